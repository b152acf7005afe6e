/**
 * Further sites that a later sentence adds to a test: "The same would also happen in Oundle."
 *
 * Accepts: "This would also happen in Corby.", "The pilot would then be extended to Oundle and Thrapston."
 * Refuses: "It would ultimately be rolled out to each area of the county.", "This was also discussed in Cabinet."
 */
import type { Range } from '../../tree/nodes.ts';
import { lowerAt, type Token } from '../tokens.ts';
import { rangeOf } from './phrases.ts';
import { placesFrom } from './sites.ts';

const SUBJECTS = new Set('this it these they pilot pilots trial trials scheme testing test tests work approach project'.split(' '));
const ADDING = new Set('also next then later subsequently additionally similarly'.split(' '));
const EVENTS = new Set(
  'place happen happening happened occur run running introduced tested piloted trialled trialed extended extend expanded expand repeated replicated start begin commence done'.split(
    ' ',
  ),
);
const TO = new Set(['extended', 'extend', 'expanded', 'expand']);

/** Words that every such sentence has, in one that was not cut into words yet. */
export const ADDING_GATE = /also|next|then|later|subsequently|additionally|similarly|extend|expand/i;

/** Places that the sentence adds; null where it adds none. */
export function readFollowUp(tokens: readonly Token[]): Range[] | null {
  const subject = tokens.findIndex(({ lower }) => SUBJECTS.has(lower));
  if (subject < 0) return null;
  let adds = false;
  for (let i = subject + 1; i < tokens.length && i - subject < 16; i++) {
    const word = lowerAt(tokens, i);
    adds ||= ADDING.has(word) || TO.has(word);
    if (!adds || !EVENTS.has(word)) continue;
    const places = placesFrom(tokens, i + 1, { to: TO.has(word) });
    if (places) return places.map((place) => rangeOf(tokens, place));
  }
  return null;
}
