import type { Candidate, Form } from '../candidate.ts';
import type { View } from '../view.ts';
import { isDayMonth } from './day-month.ts';
import { isDotted } from './dotted.ts';
import { isMonth } from './month.ts';
import { isQuarter } from './quarter.ts';
import { isSeason } from './season.ts';
import { isShortNumeric } from './short-numeric.ts';
import { isYear } from './year.ts';
import { isFinancialYear, isRunOfYears, isShortFinancialYear } from './years.ts';

/** Says whether something with the form of a calendar expression is one, from the words around it. */
export type Judge = (candidate: Candidate, view: View) => boolean;

const always: Judge = () => true;

/** One judge for each form. */
export const JUDGES = {
  numeric: always,
  dotted: isDotted,
  'short-numeric': isShortNumeric,
  iso: always,
  'day-month': isDayMonth,
  month: isMonth,
  season: isSeason,
  quarter: isQuarter,
  'financial-year': isFinancialYear,
  'short-financial-year': isShortFinancialYear,
  years: isRunOfYears,
  year: isYear,
} satisfies Record<Form, Judge>;

/** Keep what the judges take for calendar expressions. */
export function dropLookalikes(candidates: readonly Candidate[], view: View): Candidate[] {
  return candidates.filter((one) => JUDGES[one.form](one, view));
}
