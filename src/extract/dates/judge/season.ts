/**
 * Whether a season without a year means one.
 *
 * Accepts: "in the spring", "by early summer", "during the Autumn", "next winter", "this summer"
 * Refuses: "Autumn Statement", "spring clean", "winter beds", "during the summer holidays", "summer months"
 */
import { wordAfter, wordBefore } from '../around.ts';
import type { Candidate } from '../candidate.ts';
import { findSeason } from '../find/season.ts';
import type { View } from '../view.ts';
import { FUNCTION_WORDS, TITLES } from '../words.ts';

const BEFORE = new Set([
  'in',
  'by',
  'during',
  'until',
  'till',
  'since',
  'for',
  'from',
  'before',
  'after',
  'of',
  'this',
  'next',
  'last',
  'later',
  'throughout',
  'over',
  'to',
]);
const BETWEEN = new Set(['the', 'early', 'late', 'mid', 'end']);
const AFTER = new Set(['cycle', 'edition', 'newsletter', 'term', 'meeting', 'issue']);

/** "Spring/Summer 2018": the first shares the year of the second. */
function isJoined(text: string, end: number): boolean {
  const next = findSeason(text, end + 1);
  return (text[end] === '/' || text[end] === '-' || text[end] === '–') && next !== null && next.year !== null;
}

export function isSeason(candidate: Candidate, { text }: View): boolean {
  let before = wordBefore(text, candidate.start);
  if (candidate.year !== null) return !TITLES.has(before.word);
  if (isJoined(text, candidate.end)) return true;
  let steps = 0;
  let hasArticle = false;
  while (BETWEEN.has(before.word) && steps < 3) {
    hasArticle ||= before.word !== 'end';
    before = wordBefore(text, before.start);
    steps++;
  }
  const isNamed = /^(?:this|next|last)$/.test(before.word);
  if (!BEFORE.has(before.word) || !(hasArticle || isNamed || /^(?:in|by|during|until|since)$/.test(before.word))) return false;
  const after = wordAfter(text, candidate.end);
  return after.word === '' || FUNCTION_WORDS.has(after.word) || AFTER.has(after.word);
}
