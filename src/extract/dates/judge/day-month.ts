/**
 * Whether a day before a month's name is one.
 *
 * Accepts: "5 March", "Item 3rd May 2019", "3rd may 2019"
 * Refuses: "Option 3 May be considered", "Room 4 March", "Item 7 May"
 */
import { isUpper, wordAfter, wordBefore } from '../around.ts';
import type { Candidate } from '../candidate.ts';
import type { View } from '../view.ts';
import { MAY_VERBS } from '../words.ts';

/** Things with a number, after which a figure without an ordinal or a year is their own. */
const NUMBERED = new Set(
  'item room flat unit plot page phase stage appendix annex table figure part tier level grade class block zone chapter schedule category option lot'.split(
    ' ',
  ),
);

export function isDayMonth(candidate: Candidate, { text }: View): boolean {
  if (candidate.year !== null || candidate.odd !== null || candidate.until !== null) return true;
  const printed = text.slice(candidate.start, candidate.end);
  if (/\d[ \u00a0]?(?:st|nd|rd|th)/i.test(printed)) return true;
  if (NUMBERED.has(wordBefore(text, candidate.start).word)) return false;
  const after = wordAfter(text, candidate.end);
  return !(candidate.month === 5 && MAY_VERBS.has(after.word) && !isUpper(after.raw.charCodeAt(0)) && /may$/i.test(printed));
}
