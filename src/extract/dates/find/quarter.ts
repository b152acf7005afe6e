/**
 * Quarters, of a financial year or of a calendar year.
 *
 * Accepts: "Q2 2024-25", "Quarter 2 (Q2, 2024/25)", "Q1 of 2021", "second quarter of 2024/25", "third quarter of 2019", "Quarter 3" (the judge wants a
 *   reason), "2024/25 Q2" (by a refiner)
 * Refuses: "quarterly", "a quarter of", "the previous Quarter", "Q1:" before a question
 */
import { isDigit, isLetter, wordBefore } from '../around.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { matchAt } from '../parts.ts';
import { QUARTER_ORDINALS } from '../words.ts';

const NUMBERED = /(?:Q|Qtr\.?[ \u00a0]{0,2}|Quarter[ \u00a0]{1,2})(?<quarter>[1-4])(?![0-9.,][0-9]|[0-9])/iy;
/** "Quarter Four". */
const WORDED = /Quarter[ \u00a0]{1,2}(?<quarter>one|two|three|four)(?![a-z])/iy;
const NUMBER_WORDS = ['one', 'two', 'three', 'four'];
/** The same again in brackets: "Quarter 2 (Q2, 2024/25)". */
const REPEATED = /[ \u00a0]{0,2}\([ \u00a0]?Q(?<quarter>[1-4])(?![0-9])/iy;
const QUARTER = /quarter(?![a-z])/iy;
const YEAR_LINK =
  /[ \u00a0]{0,3}(?:\r?\n[ \u00a0]{0,20})?(?:[,(–-][ \u00a0]?|(?:of|in|for)[ \u00a0](?:the[ \u00a0])?)?(?:(?:the[ \u00a0])?(?:financial|fiscal)[ \u00a0]year[ \u00a0])?(?:FY[ \u00a0]?)?/iy;
const FISCAL = /(?<first>20[0-9]{2}|[0-9]{2})[ \u00a0]?[/–-][ \u00a0]?(?<second>20[0-9]{2}|[0-9]{2})(?![0-9/])\)?/y;
const PLAIN = /(?<year>(?:19|20)[0-9]{2})(?![0-9/])/y;

/** All names of quarters begin with this letter. */
const CAPITAL_Q = 81;

/** Read a quarter at the start of a word. */
export function findQuarter(text: string, at: number): Candidate | null {
  if ((text.charCodeAt(at) & ~32) !== CAPITAL_Q || isLetter(text.charCodeAt(at - 1)) || isDigit(text.charCodeAt(at - 1))) return null;
  const numbered = matchAt(NUMBERED, text, at);
  if (numbered?.groups) return withYear(text, at, at + numbered[0].length, Number(numbered.groups.quarter));
  const worded = matchAt(WORDED, text, at);
  if (worded?.groups?.quarter)
    return withYear(text, at, at + worded[0].length, NUMBER_WORDS.indexOf(worded.groups.quarter.toLowerCase()) + 1);
  const named = matchAt(QUARTER, text, at);
  if (!named) return null;
  const before = wordBefore(text, at);
  const quarter = QUARTER_ORDINALS.get(before.word);
  const found = quarter === undefined ? null : withYear(text, before.start, at + named[0].length, quarter);
  // Without a year "the first quarter" is too vague.
  return found?.year === null ? null : found;
}

function withYear(text: string, start: number, nameEnd: number, quarter: number): Candidate {
  const again = matchAt(REPEATED, text, nameEnd);
  const end = again && Number(again.groups?.quarter) === quarter ? nameEnd + again[0].length : nameEnd;
  const from = end + (matchAt(YEAR_LINK, text, end)?.[0].length ?? 0);
  const fiscal = matchAt(FISCAL, text, from);
  if (fiscal?.groups && Number(fiscal.groups.second) % 100 === (Number(fiscal.groups.first) + 1) % 100)
    return candidate('quarter', 'quarter', start, from + trimmed(fiscal[0], again !== null), {
      month: quarter,
      year: century(fiscal.groups.first),
    });
  const plain = matchAt(PLAIN, text, from);
  if (plain?.groups)
    return candidate('quarter', 'quarter', start, from + plain[0].length, { month: quarter, year: Number(plain.groups.year), day: 1 });
  return candidate('quarter', 'quarter', start, nameEnd, { month: quarter });
}

/** A closing bracket belongs to the span only where it was opened in it. */
const trimmed = (match: string, opened: boolean): number => match.length - (match.endsWith(')') && !opened ? 1 : 0);

const century = (year: string | undefined): number => (year?.length === 4 ? Number(year) : 2000 + Number(year));
