/**
 * Running heads, page feet and navigation repeat dates that the minutes have already, and list years that they never mention: of furniture
 * only a full date that stands nowhere else is kept, once.
 */
import type { Candidate } from '../candidate.ts';
import type { Refiner } from './types.ts';

export const thinFurniture: Refiner = (candidates, { context }) => {
  const inFurniture = (one: Candidate): boolean => context.placedAt(one.start)?.block.type === 'furniture';
  const marked = candidates.map((one) => ({ one, furniture: inFurniture(one) }));
  if (!marked.some(({ furniture }) => furniture)) return candidates;
  const seen = new Set(marked.filter(({ furniture }) => !furniture).map(({ one }) => keyOf(one)));
  return marked
    .filter(({ one, furniture }) => {
      if (!furniture) return true;
      const isNew = one.unit === 'day' && !seen.has(keyOf(one));
      seen.add(keyOf(one));
      return isNew;
    })
    .map(({ one }) => one);
};

const keyOf = ({ unit, year, month, day }: Candidate): string => `${unit} ${year} ${month} ${day}`;
