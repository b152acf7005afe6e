/**
 * When the meeting was: its date, its beginning and its end.
 *
 * From where the outline saw it printed; else from front matter that speaks of a meeting; else from the reader's hint. A date without a year
 * ("MONDAY 6 NOVEMBER") takes it from the hint, or from the one year named in the document that has such a weekday.
 */
import type { MinuteBlock, Range } from '../../tree/nodes.ts';
import type { ExtractContext } from '../context.ts';
import { fullYear, isDay, isoDay, readIsoDay, weekdayOf } from './calendar.ts';
import type { Candidate } from './candidate.ts';
import { findIn } from './find/index.ts';
import { settleTimes } from './meeting-times.ts';
import { weekdayBefore } from './refine/extents.ts';

/** Settle date and times of the meeting, and the dates of items' own meetings; returns where they are printed. */
export function settleMeeting(context: ExtractContext, candidates: readonly Candidate[]): Range[] {
  const days = candidates.filter((one) => one.unit === 'day');
  const places = settleItems(context, days);
  const found = settleDate(context, days, candidates, places.length > 0);
  settleTimes(context, found, found ? frontBlocks(context) : []);
  return found ? [...places, found] : places;
}

function settleItems({ root }: ExtractContext, days: readonly Candidate[]): Range[] {
  const places: Range[] = [];
  for (const item of root.items) {
    const when = item.meeting?.when;
    const found = when && within(days, when).find((one) => dayOf(one) !== null);
    if (!found) continue;
    root.facts.itemDates.set(item.id, dayOf(found) as string);
    places.push(found);
  }
  return places;
}

/** The days that stand in a range; `days` are in order. */
function within(days: readonly Candidate[], range: Range): Candidate[] {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as Candidate).start < range.start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < days.length && (days[last] as Candidate).end <= range.end) last++;
  return days.slice(low, last);
}

/** The ISO day of a candidate whose year is printed; null where it is not, or the calendar has no such day. */
function dayOf({ year, short, month, day }: Candidate): string | null {
  const full = year ?? (short ? fullYear(short.value, null) : null);
  return full !== null && month !== null && day !== null && isDay(full, month, day) ? isoDay(full, month, day) : null;
}

function settleDate(
  context: ExtractContext,
  days: readonly Candidate[],
  all: readonly Candidate[],
  hasItemDates: boolean,
): Candidate | null {
  const { root } = context;
  const { when, hintDate } = root.meeting;
  const printed = ranked(
    context.text,
    when.flatMap((range) => within(days, range)),
  );
  const inFront = printed.length > 0 || hasItemDates ? [] : frontBlocks(context).flatMap((block) => within(days, block));
  const candidates = [...printed, ...inFront];
  const full = candidates.find((one) => dayOf(one) !== null);
  root.facts.meetingDate = full ? dayOf(full) : null;
  if (full) return full;
  for (const one of candidates) {
    const day = withYear(context, one, all);
    if (!day) continue;
    root.facts.meetingDate = day;
    return one;
  }
  if (!hasItemDates) root.facts.meetingDate = hintDate ?? titleDay(context);
  return null;
}

/** How far before a date, on its line, the words are read that say what it dates. */
const SCAN = 80;
const OWN = /\b(?:held|minutes|meeting|date)\b/i;
const OTHER = /\b(?:next|last|previous|following|published|publication|issued|printed|signed|dated|despatch|summons|approved)\b/i;

/** Dates of the place where the outline saw the meeting's, likeliest first: it may be all of the front matter. */
function ranked(text: string, days: Candidate[]): Candidate[] {
  const score = (one: Candidate): number => {
    const near = text.slice(Math.max(0, one.start - SCAN), one.start);
    const line = near.slice(near.lastIndexOf('\n') + 1);
    return (OWN.test(line) ? 1 : 0) - (OTHER.test(line) ? 2 : 0);
  };
  return days
    .map((one, i) => ({ one, i, score: score(one) }))
    .sort((a, b) => b.score - a.score || a.i - b.i)
    .map(({ one }) => one);
}

/** Front matter further down than this no longer says when the meeting was. */
const MAX_FRONT = 40;
const SPEAKS_OF_MEETING = /\b(?:meeting|minutes|held|committee|council|date)\b/i;
const OTHER_MEETING = /\b(?:last|previous|next|future)\b/i;

function frontBlocks({ root, text }: ExtractContext): MinuteBlock[] {
  return root.front.children.slice(0, MAX_FRONT).filter((block) => {
    const words = text.slice(block.start, block.end);
    return block.type !== 'furniture' && SPEAKS_OF_MEETING.test(words) && !OTHER_MEETING.test(words);
  });
}

/** The day in the title that a document has outside its text (front matter, properties): "General Meeting 6th November 2023". */
function titleDay({ file }: ExtractContext): string | null {
  const title = file.data.reading?.hints.title ?? '';
  return (
    findIn(title)
      .map(dayOf)
      .find((day) => day !== null) ?? null
  );
}

/** Complete a day printed without its year. */
function withYear(context: ExtractContext, one: Candidate, all: readonly Candidate[]): string | null {
  const { root, text, referenceDate } = context;
  const { month, day } = one;
  if (month === null || day === null) return null;
  const hint = readIsoDay(root.meeting.hintDate) ?? readIsoDay(titleDay(context)) ?? readIsoDay(referenceDate);
  if (hint && hint.month === month && hint.day === day) return isoDay(hint.year, month, day);
  const weekday = weekdayBefore(text, one.start)?.weekday;
  const named = new Set(all.map(({ year }) => year).filter((year) => year !== null));
  const fitting = [...named].filter((year) => isDay(year, month, day) && weekday !== undefined && weekdayOf(year, month, day) === weekday);
  return fitting.length === 1 ? isoDay(fitting[0] as number, month, day) : null;
}
