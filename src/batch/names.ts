/**
 * Names of output files: pure logic over paths, for POSIX and Windows alike; the same inputs give the same names on every machine.
 *
 * Accepts any file name a system allows. Never gives a name that leaves the output folder, that Windows refuses, or that two inputs share.
 */
import { createHash } from 'node:crypto';
import type { PlatformPath } from 'node:path';

/** An input with its names. */
export interface Named {
  /** Path to read. */
  file: string;
  /** Path as the outputs tell it: below the folder that all inputs share, parted by "/". */
  name: string;
  /** Path of its outputs below the output folder, without an extension, parted by "/". */
  stem: string;
}

/** What the names of outputs must keep clear of, below the output folder. */
export interface Reserved {
  /** Endings that an output may have: ".json", ".money.csv". */
  suffixes: readonly string[];
  /** Files, folded by `foldName`. */
  files: ReadonlySet<string>;
  /** Folders at the top, folded. */
  folders: ReadonlySet<string>;
}

/** Two names that some file system takes for the same have the same fold. */
export const foldName = (name: string): string => name.normalize('NFC').toLowerCase();

/** Parts of a path; the root without its marks: "C:\a\b" is C, a, b. */
function partsOf(file: string, path: PlatformPath): string[] {
  return path
    .normalize(file)
    .split(path.sep)
    .map((part, i) => (i === 0 ? part.replace(/:$/, '') : part))
    .filter((part) => part !== '' && part !== '.' && part !== '..' && part !== '?');
}

/** Find the deepest folder that holds all of these folders, as parts. */
function commonParts(folders: readonly string[], path: PlatformPath): string[] {
  const fold = path.sep === '\\' ? foldName : (part: string): string => part;
  const [first, ...others] = folders.map((folder) => partsOf(folder, path));
  let common = first ?? [];
  for (const parts of others) {
    const end = common.findIndex((part, i) => fold(part) !== fold(parts[i] ?? ''));
    if (end >= 0) common = common.slice(0, end);
  }
  return common;
}

/** Names that Windows keeps for devices, whatever the extension. */
const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;

/** What Windows refuses, and what would show a name as another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are among what Windows refuses
const REFUSED = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Bytes of a part of a path: 255 are allowed, and endings come behind. */
const MAX_PART = 180;
/** Characters of a whole stem: Windows' 260 less a folder to be in. */
const MAX_STEM = 180;

/** Names that nothing is wrong with: most of them. */
const PLAIN = /^[A-Za-z0-9_][A-Za-z0-9_ -]{0,100}(?<! )$/;

const digest = (text: string, length: number): string => createHash('sha256').update(text).digest('hex').slice(0, length);

/** Make one part of a path legal everywhere: no characters or names that Windows refuses, no trailing dot or blank, not too long. */
export function safePart(part: string): string {
  if (PLAIN.test(part) && !DEVICES.test(part)) return part;
  const legal = part.normalize('NFC').replace(REFUSED, '_').replace(/[. ]$/, '_').replace(/^ /, '_');
  const [base = '', ...rest] = legal.split('.');
  const named = DEVICES.test(base.trim()) ? [`${base}_`, ...rest].join('.') : legal;
  return Buffer.byteLength(named) > MAX_PART ? shorten(named, part) : named || '_';
}

function shorten(text: string, whole: string): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > MAX_PART - 10) break;
    kept += character;
  }
  return `${kept.replace(/[. ]{1,200}$/, '')}~${digest(whole, 8)}`;
}

/** The last of the names an input may have. */
const LAST = 2;

/** The names an input may have: without its extension, with it, and with a digest. The next is taken where one is not free. */
function candidate({ parts, stem }: Folder, last: string, level: number): string {
  const bare = withoutExtension(last);
  const name = safePart(level === 0 ? bare : level === 1 ? last : `${bare}~${digest([...parts, last].join('/'), 12)}`);
  if (stem.length + name.length <= MAX_STEM) return stem + name;
  return `long/${digest([...parts, last].join('/'), 16)}-${safePart(name.slice(0, 40))}`;
}

/** Take an extension off, of up to 12 characters; a name that only begins with a dot has none. */
function withoutExtension(name: string): string {
  const dot = name.lastIndexOf('.');
  const isExtension = dot > 0 && name[dot - 1] !== '.' && dot >= name.length - 13 && dot < name.length - 1;
  return isExtension ? name.slice(0, dot) : name;
}

/**
 * Name the outputs of all inputs. `bases` are the folders that the inputs were found from; names start below what they share.
 *
 * Where two inputs would share a name (a.docx and a.pdf) each keeps its extension, whatever the order.
 */
export function planNames(
  sources: readonly { file: string; base: string }[],
  { suffixes, files, folders }: Reserved,
  path: PlatformPath,
): Named[] {
  const split = splitter(sources, folders, path);
  const inputs = sources.map(({ file }): Candidate => {
    const { folder, last } = split(file);
    const stem = candidate(folder, last, 0);
    return { named: { file, name: folder.name + last, stem }, folder, last, level: 0, fold: foldName(stem) };
  });
  for (let moved = true; moved; ) {
    moved = false;
    const { taken, ways } = survey(inputs);
    const blocked = new Set(suffixes.flatMap((suffix) => [...stemsOf(files, suffix), ...stemsOf(ways, suffix)]));
    const isFree = (stem: string): boolean => taken.get(stem) === 1 && !blocked.has(stem);
    for (const input of inputs) {
      if (input.level === LAST || isFree(input.fold)) continue;
      input.named.stem = candidate(input.folder, input.last, ++input.level);
      input.fold = foldName(input.named.stem);
      moved = true;
    }
  }
  return inputs.map(({ named }) => named);
}

/** The stems that would give one of these names with this ending. */
const stemsOf = (names: ReadonlySet<string>, suffix: string): string[] =>
  [...names].filter((name) => name.endsWith(suffix)).map((name) => name.slice(0, -suffix.length));

/** A folder of inputs, below the one that they all share. */
interface Folder {
  /** As names of inputs begin, and as stems of outputs do, each with "/" behind. */
  name: string;
  stem: string;
  /** What it is made of, kept out of the folders that the run keeps for itself. */
  parts: readonly string[];
}

type Split = (file: string) => { folder: Folder; last: string };

/** Make what parts files into their folders and last names. Each folder is looked at once; most inputs lie in one of a few. */
function splitter(sources: readonly { file: string; base: string }[], reserved: ReadonlySet<string>, path: PlatformPath): Split {
  const shared = commonParts([...new Set(sources.map(({ base }) => base))], path);
  const plainly = plainlyBelow(sources[0]?.base ?? '', shared, path);
  const known = new Map<string, Folder>();
  return (file) => {
    const plain = plainly(file);
    const own = plain ?? partsOf(file, path).slice(shared.length).join('/');
    const end = own.lastIndexOf('/') + 1;
    const name = own.slice(0, end);
    const folder = known.get(name) ?? folderOf(name, reserved);
    known.set(name, folder);
    return { folder, last: own.slice(end) };
  };
}

function folderOf(name: string, reserved: ReadonlySet<string>): Folder {
  const [first, ...rest] = name.split('/').slice(0, -1);
  if (first === undefined) return { name, stem: '', parts: [] };
  const parts = [reserved.has(foldName(safePart(first))) ? `${first}_` : first, ...rest];
  return { name, stem: parts.map((part) => `${safePart(part)}/`).join(''), parts };
}

/** Path of a file below the shared folder, parted by "/": the quick way where its path says it literally; null for others. */
function plainlyBelow(base: string, shared: readonly string[], path: PlatformPath): (file: string) => string | null {
  let folder = base;
  while (partsOf(folder, path).length > shared.length && path.dirname(folder) !== folder) folder = path.dirname(folder);
  if (partsOf(folder, path).length !== shared.length || !path.isAbsolute(folder)) return () => null;
  const start = folder.endsWith(path.sep) ? folder : folder + path.sep;
  const odd = [path.sep + path.sep, `${path.sep}.`, ...(path.sep === '\\' ? ['/', '?'] : [])];
  return (file) => {
    if (!file.startsWith(start) || file.endsWith(path.sep) || odd.some((one) => file.includes(one))) return null;
    const below = file.slice(start.length);
    return path.sep === '/' ? below : below.replaceAll(path.sep, '/');
  };
}

/** An input whose name is being looked for. */
interface Candidate {
  named: Named;
  folder: Folder;
  last: string;
  level: number;
  /** Fold of its stem. */
  fold: string;
}

/** How often each stem is taken, and all folders above them. */
function survey(inputs: readonly Candidate[]): { taken: Map<string, number>; ways: Set<string> } {
  const taken = new Map<string, number>();
  const ways = new Set<string>();
  for (const { fold } of inputs) {
    taken.set(fold, (taken.get(fold) ?? 0) + 1);
    for (let end = fold.lastIndexOf('/'); end > 0; end = fold.lastIndexOf('/', end - 1)) {
      const way = fold.slice(0, end);
      if (ways.has(way)) break;
      ways.add(way);
    }
  }
  return { taken, ways };
}
