/** The roles of all amounts of a document, each from the nearest thing that speaks. */
import type { MoneyRole } from '../../model/money.ts';
import type { ExtractContext } from '../context.ts';
import type { Amount } from './amount.ts';
import { Introductions, roleNamedIn } from './introduction.ts';
import { roleAmong, roleOfLink } from './role.ts';
import type { Surroundings } from './surroundings.ts';

/** Least score at which the words of the passage decide, and at which they are better than nothing. */
const SURE = 1;
const FAINT = 0.2;
/** Figures of the same block that are asked on either side, and how far off they may stand. */
const MOST_NEIGHBOURS = 40;
const FARTHEST_NEIGHBOUR = 1000;

/** What the words around a figure say of it, in three strengths. */
interface Reading {
  sure: MoneyRole | null;
  faint: MoneyRole | null;
  last: MoneyRole | null;
}

/** The head of the column or the words around; else the nearest figure of the same list, what introduces the list, and faint words last. */
export function rolesOf(context: ExtractContext, surroundings: Surroundings, amounts: readonly Amount[]): (MoneyRole | null)[] {
  const introductions = new Introductions(context);
  const readings = amounts.map((_amount, i) => readAround(surroundings, amounts, i));
  const blocks = amounts.map(({ start }) => context.indexAt(start));
  const beside = (index: number, step: 1 | -1): MoneyRole | null => {
    const { start } = amounts[index] as Amount;
    for (let i = index + step; blocks[i] === blocks[index] && Math.abs(i - index) <= MOST_NEIGHBOURS; i += step) {
      if (Math.abs((amounts[i] as Amount).start - start) > FARTHEST_NEIGHBOUR) return null;
      const sure = readings[i]?.sure;
      if (sure) return sure;
    }
    return null;
  };
  return readings.map(
    ({ sure, faint, last }, i) =>
      sure ?? beside(i, -1) ?? introductions.roleAt((amounts[i] as Amount).start) ?? beside(i, 1) ?? faint ?? last,
  );
}

function readAround(surroundings: Surroundings, amounts: readonly Amount[], index: number): Reading {
  const { heading } = amounts[index] as Amount;
  const named = heading ? roleNamedIn(heading) : null;
  if (named) return { sure: named, faint: null, last: null };
  const { words, at, end } = surroundings.wordsAround(amounts, index);
  const best = roleAmong(words, at, end);
  if (best && best.score >= SURE) return { sure: best.role, faint: null, last: null };
  return { sure: null, faint: best && best.score >= FAINT ? best.role : null, last: roleOfLink(words, at) };
}
