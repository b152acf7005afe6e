/**
 * Find sums of money.
 *
 * Accepts: "£1,250.00", "£5.4m", "c£18m", "£2m to £3m", "120 pounds", "9.2p", "GBP 500", "€50 per week", a bare figure under "Award £"
 * Refuses: "12%", "1.5 times the fee", "PDF 96 KB", "Euro 6", "page 12", "£" alone, the names of things ("Pounds Lane")
 */
import type { ExtractContext } from '../context.ts';
import type { Amount } from './amount.ts';
import { findColumnFigures } from './columns.ts';
import { findHits, type HitKind } from './gate.ts';
import { joinRanges } from './ranges.ts';
import { toRows } from './rows.ts';
import type { Finder, Refiner } from './search.ts';
import { readSigned } from './signed.ts';
import { findStackedFigures } from './stacked.ts';
import { findTotals } from './totals.ts';
import { readCoded, readWorded } from './worded.ts';

/** Who looks at which kind of hit. */
const FINDERS: Readonly<Record<HitKind, Finder>> = { sign: readSigned, pence: readWorded, unit: readWorded, code: readCoded };

/** What is made of the amounts found, in this order: ranges first, so that a column sees them whole; totals need the columns' figures. */
const REFINERS: readonly Refiner[] = [dropOverlaps, joinRanges, findColumnFigures, findStackedFigures, dropOverlaps, findTotals];

/** Fill `facts.money`, in document order. */
export function findMoney(context: ExtractContext): void {
  const hits = findHits(context.text).filter(({ at }) => isMinutes(context, at));
  if (hits.length === 0) return;
  const found = hits.map((hit) => FINDERS[hit.kind](context, hit)).filter((amount) => amount !== null);
  const amounts = REFINERS.reduce<Amount[]>((before, refine) => refine({ context, hits }, before), found);
  context.root.facts.money = toRows(context, amounts);
}

/** Menus, notices and running heads are no part of the minutes. */
function isMinutes(context: ExtractContext, offset: number): boolean {
  const block = context.placedAt(offset)?.block;
  return block !== undefined && block.type !== 'furniture';
}

/** In document order; of two that overlap the first, and of two at one place the longer. */
function dropOverlaps(_search: unknown, amounts: readonly Amount[]): Amount[] {
  const sorted = [...amounts].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Amount[] = [];
  for (const amount of sorted) if (amount.start >= (kept.at(-1)?.end ?? 0)) kept.push(amount);
  return kept;
}
