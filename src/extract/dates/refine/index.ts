import { dropLookalikes } from '../judge/index.ts';
import { checkWeekdays, dropImpossible, takeBackYears } from './checks.ts';
import { takeClocks } from './clocks.ts';
import { takeModifiers, takeWeekdays } from './extents.ts';
import { thinFurniture } from './furniture.ts';
import { governYears } from './govern-years.ts';
import { joinQuarters, settlePairs } from './pairs.ts';
import { joinRanges } from './ranges.ts';
import { shareYears } from './share-years.ts';
import { settleShortYears } from './short-years.ts';
import { supplyYears } from './supply-years.ts';
import type { Refiner } from './types.ts';

/**
 * From candidates to dates, in this order: years of two figures and pairs first, because judges ask how near the meeting they lie; extents
 * before links, because what stands between two dates is read without their weekdays; shared years before ranges, which must run forward; years
 * are supplied last, and only what is complete can be checked.
 */
export const REFINERS: readonly Refiner[] = [
  settleShortYears,
  settlePairs,
  dropImpossible,
  dropLookalikes,
  takeWeekdays,
  takeModifiers,
  joinQuarters,
  shareYears,
  governYears,
  joinRanges,
  takeClocks,
  supplyYears,
  takeBackYears,
  thinFurniture,
  checkWeekdays,
];
