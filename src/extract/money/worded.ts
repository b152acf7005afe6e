/**
 * Figures with the name of their unit: words, pence, ISO codes.
 *
 * Accepts: "120 pounds", "five thousand pounds", "3-million-pound", "50 pence", "9.2p", "50-60p", "GBP 500", "EUR 1.2m", "20 euros"
 * Refuses: "several hundred pounds", "20 pounds of flour", "5 per cent", "2 p.m.", "1080p", "Euro 6", "Pounds Lane"
 */
import type { ExtractContext } from '../context.ts';
import { type Amount, toValue } from './amount.ts';
import { areaAt } from './area.ts';
import { UNITS, type Unit } from './currencies.ts';
import { type Figure, readFigure } from './figure.ts';
import type { Hit } from './gate.ts';
import { readNumberBefore } from './numbers.ts';

/** Longest figure looked for before a unit. */
const REACH = 40;
/** Where a figure that may end at the unit begins; a dash before it may part two ends of a range. */
const FIGURE_BEFORE = /(?<![\w.,£€$])\d[\d,]{0,14}(?:\.\d{1,4})?(?:[\s\u00a0-]?(?:[kmb]n?|thousand|million|billion))?[\s\u00a0-]{0,2}$/i;
const RANGE_BEFORE = /(?<![\w.,£€$])(\d{1,3}(?:,\d{3}){0,3}(?:\.\d{1,4})?) ?(?:-|–|—|to) ?$/;
/** What makes a pound a weight, a cent a part of a name, a euro a standard. */
const WEIGHT =
  /^\s(?:of\s(?!(?:money|funding|investment|public|taxpayers?|council|spend|savings?|income|grants?|debts?|revenue|costs?)\b)|in weight|per square inch|weight)/i;
const NAME_AFTER = /^\s?(?:\d|[VI]{1,3}\b)/;
/** Heights of television pictures. */
const PICTURE = /^(?:480|720|1080|1440|2160)$/;
/** "at 9p each" is a price, and "at 9p" alone may be an hour. */
const EACH = /^\s(?:each|per|an?|apiece|every)\b/i;
const CLOCK_BEFORE = /(?:\bat|\bfrom|\buntil|@)\s$/i;

/** Read the figure that a unit ("pounds", "pence", "p") closes. */
export function readWorded(context: ExtractContext, hit: Hit): Amount | null {
  const unit = UNITS[hit.word.toLowerCase()];
  const { text } = context;
  const area = areaAt(context, hit.at);
  if (!unit || refuses(text, hit, unit)) return null;
  const end = hit.at + hit.word.length;
  const figure = readFigureBefore(text, area.start, hit.at);
  if (!figure) {
    const number = hit.kind === 'unit' ? readNumberBefore(text, area.start, hit.at) : null;
    if (!number || (hit.word.toLowerCase() === 'pound' && !/illion|thousand|hundred/i.test(text.slice(number.start, number.end))))
      return null;
    return toAmount({ start: number.start, end, digits: String(number.value), power: 0, slip: null }, unit);
  }
  if (isPictureOrClock(text, hit, figure)) return null;
  if (hit.word.toLowerCase() === 'pound' && figure.power === 0) return null;
  return withLowerEnd(text, area.start, toAmount({ ...figure, end }, unit), unit);
}

/** The figure that ends where a unit begins. */
function readFigureBefore(text: string, from: number, unitAt: number): Figure | null {
  const base = Math.max(from, unitAt - REACH);
  const match = FIGURE_BEFORE.exec(text.slice(base, unitAt));
  return match && readFigure(text, base + match.index, unitAt);
}

function refuses(text: string, hit: Hit, unit: Unit): boolean {
  const after = text.slice(hit.at + hit.word.length, hit.at + hit.word.length + 24);
  if (unit.doubtful) return WEIGHT.test(after);
  if (hit.kind === 'pence') return /^(?:\.m|\s?m\b)/i.test(after);
  return NAME_AFTER.test(after);
}

function isPictureOrClock(text: string, hit: Hit, figure: Figure): boolean {
  if (hit.kind !== 'pence') return false;
  if (Number(figure.digits) > 12 || EACH.test(text.slice(hit.at + 1, hit.at + 10))) return PICTURE.test(figure.digits);
  return PICTURE.test(figure.digits) || CLOCK_BEFORE.test(text.slice(Math.max(0, figure.start - 8), figure.start));
}

/** "50-60p", "10 to 15 pounds": the unit closes both ends. */
function withLowerEnd(text: string, areaStart: number, amount: Amount, unit: Unit): Amount {
  const lower = RANGE_BEFORE.exec(text.slice(Math.max(areaStart, amount.start - 24), amount.start));
  const printed = lower?.[1];
  if (!lower || !printed) return amount;
  const value = toValue(printed.replaceAll(',', ''), amount.power + unit.power);
  if (value >= amount.value) return amount;
  return { ...amount, start: amount.start - lower[0].length, value, max: amount.value };
}

function toAmount(figure: Figure, unit: Unit): Amount {
  const { start, end, digits, power, slip } = figure;
  return { start, end, value: toValue(digits, power + unit.power), max: null, currency: unit.currency, digits, power, slip, heading: null };
}

/** Read the figure that an ISO code opens ("GBP 500") or closes ("500 GBP"). */
export function readCoded(context: ExtractContext, hit: Hit): Amount | null {
  const { text } = context;
  const area = areaAt(context, hit.at);
  const unit: Unit = { currency: hit.word, power: 0 };
  const from = hit.at + hit.word.length + (/^[\s\u00a0]{0,2}[£€$]?[\s\u00a0]?/.exec(text.slice(hit.at + 3, hit.at + 8))?.[0].length ?? 0);
  const figure = readFigure(text, from, area.end);
  if (figure) return toAmount({ ...figure, start: hit.at }, unit);
  const behind = readFigureBefore(text, area.start, hit.at);
  return behind ? toAmount({ ...behind, end: hit.at + hit.word.length }, unit) : null;
}
