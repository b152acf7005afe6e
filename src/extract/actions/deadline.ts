import type { MinuteDate } from '../../model/date.ts';
import type { Found, Range } from '../../tree/nodes.ts';
import { datesWithin } from '../within.ts';

const BY =
  /\b(?:by|before|until|till|no later than|not later than|deadline(?: of| is| was)?|due(?: on| by)?|ahead of|in time for|prior to|by when:?)(?: the)?(?: (?:end|start|beginning|middle|close|meeting)(?: of| on)?)?(?: the)?[\s\u00a0]*$/i;
const LOOK_BACK = 48;

/** By when a thing is to be done: a date with "by" or the like before it, as EDTF; null where none stands in the range. */
export function readDeadline(text: string, range: Range, dates: readonly Found<MinuteDate>[]): string | null {
  const date = datesWithin(dates, range).find(
    ({ at, role }) => role === 'deadline' || BY.test(text.slice(Math.max(range.start, at.start - LOOK_BACK), at.start)),
  );
  return date?.edtf ?? null;
}

/** The first date of a "by when" cell. */
export function cellDate(range: Range, dates: readonly Found<MinuteDate>[]): string | null {
  return datesWithin(dates, range)[0]?.edtf ?? null;
}
