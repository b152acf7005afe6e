/** What stands between two neighbouring dates: a list or a range. */
import type { Candidate } from '../candidate.ts';

/** Longest stretch between two dates of one phrase. */
const MAX_GAP = 24;

const RANGE =
  /^(?:[ \u00a0]{0,3}[–—-][ \u00a0]{0,3}|[ \u00a0]{0,3}\/[ \u00a0]{0,3}|\s{1,3}(?:to|until|till|through|up to|and ending|ending)\s{1,3}(?:the\s)?)$/i;
const AND = /^\s{1,3}and\s{1,3}(?:the\s)?$/i;
const LIST = /^(?:\s{0,3}[,;&+]\s{0,3}(?:(?:and|or|&)\s{1,3})?|\s{1,3}(?:and|or|&)\s{1,3})(?:(?:on|from|in|by|the|then)\s{1,3}){0,2}$/i;

export type Link = 'range' | 'list' | null;

/** How two dates that follow one another are linked; `between` before the first makes "and" a range. */
export function linkOf(text: string, first: Candidate, second: Candidate): Link {
  if (second.start - first.end > MAX_GAP) return null;
  const gap = text.slice(first.end, second.start);
  if (RANGE.test(gap)) return 'range';
  if (AND.test(gap) && /\bbetween\s{1,3}(?:the\s)?$/i.test(text.slice(Math.max(0, first.start - 14), first.start))) return 'range';
  return LIST.test(gap) ? 'list' : null;
}
