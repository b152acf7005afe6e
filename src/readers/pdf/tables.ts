import type { Row, Table } from './cells.ts';
import type { Metrics } from './metrics.ts';
import { isBold, type Line, textOf } from './page.ts';

/** A table over all the pages that it runs on. */
export interface TableChain {
  xs: number[];
  rows: Row[];
  /** It only lays text out: its cells hold paragraphs. */
  layout: boolean;
}

/** Columns of tables on two pages this close together, in points, are the same. */
const SAME_X = 4;
/** A cell of at least so many wrapped lines and letters holds prose. */
const PROSE_LINES = 3;
const PROSE_LETTERS = 150;

/** Whether a table goes on where the one on the page before ended. */
export function continues(before: Table, after: Table): boolean {
  return before.xs.length === after.xs.length && before.xs.every((x, i) => Math.abs(x - (after.xs[i] as number)) < SAME_X);
}

/** Decide what a chain of tables is, and put its rows in order accordingly. */
export function toChain(tables: readonly Table[], metrics: Metrics): TableChain {
  const first = tables[0] as Table;
  const spanned = tables.map(spanRows);
  const layout =
    spanned.some((rows) => rows.some((row) => row.cells.some((cell, i) => isProse(cell, first.xs, i)))) || isNumbered(spanned.flat());
  if (!layout) return { xs: first.xs, rows: tables.flatMap((table) => table.rows.flatMap((row) => splitStacked(row, metrics))), layout };
  const rows: Row[] = [];
  spanned.forEach((part, page) => {
    part.forEach((row, i) => {
      const above = rows.at(-1);
      // A row that a page break cut goes on with its number's cell empty.
      if (above && page > 0 && i === 0 && (row.cells[0] as Line[]).length === 0)
        for (const [c, cell] of row.cells.entries()) above.cells[c] = [...(above.cells[c] ?? []), ...cell];
      else rows.push(row);
    });
  });
  return { xs: first.xs, rows, layout };
}

function isProse(cell: readonly Line[], xs: readonly number[], column: number): boolean {
  if (cell.length < PROSE_LINES) return false;
  const width = (xs[column + 1] as number) - (xs[column] as number);
  const letters = cell.reduce((sum, line) => sum + textOf(line.words).length, 0);
  const long = cell.filter((line) => line.x1 - line.x0 > width / 2).length;
  return letters >= PROSE_LETTERS && long * 2 > cell.length;
}

/** Minutes in a table: a number in front, and cells that hold a heading with text under it. */
function isNumbered(rows: readonly Row[]): boolean {
  const numbered = rows.filter((row) => row.cells[0]?.length === 1 && NUMBER.test(textOf((row.cells[0][0] as Line).words)));
  const headed = numbered.filter((row) =>
    row.cells.slice(1).some((cell) => cell.length > 1 && isAllBold(cell[0] as Line) && !isAllBold(cell[1] as Line)),
  );
  return numbered.length * 2 > rows.length && headed.length * 2 > numbered.length;
}

const isAllBold = (line: Line): boolean => line.words.every(isBold);

/** A minute number alone: "1.", "35/2122", "BM 35/2122", "24.056". */
export const NUMBER = /^(?:[\p{Lu}]{1,4}[\s/]?)?\d[\d./\s()-]{0,12}[a-z]?[.):]?$/u;

/** Give cells that reach over several rows (no rule below them) to the first of these; rows left with nothing go. */
function spanRows(table: Table): Row[] {
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => [...cell]) }));
  for (let i = rows.length - 1; i > 0; i--) {
    const row = rows[i] as Row;
    const above = rows[i - 1] as Row;
    row.cells.forEach((cell, column) => {
      if (table.below[i - 1]?.[column] !== false) return;
      above.cells[column] = [...(above.cells[column] as Line[]), ...cell];
      row.cells[column] = [];
    });
  }
  return rows.filter((row) => row.cells.some((cell) => cell.length > 0));
}

/** Cut a row whose cells are stacks of lines that stand level with those of the first into rows of its own. */
function splitStacked(row: Row, metrics: Metrics): Row[] {
  const stack = row.cells.find((cell) => cell.length > 0) ?? [];
  const others = row.cells.filter((cell) => cell !== stack && cell.length > 0);
  if (stack.length < 2 || others.length === 0) return [row];
  const near = 0.4 * metrics.size;
  const isLevel = (line: Line): boolean => stack.some((first) => Math.abs(first.y - line.y) < near);
  const levels = stack.filter((first) => others.some((cell) => cell.some((line) => Math.abs(first.y - line.y) < near)));
  if (levels.length < 2 || levels.length < stack.length * 0.6 || !others.flat().every(isLevel)) return [row];
  return stack.map((first) => ({
    ...row,
    top: first.y - first.size,
    bottom: first.y,
    cells: row.cells.map((cell) => cell.filter((line) => Math.abs(line.y - first.y) < near)),
  }));
}
