/**
 * Whether "d/m" is a day.
 *
 * Accepts: "on 13/11", "Saturday 23/11", "1/12 at 4.00pm", "until 9/12", "for 19/11", "2/12  £0.96" at the start of a line
 * Refuses: "24/7", "1/3 of", "by 2/3", "minute 12/11", "Item 5/6", "a 3/4 majority", "5/6 High Street"
 */
import { closesLine, opensLine, wordAfter, wordBefore, wordBeforeMark } from '../around.ts';
import type { Candidate } from '../candidate.ts';
import { findDayAndMonth } from '../find/numeric.ts';
import { clockAt } from '../times.ts';
import type { View } from '../view.ts';
import { DAY_STRONG, DAY_WEAK, REFERENCE_WORDS, WEEKDAYS } from '../words.ts';

export function isShortNumeric(candidate: Candidate, view: View): boolean {
  const { text } = view;
  const { start, end } = candidate;
  const before = wordBefore(text, start);
  if (WEEKDAYS.has(wordBeforeMark(text, start).word)) return true;
  if (candidate.day === 24 && candidate.month === 7) return false;
  if (REFERENCE_WORDS.has(before.word)) return false;
  if (endsRange(candidate, view)) return true;
  if (isBeforeClock(text, end) || DAY_STRONG.has(before.word)) return true;
  if (before.word === 'c' && text.slice(before.start - 2, before.start) === 'w/') return true;
  if (opensLine(text, start)) return text[wordAfter(text, end).start] === '£' || text[wordAfter(text, end).start] === '€';
  return DAY_WEAK.has(before.word) && !isFraction(candidate) && followsAsDay(text, end);
}

/** The end of "24/12 - 2/1", where the beginning is a day. */
function endsRange({ start }: Candidate, view: View): boolean {
  const match = /(\d{1,2})\/(\d{1,2})[ \u00a0]{0,2}[-–][ \u00a0]{0,2}$/.exec(view.text.slice(Math.max(0, start - 10), start));
  if (!match) return false;
  const from = start - match[0].length;
  const first = findDayAndMonth(view.text, from);
  return first !== null && isShortNumeric(first, view);
}

function isBeforeClock(text: string, end: number): boolean {
  const link = /^[ \u00a0]{0,2}(?:,|at|@|from)?[ \u00a0]{1,2}/i.exec(text.slice(end, end + 9));
  return link !== null && clockAt(text, end + link[0].length, /at|@|from/i.test(link[0])) !== null;
}

/** 1/3, 5/6, 10/10: as likely a share or a score as a day. */
const isFraction = ({ day, month }: Candidate): boolean => (day ?? 0) <= (month ?? 0);

/** What follows a day: the end of the sentence or a small word, not the name of a street. */
function followsAsDay(text: string, end: number): boolean {
  const after = wordAfter(text, end);
  return closesLine(text, end) || after.word === '' || /^[a-z]/.test(after.raw);
}
