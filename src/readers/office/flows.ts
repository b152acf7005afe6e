import { type Block, plainParagraph } from './blocks.ts';
import { Container } from './container.ts';
import { closeRow, type OpenCell, type OpenTable, openCell, openRow, openTable } from './table.ts';

/** What is open in one flow of paragraphs; a text box opens a flow of its own within a run. */
export interface BaseFlow {
  container: Container;
  tables: OpenTable[];
}

/** What a format keeps of each flow: at least the paragraphs that are open. */
export interface OwnFlow {
  paragraphs: { boxes: Block[] }[];
}

/** The flows of one part, one within the other: text, the cells of its tables, the boxes in its runs. Finished blocks go to the sink at once. */
export class Flows<Own extends OwnFlow> {
  current: BaseFlow & Own;
  private readonly outer: (BaseFlow & Own)[] = [];

  constructor(
    sink: (block: Block) => void,
    private readonly makeOwn: () => Own,
  ) {
    this.current = this.newFlow(sink);
  }

  private newFlow(sink: (block: Block) => void): BaseFlow & Own {
    return { container: new Container(sink), tables: [], ...this.makeOwn() };
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
    // A row within a row ends it: what was read of it is kept.
    this.closeRow();
    if (this.table) this.table.row = openRow();
  }

  openCell(): void {
    const row = this.table?.row;
    // What stands in a cell of no row is text all the same, but the cell has to be left again.
    if (!row) {
      const { container } = this.current;
      this.enter((block) => container.add(block));
      return;
    }
    const cell = openCell();
    row.cell = cell;
    row.cells.push(cell);
    this.enter((block) => cell.blocks.push(block));
  }

  closeCell(): void {
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

  /** Text of a drawing that is no paragraph of its own. */
  addBox(text: string): void {
    this.openBox();
    this.current.container.add(plainParagraph(text));
    this.closeBox();
  }

  /** Open a flow of its own: until `leave`, blocks go to another sink. */
  enter(sink: (block: Block) => void): void {
    this.outer.push(this.current);
    this.current = this.newFlow(sink);
  }

  leave(): void {
    this.current.container.end();
    this.current = this.outer.pop() ?? this.current;
  }
}
