/** Inputs with stars in them, which the shells of Windows leave to the program. */
import { resolve, sep } from 'node:path';

/** Whether an input that is no file stands for several. */
export const isGlob = (input: string): boolean => /[*?[{]/.test(input);

const slash = (pattern: string): string => (sep === '\\' ? pattern.replaceAll('\\', '/') : pattern);

/** The folder in and under which all files of a glob are. */
export function globBase(pattern: string): string {
  const parts = slash(pattern).split('/');
  const fixed = parts.slice(0, parts.findIndex(isGlob)).join('/');
  return resolve(fixed || (slash(pattern).startsWith('/') ? '/' : '.'));
}

/** Find the files that a glob stands for, by code unit, so that the order is the same on every machine. */
export async function findGlob(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(slash(pattern), { absolute: true, onlyFiles: true, dot: false, followSymbolicLinks: false });
  return files.map((one) => resolve(one)).sort((a, b) => (a < b ? -1 : 1));
}
