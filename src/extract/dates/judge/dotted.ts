/**
 * Whether figures with dots or hyphens and a short year are a date.
 *
 * Accepts: "21.01.18", "@20.12.17", "6.2.18", "8-4-11"
 * Refuses: "20.03.07" among items numbered 20.03.01, 20.03.02 …, "4.4.11." opening a paragraph, "paragraph 5.4.12", "Version 1.2.13", "20-45-77"
 */
import { opensLine, wordBefore } from '../around.ts';
import type { Candidate } from '../candidate.ts';
import { isNear, type View } from '../view.ts';
import { REFERENCE_WORDS } from '../words.ts';

const WINDOW = { behind: 40, ahead: 10 };
/** A number that opens a line is a date only this near the meeting. */
const OPENING = { behind: 3, ahead: 2 };

export function isDotted(candidate: Candidate, view: View): boolean {
  const { text } = view;
  const { start, end } = candidate;
  const year = candidate.year ?? 0;
  const meetingYear = view.yearAt(start);
  if (REFERENCE_WORDS.has(wordBefore(text, start).word) || view.isNumbering(text.slice(start, end))) return false;
  if (!opensLine(text, start)) return isNear(year, meetingYear, WINDOW);
  return text[end] !== '.' && text[end] !== ')' && isNear(year, meetingYear, OPENING);
}
