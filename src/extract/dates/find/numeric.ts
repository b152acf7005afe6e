/**
 * Dates in figures, day first.
 *
 * Accepts: "03/11/2009", "7.1.2020", "21.01.18", "8-4-11", "24/7/13", "2018-01-21", "2010/12/15", "19/11" (the judge wants a reason), "O6.02.18"
 * Refuses: "CE09/10-28", "17/02260/F", "HWB.05.04.2016/6", "12/11-5.2", "1.2.3.4", "45/67/2019"
 */
import { isDigit, isLooseAfter, isLooseBefore } from '../around.ts';
import { isDay } from '../calendar.ts';
import { type Candidate, candidate, type Form } from '../candidate.ts';
import { matchAt } from '../parts.ts';

const DAY_FIRST = /(?<day>[0-9O]{1,2})(?<mark>[./-])(?<month>[0-9O]{1,2})\k<mark>(?<year>[0-9]{4}|[0-9]{2})(?![0-9])/y;
const YEAR_FIRST = /(?<year>[12][0-9]{3})(?<mark>[./-])(?<month>[0-9]{1,2})\k<mark>(?<day>[0-9]{1,2})(?![0-9])/y;
const DAY_AND_MONTH = /(?<day>[0-9]{1,2})\/(?<month>[0-9]{1,2})(?![0-9])/y;
/** A range written without blanks: the first date may touch the second. */
const RANGE_MARK = /[-–](?=[0-9]{1,2}([./])[0-9]{1,2}\1[0-9]{2})/y;

const figure = (digits: string | undefined): number => Number((digits ?? '').replace(/O/g, '0'));

/** Read a date with its year, day first; whether it names a day of the calendar is checked later, so that an impossible one can be reported. */
export function findNumeric(text: string, at: number): Candidate | null {
  const match = matchAt(DAY_FIRST, text, at);
  if (!match?.groups) return null;
  const end = at + match[0].length;
  if (!isLooseAfter(text, end) && !matchAt(RANGE_MARK, text, end)) return null;
  if (!isLooseBefore(text, at) && !endsRange(text, at)) return null;
  const { groups } = match;
  const long = groups.year?.length === 4;
  const form: Form = groups.mark !== '/' && !long ? 'dotted' : 'numeric';
  const year = figure(groups.year);
  return candidate(form, 'day', at, end, {
    month: figure(groups.month),
    day: figure(groups.day),
    year: long ? year : null,
    short: long ? null : { value: year, end, certain: true },
  });
}

/** The second half of "1/4/13-30/11/13". */
function endsRange(text: string, at: number): boolean {
  return (
    (text[at - 1] === '-' || text[at - 1] === '–') &&
    isDigit(text.charCodeAt(at - 2)) &&
    /[./]\d{1,2}[./]\d{2,4}[-–]$/.test(text.slice(Math.max(0, at - 12), at))
  );
}

/** Read a date with its year first. */
export function findIsoDay(text: string, at: number): Candidate | null {
  const match = matchAt(YEAR_FIRST, text, at);
  if (!match?.groups || !isLooseBefore(text, at) || !isLooseAfter(text, at + match[0].length)) return null;
  const { year, month, day } = match.groups;
  if (!isDay(figure(year), figure(month), figure(day))) return null;
  return candidate('iso', 'day', at, at + match[0].length, { year: figure(year), month: figure(month), day: figure(day) });
}

/** Read a day and month without a year. */
export function findDayAndMonth(text: string, at: number): Candidate | null {
  const match = matchAt(DAY_AND_MONTH, text, at);
  if (!match?.groups || !isLooseBefore(text, at) || !isLooseAfter(text, at + match[0].length)) return null;
  const day = figure(match.groups.day);
  const month = figure(match.groups.month);
  return isDay(null, month, day) ? candidate('short-numeric', 'day', at, at + match[0].length, { day, month }) : null;
}
