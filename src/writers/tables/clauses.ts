import { type Clause, ClauseSchema, type Resolution } from '../../model/index.ts';
import { column, describing, makeTable, quote } from './columns.ts';
import { decisionColumns } from './decisions.ts';
import type { FactRow } from './types.ts';

/** A clause beside its decision, with its place in it: "2.1" is the first sub-clause of the second clause. */
interface PlacedClause {
  resolution: Resolution;
  clause: Clause;
  path: string;
  depth: number;
}

const says = describing(ClauseSchema);
type Row = FactRow<PlacedClause>;

export const clausesTable = makeTable<PlacedClause>({
  description: 'Clauses of decisions, one row a clause, sub-clauses after their parent.',
  *facts({ resolutions }) {
    for (const resolution of resolutions) yield* placeClauses(resolution, resolution.clauses);
  },
  item: ({ resolution }) => resolution.item,
  columns: [
    ...decisionColumns<PlacedClause>(),
    column('clause', 'text', 'Place in the decision: "2.1" is the first sub-clause of the second clause.', ({ fact }: Row) => fact.path),
    column('depth', 'integer', 'Nesting, from 0.', ({ fact }: Row) => fact.depth),
    column('label', 'text', says('label'), ({ fact }: Row) => fact.clause.label),
    column('action', 'text', says('action'), ({ fact }: Row) => fact.clause.action),
    ...quote<PlacedClause>(({ clause }) => clause),
  ],
});

function* placeClauses(resolution: Resolution, clauses: readonly Clause[], above = '', depth = 0): Generator<PlacedClause> {
  for (const [i, clause] of clauses.entries()) {
    const path = `${above}${i + 1}`;
    yield { resolution, clause, path, depth };
    yield* placeClauses(resolution, clause.clauses, `${path}.`, depth + 1);
  }
}

export const countClauses = (clauses: readonly Clause[]): number =>
  clauses.reduce((count, clause) => count + 1 + countClauses(clause.clauses), 0);
