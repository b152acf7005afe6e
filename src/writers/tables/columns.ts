import type { Item, MinutesDocument, Span } from '../../model/index.ts';
import { SpanSchema } from '../../model/index.ts';
import { plain } from '../markdown/text.ts';
import type { Cell, Column, ColumnType, FactRow, Table } from './types.ts';

/** Take the descriptions of a schema's fields, so that the data dictionary and the JSON Schema say the same. */
export function describing(schema: object): (field: string) => string {
  const { shape } = schema as { shape?: Record<string, { description?: string } | undefined> };
  return (field) => {
    const description = shape?.[field]?.description;
    if (!description) throw new Error(`Bug: the schema does not describe \`${field}\``);
    return description;
  };
}

export function column<Row>(name: string, type: ColumnType, description: string, value: (row: Row) => Cell): Column<Row> {
  return { name, type, description, value };
}

/** What joins the rows of one document: its path; where it has none (standard input, bytes), the digest of its content. */
export const documentKey = ({ source }: MinutesDocument): string => source.path ?? `sha256:${source.sha256}`;

/** The columns that every table begins with. */
function about<Fact>(): Column<FactRow<Fact>>[] {
  return [
    column('document', 'text', 'Path of the document as given, else the SHA-256 of its content; joins the tables.', ({ minutes }) =>
      documentKey(minutes),
    ),
    column('body', 'text', "The committee that met: the item's own where an item states another than the document.", bodyOf),
    column('meeting_date', 'date', "Day of the meeting: the item's own where an item states another than the document.", dateOf),
    column('item', 'text', 'Id of the agenda item; with `document` it joins the tables. Empty outside any item.', ({ item }) =>
      item ? item.id : null,
    ),
    column('item_number', 'text', 'Number of the item as printed.', ({ item }) => item?.number ?? null),
    column('item_title', 'text', 'Title of the item as printed.', ({ item }) => item?.title ?? null),
  ];
}

const bodyOf = <Fact>({ item, minutes }: FactRow<Fact>): Cell => item?.meeting?.body ?? minutes.meeting.body;
const dateOf = <Fact>({ item, minutes }: FactRow<Fact>): Cell => item?.meeting?.date ?? minutes.meeting.date;

const span = describing(SpanSchema);

interface Quoted {
  text: string;
  span: Span;
}

/** The columns that a fact with a quote ends with: the words, and where they stand. */
export function quote<Fact>(of: (fact: Fact) => Quoted): Column<FactRow<Fact>>[] {
  return [
    column('text', 'text', 'The words of the document that say so, white space folded.', ({ fact }) => of(fact).text),
    ...place<Fact>((fact) => of(fact).span),
  ];
}

/** Where something stands. */
export function place<Fact>(of: (fact: Fact) => Span | null): Column<FactRow<Fact>>[] {
  const at = (field: keyof Span, name: string): Column<FactRow<Fact>> =>
    column(name, 'integer', span(field), ({ fact }) => of(fact)?.[field] ?? null);
  return [at('page', 'page'), at('line', 'line'), at('start', 'span_start'), at('end', 'span_end')];
}

/** Put several words or names into one cell. */
export const list = (words: readonly string[]): Cell => (words.length > 0 ? words.join('; ') : null);

/** How a table is put together: what its rows are, and the columns between document and quote. */
interface Plan<Fact> {
  description: string;
  facts(minutes: MinutesDocument): Iterable<Fact>;
  /** Id of the item a fact belongs to. */
  item(fact: Fact, minutes: MinutesDocument): string | null;
  columns: readonly Column<FactRow<Fact>>[];
}

/** Make a table from its plan. */
export function makeTable<Fact>({ description, facts, item, columns }: Plan<Fact>): Table {
  const all = [...about<Fact>(), ...columns];
  return {
    description,
    columns: all.map(({ name, type, description: words }) => ({ name, type, description: words })),
    *rows(minutes) {
      const items = new Map(minutes.items.map((one): [string, Item] => [one.id, one]));
      for (const fact of facts(minutes)) {
        const row = { fact, item: items.get(item(fact, minutes) ?? '') ?? null, minutes };
        yield all.map(({ value }) => clean(value(row)));
      }
    },
  };
}

/** Text on one line and without control characters; nothing left is an empty cell. */
function clean(cell: Cell): Cell {
  return typeof cell === 'string' ? plain(cell) || null : cell;
}
