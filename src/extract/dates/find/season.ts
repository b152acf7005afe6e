/**
 * Seasons, with a year or without.
 *
 * Accepts: "Autumn 2019", "autumn of 2024", "Winter 2019/20", "Summer '18", "in the spring" (the judge wants a reason)
 * Refuses: "Springs", "Summerville"
 */
import { isLetter } from '../around.ts';
import { type Candidate, candidate } from '../candidate.ts';
import { wordEnd } from '../gate.ts';
import { gapAt, longYearAt, matchAt, shortYearAt } from '../parts.ts';
import { SEASONS } from '../words.ts';

const LINK = /(?:[ \u00a0]term)?[ \u00a0]{0,2},?/iy;
/** "2019/20" behind "Winter": the winter that begins in 2019. */
const TWO_YEARS = /(?<year>[12][0-9]{3})[/–-](?:[0-9]{4}|[0-9]{2})(?![0-9])/y;

/** Read a season at the start of a word. */
export function findSeason(text: string, at: number): Candidate | null {
  const nameEnd = wordEnd(text, at);
  const season = SEASONS.get(text.slice(at, nameEnd).toLowerCase());
  if (season === undefined || isLetter(text.charCodeAt(at - 1))) return null;
  const from = gapAt(text, nameEnd + (matchAt(LINK, text, nameEnd)?.[0].length ?? 0)).end;
  const two = matchAt(TWO_YEARS, text, from);
  const long = longYearAt(text, from);
  const short = from > nameEnd ? shortYearAt(text, from) : null;
  const year = two ? { year: Number(two.groups?.year), end: from + two[0].length } : long;
  return candidate('season', 'season', at, year?.end ?? nameEnd, {
    month: season,
    year: year?.year ?? null,
    short: !year && short?.certain ? { value: short.year, end: short.end, certain: true } : null,
  });
}
