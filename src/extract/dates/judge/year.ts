/**
 * Whether four figures are a year.
 *
 * Accepts: "in 2016", "since 1889", "the 2014 accounts", "Annual Report 2024", "was 2017, therefore", "Results 2015", "goals for 2025"
 * Refuses: "2000 homes", "£2016", "Act 1972", "the 1972 Local Government Act", "Acts of 2012 and 2016", "at 1945", "closed 1952", "Item 2016",
 *   "01366 2016", "Horizon 2020", "Chq No 2016", "cheques 2016-2020", "© 2025"
 */
import { isUpper, type Neighbour, wordAfter, wordBefore } from '../around.ts';
import type { Candidate } from '../candidate.ts';
import { clockAt } from '../times.ts';
import { isNear, type View } from '../view.ts';
import { COUNT_NOUNS, FUNCTION_WORDS, LAW_WORDS, NAME_WORDS, REFERENCE_WORDS, STRONG_TIME_WORDS, WEAK_TIME_WORDS } from '../words.ts';

/** Without a word of time a year is near the meeting; with one it may be far. */
const BARE = { behind: 40, ahead: 6 };
const SAID = { behind: 700, ahead: 80 };
/** So near the meeting a number is more likely a year than a count. */
const CLOSE = { behind: 10, ahead: 6 };

export function isYear(candidate: Candidate, view: View): boolean {
  const { text } = view;
  const year = candidate.year ?? 0;
  const before = wordBefore(text, candidate.start);
  const after = wordAfter(text, candidate.end);
  if (isReference(text, candidate, before, after) || isLaw(text, before, after) || isClock(text, candidate, before, after)) return false;
  const meetingYear = view.yearAt(candidate.start);
  if (isCount(after, year, meetingYear, before)) return false;
  const isSaid = STRONG_TIME_WORDS.has(before.word) || WEAK_TIME_WORDS.has(before.word) || opensRange(text, after);
  return isNear(year, meetingYear, isSaid ? SAID : BARE);
}

/** "1939 to 1945": the second year vouches for the first. */
const opensRange = (text: string, after: Neighbour): boolean =>
  /^(?:to|until|till)$/.test(after.word) && /^(?:1[6-9]|20)\d\d$/.test(wordAfter(text, after.end).word);

/** Part of a reference, a telephone number or a name. */
function isReference(text: string, { start, end }: Candidate, before: Neighbour, after: Neighbour): boolean {
  if (REFERENCE_WORDS.has(before.word) || NAME_WORDS.has(before.word) || before.mark === '©') return true;
  if (/^\d{3,}$/.test(before.word) && !/^(?:19|20)\d\d$/.test(before.word)) return true;
  if (
    /^\d{3,}$/.test(after.word) &&
    after.start - end === 1 &&
    !/^(?:19|20)\d\d$/.test(after.word) &&
    !/[.,]\d/.test(text.slice(after.end, after.end + 2))
  )
    return true;
  if (
    /\d{3}[ \u00a0]\d{4}[ \u00a0]$/.test(text.slice(Math.max(0, start - 12), start)) &&
    !/[ \u00a0](?:19|20)\d\d[ \u00a0]/.test(text.slice(Math.max(0, start - 12), start - 5))
  )
    return true;
  // "No. 2016", "Ref: 2016"
  return (
    (before.mark === '.' || before.mark === ':') &&
    /^(?:no|nos|ref|reference|tel|number|chq|cheque|telephone|phone|id)$/.test(wordBefore(text, before.start - 1).word) &&
    start > 0
  );
}

/** Words that may stand between a year and the act it belongs to. */
const MAX_NAME = 7;
const LINKS = new Set(['and', 'of', 'the', '&', 'for', 'to', 'in']);

/** Part of the name of an act: "Act 1972", "Act, 2000", "Acts of 2012 and 2016", "(England) Regulations 2012", "the 1972 Local Government Act". */
function isLaw(text: string, before: Neighbour, after: Neighbour): boolean {
  return isAfterLaw(text, before) || isBeforeLaw(text, after);
}

function isAfterLaw(text: string, before: Neighbour): boolean {
  let word = before;
  for (let steps = 0; steps < 4; steps++) {
    if (LAW_WORDS.has(word.word)) return !isStanding(text, word);
    const isStep =
      word.word === 'of' || word.word === 'and' || /^(?:1[6-9]|20)\d\d$/.test(word.word) || word.mark === ',' || word.mark === '&';
    if (!isStep) return word.mark === ')' && isBracketedLaw(text, word.start);
    word = wordBefore(text, word.word ? word.start : word.start - 1);
  }
  return false;
}

/** "Order (Amendment) 2015", "Act (as amended) 2000". */
function isBracketedLaw(text: string, at: number): boolean {
  const from = Math.max(0, at - MAX_BRACKET);
  const open = text.slice(from, at).lastIndexOf('(');
  return open >= 0 && LAW_WORDS.has(wordBefore(text, from + open).word);
}

/** Longest bracket inside the name of an act. */
const MAX_BRACKET = 40;

/** Standing orders are a council's own rules, and an action "in order" is none. */
const isStanding = (text: string, word: Neighbour): boolean => /^(?:standing|in|purchase|work)$/.test(wordBefore(text, word.start).word);

function isBeforeLaw(text: string, after: Neighbour): boolean {
  let word = after;
  for (let steps = 0; steps < MAX_NAME; steps++) {
    if (LAW_WORDS.has(word.word) && isUpper(word.raw.charCodeAt(0))) return !isStanding(text, word);
    if (!(word.word && (isUpper(word.raw.charCodeAt(0)) || LINKS.has(word.word)))) return false;
    word = wordAfter(text, word.end);
  }
  return false;
}

/** A time of the day in four figures: "at 1945", "closed 1952", "1930 hours", "1830-2000". */
function isClock(text: string, { start, end }: Candidate, before: Neighbour, after: Neighbour): boolean {
  if (/^(?:hrs|hours|hour|h|am|pm|noon)$/.test(after.word)) return true;
  if (!clockAt(text, start, true)) return false;
  if (/^(?:closed|ended|concluded|finished|opened|commenced|convened|adjourned|ends|finish|close)$/.test(before.word)) return true;
  return before.word === 'at' && !/^(?:prices?|levels?|rates?|values?)$/.test(wordAfter(text, end).word);
}

/** A number of things: "2000 homes", "over 1800 residents", "1750 crocus bulbs". */
function isCount(after: Neighbour, year: number, meetingYear: number | null, before: Neighbour): boolean {
  if (COUNT_NOUNS.has(after.word) && !isUpper(after.raw.charCodeAt(0))) return true;
  const isRound = year % 50 === 0;
  if (
    isRound &&
    /^(?:over|up|to|nearly|almost|than|least|some|another|around|about|approximately|of|for|additional|extra)$/.test(before.word)
  )
    return !(after.word === '' || FUNCTION_WORDS.has(after.word)) || /^(?:over|nearly|almost|than|least|some|another)$/.test(before.word);
  if (isNear(year, meetingYear, CLOSE) || STRONG_TIME_WORDS.has(before.word)) return false;
  return /^[a-z]/.test(after.raw) && !FUNCTION_WORDS.has(after.word);
}
