import { type Block, plainParagraph } from './blocks.ts';
import { Container } from './container.ts';
import { Fields } from './fields.ts';
import type { OpenParagraph } from './paragraph.ts';
import type { RunProperties } from './properties.ts';
import type { Look } from './styles.ts';
import { closeRow, type OpenCell, type OpenTable, openCell, openRow, openTable } from './table.ts';

interface OpenRun {
  properties: RunProperties | null;
  look: Look | null;
}

/** What is open in one flow of paragraphs; a text box opens a flow of its own within a run. */
export interface Flow {
  container: Container;
  fields: Fields;
  tables: OpenTable[];
  paragraphs: OpenParagraph[];
  runs: OpenRun[];
  links: number;
}

const newFlow = (sink: (block: Block) => void): Flow => ({
  container: new Container(sink),
  fields: new Fields(),
  tables: [],
  paragraphs: [],
  runs: [],
  links: 0,
});

/** The flows of one part, one within the other: text, the cells of its tables, the boxes in its runs. Finished blocks go to the sink at once. */
export class Flows {
  current: Flow;
  private readonly outer: Flow[] = [];

  constructor(sink: (block: Block) => void) {
    this.current = newFlow(sink);
  }

  end(): void {
    this.current.container.end();
  }

  /** Send what follows to another sink: a note of its own. */
  redirect(sink: (block: Block) => void): void {
    this.current.container.end();
    this.current.container = new Container(sink);
  }

  get table(): OpenTable | undefined {
    return this.current.tables.at(-1);
  }

  /** The cell whose content is being read. */
  get outerCell(): OpenCell | null {
    return this.outer.at(-1)?.tables.at(-1)?.row?.cell ?? null;
  }

  openTable(): void {
    this.current.tables.push(openTable());
  }

  openRow(): void {
    if (this.table) this.table.row = openRow();
  }

  openCell(): void {
    const row = this.table?.row;
    if (!row) return;
    const cell = openCell();
    row.cell = cell;
    row.cells.push(cell);
    this.enter((block) => cell.blocks.push(block));
  }

  closeCell(): void {
    if (!this.outerCell) return;
    this.leave();
    const row = this.table?.row;
    if (row) row.cell = null;
  }

  closeRow(): void {
    const table = this.table;
    if (!table?.row) return;
    for (const block of closeRow(table, table.row)) this.current.container.add(block);
    table.row = null;
  }

  closeTable(): void {
    this.current.tables.pop();
  }

  /** Whether a row or cell around takes what is in it out of sight. */
  isGone(): boolean {
    return this.outer.some(({ tables }) => {
      const row = tables.at(-1)?.row;
      return row?.gone || row?.cell?.merged || row?.cell?.deleted;
    });
  }

  openBox(): void {
    const owner = this.current.paragraphs.at(-1);
    const container = this.current.container;
    this.enter((block) => (owner ? owner.boxes.push(block) : container.add(block)));
  }

  closeBox(): void {
    this.leave();
  }

  /** Text of a drawing that is no paragraph of Word's. */
  addBox(text: string): void {
    this.openBox();
    this.current.container.add(plainParagraph(text));
    this.closeBox();
  }

  private enter(sink: (block: Block) => void): void {
    this.outer.push(this.current);
    this.current = newFlow(sink);
  }

  private leave(): void {
    this.current.container.end();
    this.current = this.outer.pop() ?? this.current;
  }
}
