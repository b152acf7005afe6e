import { readLabel } from '../../tree/labels.ts';
import { least, most } from './bounds.ts';
import type { Row } from './cells.ts';
import type { Flow, Metrics } from './metrics.ts';
import { cutLine, gapBefore, type Line, textOf } from './page.ts';

/** Cells whose starts, ends or middles lie this close together, in font sizes, share a column. */
const SAME_COLUMN = 0.8;
/** Narrowest gap between cells, and widest step between rows, in font sizes and in usual steps. */
const CELL_GAP = 1;
const ROW_STEP = 2.2;
const WRAP_STEP = 1.25;
/** Most lines that go on with a cell, for a row. */
const WRAPS = 1.5;
/** Most lines of one table; a longer one is read in parts. */
const MAX_TABLE = 400;
/** Share of the width that the first of two columns may fill. */
const FIRST_COLUMN = 0.85;

interface Column {
  x0: number;
  x1: number;
  rows: number;
}

const FIGURE = /^[-(£€$]{0,3}\s?[\d,]+(?:\.\d+)?\)?%?$/;

/**
 * Find tables without rules: rows one below the other whose cells line up.
 *
 * Accepts: names beside initials, a list of payments, "For  6 / Against  3"
 * Refuses: justified lines with wide gaps (their words do not line up), a number in front of its text
 */
export function findRows(lines: readonly Line[], flow: Flow, metrics: Metrics): (Line | Row[])[] {
  const found: (Line | Row[])[] = [];
  for (let i = 0; i < lines.length; ) {
    const table = tableAt(lines, i, flow, metrics);
    if (table) found.push(table.rows);
    else found.push(lines[i] as Line);
    i += table?.used ?? 1;
  }
  return found;
}

function tableAt(lines: readonly Line[], start: number, flow: Flow, metrics: Metrics): { rows: Row[]; used: number } | null {
  const columns: Column[] = [];
  const rows: Line[][][] = [];
  let used = 0;
  let wraps = 0;
  for (let i = start; i < lines.length && i < start + MAX_TABLE; i++) {
    const line = lines[i] as Line;
    const above = lines[i - 1] as Line;
    const step = i === start ? 0 : (line.y - above.y) / (metrics.leading * line.size);
    if (step > ROW_STEP) break;
    const cells = cellsOf(line);
    const row = cells.length > 1 || isTotal(cells, columns, line.size) ? place(cells, columns, line.size) : null;
    const wrap = row || rows.length === 0 || step > WRAP_STEP ? null : wrapped(cells, columns, line.size);
    if (row) rows.push(row);
    else if (!wrap) break;
    else {
      wraps++;
      wrap.forEach((cell, at) => {
        rows.at(-1)?.[at]?.push(cell[0] as Line);
      });
    }
    used = i - start + 1;
  }
  if (!isTable(rows, columns, flow, wraps)) return null;
  const order = columns.map((column, at) => ({ at, x0: column.x0 })).sort((a, b) => a.x0 - b.x0);
  return {
    used,
    rows: rows.map((row) => {
      const cells = order.map(({ at }) => row[at] ?? []);
      const ys = cells.flat().map((line) => line.y);
      const line = cells.flat()[0] as Line;
      return { page: line.page, top: least(ys) - line.size, bottom: most(ys), cells };
    }),
  };
}

/** Cut a line at its wide gaps; a number or bullet stays with the cell behind it. */
function cellsOf(line: Line): Line[] {
  const label = readLabel(textOf(line.words));
  const cuts: number[] = [];
  let length = 0;
  line.words.forEach((word, i) => {
    if (i > 0 && gapBefore(line.words, i) >= CELL_GAP * line.size && length > (label?.mark ?? 0)) cuts.push(i);
    length += word.text.length + (word.spaced ? 1 : 0);
  });
  return cutLine(line, cuts);
}

/** Give every cell its column; null where one stands across two. */
function place(cells: readonly Line[], columns: Column[], size: number): Line[][] | null {
  const row: Line[][] = [];
  const before = columns.length;
  for (const cell of cells) {
    let at = columns.findIndex((column) => isUnder(cell, column, size));
    if (at < 0) at = columns.findIndex((column) => cell.x0 < column.x1 && column.x0 < cell.x1);
    if (at < 0) {
      columns.push({ x0: cell.x0, x1: cell.x1, rows: 0 });
      at = columns.length - 1;
    } else if (row[at] || columns.some((column, i) => i !== at && cell.x0 < column.x1 - 1 && column.x0 < cell.x1 - 1)) {
      columns.length = before;
      return null;
    }
    row[at] = [cell];
  }
  row.forEach((cell, at) => {
    const column = columns[at] as Column;
    const line = cell[0] as Line;
    if (isUnder(line, column, size)) column.rows++;
    column.x0 = Math.min(column.x0, line.x0);
    column.x1 = Math.max(column.x1, line.x1);
  });
  return row;
}

const isUnder = (cell: Line, column: Column, size: number): boolean => {
  const near = SAME_COLUMN * size;
  return (
    Math.abs(cell.x0 - column.x0) < near ||
    Math.abs(cell.x1 - column.x1) < near ||
    Math.abs(cell.x0 + cell.x1 - column.x0 - column.x1) < near
  );
};

/** A sum that stands alone under a column of figures. */
const isTotal = (cells: readonly Line[], columns: readonly Column[], size: number): boolean =>
  cells.every(
    (cell) => /\d$/.test(textOf(cell.words)) && columns.some(({ x1 }, i) => i > 0 && Math.abs(x1 - cell.x1) < SAME_COLUMN * size),
  );

/** A line of one cell goes on with the cell above it, in any column but the first. */
function wrapped(cells: readonly Line[], columns: readonly Column[], size: number): Line[][] | null {
  const cell = cells[0] as Line;
  const first = Math.min(...columns.map(({ x0 }) => x0));
  const at = columns.findIndex((column) => column.x0 > first + size && Math.abs(cell.x0 - column.x0) < SAME_COLUMN * size);
  if (at < 0) return null;
  const row: Line[][] = [];
  row[at] = [cell];
  return row;
}

/** `wraps` is the number of lines that go on with a cell: where they are many, a number or name stands in front of prose. */
function isTable(rows: readonly Line[][][], columns: readonly Column[], flow: Flow, wraps: number): boolean {
  const shared = columns.filter(({ rows: count }) => count > 1);
  if (rows.length < 2 || wraps > (shared.length > 2 ? WRAPS : WRAPS / 3) * rows.length) return false;
  if (shared.length >= 3) return true;
  if (shared.length < 2) return false;
  const firsts = rows.flatMap((row) => row.find(Boolean)?.[0] ?? []);
  const lasts = rows.map((row) => row.filter(Boolean).at(-1)?.[0] as Line);
  const figures = lasts.filter((cell) => FIGURE.test(textOf(cell.words))).length * 2 > rows.length;
  const widest = most(firsts.map(({ x0, x1 }) => x1 - x0));
  return (figures || rows.length > 2) && widest < FIRST_COLUMN * (flow.right - flow.left);
}
