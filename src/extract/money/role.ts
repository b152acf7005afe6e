/**
 * What a sum of money is, from the words around it: cues weighed by how near they stand, in the sentence first, then in the sentence before.
 *
 * Accepts: "the overspend had been brought down to £5.4m" (overspend), "a £108m budget" (budget), "£280,000 more than it would cost" (difference),
 *          "reduced by £2m" (difference), "reduced costs by £2m" (saving), "the fee rose to £12" (fee)
 * Refuses: a cue behind another figure, or across a sentence, where a nearer one stands
 */
import type { MoneyRole } from '../../model/money.ts';
import { type Change, changeBefore, roleOfChange } from './change.ts';
import { linkBefore, MONEY_STEP, type Sighting, sightings, way } from './cues.ts';
import { CHANGE } from './role-words.ts';
import { withoutSubordinate } from './subordinate.ts';
import type { Word } from './words.ts';

export interface RoleScore {
  role: MoneyRole;
  score: number;
}

/** How fast a cue fades: after this much way it counts about a third. */
const FADING = 6;
/** Farthest that a `near` cue may stand. */
const NEAR = 1.3;
/** Longest way in words. */
const MOST_WORDS = 60;
/** Way that brackets, and the next entry of a list, put on top. */
const ASIDE = 9;
const CLAUSE = 2;
const PURPOSE = 3;
/** Score of a change "by" a figure: more than a word beside it could have. */
const BY = 11;
/** Marks behind which the next entry of a list begins. These words and those below are known to the tables, as `wordAt` needs it. */
const CUTS = new Set(['-', '–', '—', '•', '·', ';', ')']);
/** What a cue gains as the figure's own noun. */
const COMPOUND = 5;
const LONGEST_COMPOUND = 6;
const CONSISTS = new Set(['of', 'in']);

/** The strongest reading of the figure at `words[at]` from the words before `end`, null where no cue stands within reach. */
export function roleAmong(words: readonly Word[], at: number, end: number): RoleScore | null {
  const low = Math.max(0, at - MOST_WORDS);
  const before = sightings(words, low, at);
  const after = sightings(words, at + 1, Math.min(end, at + MOST_WORDS));
  const change = changeBefore(words, low, at);
  let best: RoleScore | null = null;
  for (const cue of withoutSubordinate(words, before, at, change)) best = better(best, scoreBefore(words, cue, at, change));
  for (const cue of after) best = better(best, scoreAfter(words, cue, at));
  if (best?.role === 'spend' && isCharged(words, at)) return { role: 'fee', score: best.score };
  if (best?.role === 'income' && isPrice(words, at)) return { role: 'fee', score: best.score };
  if (best?.role === 'fee' && isTakenIn(words, at)) return { role: 'income', score: best.score };
  if (change === 'by') return better(best, { role: roleOfChange(words, low, at), score: BY });
  return best && best.score >= UNSURE ? best : (roleOfSubject(words, before, low, at) ?? best);
}

/** Score under which the subject of the sentence is asked. */
const UNSURE = 1;
const IS = new Set(['was', 'is', 'were', 'are']);
/** Least weight of a noun that speaks for a sentence. */
const LEAST_SUBJECT = 8;

/** "The costs award in the appeal at Hill Farm, decided on 2 May, was £800": the noun that the sentence begins with. */
function roleOfSubject(words: readonly Word[], before: readonly Sighting[], low: number, at: number): RoleScore | null {
  if (!IS.has(words[linkBefore(words, low, at)]?.text ?? '')) return null;
  const first = before.find((cue) => cue.start >= startOfSentence(words, low, at));
  return first?.role && !first.near && first.weight >= LEAST_SUBJECT ? { role: first.role, score: UNSURE } : null;
}

function startOfSentence(words: readonly Word[], low: number, at: number): number {
  let i = at;
  while (i > low && !ENDS.has(wordAt(words, i - 1))) i--;
  return i;
}

const ENDS = new Set(['.', '!', '?', ';']);

const RATE = new Set(['a', 'an', 'per', 'each', 'every']);
/** Those who pay for what they are given. */
const PAYERS = new Set(
  'tenants tenant customers passengers hirers users visitors drivers motorists residents parents families households students pupils patients allotment'.split(
    ' ',
  ),
);
const WAGES = /^(?:staff|workers?|cleaners?|employees?|month|year|annum)$/;

/** "boats pay £22 a night", "passengers paid £2 for each journey": what customers pay by the unit is a charge. */
function isCharged(words: readonly Word[], at: number): boolean {
  const link = linkBefore(words, 0, at);
  const verb = words[link]?.text ?? '';
  const behind = words[at + 1]?.text === 'for' ? at + 2 : at + 1;
  if (!RATE.has(words[behind]?.text ?? '')) return false;
  if (/^(?:pay|pays|paid|paying)$/.test(verb) && words.slice(Math.max(0, link - PAYER_REACH), link).some(({ text }) => PAYERS.has(text)))
    return true;
  if (verb !== 'pay' && verb !== 'pays' && !(verb === 'paid' && behind === at + 2)) return false;
  return !WAGES.test(words[behind + 1]?.text ?? '');
}

const AT = new Set(['at']);

/** "the sale of passes, at £57.50 a bin": what one of them is sold at. */
const isPrice = (words: readonly Word[], at: number): boolean =>
  words[linkBefore(words, 0, at, AT)]?.text === 'at' && RATE.has(words[at + 1]?.text ?? '');

/** Farthest that those who pay stand from the verb ("tenants would now be paying £90 a week"). */
const PAYER_REACH = 4;
const TAKEN_IN = /^(?:collected|produced|yielded|generated|earned|netted|raised|brought|received|recovered)$/;

/** "had collected £2m in levy", "penalty charges had produced £1m": what fees bring in is income. */
function isTakenIn(words: readonly Word[], at: number): boolean {
  const link = linkBefore(words, 0, at);
  return TAKEN_IN.test(words[words[link]?.text === 'in' ? link - 1 : link]?.text ?? '');
}

/** The higher score, of equals the first. */
function better(best: RoleScore | null, next: RoleScore | null): RoleScore | null {
  return next && !(best && best.score >= next.score) ? next : best;
}

function scoreBefore(words: readonly Word[], cue: Sighting, at: number, change: Change): RoleScore | null {
  const cost = way(words, cue.end, at);
  if (cue.role === null || (cue.near && (cue.near === 'behind' || !isNear(words, cue.end, at, cost)))) return null;
  // "the reduction from £5m to £4m", "raised to £4": the figure is not the reduction, nor was it raised.
  if (change === 'to' && (cue.role === 'difference' || CHANGE.has(words[cue.start]?.text ?? ''))) return null;
  return {
    role: cue.role,
    score: cue.weight * fade(cost + (isAside(words, cue.end, at) ? ASIDE : 0) + (isTaken(words, cue.start) ? MONEY_STEP : 0)),
  };
}

function scoreAfter(words: readonly Word[], cue: Sighting, at: number): RoleScore | null {
  const cost = way(words, at + 1, cue.start);
  if (cue.role === null || (cue.near && (cue.near === 'before' || !isNear(words, at + 1, cue.start, cost)))) return null;
  const from = at + 1;
  // "£5 in fares", "£3m of energy savings": what the money consists of.
  const noun = from < cue.start && CONSISTS.has(wordAt(words, from)) ? from + 1 : from;
  // "£50 brown bin charge": the figure's own noun, whichever way off; of several the last is the head.
  if (cue.start - noun < LONGEST_COMPOUND && areNouns(words, noun, cue.start))
    return { role: cue.role, score: (cue.weight + COMPOUND) * (0.95 + 0.01 * (cue.start - noun)) };
  // "£19m stood there and was underspent by £140,000", "£205,000, a shortfall of £16,588": the cue has a figure of its own.
  const link = wordAt(words, cue.end);
  const own =
    (OWN.has(link) && hasMoney(words, cue.end, cue.end + 4)) ||
    (SOURCE.has(link) && from < cue.start && hasMoney(words, cue.end, cue.end + 8));
  return { role: cue.role, score: 0.9 * cue.weight * fade(cost + breaks(words, from, cue.start) + (own ? ASIDE : 0)) };
}

/** The word at an index where the tables know it, else ''. Most words are unknown, and need not be cut out of the text to be told from a table's. */
const wordAt = (words: readonly Word[], index: number): string => words[index]?.entry?.word ?? '';

function areNouns(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { kind, entry } = words[i] as Word;
    if (kind === 'mark' || kind === 'money' || entry?.step !== undefined) return false;
  }
  return true;
}

function hasMoney(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < Math.min(to, words.length); i++) if (words[i]?.kind === 'money') return true;
  return false;
}

function isNear(words: readonly Word[], from: number, to: number, cost: number): boolean {
  if (cost > NEAR) return false;
  for (let i = from; i < to; i++) if ((words[i] as Word).kind === 'mark') return false;
  return true;
}

/** "against a budget of £3m", "underspent by £2,000": what ties a cue to a figure behind it. */
const OWN = new Set(['by', 'of', 'at', 'totalling']);

/** "£18m, funded from borrowing of £14m": the figure behind is where it comes from. */
const SOURCE = new Set(['from', 'by', 'with']);

/** Whether a cue is the noun of the figure before it: "of the £60,000 cost, £45,000 …". */
function isTaken(words: readonly Word[], from: number): boolean {
  let i = from - 1;
  while (i >= 0 && words[i]?.kind === 'word' && words[i]?.entry?.step === undefined) i--;
  return words[i]?.kind === 'money';
}

/** Behind a comma another clause begins, behind a dash another entry; "for" and "to" name a purpose ("£500 for the purchase of a bench"). */
function breaks(words: readonly Word[], from: number, to: number): number {
  let isClause = from < to && wordAt(words, from) === 'and';
  let isPurpose = false;
  for (let i = from; i < to; i++) {
    const word = wordAt(words, i);
    if (CUTS.has(word)) return ASIDE;
    isClause ||= word === ',';
    isPurpose ||= word === 'for' || (word === 'to' && !(i + 1 < to && wordAt(words, i + 1) === 'be'));
  }
  return (isClause ? CLAUSE : 0) + (isPurpose ? PURPOSE : 0);
}

/** Whether a bracket closes between a cue and the figure: what is said in brackets is said by the way. */
function isAside(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = wordAt(words, i);
    if (word === '(') return false;
    if (word === ')') return true;
  }
  return false;
}

function fade(cost: number): number {
  return Math.exp(-cost / FADING);
}

const ASKING = /^(?:ask|appl|request|bid|appeal)/;

/** What is paid "for" something, or supplied "at" a price, costs it; what is asked "for" would be a grant. The last resort. */
export function roleOfLink(words: readonly Word[], at: number): MoneyRole | null {
  const i = linkBefore(words, 0, at);
  const link = words[i]?.text;
  if (link === 'for' && ASKING.test(words[i - 1]?.text ?? '')) return 'funding';
  return link === 'for' || link === 'at' || words[at + 1]?.text === 'for' ? 'cost' : null;
}
