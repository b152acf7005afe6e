/**
 * What a pilot tries out, as far as it stands behind the word.
 *
 * Accepts: "a pilot with the bus company |on cargo bikes|", "trial |of the 14a route|", "a trial |road closure| of Mill Lane", "Pilot |School Streets|"
 * Refuses: "a pilot for older people" (an audience), "a pilot project manager in Derby"
 */
import { isMark, isWord, lowerAt, type Token } from '../tokens.ts';
import type { Head } from './heads.ts';
import { isGeneric, OPENING, type Phrase, phraseAfter } from './phrases.ts';
import { readPlaces } from './places.ts';
import { DETERMINERS, LINKS, NOT_PLACES, OWNERS, VERBS } from './words.ts';

export interface Topic {
  phrase: Phrase;
  /** The phrase can serve as the pilot's name. */
  names: boolean;
  /** A place follows it, whatever the preposition. */
  placed?: boolean;
}

/** What stands behind the head and says something in particular. */
export function topicAfter(tokens: readonly Token[], head: Head): Topic | null {
  const topic = phraseOn(tokens, head.to) ?? thingTried(tokens, head) ?? labelled(tokens, head);
  if (!topic || isGeneric(tokens, topic.phrase)) return null;
  return /^proofs?$/.test(lowerAt(tokens, head.from)) ? { ...topic, names: true } : topic;
}

const ON = new Set('of on for called named entitled titled around about testing using'.split(' '));

/** "a pilot |with the bus company| on cargo bikes", "trial of the 14a route", "pilot called X": what stands after the head. */
function phraseOn(tokens: readonly Token[], at: number): Topic | null {
  let next = at;
  if (lowerAt(tokens, next) === 'with' || lowerAt(tokens, next) === 'by') next = partnerEnd(tokens, next + 1) ?? next;
  if (lowerAt(tokens, next) === 'known' && lowerAt(tokens, next + 1) === 'as') next++;
  else if (lowerAt(tokens, next) === 'in' && lowerAt(tokens, next + 1) === 'relation') next += 2;
  else if (!ON.has(lowerAt(tokens, next))) return null;
  const phrase = gerundPhrase(tokens, next + 1) ?? phraseAfter(tokens, next + 1);
  if (!phrase) return null;
  const word = lowerAt(tokens, next);
  const strict = word === 'for' || word === 'about' || word === 'using' || word === 'around';
  return { phrase, names: !strict || phrase.quoted || isProper(tokens, phrase) || (word === 'for' && isThing(tokens, phrase)) };
}

const PARTICLES = new Set('off on up out down back over to'.split(' '));

/** "a trial of |switching off the lights|": a gerund and its object; null where no gerund opens the phrase, or nothing follows it. */
function gerundPhrase(tokens: readonly Token[], from: number): Phrase | null {
  if (!/^[a-z]{2,}ing$/.test(lowerAt(tokens, from))) return null;
  const particle = PARTICLES.has(lowerAt(tokens, from + 1));
  const at = particle ? from + 2 : from + 1;
  if (!particle && !DETERMINERS.has(lowerAt(tokens, at))) return null;
  const object = phraseAfter(tokens, at);
  return object && { from, to: object.to, quoted: false, determiner: '' };
}

/** "Pilot: |Mill Lane quiet street|": a label and what it names. */
function labelled(tokens: readonly Token[], head: Head): Topic | null {
  const phrase = head.from === 0 && isMark(tokens[head.to], ':') && tokens[head.to + 1]?.capital ? phraseAfter(tokens, head.to + 1) : null;
  return phrase && { phrase, names: true };
}

/** End of who runs it with: before the "of" of what it is ("by the bus company |of a Sunday service|"). */
function partnerEnd(tokens: readonly Token[], at: number): number | null {
  const phrase = phraseAfter(tokens, at);
  if (!phrase) return null;
  for (let i = phrase.from; i < phrase.to; i++) if (lowerAt(tokens, i) === 'of') return i;
  return phrase.to;
}

const NO_THING =
  /^(?:managers?|officers?|leads?|coordinators?|boards?|groups?|teams?|staff|members?|participants?|reports?|results?|data)$/;

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/;

/** "a trial |road closure| of Mill Lane": the noun that "trial" qualifies, where a place follows it. */
function thingTried(tokens: readonly Token[], head: Head): Topic | null {
  const first = tokens[head.to];
  if (!isWord(first) || (first.capital && !WEEKDAY.test(first.lower)) || head.plural || LINKS.has(first.lower) || VERBS.has(first.lower))
    return null;
  const phrase = phraseAfter(tokens, head.to);
  if (phrase?.determiner !== '') return null;
  let to = phrase.from;
  while (to < phrase.to && lowerAt(tokens, to) !== 'of') to++;
  if (NO_THING.test(lowerAt(tokens, to - 1)) || !/^(?:of|in|at|on|along|for)$/.test(lowerAt(tokens, to))) return null;
  return readPlaces(tokens, to + 1) && { phrase: { ...phrase, to }, names: false, placed: true };
}

const AUDIENCE =
  /^(?:people|residents|members|staff|children|families|customers|tenants|schools|councils|users|carers|councillors|businesses|adults|pupils|students|patients|officers|households|areas|clients|parents)$/;

/** "for older |people|": whom it is for. */
export const isAudience = (tokens: readonly Token[], { to }: Phrase): boolean => AUDIENCE.test(lowerAt(tokens, to - 1));

/** "a pilot for residents parking", but not "for older people". */
export const isThing = (tokens: readonly Token[], phrase: Phrase): boolean => phrase.to - phrase.from > 1 && !isAudience(tokens, phrase);

/** Has a capital that is no sentence's first letter, and is no body or person. */
export function isProper(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return (
    tokens.slice(from, to).some((token, i) => token.capital && from + i > 0 && !NOT_PLACES.has(token.lower)) &&
    !OWNERS.has(lowerAt(tokens, to - 1))
  );
}

/** "pilot scheme to test the viability of X": what it is for. */
export function infinitive(tokens: readonly Token[], at: number): Phrase | null {
  if (lowerAt(tokens, at) !== 'to' || !/^(?:test|trial|assess|introduce|provide|explore|evaluate)$/.test(lowerAt(tokens, at + 1)))
    return null;
  const phrase = phraseAfter(tokens, at + 2);
  return phrase && !isGeneric(tokens, phrase) ? phrase : null;
}

/** "Pilot School Streets", "a pilot school streets scheme": the head stands before the name. */
export function qualified(tokens: readonly Token[], head: Head): Phrase | null {
  const first = tokens[head.to];
  if (head.to !== head.from + 1 || !(isWord(first) || isMark(first, OPENING)) || head.plural) return null;
  const phrase = phraseAfter(tokens, head.to);
  // "a pilot ‘Green Lanes’ scheme"
  if (phrase?.quoted && phrase.determiner === '' && phrase.from === head.to + 1) return phrase;
  if (!phrase || phrase.quoted || phrase.determiner !== '' || phrase.from !== head.to) return null;
  let to = phrase.from;
  while (to < phrase.to && lowerAt(tokens, to) !== 'of') to++;
  const words = tokens.slice(phrase.from, to);
  const proper =
    (Boolean(tokens[head.from]?.capital) || DETERMINERS.has(lowerAt(tokens, head.from - 1))) &&
    words.every((token) => token.capital || isMark(token, "'’"));
  const scheme =
    /^(?:schemes?|projects?|programmes?|services?|initiatives?)$/.test(lowerAt(tokens, to - 1)) &&
    DETERMINERS.has(lowerAt(tokens, head.from - 1));
  const name = { ...phrase, to };
  return words.length > 1 && (proper || scheme) && !isGeneric(tokens, name) ? name : null;
}

/** What is held, opened or run for a time, and so is the trial itself. */
const HELD = new Set(
  (
    'market markets closure closures opening service services bus buses route shuttle stall stalls parking session sessions club event events fair ' +
    'limit collection collections clinic clinics café cafe playground crossing mowing drop-in surgery delivery deliveries ferry lane lanes tour tours ' +
    'walk walks class classes festival exhibition hub zone planters bollards bins lighting'
  ).split(' '),
);
const HOLDS = /^(?:would|will|had|has|have|was|were|is|are)$/;

/** "the trial |Friday market| would be held": a thing of two words or more right behind "trial"; null for "the trial results", "the trial bus". */
export function thingHeld(tokens: readonly Token[], head: Head): Phrase | null {
  if (head.plural || head.to !== head.from + 1 || !/^(?:the|a)$/.test(lowerAt(tokens, head.from - 1))) return null;
  const phrase = phraseAfter(tokens, head.to);
  if (!phrase || phrase.quoted || phrase.from !== head.to || phrase.to - phrase.from < 2 || phrase.to - phrase.from > 3) return null;
  return HELD.has(lowerAt(tokens, phrase.to - 1)) && HOLDS.test(lowerAt(tokens, phrase.to)) ? phrase : null;
}
