/** Names folded for comparing: "E-Scooter Trials", "the escooter trial scheme" are one. */

/** Words that a pilot's name may have or not have. */
const LOOSE = new Set(
  'the a an of and pilot pilots trial trials project projects scheme schemes programme area areas site sites service services route routes approach study period run runs initiative phase new'.split(
    ' ',
  ),
);

export function foldName(name: string): string[] {
  const all = name
    .toLowerCase()
    .replace(/['‘’"“”.,()-]/g, '')
    .split(/[\s/]+/)
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word))
    .filter((word) => word !== '');
  const words = all.filter((word) => !LOOSE.has(word) && !LOOSE.has(`${word}s`));
  return words.length > 0 ? words : all;
}

export const isSubset = (a: readonly string[], b: readonly string[]): boolean => a.every((word) => b.includes(word));
