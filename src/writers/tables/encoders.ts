import type { TableFormat } from '../formats.ts';
import type { Cell, ColumnHead } from './types.ts';

/** How a table looks as text. */
export interface TableStyle {
  /** Begin with a byte order mark, without which Excel takes UTF-8 for something else. CSV and TSV. */
  bom: boolean;
  /** What parts the cells; null for the format's own. CSV. */
  delimiter: string | null;
}

/** Turns rows into text, many at a time. */
export interface RowEncoder {
  head(columns: readonly ColumnHead[]): string;
  rows(rows: readonly (readonly Cell[])[], columns: readonly ColumnHead[]): string;
}

/** Formats of tables that are text; a workbook is none. */
export type TextTableFormat = Exclude<TableFormat, 'xlsx'>;

/** How to load the encoder of each format. */
const ENCODERS: Readonly<Record<TextTableFormat, (style: TableStyle) => Promise<RowEncoder>>> = {
  csv: async ({ bom, delimiter }) => (await import('./csv.ts')).makeCsv({ bom, delimiter: delimiter ?? ',', lineEnd: '\r\n' }),
  tsv: async ({ bom }) => (await import('./csv.ts')).makeCsv({ bom, delimiter: '\t', lineEnd: '\n' }),
  ndjson: async () => (await import('./ndjson.ts')).ndjsonRows,
};

export function loadEncoder(format: TextTableFormat, style: TableStyle): Promise<RowEncoder> {
  return ENCODERS[format](style);
}
