import type { Range } from '../../tree/nodes.ts';
import type { Amount } from './amount.ts';
import { ENTRIES, type Entry } from './role-words.ts';

export type WordKind = 'word' | 'number' | 'mark' | 'money';

/**
 * A word, a mark of punctuation or a figure in money, as the reading of surroundings sees it. Its letters are cut out of the text when they are
 * asked for: of most words only their entry matters, or that they have none.
 */
export class Word implements Range {
  private letters: string | null = null;

  constructor(
    private readonly source: string,
    readonly start: number,
    readonly end: number,
    readonly kind: WordKind,
    /** What the tables of roles say of it. */
    readonly entry: Entry | undefined,
  ) {}

  /** Lower case, without hyphens and apostrophes: "overspend" for "Over-spend"; "£" for a figure in money. */
  get text(): string {
    if (this.entry) return this.entry.word;
    this.letters ??= plain(this.source.slice(this.start, this.end));
    return this.letters;
  }
}

const MONEY = ENTRIES.find('£');

/** Cut a stretch of text into words; each of the amounts in it is one word. */
export function wordsOf(text: string, range: Range, amounts: readonly Amount[] = []): Word[] {
  const words: Word[] = [];
  let from = range.start;
  for (const amount of amounts) {
    if (amount.end <= range.start || amount.start >= range.end) continue;
    addWords(words, text, from, amount.start);
    words.push(new Word(text, amount.start, amount.end, 'money', MONEY));
    from = Math.max(from, amount.end);
  }
  addWords(words, text, from, range.end);
  return words;
}

/** Scans by hand: every figure's surroundings come through here, and a pattern costs several times as much. */
function addWords(words: Word[], text: string, from: number, to: number): void {
  let start = from;
  while (start < to) {
    const kind = kindOf(text.charCodeAt(start));
    if (kind === SPACE) {
      start++;
      continue;
    }
    const end = kind === MARK ? start + 1 : endOfWord(text, start, to);
    words.push(new Word(text, start, end, kind === MARK ? 'mark' : kind === DIGIT ? 'number' : 'word', entryAt(text, start, end)));
    start = end;
  }
}

function entryAt(text: string, start: number, end: number): Entry | undefined {
  return isJoined(text, start, end) ? ENTRIES.find(plain(text.slice(start, end))) : ENTRIES.find(text, start, end);
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
  let isNumber = kindOf(text.charCodeAt(start)) === DIGIT;
  for (let at = start + 1; at < to; at++) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === LETTER) isNumber = false;
    else if (kind !== DIGIT && !(isInside(code, isNumber) && at + 1 < to && isInsideNext(text.charCodeAt(at + 1), isNumber))) return at;
  }
  return to;
}

function isInside(code: number, isNumber: boolean): boolean {
  return isNumber ? code === 46 || code === 44 || code === 58 || code === 47 : code === 39 || code === 0x2019 || code === 38 || code === 45;
}

function isInsideNext(code: number, isNumber: boolean): boolean {
  const kind = kindOf(code);
  return kind === DIGIT || (!isNumber && kind === LETTER);
}

const MARK = 0;
const SPACE = 1;
const DIGIT = 2;
const LETTER = 3;

/** What each UTF-16 code unit is. A table, because every character near a figure is asked. */
const KINDS = new Uint8Array(0x10000);
for (const [kind, from, to] of [
  [SPACE, 0, 32],
  [SPACE, 160, 160],
  [SPACE, 0x2000, 0x200d],
  [SPACE, 0x2028, 0x2029],
  [SPACE, 0xfeff, 0xfeff],
  [DIGIT, 48, 57],
  [LETTER, 65, 90],
  [LETTER, 97, 122],
  [LETTER, 0xc0, 0x24f],
  [LETTER, 0x1e00, 0x1eff],
] as const)
  KINDS.fill(kind, from, to + 1);

const kindOf = (code: number): number => KINDS[code] as number;
const isSpace = (code: number): boolean => KINDS[code] === SPACE;

function plain(printed: string): string {
  const lower = printed.toLowerCase();
  return isJoined(lower, 0, lower.length) ? lower.replace(/-|['’]s?/g, '') : lower;
}

/** Whether a hyphen or an apostrophe stands in a word of several letters. */
function isJoined(text: string, start: number, end: number): boolean {
  if (end - start === 1) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 45 || code === 39 || code === 0x2019) return true;
  }
  return false;
}
