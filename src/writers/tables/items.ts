import { type Item, ItemSchema } from '../../model/index.ts';
import { column, describing, list, makeTable, quote } from './columns.ts';
import type { FactRow } from './types.ts';

const says = describing(ItemSchema);
type Row = FactRow<Item>;

/** What stands in an item without being its text. */
const AROUND: ReadonlySet<string> = new Set(['heading', 'label', 'attachment', 'furniture']);

const textOf = ({ blocks }: Item): string =>
  blocks
    .filter(({ type }) => !AROUND.has(type))
    .map(({ text }) => text)
    .join(' ');

export const itemsTable = makeTable<Item>({
  description: 'Agenda items, one row an item.',
  facts: ({ items }) => items,
  item: ({ id }) => id,
  columns: [
    column('category', 'text', says('category'), ({ fact }: Row) => fact.category),
    column('references', 'text', `${says('references')} Several are parted by "; ".`, ({ fact }: Row) => list(fact.references)),
    column('fields', 'text', 'Labelled header lines, "label: value", parted by "; ".', ({ fact }: Row) =>
      list(Object.entries(fact.fields).map(([label, value]) => `${label}: ${value}`)),
    ),
    column('purpose', 'text', says('purpose'), ({ fact }: Row) => fact.purpose),
    column('attachments', 'integer', 'How many files are attached.', ({ fact }: Row) => fact.attachments.length),
    column('truncated', 'boolean', says('truncated'), ({ fact }: Row) => fact.truncated),
    column('exempt', 'boolean', says('exempt'), ({ fact }: Row) => fact.exempt),
    ...quote<Item>((fact) => ({ text: textOf(fact), span: fact.span })),
  ],
});
