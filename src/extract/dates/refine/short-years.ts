/**
 * Give years of two figures their century, and decide whether a number behind a month is its year or its day.
 *
 * "21.01.18", "21 Jan 18", "Jan-19": years. "Jan 18" in minutes of 2018: the month; "on Jan 18", "Thursday March 14": the day.
 */
import { report } from '../../../tree/report.ts';
import { isUpper, wordAfter, wordBefore } from '../around.ts';
import { fullYear, isDay } from '../calendar.ts';
import type { Candidate, ShortYear } from '../candidate.ts';
import { matchAt } from '../parts.ts';
import { clockAt } from '../times.ts';
import { isNear, type View } from '../view.ts';
import { DAY_STRONG, FUNCTION_WORDS, MONTH_NAMES, WEAK_TIME_WORDS, WEEKDAYS } from '../words.ts';
import type { Refiner } from './types.ts';

/** Years that stand with two figures behind a day and a month. */
const WINDOW = { behind: 40, ahead: 10 };
/** So near the meeting "Jan 18" is a month with its year. */
const BESIDE = { behind: 2, ahead: 2 };

export const settleShortYears: Refiner = (candidates, view) => {
  const told = new Set<string>();
  for (const one of candidates) {
    if (!one.short || one.year !== null) continue;
    settle(one, one.short, view);
    if (one.unit === 'month' && one.year !== null && !one.short.certain) tell(one, one.short, told, view);
  }
  return candidates;
};

/** "Dec 18" in minutes of 2018 may be a day as well: said once for each such wording. */
function tell(one: Candidate, short: ShortYear, told: Set<string>, { context, text }: View): void {
  const words = text.slice(one.start, one.end);
  if (told.has(words) || one.month === null || !isDay(one.year, one.month, short.value)) return;
  told.add(words);
  report(context.file, {
    code: 'dates:ambiguous',
    severity: 'info',
    message: `"${words}" was read as ${MONTH_NAMES[one.month - 1]} ${one.year}; it may be a day`,
    hint: 'Four figures for the year, or an ordinal for the day, would settle it.',
    at: one,
  });
}

function settle(one: Candidate, short: ShortYear, view: View): void {
  const year = fullYear(short.value, view.yearAt(one.start));
  if (short.certain || (one.unit === 'day' && isYearBehind(view, one, short, year))) setYear(one, short, year);
  else if (one.unit === 'month') settleMonth(one, short, year, view);
}

function setYear(one: Candidate, short: ShortYear, year: number): void {
  one.year = year;
  one.end = Math.max(one.end, short.end);
  if (one.until) {
    one.until.year = year;
    one.until.end = one.end;
  }
}

/** "21 Jan 18 and", not "5 March 20 people". */
function isYearBehind(view: View, one: Candidate, short: ShortYear, year: number): boolean {
  return isFree(view.text, short.end) && isNear(year, view.yearAt(one.start), WINDOW);
}

/** Whether no thing follows that a figure could count. */
function isFree(text: string, end: number): boolean {
  const after = wordAfter(text, end);
  return after.word === '' || isUpper(after.raw.charCodeAt(0)) || /^\d/.test(after.word) || FUNCTION_WORDS.has(after.word);
}

/** "Jan 18": year, day, or a figure that has nothing to do with it. */
function settleMonth(one: Candidate, short: ShortYear, year: number, view: View): void {
  const { text } = view;
  const before = wordBefore(text, one.start).word;
  const isValid = one.month !== null && isDay(null, one.month, short.value);
  // "March 8": one figure is no year.
  const isPair = /\d\d$/.test(text.slice(short.end - 2, short.end));
  if (isValid && (WEEKDAYS.has(before) || DAY_STRONG.has(before) || isTimed(text, short.end))) setDay(one, short);
  else if (isPair && isNear(year, view.yearAt(one.start), short.value > 31 ? WINDOW : BESIDE)) setYear(one, short, year);
  else if (isValid && WEAK_TIME_WORDS.has(before) && isFree(text, short.end)) setDay(one, short);
}

function setDay(one: Candidate, short: ShortYear): void {
  one.unit = 'day';
  one.form = 'day-month';
  one.day = short.value;
  one.end = short.end;
}

const AT = /[ \u00a0]{0,2}(?:,|at|@|[-–])[ \u00a0]{0,2}/iy;

function isTimed(text: string, end: number): boolean {
  const link = matchAt(AT, text, end);
  return link !== null && clockAt(text, end + link[0].length, true) !== null;
}
