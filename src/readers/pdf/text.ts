import type { Line } from './page.ts';
import { textOf } from './page.ts';

/** Words of the document as it prints them within lines, lower case: they settle how a word that is broken at a line's end is written. */
export type Vocabulary = ReadonlySet<string>;

const HYPHENATED = /[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/gu;
const BROKEN_END = /([\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*)([-‐‑\u00ad])$/u;
const BROKEN_START = /^[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)*/u;

/** Gather the words of all lines, the broken ones at line ends left out. */
export function vocabularyOf(lines: Iterable<Line>): Vocabulary {
  const words = new Set<string>();
  let broken = false;
  for (const line of lines) {
    const text = textOf(line.words);
    const whole = broken ? text.replace(BROKEN_START, '') : text;
    broken = BROKEN_END.test(text);
    for (const [word] of (broken ? whole.replace(BROKEN_END, '') : whole).matchAll(HYPHENATED)) words.add(plain(word));
  }
  return words;
}

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
  const left = BROKEN_END.exec(end);
  const right = BROKEN_START.exec(start)?.[0];
  if (!left || !right) return { drop: 0, glue: /[/‐‑]$/.test(end) && right ? '' : ' ' };
  const [, word = '', hyphen] = left;
  if (hyphen === '\u00ad') return { drop: 1, glue: '' };
  if (!/^\p{Ll}/u.test(right) || /\d$/.test(word)) return { drop: 0, glue: '' };
  const words = vocabulary();
  if (words.has(plain(word + right))) return { drop: 1, glue: '' };
  return words.has(plain(`${word}-${right}`)) || /[-‐‑]/.test(word + right) ? { drop: 0, glue: '' } : { drop: 1, glue: '' };
}

/** Stops that end no sentence: of titles, initials and shortened words. */
const ABBREVIATION =
  /(?:^|[\s(/])(?:cllrs?|clls?|mr|mrs|ms|dr|st|prof|rev|hon|no|nos|approx|incl|ref|chq|tel|i\.e|e\.g|viz|para|paras|\p{Lu}(?:\.\p{Lu})?)\.$/iu;

/** Ends a sentence, or a clause that a list item may end with. */
export const isEnded = (text: string): boolean => /[.!?:;][)\]"'’”]*$/.test(text) && !isShortened(text);

const isShortened = (text: string): boolean => ABBREVIATION.test(text.slice(-12)) && !/\b[Nn]o\.$/.test(text);

const OPEN_WORD =
  /(?:^|[\s(])(?:a|an|and|as|at|be|between|but|by|cllr|cllrs|councillor|councillors|dr|for|from|had|has|held|in|into|is|its|miss|mr|mrs|ms|no|of|on|or|per|rev|sir|that|the|their|this|to|was|were|which|with)$/i;

/** Ends in a way that no sentence, title or name ends: the next line goes on. */
export const isOpen = (text: string): boolean => /[,&/–-]$/.test(text) || OPEN_WORD.test(text) || isShortened(text);

/** Begins in the middle of a sentence. */
export const startsLow = (text: string): boolean => /^["'“‘(]?\p{Ll}/u.test(text);
