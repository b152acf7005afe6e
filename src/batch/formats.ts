import type { TextTableFormat } from '../writers/tables/encoders.ts';
import type { TableName } from '../writers/tables/names.ts';

/** What `convert` writes; apart from the writing, so that showing help loads nothing. */
export const CONVERT_FORMATS = ['json', 'markdown', 'csv', 'tsv', 'ndjson', 'xlsx'] as const;
export type ConvertFormat = (typeof CONVERT_FORMATS)[number];

const EXTENSIONS: Readonly<Record<ConvertFormat, string>> = {
  json: '.json',
  markdown: '.md',
  csv: '.csv',
  tsv: '.tsv',
  ndjson: '.ndjson',
  xlsx: '.xlsx',
};

export const suffixesOf = (format: ConvertFormat): string => EXTENSIONS[format];

/** Formats that hold one table a file. */
export const isTableText = (format: ConvertFormat): format is TextTableFormat =>
  format === 'csv' || format === 'tsv' || format === 'ndjson';

/** Whether a format is made of the rows of tables. */
export const isTabular = (format: ConvertFormat): boolean => isTableText(format) || format === 'xlsx';

/** Every ending that an output of a document may have. */
export function allSuffixes(formats: readonly ConvertFormat[], tables: readonly TableName[]): string[] {
  return formats.flatMap((format) =>
    isTableText(format) ? tables.map((table) => `.${table}${EXTENSIONS[format]}`) : [EXTENSIONS[format]],
  );
}
