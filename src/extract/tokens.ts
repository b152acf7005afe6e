/** Words and marks of a sentence with their offsets: what the phrase readers walk along. */
import type { Range } from '../tree/nodes.ts';

export interface Token extends Range {
  text: string;
  lower: string;
  kind: 'word' | 'mark';
  /** Begins with a capital letter or is a road number ("A303"). */
  capital: boolean;
}

/** A word keeps inner apostrophes, hyphens, full stops and strokes ("O’Connell", "e-scooter", "33/34"); a mark is one character. */
const TOKEN = /\d{1,3}(?:,\d{3})+|[\p{L}\p{N}]+(?:['’\-‑./&][\p{L}\p{N}]+)*|[^\s\u00a0\p{L}\p{N}]|\t/gu;
const LETTER = /[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;

/** What a UTF-16 code unit can be; each is looked up once and then known. */
const KNOWN = 1;
const IN_WORD = 2;
const UPPER = 4;
const SPACE = 8;
const HALF = 16;
const classes = new Uint8Array(0x10000);

function classOf(code: number): number {
  const known = classes[code] as number;
  if (known !== 0) return known;
  const character = String.fromCharCode(code);
  const found =
    KNOWN +
    (code >= 0xd800 && code <= 0xdfff ? HALF : 0) +
    (LETTER.test(character) ? IN_WORD : 0) +
    (CAPITAL.test(character) ? UPPER : 0) +
    (/\s/.test(character) ? SPACE : 0);
  classes[code] = found;
  return found;
}

/** Whether a character of one UTF-16 code unit is a letter or a figure in any script. */
export const isInWord = (code: number): boolean => (classOf(code) & IN_WORD) !== 0;

const JOINS = new Set([..."'’-‑./&"].map((mark) => mark.charCodeAt(0)));
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const TAB = 9;
const COMMA = 44;

/** Cut a range of the text into its tokens, as `TOKEN` does; walked by hand, which takes a fraction of the time. */
export function tokenize(text: string, range: Range): Token[] {
  const tokens: Token[] = [];
  const end = Math.min(range.end, text.length);
  let at = range.start;
  while (at < end) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind & HALF) return tokenizeByPattern(text, range);
    if (kind & SPACE && code !== TAB) at++;
    else {
      const stop = kind & IN_WORD ? wordEnd(text, at, end) : at + 1;
      if (stop < 0) return tokenizeByPattern(text, range);
      tokens.push(token(text.slice(at, stop), at, stop, kind));
      at = stop;
    }
  }
  return tokens;
}

function token(text: string, start: number, end: number, kind: number): Token {
  const lower = text.toLowerCase();
  return {
    text,
    lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    start,
    end,
    kind: kind & IN_WORD ? 'word' : 'mark',
    capital: (kind & UPPER) !== 0,
  };
}

/** End of the word that begins at `at`; -1 where half of a character beyond the basic plane stands in or behind it. */
function wordEnd(text: string, at: number, end: number): number {
  const grouped = isDigit(text.charCodeAt(at)) ? groupedEnd(text, at, end) : at;
  if (grouped > at) return grouped;
  let stop = at + 1;
  for (;;) {
    while (stop < end && classOf(text.charCodeAt(stop)) & IN_WORD) stop++;
    if (stop >= end) return stop;
    const code = text.charCodeAt(stop);
    if (classOf(code) & HALF) return -1;
    if (stop + 1 >= end || !JOINS.has(code)) return stop;
    const next = classOf(text.charCodeAt(stop + 1));
    if (next & HALF) return -1;
    if (!(next & IN_WORD)) return stop;
    stop += 2;
  }
}

/** End of a number grouped by commas ("1,250"); `at` where none begins. */
function groupedEnd(text: string, at: number, end: number): number {
  let stop = at + 1;
  while (stop < at + 3 && isDigit(text.charCodeAt(stop))) stop++;
  if (text.charCodeAt(stop) !== COMMA) return at;
  let found = at;
  while (stop + 4 <= end && text.charCodeAt(stop) === COMMA && threeDigits(text, stop + 1)) {
    stop += 4;
    found = stop;
  }
  return found;
}

const threeDigits = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2));

/** The same by pattern, for the rare text with characters beyond the basic plane. */
function tokenizeByPattern(text: string, { start, end }: Range): Token[] {
  return [...text.slice(start, end).matchAll(TOKEN)].map(({ 0: word, index }) => {
    const kind = (word.length > 1 || LETTER.test(word) ? IN_WORD : 0) + (CAPITAL.test(word) ? UPPER : 0);
    return token(word, start + index, start + index + word.length, kind);
  });
}

export const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';
export const isMark = (token: Token | undefined, marks: string): boolean => token?.kind === 'mark' && marks.includes(token.text);
/** Lower-case form of the token at an index, '' outside the sentence. */
export const lowerAt = (tokens: readonly Token[], index: number): string => tokens[index]?.lower ?? '';
export const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && isDigit(token.text.charCodeAt(0)) && /^\d[\d,.]*$/.test(token.text);
