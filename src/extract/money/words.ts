import type { Range } from '../../tree/nodes.ts';
import type { Amount } from './amount.ts';
import { ENTRIES, type Entry } from './role-words.ts';

export type WordKind = 'word' | 'number' | 'mark' | 'money';

/**
 * A word, a mark of punctuation or a figure in money, as the reading of surroundings sees it. Its letters are cut out of the text when they are
 * asked for: of most words only their entry matters, or that they have none. The fields are set by the constructor alone, as a field that is
 * declared as well is written twice.
 */
export class Word implements Range {
  declare readonly start: number;
  declare readonly end: number;
  declare readonly kind: WordKind;
  /** What the tables of roles say of it. */
  declare readonly entry: Entry | undefined;
  declare private readonly source: string;
  declare private letters: string | null;

  constructor(source: string, start: number, end: number, kind: WordKind, entry: Entry | undefined) {
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.entry = entry;
    this.source = source;
    this.letters = null;
  }

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

/** Scans by hand, looking at each character once: every figure's surroundings come through here. */
function addWords(words: Word[], text: string, from: number, to: number): void {
  let start = from;
  while (start < to) {
    const first = kindOf(text.charCodeAt(start));
    if (first === SPACE) {
      start++;
      continue;
    }
    let end = start + 1;
    let isNumber = first === DIGIT;
    let isJoined = false;
    for (; first !== MARK && end < to; end++) {
      const code = text.charCodeAt(end);
      const kind = kindOf(code);
      if (kind === LETTER) isNumber = false;
      else if (kind !== DIGIT) {
        if (!(isInside(code, isNumber) && end + 1 < to && isInsideNext(text.charCodeAt(end + 1), isNumber))) break;
        isJoined = true;
      }
    }
    const entry = isJoined ? ENTRIES.find(plain(text.slice(start, end))) : ENTRIES.find(text, start, end);
    words.push(new Word(text, start, end, first === MARK ? 'mark' : first === DIGIT ? 'number' : 'word', entry));
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

/** Inside a word an apostrophe, ampersand or hyphen may stand ("run-on", "clerk's"), inside a number its points ("2018/19", "7.30"). */
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
  return lower.length > 1 && JOINTS.some((joint) => lower.includes(joint)) ? lower.replace(/-|['’]s?/g, '') : lower;
}

const JOINTS = ['-', "'", '’'];
