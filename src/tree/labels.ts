/**
 * Printed list labels: numbers, letters, romans and bullets at the start of a line.
 *
 * Accepts: "i)", "(a)", "1.", "(iv)", "4.5iii)", "·", "•", "o" before white space, "- ", "a)That" (no space)
 * Refuses: "3-Watt", "18.30 hours" as "18.", "A review", "e.g."
 */

export type LabelStyle = 'bullet' | 'decimal' | 'letter' | 'roman' | 'dotted';

export interface Label {
  /** Without punctuation: "iv", "a", "3", "4.1", "·". */
  label: string;
  style: LabelStyle;
  /** Punctuation as a shape: "(x)", "x)", "x.", "x", so that lists of different shapes can nest. */
  shape: string;
  /** Length of the label with its punctuation and the white space behind it. */
  length: number;
  /** Length of the label with its punctuation only. */
  mark: number;
}

const BULLETS = '·•●○▪■□◦‣⁃∙➢➤►▸✓✔❖◆⦁–—−\\-*+\uf0b7\uf0a7\uf0d8\uf0fc\uf02d\uf06f';
const BULLET = new RegExp(`^([${BULLETS}])(?:[\\s\\u00a0]+|(?=[A-Z“"‘'£(][^\\s.]))`, 'u');
/** Word's second-level bullet is the letter o before several spaces. */
const BULLET_O = /^(o)(?:\u00a0|[ \t]{2}|\t)\s{0,60}/;
const BRACKETED = /^\((\d{1,3}|[a-z]{1,2}|[A-Z]{1,2}|[ivxlIVXL]{1,7})\)\s{0,60}/;
const CLOSED = /^(\d{1,3}(?:\.\d{1,2}){0,3}|[a-z]{1,2}|[A-Z]{1,2}|[ivxlIVXL]{1,7})\)[.:]?\s{0,60}/;
const DOTTED = /^(\d{1,3}(?:\.\d{1,2}){1,3})\.?(?:\s{1,60}|$)/;
const NUMBERED = /^(\d{1,3})\.(?:\s{1,60}|$|(?=[A-Z“"‘][a-zA-Z]))/;
/** Word's and the PDF's copies: a number, then a tab or a wide gap. */
const SPACED = /^(\d{1,2})(?:\t\s{0,20}|[ \u00a0]{3,40})(?=[a-zA-Z“"‘'])/;
const LETTERED = /^([a-z]|[A-H]|[ivxl]{1,7}|[IVXL]{2,7})[.:](?:\s{1,60}|$)/;

const ROMAN = /^(?:[xl]{0,4}(?:ix|iv|v?i{0,3}))$/i;

/** Whether letters can be a roman numeral up to 89. */
export const isRoman = (label: string): boolean => label !== '' && ROMAN.test(label);

/** Value of a roman numeral. */
export function romanValue(label: string): number {
  const VALUES: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };
  let sum = 0;
  const letters = [...label.toLowerCase()].map((letter) => VALUES[letter] ?? 0);
  letters.forEach((value, i) => {
    sum += value < (letters[i + 1] ?? 0) ? -value : value;
  });
  return sum;
}

const ROMANS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Write a number above 0 as a letter: 26 is "z", 27 "aa", 28 "ab". */
export function writeLetters(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

/** Write a number from 1 in small romans; the caller bounds it. */
export function writeRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, letters] of ROMANS)
    for (; rest >= worth; rest -= worth) {
      text += letters;
    }
  return text;
}

/** Read the label that text opens with, or null. */
export function readLabel(text: string): Label | null {
  if (isPlain(text)) return null;
  const bullet = BULLET.exec(text) ?? BULLET_O.exec(text);
  if (bullet) return { label: bullet[1] as string, style: 'bullet', shape: bullet[1] as string, length: bullet[0].length, mark: 1 };
  return (
    labelled(BRACKETED.exec(text), '(x)') ??
    labelled(CLOSED.exec(text), 'x)') ??
    labelled(DOTTED.exec(text), 'x') ??
    labelled(NUMBERED.exec(text), 'x.') ??
    labelled(SPACED.exec(text), 'x ') ??
    labelled(LETTERED.exec(text), 'x.')
  );
}

/** Letters of the longest label, "LXXXVII". */
const MAX_LETTERS = 7;

/** Whether text opens with a word that no punctuation closes, as most lines do: no label can stand there. */
function isPlain(text: string): boolean {
  let at = 0;
  while (at <= MAX_LETTERS && isLetter(text.charCodeAt(at))) at++;
  if (at === 0) return false;
  const code = text.charCodeAt(at);
  // The letter o is a bullet where wide white space follows.
  return at > MAX_LETTERS || !(code === 41 || code === 46 || code === 58 || (at === 1 && (code === 160 || code === 9 || code === 32)));
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function labelled(match: RegExpExecArray | null, shape: string): Label | null {
  if (!match) return null;
  const label = match[1] as string;
  const style: LabelStyle = /^\d+$/.test(label) ? 'decimal' : /\d/.test(label) ? 'dotted' : isRoman(label) ? 'roman' : 'letter';
  return { label, style, shape, length: match[0].length, mark: match[0].trimEnd().length };
}

/** Position of a label in its own sequence, from 1, read in the given style. */
export function labelValue(label: string, style: LabelStyle): number {
  if (style === 'decimal') return Number(label);
  if (style === 'roman') return romanValue(label);
  if (style === 'letter') return label.length === 1 ? label.toLowerCase().charCodeAt(0) - 96 : 26 + label.toLowerCase().charCodeAt(0) - 96;
  return 0;
}
