/**
 * Sites of what is done "as a trial" or "on a trial basis": they stand in the clause before.
 *
 * Accepts: "charges at |Duns| and |Ayton| for a trial period", "the closure of |Mill Lane|, which had been introduced as a trial",
 *          "|Corn Square| had been closed to traffic as a trial", "on two routes, |Ayton North| and |Duns|, as a trial this winter"
 * Refuses: "members in Duns agreed that bins be emptied weekly as a trial", "Mr Reed had been asked to try it as a trial"
 */
import { isMark, isWord, lowerAt, type Token } from '../tokens.ts';
import type { Head } from './heads.ts';
import { type Place, readPlaces } from './places.ts';
import { BE, isLoose, isMonth, isRoad, MAX_LINKS, ofKind, placesFrom } from './sites.ts';
import { PLACE_PREPOSITIONS } from './words.ts';

/** Places that the clause before the basis names; null where the head is no basis or the clause names none. */
export function sitesOfBasis(tokens: readonly Token[], head: Head, leadFrom: number): Place[] | null {
  const before = lowerAt(tokens, leadFrom - 1);
  const kind = basisOf(tokens, head, leadFrom, before);
  if (!kind) return null;
  const near = nearBefore(tokens, leadFrom);
  if (near) return near;
  // "will, on a trial basis, stop at Duns"
  const behind = kind === 'phrase' && isMark(tokens[head.to], ',') ? placesFrom(tokens, head.to + 1, { loose: true }) : null;
  return behind ?? (endsClause(tokens, head.to) ? (farBefore(tokens, leadFrom - 2) ?? subjectBefore(tokens, leadFrom - 2)) : null);
}

function basisOf(tokens: readonly Token[], head: Head, leadFrom: number, before: string): 'phrase' | 'bare' | null {
  if (/^(?:period|basis|run)$/.test(lowerAt(tokens, head.to - 1)) && /^(?:for|on|as)$/.test(before)) return 'phrase';
  if (before === 'under' && head.family === 'test') return 'phrase';
  const bare = before === 'as' || (before === 'for' && isSpell(tokens, leadFrom, head.from));
  return bare && head.to === head.from + 1 ? 'bare' : null;
}

/** "for a |six month| trial". */
const isSpell = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ lower }) => /(?:day|week|month|year)s?$/.test(lower));

/** Places with nothing but small words between them and the basis. */
function nearBefore(tokens: readonly Token[], leadFrom: number): Place[] | null {
  for (let i = leadFrom - 2; i >= 0 && leadFrom - i < MAX_LINKS; i--) {
    if (isMark(tokens[i], '.;:')) return null;
    if (!PLACE_PREPOSITIONS.has(lowerAt(tokens, i))) continue;
    const list = readPlaces(tokens, i + 1, null, true);
    if (list && tokens.slice(list.next, leadFrom - 1).every((token) => isLoose(token) || isMonth(token))) return list.places;
  }
  return null;
}

/** The basis closes its clause, or a time follows. */
const endsClause = (tokens: readonly Token[], at: number): boolean =>
  at >= tokens.length || isMark(tokens[at], '.,;)') || TIMES.has(lowerAt(tokens, at)) || lowerAt(tokens, at) === 'and';

const TIMES = new Set('in from since for this last next until during over last on to between when before'.split(' '));

/** Furthest that the places may stand before the basis. */
const MAX_FAR = 32;
/** What parts the clause from another one. */
const PARTS = /^(?:because|if|while|whether|whereas|although|though|but|members|councillors|cllr|councillor|he|she|they|officers)$/;

/** Whether the clause of the basis begins behind this token: "that" does, unless a verb follows ("which |that| had been"). */
const parts = (tokens: readonly Token[], at: number): boolean =>
  isMark(tokens[at], '.;:') ||
  PARTS.test(lowerAt(tokens, at)) ||
  (lowerAt(tokens, at) === 'that' && !/^(?:is|are|was|were|had|has|have|would|will)$/.test(lowerAt(tokens, at + 1)));

/** "the closure |of Mill Lane|, which had been introduced as a trial". */
function farBefore(tokens: readonly Token[], last: number): Place[] | null {
  for (let i = last; i >= 0 && last - i < MAX_FAR && !parts(tokens, i); i--) {
    const word = lowerAt(tokens, i);
    if (!PLACE_PREPOSITIONS.has(word) && word !== 'between' && !((word === 'of' || word === 'on') && isRoad(tokens, i + 1))) {
      const told = word === 'on' ? ofKind(tokens, i + 1) : null;
      if (told) return told;
      continue;
    }
    const list = readPlaces(tokens, i + 1, null, true);
    if (list && list.next <= last + 1) return list.places;
    const told = ofKind(tokens, i + 1);
    if (told) return told;
  }
  return null;
}

/** What is done to a place: of other verbs the subject may be a person or a firm. */
const DONE_THERE = new Set(
  'closed opened reopened re-opened pedestrianised widened narrowed lit gritted fenced cut mown planted patrolled cleaned swept included used treated'.split(
    ' ',
  ),
);
const HELPS = new Set('is are was were be been being had has have would will also now again temporarily'.split(' '));

/** "|Corn Square and the Wharf| had been closed to traffic as a trial". */
function subjectBefore(tokens: readonly Token[], last: number): Place[] | null {
  for (let verb = last; verb > 0 && last - verb < MAX_FAR && !parts(tokens, verb); verb--) {
    if (!DONE_THERE.has(lowerAt(tokens, verb)) || !BE.has(lowerAt(tokens, verb - 1))) continue;
    let to = verb;
    while (to > 0 && HELPS.has(lowerAt(tokens, to - 1))) to--;
    return listUpTo(tokens, to);
  }
  return null;
}

/** The list of places that ends right before `to`, as long as can be read. */
function listUpTo(tokens: readonly Token[], to: number): Place[] | null {
  let from = to;
  while (from > 0 && (tokens[from - 1]?.capital || /^(?:and|the)$/.test(lowerAt(tokens, from - 1)) || isMark(tokens[from - 1], ',')))
    from--;
  for (; from < to; from++) {
    if (!isWord(tokens[from])) continue;
    const list = readPlaces(tokens, from, null, true);
    if (list?.next === to) return list.places;
  }
  return null;
}
