import type { MinuteDate } from '../model/date.ts';
import type { Found, Range } from '../tree/nodes.ts';

/** The dates that stand within a range; the list is in the order of the text. */
export function datesWithin(dates: readonly Found<MinuteDate>[], { start, end }: Range): Found<MinuteDate>[] {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.at.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const found: Found<MinuteDate>[] = [];
  for (let i = low; i < dates.length; i++) {
    const date = dates[i];
    if (!date || date.at.start >= end) break;
    if (date.at.end <= end) found.push(date);
  }
  return found;
}
