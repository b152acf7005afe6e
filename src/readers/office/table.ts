import type { Block, Paragraph, Row, TableNumber } from './blocks.ts';
import { linesOf } from './container.ts';

export interface OpenCell {
  blocks: Block[];
  /** Columns of the grid it covers. */
  span: number;
  /** Its place is taken by the cell above or before it. */
  merged: boolean;
  /** A tracked change took it. */
  deleted: boolean;
}

export interface OpenRow {
  cells: OpenCell[];
  cell: OpenCell | null;
  /** Columns of the grid before its first cell. */
  before: number;
  /** Taken by a tracked change, or hidden. */
  gone: boolean;
}

export interface OpenTable {
  id: TableNumber;
  columns: number;
  row: OpenRow | null;
}

/** Word has no more columns than this; a bound for cells that claim to span thousands. */
const MAX_COLUMNS = 63;

export const openTable = (): OpenTable => ({ id: { number: null }, columns: 0, row: null });
export const openRow = (): OpenRow => ({ cells: [], cell: null, before: 0, gone: false });
export const openCell = (): OpenCell => ({ blocks: [], span: 1, merged: false, deleted: false });

/**
 * Turn a finished row into blocks: none where it is gone, the blocks inside where the table is but a frame of a single cell, else a row whose
 * cells stand in their columns (a cell over three columns is followed by two empty ones).
 */
export function closeRow(table: OpenTable, row: OpenRow): Block[] {
  if (row.gone) return [];
  const cells = row.cells.filter((cell) => !cell.deleted);
  const [only] = cells;
  if (only && cells.length === 1 && table.columns <= 1 && row.before === 0) return only.merged ? [] : only.blocks;
  const columns: Paragraph[][] = emptyCells(row.before);
  for (const cell of cells) {
    columns.push(cell.merged ? [] : linesOf(cell.blocks));
    if (columns.length < MAX_COLUMNS) columns.push(...emptyCells(cell.span - 1));
  }
  return [{ kind: 'row', table: table.id, cells: columns } satisfies Row];
}

const emptyCells = (count: number): Paragraph[][] =>
  Array.from({ length: Math.max(0, Math.min(MAX_COLUMNS, count)) }, (): Paragraph[] => []);
