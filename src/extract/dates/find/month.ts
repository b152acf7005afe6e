/**
 * A month in words without a day before it.
 *
 * Accepts: "October 2019", "September, 2015", "May of 2016", "Jan-19", "Jan '18", "Jan 18" (year or day: a refiner decides), "March" (the judge
 *   wants a reason), "February 6th 2018", "March 20, 2024", "sixth of February" (the odd orders are read by a library)
 * Refuses: "Mayor", "marching"
 */
import { isDigit, isLetter, wordBefore } from '../around.ts';
import { type Candidate, candidate, type ShortYear } from '../candidate.ts';
import { gapAt, longYearAt, type MonthPart, matchAt, monthAt } from '../parts.ts';
import { DAY_ORDINALS, MONTH_NAMES, TENS } from '../words.ts';
import { yearAfter } from './day-month.ts';

/** "February 6th 2018", "March 20, 2024", "January 31st": month first. */
const DAY_BEHIND =
  /[ \u00a0]{1,3}(?:the[ \u00a0])?(?<day>[0-9]{1,2})(?:[ \u00a0]?(?<ordinal>st|nd|rd|th)(?![a-z]))?(?:,?[ \u00a0]{1,3}(?<year>[12][0-9]{3})(?![0-9/]))?/iy;
/** "Jan-19", "Jan 18", "Jan '18". */
const SHORT_BEHIND = /(?<mark>[-–'’‘]|[ \u00a0]{1,3}['’‘]?)(?<year>[0-9]{1,2})(?![0-9])/y;

/** Read a month at the start of a word. */
export function findMonth(text: string, at: number): Candidate | null {
  const month = monthAt(text, at);
  if (!month || isLetter(text.charCodeAt(at - 1)) || text[at - 1] === "'" || text[at - 1] === '’') return null;
  return writtenDay(text, at, month) ?? monthFirst(text, at, month) ?? monthOnly(text, at, month);
}

/** "the twenty-first of March 2019": an ordinal in words before the month. */
function writtenDay(text: string, at: number, month: MonthPart): Candidate | null {
  const before = wordBefore(text, at);
  const hasOf = before.word === 'of';
  const ordinal = hasOf ? wordBefore(text, before.start) : before;
  if (!DAY_ORDINALS.has(ordinal.word)) return null;
  const year = yearAfter(text, month.stop);
  const long = year && !year.short ? year : null;
  // "the first March meeting" names no day.
  if (!hasOf && !long) return null;
  const start = startOfOrdinal(text, ordinal.start);
  const end = long?.end ?? month.end;
  const rest = text.slice(month.stop, end);
  return candidate('day-month', 'day', start, end, {
    month: month.month,
    odd: `${text.slice(start, at)}${MONTH_NAMES[month.month - 1]}${rest}`,
  });
}

/** Where "twenty-first" begins. */
function startOfOrdinal(text: string, at: number): number {
  const tens = wordBefore(text, text[at - 1] === '-' ? at - 1 : at);
  return TENS.has(tens.word) ? tens.start : at;
}

function monthFirst(text: string, at: number, month: MonthPart): Candidate | null {
  const match = matchAt(DAY_BEHIND, text, month.stop);
  if (!match?.groups) return null;
  const { ordinal, year } = match.groups;
  const end = month.stop + match[0].length;
  if ((ordinal === undefined && year === undefined) || isLetter(text.charCodeAt(end)) || isDigit(text.charCodeAt(end))) return null;
  return candidate('day-month', 'day', at, end, {
    month: month.month,
    odd: `${MONTH_NAMES[month.month - 1]} ${match.groups.day}${ordinal ?? ''}${year ? `, ${year}` : ''}`,
  });
}

function monthOnly(text: string, at: number, month: MonthPart): Candidate | null {
  const year = yearOfMonth(text, month.stop);
  if (/^[a-z]/.test(month.raw) && month.bare !== 'free' && month.bare !== 'never' && !year) return null;
  return candidate('month', 'month', at, year?.end ?? month.end, {
    month: month.month,
    year: year?.year ?? null,
    short: year ? null : shortBehind(text, month.stop),
  });
}

function yearOfMonth(text: string, at: number): { year: number; end: number } | null {
  const year = yearAfter(text, at) ?? longYearAt(text, at) ?? dashedYear(text, at);
  return year && !('short' in year && year.short) ? year : null;
}

/** "Jan-2019", "Sept/2019". */
function dashedYear(text: string, at: number): { year: number; end: number } | null {
  return text[at] === '-' || text[at] === '/' || text[at] === '–' ? longYearAt(text, at + 1) : null;
}

function shortBehind(text: string, at: number): ShortYear | null {
  const match = matchAt(SHORT_BEHIND, text, at);
  if (!match?.groups) return null;
  const end = at + match[0].length;
  const code = text.charCodeAt(end);
  if (isLetter(code) || ('.:,/-–'.includes(text[end] ?? ' ') && isDigit(text.charCodeAt(end + 1)))) return null;
  if (text[end] === '%' || text[gapAt(text, end).end] === '%') return null;
  const isMarked = (match.groups.mark ?? '').trim() !== '';
  if (isMarked && match.groups.year?.length === 1) return null;
  return { value: Number(match.groups.year), end, certain: isMarked };
}
