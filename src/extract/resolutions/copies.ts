/** How alike two decisions are by their words: the same decision may be printed several times. */
import type { Range } from '../../tree/nodes.ts';

/** A clause as far as its words go. */
export interface Worded extends Range {
  clauses: readonly Worded[];
}

const WORD = /[\p{L}\p{N}£]+/gu;

/** The words of clauses and their sub-clauses, lower case, less "that" and "to", which one copy has and the other has not. */
export function wordsIn(text: string, clauses: readonly Worded[]): string[] {
  const found: string[] = [];
  for (const clause of clauses) {
    for (const word of text.slice(clause.start, clause.end).toLowerCase().match(WORD) ?? [])
      if (word !== 'that' && word !== 'to') found.push(word);
    if (clause.clauses.length > 0) found.push(...wordsIn(text, clause.clauses));
  }
  return found;
}

/** Share of words two decisions must have in common to be one printed twice. */
export const SAME = 0.85;
/** Fewest words that can tell a copy. */
const MIN_WORDS = 5;

/** Share of words that both have, of the longer one; 0 where lengths differ too much or there are too few words. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length < MIN_WORDS || b.length < MIN_WORDS || Math.min(a.length, b.length) / Math.max(a.length, b.length) < SAME) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) {
      common++;
      left.set(word, count - 1);
    }
  }
  return common / Math.max(a.length, b.length);
}
