/**
 * Settle what "11/12" is: a financial year where the words say so, else perhaps a day; and join a financial year to the quarter beside it.
 */
import { candidate } from '../candidate.ts';
import { couldBeDay, isShortFinancialYear } from '../judge/years.ts';
import type { Refiner } from './types.ts';

/** Pairs of figures that are no financial year go on as a day and month. */
export const settlePairs: Refiner = (candidates, view) =>
  candidates.map((one) => {
    if (one.form !== 'short-financial-year' || isShortFinancialYear(one, view) || !couldBeDay(view.text, one)) return one;
    const [day, month] = view.text.slice(one.start, one.end).split('/').map(Number);
    return candidate('short-numeric', 'day', one.start, one.end, { day: day ?? null, month: month ?? null });
  });

const LINK = /^[ \u00a0]{1,2}(?:[-–(,:][ \u00a0]?)?$/;

/** "2024/25 Q2", "2024/25 - Quarter 2": the year before belongs to the quarter. */
export const joinQuarters: Refiner = (candidates, { text }) => {
  const kept: typeof candidates = [];
  for (const one of candidates) {
    const before = kept.at(-1);
    if (one.unit === 'quarter' && one.year === null && before?.unit === 'financial-year' && LINK.test(text.slice(before.end, one.start))) {
      kept.pop();
      kept.push({ ...one, start: before.start, year: before.year });
    } else kept.push(one);
  }
  return kept;
};
