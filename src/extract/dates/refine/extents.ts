/**
 * Take in the words that belong to a date: its weekday, and "early", "mid", "late", "end of", "around".
 */
import { isLooseBefore, wordBefore } from '../around.ts';
import type { Candidate } from '../candidate.ts';
import { WEEKDAYS } from '../words.ts';
import type { Refiner } from './types.ts';

/** "Tuesday 6 March", "Tues. the 6th of March", "Tuesday, 6 March". */
export const takeWeekdays: Refiner = (candidates, { text }) => {
  for (const one of candidates) if (one.unit === 'day') takeWeekday(one, text);
  return candidates;
};

function takeWeekday(one: Candidate, text: string): void {
  const found = weekdayBefore(text, one.start);
  if (!found) return;
  one.weekday = found.weekday;
  one.start = found.start;
}

/** Read the weekday printed before a date. */
export function weekdayBefore(text: string, at: number): { weekday: number; start: number } | null {
  let before = wordBefore(text, at);
  if (before.word === 'the') before = wordBefore(text, before.start);
  if (before.mark === ',' || before.mark === '.') before = wordBefore(text, before.start - 1);
  const weekday = WEEKDAYS.get(before.word);
  return weekday === undefined || !isLooseBefore(text, before.start) ? null : { weekday, start: before.start };
}

/** Words right before a date that make it vague. */
const VAGUE = new Set(['early', 'mid', 'late']);
const AROUND = new Set(['around', 'about', 'approximately', 'approx', 'circa', 'roughly']);
/** Words before "of" that name a part of a month or year. */
const PARTS_OF = new Map([
  ['middle', true],
  ['end', false],
  ['beginning', false],
  ['start', false],
]);

export const takeModifiers: Refiner = (candidates, { text }) => {
  for (const one of candidates) takeModifier(one, text);
  return candidates;
};

function takeModifier(one: Candidate, text: string): void {
  const isHyphen = text[one.start - 1] === '-';
  const before = wordBefore(text, isHyphen ? one.start - 1 : one.start);
  if (AROUND.has(before.word)) one.approximate = true;
  else if (one.unit === 'day') return;
  else if (VAGUE.has(before.word)) take(one, before.start, true);
  else if (before.word === 'of' || before.word === 'the') takePart(one, text, before.start);
}

/** "end of March", "middle of the autumn". */
function takePart(one: Candidate, text: string, at: number): void {
  let before = wordBefore(text, at);
  if (before.word === 'of') before = wordBefore(text, before.start);
  const approximate = PARTS_OF.get(before.word);
  if (approximate !== undefined) take(one, before.start, approximate);
}

function take(one: Candidate, start: number, approximate: boolean): void {
  one.start = start;
  one.approximate ||= approximate;
}
