import type { ExtractContext } from '../../context.ts';
import type { Candidate } from '../candidate.ts';
import { Gate, type HitKind, numberEnd, wordEnd } from '../gate.ts';
import { endOfLabel } from '../labels.ts';
import { findDayMonth } from './day-month.ts';
import { findMonth } from './month.ts';
import { findDayAndMonth, findIsoDay, findNumeric } from './numeric.ts';
import { findQuarter } from './quarter.ts';
import { findSeason } from './season.ts';
import { findShortYearPair, findYear, findYearPair } from './years.ts';

/** Reads one form of expression at one place of the text. */
export type Finder = (text: string, at: number) => Candidate | Candidate[] | null;

/** Finders by what they begin with, the more telling form first: the first that reads something has the place. */
const FINDERS = {
  day: [findDayMonth],
  figures: [findNumeric, findDayMonth, findShortYearPair, findDayAndMonth],
  year: [findIsoDay, findYearPair, findYear],
  word: [findMonth, findSeason, findQuarter],
} satisfies Record<HitKind, readonly Finder[]>;

/** Find everything in the document that has the form of a calendar expression, printed numbers and labels aside. */
export function findCandidates(context: ExtractContext): Candidate[] {
  return findIn(context.text, (at) => endOfLabel(context, at));
}

/** Find everything in a text that has the form, in order and without overlaps; `labelEnd` moves a place inside a label to its end. */
export function findIn(text: string, labelEnd: (at: number) => number = (at) => at): Candidate[] {
  const found: Candidate[] = [];
  const gate = new Gate(text);
  let at = 0;
  while (gate.next(at)) {
    const here = readHit(text, gate.at, FINDERS[gate.kind]);
    const label = here ? labelEnd(gate.at) : gate.at;
    if (label > gate.at) at = label;
    else if (here) at = push(found, here);
    else at = gate.kind === 'word' ? wordEnd(text, gate.at) : numberEnd(text, gate.at);
  }
  return found;
}

function readHit(text: string, at: number, finders: readonly Finder[]): Candidate | Candidate[] | null {
  for (const finder of finders) {
    const found = finder(text, at);
    if (found) return found;
  }
  return null;
}

/**
 * Add what was read and return its end. An expression may begin before the word that gave it away ("second quarter", "sixth of May"); it never
 * reaches into the one before.
 */
function push(found: Candidate[], here: Candidate | Candidate[]): number {
  const last = found.at(-1)?.end ?? 0;
  for (const one of Array.isArray(here) ? here : [here]) if (one.start >= last) found.push(one);
  return Array.isArray(here) ? (here.at(-1)?.end ?? last) : here.end;
}
