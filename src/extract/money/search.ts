import type { ExtractContext } from '../context.ts';
import type { Amount } from './amount.ts';
import type { Hit } from './gate.ts';

/** What all steps of the search share. */
export interface Search {
  context: ExtractContext;
  hits: readonly Hit[];
}

/** Looks closer at one hit. */
export type Finder = (context: ExtractContext, hit: Hit) => Amount | null;

/** Takes the amounts found so far and gives those that stand. */
export type Refiner = (search: Search, amounts: readonly Amount[]) => Amount[];
