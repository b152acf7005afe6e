import { type Action, ActionSchema } from '../../model/index.ts';
import { column, describing, makeTable, quote } from './columns.ts';
import type { FactRow } from './types.ts';

const says = describing(ActionSchema);
type Row = FactRow<Action>;

export const actionsTable = makeTable<Action>({
  description: 'Who is to do what by when, one row an action.',
  facts: ({ actions }) => actions,
  item: ({ item }) => item,
  columns: [
    column('id', 'text', `Id in the document: ${says('id')}`, ({ fact }: Row) => fact.id),
    column('owner', 'text', says('owner'), ({ fact }: Row) => fact.owner),
    column('deadline', 'text', says('deadline'), ({ fact }: Row) => fact.deadline),
    column('source', 'text', says('source'), ({ fact }: Row) => fact.source),
    ...quote<Action>((fact) => fact),
  ],
});
