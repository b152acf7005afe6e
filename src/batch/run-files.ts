/** The files of a run as a whole: tables of all documents, and the summaries. */
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { InputError } from '../errors.ts';
import { loadEncoder, type RowEncoder } from '../writers/tables/encoders.ts';
import { TABLES } from '../writers/tables/index.ts';
import type { TableName } from '../writers/tables/names.ts';
import type { Cell } from '../writers/tables/types.ts';
import { AtomicFile, writeAtomic } from './atomic.ts';
import type { Missing } from './find.ts';
import { SUMMARIES, TABLES_FOLDER, WORKBOOK } from './folder.ts';
import { isTableText, isTabular, suffixesOf } from './formats.ts';
import type { Journal } from './journal.ts';
import type { Written } from './outputs.ts';
import { NOTHING_TOLD } from './result.ts';
import type { Done } from './sum-up.ts';
import { summaryCsv } from './summary/csv.ts';
import { summaryHtml } from './summary/html.ts';
import { summaryJson } from './summary/json.ts';
import { type FileRow, type Summary, totalsOf } from './summary/rows.ts';

/** Puts files in their place; those that another program holds open are left as they were, and reported. */
export class Placing {
  readonly written: Written[] = [];
  readonly blocked: InputError[] = [];

  async place(path: string, write: () => Promise<number>): Promise<void> {
    try {
      this.written.push([path, await write()]);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      this.blocked.push(error);
    }
  }
}

/** Put the rows of all documents together: a file a table and format, and a workbook of all tables. */
export async function writeTables({ names, journal, folder, settings }: Done, placing: Placing): Promise<void> {
  const { tables, style } = settings;
  const files: { table: TableName; path: string; encoder: RowEncoder; file: AtomicFile }[] = [];
  for (const format of settings.to.filter(isTableText))
    for (const table of tables) {
      const path = `${TABLES_FOLDER}/${table}${suffixesOf(format)}`;
      files.push({
        table,
        path,
        encoder: await loadEncoder(format, style),
        file: new AtomicFile(join(folder.path, path), folder.temporary),
      });
    }
  const workbook = settings.to.includes('xlsx') ? new Map(tables.map((table): [TableName, Cell[][]] => [table, []])) : null;
  if (!settings.to.some(isTabular)) return;
  for (const { file, encoder, table } of files) file.write(encoder.head(TABLES[table].columns));
  for (const name of names) {
    if (journal.get(name)?.state !== 'converted') continue;
    for await (const [table, rows] of rowsOf(join(folder.path, folder.rowsOf(name)))) {
      for (const one of files) if (one.table === table) one.file.write(one.encoder.rows(rows, TABLES[table].columns));
      workbook?.get(table)?.push(...rows);
    }
  }
  for (const { path, file } of files)
    await placing.place(path, async () => {
      await file.commit();
      return file.size;
    });
  if (workbook) {
    const { withDictionary, writeWorkbook } = await import('../writers/tables/xlsx.ts');
    const sheets = [...workbook].map(([name, rows]) => ({ name, columns: TABLES[name].columns, rows }));
    const bytes = await writeWorkbook(withDictionary(sheets, tables));
    await placing.place(WORKBOOK, () => writeAtomic(join(folder.path, WORKBOOK), folder.temporary, [bytes]));
  }
}

/** Rows handed over at a time. */
const BATCH = 256;

/** Read the rows that a document left, some of one table at a time. */
async function* rowsOf(path: string): AsyncGenerator<[TableName, Cell[][]]> {
  let table: TableName | null = null;
  let rows: Cell[][] = [];
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    const [name, ...cells] = JSON.parse(line) as [TableName, ...Cell[]];
    if (table !== null && (name !== table || rows.length >= BATCH)) {
      yield [table, rows];
      rows = [];
    }
    table = name;
    rows.push(cells);
  }
  if (table !== null) yield [table, rows];
}

/** Write what is told of every file. */
export async function writeSummaries({ names, journal, folder, settings, missing, passedOver }: Done, placing: Placing): Promise<void> {
  const summary: Summary = {
    files: () => fileRows(names, journal, missing),
    passedOver,
    excludeExempt: settings.excludeExempt,
  };
  const totals = totalsOf(summary);
  for (const [path, pieces] of [
    [SUMMARIES.json, summaryJson(summary, totals)],
    [SUMMARIES.csv, await summaryCsv(summary)],
    [SUMMARIES.html, summaryHtml(summary, totals)],
  ] as const)
    await placing.place(path, () => writeAtomic(join(folder.path, path), folder.temporary, pieces));
}

/** What is told of each input, in order, those that gave nothing last. */
function* fileRows(names: readonly string[], journal: Journal, missing: readonly Missing[]): Generator<FileRow> {
  for (const name of names) {
    const head = journal.get(name);
    if (!head) throw new Error(`Bug: ${name} was not converted`);
    // The rows that wait for the tables of the run are no output.
    const outputs = head.written.map(([path]) => path).filter((path) => !path.startsWith('.'));
    yield { name, sha256: head.sha256, outputs, ...journal.told(name) };
  }
  for (const { name, error } of missing)
    yield {
      name,
      sha256: null,
      outputs: [],
      ...NOTHING_TOLD,
      error: { code: `input:${error.code}`, message: error.message, hint: error.hint },
    };
}
