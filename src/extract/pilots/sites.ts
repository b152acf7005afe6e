/**
 * Places that a sentence gives to a pilot: before the word, behind it, as its subject.
 *
 * Accepts: "the |West| trial", "pilots in Rutland (|Oakham, Uppingham|)", "a trial had been running in |Corby|", "|Oundle| is part of the pilot"
 * Refuses: "the pilot had shown that people in Corby were glad", "a trial in March"
 */
import type { Range } from '../../tree/nodes.ts';
import { isMark, isWord, lowerAt, type Token } from '../tokens.ts';
import type { Head } from './heads.ts';
import { type Phrase, phraseAfter, phraseBefore, rangeOf } from './phrases.ts';
import { type Place, readPlace, readPlaces } from './places.ts';
import type { Topic } from './topics.ts';
import { DETERMINERS, DIRECTIONS, LINKS, NOT_PLACES, PART_OF, PLACE_KINDS, PLACE_PREPOSITIONS, QUALIFIERS, SITE_NOUNS } from './words.ts';

export const BE = new Set('is are was were be been being'.split(' '));

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
  // "the Mill Road and Dyer Street virtual permit pilots"
  const opening = head.plural ? readPlaces(tokens, own.from, null, true) : null;
  if (opening && opening.places.length > 1 && opening.next < own.to && tokens.slice(opening.next, own.to).every(({ capital }) => !capital))
    return opening.places;
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
    if (opensAside(tokens, i, head)) {
      const list = readPlaces(tokens, i + 1, count, true);
      if (list && list.places.length > 1 && endsAside(tokens, list.next)) return list.places;
    }
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

const NAMELY = new Set('namely viz being'.split(' '));
/** "three early adopter sites, namely …", "in two pilot areas, …": a list of several sites begins behind the word or the comma. */
const opensAside = (tokens: readonly Token[], at: number, { plural, site, to }: Head): boolean =>
  plural && (NAMELY.has(lowerAt(tokens, at)) || (site && at === to && isMark(tokens[at], ',')));

const endsAside = (tokens: readonly Token[], at: number): boolean =>
  at >= tokens.length || isMark(tokens[at], '.,;)–-—') || BE.has(lowerAt(tokens, at)) || /^(?:had|has|have)$/.test(lowerAt(tokens, at));

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
    const before = lowerAt(tokens, i - 1);
    const word = lowerAt(tokens, i);
    const one = word === 'one' ? before === 'the' || before === 'second' : before === 'a' && FURTHER_ONES.has(word);
    const place = one ? onePlace(tokens, skipAside(tokens, i + 1)) : null;
    if (place) return { place, at: i - 1 };
  }
  return null;
}

const FURTHER_ONES = new Set('second third fourth fifth sixth'.split(' '));

/** "a third |site,| at Duns". */
function skipAside(tokens: readonly Token[], at: number): number {
  const next = SITE_NOUNS.has(lowerAt(tokens, at)) || /^(?:pilot|trial)$/.test(lowerAt(tokens, at)) ? at + 1 : at;
  return isMark(tokens[next], ',') ? next + 1 : next;
}

/** "the |Ashton, Bewley and Coombe| pilots": three names or more before the word for several. */
export function listBefore(tokens: readonly Token[], head: Head): Place[] | null {
  if (!head.plural) return null;
  let from = head.from;
  let commas = 0;
  for (; from > 0 && head.from - from < MAX_LIST_WORDS; from--) {
    const token = tokens[from - 1];
    if (isMark(token, ',')) commas++;
    else if (!(token?.capital && !NOT_PLACES.has(token.lower)) && token?.lower !== 'and' && token?.text !== '&') break;
  }
  if (commas === 0 || !DETERMINERS.has(lowerAt(tokens, from - 1))) return null;
  const list = readPlaces(tokens, from, null, true);
  return list && list.next === head.from && list.places.length > 2 ? list.places : null;
}

const MAX_LIST_WORDS = 24;

/** "… the trial: Corby, Oundle and Raunds.": two places or more, and nothing else. */
function endsWithPlaces(tokens: readonly Token[], at: number): boolean {
  const list = readPlaces(tokens, at, null, true);
  return (
    list !== null &&
    list.places.length > 1 &&
    (list.next >= tokens.length || (isMark(tokens[list.next], '.') && list.next === tokens.length - 1))
  );
}

export const MAX_LINKS = 14;

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
    // "a pilot of 800 homes in Duns": how many take part.
    if (word === 'of' && i === at && /^\d/.test(lowerAt(tokens, i + 1))) i = smallPhraseEnd(tokens, i + 1) - 1;
    if (word === 'by') i = Math.max(i, (phraseAfter(tokens, i + 1)?.to ?? 0) - 1);
    if (isLocating(tokens, i, { site, to, first: i === at })) {
      const list = readPlaces(tokens, i + 1, count);
      // "in five locations", "at the start of": no name follows, but one may yet.
      if (list) return list.places;
      const told = ofKind(tokens, i + 1);
      if (told) return told;
      i = smallPhraseEnd(tokens, i + 1) - 1;
      continue;
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

/** "at |the kerbside| in Duns": a phrase without capitals tells no place, and one may follow; `at` where none stands. */
function smallPhraseEnd(tokens: readonly Token[], at: number): number {
  const phrase = phraseAfter(tokens, at);
  return phrase && tokens.slice(phrase.from, phrase.to).every(({ capital }) => !capital) ? phrase.to : at;
}

/** Whether a place may stand behind the word: "in", and others by what goes before them or follows. */
function isLocating(tokens: readonly Token[], at: number, { site, to, first }: { site: boolean; to: boolean; first: boolean }): boolean {
  const word = lowerAt(tokens, at);
  if (PLACE_PREPOSITIONS.has(word) || word === 'between') return true;
  const before = lowerAt(tokens, at - 1);
  if (word === 'to') return to || EXTENDED.test(before);
  if (word === 'for' && PLANNED_FOR.has(before)) return true;
  if (word === 'of' && DIRECTED.has(before)) return true;
  return (word === 'on' || word === 'along' || word === 'for' || (word === 'of' && first)) && (site || isRoad(tokens, at + 1));
}

/** "a trial had been |approved| for Duns". */
const PLANNED_FOR = new Set('approved agreed planned proposed suggested earmarked requested'.split(' '));
/** "piloted |upstream| of Duns". */
const DIRECTED = new Set('upstream downstream north south east west outside'.split(' '));

/** "in three wards, |Abbey, Brook and Castle|, before …", "at the following schools: …": several places behind the word that says what they are. */
export function ofKind(tokens: readonly Token[], at: number): Place[] | null {
  let next = at;
  while (next - at < 5 && isLoose(tokens[next]) && !BE.has(lowerAt(tokens, next))) next++;
  const kind = lowerAt(tokens, next - 1);
  if (next === at || !isKind(kind) || !isMark(tokens[next], ',:(–-—')) return null;
  const list = readPlaces(tokens, NAMELY.has(lowerAt(tokens, next + 1)) ? next + 2 : next + 1, null, true);
  return list && list.places.length > 1 && endsAside(tokens, list.next) ? list.places : null;
}

/** Further nouns that a list of names may explain ("on two routes, |North and South|"). */
const LISTED_KINDS = new Set(
  'routes stops stations surgeries practices parks homes estates blocks rounds lines centres buildings hubs clinics playgrounds beaches'.split(
    ' ',
  ),
);

/** A word that says what sort of place several names are. */
export const isKind = (word: string): boolean => SITE_NOUNS.has(word) || PLACE_KINDS.has(word) || LISTED_KINDS.has(word);

const GOING = new Set('beginning starting commencing running operating based located initially'.split(' '));

/** ", which ran in", ", hopefully in", ", covering". */
function goesOnAfterComma(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  return (
    word === 'which' ||
    (word === 'to' && /^(?:be|cover|run|last|take)$/.test(lowerAt(tokens, at + 1))) ||
    GOING.has(word) ||
    PLACE_PREPOSITIONS.has(word) ||
    (/ly$/.test(word) && PLACE_PREPOSITIONS.has(lowerAt(tokens, at + 1)))
  );
}

const SPOKEN = /^(?:discussed|considered|debated|mentioned|raised|noted|reported|presented|welcomed|suggested|requested)$/;
/** "were being prepared in"; what is only spoken of in a place does not run there. */
const isPassive = (tokens: readonly Token[], at: number): boolean =>
  lowerAt(tokens, at).endsWith('ed') && !SPOKEN.test(lowerAt(tokens, at)) && BE.has(lowerAt(tokens, at - 1));

const NO_BRIDGE = /^(?:that|which|who|and|but|because|as|if|when|while|whether|so|than|members|councillors)$/;
export const isLoose = (token: Token | undefined): boolean => isWord(token) && !token.capital && !NO_BRIDGE.test(token.lower);

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

export const isMonth = (token: Token): boolean => token.capital && NOT_PLACES.has(token.lower);

export function isRoad(tokens: readonly Token[], at: number): boolean {
  const places = readPlaces(tokens, at)?.places ?? [];
  return places.some(({ to }) => ROADS.test(lowerAt(tokens, to - 1)));
}

const ROADS = /^(?:[abm]\d+|road|street|lane|avenue|way|estate|island|drive|close|bridge|bypass|hill|terrace|crescent|square|row)$/;

const isOnRoad = (tokens: readonly Token[], at: number): boolean => /^(?:on|along)$/.test(lowerAt(tokens, at)) && isRoad(tokens, at + 1);

const PARTAKING = new Set('participation involvement inclusion acceptance'.split(' '));

/** "looked at |Duns and Kelso| as possible pilot areas": the places right before "as". */
export function sitesBeforeAs(tokens: readonly Token[], head: Head, mentionFrom: number): Place[] | null {
  if (!head.site || lowerAt(tokens, mentionFrom - 1) !== 'as') return null;
  let from = mentionFrom - 1;
  while (from > 0 && (tokens[from - 1]?.capital || lowerAt(tokens, from - 1) === 'and' || isMark(tokens[from - 1], ','))) from--;
  const list = readPlaces(tokens, from, null, true);
  return list?.next === mentionFrom - 1 ? list.places : null;
}

/** What a person is called by, and no place. */
export const TITLES = new Set('cllr cllrs councillor councillors mr mrs ms miss dr'.split(' '));

/** "Oundle is part of the …", "Corby and Kettering had been chosen as …", "Derby's participation in the …". */
export function sitesAsSubject(tokens: readonly Token[], mentionFrom: number): Place[] | null {
  let at = mentionFrom - 1;
  let linked = false;
  while (at >= 0 && mentionFrom - at < 14 && (PART_OF.has(lowerAt(tokens, at)) || PARTAKING.has(lowerAt(tokens, at)))) {
    linked ||=
      BE.has(lowerAt(tokens, at)) ||
      /^(?:part|participat|join|participation|involvement|inclusion|acceptance|becom|becam|act|serv)/.test(lowerAt(tokens, at));
    at--;
  }
  if (!linked || at < 0) return null;
  let from = at;
  while (from >= 0 && (tokens[from]?.capital || lowerAt(tokens, from) === 'and' || isMark(tokens[from], ',') || isFurther(tokens, from)))
    from--;
  if (tokens.slice(from + 1, at).some(({ lower }) => TITLES.has(lower))) return null;
  for (let start = from + 1; start <= at; start++) {
    const list = readPlaces(tokens, start, null, true);
    if (list && list.next === at + 1) return list.places;
  }
  return null;
}

/** "in Duns and |at the| Kelso ford": small words before a further place. */
function isFurther(tokens: readonly Token[], at: number): boolean {
  let from = at;
  let to = at;
  while (FURTHER.has(lowerAt(tokens, from)) && at - from < 3) from--;
  while (FURTHER.has(lowerAt(tokens, to)) && to - at < 3) to++;
  return from < at && to > at && Boolean(tokens[to]?.capital) && (lowerAt(tokens, from) === 'and' || isMark(tokens[from], ','));
}

const FURTHER = new Set('in at on the along'.split(' '));

/** "Duns Bridge – Experimental Traffic Order": the place that a title opens with. */
export function sitesOfTitle(tokens: readonly Token[], mentionFrom: number): Place[] | null {
  const list = isMark(tokens[mentionFrom - 1], '–—-:') ? readPlaces(tokens, 0, null, true) : null;
  return list?.next === mentionFrom - 1 ? list.places : null;
}

/** A thing and where it is, of a phrase that holds both ("|street play| in |Duns|"), or that is only the place ("a stall at |Duns|"). */
export function placedThing(tokens: readonly Token[], phrase: Phrase): { thing: Phrase | null; sites: Place[] } | null {
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    const list = LOCATING.has(lowerAt(tokens, i)) ? readPlaces(tokens, i + 1, null, true) : null;
    if (list?.next === phrase.to) return { thing: { ...phrase, to: i }, sites: list.places };
  }
  const at = DETERMINERS.has(lowerAt(tokens, phrase.from - 1)) ? phrase.from - 2 : phrase.from - 1;
  const list = LOCATING.has(lowerAt(tokens, at)) ? readPlaces(tokens, phrase.from, null, true) : null;
  return list?.next === phrase.to ? { thing: phraseBefore(tokens, at), sites: list.places } : null;
}

const LOCATING = new Set('in at on along outside'.split(' '));

const INSTITUTION = /^(?:school|academy|college|library|hospital|surgery|practice|infants|juniors|nursery|primary|infirmary|clinic)$/;

/** "|Duns Primary School| was |piloting| …": an institution that tries something is its place. */
export function institutionBefore(tokens: readonly Token[], verb: number): Place | null {
  let to = verb;
  while (to > 0 && (BE.has(lowerAt(tokens, to - 1)) || /^(?:also|now|currently|will|would|had|has|have)$/.test(lowerAt(tokens, to - 1))))
    to--;
  let from = to;
  while (from > 0 && tokens[from - 1]?.capital && !NOT_PLACES.has(lowerAt(tokens, from - 1))) from--;
  const place = to < verb && to - from > 1 ? readPlace(tokens, from) : null;
  return place?.to === to && INSTITUTION.test(lowerAt(tokens, to - 1)) ? place : null;
}

/** The words of a place, a possessive ending left out. */
export function placeRange(tokens: readonly Token[], place: Place): Range {
  const range = rangeOf(tokens, place);
  const saint = /^(?:st|saint)$/.test(lowerAt(tokens, place.to - 2));
  return !saint && lowerAt(tokens, place.to - 1).endsWith("'s") ? { start: range.start, end: range.end - 2 } : range;
}
