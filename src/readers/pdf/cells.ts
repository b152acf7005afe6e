import type { Grid } from './grids.ts';
import { gapBefore, type Line, type Page, toLine, type Word } from './page.ts';

/** A row of a table: the lines of each of its cells, top to bottom. */
export interface Row {
  page: number;
  top: number;
  bottom: number;
  cells: Line[][];
}

/** A ruled table of one page. */
export interface Table {
  page: number;
  xs: number[];
  top: number;
  bottom: number;
  rows: Row[];
  /** For every row and column, whether a rule parts the cell from the one below. */
  below: boolean[][];
}

/** A gap of less than this share of the font size runs on: words on both sides of a missing rule are one text. */
const RUNS_ON = 0.8;

/** Take the words that stand in a grid off the page and put them into its cells. */
export function takeTable(grid: Grid, page: Page): Table {
  const { xs, ys } = grid;
  const rows: Row[] = ys.slice(0, -1).map((top, i) => ({
    page: page.number,
    top,
    bottom: ys[i + 1] as number,
    cells: xs.slice(0, -1).map(() => []),
  }));
  const left: Line[] = [];
  for (const line of page.lines) {
    const row = rows[indexOf(ys, line.y - 0.3 * line.size)];
    const outside = row ? fillRow(row, line, xs, grid.right[rows.indexOf(row)] ?? []) : line.words;
    if (outside.length === line.words.length) left.push(line);
    else if (outside.length > 0) left.push(toLine(page.number, outside));
  }
  page.lines = left;
  return { page: page.number, xs, top: ys[0] as number, bottom: ys.at(-1) as number, rows, below: grid.below };
}

/** Put a line's words into the cells of a row; hand back those that stand outside the table. */
function fillRow(row: Row, line: Line, xs: readonly number[], ruled: readonly boolean[]): Word[] {
  const outside: Word[] = [];
  const cells: Word[][] = row.cells.map(() => []);
  let last = -1;
  line.words.forEach((word, i) => {
    const column = indexOf(xs, (word.x0 + word.x1) / 2);
    if (column < 0 || column >= cells.length) {
      outside.push(word);
      return;
    }
    const runsOn = last >= 0 && column === last + 1 && !ruled[last] && gapBefore(line.words, i) < RUNS_ON * word.size;
    if (!runsOn) last = column;
    (cells[last] as Word[]).push(word);
  });
  cells.forEach((words, column) => {
    if (words.length > 0) (row.cells[column] as Line[]).push(toLine(line.page, words));
  });
  return outside;
}

/** Index of the interval between two levels that holds the value, -1 where none does. */
export function indexOf(levels: readonly number[], value: number): number {
  if (value < (levels[0] as number)) return -1;
  for (let i = 0; i + 1 < levels.length; i++) if (value <= (levels[i + 1] as number)) return i;
  return -1;
}
