/**
 * Numbers written as words.
 *
 * Accepts: "five thousand", "two hundred and fifty", "half a million", "one and a half million", "twenty-five"
 * Refuses: "a", "half a", "several hundred", "thousands of"
 */
import type { Range } from '../../tree/nodes.ts';

const SMALL = [
  'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
  '_ _ twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
] as const;
const VALUES = new Map<string, number>([
  ...SMALL[0].map((word, i): [string, number] => [word, i]),
  ...SMALL[1].map((word, i): [string, number] => [word, i * 10]),
  ['fourty', 40],
  ['half', 0.5],
  ['quarter', 0.25],
]);
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
const LINKS = new Set(['and', 'a', 'of']);
const VAGUE = new Set(['several', 'few', 'many', 'couple']);

/** Longest stretch before a unit in which its number is looked for. */
const REACH = 90;
const WORD = /[A-Za-z]+/g;

/** Read the number in words that ends where a unit begins; null where none does. */
export function readNumberBefore(text: string, from: number, unitAt: number): (Range & { value: number }) | null {
  const base = Math.max(from, unitAt - REACH);
  const words = [...text.slice(base, unitAt).matchAll(WORD)].map((match) => ({
    word: match[0].toLowerCase(),
    start: base + match.index,
    end: base + match.index + match[0].length,
  }));
  let first = words.length;
  let next = unitAt;
  for (let i = words.length - 1; i >= 0; i--) {
    const { word, start, end } = words[i] as (typeof words)[number];
    if (!/^[\s\u00a0-]*$/.test(text.slice(end, next)) || !(VALUES.has(word) || SCALES.has(word) || LINKS.has(word))) {
      if (VAGUE.has(word)) return null;
      break;
    }
    if (word !== 'and' && word !== 'of') first = i;
    next = start;
  }
  // "a five-pound note": the article is no part of the number, as it is of "a million".
  if (words[first]?.word === 'a' && (VALUES.get(words[first + 1]?.word ?? '') ?? 0) >= 1) first++;
  const used = words.slice(first);
  const value = evaluate(used.map(({ word }) => word));
  const start = used[0]?.start;
  const end = used.at(-1)?.end;
  return value === null || start === undefined || end === undefined ? null : { start, end, value };
}

/** Add up number words; null where they name no definite number. */
function evaluate(words: readonly string[]): number | null {
  let total = 0;
  let current: number | null = null;
  let definite = false;
  for (const word of words) {
    const value = VALUES.get(word);
    const scale = SCALES.get(word);
    if (value !== undefined) current = (current ?? 0) + value;
    else if (scale === 100) current = (current ?? 1) * 100;
    else if (scale !== undefined) {
      total += (current ?? 1) * scale;
      current = null;
    }
    definite ||= scale !== undefined || (value !== undefined && value >= 1);
  }
  return definite ? total + (current ?? 0) : null;
}
