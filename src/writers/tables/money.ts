import { type Money, MoneySchema } from '../../model/index.ts';
import { column, describing, makeTable, quote } from './columns.ts';
import type { FactRow } from './types.ts';

const says = describing(MoneySchema);
type Row = FactRow<Money>;

export const moneyTable = makeTable<Money>({
  description: 'Figures in money, one row a figure.',
  facts: ({ money }) => money,
  item: ({ item }) => item,
  columns: [
    column('id', 'text', `Id in the document: ${says('id')}`, ({ fact }: Row) => fact.id),
    column('value', 'money', says('value'), ({ fact }: Row) => fact.value),
    column('max', 'money', says('max'), ({ fact }: Row) => fact.max),
    column('currency', 'text', says('currency'), ({ fact }: Row) => fact.currency),
    column('qualifier', 'text', says('qualifier'), ({ fact }: Row) => fact.qualifier),
    column('per_unit', 'text', 'What each amount is for ("person").', ({ fact }: Row) => fact.per?.unit ?? null),
    column('per_period', 'text', 'How often the amount falls due ("week").', ({ fact }: Row) => fact.per?.period ?? null),
    column('role', 'text', says('role'), ({ fact }: Row) => fact.role),
    column('sentence', 'text', says('sentence'), ({ fact }: Row) => fact.sentence),
    ...quote<Money>((fact) => fact),
  ],
});
