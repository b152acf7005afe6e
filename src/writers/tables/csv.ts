import { stringify } from 'csv-stringify/sync';
import type { RowEncoder } from './encoders.ts';

/** RFC 4180 says CR LF; tools that read tab-separated values expect LF. */
interface CsvStyle {
  bom: boolean;
  delimiter: string;
  lineEnd: '\r\n' | '\n';
}

/**
 * Rows as separated values: RFC 4180, UTF-8.
 *
 * A cell of text that begins with = + - @, a tab or CR gets an apostrophe before it, because spreadsheets would run it as a formula; numbers
 * are left alone. Accepts any text; a cell that holds a quote, the delimiter or a line end is quoted.
 */
export function makeCsv({ bom, delimiter, lineEnd }: CsvStyle): RowEncoder {
  const write = (rows: readonly (readonly unknown[])[]): string =>
    stringify(rows as unknown[][], {
      delimiter,
      record_delimiter: lineEnd,
      quoted_match: /[\r\n]/,
      escape_formulas: true,
      cast: { boolean: (value) => (value ? 'true' : 'false') },
    });
  return {
    head: (columns) => (bom ? '\ufeff' : '') + write([columns.map(({ name }) => name)]),
    rows: write,
  };
}
