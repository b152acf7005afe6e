import { OptionsError } from '../errors.ts';
import type { MinutesDocument } from '../model/index.ts';
import type { DocumentFormat, OutputFormat } from './formats.ts';
import { loadEncoder, type TableStyle } from './tables/encoders.ts';
import { TABLE_NAMES, type TableName } from './tables/names.ts';
import type { Printer, Writer, WriteStyle } from './types.ts';

/** How to load the writer of each format; loading is lazy, so that JSON never pays for Markdown. A new format is a new row. */
export const WRITERS = {
  json: async () => (await import('./json.ts')).jsonWriter,
  ndjson: async () => (await import('./ndjson.ts')).ndjsonWriter,
  markdown: async () => (await import('./markdown/index.ts')).markdownWriter,
} satisfies Record<DocumentFormat, () => Promise<Writer>>;

export function loadWriter(format: DocumentFormat): Promise<Writer> {
  return WRITERS[format]();
}

/** Puts documents one after another: alone, or with the frame that several have. Each is complete when it has been printed. */
export class DocumentPrinter implements Printer {
  printed = 0;

  constructor(
    private readonly writer: Writer,
    private readonly style: WriteStyle & { several: boolean },
  ) {}

  *print(document: MinutesDocument): Generator<string> {
    const { open, between, after } = this.writer.frame;
    if (this.style.several) yield this.printed === 0 ? open : between;
    this.printed++;
    yield* this.writer.write(document, this.style);
    yield this.style.several ? after : '\n';
  }

  /** What comes after the last document. */
  end(): string {
    const { empty, close } = this.writer.frame;
    if (!this.style.several) return '';
    return this.printed === 0 ? empty : close;
  }
}

/** How documents or tables are printed. */
export interface PrintStyle extends WriteStyle, TableStyle {
  /** The table to print; null for documents, and for all tables in a workbook. */
  table: TableName | null;
}

const PLAIN: PrintStyle = { pretty: false, table: null, bom: false, delimiter: null };

/** Load what prints a format: documents, one table, or a workbook of tables. */
export async function loadPrinter(format: OutputFormat, style: PrintStyle & { several: boolean }): Promise<Printer> {
  const { table } = style;
  if (format === 'xlsx') return new (await import('./tables/xlsx.ts')).WorkbookPrinter(table ? [table] : TABLE_NAMES);
  if (format === 'csv' || format === 'tsv' || (format === 'ndjson' && table)) return loadTablePrinter(format, table, style);
  return new DocumentPrinter(await loadWriter(format), style);
}

async function loadTablePrinter(format: 'csv' | 'tsv' | 'ndjson', table: TableName | null, style: TableStyle): Promise<Printer> {
  if (table === null) throw new OptionsError(`Cannot write ${format} without a table: expected one of ${TABLE_NAMES.join(', ')}`);
  const [{ TablePrinter }, { TABLES }] = await Promise.all([import('./tables/printer.ts'), import('./tables/index.ts')]);
  return new TablePrinter(TABLES[table], await loadEncoder(format, style));
}

/** Write documents as text: one alone where one is given, several with what the format puts around them. A workbook comes as bytes. */
export async function writeMinutes(
  documents: MinutesDocument | readonly MinutesDocument[],
  format: 'xlsx',
  style?: Partial<PrintStyle>,
): Promise<Uint8Array>;
export async function writeMinutes(
  documents: MinutesDocument | readonly MinutesDocument[],
  format: Exclude<OutputFormat, 'xlsx'>,
  style?: Partial<PrintStyle>,
): Promise<string>;
export async function writeMinutes(
  documents: MinutesDocument | readonly MinutesDocument[],
  format: OutputFormat,
  style: Partial<PrintStyle> = {},
): Promise<string | Uint8Array> {
  const printer = await loadPrinter(format, { ...PLAIN, ...style, several: Array.isArray(documents) });
  const pieces: string[] = [];
  for (const document of [documents].flat() as MinutesDocument[]) pieces.push(...printer.print(document));
  const rest = await printer.end();
  return typeof rest === 'string' ? pieces.join('') + rest : rest;
}
