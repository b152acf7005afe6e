/**
 * Tables whose head says what stands in their columns.
 *
 * Accepts: "Name | Role | Organisation" below a label or with none of its own in the cells, "Name | Present | Apologies" with a mark in one of them
 * Refuses: a head of one column, a table without a column of names
 */
import type { MinuteBlock, Range } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import type { ExtractContext } from '../context.ts';
import type { Hit } from './gate.ts';
import type { PersonJudge } from './names.ts';
import { readRoster } from './roster.ts';
import { type Row, type Status, toRow } from './rows.ts';

type Column = 'name' | 'role' | 'organisation' | 'other' | Status;

/** Words of a head, and what stands below them. */
const HEADS: readonly (readonly [RegExp, Column])[] = [
  [/^(?:full )?names?$|^(?:councillors?|members?|governors?|trustees?|attendees?|person)$|^name of /i, 'name'],
  [/^(?:roles?|position|post|title|job title|designation|office|capacity)$/i, 'role'],
  [
    /^(?:organi[sz]ations?|representing|body|company|agency|service|department|directorate|employer|authority|council|(?:member )?authority)(?: represented)?$/i,
    'organisation',
  ],
  [/^(?:members |councillors |governors )?(?:present|attended|attendance)\s?:?$/i, 'present'],
  [
    /^(?:(?:also )?in attendance|also present|(?:officers|officials|staff)(?: present| in attendance)?|visitors|guests|observers)\s?:?$/i,
    'in-attendance',
  ],
  [/^(?:apolog(?:y|ies)(?: for absence)?|apologies received|sent apologies)\s?:?$/i, 'apologies'],
  [/^(?:absent|not present|absent without apolog(?:y|ies))\s?:?$/i, 'absent'],
  [/^substitutes?\s?:?$/i, 'substitute'],
  [/^(?:initials?|e-?mail|ward|party|group|term of office|notes?|signature|time)$/i, 'other'],
];

export interface Sheet extends Range {
  rows: Row[];
}

/** Find the tables with marks under a status among those that the gate hit. */
export function findSheets(context: ExtractContext, hits: readonly Hit[], judge: PersonJudge): Sheet[] {
  const sheets: Sheet[] = [];
  for (const { placed } of hits) {
    if (placed.block.start < (sheets.at(-1)?.end ?? 0)) continue;
    const columns = readHead(context.text, placed.block);
    if (columns?.some(isStatus)) sheets.push(readSheet(context, placed.block, columns, null, judge));
  }
  return sheets;
}

/** Find the tables with columns of names and posts in a stretch that a label governs. */
export function findTables(context: ExtractContext, range: Range, status: Status, judge: PersonJudge): Sheet[] {
  const sheets: Sheet[] = [];
  for (let i = Math.max(context.indexAt(range.start), 0); i < context.placed.length; i++) {
    const block = context.placed[i]?.block;
    if (!block || block.start >= range.end) break;
    if (block.start < Math.max(range.start, sheets.at(-1)?.end ?? 0)) continue;
    const columns = readHead(context.text, block);
    if (columns) sheets.push(readSheet(context, block, columns, status, judge));
  }
  return sheets;
}

/** The cells of a row: of a table, or of a line of typed text whose columns tabs part. */
function cellsOf(text: string, block: MinuteBlock): readonly Range[] | null {
  const { cells, table } = block.source;
  if (cells) return table === null ? null : cells;
  const words = text.slice(block.start, Math.min(block.end, block.start + MAX_ROW));
  if (!words.includes('\t')) return null;
  let end = block.start - 1;
  return words.split('\t').map((cell) => {
    const start = end + 1;
    end = start + cell.length;
    return trimRange(text, start, end);
  });
}
const MAX_ROW = 400;

/** The columns of a table's head; null where it names no two of them, names among them or marks to tell by. */
function readHead(text: string, block: MinuteBlock): Column[] | null {
  const cells = cellsOf(text, block);
  if (!cells || cells.length < 2) return null;
  const columns = cells.map((cell): Column => {
    const words = text.slice(cell.start, cell.end).trim();
    return HEADS.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
  });
  const known = columns.filter((column) => column !== 'other').length;
  // "Attendance | Representing | Role": the names stand under the word itself.
  if (isNamesUnderStatus(columns)) return columns;
  return known >= 2 && (columns.includes('name') || columns.filter(isStatus).length >= 2) ? columns : null;
}

/** The first column says how they were there, and the others only who they are. */
const isNamesUnderStatus = (columns: readonly Column[]): boolean =>
  isStatus(columns[0] ?? 'other') &&
  !columns.includes('name') &&
  columns.slice(1).every((column) => !isStatus(column)) &&
  columns.some((column) => column === 'role' || column === 'organisation');

const isStatus = (column: Column): column is Status =>
  column !== 'name' && column !== 'role' && column !== 'organisation' && column !== 'other';

/** The rows below a head, as far as the table goes. */
function readSheet(
  context: ExtractContext,
  head: MinuteBlock,
  columns: readonly Column[],
  status: Status | null,
  judge: PersonJudge,
): Sheet {
  const sheet: Sheet = { start: head.start, end: head.end, rows: [] };
  for (let i = context.indexAt(head.start) + 1; i > 0 && i < context.placed.length; i++) {
    const block = context.placed[i]?.block;
    const cells = block ? cellsOf(context.text, block) : null;
    if (!block || !cells || block.source.table !== head.source.table) break;
    if (!block.source.cells && cells.length !== columns.length) break;
    sheet.end = block.end;
    sheet.rows.push(...readCells(context.text, columns, cells, status, judge));
  }
  return sheet;
}

/** One row: a person and what the other columns say, or names under a status each. */
function readCells(text: string, columns: readonly Column[], cells: readonly Range[], status: Status | null, judge: PersonJudge): Row[] {
  const named = columns.includes('name') || !isStatus(columns[0] ?? 'other') || isNamesUnderStatus(columns);
  if (!named)
    return cells.flatMap((cell, i) => {
      const column = columns[i] ?? 'other';
      return isStatus(column) ? readRoster(text, cell, { judge }).entries.map((entry) => toRow(entry, column, null, 'list')) : [];
    });
  const cellOf = (column: Column): Range | undefined => cells[columns.indexOf(column)];
  const name = cellOf('name') ?? cells[0];
  const own = status ?? (isNamesUnderStatus(columns) ? (columns[0] as Status) : markedStatus(text, columns, cells));
  const entry = name && own ? readRoster(text, name, { judge }).entries[0] : undefined;
  if (!entry || !own) return [];
  const row = toRow(entry, own, null, 'list');
  return [
    { ...row, role: wordsOf(text, cellOf('role')) ?? row.role, organisation: row.organisation ?? wordsOf(text, cellOf('organisation')) },
  ];
}

const wordsOf = (text: string, cell: Range | undefined): string | null =>
  cell ? text.slice(cell.start, cell.end).replace(/\s+/g, ' ').trim() || null : null;

const MARKED = /^(?:[xXPYy✓✔√●•*]|yes)$/i;

/** A cell that says in words how it was ("Attendance": "Present (sub.)"). */
const SAID: readonly (readonly [RegExp, Status])[] = [
  [/^(?:present|attended)\b.{0,6}\bsub/i, 'substitute'],
  [/^sub(?:stitute)?\b/i, 'substitute'],
  [/^(?:present|attended|yes)\b/i, 'present'],
  [/^(?:in attendance|attending|observer)\b/i, 'in-attendance'],
  [/^(?:apolog(?:y|ies)|sent apologies)\b/i, 'apologies'],
  [/^(?:absent|not present|no|did not attend)\b/i, 'absent'],
];

/** The status whose column is marked in a row, or that the cell itself tells. */
function markedStatus(text: string, columns: readonly Column[], cells: readonly Range[]): Status | null {
  for (const [i, column] of columns.entries()) {
    const cell = cells[i];
    if (!isStatus(column) || !cell) continue;
    const words = text.slice(cell.start, cell.end).trim();
    if (MARKED.test(words) && !/^yes$/i.test(words)) return column;
    const said = SAID.find(([pattern]) => pattern.test(words))?.[1];
    if (said) return said === 'present' && column !== 'present' ? column : said;
  }
  return null;
}
