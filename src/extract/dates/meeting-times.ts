/**
 * When the meeting began and ended.
 *
 * Accepts: "held at 7.30pm on the 10th July", "6 Mar 2024 - 10:30 to 12:00", "Held in the Hall at 7:30pm." on a line of its own, "The meeting commenced
 *   at 1835", "The meeting closed at 8.15pm", "closed 1952", "at 7.30" where the other end has its am or pm
 * Refuses: the time of the next meeting, the time of a surgery before it
 */
import { allMatches } from '../../tree/matches.ts';
import type { MinuteBlock, Range } from '../../tree/nodes.ts';
import type { ExtractContext } from '../context.ts';
import type { Candidate } from './candidate.ts';
import { clockOf } from './refine/clocks.ts';
import { type Clock, clockAt, clocksIn, halfDayClock } from './times.ts';

/** Settle the times from the words beside the date, the front matter that speaks of the meeting, and the closing line. */
export function settleTimes(context: ExtractContext, found: Candidate | null, front: readonly MinuteBlock[]): void {
  const { root, text } = context;
  const { when, closing } = root.meeting;
  const places = [...(found ? [besides(text, found)] : []), ...when.flatMap((range) => sayingLines(text, range)), ...front];
  const start = (found && clockOf(text, found)) ?? first(text, places) ?? openingClock(text) ?? (closing && openingIn(text, closing));
  const last = closing ? clocksIn(text, closing.start, closing.end).at(-1) : undefined;
  const end = last ?? endingIn(text, places);
  root.facts.startTime = start?.from ?? (last?.to ? last.from : null) ?? halfDayClock(text, places, end?.from ?? null, 'before');
  root.facts.endTime =
    end?.to ?? end?.from ?? (closing ? halfDayClock(text, [closing], root.facts.startTime, 'after') : null) ?? start?.to ?? null;
}

const first = (text: string, places: readonly Range[]): Clock | undefined =>
  places.flatMap((range) => clocksIn(text, range.start, range.end))[0];

/** Stretch of a date's own line in which its time may stand. */
const BEFORE = 80;
const BEHIND = 160;

function besides(text: string, { start, end }: Range): Range {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  let to = text.indexOf('\n', end);
  // "on Tuesday 3 March at" goes on in the next line.
  if (to > 0 && /\b(?:at|from|commencing)\s{0,9}$/i.test(text.slice(end, to))) to = text.indexOf('\n', to + 1);
  return { start: Math.max(from, start - BEFORE), end: Math.min(to < 0 ? text.length : to, end + BEHIND) };
}

const SAYS_TIME = /\b(?:held|meeting|commenc\w*|start\w*|began|opened|time|at)\b/i;
const OTHER_TIME = /\b(?:last|previous|next|future|following|closed|ended|surgery|doors|left|arrived|joined)\b/i;
/** Longer lines are text, not headings. */
const MAX_LINE = 400;

/** Lines of a range that can say when the meeting began. */
function sayingLines(text: string, range: Range): Range[] {
  const lines: Range[] = [];
  for (let start = range.start; start < range.end; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 || stop > range.end ? range.end : stop;
    const line = text.slice(start, Math.min(end, start + MAX_LINE));
    if (SAYS_TIME.test(line) && !OTHER_TIME.test(line)) lines.push({ start, end: start + line.length });
    start = end + 1;
  }
  return lines;
}

/** Minutes say early on when the meeting was opened. */
const MAX_OPENING = 20_000;
/** The pattern begins with the word that is in all forms, which the engine finds quickly. */
const OPENING =
  /meeting[ \u00a0]((?:was[ \u00a0])?(?:formally[ \u00a0])?(?:commenced|started|opened|began|convened|called to order|declared open)[ \u00a0])?at[ \u00a0]/gi;
/** What stands before it: nothing that it is the end of, or the verb. */
const WORD_EDGE = /(?:^|\W)$/;
const VERB_BEFORE = /\b(?:opened|commenced|started|began)[ \u00a0]the[ \u00a0]$/i;

/** "The meeting commenced at 1835", "the Mayor opened the meeting at 7pm", where no heading has the time. */
function openingClock(text: string): Clock | undefined {
  for (const match of allMatches(OPENING, text.slice(0, MAX_OPENING))) {
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    if ((match[1] ? WORD_EDGE : VERB_BEFORE).test(before)) return clockAt(text, match.index + match[0].length, true) ?? undefined;
  }
  return undefined;
}

/** "which began at 10.30 a.m.", told where its end is. */
const BEGAN = /\b(?:began|commenced|started|opened|convened)[ \u00a0](?:at[ \u00a0])?/i;
/** How far before its closing a line may tell the opening. */
const BEFORE_CLOSING = 120;

function openingIn(text: string, closing: Range): Clock | undefined {
  const from = Math.max(text.lastIndexOf('\n', closing.start) + 1, closing.start - BEFORE_CLOSING);
  const match = BEGAN.exec(text.slice(from, closing.end));
  return (match && clockAt(text, from + match.index + match[0].length, true)) ?? undefined;
}

/** "commencing at 11.00 a.m. and finishing at 1.10 p.m.", told beside the date. */
const FINISHING = /\b(?:finish(?:ing|ed)|ending|ended|clos(?:ing|ed)|conclud(?:ing|ed)|terminat(?:ing|ed))[ \u00a0]at[ \u00a0]/i;

function endingIn(text: string, places: readonly Range[]): Clock | undefined {
  for (const { start, end } of places) {
    const match = FINISHING.exec(text.slice(start, end));
    const clock = match && clockAt(text, start + match.index + match[0].length, true);
    if (clock) return clock;
  }
  return undefined;
}
