import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, isAbsolute, join, relative } from 'node:path';
import { InputError, OptionsError } from '../errors.ts';
import { findGlob, isGlob } from './glob.ts';
import { readFailure } from './read.ts';

/** One thing to read: a file, or standard input (`path` null). */
export interface Source {
  path: string | null;
  /** For messages. */
  name: string;
}

/** A source, or the reason why an input gives none. */
export type Planned = Source & { error?: InputError };

export const STDIN_NAME = '<stdin>';

/** Whether an input stands for one document, so that the output is one document too; folders and globs stand for many. */
export function isSingle(inputs: readonly string[]): boolean {
  const [input] = inputs;
  if (inputs.length !== 1 || input === undefined) return false;
  return input === '-' || !(isUnexpanded(input) || statusOf(input)?.isDirectory());
}

function statusOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Whether an input is a glob that no shell has expanded: those of Windows leave it to the program. A file of that name goes before. */
const isUnexpanded = (input: string): boolean => isGlob(input) && statusOf(input) === undefined;

/** Put files in the place of globs, as their paths from the current folder; a glob that nothing fits stays, and will not be found. */
export async function expandGlobs(inputs: readonly string[]): Promise<string[]> {
  const expanded: string[] = [];
  for (const input of inputs) {
    const files = isUnexpanded(input) ? (await findGlob(input)).filter((file) => !PASSED_OVER.test(basename(file))) : [];
    expanded.push(...(files.length > 0 ? files.map((file) => (isAbsolute(input) ? file : relative('.', file))) : [input]));
  }
  return expanded;
}

/**
 * Turn the inputs of a call into sources, in order: files as given, folders as the files in and under them, `-` as standard input.
 *
 * Passed over in folders: hidden files and folders, Word's lock files, what systems leave behind, devices and pipes, and `output`.
 */
export function* planInputs(inputs: readonly string[], output: string | null = null): Generator<Planned> {
  if (inputs.filter((input) => input === '-').length > 1) throw new OptionsError('Cannot read standard input twice: give `-` once');
  const own = output === null ? null : realPath(output);
  for (const input of inputs) {
    if (input === '-') yield { path: null, name: STDIN_NAME };
    else if (input === '') throw new OptionsError('Cannot read an input without a name: expected a file, a folder or `-`');
    else yield* planPath(input, own);
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

function* planPath(path: string, output: string | null): Generator<Planned> {
  let folder: boolean;
  try {
    folder = statSync(path).isDirectory();
  } catch (error) {
    yield { path, name: path, error: readFailure(error) };
    return;
  }
  if (!folder) {
    if (output !== null && realPath(path) === output)
      throw new OptionsError(`Cannot write to \`${path}\`: it is one of the inputs; expected another \`--output\``);
    yield { path, name: path };
    return;
  }
  let found = false;
  for (const source of walkFolder(path, output)) {
    found = true;
    yield source;
  }
  if (!found)
    yield {
      path,
      name: path,
      error: new InputError('empty', 'The folder holds no files to read', 'Hidden files and Word lock files (~$…) are passed over.'),
    };
}

/** Files that no one means: hidden ones, Word's and LibreOffice's lock files, what file managers leave behind, what tells of minutes. */
const PASSED_OVER = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$|minutebook\.json$)|\.minutebook\.json$/i;

/** Folders deeper than this are not entered; only a loop of links could be. */
const MAX_DEPTH = 64;

function* walkFolder(folder: string, output: string | null, depth = 0): Generator<Planned> {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    yield { path: folder, name: folder, error: readFailure(error) };
    return;
  }
  // By code unit, so that the order is the same on every machine.
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (PASSED_OVER.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth < MAX_DEPTH) yield* walkFolder(path, output, depth + 1);
    } else if ((entry.isFile() || isLinkToFile(entry, path)) && (output === null || realPath(path) !== output)) yield { path, name: path };
  }
}

/** Links to files are followed; links to folders are not, so that no loop can be built. */
function isLinkToFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return false;
  const target = statSync(path, { throwIfNoEntry: false });
  return target === undefined || target.isFile();
}
