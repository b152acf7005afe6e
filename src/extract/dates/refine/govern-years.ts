/**
 * Let a year that announces a list of dates govern it: "Meetings for 2019: 8 January, 5 February", "Dates 2019" above lines of days.
 */
import { closesLine, opensLine } from '../around.ts';
import type { Candidate } from '../candidate.ts';
import { linkOf } from './links.ts';
import type { Refiner } from './types.ts';

export const governYears: Refiner = (candidates, { text }) => {
  candidates.forEach((one, i) => {
    if (one.unit === 'year' && one.year !== null && announces(text, one))
      govern(one.year, one, candidates.slice(i + 1, i + 1 + MAX_LIST), text);
  });
  return candidates;
};

/** Longest list of dates that one year announces. */
const MAX_LIST = 40;
/** Most characters between two dates of a list of lines. */
const MAX_GAP = 120;

const announces = (text: string, { end }: Candidate): boolean => text[end] === ':' || closesLine(text, end);

function govern(year: number, head: Candidate, list: readonly Candidate[], text: string): void {
  let before = head;
  for (const one of list) {
    if (
      one.year !== null ||
      one.unit !== 'day' ||
      !goesOn(text, before, one) ||
      (before !== head && (one.month ?? 0) < (before.month ?? 0))
    )
      return;
    one.year = year;
    if (one.until) one.until.year = year;
    one.inferred = true;
    before = one;
  }
}

/** The next date of the list: right behind the colon, after a comma, or at the start of a line. */
function goesOn(text: string, before: Candidate, one: Candidate): boolean {
  const gap = text.slice(before.end, Math.min(one.start, before.end + MAX_GAP + 1));
  if (gap.length > MAX_GAP || /[.!?]\s/.test(gap)) return false;
  return /^:\s{0,4}$/.test(gap) || linkOf(text, before, one) === 'list' || (opensLine(text, one.start) && gap.includes('\n'));
}
