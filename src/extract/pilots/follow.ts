/**
 * What a later sentence adds to a pilot: further sites ("The same would also happen in Oundle."), how it stands ("It began in May.")
 *
 * Accepts: "This would also happen in Corby.", "The pilot would then be extended to Oundle and Thrapston."
 * Refuses: "It would ultimately be rolled out to each area of the county.", "This was also discussed in Cabinet."
 */
import type { Range } from '../../tree/nodes.ts';
import { isMark, lowerAt, type Token } from '../tokens.ts';
import { rangeOf } from './phrases.ts';
import { placesFrom, theOneAt } from './sites.ts';

const SUBJECTS = new Set('this it these they pilot pilots trial trials scheme testing test tests work approach project'.split(' '));
const ADDING = new Set('also next then later subsequently additionally similarly'.split(' '));
const EVENTS = new Set(
  'place happen happening happened occur run running introduced tested piloted trialled trialed extended extend expanded expand repeated replicated offered tried start begin commence done'.split(
    ' ',
  ),
);
const TO = new Set(['extended', 'extend', 'expanded', 'expand']);
const AGAIN = new Set(['repeated', 'repeat', 'replicated', 'replicate']);

/** Words that every such sentence has, in one that was not cut into words yet. */
export const ADDING_GATE = /also|next|then|later|subsequently|additionally|similarly|extend|expand|repeat|replicat|the one/i;

/** "It had begun", "Launched in May, it will run": a pronoun that stands for a thing that goes on, and not "It was noted that". */
const GOES_ON =
  /^(?:[\p{L}. ]{2,40} (?:replied|said|explained|confirmed|reported|advised|answered) that )?(?:(?:begun|launched|started|introduced|opened) [^,.;]{2,40}, )?(?:it|they|this|these) (?:(?:ran|began|started|ended|finished|continues?|runs?)\b|(?:is|was|are|were|had|has|have|will|would) (?!(?:been )?(?:noted|agreed|reported|resolved|stated|felt|suggested|hoped|proposed|anticipated|explained|recommended|thought|understood|confirmed|considered|expected|believed|important|also noted|also agreed|pointed)\b))/iu;

/** Whether a sentence goes on about the pilot of the sentence before. */
export const speaksOn = (words: string): boolean => GOES_ON.test(words);

/** Places that the sentence adds; null where it adds none. */
export function readFollowUp(tokens: readonly Token[]): Range[] | null {
  const subject = tokens.findIndex(({ lower }) => SUBJECTS.has(lower));
  if (subject < 0) return null;
  let adds = false;
  for (let i = subject + 1; i < tokens.length && i - subject < 16; i++) {
    const word = lowerAt(tokens, i);
    adds ||= ADDING.has(word) || TO.has(word) || AGAIN.has(word);
    if (!adds || !EVENTS.has(word)) continue;
    const places = placesFrom(tokens, i + 1, { to: TO.has(word) });
    if (places) return places.map((place) => rangeOf(tokens, place));
  }
  return null;
}

/** Where a clause of the same sentence begins that adds sites, and which. */
interface Further {
  from: number;
  sites: Range[];
}

/** "…; the one in Duns was given up", ", and it might be repeated in Kelso": sites that a later clause adds; null where none does. */
export function readFurther(tokens: readonly Token[], after: number): Further | null {
  const one = theOneAt(tokens, after);
  if (one) return { from: tokens[one.at]?.start ?? 0, sites: [rangeOf(tokens, one.place)] };
  for (let i = after + 1; i < tokens.length - 4; i++) {
    if (!isMark(tokens[i], ',;') || !opensClause(tokens, i + 1)) continue;
    const clause = tokens.slice(i + 1);
    const sites = clause.some(({ lower }) => TO.has(lower) || AGAIN.has(lower)) ? readFollowUp(clause) : sameSubject(tokens, i + 2);
    if (sites) return { from: tokens[i]?.end ?? 0, sites };
  }
  return null;
}

const opensClause = (tokens: readonly Token[], at: number): boolean =>
  ['and', 'but'].includes(lowerAt(tokens, at)) || isMark(tokens[at - 1], ';');

/** Most words between "and" and "would be" where the subject goes on ("and, if successful, would be offered at"). */
const MAX_ASIDE = 5;

/** ", and would then be offered at Duns": the subject of the clause before goes on. */
function sameSubject(tokens: readonly Token[], from: number): Range[] | null {
  for (let i = from; i < tokens.length && i - from <= MAX_ASIDE; i++) {
    if (!/^(?:would|will)$/.test(lowerAt(tokens, i))) continue;
    const be = ADDING.has(lowerAt(tokens, i + 1)) ? i + 2 : i + 1;
    if (lowerAt(tokens, be) !== 'be' || !EVENTS.has(lowerAt(tokens, be + 1))) return null;
    return placesFrom(tokens, be + 2, { to: true })?.map((place) => rangeOf(tokens, place)) ?? null;
  }
  return null;
}
