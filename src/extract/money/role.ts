/**
 * What a sum of money is, from the words around it: cues weighed by how near they stand, in the sentence first, then in the sentence before.
 *
 * Accepts: "the overspend had been brought down to £5.4m" (overspend), "a £108m budget" (budget), "£280,000 more than it would cost" (difference),
 *          "reduced by £2m" (difference), "reduced costs by £2m" (saving), "the fee rose to £12" (fee)
 * Refuses: a cue behind another figure, or across a sentence, where a nearer one stands
 */
import type { MoneyRole } from '../../model/money.ts';
import { CHANGE, CUES, type Cue, LONGEST_CUE, PHRASE_OPENERS, STEPS } from './role-words.ts';
import type { Word } from './words.ts';

export interface RoleScore {
  role: MoneyRole;
  score: number;
}

/** A cue found at words[start, end). */
interface Sighting extends Cue {
  start: number;
  end: number;
}

/** How fast a cue fades: after this much way it counts about a third. */
const FADING = 6;
/** Way a money figure, and any word, costs. */
const MONEY_STEP = 4;
const WORD_STEP = 1;
/** Words whose full stop ends no sentence. */
const ABBREVIATIONS = new Set('approx c ca max min est no cllr cllrs mr mrs dr ltd co inc incl st rd'.split(' '));
/** Farthest that a `near` cue may stand. */
const NEAR = 1.3;
/** Longest way in words. */
const MOST_WORDS = 60;
/** Way that brackets, and the next entry of a list, put on top. */
const ASIDE = 9;
const CLAUSE = 2;
/** Marks behind which the next entry of a list begins. */
const CUTS = new Set(['-', '–', '—', '•', '·', ';', ')']);
/** What a cue gains as the figure's own noun. */
const COMPOUND = 5;
const LONGEST_COMPOUND = 6;
const CONSISTS = new Set(['of', 'in']);
/** Words whose object is a cost that is met, not the figure. */
const HELPED = new Set(['offset', 'offsetting', 'towards', 'toward']);
/** Prepositions that tie a noun to the one before it, the longest such tie, and the least weight of a noun that others yield to. */
const LINKS = new Set(['in', 'on', 'to', 'towards', 'against', 'for', 'from']);
const LONGEST_LINK = 4;
const LEAST_HEAD = 7;
/** Spend and cost are what a change "by" an amount saves. */
const SAVED = new Set(['cost', 'costs', 'spend', 'spending', 'expenditure', 'bill', 'bills']);

/** The strongest reading of the figure at `words[at]` from the words before `end`, null where no cue stands within reach. */
export function roleAmong(words: readonly Word[], at: number, end: number): RoleScore | null {
  const low = Math.max(0, at - MOST_WORDS);
  const before = sightings(words, low, at);
  const after = sightings(words, at + 1, Math.min(end, at + MOST_WORDS));
  const change = changeBefore(words, low, at);
  const scores = [
    ...subordinated(words, before, at, change).map((cue) => scoreBefore(words, cue, at, change)),
    ...after.map((cue) => scoreAfter(words, cue, at)),
    change === 'by' ? { role: roleOfChange(words, low, at), score: 11 } : null,
  ].filter((score) => score !== null);
  return scores.reduce<RoleScore | null>((best, score) => (best && best.score >= score.score ? best : score), null);
}

/** Cues among words[from, to), longest phrase first, none inside another. */
export function sightings(words: readonly Word[], from: number, to: number): Sighting[] {
  const found: Sighting[] = [];
  for (let i = from; i < to; i++) {
    const { text } = words[i] as Word;
    for (let size = PHRASE_OPENERS.has(text) ? Math.min(LONGEST_CUE, to - i) : 1; size > 0; size--) {
      const phrase = size === 1 ? text : joined(words, i, i + size);
      const cues = CUES.get(phrase);
      if (!cues) continue;
      // "the rate per cut", "a charge per permit"
      if (words[i - 1]?.text === 'per') break;
      found.push(...cues.filter((cue) => cue.role !== null).map((cue) => ({ ...cue, start: i, end: i + size })));
      i += size - 1;
      break;
    }
  }
  return found;
}

function joined(words: readonly Word[], from: number, to: number): string {
  let phrase = (words[from] as Word).text;
  for (let i = from + 1; i < to; i++) phrase += ` ${(words[i] as Word).text}`;
  return phrase;
}

/** Cost of the words between, [from, to). */
function way(words: readonly Word[], from: number, to: number): number {
  let cost = 0;
  for (let i = from; i < to; i++) {
    const word = words[i] as Word;
    if (word.text === '.' && ABBREVIATIONS.has(words[i - 1]?.text ?? '')) continue;
    cost += word.kind === 'money' ? MONEY_STEP : (STEPS.get(word.text) ?? WORD_STEP);
  }
  return cost;
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
  const between = words.slice(at + 1, cue.start);
  // "£5 in fares", "£3m of energy savings": what the money consists of.
  const noun = CONSISTS.has(between[0]?.text ?? '') ? between.slice(1) : between;
  // "£50 brown bin charge": the figure's own noun, whichever way off; of several the last is the head.
  if (noun.length < LONGEST_COMPOUND && noun.every((word) => word.kind !== 'mark' && word.kind !== 'money' && !STEPS.has(word.text)))
    return { role: cue.role, score: (cue.weight + COMPOUND) * (0.95 + 0.01 * noun.length) };
  return { role: cue.role, score: 0.9 * cue.weight * fade(cost + breaks(between)) };
}

function isNear(words: readonly Word[], from: number, to: number, cost: number): boolean {
  return cost <= NEAR && words.slice(from, to).every(({ kind }) => kind !== 'mark');
}

/** Whether a cue is the noun of the figure before it: "of the £60,000 cost, £45,000 …". */
function isTaken(words: readonly Word[], from: number): boolean {
  let i = from - 1;
  while (i >= 0 && words[i]?.kind === 'word' && !STEPS.has((words[i] as Word).text)) i--;
  return words[i]?.kind === 'money';
}

/** Behind a comma another clause begins, behind a dash another entry. */
function breaks(between: readonly Word[]): number {
  if (between.some(({ text }) => CUTS.has(text))) return ASIDE;
  return between.some(({ text }) => text === ',') ? CLAUSE : 0;
}

/** Whether a bracket closes between a cue and the figure: what is said in brackets is said by the way. */
function isAside(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { text } = words[i] as Word;
    if (text === '(') return false;
    if (text === ')') return true;
  }
  return false;
}

function fade(cost: number): number {
  return Math.exp(-cost / FADING);
}

type Change = 'by' | 'to' | null;

/** Words between a word of change and "by" or "to"; a verb that can mean nothing else may stand farther off. */
const NEAR_CHANGE = 9;
const FAR_CHANGE = 18;
const FAR_VERB = /^(?:increas|reduc|decreas)/;

/** Whether a word of change governs the figure, and how. */
function changeBefore(words: readonly Word[], low: number, at: number): Change {
  let i = at - 1;
  while (
    i >= low &&
    (words[i] as Word).text !== 'by' &&
    (words[i] as Word).text !== 'to' &&
    (STEPS.get((words[i] as Word).text) ?? 1) <= 0.2
  )
    i--;
  const link = words[i]?.text;
  if (link === undefined || i < low) return null;
  if (link !== 'by' && link !== 'to' && link !== 'from') return null;
  for (let j = i - 1; j >= Math.max(low, i - FAR_CHANGE); j--) {
    const { text } = words[j] as Word;
    if (text === '.' || text === ';') return null;
    if (CHANGE.has(text) && (i - j <= NEAR_CHANGE || FAR_VERB.test(text))) return link === 'by' ? 'by' : 'to';
  }
  return null;
}

/** "costs were cut by £2m" saves; "the charge rose by £2" differs. */
function roleOfChange(words: readonly Word[], low: number, at: number): MoneyRole {
  for (let j = at - 1; j >= Math.max(low, at - 8); j--)
    if (/^(?:reduc|cut|lower)/.test((words[j] as Word).text))
      return words.slice(j, at).some(({ text }) => SAVED.has(text)) ? 'saving' : 'difference';
  return 'difference';
}

/**
 * Drop the cues that yield to a noun before them: "an increase in the grant of £2m" is an increase, "the budget for grants is £5,000" a budget.
 * So do costs that are offset or helped: "offset supply costs - £35k".
 */
function subordinated(words: readonly Word[], cues: readonly Sighting[], at: number, change: Change): Sighting[] {
  const isDirect = words.slice(Math.max(0, at - 4), at).some(({ text }) => text === 'of');
  return cues.filter((cue, i) => {
    if (isHelped(words, cue)) return false;
    const head = cues[i - 1];
    if (!head || head.role === cue.role || head.weight < LEAST_HEAD || (change === 'to' && head.role === 'difference')) return true;
    const link = words.slice(head.end, cue.start);
    const isLinked = link.length <= LONGEST_LINK && LINKS.has(link[0]?.text ?? '') && link.slice(1).every(isOfNoun);
    return !isLinked || !(isDirect || words.slice(cue.end, at).every(({ kind }) => kind === 'word'));
  });
}

/** Words that may stand between a preposition and its noun. */
function isOfNoun({ text, kind }: Word): boolean {
  return kind !== 'mark' && kind !== 'money' && (STEPS.get(text) ?? 0) < 1;
}

function isHelped(words: readonly Word[], cue: Sighting): boolean {
  for (let i = Math.max(0, cue.start - 3); i < cue.start; i++) if (HELPED.has((words[i] as Word).text)) return words[i + 1]?.text !== 'by';
  return false;
}

const ASKING = /^(?:ask|appl|request|bid|appeal)/;

/** What is paid "for" something, or supplied "at" a price, costs it; what is asked "for" would be a grant. The last resort. */
export function roleOfLink(words: readonly Word[], at: number): MoneyRole | null {
  let i = at - 1;
  while (i >= 0 && (STEPS.get((words[i] as Word).text) ?? 1) <= 0.2) i--;
  const link = words[i]?.text;
  if (link === 'for' && ASKING.test(words[i - 1]?.text ?? '')) return 'funding';
  return link === 'for' || link === 'at' ? 'cost' : null;
}
