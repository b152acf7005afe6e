import { type Resolution, ResolutionSchema } from '../../model/index.ts';
import { column, describing } from './columns.ts';
import type { Column, FactRow } from './types.ts';

/** What belongs to a decision and has rows of its own: a clause, a vote. */
interface OfDecision {
  resolution: Resolution;
}

const says = describing(ResolutionSchema);

/** The columns that tables of such rows begin with: which decision, and what kind it is. */
export function decisionColumns<Fact extends OfDecision>(): Column<FactRow<Fact>>[] {
  return [
    column(
      'resolution',
      'text',
      'Id of the decision; with `document` it joins the table of resolutions.',
      ({ fact }) => fact.resolution.id,
    ),
    column('kind', 'text', says('kind'), ({ fact }) => fact.resolution.kind),
  ];
}
