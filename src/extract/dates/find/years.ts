/**
 * Financial years, runs of years and single years.
 *
 * Accepts: "2018/19", "2018/2019", "2018-19", "2013–2014", "FY19/20", "24/25" (the judge wants a reason), "2022-27", "2018-2027", "2016", "2O19"
 * Refuses: "2018/1234", "C/160/2017", "£2016", "1950s", "2016.50"
 */
import { isLooseAfter, isLooseBefore, wordAfter, wordBefore } from '../around.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { matchAt } from '../parts.ts';

const LONG_PAIR = /(?<first>[12][0-9]{3})(?<mark>[ \u00a0]?[/–—-][ \u00a0]?)(?<second>[12][0-9]{3}|[0-9]{2})(?![0-9])/y;
const SHORT_PAIR = /(?<first>[0-9]{2})(?<mark>[/–-])(?<second>[0-9]{2})(?![0-9])/y;
const ONE_YEAR = /[12][0-9]{3}(?![0-9])/y;

const FIRST_YEAR = 1600;
const LAST_YEAR = 2100;
/** A run of more years than this is a pair of other numbers. */
const LONGEST_RUN = 40;

/** Read a financial year or a run of years whose first has four figures. */
export function findYearPair(text: string, at: number): Candidate | null {
  const match = matchAt(LONG_PAIR, text, at);
  if (!match?.groups) return null;
  const end = at + match[0].length;
  if (!isFree(text, at, end)) return null;
  const first = Number(match.groups.first);
  const second = Number(match.groups.second);
  const last = second < 100 ? Math.floor(first / 100) * 100 + second + (second < first % 100 ? 100 : 0) : second;
  if (first < FIRST_YEAR || last > LAST_YEAR || last <= first || last - first > LONGEST_RUN) return null;
  if (last === first + 1)
    return candidate('financial-year', isAcademic(text, at, end) ? 'academic-year' : 'financial-year', at, end, { year: first });
  // "2018/25" is a reference; a run of years has a dash.
  return match.groups.mark?.includes('/') ? null : candidate('years', 'years', at, end, { year: first, lastYear: last });
}

/** "FY" before a year, with or without a blank. */
const hasFy = (text: string, at: number): boolean => /(?:^|[^A-Za-z])F\/?Y$/i.test(text.slice(Math.max(0, at - 4), at));

const isFree = (text: string, start: number, end: number): boolean =>
  (isLooseBefore(text, start) || hasFy(text, start)) && isLooseAfter(text, end);

/** Read two neighbouring years of two figures. */
export function findShortYearPair(text: string, at: number): Candidate | null {
  const match = matchAt(SHORT_PAIR, text, at);
  if (!match?.groups) return null;
  const end = at + match[0].length;
  const first = Number(match.groups.first);
  if (Number(match.groups.second) !== (first + 1) % 100 || !isFree(text, at, end)) return null;
  return candidate('short-financial-year', 'financial-year', at, end, { short: { value: first, end, certain: true } });
}

/** Read one year. */
export function findYear(text: string, at: number): Candidate | null {
  const match = matchAt(ONE_YEAR, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  const year = Number(match[0]);
  if (year < FIRST_YEAR || year > LAST_YEAR || !isFree(text, at, end) || isDecade(text, end, year)) return null;
  return candidate('year', 'year', at, end, { year });
}

/** "1950's", "1990 s". */
function isDecade(text: string, end: number, year: number): boolean {
  return year % 10 === 0 && /^(?:['’]s|[ \u00a0]s)(?![a-z])/.test(text.slice(end, end + 3));
}

const SCHOOL_WORDS = new Set(['academic', 'school']);

/** "the 2018/19 academic year", "academic year 2018/19". */
function isAcademic(text: string, start: number, end: number): boolean {
  if (SCHOOL_WORDS.has(wordAfter(text, end).word)) return true;
  const before = wordBefore(text, start);
  return before.word === 'year' && SCHOOL_WORDS.has(wordBefore(text, before.start).word);
}
