import { existsSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { InputError } from '../errors.ts';
import type { MinutesDocument } from '../model/index.ts';
import { writeMinutes } from '../writers/index.ts';
import type { TableStyle } from '../writers/tables/encoders.ts';
import { TABLES } from '../writers/tables/index.ts';
import type { TableName } from '../writers/tables/names.ts';
import { writeAtomic } from './atomic.ts';
import { realPath } from './find.ts';
import { type ConvertFormat, isTableText, suffixesOf } from './formats.ts';

/** A file that was written, below the output folder, with its size. */
export type Written = readonly [path: string, size: number];

/** What is written for each document. */
export interface OutputPlan {
  outDir: string;
  /** Folder for files that are not complete yet. */
  temporary: string;
  /** Where the rows of a document wait until the tables of the run are put together; null where no tables are asked for. */
  rows: string | null;
  to: readonly ConvertFormat[];
  tables: readonly TableName[];
  style: TableStyle;
  /** Whether JSON is indented. */
  pretty: boolean;
}

/** Write all outputs of one document; a table without rows gets no file. */
export async function writeOutputs(minutes: MinutesDocument, stem: string, plan: OutputPlan): Promise<Written[]> {
  const written: Written[] = [];
  const put = async (path: string, data: string | Uint8Array): Promise<void> => {
    expectInside(plan.outDir, path);
    written.push([path, await writeAtomic(join(plan.outDir, path), plan.temporary, [data])]);
  };
  for (const format of plan.to) {
    if (isTableText(format)) {
      for (const table of plan.tables)
        if (hasRows(table, minutes)) await put(`${stem}.${table}.${format}`, await writeMinutes(minutes, format, { table, ...plan.style }));
    } else if (format === 'xlsx') await put(stem + suffixesOf(format), await writeMinutes(minutes, format));
    else await put(stem + suffixesOf(format), await writeMinutes(minutes, format, { pretty: plan.pretty }));
  }
  if (plan.rows !== null) await put(plan.rows, rowsText(minutes, plan.tables));
  return written;
}

/** Refuse a path that a link leads out of the output folder: nothing is written elsewhere. The folder itself may be a link. */
function expectInside(outDir: string, path: string): void {
  const target = join(outDir, path);
  let folder = dirname(target);
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  if (join(realPath(folder), sep).startsWith(join(realPath(outDir), sep)) || !existsSync(outDir)) return;
  throw new InputError(
    'unreadable',
    `Cannot write \`${target}\`: \`${folder}\` is a link that leads out of the output folder`,
    'Remove the link, or convert into the folder that it leads to.',
  );
}

const hasRows = (table: TableName, minutes: MinutesDocument): boolean => {
  for (const _row of TABLES[table].rows(minutes)) return true;
  return false;
};

/** The rows of a document, a line each: the name of the table and the cells. */
function rowsText(minutes: MinutesDocument, tables: readonly TableName[]): string {
  const lines: string[] = [];
  for (const table of tables) for (const cells of TABLES[table].rows(minutes)) lines.push(`${JSON.stringify([table, ...cells])}\n`);
  return lines.join('');
}
