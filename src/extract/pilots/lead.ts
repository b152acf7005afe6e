/**
 * What goes before a pilot's phrase: its article and number, and whether it is denied or only asked about.
 *
 * Accepts: "the three pilot areas", "a trial"
 * Refuses: "no trial", "any pilot", "rather than a trial", "asked whether a trial could be held"
 */
import { wordTable } from '../../tree/table.ts';
import { lowerAt, type Token } from '../tokens.ts';
import { edgeBefore } from './phrases.ts';
import { DEFINITE, DETERMINERS } from './words.ts';

export interface Lead {
  from: number;
  determiner: string;
  count: number | null;
}

const NUMBERS = wordTable<number>({
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  both: 2,
});
/** The article and the number of a phrase, and where it begins with them. */
export function leadOf(tokens: readonly Token[], head: number): Lead {
  const from = edgeBefore(tokens, head);
  const words = tokens.slice(from, head).map(({ lower }) => lower);
  const counts = words.map((word) => NUMBERS[word] ?? (/^\d{1,2}$/.test(word) ? Number(word) : 0)).filter((count) => count > 0);
  const determiner = DETERMINERS.has(words[0] ?? '') ? (words[0] ?? '') : '';
  return { from, determiner, count: counts.at(-1) ?? null };
}

/** Denied or only asked about: "no trial", "any pilot", "whether a trial could". */
export function isDenied(tokens: readonly Token[], lead: Lead): boolean {
  if (lead.determiner === 'no' || lead.determiner === 'any' || lead.determiner === 'such') return true;
  if (
    lowerAt(tokens, lead.from - 1) === 'not' ||
    (lowerAt(tokens, lead.from - 1) === 'than' && lowerAt(tokens, lead.from - 2) === 'rather')
  )
    return true;
  return !DEFINITE.has(lead.determiner) && isAsked(tokens, lead.from);
}

const QUESTION = /^(?:ask|asks|asked|asking|quer(?:y|ied|ying)|enquir(?:ed|y|ies)|inquir(?:ed|y)|question(?:ed|s)?|wondered|unclear)$/;

/** A question stands before: "asked if", "queried whether", "a query about". */
export function isAsked(tokens: readonly Token[], before: number): boolean {
  for (let i = before - 1; i > 0; i--) {
    const word = lowerAt(tokens, i);
    if (
      (word === 'whether' || word === 'if' || word === 'about' || word === 'for') &&
      tokens.slice(Math.max(0, i - 6), i).some(({ lower }) => QUESTION.test(lower))
    )
      return word !== 'for';
  }
  return false;
}
