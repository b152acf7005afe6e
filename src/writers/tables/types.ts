import type { Item, MinutesDocument } from '../../model/index.ts';

/**
 * What a column holds, so that each format can show it as what it is.
 *
 * `money` is an amount in the currency that the row names in its column `currency`; `date` is "2019-01-24" and nothing else (EDTF is text).
 */
export const COLUMN_TYPES = ['text', 'integer', 'money', 'date', 'time', 'boolean'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** One value; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** A column as the data dictionary tells it. */
export interface ColumnHead {
  name: string;
  type: ColumnType;
  description: string;
}

/** A column that knows where its value comes from. */
export interface Column<Row> extends ColumnHead {
  value(row: Row): Cell;
}

/** A fact beside what every row says of it: its document and its item. */
export interface FactRow<Fact> {
  fact: Fact;
  item: Item | null;
  minutes: MinutesDocument;
}

/**
 * A table: one row a fact, cells in the order of the columns, white space folded.
 *
 * The order of columns is a promise: new ones are added at the end of their group only with a new version of the program.
 */
export interface Table {
  description: string;
  columns: readonly ColumnHead[];
  rows(minutes: MinutesDocument): Iterable<Cell[]>;
}
