import type { Range } from '../../tree/nodes.ts';
import type { Amount } from './amount.ts';
import { ENTRIES, type Entry } from './role-words.ts';

/** A word, a mark of punctuation or a figure in money, as the reading of surroundings sees it. */
export interface Word extends Range {
  /** Lower case, without hyphens and apostrophes: "overspend" for "Over-spend". */
  text: string;
  kind: 'word' | 'number' | 'mark' | 'money';
  /** What the tables of roles say of it. */
  entry: Entry | undefined;
}

/** Cut a stretch of text into words; each of the amounts in it is one word. */
export function wordsOf(text: string, range: Range, amounts: readonly Amount[] = []): Word[] {
  const words: Word[] = [];
  let from = range.start;
  for (const amount of amounts) {
    if (amount.end <= range.start || amount.start >= range.end) continue;
    addWords(words, text, from, amount.start);
    words.push({ start: amount.start, end: amount.end, text: '£', kind: 'money', entry: ENTRIES.get('£') });
    from = Math.max(from, amount.end);
  }
  addWords(words, text, from, range.end);
  return words;
}

/** Scans by hand: every figure's surroundings come through here, and a pattern costs several times as much. */
function addWords(words: Word[], text: string, from: number, to: number): void {
  let start = from;
  while (start < to) {
    const code = text.charCodeAt(start);
    if (isSpace(code)) {
      start++;
      continue;
    }
    const kind = isDigit(code) ? 'number' : isLetter(code) ? 'word' : 'mark';
    const end = kind === 'mark' ? start + 1 : endOfWord(text, start, to);
    const word = plain(text.slice(start, end));
    words.push({ start, end, text: word, kind, entry: ENTRIES.get(word) });
    start = end;
  }
}

/** The first word of a stretch alone; null where it is blank. */
export function firstWord(text: string, range: Range): Word | null {
  let at = range.start;
  while (at < range.end && isSpace(text.charCodeAt(at))) at++;
  let end = at;
  while (end < range.end && !isSpace(text.charCodeAt(end))) end++;
  return wordsOf(text, { start: at, end })[0] ?? null;
}

/** The last word of a stretch alone; null where it is blank. */
export function lastWord(text: string, range: Range): Word | null {
  let end = range.end;
  while (end > range.start && isSpace(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > range.start && !isSpace(text.charCodeAt(start - 1))) start--;
  return wordsOf(text, { start, end }).at(-1) ?? null;
}

/** Letters and figures, with an apostrophe, ampersand or hyphen inside ("run-on", "clerk's"), or the points of a number ("2018/19", "7.30"). */
function endOfWord(text: string, start: number, to: number): number {
  let at = start + 1;
  let isNumber = isDigit(text.charCodeAt(start));
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) continue;
    if (isLetter(code)) isNumber = false;
    else if (!(isInside(code, isNumber) && at + 1 < to && isInsideNext(text.charCodeAt(at + 1), isNumber))) break;
  }
  return at;
}

function isInside(code: number, isNumber: boolean): boolean {
  return isNumber ? code === 46 || code === 44 || code === 58 || code === 47 : code === 39 || code === 0x2019 || code === 38 || code === 45;
}

function isInsideNext(code: number, isNumber: boolean): boolean {
  return isDigit(code) || (!isNumber && isLetter(code));
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 160 || (code >= 0x2000 && code <= 0x200d) || code === 0x2028 || code === 0x2029 || code === 0xfeff;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff);
}

function plain(printed: string): string {
  const lower = printed.toLowerCase();
  return lower.length === 1 || !isJoined(lower) ? lower : lower.replace(/-|['’]s?/g, '');
}

/** Whether a hyphen or an apostrophe stands in a word. */
function isJoined(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code === 45 || code === 39 || code === 0x2019) return true;
  }
  return false;
}
