/**
 * Report days that the calendar does not have, and weekdays that do not fit: the first have no row, the second are kept as printed.
 */
import { report } from '../../../tree/report.ts';
import { isDay, MONTH_COUNT, weekdayOf } from '../calendar.ts';
import type { Candidate } from '../candidate.ts';
import type { View } from '../view.ts';
import { MONTH_NAMES, WEEKDAY_NAMES } from '../words.ts';
import type { Refiner } from './types.ts';

/** Drop days that are none ("31/02/2019", "30th February"); before judges, which need not know. */
export const dropImpossible: Refiner = (candidates, view) =>
  candidates.filter((one) => one.unit !== 'day' || one.odd !== null || isPossible(one) || !tell(one, view));

function isPossible(one: Candidate): boolean {
  return isDay(one.year, one.month ?? 0, one.day ?? 0) && (one.until === null || isPossible(one.until));
}

/** Say so where the words can only be meant as a date; always true. */
function tell(one: Candidate, { context, text }: View): true {
  const { day, month } = one;
  if (day === null || month === null || day > 31 || month > 31) return true;
  if (one.form === 'dotted' || (one.form === 'numeric' && !/\d{4}$/.test(text.slice(one.start, one.end)))) return true;
  const swapped = month > MONTH_COUNT && day <= MONTH_COUNT;
  report(context.file, {
    code: 'dates:impossible',
    severity: 'warning',
    message: `Cannot read "${text.slice(one.start, one.end)}" as a date: the calendar has no such day`,
    hint: swapped ? 'Days come before months here; month-first dates are not guessed.' : 'Look it up in the source and correct it there.',
    at: one,
  });
  return true;
}

/** Take back a supplied or shared year that the day does not have ("29 February" in minutes of 2018). */
export const takeBackYears: Refiner = (candidates) => {
  for (const one of candidates) {
    if (one.unit !== 'day' || isPossible(one)) continue;
    for (const end of [one, one.until]) if (end) end.year = null;
    one.inferred = false;
  }
  return candidates;
};

/** Report weekdays that do not fit their date. */
export const checkWeekdays: Refiner = (candidates, view) => {
  for (const one of candidates)
    if (one.weekday !== null && one.year !== null && one.month !== null && one.day !== null) checkWeekday(one, view);
  return candidates;
};

function checkWeekday(one: Candidate, { context, text }: View): void {
  const { year, month, day } = one as { year: number; month: number; day: number };
  const weekday = weekdayOf(year, month, day);
  if (weekday === one.weekday) return;
  report(context.file, {
    code: 'dates:weekday-mismatch',
    severity: 'warning',
    message: `"${text.slice(one.start, one.end)}" does not fit: ${day} ${MONTH_NAMES[month - 1]} ${year}${one.inferred ? ' (year supplied)' : ''} was a ${WEEKDAY_NAMES[weekday]}`,
    hint: 'The date is kept as printed; check which of the two is meant.',
    at: one,
  });
}
