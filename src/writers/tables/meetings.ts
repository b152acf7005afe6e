import { type Item, type Meeting, MeetingSchema, type MinutesDocument, type Severity, SourceSchema } from '../../model/index.ts';
import { column, describing, makeTable } from './columns.ts';
import type { Cell, Column, FactRow } from './types.ts';

/** The meeting of the document, or that of an item which has its own. */
type Held = { item: null } | { item: Item };

const says = describing(MeetingSchema);
const source = describing(SourceSchema);
type Row = FactRow<Held>;

const LISTS = ['items', 'resolutions', 'money', 'dates', 'pilots', 'people', 'actions'] as const;

const stated = (field: keyof Meeting, name: string, type: 'text' | 'time') =>
  column(name, type, says(field), ({ fact, minutes }: Row) => (fact.item ? null : minutes.meeting[field]));

/** A count over the whole document: it stands beside the document's own meeting only, so that sums are right. */
const count = (name: string, words: string, of: (minutes: MinutesDocument) => number): Column<Row> =>
  column(name, 'integer', words, ({ fact, minutes }: Row): Cell => (fact.item ? null : of(minutes)));

const found = (severity: Severity, name: string) =>
  count(name, `How many findings of the severity ${severity} there are.`, ({ diagnostics }) =>
    diagnostics.reduce((sum, one) => sum + (one.severity === severity ? 1 : 0), 0),
  );

export const meetingsTable = makeTable<Held>({
  description: 'Meetings: one row a document, and one for each item that belongs to another meeting than its document.',
  *facts({ items }) {
    yield { item: null };
    for (const item of items) if (item.meeting) yield { item };
  },
  item: ({ item }) => item?.id ?? null,
  columns: [
    column('organisation', 'text', says('organisation'), ({ minutes }: Row) => minutes.meeting.organisation),
    stated('title', 'title', 'text'),
    stated('startTime', 'start_time', 'time'),
    stated('endTime', 'end_time', 'time'),
    stated('venue', 'venue', 'text'),
    stated('contact', 'contact', 'text'),
    column(
      'agenda_number',
      'text',
      'Number of the item on the agenda of its own meeting.',
      ({ fact }: Row) => fact.item?.meeting?.number ?? null,
    ),
    column('format', 'text', source('format'), ({ minutes }: Row) => minutes.source.format),
    column('layout', 'text', source('layout'), ({ minutes }: Row) => minutes.source.layout),
    column('encoding', 'text', source('encoding'), ({ minutes }: Row) => minutes.source.encoding),
    column('bytes', 'integer', source('bytes'), ({ minutes }: Row) => minutes.source.bytes),
    column('sha256', 'text', source('sha256'), ({ minutes }: Row) => minutes.source.sha256),
    ...LISTS.map((name) => count(name, `How many rows of ${name} the document has.`, (minutes) => minutes[name].length)),
    found('error', 'errors'),
    found('warning', 'warnings'),
  ],
});
