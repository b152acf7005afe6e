import type { Range } from '../../tree/nodes.ts';
import type { Amount } from './amount.ts';

/** A word, a mark of punctuation or a figure in money, as the reading of surroundings sees it. */
export interface Word extends Range {
  /** Lower case, without hyphens and apostrophes: "overspend" for "Over-spend". */
  text: string;
  kind: 'word' | 'number' | 'mark' | 'money';
}

/** Cut a stretch of text into words; each of the amounts in it is one word. */
export function wordsOf(text: string, range: Range, amounts: readonly Amount[] = []): Word[] {
  const words: Word[] = [];
  let from = range.start;
  for (const amount of amounts) {
    if (amount.end <= range.start || amount.start >= range.end) continue;
    addWords(words, text, from, amount.start);
    words.push({ start: amount.start, end: amount.end, text: '£', kind: 'money' });
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
    words.push({ start, end, text: plain(text.slice(start, end)), kind });
    start = end;
  }
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
  if (lower.length === 1 || !(lower.includes('-') || lower.includes("'") || lower.includes('’'))) return lower;
  return lower.replace(/-|['’]s?/g, '');
}
