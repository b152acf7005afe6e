import { type Person, PersonSchema } from '../../model/index.ts';
import { column, describing, makeTable, quote } from './columns.ts';
import type { FactRow } from './types.ts';

const says = describing(PersonSchema);
type Row = FactRow<Person>;

export const peopleTable = makeTable<Person>({
  description: 'Persons with a part in the meeting, one row for each list a person stands in.',
  facts: ({ people }) => people,
  item: ({ item }) => item,
  columns: [
    column('id', 'text', `Id in the document: ${says('id')}`, ({ fact }: Row) => fact.id),
    column('name', 'text', says('name'), ({ fact }: Row) => fact.name),
    column('title', 'text', says('title'), ({ fact }: Row) => fact.title),
    column('role', 'text', says('role'), ({ fact }: Row) => fact.role),
    column('organisation', 'text', says('organisation'), ({ fact }: Row) => fact.organisation),
    column('status', 'text', says('status'), ({ fact }: Row) => fact.status),
    ...quote<Person>((fact) => fact),
  ],
});
