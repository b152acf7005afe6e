import type { ExtractContext } from '../../context.ts';
import type { Candidate } from '../candidate.ts';
import { type HitKind, nextHit, numberEnd, wordEnd } from '../gate.ts';
import { endOfLabel } from '../labels.ts';
import { findDayMonth } from './day-month.ts';
import { findMonth } from './month.ts';
import { findDayAndMonth, findNumeric } from './numeric.ts';
import { findQuarter } from './quarter.ts';
import { findSeason } from './season.ts';
import { findShortYearPair, findYear, findYearPair } from './years.ts';

/** Reads one form of expression at one place of the text. */
export type Finder = (text: string, at: number) => Candidate | Candidate[] | null;

/** Finders by what they begin with, the more telling form first: the first that reads something has the place. */
const FINDERS = {
  number: [findNumeric, findDayMonth, findYearPair, findShortYearPair, findDayAndMonth, findYear],
  word: [findMonth, findSeason, findQuarter],
} satisfies Record<HitKind, readonly Finder[]>;

/** Find everything in the document that has the form of a calendar expression, printed numbers and labels aside. */
export function findCandidates(context: ExtractContext): Candidate[] {
  return findIn(context.text, (at) => endOfLabel(context, at));
}

/** Find everything in a text that has the form, in order and without overlaps; `labelEnd` moves a place inside a label to its end. */
export function findIn(text: string, labelEnd: (at: number) => number = (at) => at): Candidate[] {
  const found: Candidate[] = [];
  let at = 0;
  for (;;) {
    const hit = nextHit(text, at);
    if (!hit) return found;
    const here = readHit(text, hit.at, FINDERS[hit.kind]);
    const label = here.length > 0 ? labelEnd(hit.at) : hit.at;
    if (label > hit.at) at = label;
    else if (here.length === 0) at = hit.kind === 'number' ? numberEnd(text, hit.at) : wordEnd(text, hit.at);
    else {
      at = (here.at(-1) as Candidate).end;
      push(found, here);
    }
  }
}

function readHit(text: string, at: number, finders: readonly Finder[]): Candidate[] {
  for (const finder of finders) {
    const found = finder(text, at);
    if (found) return Array.isArray(found) ? found : [found];
  }
  return [];
}

/** An expression may begin before the word that gave it away ("second quarter", "sixth of May"); it never reaches into the one before. */
function push(found: Candidate[], here: readonly Candidate[]): void {
  const last = found.at(-1)?.end ?? 0;
  for (const one of here) if (one.start >= last) found.push(one);
}
