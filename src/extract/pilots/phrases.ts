/**
 * Noun phrases on either side of a word, read along tokens: what is being piloted, and by what name.
 *
 * Accepts: "the Food Waste Collection |Trial|", "|pilot| on the ‘whole family’ way of working", "SRP ‘Safer Streets’ |pilot|"
 * Refuses: "it was agreed to run a new |trial|" (nothing but qualifiers), "the Council's |pilot|" (an owner is no name)
 */
import type { Range } from '../../tree/nodes.ts';
import { isMark, isNumber, isWord, lowerAt, type Token } from '../tokens.ts';
import {
  ALWAYS_QUALIFIERS,
  BOUNDS,
  COMPOUNDS,
  DETERMINERS,
  GENERIC,
  NAME_POSSESSIVES,
  NOT_PLACES,
  NOUN_VERBS,
  OWNERS,
  QUALIFIERS,
  RHYTHMS,
  VERBS,
} from './words.ts';

/** A phrase as a run of tokens, end exclusive; `quoted` where quotation marks stand around it or inside it. */
export interface Phrase {
  from: number;
  to: number;
  quoted: boolean;
  /** Determiner right before it, '' where none stands. */
  determiner: string;
}

const MAX_WORDS = 9;
export const OPENING = '‘“\'"';
const CLOSING = '’”\'"';

export const rangeOf = (tokens: readonly Token[], { from, to }: { from: number; to: number }): Range => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});

/** Read the noun phrase that ends right before `head`; null where there is none. */
export function phraseBefore(tokens: readonly Token[], head: number): Phrase | null {
  // "the low-emission vehicle only pilot"; but "noted bins and trial" joins two things.
  let at = lowerAt(tokens, head - 1) === 'only' ? head - 2 : head - 1;
  if (isJoin(tokens[at]) || NAME_JOINS.has(lowerAt(tokens, at))) return null;
  const quote = quotedBefore(tokens, at);
  if (quote) return { ...quote, quoted: true, determiner: determinerLeft(tokens, quote.from - 1) };
  let joined = -1;
  for (let open = -1; at >= 0 && head - at <= MAX_WORDS; at--) {
    open = insideBefore(tokens, at);
    if (open > 0) at = open;
    else if (!stays(tokens, at)) break;
    if (joined < 0 && isJoin(tokens[at])) joined = at;
  }
  // "the ‘turn up and play’ Sunday pilot": the quoted words are the name.
  const inner = at < head - 1 ? quotedBefore(tokens, at) : null;
  if (inner) return { ...inner, quoted: true, determiner: determinerLeft(tokens, inner.from - 1) };
  const determiner = DETERMINERS.has(lowerAt(tokens, at)) ? lowerAt(tokens, at) : '';
  // "noted the report and school streets trials": without an article the phrase begins after the last "and".
  const heading = at < 0 && joined > 0 && tokens[joined - 1]?.capital && tokens[joined + 1]?.capital;
  const from = determiner === '' && joined >= 0 && !heading ? joined + 1 : at + 1;
  return trimPhrase(tokens, { from, to: head, quoted: false, determiner });
}

/** Index of the first token of the whole phrase before `head`, its article, numbers and quotation marks included. */
export function edgeBefore(tokens: readonly Token[], head: number): number {
  let at = head - 1;
  for (; at >= 0 && head - at < MAX_WORDS + 4; at--) {
    const quote = quotedBefore(tokens, at);
    const open = insideBefore(tokens, at);
    if (quote) at = quote.from - 1;
    else if (open > 0) at = open;
    else if (!stays(tokens, at)) break;
  }
  return DETERMINERS.has(lowerAt(tokens, at)) ? at : at + 1;
}

/** Where a bracket or a set phrase begins that ends at `at`; -1 where none does. */
const insideBefore = (tokens: readonly Token[], at: number): number => Math.max(bracketBefore(tokens, at), compoundBefore(tokens, at));

/** "the |buy to let| pilot": where a set phrase begins that holds a small word; -1 where none ends at `at`. */
function compoundBefore(tokens: readonly Token[], at: number): number {
  const phrase = COMPOUNDS.get(lowerAt(tokens, at))?.find((all) =>
    all.every((word, i) => lowerAt(tokens, at - all.length + 1 + i) === word),
  );
  return phrase ? at - phrase.length + 1 : -1;
}

/** Most words in a bracket that is part of a name. */
const MAX_BRACKET = 4;

/** "the Quiet Lanes (Phase 2) pilot", "the Play Street (PS) trial": where a short bracket begins that ends at `at`; -1 where none does. */
function bracketBefore(tokens: readonly Token[], at: number): number {
  if (!isMark(tokens[at], ')')) return -1;
  for (let i = at - 1; i > 0 && at - i <= MAX_BRACKET + 1; i--) if (isMark(tokens[i], '(')) return isWord(tokens[i - 1]) ? i : -1;
  return -1;
}

/** Small words inside a name of several words. */
const INNER = new Set('the of in to and for & on at with'.split(' '));

/** The capitalised or quoted name of several words that ends right before `to`; null where none does. */
export function nameUpTo(tokens: readonly Token[], to: number): Phrase | null {
  const quote = quotedBefore(tokens, to - 1);
  if (quote) return { ...quote, quoted: true, determiner: '' };
  let from = to;
  while (from > 0 && to - from < MAX_WORDS && (tokens[from - 1]?.capital || INNER.has(lowerAt(tokens, from - 1)))) from--;
  while (from < to && (!tokens[from]?.capital || BOUNDS.has(lowerAt(tokens, from)))) from++;
  const words = tokens.slice(from, to);
  if (words.length < 2 || !tokens[to - 1]?.capital || words.some(({ lower }) => NOT_PLACES.has(lower) && !INNER.has(lower))) return null;
  return { from, to, quoted: false, determiner: '' };
}

function determinerLeft(tokens: readonly Token[], at: number): string {
  for (let i = at; i >= 0 && at - i < MAX_WORDS; i--) {
    if (DETERMINERS.has(lowerAt(tokens, i))) return lowerAt(tokens, i);
    if (!stays(tokens, i)) return '';
  }
  return '';
}

/** Small words inside a name, between two capitalised ones ("Discharge to Assess"). */
const NAME_JOINS = new Set(['of', 'for', 'in', 'to']);

const isJoin = (token: Token | undefined): boolean => token?.lower === 'and' || token?.text === '&';

/** Whether the token can stand inside a noun phrase read from the right. */
function stays(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isMark(token, '’') || isMark(token, "'")) return isWord(tokens[at - 1]);
  if (isJoin(token)) return joins(tokens[at - 1], tokens[at + 1]);
  if (!isWord(token) || (DETERMINERS.has(token.lower) && !opensName(tokens, at))) return false;
  if (NAME_JOINS.has(token.lower))
    return Boolean(tokens[at - 1]?.capital && tokens[at + 1]?.capital) && !BOUNDS.has(lowerAt(tokens, at - 1)) && at > 1;
  if (BOUNDS.has(token.lower)) return UP.has(token.lower) && token.capital && Boolean(tokens[at - 1]?.capital && tokens[at + 1]?.capital);
  return !VERBS.has(token.lower) || (token.capital ? isNamePart(tokens, at) : isNounInside(tokens, at));
}

/** "the design |review| panel": between an article with a noun and another noun it is no verb, since minutes are told in the past. */
const isNounInside = (tokens: readonly Token[], at: number): boolean =>
  NOUNS_INSIDE.has(lowerAt(tokens, at)) &&
  DETERMINERS.has(lowerAt(tokens, at - 2)) &&
  [at - 1, at + 1].every((i) => isWord(tokens[i]) && !BOUNDS.has(lowerAt(tokens, i)) && !VERBS.has(lowerAt(tokens, i)));
const NOUNS_INSIDE = new Set('review support work call help report plan request offer use'.split(' '));

/** Small words in capitals inside a name ("Levelling |Up| Pathfinder", "Stepping |Out| pilot"). */
const UP = new Set('up out off down back on over forward together ahead away again'.split(' '));

const isArticle = (tokens: readonly Token[], at: number): boolean => DETERMINERS.has(lowerAt(tokens, at)) && !opensName(tokens, at);

/** "the |No| Wrong Door pilot": a name whose first word is small elsewhere. */
const opensName = (tokens: readonly Token[], at: number): boolean =>
  Boolean(tokens[at]?.capital && tokens[at + 1]?.capital) && DETERMINERS.has(lowerAt(tokens, at - 1));

/** A verb in capitals behind a name's other words, or behind an article and before them ("a |Supported| Living Pathfinder"). */
function isNamePart(tokens: readonly Token[], at: number): boolean {
  const before = lowerAt(tokens, at - 1);
  if (tokens[at - 1]?.capital || NAME_JOINS.has(before)) return true;
  return DETERMINERS.has(before) && Boolean(tokens[at + 1]?.capital);
}

function joins(before: Token | undefined, after: Token | undefined): boolean {
  if (!isWord(before) || !isWord(after)) return false;
  return [before, after].every(({ lower }) => !BOUNDS.has(lower) && !VERBS.has(lower) && !DETERMINERS.has(lower));
}

/** A phrase in quotation marks that ends at `at`, without its marks. */
function quotedBefore(tokens: readonly Token[], at: number): { from: number; to: number } | null {
  if (!isMark(tokens[at], CLOSING)) return null;
  for (let i = at - 1; i >= 0 && at - i <= MAX_WORDS; i--)
    if (isMark(tokens[i], OPENING) && i + 1 < at && touches(tokens, i)) return { from: i + 1, to: at };
  return null;
}

/** An opening mark stands right before a word and not right after one. */
function touches(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at];
  return mark !== undefined && tokens[at + 1]?.start === mark.end && tokens[at - 1]?.end !== mark.start;
}

/** Read the noun phrase that begins at `at`, article and quotation marks left out; null where there is none. */
export function phraseAfter(tokens: readonly Token[], at: number): Phrase | null {
  let from = at;
  const determiner = DETERMINERS.has(lowerAt(tokens, from)) ? lowerAt(tokens, from++) : '';
  let to = from;
  while (to < tokens.length && to - from < MAX_WORDS) {
    if (isMark(tokens[to], OPENING) && touches(tokens, to)) {
      const close = closing(tokens, to);
      if (close > 0) return { from: to + 1, to: close, quoted: true, determiner };
    }
    if (!goesOn(tokens, to, from)) break;
    to++;
  }
  return trimPhrase(tokens, { from, to, quoted: false, determiner });
}

function closing(tokens: readonly Token[], open: number): number {
  for (let i = open + 2; i < tokens.length && i - open <= MAX_WORDS; i++)
    if (isMark(tokens[i], CLOSING) && tokens[i]?.start === tokens[i - 1]?.end) return i;
  return -1;
}

/** Whether the token can stand inside a noun phrase read from the left. */
function goesOn(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at];
  if (isJoin(token)) return at > from && joins(tokens[at - 1], tokens[at + 1]);
  if (token?.lower === 'of') return at > from && isWord(tokens[at + 1]);
  if (isMark(token, '’') || isMark(token, "'")) return at > from && isWord(tokens[at + 1]);
  if (isMark(token, '%')) return at > from;
  if (!isWord(token)) return false;
  if (DETERMINERS.has(token.lower)) return lowerAt(tokens, at - 1) === 'of';
  if (at === from && at > 0 && token.capital && tokens[at + 1]?.capital) return true;
  return !BOUNDS.has(token.lower) && !(at > from && VERBS.has(token.lower) && !NOUN_VERBS.has(token.lower) && !token.capital);
}

/** Leave out owners, qualifiers and numbers at the start; null where nothing but general words remains. */
function trimPhrase(tokens: readonly Token[], phrase: Phrase): Phrase | null {
  let { from, to } = phrase;
  for (let i = from; i < to; i++) if (isOwner(tokens, i)) from = i + (isMark(tokens[i + 1], "’'") ? 2 : 1);
  while (from < to && !isSoft(tokens, from, to) && (isQualifier(tokens, from) || lowerAt(tokens, from) === 'of' || isArticle(tokens, from)))
    from++;
  while (to > from && !isWord(tokens[to - 1]) && bracketBefore(tokens, to - 1) < from) to--;
  while (to > from && (isJoin(tokens[to - 1]) || lowerAt(tokens, to - 1) === 'of')) to--;
  return from < to ? { ...phrase, from, to } : null;
}

/** Adjectives that a single noun says nothing without ("a trial of |later| opening"). */
const SOFT = new Set(
  'fortnightly monthly weekly daily nightly later earlier extended longer joint shared additional extra limited advance mini'.split(' '),
);

const isSoft = (tokens: readonly Token[], at: number, to: number): boolean =>
  to - at === 2 && SOFT.has(lowerAt(tokens, at)) && isWord(tokens[at + 1]) && !GENERIC.has(lowerAt(tokens, at + 1));

/** "the Scottish Government's": whose it is. */
function isOwner(tokens: readonly Token[], at: number): boolean {
  const word = lowerAt(tokens, at);
  if (isMark(tokens[at + 1], "’'") && OWNERS.has(word.replace(/s$/, ''))) return true;
  if (
    !word.endsWith("'s") ||
    NAME_POSSESSIVES.has(word) ||
    /^(?:st|saint)$/.test(lowerAt(tokens, at - (isMark(tokens[at - 1], '.') ? 2 : 1)))
  )
    return false;
  return tokens[at]?.capital === true || OWNERS.has(word.slice(0, -2)) || isYear(word.slice(0, -2));
}

const isYear = (word: string): boolean => /^(?:year|month|week|today|yesterday|spring|summer|autumn|winter|season|term)$/.test(word);
/** "6-month", "two-week", "30-day". */
const SPELL = /^(?:\d{1,3}|[a-z]+)-(?:day|week|month|year)s?$/;

/** Units that make a number the first word of a name ("20 mph trial", "three weekly bin trial"). */
const UNITS = new Set('mph kph hour minute tonne litre stop hourly weekly monthly'.split(' '));
const isCount = (token: Token): boolean => isNumber(token) || /^(?:two|three|four|five|six)$/.test(token.lower);

function isQualifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!isWord(token)) return true;
  if (isCount(token) && UNITS.has(lowerAt(tokens, at + 1)) && at + 2 < tokens.length) return false;
  if (SPELL.test(token.lower))
    return lowerAt(tokens, at + 1) !== 'week' && !(token.lower.endsWith('-day') && RHYTHMS.has(lowerAt(tokens, at + 1)));
  if (isNumber(token) && !isJoin(tokens[at + 1])) return true;
  return ALWAYS_QUALIFIERS.has(token.lower) || (QUALIFIERS.has(token.lower) && (!token.capital || at === 0 || !tokens[at + 1]?.capital));
}

/** Whether a phrase says nothing in particular. */
export function isGeneric(tokens: readonly Token[], phrase: Phrase): boolean {
  if (phrase.quoted) return false;
  return tokens
    .slice(phrase.from, phrase.to)
    .every((token) => !isWord(token) || GENERIC.has(token.lower) || QUALIFIERS.has(token.lower) || /^\d+$/.test(token.text));
}
