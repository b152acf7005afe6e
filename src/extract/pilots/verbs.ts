/**
 * Mentions by a verb: something is piloted, trialled or tested somewhere.
 *
 * Accepts: "had begun to be tested in Corby", "to trial a one-way system in Church Street", "the piloting of free travel in Leeds"
 * Refuses: "this has not been trialled", "they trial it first"
 */
import { isMark, lowerAt, type Token } from '../tokens.ts';
import type { Head } from './heads.ts';
import { isAsked } from './lead.ts';
import type { Mention } from './mentions.ts';
import { isGeneric, type Phrase, phraseAfter, phraseBefore, rangeOf } from './phrases.ts';
import { type Place, readPlaces } from './places.ts';
import { institutionBefore, placedThing, placeRange, placesFrom, sitesAsSubject, TITLES } from './sites.ts';
import { isProper } from './topics.ts';

/** Read what a verb says of a pilot; null where it names no thing and no place. */
export function readVerb(tokens: readonly Token[], head: Head): Mention | null {
  const participle =
    head.kind === 'passive' ||
    (/ed$/.test(lowerAt(tokens, head.from)) &&
      (/^(?:in|at|across|by|within|throughout)$/.test(lowerAt(tokens, head.to)) ||
        (isMark(tokens[head.from - 1], ',') && /^(?:with|since|from|during|for|over|last|between|until)$/.test(lowerAt(tokens, head.to)))));
  const object = participle ? subjectOf(tokens, head.from) : phraseAfter(tokens, lowerAt(tokens, head.to) === 'of' ? head.to + 1 : head.to);
  // "Councillor Reed, piloted by …"
  if (isAsked(tokens, head.from) || (participle && object && TITLES.has(lowerAt(tokens, object.from - 1)))) return null;
  if (tokens.slice(Math.max(0, head.from - 4), head.from).some(({ lower }) => lower === 'not' || lower === 'never')) return null;
  const loose = participle && head.family !== 'test';
  const after =
    participle || !object
      ? (sitesOfTeams(tokens, head.to) ?? placesFrom(tokens, skipBy(tokens, head.to), { loose }))
      : placesFrom(tokens, object.to, { loose: true });
  const split = participle && object && !after ? placedThing(tokens, object) : null;
  const sites = after ?? split?.sites ?? (head.kind === 'active' ? sitesOfDoer(tokens, head.from) : null) ?? [];
  const tried = split ? split.thing : object;
  const thing = tried && !isGeneric(tokens, tried) ? tried : null;
  if (sites.length === 0 && (!thing || head.family === 'test')) return null;
  const cut = thing !== null && thing.from > 1 && tokens[thing.from - 1]?.capital;
  const proper = thing !== null && (thing.quoted || (!cut && isProper(tokens, thing)));
  return {
    head,
    start: tokens[Math.min(head.from, participle && object ? object.from : head.from)]?.start ?? 0,
    name: sites.length === 0 && thing ? rangeOf(tokens, thing) : null,
    sites: sites.map((site) => placeRange(tokens, site)),
    perSite: sites.length > 0,
    description: null,
    programme: thing && !thing.quoted ? rangeOf(tokens, thing) : null,
    weak: sites.length === 0 && !proper,
    definite: false,
    anaphor: false,
  };
}

/** "Duns and Kelso had been chosen to pilot …", "Duns Primary School is piloting …": who tries it is where. */
function sitesOfDoer(tokens: readonly Token[], verb: number): Place[] | null {
  const to = lowerAt(tokens, verb - 1) === 'to' ? verb - 1 : verb;
  const chosen = to < verb ? sitesAsSubject(tokens, to) : null;
  const institution = chosen ? null : institutionBefore(tokens, verb);
  return institution ? [institution] : chosen;
}

const TEAMS =
  /^(?:teams?|wards?|libraries|schools|surgeries|practices|stations?|offices|depots|homes|centres|hubs|branches|clubs|parishes)$/;

/** "piloted by the |Duns| and |Kelso| teams": where those work who try it; null where none of several is named. */
function sitesOfTeams(tokens: readonly Token[], at: number): Place[] | null {
  for (let i = at; i < tokens.length && i - at < MAX_TIME && !isMark(tokens[i], '.;:'); i++) {
    if (lowerAt(tokens, i) !== 'by') continue;
    const list = readPlaces(tokens, i + 1, null, true);
    const named = list?.places.at(-1);
    if (!list || !named) return null;
    const kind = TEAMS.test(lowerAt(tokens, named.to)) ? named.to : TEAMS.test(lowerAt(tokens, list.next)) ? list.next : -1;
    return kind > 0 && list.places.length > 1 ? list.places : null;
  }
  return null;
}

/** Most words of a time between the verb and who does it ("piloted from May 2021 by"). */
const MAX_TIME = 8;

/** "trialled by Norfolk in …", "trialled with 25 tenants in …": who does it, and who takes part, are passed over. */
function skipBy(tokens: readonly Token[], at: number): number {
  if (lowerAt(tokens, at) !== 'by' && lowerAt(tokens, at) !== 'with') return at;
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
