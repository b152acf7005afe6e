/**
 * Clock times.
 *
 * Accepts: "7.30pm", "7.30 p.m.", "7pm", "19:30", "20.30 hours", "1830" after "at", "12 noon", "midnight", "7-9pm", "10:30 to 12:00", "6 o'clock"
 *   only with am or pm
 * Refuses: "7.30" (morning or evening), "25:00", "5.16" as a paragraph
 */

import { allMatches } from '../../tree/matches.ts';
import { wordTable } from '../../tree/table.ts';
import { pad } from './calendar.ts';
import { matchAt } from './parts.ts';

export interface Clock {
  start: number;
  end: number;
  /** "19:30". */
  from: string;
  to: string | null;
}

const HALF = String.raw`a\.?[ \u00a0]?m\b\.?|p\.?[ \u00a0]?m\b\.?|noon\b|midday\b|midnight\b|hours\b|hrs\b|h\b`;
const ONE = (name: string): string =>
  String.raw`(?:(?<${name}h>[0-9]{1,2})(?:[ \u00a0]?[:.;][ \u00a0]?(?<${name}m>[0-9]{2}))?|(?<${name}f>[0-2][0-9][0-5][0-9]))(?![0-9]|[.:/][0-9])(?:[ \u00a0]?(?<${name}x>${HALF}))?`;
const WORD = String.raw`(?<word>noon|midday|midnight)\b`;
const LINK = String.raw`[ \u00a0]{0,2}(?:[-–—]|to|until|till)[ \u00a0]{0,2}`;

const CLOCK = new RegExp(`(?:${ONE('a')}(?:${LINK}(?:${ONE('b')}|${WORD}))?|${WORD.replace('word', 'alone')})`, 'iy');

const WORDS = wordTable<string>({ noon: '12:00', midday: '12:00', midnight: '00:00' });

/** Read a clock time, or a span of time, at one place; `sure` where the words before already say that it is a time ("at"). */
export function clockAt(text: string, at: number, sure = false): Clock | null {
  const match = matchAt(CLOCK, text, at);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const end = at + match[0].length;
  const alone = groups.alone ? WORDS[groups.alone.toLowerCase()] : undefined;
  if (alone) return { start: at, end, from: alone, to: null };
  const b = reading(groups, 'b', null, sure);
  const to = b ?? (groups.word ? (WORDS[groups.word.toLowerCase()] ?? null) : null);
  const from = reading(groups, 'a', groups.bx ?? null, sure);
  return from ? { start: at, end, from: earlier(from, to, groups), to } : null;
}

/** One time of a match in 24 hours; `half` is borrowed from the other end of the span where it has none of its own. */
function reading(groups: Record<string, string | undefined>, name: 'a' | 'b', half: string | null, sure: boolean): string | null {
  const whole = groups[`${name}f`];
  const hour = whole ? Number(whole.slice(0, 2)) : Number(groups[`${name}h`] ?? Number.NaN);
  const minute = whole ? Number(whole.slice(2)) : Number(groups[`${name}m`] ?? 0);
  const own = groups[`${name}x`] ?? half;
  if (Number.isNaN(hour) || minute > 59) return null;
  // "2 hours" is a duration.
  if (own && /^h/i.test(own) && !whole && groups[`${name}m`] === undefined) return null;
  if (own) return inHalf(hour, minute, own.toLowerCase().replace(/[^a-z]/g, ''));
  if (whole) return sure && hour <= 23 ? clock(hour, minute) : null;
  // Without am or pm only what can be read one way: 13 to 23, or two figures for the hour.
  const printed = groups[`${name}h`] ?? '';
  return groups[`${name}m`] !== undefined && hour <= 23 && (hour >= 10 || printed.length === 2) ? clock(hour, minute) : null;
}

const clock = (hour: number, minute: number): string => `${pad(hour)}:${pad(minute)}`;

function inHalf(hour: number, minute: number, half: string): string | null {
  if (half === 'hours' || half === 'hrs' || half === 'h') return hour <= 23 ? clock(hour, minute) : null;
  if (hour > 12) return hour <= 23 && half === 'pm' ? clock(hour, minute) : null;
  if (half === 'midnight') return hour === 12 ? '00:00' : null;
  if (half === 'noon' || half === 'midday') return hour === 12 ? '12:00' : null;
  return clock((hour % 12) + (half === 'pm' ? 12 : 0), minute);
}

/** "11-1pm" begins before noon: a start that borrowed pm and lies after the end is am. */
function earlier(from: string, to: string | null, groups: Record<string, string | undefined>): string {
  const borrowed = groups.ax === undefined && groups.bx !== undefined;
  if (!borrowed || to === null || from <= to) return from;
  return clock((Number(from.slice(0, 2)) + 12) % 24, Number(from.slice(3)));
}

const ANY_DIGIT_OR_WORD = /[0-9]|\b(?:noon|midday|midnight)\b/gi;

/** All clock times of a stretch of text, in order. */
export function clocksIn(text: string, start: number, end: number): Clock[] {
  const found: Clock[] = [];
  const stretch = text.slice(start, end);
  let from = 0;
  for (const match of allMatches(ANY_DIGIT_OR_WORD, stretch)) {
    if (match.index < from || /[0-9.:/£]/.test(stretch[match.index - 1] ?? ' ')) continue;
    const sure = /(?:^|[^a-z])(?:at|from|closed|ended|started|commenced|opened|concluded|finished|@)[ \u00a0]{1,2}$/i.test(
      stretch.slice(Math.max(0, match.index - 14), match.index),
    );
    const clock = clockAt(text, start + match.index, sure);
    if (!clock) continue;
    found.push(clock);
    from = clock.end - start;
  }
  return found;
}

const OPEN_CLOCK = /(?:at|from|closed|ended|started|commenced)[ \u00a0]{1,2}(?<hour>[1-9]|1[0-2])[.:](?<minute>[0-5][0-9])(?![0-9])/i;

/**
 * Read a time printed without am or pm ("at 7.30") by the other end of the same meeting: the reading that lies nearest before or after it,
 * within half a day.
 */
export function halfDayClock(
  text: string,
  places: readonly { start: number; end: number }[],
  other: string | null,
  side: 'before' | 'after',
): string | null {
  if (other === null) return null;
  for (const { start, end } of places) {
    const groups = OPEN_CLOCK.exec(text.slice(start, end))?.groups;
    if (!groups) continue;
    const morning = clock(Number(groups.hour) % 12, Number(groups.minute));
    const evening = clock((Number(groups.hour) % 12) + 12, Number(groups.minute));
    return side === 'before' ? (evening < other ? evening : morning) : morning > other ? morning : evening;
  }
  return null;
}
