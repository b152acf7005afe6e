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
import { weekdayBefore } from './refine/extents.ts';
import { type Clock, clockAt, clocksIn, halfDayClock } from './times.ts';

/** Settle date and times of the meeting, and the dates of items' own meetings; returns where they are printed. */
export function settleMeeting(context: ExtractContext, candidates: readonly Candidate[]): Range[] {
  const days = candidates.filter((one) => one.unit === 'day');
  const places = settleItems(context, days);
  const found = settleDate(context, days, candidates, places.length > 0);
  settleTimes(context, found);
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

const within = (days: readonly Candidate[], range: Range): Candidate[] =>
  days.filter((one) => one.start >= range.start && one.end <= range.end);

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
  const printed = when.flatMap((range) => within(days, range));
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

function settleTimes(context: ExtractContext, found: Candidate | null): void {
  const { root, text } = context;
  const { when, closing } = root.meeting;
  const places = [...when, ...(found ? [lineAround(text, found)] : []), ...(found || when.length > 0 ? frontBlocks(context) : [])];
  const start = places.flatMap((range) => clocksIn(text, range.start, range.end))[0] ?? openingClock(text);
  const end = closing ? clocksIn(text, closing.start, closing.end).at(-1) : undefined;
  root.facts.startTime = start?.from ?? halfDayClock(text, places, end?.from ?? null, 'before');
  root.facts.endTime = end?.from ?? (closing ? halfDayClock(text, [closing], root.facts.startTime, 'after') : null) ?? start?.to ?? null;
}

/** Minutes say early on when the meeting was opened. */
const MAX_OPENING = 20_000;
const OPENING =
  /\b(?:meeting[ \u00a0](?:was[ \u00a0])?(?:formally[ \u00a0])?(?:commenced|started|opened|began|convened|called to order|declared open)|(?:opened|commenced|started|began)[ \u00a0]the[ \u00a0]meeting)[ \u00a0]at[ \u00a0]/i;

/** "The meeting commenced at 1835", where no heading has the time. */
function openingClock(text: string): Clock | undefined {
  const match = OPENING.exec(text.slice(0, MAX_OPENING));
  return (match && clockAt(text, match.index + match[0].length, true)) ?? undefined;
}

/** Longest line that is read for the time beside the date. */
const MAX_LINE = 300;

function lineAround(text: string, { start, end }: Range): Range {
  const from = text.lastIndexOf('\n', start) + 1;
  const to = text.indexOf('\n', end);
  return { start: Math.max(from, start - MAX_LINE), end: Math.min(to < 0 ? text.length : to, end + MAX_LINE) };
}
