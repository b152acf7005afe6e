import type { Range } from '../../tree/nodes.ts';
import type { Amount } from './amount.ts';

/** A word, a mark of punctuation or a figure in money, as the reading of surroundings sees it. */
export interface Word extends Range {
  /** Lower case, without hyphens and apostrophes: "overspend" for "Over-spend". */
  text: string;
  kind: 'word' | 'number' | 'mark' | 'money';
}

const PIECE = /\d+(?:[.,:/]\d+)+|[\p{L}\p{N}][\p{L}\p{N}'’&]*(?:-[\p{L}\p{N}]+)*|[^\s\u00a0]/gu;

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

function addWords(words: Word[], text: string, start: number, end: number): void {
  for (const match of text.slice(start, end).matchAll(PIECE)) {
    const at = start + match.index;
    words.push({ start: at, end: at + match[0].length, text: plain(match[0]), kind: kindOf(match[0]) });
  }
}

function plain(printed: string): string {
  return printed.length === 1 ? printed.toLowerCase() : printed.toLowerCase().replace(/-|['’]s?/g, '');
}

function kindOf(printed: string): Word['kind'] {
  const first = printed.charCodeAt(0);
  if (first >= 48 && first <= 57) return 'number';
  return /^[\p{L}\p{N}]/u.test(printed) ? 'word' : 'mark';
}
