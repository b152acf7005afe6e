/**
 * The rate a figure is given at.
 *
 * Accepts: "£300 per week per person", "£45 a week", "£25/m2", "£12.50 p.h.", "£1.40 per metre length", "£210 per Band D property", "£5 each",
 *          "an annual charge of £200", "an hourly rate of £9.77"
 * Refuses: "£5 per cent", "£1 for every £1", "per the schedule", "the annual budget of £3m" (that is what it is for)
 */
import type { Money } from '../../model/money.ts';
import type { Range } from '../../tree/nodes.ts';
import { wordTable } from '../../tree/table.ts';
import { firstWord, type Word, wordsOf } from './words.ts';

type Per = NonNullable<Money['per']>;

/** Canonical periods of the words that name them. */
const PERIODS = wordTable<string>({
  hour: 'hour',
  hr: 'hour',
  day: 'day',
  night: 'night',
  week: 'week',
  wk: 'week',
  fortnight: 'fortnight',
  month: 'month',
  quarter: 'quarter',
  term: 'term',
  year: 'year',
  yr: 'year',
  annum: 'year',
  hourly: 'hour',
  daily: 'day',
  weekly: 'week',
  fortnightly: 'fortnight',
  monthly: 'month',
  quarterly: 'quarter',
  termly: 'term',
  annual: 'year',
  annually: 'year',
  yearly: 'year',
  calendar: 'month',
});
/** Abbreviations that say "per" and what, without points and spaces. */
const SHORT = wordTable<Per>({
  pa: { unit: null, period: 'year' },
  pw: { unit: null, period: 'week' },
  pcm: { unit: null, period: 'month' },
  pm: { unit: null, period: 'month' },
  ph: { unit: null, period: 'hour' },
  pd: { unit: null, period: 'day' },
  pp: { unit: 'person', period: null },
  pkwh: { unit: 'kWh', period: null },
  pppw: { unit: 'person', period: 'week' },
  pppn: { unit: 'person', period: 'night' },
});
const SHORT_FORM = /^\s?(p\.?\s?(?:a|w|h|d|p|cm|c\.m|kwh|ppw|ppn)\b\.?|pm(?=\s+(?:rent|for|plus)|[,;)]))/i;

/** "£5-a-head" */
const HYPHENED = /^-(?:a|an|per)-([a-z]{3,12})\b/i;

/** "a week", "an hour", "a head": without "per", only words that are surely a rate. */
const AFTER_ARTICLE = new Set(
  'hour day night week fortnight month quarter year term head person time ticket piece tonne ton mile metre litre session visit child household learner student passenger patient visitor resident home property tree bed placement delegate employee vehicle journey trip plot copy bag acre pint pupil place shift unit bin game'.split(
    ' ',
  ),
);
/** Adjectives that begin the name of a unit; the noun follows. */
const STOPS = new Set(
  'a an and are as at be been before being but by can could due each every excluding for from had has have if in including inclusive into is it its may more no not of on or over paid plus per so than that the then this to towards under until up was were when where which while who will with within would'.split(
    ' ',
  ),
);
/** A unit that is named by what it is of: "unit of alcohol", "member of staff". */
const TAKES_OF = new Set(['unit', 'member', 'tonne', 'block', 'set', 'pair', 'type']);
const NO_UNITS = new Set(['cent', 'se', 'the', 'our', 'their', 'his', 'her', 'your', 'minute', 'item', 'paragraph', 'attached', 'agreed']);
const MOST_UNIT_WORDS = 3;

/** Words passed over between the figure and its rate: "£300 plus VAT per day", "(£5) per head". */
const PASSED = /^(?:plus|excl|excluding|ex|exc|incl?|including|inclusive|of|vat|net|gross|[+.()]|reduction|increase|rise|extra|more|less)$/;
const MOST_PASSED = 4;
/** Words that a rate begins with. */
const OPENERS = new Set([...Object.keys(PERIODS).filter((word) => word.endsWith('ly')), ...'each apiece a an every per / for'.split(' ')]);

const REACH_ON = 110;
const REACH_BACK = 70;
/** What an adjective of time must qualify to be a rate; a budget, a report or a precept is merely yearly. */
const RATED = new Set(
  'cost costs charge charges fee fees rent rate rates saving savings salary wage subscription subscriptions payment payments grant contribution premium bill increase reduction rental income allowance donation instalment instalments hire price levy maintenance running service inspection licence membership'.split(
    ' ',
  ),
);

/** Read the rate of a figure from what follows it, else from an adjective before it. */
export function perOf(text: string, area: Range, figure: Range): Per | null {
  const rest = text.slice(figure.end, Math.min(area.end, figure.end + 12));
  const short = SHORT_FORM.exec(rest);
  if (short) return SHORT[(short[1] as string).toLowerCase().replace(/[.\s]/g, '')] ?? null;
  const hyphened = HYPHENED.exec(text.slice(figure.end, figure.end + 20))?.[1];
  if (hyphened) return PERIODS[hyphened] ? { unit: null, period: PERIODS[hyphened] as string } : { unit: hyphened, period: null };
  const after = { start: figure.end, end: Math.min(area.end, figure.end + REACH_ON) };
  const first = firstWord(text, after)?.text ?? '';
  const rates = OPENERS.has(first) || PASSED.test(first) ? readRates(text, wordsOf(text, after)) : null;
  return rates ?? adjectiveBefore(text, area, figure) ?? unitBefore(text, area, figure);
}

/** Words that may stand between a rate and its figure: "cost per visit had fallen from £3 to £2". */
const TO_FIGURE = new Set(
  'had has have been was is were are be being would will now currently fallen risen fell rose dropped gone went grown increased reduced decreased down up stood stands set from to at of about approximately around estimated just under over some : ( £'.split(
    ' ',
  ),
);

const isOnTheWay = ({ kind, text }: Word): boolean => kind === 'money' || kind === 'number' || TO_FIGURE.has(text);

/** "the average cost per visit was £3.10": the unit right behind what the figure is, and nothing but a verb between. */
function unitBefore(text: string, area: Range, figure: Range): Per | null {
  const from = Math.max(area.start, figure.start - REACH_BACK);
  if (!text.slice(from, figure.start).includes(' per ')) return null;
  const words = wordsOf(text, { start: from, end: figure.start });
  let end = words.length;
  while (end > 0 && isOnTheWay(words[end - 1] as Word)) end--;
  for (let per = end - 2; per > 0 && per >= end - 1 - MOST_UNIT_WORDS; per--) {
    if ((words[per] as Word).text !== 'per') continue;
    const rate =
      RATED.has((words[per - 1] as Word).text) && end < words.length
        ? unitOrPeriod(text, words.slice(0, end), per + 1, MOST_UNIT_WORDS)
        : null;
    return rate && rate.next === end ? { unit: rate.unit, period: rate.period } : null;
  }
  return null;
}

function readRates(text: string, words: readonly Word[]): Per | null {
  const per: Per = { unit: null, period: null };
  let at = 0;
  let passed = 0;
  while (at < words.length && passed <= MOST_PASSED) {
    const rate = readRate(text, words, at);
    if (rate) {
      per.unit ??= rate.unit;
      per.period ??= rate.period;
      at = rate.next;
    } else if (PASSED.test((words[at] as Word).text)) {
      at++;
      passed++;
    } else break;
  }
  return per.unit === null && per.period === null ? null : per;
}

function readRate(text: string, words: readonly Word[], at: number): (Per & { next: number }) | null {
  const word = (words[at] as Word).text;
  const next = words[at + 1];
  const period = PERIODS[word];
  if (period && /ly$/.test(word)) return { unit: null, period, next: at + 1 };
  if (word === 'each' || word === 'apiece') return readEach(words, at);
  if (!next) return null;
  if ((word === 'a' || word === 'an') && AFTER_ARTICLE.has(next.text)) return unitOrPeriod(text, words, at + 1, 1);
  if (word === 'every' && PERIODS[next.text]) return { unit: null, period: PERIODS[next.text] as string, next: at + 2 };
  if (word === 'per' || word === '/' || (word === 'for' && next.text === 'each')) {
    const from = next.text === 'each' ? at + 2 : at + 1;
    if (word === '/' && next.kind === 'number') return null;
    return unitOrPeriod(text, words, from, word === '/' ? 1 : MOST_UNIT_WORDS);
  }
  return null;
}

function readEach(words: readonly Word[], at: number): Per & { next: number } {
  const period = PERIODS[words[at + 1]?.text ?? ''];
  return period ? { unit: null, period, next: at + 2 } : { unit: 'each', period: null, next: at + 1 };
}

function unitOrPeriod(text: string, words: readonly Word[], at: number, most: number): (Per & { next: number }) | null {
  const first = words[at];
  if (!first || first.kind === 'mark' || NO_UNITS.has(first.text)) return null;
  const second = words[at + 1];
  // "per calendar month", "per financial year", "per school term"
  const period =
    second && /^(?:calendar|financial|municipal|academic|school)$/.test(first.text) ? PERIODS[second.text] : PERIODS[first.text];
  if (period) return { unit: null, period, next: at + (PERIODS[first.text] && first.text !== 'calendar' ? 1 : 2) };
  const size = unitLength(words.slice(at, at + most + 2), most);
  const last = words[at + size - 1] as Word;
  return { unit: text.slice(first.start, last.end).replace(/[\s\u00a0]+/g, ' '), period: null, next: at + size };
}

/** How many words name the unit: up to the next function word, mark or participle where that comes soon, else the first word alone. */
function unitLength(words: readonly Word[], most: number): number {
  if (TAKES_OF.has(words[0]?.text ?? '') && words[1]?.text === 'of' && words[2]?.kind === 'word') return 3;
  for (let i = 1; i <= most; i++) {
    const word = words[i];
    if (!word || word.kind === 'mark' || STOPS.has(word.text) || (word.kind === 'word' && /(?:ing|ed)$/.test(word.text)))
      // "£85 per tonne gate fee": what the figure is, and no part of the unit.
      return RATED.has(words[i - 1]?.text ?? '') ? 1 : i;
  }
  return 1;
}

/** Endings of the adjectives of time, in text that was not cut into words yet. */
const ADJECTIVE = /ly|annual/i;

/** "annual charge of £200", "hourly rate was increased to £9.77": the adjective right before what the figure is. */
function adjectiveBefore(text: string, area: Range, figure: Range): Per | null {
  const from = Math.max(area.start, figure.start - REACH_BACK);
  if (!ADJECTIVE.test(text.slice(from, figure.start))) return null;
  const words = wordsOf(text, { start: from, end: figure.start });
  for (let i = words.length - 2; i >= 0; i--) {
    const { text: word, kind } = words[i] as Word;
    if (kind === 'mark' || kind === 'money') return null;
    const period = PERIODS[word];
    if (period && /(?:ly|annual)$/.test(word)) return isRated(words.slice(i + 1)) ? { unit: null, period } : null;
  }
  return null;
}

/** The noun the adjective belongs to stands at once, or after one more word ("annual service charge"). */
function isRated(words: readonly Word[]): boolean {
  const noun = words.slice(0, 3).find(({ text }) => RATED.has(text));
  return noun !== undefined && words.length <= 8;
}
