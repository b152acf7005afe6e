import type { RootContent } from 'mdast';
import type { MinutesDocument, Money, Pilot, Span } from '../../model/index.ts';
import { makeTable } from './tables.ts';
import { heading, plain } from './text.ts';

interface Located {
  item: string | null;
  span: Span;
}

/** A table of facts: its heading, its columns, and a row of cells for each fact. */
interface FactTable {
  title: string;
  columns: readonly string[];
  rows(document: MinutesDocument): { at: Located; cells: (string | null)[] }[];
}

/** Put commas between the thousands of a figure. */
export function groupDigits(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return (value < 0 ? '-' : '') + groups.join(',') + (fraction ? `.${fraction.padEnd(2, '0')}` : '');
}

function amount({ value, max, currency, per }: Money): string {
  const upper = max === null ? '' : ` to ${groupDigits(max)}`;
  const rate = [per?.unit, per?.period].filter((word) => word).map((word) => ` per ${word}`);
  return `${currency} ${groupDigits(value)}${upper}${rate.join('')}`;
}

function when({ start, end, duration }: Pilot): string {
  const days = start || end ? `${start ?? '…'} to ${end ?? '…'}` : null;
  return [days, duration].filter((part) => part).join(', ');
}

/** The tables in their order; a new fact is a new row. */
const FACT_TABLES: readonly FactTable[] = [
  {
    title: 'Money',
    columns: ['Figure', 'Amount', 'Kind', 'Said to be'],
    rows: ({ money }) => money.map((row) => ({ at: row, cells: [row.text, amount(row), row.role, row.qualifier] })),
  },
  {
    title: 'Dates',
    columns: ['Words', 'Date', 'Time', 'Kind'],
    rows: ({ dates }) =>
      dates.map((row) => ({ at: row, cells: [row.text, row.edtf + (row.inferred ? ' (year inferred)' : ''), row.time, row.role] })),
  },
  {
    title: 'Pilots',
    columns: ['Name', 'Programme', 'Places', 'State', 'When'],
    rows: ({ pilots }) =>
      pilots.map((row) => ({ at: row, cells: [row.name, row.programme, row.places.join(', '), row.status, when(row)] })),
  },
  {
    title: 'People',
    columns: ['Name', 'Title', 'Role', 'Organisation', 'Part'],
    rows: ({ people }) => people.map((row) => ({ at: row, cells: [row.name, row.title, row.role, row.organisation, row.status] })),
  },
  {
    title: 'Actions',
    columns: ['Who', 'What', 'By'],
    rows: ({ actions }) => actions.map((row) => ({ at: row, cells: [row.owner, row.text, row.deadline] })),
  },
];

/** Make the tables of facts that have rows, each with the item and the line it comes from. */
export function makeFacts(document: MinutesDocument): RootContent[] {
  const names = new Map(document.items.map(({ id, number, title }) => [id, number ?? title ?? id]));
  return FACT_TABLES.flatMap(({ title, columns, rows }) => {
    const found = rows(document);
    if (found.length === 0) return [];
    const body = found.map(({ at, cells }) =>
      [...cells, names.get(at.item ?? '') ?? null, lineOf(at.span)].map((cell) => plain(cell ?? '')),
    );
    return [heading(2, title), makeTable([...columns, 'Item', 'Line'], body)];
  });
}

export const lineOf = (span: Span | null): string =>
  span === null ? '' : `${span.line}${span.page === null ? '' : ` (page ${span.page})`}`;
