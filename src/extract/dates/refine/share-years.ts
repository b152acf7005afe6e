/**
 * Let dates of one phrase share their year: "5th June and 4th September 2018", "NOV & DEC 2013", "1 April 2018 to 30 June".
 */
import type { Candidate } from '../candidate.ts';
import { linkOf } from './links.ts';
import type { Refiner } from './types.ts';

const hasMonth = ({ unit }: Candidate): boolean => unit === 'day' || unit === 'month' || unit === 'season';

/** So many months back, the year has turned between the two ("December and January 2019"). */
const TURN = 6;

export const shareYears: Refiner = (candidates, { text }) => {
  for (let i = candidates.length - 2; i >= 0; i--) shareBack(candidates[i] as Candidate, candidates[i + 1] as Candidate, text);
  for (let i = 1; i < candidates.length; i++) shareForward(candidates[i - 1] as Candidate, candidates[i] as Candidate, text);
  return candidates;
};

/** A year printed later in the phrase wins. */
function shareBack(first: Candidate, second: Candidate, text: string): void {
  if (first.year !== null || second.year === null || !hasMonth(first) || !hasMonth(second)) return;
  const link = linkOf(text, first, second);
  if (!link || (first.until && link === 'range')) return;
  const turns = (first.month ?? 0) - (second.month ?? 0) > (link === 'range' ? 0 : TURN);
  first.year = second.year - (turns ? 1 : 0);
  first.inferred = true;
  if (first.until) first.until.year = first.year;
}

/** The end of a range takes the year of its beginning, or the next one. */
function shareForward(first: Candidate, second: Candidate, text: string): void {
  if (first.year === null || second.year !== null || !hasMonth(first) || !hasMonth(second)) return;
  if (linkOf(text, first, second) !== 'range') return;
  second.year = first.year + ((second.month ?? 0) < (first.month ?? 0) ? 1 : 0);
  if (second.until) second.until.year = second.year;
  second.inferred = true;
}
