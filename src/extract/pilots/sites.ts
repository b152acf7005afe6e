/**
 * Places that a sentence gives to a pilot: before the word, behind it, as its subject.
 *
 * Accepts: "the |West| trial", "pilots in Rutland (|Oakham, Uppingham|)", "a trial had been running in |Corby|", "|Oundle| is part of the pilot"
 * Refuses: "the pilot had shown that people in Corby were glad", "a trial in March"
 */
import type { Range } from '../../tree/nodes.ts';
import { isMark, isWord, lowerAt, type Token } from '../tokens.ts';
import type { Head } from './heads.ts';
import { type Phrase, rangeOf } from './phrases.ts';
import { type Place, readPlace, readPlaces } from './places.ts';
import type { Topic } from './topics.ts';
import { DETERMINERS, DIRECTIONS, LINKS, NOT_PLACES, PART_OF, PLACE_KINDS, PLACE_PREPOSITIONS, QUALIFIERS, SITE_NOUNS } from './words.ts';

const BE = new Set('is are was were be been being'.split(' '));

/** The name itself is a place: "Corby pilot site", "the Corby and Oundle trials", "West trial" where the text says "in West" too. */
export function sitesBefore(
  tokens: readonly Token[],
  own: Phrase,
  head: Head,
  isPlaceElsewhere: (words: string) => boolean,
): Place[] | null {
  if (own.quoted || own.from > head.from) return null;
  const words = tokens.slice(own.from, own.to);
  if (words.length === 1 && words[0]?.capital && DIRECTIONS.has(words[0].lower)) return [own];
  if (!words.every((token) => token.capital || token.lower === 'and' || isMark(token, ','))) return null;
  const list = readPlaces(tokens, own.from, null, true);
  if (!list || list.next < own.to) return null;
  const known = list.places.every(({ from, to }) => isPlaceElsewhere(words.length === 0 ? '' : textOf(tokens, from, to)));
  return known || (head.site && list.places.length > 1) ? list.places : null;
}

const textOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

/** Places after the head: in brackets, after a colon, after "in". */
export function sitesAfter(tokens: readonly Token[], head: Head, topic: Topic | null, count: number | null): Place[] | null {
  const listed = listAfter(tokens, head, count) ?? (head.plural ? oneByOne(tokens, head.to) : null);
  if (listed) return listed;
  const direct = head.site || isOnRoad(tokens, head.to) ? placesFrom(tokens, head.to, { count, site: head.site }) : null;
  if (direct) return direct;
  return placesFrom(tokens, topic?.phrase.to ?? head.to, { count, site: head.site || topic?.placed === true });
}

/** "Pilot Projects in Rutland (A, B)", "at three schools: A, B and C", "the pilot areas were A and B". */
function listAfter(tokens: readonly Token[], head: Head, count: number | null): Place[] | null {
  for (let i = head.to; i < tokens.length && i - head.to < 12; i++) {
    const open = tokens[i];
    if (isMark(open, '.;')) return null;
    if (isMark(open, ':') && endsWithPlaces(tokens, i + 1)) return readPlaces(tokens, i + 1, count, true)?.places ?? null;
    const sited = head.plural || head.site || PLACE_KINDS.has(lowerAt(tokens, i - 1)) || SITE_NOUNS.has(lowerAt(tokens, i - 1));
    if (!sited) continue;
    if (isMark(open, '(')) {
      const list = readPlaces(tokens, i + 1, count, true);
      if (list && isMark(tokens[list.next], ')')) return list.places;
    }
    if (isMark(open, ':–-—')) {
      const list = readPlaces(tokens, i + 1, count, true);
      if (list && (list.next >= tokens.length || isMark(tokens[list.next], '.,;–-—'))) return list.places;
    }
    if (head.site && (BE.has(lowerAt(tokens, i)) || lowerAt(tokens, i) === 'include' || lowerAt(tokens, i) === 'included')) {
      const list = readPlaces(tokens, i + 1, count);
      if (list && tokens[i + 1]?.capital) return list.places;
    }
  }
  return null;
}

const ONES = new Set('one other another first second third'.split(' '));
const ONE_AT = new Set(['in', 'at', 'on', 'for', 'near']);
const MAX_ONES = 6;

/** "two trials: one in |Duns|, the other on the |B55 at Ayton|"; null where fewer than two are told apart. */
function oneByOne(tokens: readonly Token[], from: number): Place[] | null {
  const places: Place[] = [];
  for (let i = from; i < tokens.length && places.length < MAX_ONES; i++) {
    const place = ONES.has(lowerAt(tokens, i)) ? onePlace(tokens, i + 1) : null;
    if (place) places.push(place);
  }
  return places.length > 1 ? places : null;
}

/** The place of one of several: "at |Duns|", "on the |B55 at Ayton|". */
function onePlace(tokens: readonly Token[], at: number): Place | null {
  if (!ONE_AT.has(lowerAt(tokens, at))) return null;
  const next = lowerAt(tokens, at + 1) === 'the' ? at + 2 : at + 1;
  const place = readPlace(tokens, next);
  if (!place) return null;
  const further = ONE_AT.has(lowerAt(tokens, place.to)) ? readPlace(tokens, place.to + 1) : null;
  return further ? { from: place.from, to: further.to } : place;
}

/** "and the one at |Duns| was given up": a further site of the pilots spoken of. */
export function theOneAt(tokens: readonly Token[], from: number): { place: Place; at: number } | null {
  for (let i = from; i < tokens.length; i++) {
    const one = lowerAt(tokens, i) === 'one' && (lowerAt(tokens, i - 1) === 'the' || lowerAt(tokens, i - 1) === 'second');
    const place = one ? onePlace(tokens, i + 1) : null;
    if (place) return { place, at: i - 1 };
  }
  return null;
}

/** "charges at |Duns| and |Ayton| for a |trial period|", "opened in |Duns| on a |trial basis|": what goes before says where. */
export function sitesOfBasis(tokens: readonly Token[], head: Head, leadFrom: number): Place[] | null {
  if (!/^(?:period|basis|run)$/.test(lowerAt(tokens, head.to - 1)) || !/^(?:for|on|as)$/.test(lowerAt(tokens, leadFrom - 1))) return null;
  for (let i = leadFrom - 2; i >= 0 && leadFrom - i < MAX_LINKS; i--) {
    if (!PLACE_PREPOSITIONS.has(lowerAt(tokens, i))) continue;
    const list = readPlaces(tokens, i + 1, null, true);
    return list?.next === leadFrom - 1 ? list.places : null;
  }
  return null;
}

/** "… the trial: Corby, Oundle and Raunds.": two places or more, and nothing else. */
function endsWithPlaces(tokens: readonly Token[], at: number): boolean {
  const list = readPlaces(tokens, at, null, true);
  return (
    list !== null &&
    list.places.length > 1 &&
    (list.next >= tokens.length || (isMark(tokens[list.next], '.') && list.next === tokens.length - 1))
  );
}

const MAX_LINKS = 14;

interface PlaceHints {
  /** How many places there are, as printed. */
  count?: number | null;
  /** The head speaks of sites, so that "for" and "on" may stand before one. */
  site?: boolean;
  /** Other small words may stand between ("to trial bins for 400 households in Corby"). */
  loose?: boolean;
  /** "extended to": "to" stands before a place too. */
  to?: boolean;
}

const EXTENDED = /^(?:extended|expanded)$/;

/** Walk over verbs of running and dates to a preposition with places. */
export function placesFrom(
  tokens: readonly Token[],
  at: number,
  { count = null, site = false, to = false, loose = false }: PlaceHints = {},
): Place[] | null {
  for (let i = at; i < tokens.length && i - at < MAX_LINKS; i++) {
    const word = lowerAt(tokens, i);
    const road = word === 'on' || word === 'along' || word === 'for' || (word === 'of' && i === at);
    if (
      PLACE_PREPOSITIONS.has(word) ||
      word === 'between' ||
      (word === 'to' && (to || EXTENDED.test(lowerAt(tokens, i - 1)))) ||
      (road && (site || isRoad(tokens, i + 1)))
    ) {
      const list = readPlaces(tokens, i + 1, count);
      // "in five locations", "at the start of": no name follows, but one may yet.
      if (list) return list.places;
    }
    if (
      isMark(tokens[i], ',')
        ? !goesOnAfterComma(tokens, i + 1)
        : !canLink(tokens[i]) && !isPassive(tokens, i) && !(loose && isLoose(tokens[i]))
    )
      return null;
  }
  return null;
}

/** ", which ran in", ", hopefully in", ", covering". */
function goesOnAfterComma(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  return word === 'which' || PLACE_PREPOSITIONS.has(word) || (/ly$/.test(word) && PLACE_PREPOSITIONS.has(lowerAt(tokens, at + 1)));
}

const SPOKEN = /^(?:discussed|considered|debated|mentioned|raised|noted|reported|presented|welcomed|suggested|requested)$/;
/** "were being prepared in"; what is only spoken of in a place does not run there. */
const isPassive = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at).endsWith('ed') && !SPOKEN.test(lowerAt(tokens, at)) && BE.has(lowerAt(tokens, at - 1));

const NO_BRIDGE = /^(?:that|which|who|and|but|because|as|if|when|while|whether|so|than|members|councillors)$/;
const isLoose = (token: Token | undefined): boolean => isWord(token) && !token.capital && !NO_BRIDGE.test(token.lower);

function canLink(token: Token | undefined): boolean {
  if (!isWord(token)) return false;
  return (
    LINKS.has(token.lower) ||
    PLACE_PREPOSITIONS.has(token.lower) ||
    /^\d/.test(token.text) ||
    /ly$/.test(token.lower) ||
    isMonth(token) ||
    DETERMINERS.has(token.lower) ||
    SITE_NOUNS.has(token.lower) ||
    QUALIFIERS.has(token.lower)
  );
}

const isMonth = (token: Token): boolean => token.capital && NOT_PLACES.has(token.lower);

function isRoad(tokens: readonly Token[], at: number): boolean {
  const place = readPlace(tokens, lowerAt(tokens, at) === 'the' ? at + 1 : at);
  return (
    place !== null &&
    /^(?:[abm]\d+|road|street|lane|avenue|way|estate|island|drive|close|bridge|bypass|hill)$/.test(lowerAt(tokens, place.to - 1))
  );
}

const isOnRoad = (tokens: readonly Token[], at: number): boolean => /^(?:on|along)$/.test(lowerAt(tokens, at)) && isRoad(tokens, at + 1);

const PARTAKING = new Set('participation involvement inclusion acceptance'.split(' '));

/** "Oundle is part of the …", "Corby and Kettering had been chosen as …", "Derby's participation in the …". */
export function sitesAsSubject(tokens: readonly Token[], mentionFrom: number): Place[] | null {
  let at = mentionFrom - 1;
  let linked = false;
  while (at >= 0 && mentionFrom - at < 14 && (PART_OF.has(lowerAt(tokens, at)) || PARTAKING.has(lowerAt(tokens, at)))) {
    linked ||=
      BE.has(lowerAt(tokens, at)) || /^(?:part|participat|join|participation|involvement|inclusion|acceptance)/.test(lowerAt(tokens, at));
    at--;
  }
  if (!linked || at < 0) return null;
  let from = at;
  while (from >= 0 && (tokens[from]?.capital || lowerAt(tokens, from) === 'and' || isMark(tokens[from], ','))) from--;
  for (let start = from + 1; start <= at; start++) {
    const list = readPlaces(tokens, start, null, true);
    if (list && list.next === at + 1) return list.places;
  }
  return null;
}

/** The words of a place, a possessive ending left out. */
export function placeRange(tokens: readonly Token[], place: Place): Range {
  const range = rangeOf(tokens, place);
  return lowerAt(tokens, place.to - 1).endsWith("'s") ? { start: range.start, end: range.end - 2 } : range;
}
