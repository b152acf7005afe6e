/** The words next to a place in the text: how finders, judges and refiners look around. Walks at most a few dozen characters. */

export interface Neighbour {
  /** Lower case; empty where no word or number stands there. */
  word: string;
  raw: string;
  start: number;
  end: number;
  /** The character met instead of a word: a punctuation mark, "\n" for an empty line, "\t" for the edge of a cell, "" for the text's own edge. */
  mark: string;
}

const MAX_WORD = 30;

/** What each UTF-16 code unit is: 1 a letter of a western alphabet, 2 a figure, else 0. A table, because every character of a document is asked. */
const KINDS = new Uint8Array(0x10000);
for (let code = 0; code < 0x250; code++) if (/\p{L}/u.test(String.fromCharCode(code))) KINDS[code] = 1;
KINDS.fill(2, 48, 58);

/** `code` may be NaN, as it is behind the end of a text. */
export const isDigit = (code: number): boolean => KINDS[code & 0xffff] === 2;
export const isLetter = (code: number): boolean => KINDS[code & 0xffff] === 1;

export const isUpper = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);

const isSpace = (code: number): boolean => code === 32 || code === 160 || code === 0x2009 || code === 0x202f;
const isBreak = (code: number): boolean => code === 10 || code === 13;
/** Letters, figures and the marks inside words ("o'clock", "w/c", "mid-year" is two words). */
const isWordCode = (code: number): boolean => isLetter(code) || isDigit(code) || code === 39 || code === 0x2019;

/** Skip blanks and at most one line end from `at` in the given direction. */
function skipBlanks(text: string, from: number, step: 1 | -1): { at: number; breaks: number } {
  let at = from;
  let breaks = 0;
  for (;;) {
    const code = text.charCodeAt(step === 1 ? at : at - 1);
    if (code === 10) breaks++;
    else if (!isSpace(code) && code !== 13) return { at, breaks };
    at += step;
  }
}

const neighbour = (text: string, start: number, end: number, mark: string): Neighbour => {
  const raw = text.slice(start, end);
  return { word: raw.toLowerCase(), raw, start, end, mark };
};

/** The word that ends before `at`, blanks and a line end aside. */
export function wordBefore(text: string, from: number): Neighbour {
  const { at, breaks } = skipBlanks(text, from, -1);
  if (at === 0) return neighbour(text, 0, 0, '');
  if (breaks > 1) return neighbour(text, at, at, '\n');
  let start = at;
  while (start > 0 && at - start < MAX_WORD && isWordCode(text.charCodeAt(start - 1))) start--;
  return start === at ? neighbour(text, at, at, text[at - 1] ?? '') : neighbour(text, start, at, '');
}

/** The word that begins after `at`, blanks and a line end aside. */
export function wordAfter(text: string, from: number): Neighbour {
  const { at, breaks } = skipBlanks(text, from, 1);
  if (at >= text.length) return neighbour(text, at, at, '');
  if (breaks > 1) return neighbour(text, at, at, '\n');
  let end = at;
  while (end < text.length && end - at < MAX_WORD && isWordCode(text.charCodeAt(end))) end++;
  return end === at ? neighbour(text, at, at, text[at] ?? '') : neighbour(text, at, end, '');
}

/** The word before, stepping over a comma, a bracket or a dash. */
export function wordBeforeMark(text: string, from: number): Neighbour {
  const near = wordBefore(text, from);
  return ',(–-'.includes(near.mark) && near.mark !== '' ? wordBefore(text, near.start - 1) : near;
}

/** Whether the line holds nothing but blanks before `at`. */
export function opensLine(text: string, at: number): boolean {
  let i = at;
  while (i > 0 && isSpace(text.charCodeAt(i - 1))) i--;
  return i === 0 || isBreak(text.charCodeAt(i - 1)) || text.charCodeAt(i - 1) === 9;
}

/** Whether nothing but blanks follows on the line, or in the table cell. */
export function closesLine(text: string, at: number): boolean {
  let i = at;
  while (isSpace(text.charCodeAt(i))) i++;
  return i >= text.length || isBreak(text.charCodeAt(i)) || text.charCodeAt(i) === 9;
}

/** Marks that tie a number to what stands before: figures, money, addresses, references. */
const TIES_BEFORE = new Set([...'./£$€#&=+%\\_']);
/** Prefixes that a hyphen ties to a year without making it a reference. */
const LOOSE_PREFIXES = new Set(['mid', 'pre', 'post', 'early', 'late']);

/** Whether a number at `at` is no tail of a longer word, figure or reference ("CE09/10", "HWB.05", "£2016", "COVID-19"). */
export function isLooseBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  if (at === 0) return true;
  if (isLetter(code) || isDigit(code)) return false;
  const mark = text[at - 1] as string;
  if (TIES_BEFORE.has(mark)) return false;
  const further = text.charCodeAt(at - 2);
  if (mark === ',' || mark === ':') return !isDigit(further);
  if (mark === '@') return at < 2 || !isWordCode(further);
  if (mark === '-') return !isWordCode(further) || LOOSE_PREFIXES.has(wordBefore(text, at - 1).word);
  if (mark === '–') return !isDigit(further);
  return true;
}

/** Whether a number that ends at `at` is no head of a longer word, figure or reference ("12/7s", "2016,000", "05/16-5.2"). */
export function isLooseAfter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isLetter(code) || isDigit(code)) return false;
  const further = text.charCodeAt(at + 1);
  const mark = text[at] ?? '';
  if (mark === '%' || mark === '_' || mark === '\\') return false;
  if (mark === '/') return !isWordCode(further);
  if (mark === '.' || mark === ':' || mark === ',' || mark === '–') return !isDigit(further);
  if (mark === '-') return !isWordCode(further);
  return true;
}
