/** Names folded for comparing: "E-Scooter Trials", "the escooter trial scheme" and the slip "e-sooter trial" are one. */

/** Words that a pilot's name may have or not have. */
const LOOSE = new Set(
  'the a an of and pilot pilots trial trials project projects scheme schemes programme area areas site sites service services route routes approach study period run runs initiative phase new'.split(
    ' ',
  ),
);

/** Words are folded to the singular, and the table holds some in the plural only. */
const isLoose = (word: string): boolean => LOOSE.has(word) || LOOSE.has(`${word}s`);

const QUOTED = /['‘’"“”.,()]/;
const MARKS = /['‘’"“”.,()]/g;

export function foldName(name: string): string[] {
  const lower = name.toLowerCase();
  const plain = QUOTED.test(lower) ? lower.replace(MARKS, '') : lower;
  const all: string[] = [];
  const words: string[] = [];
  for (const part of plain.split(/[\s/-]+/)) {
    const word = part.length > 3 && part.endsWith('s') ? part.slice(0, -1) : part;
    if (word === '') continue;
    all.push(word);
    if (!isLoose(word)) words.push(word);
  }
  return words.length > 0 ? words : all;
}

const isSubset = (a: readonly string[], b: readonly string[]): boolean => a.every((word) => b.includes(word));

/** Whether two names can be forms of one: the same letters, a shorter form, or a slip of one letter. */
export function isForm(a: readonly string[], b: readonly string[]): boolean {
  return isSubset(a, b) || isSubset(b, a) || isSlip(a.join(''), b.join(''));
}

/** Fewest letters at which one of them may be a slip. */
const SLIP_FROM = 7;

/** Same letters, or one of them missing, added or different. */
function isSlip(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SLIP_FROM - 1 || long.length < SLIP_FROM || long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(at) === long.slice(at + 1) || (short.length === long.length && short.slice(at + 1) === long.slice(at + 1));
}

/** Letters by which words of one thing are known in other forms ("caddy", "caddies"). */
const STEM = 4;

/** Whether two names have a word in common, whatever its ending. */
export function isRelated(a: readonly string[], b: readonly string[]): boolean {
  const stems = new Set(b.map((word) => word.slice(0, STEM)));
  return a.some((word) => stems.has(word.slice(0, STEM)));
}

/** "Wild verges trial": no capital but the first, so that it says what is tried rather than what it is called. */
export const isDescription = (name: string): boolean => !/[‘’“”"]/.test(name) && !/\p{Lu}/u.test(name.slice(1));

/** "Patching Trials": a name for several. */
export const isSeveral = (name: string): boolean => /(?:pilots|trials|pathfinders)$/i.test(name);
