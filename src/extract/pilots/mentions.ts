/**
 * One mention of a pilot: its head, its name or its sites, what it tries out, as far as its own sentence says.
 *
 * Accepts: "Of the 2 Pilot Projects in Rutland (Oakham, Uppingham)" (two sites), "the School Streets pilot" (a scheme),
 *          "This had begun to be tested in Corby" (a site), "Oundle is part of the ‘Quiet Lanes’ pilot" (a scheme with its place)
 * Refuses: "Members asked whether a trial could be held in Corby", "there would be no pilot", "any trial"
 */
import type { Range } from '../../tree/nodes.ts';
import { isMark, lowerAt, type Token } from '../tokens.ts';
import { sitesOfBasis } from './basis.ts';
import { findHeads, type Head } from './heads.ts';
import { isDenied, type Lead, leadOf } from './lead.ts';
import { isGeneric, nameUpTo, type Phrase, phraseBefore, rangeOf } from './phrases.ts';
import type { Place } from './places.ts';
import { isKind, listBefore, placeRange, sitesAfter, sitesAsSubject, sitesBefore, sitesBeforeAs, sitesOfTitle } from './sites.ts';
import { infinitive, qualified, thingHeld, topicAfter } from './topics.ts';
import { readVerb } from './verbs.ts';
import { DEFINITE, HEAD_TAILS, INDEFINITE } from './words.ts';

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
  /** What is tried at several sites, and could be a name: "a |food waste trial| at A and B". */
  description: Range | null;
  programme: Range | null;
  /** The name is no proper one, and counts only where dates or a duration stand with it ("monthly meetings would be trialled from May"). */
  weak: boolean;
  /** "the trial in Corby": of one that is known already. */
  definite: boolean;
  /** Speaks of a pilot named before: "the trial", "this pilot". */
  anaphor: boolean;
  /** Told beside several that are told by their places: "the trials at A and B and the one trial at C". */
  among?: boolean;
  /** Named by a thing that is held: "the trial |Friday market|". */
  held?: boolean;
}

/** Read all mentions of a sentence. */
export function readMentions(tokens: readonly Token[], isPlaceElsewhere: (words: string) => boolean): Mention[] {
  const mentions = findHeads(tokens).flatMap((head) => {
    const mention = head.kind === 'noun' ? readNoun(tokens, head, isPlaceElsewhere) : readVerb(tokens, head);
    return mention ? [mention] : [];
  });
  const all = mentions.filter((mention) => !givesWay(mention, mentions));
  for (const mention of all)
    mention.among =
      mention.perSite && !mention.head.plural && all.some(({ head, perSite, sites }) => perSite && head.plural && sites.length > 1);
  return all;
}

/** "Rutland was one of the pilot areas for the Lane Rental pilot": one pilot, and its place. */
function givesWay({ head, perSite, programme, sites }: Mention, mentions: readonly Mention[]): boolean {
  // "an experimental order under the Lane Rental trial in Duns": the order's place is the trial's.
  const same = head.family === 'test' && mentions.some((other) => other.name && other.sites[0]?.start === sites[0]?.start);
  if (same) return true;
  const named =
    perSite && programme ? mentions.find(({ name }) => name && name.start <= programme.start && programme.end <= name.end) : undefined;
  if (named) named.sites.push(...sites);
  return named !== undefined;
}

function readNoun(tokens: readonly Token[], head: Head, isPlaceElsewhere: (words: string) => boolean): Mention | null {
  const before = phraseBefore(tokens, head.from);
  const lead = leadOf(tokens, head.from);
  if (isDenied(tokens, lead)) return null;
  const listed = listBefore(tokens, head);
  const told = listed ? null : ((before && !isGeneric(tokens, before) ? before : null) ?? qualified(tokens, head));
  const held = listed || told ? null : thingHeld(tokens, head);
  const own = told ?? held;
  const ownSites = listed ?? (own ? sitesBefore(tokens, own, head, isPlaceElsewhere) : null);
  const behind = topicAfter(tokens, head);
  const basis = ownSites ? null : sitesOfBasis(tokens, head, lead.from);
  const after =
    ownSites ?? basis ?? sitesAfter(tokens, own && own.from >= head.to ? behindName(tokens, head, own) : head, behind, lead.count);
  // "orders for Mill Road": the first place is no thing tried.
  const topic = after?.some(({ from, to }) => behind && from < behind.phrase.to && behind.phrase.from < to) ? null : behind;
  const sites =
    after ??
    sitesAsSubject(tokens, lead.from) ??
    sitesBeforeAs(tokens, head, lead.from) ??
    (head.family === 'test' ? sitesOfTitle(tokens, lead.from) : null) ??
    [];
  if (head.family === 'test' && sites.length === 0) return null;
  const named = ownSites ? null : own;
  const called =
    named ??
    (ownSites || topic?.names ? null : calledBefore(tokens, lead)) ??
    (topic?.names && !(head.site && sites.length > 0) && (after || sites.length === 0 || topic.phrase.quoted) ? topic.phrase : null);
  const perSite = sites.length > 0 && (!called || (sites.length > 1 && (head.plural || !isOwnName(tokens, called))));
  const said = (named?.quoted ? null : named) ?? (topic?.phrase.quoted && !perSite ? null : topic?.phrase);
  const tried =
    said ??
    (own && ownSites ? behindPlaces(tokens, own, ownSites) : null) ??
    infinitive(tokens, head.to) ??
    (basis
      ? thingBefore(tokens, basis)
      : lowerAt(tokens, lead.from - 1) === 'as' && !head.site
        ? phraseBefore(tokens, lead.from - 1)
        : null);
  const name =
    called && rangeOf(tokens, called === named && !named.quoted && named.to <= head.from ? { from: named.from, to: head.to } : called);
  return {
    head,
    start: tokens[lead.from]?.start ?? 0,
    name: perSite ? null : name,
    description: perSite && !head.plural ? name : null,
    sites: sites.map((site) => placeRange(tokens, site)),
    perSite,
    programme: tried ? rangeOf(tokens, tried) : null,
    weak: held !== null || (!called && !perSite && /^(?:for|as)$/.test(lowerAt(tokens, lead.from - 1))),
    held: held !== null,
    definite: DEFINITE.has(lead.determiner),
    anaphor: !called && !perSite && (DEFINITE.has(lead.determiner) || own === null) && !INDEFINITE.has(lead.determiner),
  };
}

/** "|Paths to Work|, a pilot run with the college, had begun": the name stands before the comma. */
function calledBefore(tokens: readonly Token[], lead: Lead): Phrase | null {
  const to = lead.from - 1;
  if (!INDEFINITE.has(lead.determiner) || !isMark(tokens[to], ',')) return null;
  const phrase = nameUpTo(tokens, to);
  return phrase && (phrase.from === 0 || /^(?:that|on|of|about|for|the)$/.test(lowerAt(tokens, phrase.from - 1))) ? phrase : null;
}

/** "the Quiet Lanes trial" is named; "a food waste trial at A and B" is told by its sites. */
const isOwnName = (tokens: readonly Token[], { from, to, quoted }: Phrase): boolean =>
  quoted || tokens.slice(from, to).some(({ capital }, i) => capital && from + i > 0);

/** "|charges| at Duns for a trial period": what stands before the preposition of the first place. */
function thingBefore(tokens: readonly Token[], [first]: readonly Place[]): Phrase | null {
  const at = (first?.from ?? 0) - (lowerAt(tokens, (first?.from ?? 0) - 1) === 'the' ? 2 : 1);
  const phrase = at > 0 ? phraseBefore(tokens, at) : null;
  return phrase && !isGeneric(tokens, phrase) && !isKind(lowerAt(tokens, phrase.to - 1)) ? phrase : null;
}

/** "the Mill Road and Dyer Street |virtual permit| pilots": what stands between the places and the word. */
function behindPlaces(tokens: readonly Token[], own: Phrase, places: readonly Place[]): Phrase | null {
  const from = places.at(-1)?.to ?? own.to;
  const rest = { ...own, from };
  return from > own.from && from < own.to && !isGeneric(tokens, rest) ? rest : null;
}

/** "a pilot ‘Green Lanes’ project |had begun in Duns|": what goes on behind the name. */
function behindName(tokens: readonly Token[], head: Head, own: Phrase): Head {
  let to = own.quoted ? own.to + 1 : own.to;
  while (HEAD_TAILS.has(lowerAt(tokens, to))) to++;
  return { ...head, to };
}
