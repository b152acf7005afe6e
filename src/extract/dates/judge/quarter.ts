/**
 * Whether a quarter without a year means one.
 *
 * Accepts: "In Q2 there had been", "Quarter 2 Performance Report", "at the end of Quarter 3"
 * Refuses: "Q1: will the Council", "Q2 Councillor Hill asked"
 */
import { wordAfter, wordBefore } from '../around.ts';
import type { Candidate } from '../candidate.ts';
import type { View } from '../view.ts';

const BEFORE = new Set([
  'in',
  'for',
  'during',
  'of',
  'by',
  'at',
  'since',
  'to',
  'from',
  'the',
  'until',
  'this',
  'last',
  'next',
  'between',
  'after',
  'before',
  'to',
]);
const AFTER = new Set([
  'performance',
  'report',
  'reports',
  'results',
  'outturn',
  'monitoring',
  'forecast',
  'budget',
  'figures',
  'update',
  'data',
  'position',
  'financial',
  'finance',
  'treasury',
  'revenue',
  'capital',
  'corporate',
  'risk',
]);

export function isQuarter(candidate: Candidate, { text }: View): boolean {
  if (candidate.year !== null) return true;
  return BEFORE.has(wordBefore(text, candidate.start).word) || AFTER.has(wordAfter(text, candidate.end).word);
}
