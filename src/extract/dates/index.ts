import type { Range } from '../../tree/nodes.ts';
import type { ExtractContext } from '../context.ts';
import type { Candidate } from './candidate.ts';
import { findCandidates } from './find/index.ts';
import { settleMeeting } from './meeting.ts';
import { hasOddOrder, readOddOrders } from './odd-order.ts';
import { REFINERS } from './refine/index.ts';
import { roleOf } from './refine/roles.ts';
import { toRow } from './row.ts';
import { View } from './view.ts';

/**
 * Settle when the meeting was and find every calendar expression of the document.
 *
 * One pass finds what has the form of one; the meeting's own date is settled from those; judges and refiners do the rest, each in a file of its
 * own. Asynchronous only where a span needs the library.
 */
export function findDates(context: ExtractContext): void | Promise<void> {
  const candidates = findCandidates(context);
  if (!hasOddOrder(candidates)) return finish(context, candidates);
  return readOddOrders(candidates, context.referenceDate).then((read) => finish(context, read));
}

/** A year of more than four figures can only come of a meeting at the end of the calendar. */
const isWritable = (day: string | null): boolean => day === null || /^\d{4}-/.test(day);

function finish(context: ExtractContext, candidates: Candidate[]): void {
  const meetingPlaces: readonly Range[] = settleMeeting(context, candidates);
  const view = new View(context);
  const dates = REFINERS.reduce((found, refine) => refine(found, view), candidates);
  context.root.facts.dates = dates
    .map((one) => toRow(one, context.placedAt(one.start)?.item?.id ?? null, roleOf(one, view, meetingPlaces)))
    .filter(({ start, end }) => isWritable(start) && isWritable(end));
}
