/**
 * Attendance sheets: a table with a column for each status ("Name | Present | Apologies") and a mark in one of them.
 */
import type { Range } from '../../tree/nodes.ts';
import type { ExtractContext } from '../context.ts';
import type { Hit } from './gate.ts';
import { readHead, readRowUnder } from './grid.ts';
import type { PersonJudge } from './names.ts';
import { readRoster } from './roster.ts';
import { type Row, toRow } from './rows.ts';

export interface Sheet extends Range {
  rows: Row[];
}

/** Find the sheets among the tables that the gate hit. */
export function findSheets(context: ExtractContext, hits: readonly Hit[], judge: PersonJudge): Sheet[] {
  const sheets: Sheet[] = [];
  for (const { placed } of hits) {
    const { cells, table } = placed.block.source;
    if (!cells || table === null || sheets.some((sheet) => sheet.start <= placed.block.start && placed.block.start < sheet.end)) continue;
    const columns = readHead(cells.map((cell) => context.text.slice(cell.start, cell.end)));
    if (columns) sheets.push(readSheet(context, placed.block.start, table, columns, judge));
  }
  return sheets;
}

function readSheet(context: ExtractContext, start: number, table: number, columns: (Row['status'] | null)[], judge: PersonJudge): Sheet {
  const { text, placed } = context;
  const sheet: Sheet = { start, end: start + 1, rows: [] };
  for (let i = context.indexAt(start); i >= 0 && i < placed.length && placed[i]?.block.source.table === table; i++) {
    const block = placed[i]?.block;
    const cells = block?.source.cells;
    if (!block || !cells) break;
    sheet.end = block.end;
    const status = readRowUnder(
      columns,
      cells.map((cell) => text.slice(cell.start, cell.end)),
    );
    const name = cells.find((cell) => cell.end > cell.start);
    if (!status || !name) continue;
    for (const entry of readRoster(text, name, { judge }).entries) sheet.rows.push(toRow(entry, status, null, 'list'));
  }
  return sheet;
}
