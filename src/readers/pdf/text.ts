import type { Line, Word } from './page.ts';

/** Words of the document as it prints them within lines, lower case: they settle how a word that is broken at a line's end is written. */
export type Vocabulary = ReadonlySet<string>;

const HYPHENATED = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu;
const BROKEN_START = /^[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/u;

/** The word that a hyphen at the end of a line breaks off, '' where there is none. */
function brokenWord(text: string): string {
  if (!/[-‐‑\u00ad]$/.test(text)) return '';
  let start = text.length - 1;
  while (start > 0 && WORDLIKE.test(text[start - 1] as string)) start--;
  const word = text.slice(start, -1);
  return /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/u.test(word) ? word : '';
}

const WORDLIKE = /[\p{L}\p{N}‐‑-]/u;

/** Gather the words of all lines that a broken one may be the beginning of, the broken ones at line ends left out. */
export function vocabularyOf(lines: readonly Line[]): Vocabulary {
  const openings = new Set<string>();
  for (const line of lines) {
    const broken = brokenWord(lastText(line));
    if (broken !== '') openings.add(openingOf(broken));
  }
  const words = new Set<string>();
  let broken = '';
  for (const line of lines) {
    const rest = broken === '' ? line.words : line.words.slice(1);
    broken = brokenWord(lastText(line));
    const whole = broken === '' ? rest : rest.slice(0, -1);
    for (const { text } of whole) {
      const start = text.search(/[\p{L}\p{N}]/u);
      if (start < 0 || !openings.has(openingOf(text.slice(start)))) continue;
      for (const [word] of text.matchAll(HYPHENATED)) words.add(plain(word));
    }
  }
  return words;
}

const lastText = (line: Line): string => (line.words.at(-1) as Word).text;
const openingOf = (word: string): string => word.slice(0, 2).toLowerCase();

const plain = (word: string): string => word.toLowerCase().replace(/[‐‑]/g, '-');

/** What stands between two lines that are joined: a space, or nothing; `drop` is how many characters of the first go. */
export interface Joint {
  drop: number;
  glue: '' | ' ';
}

/**
 * Say how the end of a line and the start of the next are joined.
 *
 * "co-" + "operate": without the hyphen where the document writes "cooperate" elsewhere, with it where it writes "co-operate", else without.
 * The hyphen stays before a capital or a figure ("Post-", "Christmas"; "2024-", "25"), after a figure and where the parts hold another.
 */
export function joinOf(end: string, start: string, vocabulary: () => Vocabulary): Joint {
  const word = brokenWord(end);
  const right = word !== '' || /[/‐‑]$/.test(end) ? BROKEN_START.exec(start)?.[0] : undefined;
  if (!right) return { drop: 0, glue: ' ' };
  if (word === '') return { drop: 0, glue: '' };
  if (end.endsWith('\u00ad')) return { drop: 1, glue: '' };
  if (!/^\p{Ll}/u.test(right) || /\d$/.test(word)) return { drop: 0, glue: '' };
  const words = vocabulary();
  if (words.has(plain(word + right))) return { drop: 1, glue: '' };
  return words.has(plain(`${word}-${right}`)) || /[-‐‑]/.test(word + right) ? { drop: 0, glue: '' } : { drop: 1, glue: '' };
}

/** Stops that end no sentence: of titles, initials and shortened words. */
const ABBREVIATION =
  /(?:^|[\s(/])(?:cllrs?|clls?|mr|mrs|ms|dr|st|prof|rev|hon|no|nos|approx|incl|ref|chq|tel|i\.e|e\.g|viz|para|paras)\.$/i;
const INITIAL = /(?:^|[\s(/])\p{Lu}(?:\.\p{Lu})?\.$/u;

/** Ends a sentence, or a clause that a list item may end with. */
export const isEnded = (text: string): boolean => /[.!?:;][)\]"'’”]*$/.test(text) && !isShortened(text);

const isShortened = (text: string): boolean => {
  const end = text.slice(-12);
  return (ABBREVIATION.test(end) && !/\b[Nn]o\.$/.test(end)) || INITIAL.test(end);
};

const OPEN_WORD =
  /(?:^|[\s(])(?:a|an|and|as|at|be|between|but|by|cllr|cllrs|councillor|councillors|dr|for|from|had|has|held|in|into|is|its|miss|mr|mrs|ms|no|of|on|or|per|rev|sir|that|the|their|this|to|was|were|which|with)$/i;

/** Ends in a way that no sentence, title or name ends: the next line goes on. */
export const isOpen = (text: string): boolean => /[,&/–-]$/.test(text) || OPEN_WORD.test(text) || isShortened(text);

const DAY = /(?:^|[\s(])\d{1,2}(?:st|nd|rd|th)?$/i;
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/i;

/** Whether a line ends with the day of a date and the next begins with its month. */
export const partsDate = (end: string, start: string): boolean => DAY.test(end) && MONTH.test(start);

/** Begins in the middle of a sentence. */
export const startsLow = (text: string): boolean => /^["'“‘(]?\p{Ll}/u.test(text);
