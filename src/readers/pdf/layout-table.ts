import { joinAsides } from './asides.ts';
import { most } from './bounds.ts';
import type { Row } from './cells.ts';
import { type Flow, flowOf, type Metrics } from './metrics.ts';
import { type Line, textOf } from './page.ts';
import { joinLines, readSetting } from './paragraphs.ts';
import type { Paragraph, Placed } from './placed.ts';

/** What a row of a layout table says: what stands in front (number, title), the text, and who is to act. */
export interface LayoutRow {
  page: number;
  top: number;
  /** Cells in front of the text, each as one text. */
  lead: Line[][];
  paragraphs: { paragraph: Paragraph; asides: Line[][] }[];
  /** Owners beside no paragraph. */
  rest: Line[][];
}

/** Widest that a column to the right of the text may be, in shares of the table, and still hold owners. */
const OWNER_COLUMN = 0.3;

/** Column that holds most of the text. */
export function mainColumn(rows: readonly Row[]): number {
  const letters: number[] = [];
  for (const row of rows)
    row.cells.forEach((lines, i) => {
      letters[i] = (letters[i] ?? 0) + lines.reduce((sum, line) => sum + textOf(line.words).length, 0);
    });
  return letters.indexOf(most(letters));
}

/** Read the rows of a table that only lays text out: item by item, its number and title, its text, its actions. */
export function readLayoutRows(rows: readonly Row[], xs: readonly number[], metrics: Metrics): LayoutRow[] {
  const main = mainColumn(rows);
  const width = (xs.at(-1) as number) - (xs[0] as number);
  const isOwners = (column: number): boolean => (xs[column + 1] as number) - (xs[column] as number) < OWNER_COLUMN * width;
  const columns = xs.slice(0, -1).map((_, column) => columnOf(rows, column));
  const join = (row: Row, column: number): Paragraph[] => {
    const { flow, setting } = columns[column] as ColumnMeasures;
    return joinLines(place(row.cells[column] ?? [], flow), { ...setting, metrics });
  };
  return rows.map((row) => {
    const lead = row.cells.slice(0, main).filter((lines) => lines.length > 0);
    const behind = row.cells.map((_, i) => i).slice(main + 1);
    const texts = [main, ...behind.filter((column) => !isOwners(column))].flatMap((column) => join(row, column));
    const owners = behind.filter(isOwners).flatMap((column) => {
      const { flow } = columns[column] as ColumnMeasures;
      return joinAsides(row.cells[column] ?? [], flow.right - flow.left);
    });
    return { page: row.page, top: row.top, lead, ...besides(texts, owners) };
  });

  function columnOf(all: readonly Row[], column: number): ColumnMeasures {
    const lines = all.flatMap((row) => row.cells[column] ?? []);
    const flow = flowOf(lines);
    return { flow, setting: readSetting(place(lines, flow), metrics) };
  }
}

interface ColumnMeasures {
  flow: Flow;
  setting: ReturnType<typeof readSetting>;
}

export const place = (lines: readonly Line[], flow: Flow): Placed[] =>
  lines.map((line) => ({ line, flow, strip: line.page, text: textOf(line.words) }));

/** Give every owner to the paragraph that it stands beside most, else to the one above it. */
function besides(paragraphs: readonly Paragraph[], owners: readonly Line[][]): Pick<LayoutRow, 'paragraphs' | 'rest'> {
  const found = paragraphs.map((paragraph) => ({ paragraph, asides: [] as Line[][] }));
  const rest: Line[][] = [];
  for (const owner of owners) {
    const host =
      found.length === 0
        ? null
        : found.reduce((best, other) => (nearness(other.paragraph, owner) > nearness(best.paragraph, owner) ? other : best));
    if (host) host.asides.push(owner);
    else rest.push(owner);
  }
  return { paragraphs: found, rest };
}

/** Points that the two share in height; below nothing, the distance between them; other pages are furthest. */
function nearness(paragraph: Paragraph, owner: readonly Line[]): number {
  const page = (owner[0] as Line).page;
  const lines = paragraph.lines.map(({ line }) => line).filter((line) => line.page === page);
  if (lines.length === 0) return -10_000;
  const [top, bottom] = extent(lines);
  const [from, to] = extent(owner);
  return Math.min(bottom, to) - Math.max(top, from);
}

const extent = (lines: readonly Line[]): [number, number] => [(lines[0] as Line).y - (lines[0] as Line).size, (lines.at(-1) as Line).y];
