/**
 * Whether a month's name standing alone means the month.
 *
 * Accepts: "the March meeting", "in May", "April and May 2019", "Feb: collect", "May" alone in a cell, "ym mis Chwefror"
 * Refuses: "it may be", "Mr March", "August Ward", "June Brown reported", "April added", "thanked June for", "May be exempt", "March Town Council", "THE COUNCIL MAY RESOLVE"
 */
import { closesLine, isUpper, type Neighbour, opensLine, wordAfter, wordBefore, wordBeforeMark } from '../around.ts';
import type { Candidate } from '../candidate.ts';
import { type MonthPart, monthAt } from '../parts.ts';
import type { View } from '../view.ts';
import { ABBREVIATED, IS_ASKED, MAY_VERBS, MONTH_AFTER, MONTH_BEFORE, MONTHS, SAYS, SEASONS, TITLES, WEEKDAYS } from '../words.ts';

export function isMonth(candidate: Candidate, { text }: View): boolean {
  const part = monthAt(text, candidate.start);
  if (!part) return false;
  if (candidate.year !== null) return !TITLES.has(wordBefore(text, candidate.start).word);
  const before = wordBefore(text, candidate.start);
  const after = wordAfter(text, part.stop);
  if (isTitled(text, before)) return false;
  if (part.bare === 'never') return /^m[ií]s?$/.test(before.word);
  if (isListed(text, candidate.start, part.end)) return true;
  return part.bare === 'strict' || isShortCapitals(part)
    ? saysMonth(text, candidate.start, part, before, after)
    : !looksLikeName(text, part, before, after);
}

/** "Mr March", "Cllr D March". */
function isTitled(text: string, before: Neighbour): boolean {
  if (TITLES.has(before.word)) return true;
  const isInitial = before.raw.length === 1 && isUpper(before.raw.charCodeAt(0));
  const mark = before.mark === '.' ? wordBefore(text, before.start - 1) : null;
  if (mark && TITLES.has(mark.word)) return true;
  const initial = isInitial ? before : mark?.raw.length === 1 ? mark : null;
  return initial !== null && TITLES.has(wordBefore(text, initial.start).word);
}

/** "DEC", "MAR": capitals of three letters are as often a body's name. */
const isShortCapitals = (part: MonthPart): boolean => part.raw.length === 3 && part.raw === part.raw.toUpperCase();

/** The words around say that it is a month. */
function saysMonth(text: string, start: number, part: MonthPart, before: Neighbour, after: Neighbour): boolean {
  if (part.month === 5 && MAY_VERBS.has(after.word)) return false;
  if (MONTH_AFTER.has(after.word) || SEASONS.has(before.word)) return true;
  if (MONTH_BEFORE.has(before.word)) return !isPerson(text, part, before, after);
  // "Salary and Expenses May £41.98": a sum or a figure follows no verb and no person.
  if (!isShortCapitals(part) && /^[£€\d]/.test(after.raw || after.mark) && text[after.end] !== '%') return true;
  return opensLine(text, start) && (closesLine(text, part.end) || after.mark === ':');
}

const OF_PERSONS = new Set(['for', 'by', 'from', 'to', 'of', 'per', 'via', 'between', 'this', 'our']);

/** "by Jan Brown": an abbreviation before a surname, after a word that persons follow too. */
const isPerson = (text: string, { raw, end }: MonthPart, before: Neighbour, after: Neighbour): boolean =>
  ABBREVIATED.has(raw.toLowerCase()) && text[end] !== '.' && OF_PERSONS.has(before.word) && isName(after);

/** A name, a town or a verb: "June Brown", "March Town Council", "Protest March". */
function looksLikeName(text: string, part: MonthPart, before: Neighbour, after: Neighbour): boolean {
  if (part.bare === 'name' && (SAYS.has(after.word) || IS_ASKED.has(before.word))) return true;
  if (part.bare === 'free' || MONTH_AFTER.has(after.word) || MONTH_BEFORE.has(before.word)) return false;
  if (isName(after) && !WEEKDAYS.has(after.word) && !isCapitalLine(text, part.end)) return true;
  return part.month === 3 && isName(before) && !opensLine(text, before.start) && !isPossessive(before) && !isCapitalLine(text, part.end);
}

const isName = (word: Neighbour): boolean => word.raw.length > 1 && isUpper(word.raw.charCodeAt(0)) && word.raw !== word.raw.toUpperCase();
const isPossessive = (word: Neighbour): boolean => /['’]s?$/.test(word.raw);

/** How much of a line is looked at to see whether it is all in capitals. */
const LINE_SAMPLE = 60;

function isCapitalLine(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - LINE_SAMPLE), at + LINE_SAMPLE);
  return !/\p{Ll}{2}/u.test(near);
}

const JOINS = new Set(['and', '&', '/', ',', '-', '–', 'or', 'to']);

/** Joined to another month: "April and May", "NOV & DEC 2013", "March/April", "March 2018 and May". */
function isListed(text: string, start: number, end: number): boolean {
  return isMonthBefore(text, wordBefore(text, start)) || isMonthBehind(text, wordAfter(text, end));
}

function isMonthBefore(text: string, join: Neighbour): boolean {
  if (!JOINS.has(join.word || join.mark)) return false;
  const other = wordBeforeMark(text, join.word ? join.start : join.start - 1);
  return MONTHS.has(other.word) || (/^(?:19|20)\d\d$/.test(other.word) && MONTHS.has(wordBefore(text, other.start).word));
}

function isMonthBehind(text: string, join: Neighbour): boolean {
  if (!JOINS.has(join.word || join.mark)) return false;
  const next = wordAfter(text, join.word ? join.end : join.start + 1);
  return MONTHS.has(next.word) && isUpper(next.raw.charCodeAt(0));
}
