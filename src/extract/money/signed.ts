/**
 * Figures with a currency sign.
 *
 * Accepts: "£5.4m", "£ 50,000" (a line may end in between), "-£500" after "of", "£(1.2)m", "US$20", "500€", "£0.50p"
 * Refuses: "£", "£000", "Amount (£)", "- £35k" as a negative (that is a dash)
 */
import type { ExtractContext } from '../context.ts';
import { type Amount, toValue } from './amount.ts';
import { areaAt } from './area.ts';
import { SIGN_PREFIXES, SIGNS } from './currencies.ts';
import { type Figure, readFigure, readMagnitude } from './figure.ts';
import type { Hit } from './gate.ts';

/** Between sign and figure: blanks, at most one line end, a second sign typed by mistake. */
const BETWEEN = /^(?:[ \t\u00a0]{0,3}(?:\r?\n[ \t\u00a0]{0,8})?|[£€$])/;
/** Bracket or minus between sign and figure: "£(1.2)m", "£-500". */
const INNER_MINUS = /^(?:\([ ]?|[-−])(?=[\d.])/;
const MINUS = /[-−]$/;
/** Words after which a hyphen glued to a sign can only be a minus; after a name it is a dash. */
const BEFORE_MINUS = /(?:^|[\s(])(?:of|by|at|to|is|was|were|be|from|and|with|a|balance|total|variance)[ \u00a0]$|[(:][ \u00a0]?$/i;

export function readSigned(context: ExtractContext, hit: Hit): Amount | null {
  const { text } = context;
  const area = areaAt(context, hit.at);
  const from = hit.at + 1 + (BETWEEN.exec(text.slice(hit.at + 1, hit.at + 16))?.[0].length ?? 0);
  const minus = INNER_MINUS.exec(text.slice(from, from + 3))?.[0] ?? '';
  const figure = readFigure(text, from + minus.length, area.end);
  if (!figure) return readSignBehind(context, hit, area.start);
  const start = hit.at - prefixLength(text, hit.at, area.start);
  const currency = SIGN_PREFIXES[text.slice(start, hit.at + 1)] ?? (SIGNS[hit.word] as string);
  const amount = toAmount(closeFigure(text, figure, minus), start, currency);
  if (minus !== '') return negative(amount);
  return withSignOutside(context, amount);
}

/** "£(1.2)m": the magnitude stands behind the bracket; "£0.50p": the p belongs to the figure. */
function closeFigure(text: string, figure: Figure, minus: string): Figure {
  const { end, power } = figure;
  if (minus.startsWith('(') && text[end] === ')') {
    const magnitude = readMagnitude(text.slice(end + 1, end + 12));
    return { ...figure, end: end + 1 + magnitude.length, power: power + magnitude.power };
  }
  return power === 0 && text[end] === 'p' && /^p(?!\w|\.\w)/.test(text.slice(end, end + 3)) ? { ...figure, end: end + 1 } : figure;
}

/** "10,000€": the figure stands before its sign. */
function readSignBehind(context: ExtractContext, hit: Hit, areaStart: number): Amount | null {
  const { text } = context;
  const run = /(?:^|[^\d.,£€$])(\d[\d,.]{0,14})$/.exec(text.slice(Math.max(areaStart, hit.at - 17), hit.at))?.[1];
  if (!run) return null;
  const figure = readFigure(text, hit.at - run.length, hit.at);
  return figure?.end === hit.at ? toAmount({ ...figure, end: hit.at + 1 }, figure.start, SIGNS[hit.word] as string) : null;
}

function prefixLength(text: string, at: number, areaStart: number): number {
  if (!PREFIX_ENDS.has(text.charAt(at - 1))) return 0;
  for (const prefix of Object.keys(SIGN_PREFIXES)) {
    const start = at + 1 - prefix.length;
    if (start >= areaStart && text.slice(start, at + 1) === prefix && !/\w/.test(text[start - 1] ?? '')) return prefix.length - 1;
  }
  return 0;
}

/** Last letters of the prefixes: most signs have none of them before them. */
const PREFIX_ENDS = new Set(Object.keys(SIGN_PREFIXES).map((prefix) => prefix.charAt(prefix.length - 2)));

function toAmount(figure: Figure, start: number, currency: string): Amount {
  const { end, digits, power, slip } = figure;
  return { start, end, value: toValue(digits, power), max: null, currency, digits, power, slip, heading: null };
}

function negative(amount: Amount): Amount {
  return { ...amount, value: amount.value === 0 ? 0 : -amount.value, digits: `-${amount.digits}` };
}

/** A minus or brackets around sign and figure. Brackets mean a negative only where they are all that a cell holds; in prose they are brackets. */
function withSignOutside(context: ExtractContext, amount: Amount): Amount {
  const { text } = context;
  const area = areaAt(context, amount.start);
  const before = text.slice(Math.max(area.start, amount.start - 24), amount.start);
  const after = text.slice(amount.end, Math.min(area.end, amount.end + 2));
  if (area.isCell && before === '(' && after === ')') return { ...negative(amount), start: amount.start - 1, end: amount.end + 1 };
  if (!MINUS.test(before)) return amount;
  const outer = before.slice(0, -1);
  const isMinus = (area.isCell && outer === '') || BEFORE_MINUS.test(outer);
  return isMinus ? { ...negative(amount), start: amount.start - 1 } : amount;
}
