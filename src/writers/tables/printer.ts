import type { MinutesDocument } from '../../model/index.ts';
import type { Printer } from '../types.ts';
import type { RowEncoder } from './encoders.ts';
import type { Cell, Table } from './types.ts';

/** Rows that are turned into text at a time. */
const BATCH = 256;

/** Prints one table over any number of documents, without holding more than a few rows. */
export class TablePrinter implements Printer {
  printed = 0;

  constructor(
    private readonly table: Table,
    private readonly encoder: RowEncoder,
  ) {}

  *print(minutes: MinutesDocument): Generator<string> {
    if (this.printed === 0) yield this.head();
    this.printed++;
    let batch: Cell[][] = [];
    for (const row of this.table.rows(minutes)) {
      batch.push(row);
      if (batch.length < BATCH) continue;
      yield this.encoder.rows(batch, this.table.columns);
      batch = [];
    }
    if (batch.length > 0) yield this.encoder.rows(batch, this.table.columns);
  }

  /** Without a document, a table is its head. */
  end(): string {
    return this.printed === 0 ? this.head() : '';
  }

  private head(): string {
    return this.encoder.head(this.table.columns);
  }
}
