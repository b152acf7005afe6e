import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import { InputError } from '../errors.ts';
import { findGlob, globBase, isGlob } from './glob.ts';
import { readFailure } from './read.ts';

/** A file to convert, with the folder that it was found from. */
export interface Found {
  file: string;
  base: string;
}

/** An input that gives nothing, and why. */
export interface Missing {
  name: string;
  error: InputError;
}

/** Files in folders that no one means, by reason. */
export interface PassedOver {
  hidden: number;
  lock: number;
  other: number;
}

export interface Finding {
  found: Found[];
  missing: Missing[];
  passedOver: PassedOver;
  /** Which of the found are pipes and devices: they can be read only once. */
  pipes: Set<string>;
}

/** Extensions of what is a document, even one that can not be read yet: its owner wants to hear of it. */
const DOCUMENTS = new Set(
  '.txt .text .md .markdown .mdown .htm .html .xhtml .mht .mhtml .asp .aspx .php .docx .docm .doc .odt .rtf .pdf'.split(' '),
);

/** Folders deeper than this are not entered. */
const MAX_DEPTH = 64;

/** What a name says of a file found in a folder: null for a document. */
export function passOver(name: string): keyof PassedOver | null {
  if (DOCUMENTS.has(name.slice(name.lastIndexOf('.'))) && /^[A-Za-z0-9]/.test(name)) return null;
  if (/^(?:~\$|\.~lock\.)/.test(name)) return 'lock';
  if (/^(?:\.|thumbs\.db$|desktop\.ini$)/i.test(name)) return 'hidden';
  return DOCUMENTS.has(extname(name).toLowerCase()) ? null : 'other';
}

/** Tells files and folders that a run itself wrote. */
export type IsOwn = (path: string, isFolder: boolean) => boolean;

/** Looks for the files that inputs stand for: files as given, folders with all below them, globs. */
class Finder {
  readonly finding: Finding = { found: [], missing: [], passedOver: { hidden: 0, lock: 0, other: 0 }, pipes: new Set() };
  private readonly seen = new Set<string>();

  constructor(
    private readonly isOwn: IsOwn,
    /** Whether inputs may stand for the same file. */
    private readonly mayRepeat: boolean,
  ) {}

  async add(input: string): Promise<void> {
    const path = resolve(input);
    try {
      const status = statSync(path);
      if (status.isDirectory()) this.addFolder(input, path);
      else this.addFile(path, dirname(path));
      if (!status.isDirectory() && !status.isFile()) this.finding.pipes.add(path);
    } catch (error) {
      if (!isGlob(input) || !(await this.addGlob(input))) this.miss(input, readFailure(error));
    }
  }

  private miss(name: string, error: InputError): void {
    this.finding.missing.push({ name, error });
  }

  private addFile(file: string, base: string): void {
    if (this.mayRepeat) {
      const key = sep === '\\' ? file.toLowerCase() : file;
      if (this.seen.has(key)) return;
      this.seen.add(key);
    }
    this.finding.found.push({ file, base });
  }

  private addFolder(input: string, folder: string): void {
    const before = this.finding.found.length;
    this.walk(folder, folder, 0);
    if (this.finding.found.length === before)
      this.miss(
        input,
        new InputError('empty', 'The folder holds no documents', 'Other files, hidden ones and Word lock files are passed over.'),
      );
  }

  private walk(folder: string, base: string, depth: number): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      this.miss(folder, readFailure(error));
      return;
    }
    // By code unit, so that the order is the same on every machine.
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const start = folder.endsWith(sep) ? folder : folder + sep;
    for (const entry of entries) this.addEntry(entry, start + entry.name, base, depth);
  }

  private addEntry(entry: Dirent, path: string, base: string, depth: number): void {
    if (this.isOwn(path, entry.isDirectory())) return;
    if (entry.isDirectory()) {
      if (entry.name.startsWith('.')) this.finding.passedOver.hidden++;
      else if (depth < MAX_DEPTH) this.walk(path, base, depth + 1);
      return;
    }
    const reason = isFile(entry, path) ? passOver(entry.name) : 'other';
    if (reason) this.finding.passedOver[reason]++;
    else if (isDangling(entry, path)) this.miss(path, NOWHERE);
    else if (entry.name.includes('\ufffd')) this.miss(path, UNREADABLE_NAME);
    else this.addFile(path, base);
  }

  private async addGlob(pattern: string): Promise<boolean> {
    const base = globBase(pattern);
    const before = this.finding.found.length;
    for (const file of await findGlob(pattern)) {
      const reason = passOver(basename(file));
      if (this.isOwn(file, false)) continue;
      if (reason) this.finding.passedOver[reason]++;
      else this.addFile(file, base);
    }
    return this.finding.found.length > before;
  }
}

/** Links to files are followed; links to folders are not, so that no loop can be built. */
function isFile(entry: Dirent, path: string): boolean {
  if (entry.isFile()) return true;
  return entry.isSymbolicLink() && (targetOf(path)?.isFile() ?? true);
}

const isDangling = (entry: Dirent, path: string): boolean => entry.isSymbolicLink() && targetOf(path) === null;

/** What a link leads to; null where it leads nowhere or back to itself. */
function targetOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

const NOWHERE = new InputError('not-found', 'The link leads nowhere', 'Remove it, or bring back what it led to.');

/** Some systems allow names that are no text; programs can not ask for them. */
const UNREADABLE_NAME = new InputError('unreadable', 'The name of the file is damaged, so that it can not be opened', 'Rename the file.');

/** Find the files that the inputs stand for, in order, each once; what was passed over is counted. */
export async function findSources(inputs: readonly string[], isOwn: IsOwn): Promise<Finding> {
  const finder = new Finder(isOwn, inputs.length > 1);
  for (const input of inputs) await finder.add(input);
  return finder.finding;
}

/** Read the names in a list of files: one a line, or parted by NUL where there is one. */
export function readList(text: string): string[] {
  const list = text.replace(/^\ufeff/, '');
  const names = list.includes('\0') ? list.split('\0') : list.split(/\r?\n/);
  return names.filter((name) => name.trim() !== '');
}

/** The path that a path leads to through links, as far as it exists. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const whole = resolve(path);
    return dirname(whole) === whole ? whole : join(realPath(dirname(whole)), basename(whole));
  }
}
