/** How alike two decisions are by their words: the same decision may be printed several times. */
import type { Range } from '../../tree/nodes.ts';
import { isInWord } from '../tokens.ts';

/** A clause as far as its words go. */
export interface Worded extends Range {
  clauses: readonly Worded[];
}

const WORD = /[\p{L}\p{N}£]+/gu;

/**
 * The words of clauses and their sub-clauses, lower case, less "that" and "to", which one copy has and the other has not. They are counted first
 * and cut out when they are asked for: most pairs differ too much in length to be compared any further.
 */
export class Wording {
  readonly count: number;
  private found: readonly string[] | null = null;

  constructor(
    private readonly text: string,
    private readonly clauses: readonly Worded[],
    /** More words than these need not be counted. */
    most = Number.POSITIVE_INFINITY,
  ) {
    const count = countIn(text, clauses, most);
    this.count = Number.isNaN(count) ? this.words.length : count;
  }

  get words(): readonly string[] {
    this.found ??= wordsIn(this.text, this.clauses);
    return this.found;
  }
}

function wordsIn(text: string, clauses: readonly Worded[]): string[] {
  const found: string[] = [];
  for (const clause of clauses) {
    for (const word of text.slice(clause.start, clause.end).toLowerCase().match(WORD) ?? [])
      if (word !== 'that' && word !== 'to') found.push(word);
    if (clause.clauses.length > 0) found.push(...wordsIn(text, clause.clauses));
  }
  return found;
}

/** How many words `wordsIn` finds, counted until there are more than `most`; NaN where characters make that hard to tell. */
function countIn(text: string, clauses: readonly Worded[], most: number): number {
  let count = 0;
  for (const { start, end, clauses: inner } of clauses) {
    for (let at = start; at < end && count <= most; at++) {
      const from = at;
      while (at < end && isCounted(text.charCodeAt(at))) at++;
      if (at > from && !isLeftOut(text, from, at)) count++;
      if (isHard(text.charCodeAt(at))) return Number.NaN;
    }
    if (inner.length > 0) count += countIn(text, inner, most - count);
  }
  return count;
}

const POUND = 163;
const isCounted = (code: number): boolean => (isInWord(code) || code === POUND) && code !== DOTTED_I;
/** Half of a character beyond the basic plane, or the one letter that is two in lower case. */
const isHard = (code: number): boolean => (code >= 0xd800 && code <= 0xdfff) || code === DOTTED_I;
const DOTTED_I = 0x130;

/** Whether a word is "that" or "to". */
function isLeftOut(text: string, start: number, end: number): boolean {
  if (end - start !== 2 && end - start !== 4) return false;
  const word = text.slice(start, end).toLowerCase();
  return word === 'that' || word === 'to';
}

/** Share of words two decisions must have in common to be one printed twice. */
export const SAME = 0.85;
/** Fewest words that can tell a copy. */
const MIN_WORDS = 5;

/** Share of words that both have, of the longer one; 0 where lengths differ too much or there are too few words. */
export function likeness(a: Wording, b: Wording): number {
  const most = Math.max(a.count, b.count);
  const least = Math.min(a.count, b.count);
  if (least < MIN_WORDS || least / most < SAME) return 0;
  const left = new Map<string, number>();
  for (const word of a.words) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b.words) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common++;
      left.set(word, count - 1);
    }
  }
  return common / most;
}
