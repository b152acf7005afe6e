import { type Pilot, PilotSchema } from '../../model/index.ts';
import { column, describing, list, makeTable, quote } from './columns.ts';
import type { FactRow } from './types.ts';

const says = describing(PilotSchema);
type Row = FactRow<Pilot>;

export const pilotsTable = makeTable<Pilot>({
  description: 'Pilots, trials and test sites, one row a name.',
  facts: ({ pilots }) => pilots,
  item: ({ item }) => item,
  columns: [
    column('id', 'text', `Id in the document: ${says('id')}`, ({ fact }: Row) => fact.id),
    column('name', 'text', says('name'), ({ fact }: Row) => fact.name),
    column('programme', 'text', says('programme'), ({ fact }: Row) => fact.programme),
    column('places', 'text', `${says('places')} Several are parted by "; ".`, ({ fact }: Row) => list(fact.places)),
    column('status', 'text', says('status'), ({ fact }: Row) => fact.status),
    column('start', 'text', says('start'), ({ fact }: Row) => fact.start),
    column('end', 'text', says('end'), ({ fact }: Row) => fact.end),
    column('duration', 'text', says('duration'), ({ fact }: Row) => fact.duration),
    ...quote<Pilot>((fact) => fact),
  ],
});
