import { writeRoman } from '../../tree/labels.ts';

/** Largest number that letters and romans are made of; beyond it they would grow without end, and Word itself falls back to figures. */
const MAX_WRITTEN = 32_767;
/** Word writes 27 as "aa", 53 as "aaa": thirty times the alphabet is where it stops. */
const MAX_LETTERS = 780;

function roman(value: number): string {
  if (value < 1 || value > MAX_WRITTEN) return String(value);
  return writeRoman(value);
}

function letters(value: number): string {
  if (value < 1 || value > MAX_LETTERS) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const SUFFIXES: Record<number, string> = { 1: 'st', 2: 'nd', 3: 'rd' };

function ordinal(value: number): string {
  const teen = value % 100 > 10 && value % 100 < 20;
  return `${value}${(teen ? undefined : SUFFIXES[value % 10]) ?? 'th'}`;
}

const ONES = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' + 'nineteen'
).split(' ');
const TENS = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINAL_ENDS: Record<string, string> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function words(value: number): string {
  if (value < 0 || value > 999) return String(value);
  if (value < 20) return ONES[value] ?? '';
  if (value < 100) return `${TENS[Math.floor(value / 10)]}${value % 10 ? `-${ONES[value % 10]}` : ''}`;
  return `${ONES[Math.floor(value / 100)]} hundred${value % 100 ? ` ${words(value % 100)}` : ''}`;
}

function ordinalWords(value: number): string {
  const text = words(value);
  const last = text.slice(Math.max(text.lastIndexOf('-'), text.lastIndexOf(' ')) + 1);
  const end = ORDINAL_ENDS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return text.slice(0, text.length - last.length) + end;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const MARKS = ['*', '†', '‡', '§'];

/** The number formats of Word that Western documents use (ECMA-376 part 1, 17.18.59). A bullet has no number. */
const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map<string, (value: number) => string>([
  ['decimal', String],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['lowerLetter', letters],
  ['upperLetter', (value) => letters(value).toUpperCase()],
  ['lowerRoman', roman],
  ['upperRoman', (value) => roman(value).toUpperCase()],
  ['ordinal', ordinal],
  ['cardinalText', (value) => capital(words(value))],
  ['ordinalText', (value) => capital(ordinalWords(value))],
  ['numberInDash', (value) => `- ${value} -`],
  ['decimalEnclosedParen', (value) => `(${value})`],
  ['decimalEnclosedFullstop', (value) => `${value}.`],
  ['hex', (value) => value.toString(16).toUpperCase()],
  ['chicago', (value) => (MARKS[(value - 1) & 3] ?? '').repeat(Math.min(30, Math.floor((value - 1) / 4) + 1))],
  ['decimalHalfWidth', String],
  ['decimalFullWidth', String],
  ['decimalFullWidth2', String],
  ['decimalEnclosedCircle', String],
  ['none', () => ''],
  ['bullet', () => ''],
]);

/** Whether numbers of that format are written as Word writes them; all others come out in figures. */
export const isKnownFormat = (format: string): boolean => FORMATS.has(format) || ZERO_PADDED.test(format);

/** Custom formats are given by example: "001, 002, 003, ...". */
const ZERO_PADDED = /^(0{0,9}1)(?:,|$)/;

/** Write a number in a format. */
export function formatNumber(value: number, format: string): string {
  const width = ZERO_PADDED.exec(format)?.[1]?.length;
  if (width) return String(value).padStart(width, '0');
  return (FORMATS.get(format) ?? String)(value);
}
