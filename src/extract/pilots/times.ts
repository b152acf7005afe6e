/**
 * Start, end and duration of a pilot, from the dates already found in its sentence and the words before them.
 *
 * Accepts: "initiated in October 2017 and being run until September 2018", "to start in April 2018 and run for 12 months", "a six-month trial"
 * Refuses: "20% savings over 2 or 3 years", "for the past six months", a date that is only the report's
 */
import type { MinuteDate } from '../../model/date.ts';
import type { Found, Range } from '../../tree/nodes.ts';
import { wordTable } from '../../tree/table.ts';
import { datesWithin } from '../within.ts';
import { RHYTHMS } from './words.ts';

export interface Times {
  start: string | null;
  end: string | null;
  duration: string | null;
  /** The year of the start is printed. */
  printed?: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** Small words between a cue and its date. */
const FILLERS = words('in on at of the about around early late mid beginning week w/c a approximately it was is be by and as and/or both');
const STARTS = words(
  'start starts started starting begin begins began begun ahead opened opens open opening commence commences commenced commencing initiated launch launched launching introduced live since from between implemented effective force effect',
);
const ENDS = words(
  'until till til end ends ended ending conclude concludes concluded concluding finish finished finishes finishing expire expires expired lapse lapses lapsed lapsing complete completed through beyond cease ceases ceased withdrawn closed stopped',
);
/** "to" closes a span only where one is open: "from April to June", "extended to June", "up to June". */
const OPENERS = /\b(?:from|run|runs|running|extend(?:ed)?|continu(?:e|ed|es)|up|between)\b/i;

const LOOK_BACK = 80;
/** Most words that may stand between "introduced" and its date ("introduced on Mill Road in March"). */
const REACH = 6;
const PREPOSITIONS = words('in on from since at during last this next');
const REMARKS = /\([^()]{0,60}\)/g;
const NAMES = /(?:and |from |between |& )?(?<name>\p{Lu}[\p{L}'’-]{0,30}),?/gu;
/** What comes when a pilot is over is neither its start nor its end ("brought into ordinary service from"). */
const AFTERWARDS = words('service permanent permanently mainstreamed rolled roll-out rollout');
/** Prepositions that are a start right before the date only ("withdrawn from the route on"). */
const NEAR_STARTS = words('since from between');
const CLAUSE_WORDS = words('and but which that would will with');

/** Read what the dates in a range say; dates outside it are none of its business. */
export function readTimes(text: string, range: Range, dates: readonly Found<MinuteDate>[]): Times {
  const times: Times = { start: null, end: null, duration: readDuration(text.slice(range.start, range.end)) };
  let from = range.start;
  /** "between May and July": the second closes the span; in "in May and July" it does not. */
  let between = false;
  for (const date of dates) {
    const before = text.slice(Math.max(from, date.at.start - LOOK_BACK), date.at.start);
    placeDate(times, date, before, between);
    between = /\bbetween\s+(?:the\s+)?$/i.test(before);
    from = date.at.end;
  }
  return times;
}

/**
 * The times of each of several sites, where the text gives them one by one: "Duns (since May) and Kelso (from June)". A site without a date of
 * its own has those of the next one that has; where fewer than two have one, all share `times`.
 */
export function timesBySite(
  text: string,
  sites: readonly Range[],
  end: number,
  dates: readonly Found<MinuteDate>[],
  times: Times,
): (Times | undefined)[] {
  const own = sites.map(({ end: from }, i): Times | undefined => {
    const range = { start: from, end: Math.max(from, sites[i + 1]?.start ?? end) };
    const [first, ...more] = datesWithin(dates, range);
    if (!first) return undefined;
    const said = readTimes(text, range, [first, ...more]);
    const kind = said.start || said.end ? null : times.start ? 'start' : times.end ? 'end' : null;
    return { ...said, ...(kind && { [kind]: first.edtf }), duration: said.duration ?? times.duration };
  });
  if (own.filter((one) => one !== undefined).length < 2) return [];
  for (let i = own.length - 2; i >= 0; i--) own[i] ??= own[i + 1];
  return own;
}

function placeDate(times: Times, date: Found<MinuteDate>, before: string, between: boolean): void {
  const [first, last] = date.edtf.split('/');
  const opened = times.start !== null;
  const cue = opened && (/^\s*(?:to|[–-])\s*$/.test(before) || (between && /^\s*and\s*$/.test(before))) ? 'end' : cueOf(before, opened);
  if (last !== undefined && first !== undefined) {
    if (cue !== 'start' && date.precision !== 'range') return;
    times.start ??= first;
    times.end ??= last;
    return;
  }
  const role = POSTPONED.test(before) ? 'start' : (cue ?? date.role);
  if (role === 'start' && times.start === null) {
    times.start = date.edtf;
    times.printed = !date.inferred;
  }
  if (role === 'end') times.end ??= date.edtf;
}

/** "delayed until May": it starts then. */
const POSTPONED = /\b(?:delayed|postponed|deferred|put back) (?:until|till|to)\s{1,9}(?:\w{1,9}\s{1,9}){0,3}$/i;

/** What the words before a date make of it. */
function cueOf(before: string, opened: boolean): 'start' | 'end' | null {
  const plain = withoutNames(before);
  const clause = plain.slice(lastMark(plain) + 1);
  const list = clause.toLowerCase().match(/[a-z/]+/g) ?? [];
  if (list.slice(-REACH).some((word) => AFTERWARDS.has(word))) return null;
  const near = [...list];
  while (near.length > 0 && FILLERS.has(near.at(-1) ?? '')) near.pop();
  const cue = near.at(-1) ?? '';
  if (STARTS.has(cue)) return 'start';
  if (ENDS.has(cue) || (cue === 'to' && !INSIDE.test(before) && (opened || OPENERS.test(before)))) return 'end';
  return PREPOSITIONS.has(list.at(-1) ?? '') ? farCue(near) : null;
}

/** "launched in Duns (east), Ayton and Kelso on": names, and what joins and explains them, part no verb from its date. */
const withoutNames = (before: string): string =>
  before
    .replace(REMARKS, '')
    .replace(NAMES, (words, name: string) => (STARTS.has(name.toLowerCase()) || ENDS.has(name.toLowerCase()) ? words : ''));

/** "move to Duns |in|": "to" leads to the place. */
const INSIDE = /\b(?:in|on|at)\s{1,9}$/i;

const lastMark = (before: string): number => Math.max(...[...',;:.('].map((mark) => before.lastIndexOf(mark)));

/** "introduced on Mill Road in": the verb stands a few words off, in the same clause. */
function farCue(list: readonly string[]): 'start' | 'end' | null {
  for (let i = list.length - 1; i >= 0 && list.length - i <= REACH; i--) {
    const word = list[i] ?? '';
    if (CLAUSE_WORDS.has(word)) return null;
    if (STARTS.has(word) && !NEAR_STARTS.has(word)) return 'start';
    if (ENDS.has(word)) return 'end';
  }
  return null;
}

const UNITS = wordTable<string>({ day: 'D', week: 'W', fortnight: 'W', month: 'M', year: 'Y' });
const COUNTS = wordTable<number>({
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  eighteen: 18,
  twenty: 20,
  'twenty-four': 24,
});
const COUNT = '(?<count>\\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|twenty)';
const UNIT = '(?<unit>day|week|fortnight|month|year)s?';
/** "for 12 months", "lasting up to two years", "over a period of six months". */
const SPELL_AFTER = new RegExp(
  `\\b(?:for|lasting|lasts?|period of|duration of|term of|limited to)\\s+(?:(?:a|an|the)\\s+)?(?:(?:further|initial|minimum|maximum(?: of)?|minimum of|total(?: of)?|period of|up to|about|around|approximately|at least|full)\\s+){0,3}${COUNT}[\\s-]+${UNIT}\\b`,
  'i',
);
/** "a six-month trial", "12 months’ pilot", "30-day free trial", "two-year School Streets pilot". */
const SPELL_BEFORE = new RegExp(
  `\\b${COUNT}[\\s-]+${UNIT}['’]?\\s+(?:(?!(?:the|this|that|its|a|an|of|in|for)\\s)[\\w’'-]+\\s+){0,4}(?:pilot|trial|period)`,
  'i',
);
/** "a four-day collection trial": how often something is done, and not how long. */
const isRhythm = (spell: string): boolean =>
  RHYTHMS.has(/day\s{1,9}(?<next>[a-z]{4,12})\b/i.exec(spell)?.groups?.next?.toLowerCase() ?? '');
/** "month 8 of 12". */
const MONTH_OF = /\bmonth \d{1,2} of (?<count>\d{1,2})\b/i;
/** "a year-long trial". */
const SPELL_LONG = /\b(?<unit>week|month|year)-long\b/i;
/** Money over a time, and what has gone on so far, are no duration. */
const NO_SPELL =
  /\b(?:savings?|cost|costs|funding|budget|per|(?:has|have|had) (?:now |already )?been (?!(?:trialled|trialed|piloted|tried|tested|held)\b)(?:[a-z]{1,12} ){0,3})\s*$/i;

/** Units of all the forms; few sentences have one. */
const UNIT_GATE = /day|week|fortnight|month|year/i;

/** ISO 8601 duration that the words give the pilot, null if none. */
export function readDuration(sentence: string): string | null {
  if (!UNIT_GATE.test(sentence)) return null;
  const month = MONTH_OF.exec(sentence)?.groups?.count;
  if (month) return `P${Number(month)}M`;
  const long = SPELL_LONG.exec(sentence)?.groups?.unit?.toLowerCase();
  if (long) return `P1${UNITS[long] ?? 'D'}`;
  for (const pattern of [SPELL_BEFORE, SPELL_AFTER]) {
    const match = pattern.exec(sentence);
    const groups = match?.groups;
    const at = match?.index ?? -1;
    if (!groups || NO_SPELL.test(sentence.slice(Math.max(0, at - 40), at))) continue;
    if (pattern === SPELL_BEFORE && isRhythm(match[0])) continue;
    const count = COUNTS[(groups.count ?? '').toLowerCase()] ?? Number(groups.count);
    const unit = (groups.unit ?? '').toLowerCase();
    if (count > 0) return `P${unit === 'fortnight' ? count * 2 : count}${UNITS[unit] ?? 'D'}`;
  }
  return null;
}
