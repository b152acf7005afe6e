/**
 * The one pass over the whole text: stops at figures and at words that open with the letters of a month, a season or a quarter, and
 * steps over everything else by character codes.
 */
import { isDigit, isLetter } from './around.ts';
import { MONTHS, SEASONS } from './words.ts';

export type HitKind = 'number' | 'word';

export interface Hit {
  at: number;
  kind: HitKind;
}

const LETTERS = 32;
/** One flag for each three letters a word may open with; letters beyond a–z count as their low five bits. */
const STEMS = new Uint8Array(LETTERS * LETTERS * LETTERS);

const key = (a: number, b: number, c: number): number => ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);

for (const word of [...MONTHS.keys(), ...SEASONS.keys(), 'quarter']) {
  STEMS[key(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))] = 1;
}

/** Find the next hit at or after `from`; null at the end of the text. */
export function nextHit(text: string, from: number): Hit | null {
  const { length } = text;
  let at = from;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) return { at, kind: 'number' };
    if (!isLetter(code)) {
      at++;
      continue;
    }
    if (STEMS[key(code, text.charCodeAt(at + 1), text.charCodeAt(at + 2))] === 1) return { at, kind: 'word' };
    if (opensSlip(text, at, code)) return { at, kind: 'number' };
    if (isQuarterMark(text, at, code)) return { at, kind: 'word' };
    at = wordEnd(text, at);
  }
  return null;
}

/** End of the word that `at` lies in; a figure ends it, so that "Q2" and "May2019" fall apart. */
export function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** End of the run of figures at `at`. */
export function numberEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** A letter typed for the first figure of a day: "l2th", "O6 May", "lst". */
function opensSlip(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (code === 108 || code === 73)
    return isDigit(next) || (next === 115 && text.charCodeAt(at + 2) === 116 && !isLetter(text.charCodeAt(at + 3)));
  return code === 79 && isDigit(next);
}

/** "Q" or "q" before one figure. */
function isQuarterMark(text: string, at: number, code: number): boolean {
  return (code & ~32) === 81 && isDigit(text.charCodeAt(at + 1));
}
