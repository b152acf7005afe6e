/**
 * Supply missing years: the one that puts the month nearest to the meeting's; where two are equally near, the tense of the sentence decides;
 * "last year", "this April", "17th of April next" decide for themselves. Without a meeting the year stays open.
 */
import { opensLine, wordAfter, wordBefore } from '../around.ts';
import type { Day } from '../calendar.ts';
import type { Candidate } from '../candidate.ts';
import type { View } from '../view.ts';
import { YEAR_SHIFTS } from '../words.ts';
import { linkOf } from './links.ts';
import type { Refiner } from './types.ts';

export const supplyYears: Refiner = (candidates, view) => {
  candidates.forEach((one, i) => {
    const meeting = view.meetingAt(one.start);
    if (one.year !== null || !meeting || one.month === null) return;
    supply(one, meeting, candidates[i - 1], view);
  });
  return candidates;
};

/** The month that stands for a season or a quarter: its middle. */
function middleMonth({ unit, month }: Candidate): number {
  if (unit === 'season') return [4, 7, 10, 13][(month ?? 21) - 21] as number;
  if (unit === 'quarter') return [5, 8, 11, 14][(month ?? 1) - 1] as number;
  return month ?? 1;
}

function supply(one: Candidate, meeting: Day, before: Candidate | undefined, view: View): void {
  const month = middleMonth(one);
  one.year = shiftedYear(one, month, meeting, view) ?? chainedYear(one, before, view) ?? nearestYear(one, month, meeting, view);
  one.inferred = true;
  if (!one.until || one.until.year !== null) return;
  one.until.year = one.year + ((one.until.month ?? 0) < (one.month ?? 0) ? 1 : 0);
  one.until.inferred = true;
}

/** A list runs on in time: "31 March; 30 June; 30 September" is one year, and a month half a year back begins the next. */
function chainedYear(one: Candidate, before: Candidate | undefined, { text }: View): number | null {
  if (!before || before.year === null || before.until || !isChained(text, before, one)) return null;
  return before.year + ((before.month ?? 0) - (one.month ?? 0) >= HALF_YEAR ? 1 : 0);
}

const hasMonth = ({ unit }: Candidate): boolean => unit === 'day' || unit === 'month';

/** Most characters between two dates that stand on lines of their own. */
const MAX_LINES = 12;

function isChained(text: string, before: Candidate, one: Candidate): boolean {
  if (!hasMonth(before) || !hasMonth(one)) return false;
  if (linkOf(text, before, one) === 'list') return true;
  const gap = text.slice(before.end, Math.min(one.start, before.end + MAX_LINES + 1));
  return gap.length <= MAX_LINES && /^[ \u00a0]*\r?\n\s*$/.test(gap) && opensLine(text, before.start);
}

const HALF_YEAR = 6;

/** `month` may be 13 or 14, for the winter and the last quarter, which end in the next year. */
function nearestYear(one: Candidate, month: number, meeting: Day, view: View): number {
  const ahead = month - meeting.month;
  const [near] = [meeting.year - 1, meeting.year, meeting.year + 1]
    .map((year) => ({ year, far: Math.abs((year - meeting.year) * 12 + ahead) }))
    .sort((a, b) => a.far - b.far) as [{ year: number; far: number }];
  if (near.far !== HALF_YEAR) return near.year;
  const later = meeting.year + (ahead < 0 ? 1 : 0);
  return isFuture(one, view) ? later : later - 1;
}

const FUTURE =
  /\b(?:will|shall|would|should|to be|is to|are to|next|due|by|until|planned|forthcoming|upcoming|going to|expected|scheduled|proposed|deadline|aim|plans?|could|might|hoped|extended (?:to|until))\b/i;
/** What lies ahead though the sentence is told in the past ("had been extended to 30 September"). */
const AHEAD = /\b(?:will|shall|next|due|until|extended to)\b/i;
const PAST = /\b(?:was|were|had|has been|have been|held|last|previous|since|reported|received|attended|took place|did)\b/i;

/** How far to either side the tense of a sentence is looked for. */
const TENSE_SCAN = 120;

function isFuture({ start, end }: Candidate, { text }: View): boolean {
  const before = text.slice(Math.max(0, start - TENSE_SCAN), start);
  const behind = text.slice(end, end + TENSE_SCAN);
  const sentence = `${before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1)} ${/^[^.\n]*/.exec(behind)?.[0] ?? ''}`;
  return FUTURE.test(sentence) && !(PAST.test(sentence) && !AHEAD.test(sentence));
}

/** "August of this year", "June last year", "last March", "next May", "the 17th of April next". */
function shiftedYear(one: Candidate, month: number, meeting: Day, { text }: View): number | null {
  const before = wordBefore(text, one.start).word;
  if (one.unit !== 'day' && (before === 'last' || before === 'next')) return beside(month, one.day, meeting, before === 'next', false);
  const of = wordAfter(text, one.end);
  const after = of.word === 'of' ? wordAfter(text, of.end) : of;
  const shift = YEAR_SHIFTS.get(after.word);
  if (shift !== undefined && wordAfter(text, after.end).word === 'year') return yearOf(one, meeting) + shift;
  const stands = /^[ \u00a0]?(?:[.,;)\n]|$)/.test(text.slice(after.end, after.end + 2));
  if (stands && of === after && (after.word === 'next' || after.word === 'last'))
    return beside(month, one.day, meeting, after.word === 'next', true);
  return null;
}

/** The meeting's own year; for quarters the financial year it lies in. */
const yearOf = ({ unit }: Candidate, meeting: Day): number => meeting.year - (unit === 'quarter' && meeting.month < 4 ? 1 : 0);

/** The next or the last such month after or before the meeting; with `same` the meeting's own month serves too. */
function beside(month: number, day: number | null, meeting: Day, next: boolean, same: boolean): number {
  const isLater = month > meeting.month || (month === meeting.month && same && (day ?? 31) >= meeting.day);
  if (next) return meeting.year + (isLater ? 0 : 1);
  return meeting.year - (isLater || (month === meeting.month && !same) ? 1 : 0);
}
