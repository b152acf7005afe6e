/**
 * What the steps of the PDF reader hand to each other. Lengths are in points; x grows to the right, y downwards from the top of the page,
 * a text's y is its baseline.
 */
import { most } from './bounds.ts';

/** Letters drawn side by side with no space between them, in one font. */
export interface Word {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  bold: boolean;
  italic: boolean;
  underlined: boolean;
  /** Stands above the baseline, as "th" does in "15th". */
  raised: boolean;
  /** White space stands before it on its line. */
  spaced: boolean;
}

/** Words on one baseline, left to right. */
export interface Line {
  page: number;
  x0: number;
  x1: number;
  y: number;
  size: number;
  words: Word[];
  /** What the actions column says beside it: each owner's lines. */
  asides?: Line[][];
}

/** A thin straight stroke: an underline, or the border of a table cell. */
export interface Rule {
  /** Runs from `from` to `to` along x (a horizontal rule) or along y (a vertical one), at `at` on the other axis. */
  at: number;
  from: number;
  to: number;
}

export interface Rules {
  across: Rule[];
  down: Rule[];
}

export interface Page {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  lines: Line[];
  rules: Rules;
}

/** Make a line of words that are in order. */
export function toLine(page: number, words: Word[]): Line {
  let size = 0;
  let widest = -1;
  let y = 0;
  for (const word of words) {
    const width = word.raised ? 0 : word.x1 - word.x0;
    if (width <= widest) continue;
    widest = width;
    size = word.size;
    y = word.y;
  }
  return { page, x0: (words[0] as Word).x0, x1: most(words.map((word) => word.x1)), y, size, words };
}

/** Cut a line before the words of these indices; what stands beside it stays with the last part. */
export function cutLine(line: Line, cuts: readonly number[]): Line[] {
  if (cuts.length === 0) return [line];
  const starts = [0, ...cuts, line.words.length];
  const parts = starts.slice(0, -1).flatMap((from, i) => {
    const words = line.words.slice(from, starts[i + 1]);
    return words.length > 0 ? [toLine(line.page, words)] : [];
  });
  const last = parts.at(-1);
  if (last && line.asides) last.asides = line.asides;
  return parts;
}

/** The words of a line as text, a space between them where there is one. */
export function textOf(words: readonly Word[]): string {
  let text = '';
  for (const word of words) text += word.spaced && text !== '' ? ` ${word.text}` : word.text;
  return text;
}

/** How many characters a line has, spaces counted. */
export function lettersOf({ words }: Line): number {
  let letters = 0;
  for (const word of words) letters += word.text.length + (word.spaced ? 1 : 0);
  return letters;
}

/** White space before the word at `index`, 0 before the first. */
export function gapBefore(words: readonly Word[], index: number): number {
  const before = words[index - 1];
  const word = words[index];
  return before && word ? word.x0 - before.x1 : 0;
}

export const isBold = (word: Word): boolean => word.bold || word.underlined;
