/**
 * Two figures that are the ends of one range become one row.
 *
 * Accepts: "£2m-£3m", "£2m to £3m", "£10-17k", "between £2 and £3 million", "ranging from £500 to £900"
 * Refuses: "increased from £2m to £3m", "the difference between £2m and £3m", "- £500 - £300"
 */
import { type Amount, toValue } from './amount.ts';
import { readFigure } from './figure.ts';
import type { Search } from './search.ts';

/** On one line: at the start of the next a dash is a bullet. */
const DASH = /^[ \u00a0]{0,2}[-–—−][ \u00a0]{0,2}$/;
const TO = /^\s{1,2}(?:up\s)?to\s{1,2}$/;
const AND = /^\s{1,2}and\s{1,2}$/;
const BETWEEN = /\bbetween\s(?:(?:about|around|approximately|approx\.?|roughly|circa)\s)?$/i;
/** What is between two figures is a gap, or a share, and no range. */
const APART = /\b(?:difference|gap|variance|split|shared?|divided|choice|choose|moved|transferred|transfer)\b/i;
/** "by £2m to £5m": a change and what it leads to. */
const BY = /\bby\s(?:(?:a|an|some|further|additional|extra|just|over|about|around)\s){0,3}$/i;
/** Words that make "A to B" a move from one figure to the other. */
const MOVE =
  /\b(?:increas|reduc|decreas|raise|raising|lower|chang|amend|revis|uplift|doubl|correct|bring|transfer|drop|grow|(?:rise|rises|rising|risen|rose|fall|falls|fell|fallen|cut|moved|moving|grew|go|goes|went|gone|going|brought|taken|taking)\b|(?:up|down)\s(?:from\s|by\s)?$)/i;
const SPREAD = /\b(?:rang|vary|varie)/i;

/** Characters before a figure that decide whether it opens a range. */
const LOOK_BACK = 90;
const LONGEST_LINK = 8;

export function joinRanges({ context: { text } }: Search, amounts: readonly Amount[]): Amount[] {
  const joined: Amount[] = [];
  for (const amount of amounts) {
    const before = joined.at(-1);
    const range = before && before.max === null ? joinPair(text, before, amount) : null;
    if (range) joined[joined.length - 1] = range;
    else joined.push(withBareEnd(text, amount));
  }
  return joined;
}

function joinPair(text: string, low: Amount, high: Amount): Amount | null {
  if (high.max !== null || low.currency !== high.currency || high.start - low.end > LONGEST_LINK) return null;
  const link = text.slice(low.end, high.start);
  return isLink(text, low, link) ? toRange(low, high) : null;
}

function isLink(text: string, low: Amount, link: string): boolean {
  if (DASH.test(link)) return true;
  const before = clauseOf(text.slice(Math.max(0, low.start - LOOK_BACK), low.start));
  if (AND.test(link)) return BETWEEN.test(before) && !APART.test(before);
  if (!TO.test(link)) return false;
  return !BY.test(before) && (SPREAD.test(before) || !MOVE.test(before));
}

/** What stands behind the last full stop or semicolon. */
function clauseOf(before: string): string {
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf(';')) + 1);
}

/** One row of two; the lower end takes the magnitude of the upper one where it has none ("£2 to £3m"). Null where the ends do not rise. */
function toRange(low: Amount, high: Amount): Amount | null {
  const shares =
    low.power === 0 && high.power > 0 && /^\d{1,3}(?:\.\d{1,2})?$/.test(low.digits) && Number(low.digits) < Number(high.digits);
  const value = shares ? toValue(low.digits, high.power) : low.value;
  return value < high.value ? { ...low, end: high.end, value, max: high.value, power: high.power, slip: low.slip ?? high.slip } : null;
}

/** "£10-17k", "£2 to 3 million": the upper end has no sign of its own. */
function withBareEnd(text: string, low: Amount): Amount {
  const glued = /^(?:[-–]|[ \u00a0]?(?:[-–]|to)[ \u00a0]?)(?=\d)/.exec(text.slice(low.end, low.end + 5));
  if (!glued || low.max !== null) return low;
  const figure = readFigure(text, low.end + glued[0].length, text.length);
  if (!figure || figure.slip || !isUpperEnd(low, figure.digits, figure.power, glued[0].length === 1)) return low;
  if (/^(?:[-/–\w%:]|\.\d)/.test(text.slice(figure.end, figure.end + 2))) return low;
  const high: Amount = { ...low, ...figure, value: toValue(figure.digits, figure.power) };
  return (isLink(text, low, glued[0]) && toRange(low, high)) || low;
}

/** A bare number after "to" or a spaced dash needs a magnitude; one that is glued must be of the same size, and no year. */
function isUpperEnd(low: Amount, digits: string, power: number, isGlued: boolean): boolean {
  if (power > 0) return true;
  if (!isGlued || low.power > 0) return false;
  return Number(digits) <= low.value * 10 && (!/^(?:19|20)\d\d$/.test(digits) || /^\d{4}$/.test(low.digits));
}
