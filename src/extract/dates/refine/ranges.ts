/**
 * Join the two ends of a range: "24/7/13 – 12/11/13", "from 1 April to 30 June", "March/April", "2022 to 2024", "between May and July 2019".
 *
 * Not joined: "moved from 3 March to 10 March", an end before its beginning, ends of different kinds.
 */
import { wordBefore } from '../around.ts';
import type { Candidate } from '../candidate.ts';
import { linkOf } from './links.ts';
import type { Refiner } from './types.ts';

export const joinRanges: Refiner = (candidates, { text }) => {
  const kept: Candidate[] = [];
  for (const one of candidates) {
    const open = kept.at(-1);
    if (open?.until && goesOn(open, one, text)) {
      open.until = one;
      open.end = one.end;
    } else if (open && isRange(open, one, text)) {
      open.until = one;
      open.end = one.end;
    } else kept.push(one);
  }
  return kept;
};

/** "Jan/Feb/Mar": the range goes on. */
function goesOn(open: Candidate, one: Candidate, text: string): boolean {
  return open.unit === 'month' && one.unit === 'month' && text[open.end] === '/' && one.start === open.end + 1 && order(open) < order(one);
}

function isRange(open: Candidate, one: Candidate, text: string): boolean {
  if (open.until || one.until || open.unit !== one.unit || open.unit === 'years' || open.unit === 'quarter') return false;
  return linkOf(text, open, one) === 'range' && (order(open) < order(one) || turnsYear(open, one)) && !isMove(text, open.start);
}

/** "from 1 November to 31 January", no year printed: the end is in the next year. */
function turnsYear(open: Candidate, one: Candidate): boolean {
  return open.year === null && one.year === null && (open.month ?? 0) - (one.month ?? 0) > HALF_YEAR;
}

const HALF_YEAR = 6;

/** A number that sorts dates of one kind; months without a year count in the order they are named. */
function order({ year, month, day }: Candidate): number {
  return (year ?? 0) * 10_000 + (month ?? 0) * 100 + (day ?? 0);
}

const MOVES = /\b(?:moved?|changed?|rescheduled|postponed|deferred|altered|amended|corrected|brought forward|put back)\b/i;
/** How far back the verb of a move is looked for. */
const MOVE_SCAN = 50;

/** "The meeting was moved from 3 March to 10 March" names two days. */
function isMove(text: string, start: number): boolean {
  return wordBefore(text, start).word === 'from' && MOVES.test(text.slice(Math.max(0, start - MOVE_SCAN), start));
}
