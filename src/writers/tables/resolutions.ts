import { type Resolution, ResolutionSchema } from '../../model/index.ts';
import { countClauses } from './clauses.ts';
import { column, describing, makeTable, quote } from './columns.ts';
import type { FactRow } from './types.ts';

const says = describing(ResolutionSchema);
type Row = FactRow<Resolution>;

export const resolutionsTable = makeTable<Resolution>({
  description: 'Decisions, one row a decision; its clauses and its vote are tables of their own.',
  facts: ({ resolutions }) => resolutions,
  item: ({ item }) => item,
  columns: [
    column('id', 'text', `Id in the document: ${says('id')}`, ({ fact }: Row) => fact.id),
    column('kind', 'text', says('kind'), ({ fact }: Row) => fact.kind),
    column('marker', 'text', says('marker'), ({ fact }: Row) => fact.marker),
    column('lead', 'text', says('lead'), ({ fact }: Row) => fact.lead),
    column('stem', 'text', says('stem'), ({ fact }: Row) => fact.stem),
    column('target', 'text', says('target'), ({ fact }: Row) => fact.target),
    column('mover', 'text', `Who moved it. ${says('mover')}`, ({ fact }: Row) => fact.mover),
    column('seconder', 'text', `Who seconded it. ${says('seconder')}`, ({ fact }: Row) => fact.seconder),
    column('clauses', 'integer', 'How many clauses it has, sub-clauses included.', ({ fact }: Row) => countClauses(fact.clauses)),
    ...quote<Resolution>((fact) => fact),
  ],
});
