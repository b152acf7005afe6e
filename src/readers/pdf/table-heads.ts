import { indexOf, type Row, type Table } from './cells.ts';
import { gapBefore, type Line, type Page, toLine, type Word } from './page.ts';

/** A line this many font sizes above a table, or less, may name its columns; a table this near may be its head. */
const HEAD_STEP = 0.9;
const HEAD_TABLE = 3.5;
/** Columns whose edges are this close, in points, are the same; a gap of this many font sizes parts two names. */
const SAME_X = 4;
const NAME_GAP = 0.8;

/** Give tables the heads that stand unruled above them: a line that names the columns, or a row of boxes with the dates of meetings. */
export function attachHeads(page: Page, tables: readonly Table[]): Table[] {
  const joined: Table[] = [];
  for (const table of tables) {
    attachLine(page, table);
    const above = joined.at(-1);
    const between = above ? page.lines.filter((line) => line.y > above.bottom && line.y <= table.top) : [];
    if (above && isHeadOf(above, table, between)) {
      joined.pop();
      page.lines = page.lines.filter((line) => !between.includes(line));
      prepend(table, [...above.rows.map((row) => remap(row, above.xs, table.xs)), ...between.map((line) => toRow(line, table.xs))]);
    }
    joined.push(table);
  }
  return joined;
}

function attachLine(page: Page, table: Table): void {
  const line = page.lines.filter((other) => other.y <= table.top + 1).at(-1);
  if (!line || table.top - line.y > HEAD_STEP * line.size || !isInside(line, table)) return;
  const columns = line.words.map((word) => indexOf(table.xs, word.x0 + 1));
  const names = columns.filter((column, i) => i > 0 && column !== columns[i - 1]);
  const parted = line.words.every((word, i) => i === 0 || columns[i] === columns[i - 1] || gapBefore(line.words, i) > NAME_GAP * word.size);
  if (names.length === 0 || !parted) return;
  page.lines = page.lines.filter((other) => other !== line);
  prepend(table, [toRow(line, table.xs)]);
}

const isInside = (line: Line, { xs }: Table): boolean => line.x0 > (xs[0] as number) - SAME_X && line.x1 < (xs.at(-1) as number) + SAME_X;

/** A table whose columns are some of those of the table below, with at most a line or two between them. */
function isHeadOf(above: Table, table: Table, between: readonly Line[]): boolean {
  const size = between[0]?.size ?? 11;
  return (
    table.top - above.bottom < HEAD_TABLE * size &&
    between.length < 3 &&
    between.every((line) => isInside(line, table)) &&
    above.xs.length < table.xs.length &&
    above.xs.every((x) => table.xs.some((other) => Math.abs(other - x) < SAME_X))
  );
}

const remap = (row: Row, from: readonly number[], to: readonly number[]): Row => ({
  ...row,
  cells: to.slice(0, -1).map((x) => row.cells[from.findIndex((other) => Math.abs(other - x) < SAME_X)] ?? []),
});

function toRow(line: Line, xs: readonly number[]): Row {
  const cells: Word[][] = xs.slice(0, -1).map(() => []);
  for (const word of line.words) cells[Math.max(0, indexOf(xs, word.x0 + 1))]?.push(word);
  return {
    page: line.page,
    top: line.y - line.size,
    bottom: line.y,
    cells: cells.map((words) => (words.length > 0 ? [toLine(line.page, words)] : [])),
  };
}

function prepend(table: Table, rows: readonly Row[]): void {
  table.rows.unshift(...rows);
  table.below.unshift(...rows.map((row) => row.cells.map(() => true)));
  table.top = (table.rows[0] as Row).top;
}
