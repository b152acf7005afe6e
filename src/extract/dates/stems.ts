/** Quick looks at the first letters of a word, to see off nearly all words before any string is cut. */
import { isLetter } from './around.ts';
import { MONTHS, SEASONS } from './words.ts';

/** Flags for two first letters. Letters count as their low five bits, in either case. */
const PAIRS = new Uint8Array(32 * 32);
/** Flags for four, by a small hash; strangers that share one cost a look into a table. The end of a word of three letters counts as none. */
const STEMS = new Uint8Array(1 << 14);

function stemOf(text: string, at: number, pair: number): number {
  const third = text.charCodeAt(at + 2) & 31;
  const fourth = text.charCodeAt(at + 3);
  return (pair * 1667 + third * 89 + (isLetter(fourth) ? fourth & 31 : 0)) & (STEMS.length - 1);
}

const pairOf = (first: number, second: number): number => ((first & 31) << 5) | (second & 31);

for (const word of [...MONTHS.keys(), ...SEASONS.keys(), 'quarter', 'qtr']) {
  const pair = pairOf(word.charCodeAt(0), word.charCodeAt(1));
  PAIRS[pair] = 1;
  STEMS[stemOf(word, 0, pair)] = 1;
}

/** Whether the word at `at` may be a month, a season or a quarter. */
export function isStem(text: string, at: number): boolean {
  const pair = pairOf(text.charCodeAt(at), text.charCodeAt(at + 1));
  return PAIRS[pair] === 1 && STEMS[stemOf(text, at, pair)] === 1;
}
