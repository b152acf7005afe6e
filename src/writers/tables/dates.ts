import { DateSchema, type MinuteDate } from '../../model/index.ts';
import { column, describing, makeTable, quote } from './columns.ts';
import type { FactRow } from './types.ts';

const says = describing(DateSchema);
type Row = FactRow<MinuteDate>;

export const datesTable = makeTable<MinuteDate>({
  description: 'Dates, one row a calendar expression.',
  facts: ({ dates }) => dates,
  item: ({ item }) => item,
  columns: [
    column('id', 'text', `Id in the document: ${says('id')}`, ({ fact }: Row) => fact.id),
    column('edtf', 'text', says('edtf'), ({ fact }: Row) => fact.edtf),
    column('start', 'date', says('start'), ({ fact }: Row) => fact.start),
    column('end', 'date', says('end'), ({ fact }: Row) => fact.end),
    column('precision', 'text', says('precision'), ({ fact }: Row) => fact.precision),
    column('approximate', 'boolean', says('approximate'), ({ fact }: Row) => fact.approximate),
    column('inferred', 'boolean', says('inferred'), ({ fact }: Row) => fact.inferred),
    column('time', 'time', says('time'), ({ fact }: Row) => fact.time),
    column('role', 'text', says('role'), ({ fact }: Row) => fact.role),
    ...quote<MinuteDate>((fact) => fact),
  ],
});
