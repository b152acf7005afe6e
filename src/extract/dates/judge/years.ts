/**
 * Whether a pair of years is a financial year or a run of years.
 *
 * Accepts: "2018/19", "2018-2027", "for 23-24", "the 13/14 precept", "FY19/20"
 * Refuses: "minute 2018/19", "23/24 To receive apologies" at the start of a line, "aged 16-17", "pages 23-24", "16-17 year olds", "items 11/12"
 */
import { opensLine, wordAfter, wordBefore } from '../around.ts';
import { isDay } from '../calendar.ts';
import type { Candidate } from '../candidate.ts';
import { isNear, type View } from '../view.ts';
import { AGE_WORDS, FISCAL_AFTER, FISCAL_BEFORE, FISCAL_WEAK, LAW_WORDS, REFERENCE_WORDS } from '../words.ts';

/** Words that number something in pairs of years; of the others "year", "rate", "form" and the like may well stand before a financial year. */
const NUMBERED = new Set([
  'minute',
  'minutes',
  'min',
  'item',
  'no',
  'nos',
  'ref',
  'refs',
  'reference',
  'page',
  'pages',
  'chq',
  'chqs',
  'cheque',
  'cheques',
]);
const WINDOW = { behind: 200, ahead: 40 };
const SHORT_WINDOW = { behind: 12, ahead: 8 };

export function isFinancialYear(candidate: Candidate, view: View): boolean {
  const before = wordBefore(view.text, candidate.start);
  return !NUMBERED.has(before.word) && !LAW_WORDS.has(before.word) && isNear(candidate.year ?? 0, view.yearAt(candidate.start), WINDOW);
}

export function isRunOfYears(candidate: Candidate, view: View): boolean {
  const before = wordBefore(view.text, candidate.start);
  return !REFERENCE_WORDS.has(before.word) && isNear(candidate.year ?? 0, view.yearAt(candidate.start), WINDOW);
}

export function isShortFinancialYear(candidate: Candidate, view: View): boolean {
  const { text } = view;
  const { start, end } = candidate;
  const before = wordBefore(text, start);
  const after = wordAfter(text, end);
  if (REFERENCE_WORDS.has(before.word) || AGE_WORDS.has(before.word) || isAges(text, end)) return false;
  if (!isNear(candidate.year ?? 0, view.yearAt(start), SHORT_WINDOW)) return false;
  if (FISCAL_BEFORE.has(before.word) || /F\/?Y$/i.test(text.slice(start - 3, start).trimEnd())) return true;
  const isFiscal = FISCAL_AFTER.has(after.word);
  if (opensLine(text, start) || couldBeDay(text, candidate)) return isFiscal && !opensLine(text, start);
  return (
    isFiscal ||
    (text[start + 2] === '/' ? FISCAL_WEAK.has(before.word) || before.mark === '(' : before.word === 'for' || before.word === 'in')
  );
}

/** "11/12" may be the eleventh of December. */
export const couldBeDay = (text: string, { start }: Candidate): boolean =>
  text[start + 2] === '/' && isDay(null, Number(text.slice(start + 3, start + 5)), Number(text.slice(start, start + 2)));

/** "16-17 year olds", "11-12-year-old". */
const isAges = (text: string, end: number): boolean => /^[ \u00a0-]{0,2}years?[ \u00a0-]{1,2}olds?/i.test(text.slice(end, end + 14));
