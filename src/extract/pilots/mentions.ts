/**
 * One mention of a pilot: its head, its name or its sites, what it tries out, as far as its own sentence says.
 *
 * Accepts: "Of the 2 Pilot Projects in Rutland (Oakham, Uppingham)" (two sites), "the School Streets pilot" (a scheme),
 *          "This had begun to be tested in Corby" (a site), "Oundle is part of the ‘Quiet Lanes’ pilot" (a scheme with its place)
 * Refuses: "Members asked whether a trial could be held in Corby", "there would be no pilot", "any trial"
 */
import type { Range } from '../../tree/nodes.ts';
import { isMark, isWord, lowerAt, type Token } from '../tokens.ts';
import { findHeads, type Head } from './heads.ts';
import { edgeBefore, isGeneric, type Phrase, phraseAfter, phraseBefore, rangeOf } from './phrases.ts';
import { type Place, readPlace, readPlaces } from './places.ts';
import {
  DEFINITE,
  DETERMINERS,
  DIRECTIONS,
  INDEFINITE,
  LINKS,
  NOT_PLACES,
  OWNERS,
  PART_OF,
  PLACE_KINDS,
  PLACE_PREPOSITIONS,
  QUALIFIERS,
  SITE_NOUNS,
  VERBS,
} from './words.ts';

export interface Mention {
  head: Head;
  /** Where the phrase begins that the head belongs to, its article included. */
  start: number;
  /** A pilot's own name, and whether it was put in quotation marks. */
  name: Range | null;
  /** Places that the sentence says it runs in. */
  sites: Range[];
  /** Each site is a pilot of its own, rather than a place of the named one. */
  perSite: boolean;
  programme: Range | null;
  /** The name is no proper one, and counts only where dates or a duration stand with it ("monthly meetings would be trialled from May"). */
  weak: boolean;
  /** "the trial in Corby": of one that is known already. */
  definite: boolean;
  /** Speaks of a pilot named before: "the trial", "this pilot". */
  anaphor: boolean;
}

const NUMBERS: Readonly<Record<string, number>> = {
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
};
const ON = new Set('of on for called named entitled titled around about testing using'.split(' '));
const BE = new Set('is are was were be been being'.split(' '));
const QUESTION = /^(?:ask|asks|asked|asking|quer(?:y|ied|ying)|enquir(?:ed|y|ies)|inquir(?:ed|y)|question(?:ed|s)?|wondered|unclear)$/;

/** Read all mentions of a sentence. */
export function readMentions(tokens: readonly Token[], isPlaceElsewhere: (words: string) => boolean): Mention[] {
  const mentions = findHeads(tokens).flatMap((head) => {
    const mention = head.kind === 'noun' ? readNoun(tokens, head, isPlaceElsewhere) : readVerb(tokens, head);
    return mention ? [mention] : [];
  });
  return mentions.filter((mention) => !givesWay(mention, mentions));
}

/** "Rutland was one of the pilot areas for the Lane Rental pilot": one pilot, and its place. */
function givesWay({ perSite, programme, sites }: Mention, mentions: readonly Mention[]): boolean {
  const named =
    perSite && programme ? mentions.find(({ name }) => name && name.start <= programme.start && programme.end <= name.end) : undefined;
  if (named) named.sites.push(...sites);
  return named !== undefined;
}

function readNoun(tokens: readonly Token[], head: Head, isPlaceElsewhere: (words: string) => boolean): Mention | null {
  const before = phraseBefore(tokens, head.from);
  const lead = leadOf(tokens, head.from);
  if (isDenied(tokens, lead)) return null;
  const own = (before && !isGeneric(tokens, before) ? before : null) ?? qualified(tokens, head);
  const ownSites = own ? sitesBefore(tokens, own, head, isPlaceElsewhere) : null;
  const behind = topicAfter(tokens, head);
  const after = ownSites ?? sitesAfter(tokens, head, behind, lead.count);
  // "orders for Mill Road": the first place is no thing tried.
  const topic = after?.some(({ from, to }) => behind && from < behind.phrase.to && behind.phrase.from < to) ? null : behind;
  const sites = after ?? sitesAsSubject(tokens, lead.from) ?? [];
  if (head.family === 'test' && sites.length === 0) return null;
  const named = ownSites ? null : own;
  const called =
    named ??
    (topic?.names && !(head.site && sites.length > 0) && (after || sites.length === 0 || topic.phrase.quoted) ? topic.phrase : null);
  const perSite = sites.length > 0 && (!called || (head.plural && sites.length > 1));
  const said = (named?.quoted ? null : named) ?? (topic?.phrase.quoted && !perSite ? null : topic?.phrase);
  const tried =
    said ?? infinitive(tokens, head.to) ?? (lowerAt(tokens, lead.from - 1) === 'as' ? phraseBefore(tokens, lead.from - 1) : null);
  return {
    head,
    start: tokens[lead.from]?.start ?? 0,
    name:
      perSite || !called
        ? null
        : rangeOf(tokens, called === named && !named.quoted && named.to <= head.from ? { from: named.from, to: head.to } : called),
    sites: sites.map((site) => placeRange(tokens, site)),
    perSite,
    programme: tried ? rangeOf(tokens, tried) : null,
    weak: false,
    definite: DEFINITE.has(lead.determiner),
    anaphor: !called && !perSite && (DEFINITE.has(lead.determiner) || own === null) && !INDEFINITE.has(lead.determiner),
  };
}

/** "Pilot School Streets", "a pilot school streets scheme": the head stands before the name. */
function qualified(tokens: readonly Token[], head: Head): Phrase | null {
  const first = tokens[head.to];
  if (head.to !== head.from + 1 || !isWord(first) || head.plural) return null;
  const phrase = phraseAfter(tokens, head.to);
  if (!phrase || phrase.quoted || phrase.determiner !== '' || phrase.from !== head.to) return null;
  let to = phrase.from;
  while (to < phrase.to && lowerAt(tokens, to) !== 'of') to++;
  const words = tokens.slice(phrase.from, to);
  const proper = Boolean(tokens[head.from]?.capital) && words.every(({ capital }) => capital);
  const scheme =
    /^(?:schemes?|projects?|programmes?|services?|initiatives?)$/.test(lowerAt(tokens, to - 1)) &&
    DETERMINERS.has(lowerAt(tokens, head.from - 1));
  const name = { ...phrase, to };
  return words.length > 1 && (proper || scheme) && !isGeneric(tokens, name) ? name : null;
}

/** What stands behind the head and says something in particular. */
function topicAfter(tokens: readonly Token[], head: Head): Topic | null {
  const topic = phraseOn(tokens, head.to) ?? thingTried(tokens, head);
  return topic && !isGeneric(tokens, topic.phrase) ? topic : null;
}

interface Lead {
  from: number;
  determiner: string;
  count: number | null;
}

/** The article and the number of a phrase, and where it begins with them. */
function leadOf(tokens: readonly Token[], head: number): Lead {
  const from = edgeBefore(tokens, head);
  const words = tokens.slice(from, head).map(({ lower }) => lower);
  const counts = words.map((word) => NUMBERS[word] ?? (/^\d{1,2}$/.test(word) ? Number(word) : 0)).filter((count) => count > 0);
  const determiner = DETERMINERS.has(words[0] ?? '') ? (words[0] ?? '') : '';
  return { from, determiner, count: counts.at(-1) ?? null };
}

/** Denied or only asked about: "no trial", "any pilot", "whether a trial could". */
function isDenied(tokens: readonly Token[], lead: Lead): boolean {
  if (lead.determiner === 'no' || lead.determiner === 'any' || lead.determiner === 'such') return true;
  if (
    lowerAt(tokens, lead.from - 1) === 'not' ||
    (lowerAt(tokens, lead.from - 1) === 'than' && lowerAt(tokens, lead.from - 2) === 'rather')
  )
    return true;
  return !DEFINITE.has(lead.determiner) && isAsked(tokens, lead.from);
}

/** A question stands before: "asked if", "queried whether", "a query about". */
function isAsked(tokens: readonly Token[], before: number): boolean {
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

/** The name itself is a place: "Hinckley pilot site", "the Malvern and Upton trials", "West trial" where the text says "in West" too. */
function sitesBefore(tokens: readonly Token[], own: Phrase, head: Head, isPlaceElsewhere: (words: string) => boolean): Place[] | null {
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

interface Topic {
  phrase: Phrase;
  /** The phrase can serve as the pilot's name. */
  names: boolean;
  /** A place follows it, whatever the preposition. */
  placed?: boolean;
}

/** "a pilot |with the NTA| on shared bikes", "trial of the 4a route", "pilot called X": what stands after the head. */
function phraseOn(tokens: readonly Token[], at: number): Topic | null {
  let next = at;
  if (lowerAt(tokens, next) === 'with' || lowerAt(tokens, next) === 'by') next = phraseAfter(tokens, next + 1)?.to ?? next;
  if (lowerAt(tokens, next) === 'known' && lowerAt(tokens, next + 1) === 'as') next++;
  else if (lowerAt(tokens, next) === 'in' && lowerAt(tokens, next + 1) === 'relation') next += 2;
  else if (!ON.has(lowerAt(tokens, next))) return null;
  const phrase = phraseAfter(tokens, next + 1);
  if (!phrase) return null;
  const word = lowerAt(tokens, next);
  const strict = word === 'for' || word === 'about' || word === 'using' || word === 'around';
  return { phrase, names: !strict || phrase.quoted || isProper(tokens, phrase) || (word === 'for' && isThing(tokens, phrase)) };
}

const NO_THING =
  /^(?:managers?|officers?|leads?|coordinators?|boards?|groups?|teams?|staff|members?|participants?|reports?|results?|data)$/;

/** "a trial |road closure| of Mill Lane": the noun that "trial" qualifies, where a place follows it. */
function thingTried(tokens: readonly Token[], head: Head): Topic | null {
  const first = tokens[head.to];
  if (!isWord(first) || first.capital || head.plural || LINKS.has(first.lower) || VERBS.has(first.lower)) return null;
  const phrase = phraseAfter(tokens, head.to);
  if (phrase?.determiner !== '') return null;
  let to = phrase.from;
  while (to < phrase.to && lowerAt(tokens, to) !== 'of') to++;
  if (NO_THING.test(lowerAt(tokens, to - 1)) || !/^(?:of|in|at|on|along|for)$/.test(lowerAt(tokens, to))) return null;
  return readPlaces(tokens, to + 1) && { phrase: { ...phrase, to }, names: false, placed: true };
}

const AUDIENCE =
  /^(?:people|residents|members|staff|children|families|customers|tenants|schools|councils|users|carers|councillors|businesses|adults|pupils|students|patients|officers|households|areas|clients|parents)$/;

/** "a pilot for residents parking", but not "for older people". */
const isThing = (tokens: readonly Token[], { from, to }: Phrase): boolean => to - from > 1 && !AUDIENCE.test(lowerAt(tokens, to - 1));

/** Has a capital that is no sentence's first letter, and is no body or person. */
function isProper(tokens: readonly Token[], { from, to }: Phrase): boolean {
  return (
    tokens.slice(from, to).some((token, i) => token.capital && from + i > 0 && !NOT_PLACES.has(token.lower)) &&
    !OWNERS.has(lowerAt(tokens, to - 1))
  );
}

/** "pilot scheme to test the viability of X": what it is for. */
function infinitive(tokens: readonly Token[], at: number): Phrase | null {
  if (lowerAt(tokens, at) !== 'to' || !/^(?:test|trial|assess|introduce|provide|explore|evaluate)$/.test(lowerAt(tokens, at + 1)))
    return null;
  const phrase = phraseAfter(tokens, at + 2);
  return phrase && !isGeneric(tokens, phrase) ? phrase : null;
}

/** Places after the head: in brackets, after a colon, after "in". */
function sitesAfter(tokens: readonly Token[], head: Head, topic: Topic | null, count: number | null): Place[] | null {
  const listed = listAfter(tokens, head, count);
  if (listed) return listed;
  const direct = head.site ? placesFrom(tokens, head.to, { count, site: true }) : null;
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

/** "… the trial: Syston, Birstall and Wigston.": two places or more, and nothing else. */
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
    if (isMark(tokens[i], ',') ? !goesOnAfterComma(tokens, i + 1) : !canLink(tokens[i]) && !(loose && isLoose(tokens[i]))) return null;
  }
  return null;
}

/** ", which ran in", ", hopefully in", ", covering". */
function goesOnAfterComma(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  return word === 'which' || PLACE_PREPOSITIONS.has(word) || (/ly$/.test(word) && PLACE_PREPOSITIONS.has(lowerAt(tokens, at + 1)));
}

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

const PARTAKING = new Set('participation involvement inclusion acceptance'.split(' '));

/** "Ayton is part of the …", "Corby and Kettering had been chosen as …", "Glasgow's participation in the …". */
function sitesAsSubject(tokens: readonly Token[], mentionFrom: number): Place[] | null {
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
function placeRange(tokens: readonly Token[], place: Place): Range {
  const range = rangeOf(tokens, place);
  return lowerAt(tokens, place.to - 1).endsWith("'s") ? { start: range.start, end: range.end - 2 } : range;
}

/** Verbs: "had begun to be tested in Hinckley", "to trial a one-way system in Church Street", "the piloting of free travel in Leeds". */
function readVerb(tokens: readonly Token[], head: Head): Mention | null {
  const participle =
    head.kind === 'passive' ||
    (/ed$/.test(lowerAt(tokens, head.from)) && /^(?:in|at|across|by|within|throughout)$/.test(lowerAt(tokens, head.to)));
  const object = participle ? subjectOf(tokens, head.from) : phraseAfter(tokens, lowerAt(tokens, head.to) === 'of' ? head.to + 1 : head.to);
  if (isAsked(tokens, head.from)) return null;
  if (tokens.slice(Math.max(0, head.from - 4), head.from).some(({ lower }) => lower === 'not' || lower === 'never')) return null;
  const sites =
    (participle || !object ? placesFrom(tokens, skipBy(tokens, head.to)) : placesFrom(tokens, object.to, { loose: true })) ?? [];
  const thing = object && !isGeneric(tokens, object) ? object : null;
  if (sites.length === 0 && (!thing || head.family === 'test')) return null;
  const proper = thing !== null && (thing.quoted || isProper(tokens, thing));
  return {
    head,
    start: tokens[Math.min(head.from, participle && object ? object.from : head.from)]?.start ?? 0,
    name: sites.length === 0 && thing ? rangeOf(tokens, thing) : null,
    sites: sites.map((site) => placeRange(tokens, site)),
    perSite: sites.length > 0,
    programme: thing && !thing.quoted ? rangeOf(tokens, thing) : null,
    weak: sites.length === 0 && !proper,
    definite: false,
    anaphor: false,
  };
}

/** "trialled successfully by Norfolk in …": the agent is passed over. */
function skipBy(tokens: readonly Token[], at: number): number {
  if (lowerAt(tokens, at) !== 'by') return at;
  return phraseAfter(tokens, at + 1)?.to ?? at + 1;
}

const CHAIN = new Set(
  'is are was were be been being has have had will would could should may might to begun started already also now currently first still only then'.split(
    ' ',
  ),
);

/** The subject of a passive: left of its auxiliaries, behind "that" or "which". */
function subjectOf(tokens: readonly Token[], participle: number): Phrase | null {
  let at = participle;
  while (at > 0 && (CHAIN.has(lowerAt(tokens, at - 1)) || /ly$/.test(lowerAt(tokens, at - 1)))) at--;
  if (/^(?:that|which|who)$/.test(lowerAt(tokens, at - 1))) at--;
  if (isMark(tokens[at - 1], ',')) at--;
  return phraseBefore(tokens, at);
}
