import { findRows } from './align.ts';
import { takeAsides } from './asides.ts';
import { most } from './bounds.ts';
import { type Row, type Table, takeTable } from './cells.ts';
import { type Strip, splitColumns } from './columns.ts';
import { findGrids } from './grids.ts';
import { type Flow, type Metrics, measure } from './metrics.ts';
import { type Line, type Page, textOf } from './page.ts';
import type { Placed } from './placed.ts';
import { attachHeads } from './table-heads.ts';
import { continues, type TableChain, toChain } from './tables.ts';

/** What stands on the pages, in reading order. */
export type Part = { kind: 'lines'; lines: Placed[] } | { kind: 'rows'; rows: Row[] } | { kind: 'table'; table: TableChain };

export interface Arrangement {
  parts: Part[];
  metrics: Metrics;
}

/** What stands in a cell keeps this far from its border, in points. */
const CELL_MARGIN = 5;

/** Bring the pages into reading order: tables row by row, columns of prose one after the other, the actions column beside its text. */
export function arrange(pages: readonly Page[]): Arrangement {
  const tables = pages.map((page) => {
    const found = findGrids(page.rules).map((grid) => takeTable(grid, page));
    return attachHeads(
      page,
      found.filter((table) => table.rows.some((row) => row.cells.some((cell) => cell.length > 0))),
    );
  });
  const edges = new Map(
    pages.map((page, i) => [
      page,
      most(
        (tables[i] as Table[]).map(({ xs }) => (xs.at(-1) as number) - CELL_MARGIN),
        0,
      ),
    ]),
  );
  const edge = (page: Page): number => edges.get(page) ?? 0;
  const first = measure(pages, edge);
  const metrics = takeAsides(pages, first) ? measure(pages, edge) : first;
  const writer = new PartWriter(metrics);
  pages.forEach((page, i) => {
    const flow = metrics.flows.get(page.number) as Flow;
    let top = 0;
    for (const table of tables[i] as Table[]) {
      writer.addBand(
        page.lines.filter((line) => line.y > top && line.y <= table.top),
        flow,
      );
      writer.addTable(table);
      top = table.top;
    }
    writer.addBand(
      page.lines.filter((line) => line.y > top),
      flow,
    );
  });
  return { parts: writer.finish(), metrics };
}

/** The column that the lines of a page keep to, though there is nothing beside them: the last page of a text in columns. */
const within = ({ lines }: Strip, column: Flow): Flow | null =>
  lines.every(({ x0, x1, size }) => x0 > column.left - size && x1 < column.right + size) ? column : null;

class PartWriter {
  private readonly parts: Part[] = [];
  private readonly metrics: Metrics;
  private open: Table[] = [];
  private strip = 0;
  /** The left one of the columns of an earlier page. */
  private column: Flow | null = null;

  constructor(metrics: Metrics) {
    this.metrics = metrics;
  }

  /** Add lines that stand between two tables, or on a page without any. */
  addBand(lines: readonly Line[], flow: Flow): void {
    const columns = splitColumns(lines, flow);
    const left = columns.find(({ isLeft }) => isLeft);
    if (left) this.column = left.flow;
    else if (this.column) for (const only of columns) only.flow = within(only, this.column) ?? only.flow;
    for (const column of columns) {
      this.strip++;
      for (const found of findRows(column.lines, column.flow, this.metrics)) {
        this.closeTable();
        if (Array.isArray(found)) this.parts.push({ kind: 'rows', rows: found });
        else this.addLine({ line: found, flow: column.flow, strip: this.strip, text: textOf(found.words) });
      }
    }
  }

  /** Add a ruled table, to the one before where it goes on with it. */
  addTable(table: Table): void {
    const before = this.open.at(-1);
    if (before && !continues(before, table)) this.closeTable();
    this.open.push(table);
  }

  finish(): Part[] {
    this.closeTable();
    return this.parts;
  }

  private addLine(line: Placed): void {
    const part = this.parts.at(-1);
    if (part?.kind === 'lines') part.lines.push(line);
    else this.parts.push({ kind: 'lines', lines: [line] });
  }

  private closeTable(): void {
    if (this.open.length > 0) this.parts.push({ kind: 'table', table: toChain(this.open, this.metrics) });
    this.open = [];
  }
}
