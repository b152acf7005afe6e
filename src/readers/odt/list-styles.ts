import { writeLetters } from '../../tree/labels.ts';
import type { Letters } from '../office/look.ts';
import { formatNumber } from '../office/number-format.ts';
import { BULLET } from '../office/symbols.ts';

/** Lists have ten levels (ODF 1.3 part 3, 16.30). */
export const LEVELS = 10;

export interface Level {
  kind: 'number' | 'bullet';
  /** As written: "1", "a", "I"; '' for no number. */
  format: string;
  /** After "z" comes "aa", then "bb". */
  lettersInStep: boolean;
  prefix: string;
  suffix: string;
  /** "%1%.%2%" and the like, which then stands for prefix, levels and suffix. */
  pattern: string | null;
  /** How many levels the label shows, this one included. */
  shown: number;
  start: number;
  /** The character of a bullet. */
  bullet: string;
  followedBy: string;
  /** Style of the label's letters. */
  textStyle: string | null;
  letters: Pick<Letters, 'bold' | 'caps' | 'hidden'>;
  /** Where the label begins, in inches. */
  indent: number | null;
}

export type ListStyle = (Level | null)[];

export const emptyListStyle = (): ListStyle => new Array<Level | null>(LEVELS).fill(null);

const NAMES: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
  ['01', '01'],
  ['001', '001'],
  ['1st', 'ordinal'],
  ['One', 'cardinalText'],
  ['First', 'ordinalText'],
]);

/** Whether numbers of that format are written as they are displayed; all others come out in figures. */
export const isKnownFormat = (format: string): boolean => format === '' || NAMES.has(format);

/** Beyond it letters would grow without end. */
const MAX_LETTERS = 32_767;

/** Write a number as a level does. */
function numberOf(value: number, { format, lettersInStep }: Level): string {
  if (format === '') return '';
  if ((format === 'a' || format === 'A') && !lettersInStep && value > 0 && value < MAX_LETTERS)
    return format === 'a' ? writeLetters(value) : writeLetters(value).toUpperCase();
  return formatNumber(value, NAMES.get(format) ?? 'decimal');
}

/** What the text is to follow at once where nothing stands between. */
const OPEN_ENDED = /[-–/([#£“‘"']$/;
const PLACEHOLDER = /%(\d{1,2})%/g;
const WORDS = /[\p{L}\p{N}]{2}/u;

/** Write the label of a level; '' where it prints nothing. */
export function labelText(style: ListStyle, at: number, counts: readonly (number | null)[]): string {
  const level = style[at];
  if (!level) return '';
  if (level.kind === 'bullet' && !WORDS.test(level.bullet)) return level.bullet.trim() === '' ? '' : `${BULLET} `;
  const label = (level.kind === 'bullet' ? level.bullet : numberLabel(style, level, at, counts)).trim();
  return label === '' || (level.followedBy === 'nothing' && OPEN_ENDED.test(label)) ? label : `${label} `;
}

function numberLabel(style: ListStyle, level: Level, at: number, counts: readonly (number | null)[]): string {
  const part = (shown: number): string => {
    const other = style[shown];
    return other?.kind === 'number' && shown <= at ? numberOf(counts[shown] ?? other.start, other) : '';
  };
  if (level.pattern !== null) return level.pattern.replace(PLACEHOLDER, (_match, digits: string) => part(Number(digits) - 1));
  const parts: string[] = [];
  for (let shown = Math.max(0, at - level.shown + 1); shown <= at; shown++) parts.push(part(shown));
  return level.prefix + parts.filter((text) => text !== '').join('.') + level.suffix;
}
