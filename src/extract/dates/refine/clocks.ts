/**
 * Give a day the clock time printed with it.
 *
 * "at 7.30pm on the 10th July", "5 pm on 3rd May", "13/11 at 7.00pm", "26th March 7-9pm", "on 20th March at the High School at 7pm",
 * "6 Mar 2024 - 10:30 to 12:00". Not: "6 December at 6.30" (morning or evening), a time that another date stands nearer to.
 */
import type { Candidate } from '../candidate.ts';
import { matchAt } from '../parts.ts';
import { type Clock, clockAt, clocksIn } from '../times.ts';
import { weekdayBefore } from './extents.ts';
import type { Refiner } from './types.ts';

export const takeClocks: Refiner = (candidates, { text }) => {
  const taken = new Set<number>();
  candidates.forEach((one, i) => {
    if (one.unit !== 'day' || one.until) return;
    const clock = clockBefore(text, one, taken) ?? clockBehind(text, one, candidates[i + 1]?.start ?? text.length);
    if (!clock) return;
    one.time = clock.from;
    taken.add(clock.start);
  });
  return candidates;
};

/** The clock time printed with one date, before its weekday is taken in. */
export function clockOf(text: string, one: Candidate): Clock | null {
  const whole = { ...one, start: weekdayBefore(text, one.start)?.start ?? one.start, end: one.short?.end ?? one.end };
  return clockBefore(text, whole, new Set()) ?? clockBehind(text, whole, text.length);
}

/** How far before a date its time may begin: "10.30 a.m. to 12 noon on the". */
const BEFORE = 40;
const ON = /(?:[ \u00a0,–-]|\bon\b|\bthe\b|\r?\n){0,8}$/i;

/** Whether a figure, or the letters that noon and midnight begin with, stand in a stretch: before most dates there is neither. */
function mayHoldClock(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
    const next = text.charCodeAt(at + 1) | 32;
    if (((code | 32) === 110 && next === 111) || ((code | 32) === 109 && next === 105)) return true;
  }
  return false;
}

function clockBefore(text: string, one: Candidate, taken: ReadonlySet<number>): Clock | null {
  const from = Math.max(0, one.start - BEFORE);
  if (!mayHoldClock(text, from, one.start)) return null;
  const stretch = text.slice(from, one.start);
  const gap = ON.exec(stretch)?.[0] ?? '';
  if (gap === '' || /\n\s*\n/.test(gap)) return null;
  const clocks = clocksIn(text, from, one.start - gap.length);
  const clock = clocks.at(-1);
  if (!clock || clock.end !== one.start - gap.length || taken.has(clock.start)) return null;
  const before = clocks.at(-2);
  return before && /^ (?:and|to|until) $/.test(text.slice(before.end, clock.start)) ? { ...before, to: clock.from } : clock;
}

const LINK =
  /\.?[ \u00a0]{0,3}(?:\r?\n[ \u00a0]{0,20})?(?:[,(–—-]|\bfrom|\bat|@|\bcommencing at|\bstarting at|\bbetween)?[ \u00a0\t]{0,4}(?:(?:at|from)[ \u00a0]{1,2})?/iy;
/** "at the High School at 7pm": the place stands between. No figures, no stop. */
const PLACE =
  /[ \u00a0]{0,2},?[ \u00a0]{0,2}(?:\r?\n)?(?:at|in|via|by|on Zoom)\b[^0-9.;:!?\n]{1,60}?[ \u00a0,](?:at|from|commencing at|starting at)[ \u00a0]{1,2}/iy;

function clockBehind(text: string, one: Candidate, next: number): Clock | null {
  return clockAfter(text, one.end, LINK, next) ?? clockAfter(text, one.end, PLACE, next);
}

function clockAfter(text: string, end: number, pattern: RegExp, next: number): Clock | null {
  const link = matchAt(pattern, text, end);
  if (!link) return null;
  const isSaid = /(?:at|from|@|between)\s*$/i.test(link[0]);
  const clock = clockAt(text, end + link[0].length, isSaid);
  return clock &&
    clock.start < next &&
    clock.end <= next &&
    (isSaid || /[ap]\.?\s?m|noon|mid|:|hrs|hours/i.test(text.slice(clock.start, clock.end)))
    ? clock
    : null;
}
