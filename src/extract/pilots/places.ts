/**
 * Lists of places as minutes print them.
 *
 * Accepts: "Corby, Oundle and Raunds Town", "Oakham and Barrow, Ketton, Uppingham" (three, by their count), "the Oundle area"
 * Refuses: "October 2017", "Members", "SEND", "Cabinet"
 */
import { isMark, isWord, lowerAt, type Token } from '../tokens.ts';
import { BARE_KINDS, BOUNDS, HOUSE_WORDS, JOINED_PLACES, NOT_PLACES, PLACE_JOINS, PLACE_KINDS, PLACE_TYPES } from './words.ts';

/** A place as a run of tokens, end exclusive. */
export interface Place {
  from: number;
  to: number;
}

export interface PlaceList {
  places: Place[];
  /** Index after the last token that belongs to the list. */
  next: number;
}

const MAX_PLACES = 40;
const MAX_REMARK = 10;
const ROAD = /^[ABM]\d{1,4}$/;

/** Read a list of places that begins at `at`. `count` is a printed number of them, `closed` says that a bracket or a colon makes it a list. */
export function readPlaces(tokens: readonly Token[], at: number, count: number | null = null, closed = false): PlaceList | null {
  const parts: { place: Place; separator: string }[] = [];
  let next = skipLead(tokens, skipLabel(tokens, at));
  let separator = '';
  while (parts.length < MAX_PLACES) {
    const place = readPlace(tokens, next);
    if (!place) break;
    parts.push({ place, separator });
    next = skipKind(tokens, place.to);
    const step = separatorAt(tokens, next);
    if (!step || !readPlace(tokens, step.next)) break;
    separator = step.separator;
    next = step.next;
  }
  const last = parts.at(-1);
  if (!last) return null;
  const used = closed ? parts : openList(parts);
  const places = merge(tokens, used, count);
  return { places, next: skipKind(tokens, used.at(-1)?.place.to ?? next) };
}

interface Part {
  place: Place;
  separator: string;
}

/** In running prose "Louth, Lincolnshire" and "Louth, Members …" go on after the comma; only an "and" closes a list. */
function openList(parts: Part[]): Part[] {
  let end = parts.length;
  while (end > 1 && parts[end - 1]?.separator === ',') end--;
  return parts.slice(0, end === 1 && parts.length > 2 ? parts.length : end);
}

/** Decide which "and" parts two places and which is inside one name. */
function merge(tokens: readonly Token[], parts: Part[], count: number | null): Place[] {
  const byComma: Part[][] = [];
  for (const part of parts) {
    if (part.separator === ',' || part.separator === '') byComma.push([part]);
    else byComma.at(-1)?.push(part);
  }
  if (count !== null && byComma.length === count) return byComma.map(whole);
  if (count !== null && parts.length === count) return parts.map(({ place }) => place);
  return byComma.flatMap((group, i) =>
    isOneName(tokens, group) || (i < byComma.length - 1 && group.length === 2) ? [whole(group)] : joinKnown(tokens, group),
  );
}

const whole = (group: Part[]): Place => ({ from: group[0]?.place.from ?? 0, to: group.at(-1)?.place.to ?? 0 });
const isOneName = (tokens: readonly Token[], group: Part[]): boolean =>
  group.length > 1 && (JOINED_PLACES.has(wordsOf(tokens, whole(group))) || isHouse(tokens, whole(group)));

/** "the Hare & Hounds", "the Rose and Crown": two single words behind an article are the name of a house. */
function isHouse(tokens: readonly Token[], { from, to }: Place): boolean {
  if (to - from !== 3 || lowerAt(tokens, from - 1) !== 'the') return false;
  return tokens[from + 1]?.text === '&' || HOUSE_WORDS.has(lowerAt(tokens, to - 1));
}

/** "Durham and Tyne and Wear": pairs that are one name stay together. */
function joinKnown(tokens: readonly Token[], group: Part[]): Place[] {
  const places: Place[] = [];
  for (let i = 0; i < group.length; i++) {
    const pair = group.slice(i, i + 2);
    const joined = isOneName(tokens, pair);
    places.push(joined ? whole(pair) : whole(group.slice(i, i + 1)));
    if (joined) i++;
  }
  return places;
}

export const wordsOf = (tokens: readonly Token[], { from, to }: Place): string =>
  tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ')
    .replace(/ ,/g, ',');

/** Where the next place of the list may begin, and after what. */
function separatorAt(tokens: readonly Token[], at: number): { separator: ',' | 'and'; next: number } | null {
  let next = at;
  let separator: ',' | 'and' | null = null;
  if (isMark(tokens[next], ',;/')) {
    separator = ',';
    next++;
  }
  if (lowerAt(tokens, next) === 'and' || lowerAt(tokens, next) === '&') {
    separator = 'and';
    next++;
  }
  if (!separator) return null;
  return { separator, next: skipSmall(tokens, skipLabel(tokens, next)) };
}

/** Words that may stand before a further place: "and |on the| A5", "and |part of| Duns"; "The" is part of the name in "The Street". */
const SMALL = new Set('the in at on along near outside around also for'.split(' '));

function skipSmall(tokens: readonly Token[], at: number): number {
  let next = at;
  for (;;) {
    const part = /^parts?$/.test(lowerAt(tokens, next)) && lowerAt(tokens, next + 1) === 'of';
    if (part) next += 2;
    else if (SMALL.has(lowerAt(tokens, next)) && !tokens[next]?.capital) next++;
    else return next;
  }
}

/** "(ii) Duns", "b) Kelso": the label of a place in a list that runs on. */
function skipLabel(tokens: readonly Token[], at: number): number {
  const label = isMark(tokens[at], '(') ? at + 1 : at;
  return LABEL.test(tokens[label]?.text ?? '') && isMark(tokens[label + 1], ')') ? label + 2 : at;
}

const LABEL = /^(?:[a-z]|[ivx]{1,4}|\d{1,2})$/;

/** "the", "selected areas of", "parts of", "three schools in": words before the first place. */
function skipLead(tokens: readonly Token[], at: number): number {
  let next = at;
  if (lowerAt(tokens, next) === 'both') next++;
  if (/^(?:the|a)$/.test(lowerAt(tokens, next)) && !opensStreet(tokens, next)) next++;
  const start = next;
  while (next - start < 5 && isWord(tokens[next]) && !tokens[next]?.capital && !BOUNDS.has(lowerAt(tokens, next))) next++;
  if (next > start && ['of', 'in', 'at', 'within', 'around', 'across'].includes(lowerAt(tokens, next))) {
    next++;
    return lowerAt(tokens, next) === 'the' ? next + 1 : next;
  }
  return start;
}

/** "St Giles|'|": the mark of a saint's church or school is part of the name, unless it closes a quotation. */
const endsOwned = (tokens: readonly Token[], from: number, to: number): boolean =>
  /^(?:st|saint)$/.test(lowerAt(tokens, from)) && lowerAt(tokens, to - 1).endsWith('s') && tokens[to]?.start === tokens[to - 1]?.end;

/** "in |The| Street": no name is left without it. */
const opensStreet = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'The' && ((STREETS.test(lowerAt(tokens, at + 1)) && !tokens[at + 2]?.capital) || isNamedThe(tokens, at));

/** "in Mill Lane and |The| Lynch": in capitals behind a small word, and a name follows. */
const isNamedThe = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && BEFORE_THE.test(lowerAt(tokens, at - 1)) && isNameWord(tokens[at + 1], false);

const BEFORE_THE = /^(?:and|&|in|at|on|along|near)$/;

const STREETS = /^(?:street|green|square|avenue|mall|parade|hill|common|moor|strand|drive|terrace|crescent)$/;

/** Read one place: capitalised words, small words between them, a kind of place in lower case after them. */
export function readPlace(tokens: readonly Token[], at: number): Place | null {
  const from = isHouseNumber(tokens, at) ? at : -1;
  let to = from < 0 ? at : at + 1;
  if (from >= 0 && isMark(tokens[to], ',')) to++;
  const first = to;
  if (opensStreet(tokens, to)) to += 2;
  for (;;) {
    if (isNameWord(tokens[to], to > first)) to++;
    else if (isMark(tokens[to], "’'") && tokens[to]?.start === tokens[to - 1]?.end && isNameWord(tokens[to + 1], true)) to++;
    else if (to > first && joinsName(tokens, to)) to += lowerAt(tokens, to + 1) === 'the' ? 2 : 1;
    else break;
  }
  to = withoutCouncil(tokens, first, to);
  if (isMark(tokens[to], "’'") && endsOwned(tokens, first, to)) to++;
  if (to === first || !isPlace(tokens, first, to)) return null;
  return { from: from < 0 ? first : from, to: typeEnd(tokens, to) };
}

/** The kinds of place by their first word, those of two words before it alone. */
const TYPES = new Map<string, (readonly string[])[]>();
for (const words of PLACE_TYPES) TYPES.set(words[0] ?? '', [...(TYPES.get(words[0] ?? '') ?? []), words]);

/** End of the kind of place in small letters behind a name ("Duns |town centre|"). */
function typeEnd(tokens: readonly Token[], at: number): number {
  const type = TYPES.get(lowerAt(tokens, at))?.find((words) => words.length === 1 || words[1] === lowerAt(tokens, at + 1));
  return at + (type?.length ?? 0);
}

/** "58, O’Connell Street", "33/34, Thomas Street": numbers of houses, before a street. */
function isHouseNumber(tokens: readonly Token[], at: number): boolean {
  if (!/^\d{1,4}[a-z]?(?:[/-]\d{1,4}[a-z]?)?$/i.test(tokens[at]?.text ?? '')) return false;
  const next = isMark(tokens[at + 1], ',') ? at + 2 : at + 1;
  return (
    Boolean(tokens[next]?.capital) &&
    /^(?:street|road|lane|avenue|close|square|terrace|place|drive|crescent|row)$/.test(lowerAt(tokens, next + 1))
  );
}

/** "East Holland District Council" runs it in East Holland. */
function withoutCouncil(tokens: readonly Token[], from: number, to: number): number {
  if (lowerAt(tokens, to - 1) !== 'council' || !BARE_KINDS.has(lowerAt(tokens, to - 2))) return to;
  return to - 2 > from ? to - 2 : to;
}

function isNameWord(token: Token | undefined, inside: boolean): boolean {
  if (!isWord(token)) return false;
  if (!token.capital) return false;
  if (token.text.length < 6 && ROAD.test(token.text)) return true;
  return inside || !NOT_PLACES.has(token.lower);
}

function joinsName(tokens: readonly Token[], at: number): boolean {
  if (!PLACE_JOINS.has(lowerAt(tokens, at))) return false;
  const after = lowerAt(tokens, at + 1) === 'the' ? tokens[at + 2] : tokens[at + 1];
  return isWord(after) && after.capital && !NOT_PLACES.has(after.lower);
}

/** A body is no place, a lone acronym neither, nor what a month or a rank begins. */
const BODY =
  /^(?:council|councils|committee|cabinet|board|trust|panel|commission|forum|ltd|limited|plc|group|partnership|association|act|order|plan|policy|report|programme|project|scheme|strategy|team|department|directorate|government|police|meeting|minutes|model|fund|pilot|trial|care|services?|stage|years|health|education|housing|commissioning|learning|skills|settings|system)$/;

function isPlace(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter(isWord);
  const last = words.at(-1);
  if (!last || BODY.test(last.lower) || (words.length === 1 && BARE_KINDS.has(last.lower))) return false;
  // "RAF in Lincolnshire" is a body somewhere; a heading in capitals is not.
  if (words.length > 1 && isAcronym(words[0]) && !words.every(isAcronym)) return false;
  if (words.length === 1)
    return ROAD.test(last.text) || (last.text.length > 2 && !/^\p{Lu}{2,6}s?$/u.test(last.text) && !/\d/.test(last.text));
  // "at Primary Schools": no name is left.
  return !(SORTS.test(words[0]?.lower ?? '') && PLACE_KINDS.has(last.lower) && words.length === 2);
}

/** Words that only say which of a kind of place. */
const SORTS = /^(?:primary|secondary|special|infant|junior|high|nursery|public|local|rural|urban|council|community|town|parish|school)$/;

const isAcronym = (token: Token | undefined): boolean => token !== undefined && /^\p{Lu}{2,}$/u.test(token.text);

function skipKind(tokens: readonly Token[], at: number): number {
  let next = at;
  while (PLACE_KINDS.has(lowerAt(tokens, next))) next++;
  // "Mill Road (E1 2022), Abbey Road": a short remark in brackets.
  if (!isMark(tokens[next], '(')) return next;
  for (let close = next + 1; close < next + MAX_REMARK; close++)
    if (isMark(tokens[close], ')')) return endsPlace(tokens, close + 1) ? close + 1 : next;
  return next;
}

/** Another place follows, or the list is over. */
const endsPlace = (tokens: readonly Token[], at: number): boolean =>
  at >= tokens.length || isMark(tokens[at], '.;') || separatorAt(tokens, at) !== null;
