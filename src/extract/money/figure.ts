/**
 * Read a number as minutes print it, with its magnitude.
 *
 * Accepts: "1,234.56", "5.4m", "10.948million", "50 000", ".50", "½ million", and slips: "8,936 39", "12,50", "1.500"
 * Refuses: "TBC", "000" (the unit of a column)
 */
import type { Range } from '../../tree/nodes.ts';

/** Why a printed number can not be read as it stands. */
export type Slip = 'space-for-point' | 'comma-for-point' | 'point-for-comma' | 'grouping' | 'letter-for-figure';

export interface Figure extends Range {
  /** Plain decimal digits, "1234.56". */
  digits: string;
  power: number;
  slip: Slip | null;
}

/** Longest number that is read, magnitude included. */
const MAX_LENGTH = 48;
const MAX_DIGITS = 21;

const RUN = /^(?:\d|[Oo](?=[Oo]{0,3}[\d.,])|[.,](?=[\dOo]))+/;
const FRACTIONS: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };
const MAGNITUDES: Readonly<Record<string, number>> = {
  hundred: 2,
  k: 3,
  thou: 3,
  thousand: 3,
  grand: 3,
  m: 6,
  mn: 6,
  mil: 6,
  mill: 6,
  million: 6,
  b: 9,
  bn: 9,
  billion: 9,
  tn: 12,
  trillion: 12,
};
const JOINED = /^(hundred|thousand|thou|grand|million|mill|mil|mn|billion|bn|trillion|tn|[kmb])s?(?![\p{L}\p{N}²³])/iu;
/** Set apart by white space or a hyphen; single letters only in lower case, so that an initial ("£50 M Hill") is none. */
const APART =
  /^(?:[\s\u00a0-]{1,2}|[ \t]{0,3}\r?\n[ \t\u00a0]{1,24})(thousand|million|mill|mn|billion|bn|trillion|[kKmM](?=\s+[a-z]|[.,;:)]|$))s?(?![\p{L}\p{N}²³])/iu;
const INITIAL = /^[\s\u00a0-]+[A-Z]$/;

/** Groups of three set apart by a space: "50 000", "1 250 000.50". A lone group of other figures may be a count, or the next column. */
const SPACED = /^\d{1,3}(?:(?:[ \u00a0\u2009\u202f]\d{3}){2,4}|[ \u00a0\u2009\u202f]000)(?:\.\d{1,2})?(?!\d|,\d)/;
/** A blank that came between comma and figures: "50, 000", "12 ,500". */
const LOOSE_COMMA = /^\d{1,3}(?:, 000| ,\d{3})(?:\.\d{1,2})?(?!\d|,\d)/;
/** Pence behind a space, where nothing follows that they could count: "8,936 39." */
const SPACED_PENCE = /^ (\d\d)(?=[.;)](?:\s|$)|,\s|\s{2}|[\t\n]|$)/;

/** How a run of figures, commas and points is read, first match first. */
const SHAPES: readonly { shape: RegExp; digits: (run: string) => string; slip: Slip | null }[] = [
  { shape: /^\d+(?:\.\d{1,2}|\.\d{4,})?$/, digits: (run) => run, slip: null },
  { shape: /^0?\.\d+$/, digits: (run) => `0${run.slice(run.indexOf('.'))}`, slip: null },
  { shape: /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$/, digits: withoutCommas, slip: null },
  { shape: /^\d+\.\d{3}$/, digits: (run) => run, slip: 'point-for-comma' },
  { shape: /^[\d,]+,\d{1,2}$/, digits: lastIsPoint, slip: 'comma-for-point' },
  { shape: /^\d{1,3}(?:[.,]\d{3})+[.,]\d{1,2}$/, digits: lastIsPoint, slip: 'grouping' },
  { shape: /^\d{1,3}(?:\.\d{3}){2,}$/, digits: (run) => run.replaceAll('.', ''), slip: 'grouping' },
  { shape: /^[\d,]+(?:\.\d+)?$/, digits: withoutCommas, slip: 'grouping' },
];

function withoutCommas(run: string): string {
  return run.replaceAll(',', '');
}

function lastIsPoint(run: string): string {
  const last = Math.max(run.lastIndexOf('.'), run.lastIndexOf(','));
  return `${run.slice(0, last).replace(/[.,]/g, '')}.${run.slice(last + 1)}`;
}

/** Read the figure that begins exactly at an offset and ends before a limit; null where none does. */
export function readFigure(text: string, at: number, limit: number): Figure | null {
  const stretch = text.slice(at, Math.min(limit, at + MAX_LENGTH));
  const number = readSpaced(stretch) ?? readRun(stretch);
  if (!number) return null;
  const { power, length } = readMagnitude(stretch.slice(number.length));
  const figure = { start: at, end: at + number.length + length, digits: number.digits, power, slip: number.slip };
  return figure.slip === 'point-for-comma' ? settlePoint(figure) : figure;
}

interface Numeral {
  digits: string;
  length: number;
  slip: Slip | null;
}

function readSpaced(stretch: string): Numeral | null {
  const match = SPACED.exec(stretch) ?? LOOSE_COMMA.exec(stretch);
  return match && { digits: match[0].replace(/[^\d.]/g, ''), length: match[0].length, slip: null };
}

function readRun(stretch: string): Numeral | null {
  const run = RUN.exec(stretch)?.[0] ?? '';
  const fraction = FRACTIONS[stretch[run.length] ?? ''];
  if (fraction && !/\D/.test(run)) return { digits: `${run || '0'}${fraction}`, length: run.length + 1, slip: null };
  if (run === '' || run.length > MAX_DIGITS || /^0?,?000$/.test(run)) return null;
  const plain = run.replace(/[Oo]/g, '0');
  const form = SHAPES.find(({ shape }) => shape.test(plain));
  if (!form) return null;
  const digits = form.digits(plain);
  const pence = /^\d{1,3}(?:,\d{3})+$/.test(run) ? SPACED_PENCE.exec(stretch.slice(run.length)) : null;
  if (pence) return { digits: `${digits}.${pence[1]}`, length: run.length + pence[0].length, slip: 'space-for-point' };
  return { digits, length: run.length, slip: form.slip ?? (plain === run ? null : 'letter-for-figure') };
}

/** The magnitude that a stretch opens with, and its length. */
export function readMagnitude(rest: string): { power: number; length: number } {
  const match = JOINED.exec(rest) ?? APART.exec(rest);
  if (!match || INITIAL.test(match[0])) return { power: 0, length: 0 };
  return { power: MAGNITUDES[(match[1] as string).toLowerCase()] ?? 0, length: match[0].length };
}

/** Three figures behind a point are thousands, unless a magnitude or a leading nought says otherwise: "1.611m", "0.125". */
function settlePoint(figure: Figure): Figure {
  if (figure.power > 0 || figure.digits.startsWith('0')) return { ...figure, slip: null };
  return { ...figure, digits: figure.digits.replace('.', '') };
}
