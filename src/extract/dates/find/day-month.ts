/**
 * A day, or several, before a month in words.
 *
 * Accepts: "21st January 2018", "21 Jan 18", "the 6th of February", "1st/2nd March", "7–8 November 2013", "8th, 15th and 22nd February",
 *   "Monday 3 to Friday 7 March", "8 th April", "2Oth June", "3rdMay2019", "6 Chwefror 2018", "6ú Feabhra"
 * Refuses: "3 may apply", "£12 March", "COVID-19 March", "1.5 March"
 */
import { isLetter, isLooseBefore, wordBefore } from '../around.ts';
import { type Candidate, candidate } from '../candidate.ts';
import {
  type DayPart,
  dayAt,
  gapAt,
  longYearAt,
  type MonthPart,
  matchAt,
  monthAt,
  shortYearAt,
  weekdayAt,
  type YearPart,
} from '../parts.ts';
import { MONTHS } from '../words.ts';

interface ListedDay extends DayPart {
  start: number;
  /** Joined to the next day as a range ("7–8", "7 to 8", "1st/2nd"). */
  range: boolean;
}

/** More days than this before one month are no list of dates. */
const MAX_DAYS = 12;
const SEPARATOR =
  /[ \u00a0]{0,3}(?:\r?\n[ \u00a0]{0,20})?(?<mark>,[ \u00a0]?(?:and|&)|[-–—/&,+]|and|to|or|until)[ \u00a0]{0,3}(?:\r?\n[ \u00a0]{0,20})?(?:the[ \u00a0])?/iy;
const RANGE_MARKS = new Set(['-', '–', '—', '/', 'to', 'until']);
const OF = /(?:day[ \u00a0]{1,2})?(?:of|o|lá de)(?:[ \u00a0]{1,3}|\r?\n)/iy;

/** "the 3 may apply", "the 12 march on": in small letters without an ordinal or a year these are no months. */
const VERBS: ReadonlySet<string> = new Set(['may', 'march', 'mar']);

/** Read days and their month at the start of a number; each day of a list is a candidate of its own, a range is one. */
export function findDayMonth(text: string, at: number): Candidate[] | null {
  const days = listOfDays(text, at);
  const last = days.at(-1);
  if (!last || !isLooseDay(text, at)) return null;
  const month = monthAfterDay(text, last);
  if (!month) return null;
  const isHyphened = text[last.end] === '-' && text[month.end] === '-';
  const year = isHyphened ? hyphenYear(text, month.end + 1) : yearAfter(text, month.stop);
  return VERBS.has(month.raw) && !last.ordinal && !year?.certain ? null : toCandidates(days, month, year);
}

/** "30 June/1 July", "Thurs.5 March", "12 February-16 February": such a mark ties no day; "Page 1 of 6 February" is the foot of a page. */
function isLooseDay(text: string, at: number): boolean {
  if (!isLooseBefore(text, at) && !isBehindWord(text, at)) return false;
  return !/page[ \u00a0]{1,2}\d{1,3}[ \u00a0]{1,2}of[ \u00a0]{1,2}$/i.test(text.slice(Math.max(0, at - 18), at));
}

function isBehindWord(text: string, at: number): boolean {
  const mark = text[at - 1];
  if (mark === '-') return MONTHS.has(wordBefore(text, at - 1).word);
  return (mark === '/' || mark === '.') && isLetter(text.charCodeAt(at - 2));
}

/** The days that stand before a month; empty where the list breaks off. */
function listOfDays(text: string, at: number): ListedDay[] {
  const days: ListedDay[] = [];
  let start = at;
  while (days.length < MAX_DAYS) {
    const day = dayAt(text, start);
    if (!day) return [];
    const next = mayGoOn(text, day.end) ? nextDay(text, day) : null;
    days.push({ day: day.day, end: day.end, ordinal: day.ordinal, start, range: next?.range ?? false });
    if (!next) return days;
    start = next.start;
  }
  return days;
}

/** Where the next day of a list begins, and whether it ends a range. */
function nextDay(text: string, day: DayPart): { start: number; range: boolean } | null {
  const separator = matchAt(SEPARATOR, text, day.end);
  if (!separator) return null;
  const mark = separator.groups?.mark?.toLowerCase() ?? '';
  // A comma after a bare figure is more often a list of items or a room number.
  if (mark.startsWith(',') && !day.ordinal) return null;
  const start = followedByDay(text, day.end + separator[0].length);
  return start === null ? null : { start, range: RANGE_MARKS.has(mark) };
}

/** First characters of what stands between two days of a list, in either case. */
const OPENINGS = new Set([...',-–—/&+atou']);

/** Whether a separator may follow: saves the pattern for the few places where it may match. */
function mayGoOn(text: string, at: number): boolean {
  return OPENINGS.has((text[gapAt(text, at).end] ?? '').toLowerCase());
}

/** Where the next day of a list begins, a weekday before it aside. */
function followedByDay(text: string, at: number): number | null {
  const start = weekdayAt(text, at)?.end ?? at;
  return dayAt(text, start) ? start : null;
}

const OF_OPENINGS = new Set([...'oOdDlL']);

function monthAfterDay(text: string, day: DayPart): MonthPart | null {
  const dashed = hyphened(text, day);
  if (dashed) return dashed;
  const gap = gapAt(text, day.end);
  if (gap.wide && !day.ordinal) return null;
  const of = OF_OPENINGS.has(text[gap.end] ?? '') ? matchAt(OF, text, gap.end) : null;
  return (of ? monthAt(text, gap.end + of[0].length) : null) ?? monthAt(text, gap.end);
}

/** "08-Jan-20", as a spreadsheet writes it: the month stands between hyphens. */
function hyphened(text: string, day: DayPart): MonthPart | null {
  if (text[day.end] !== '-') return null;
  const month = monthAt(text, day.end + 1);
  return month && text[month.end] === '-' && hyphenYear(text, month.end + 1) ? month : null;
}

function hyphenYear(text: string, at: number): YearPart | null {
  const short = shortYearAt(text, at);
  return longYearAt(text, at) ?? (short && { ...short, certain: true });
}

/** The year behind a month, after a comma, "of" or an apostrophe too. */
export function yearAfter(text: string, at: number): YearPart | null {
  const comma = text[gapAt(text, at).end] === ',' ? gapAt(text, at).end + 1 : null;
  const gap = gapAt(text, comma ?? at);
  const long = longYearAt(text, gap.end);
  // Over an empty line only a year that goes on with the sentence.
  if (long) return gap.wide && !/^[ \u00a0]{0,3}(?:[a-z.,;)]|$)/.test(text.slice(long.end, long.end + 5)) ? null : long;
  return comma === null && !gap.wide && gap.end > at ? shortYearAt(text, gap.end) : null;
}

function toCandidates(days: readonly ListedDay[], month: MonthPart, year: YearPart | null): Candidate[] {
  const end = year && !year.short ? year.end : month.end;
  const long = year && !year.short ? year.year : null;
  const short = year?.short ? { value: year.year, end: year.end, certain: year.certain } : null;
  const found: Candidate[] = [];
  days.forEach((day, i) => {
    const isLast = i === days.length - 1;
    const one = candidate('day-month', 'day', day.start, isLast ? end : day.end, {
      month: month.month,
      year: long,
      short: short && !isLast ? { ...short, end: day.end } : short,
      day: day.day,
    });
    const open = days[i - 1]?.range ? found.pop() : undefined;
    found.push(open ? joined(open, one) : one);
  });
  return found;
}

/** "7–8" is one range; where the second day is not later, the first figure was no day. */
function joined(open: Candidate, one: Candidate): Candidate {
  if (((open.until ?? open).day ?? 0) >= (one.day ?? 0)) return one;
  return { ...open, end: one.end, until: one };
}
