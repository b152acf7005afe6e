import type { Table, TableRow } from 'mdast';
import { text } from './text.ts';

const makeRow = (cells: readonly string[], width: number): TableRow => ({
  type: 'tableRow',
  children: Array.from({ length: width }, (_, i) => ({ type: 'tableCell', children: cells[i] ? [text(cells[i])] : [] })),
});

/** Make a table; rows shorter than the widest are filled up with empty cells. */
export function makeTable(head: readonly string[], body: readonly (readonly string[])[]): Table {
  const width = Math.max(head.length, ...body.map((row) => row.length));
  return { type: 'table', children: [head, ...body].map((row) => makeRow(row, width)) };
}
