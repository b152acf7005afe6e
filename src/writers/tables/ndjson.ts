import { escapeRisky } from '../json.ts';
import type { RowEncoder } from './encoders.ts';

/** A row a line, an object with a field for each column; empty cells are null. */
export const ndjsonRows: RowEncoder = {
  head: () => '',
  rows: (rows, columns) =>
    rows
      .map((cells) => `${escapeRisky(JSON.stringify(Object.fromEntries(columns.map(({ name }, i) => [name, cells[i] ?? null]))))}\n`)
      .join(''),
};
