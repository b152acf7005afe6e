/**
 * Bare figures whose column carries the sign: in its head, in some of its cells, or in the total below.
 *
 * Accepts: "450.00" under "Amount (£)"; "1,400.00" between "£49.00" and "TOTAL £2,349.00"; "12" under "£000" (12,000)
 * Refuses: figures of a column without any sign, cheque numbers, years, percentages
 */
import type { Range } from '../../tree/nodes.ts';
import type { Amount } from './amount.ts';
import { type Grid, type GridRow, gridAt } from './grid.ts';
import { LONGEST_CELL, readBare, readHead, type Voucher } from './heads.ts';
import { roleNamedIn } from './introduction.ts';
import type { Search } from './search.ts';

/** Add the bare figures of every column that a signed figure or a head vouches for, and tell figures in tables what their column is. */
export function findColumnFigures({ context, hits }: Search, amounts: readonly Amount[]): Amount[] {
  const byEnd = new Map(amounts.map((amount) => [amount.end, amount]));
  const seeds = new Set(hits.flatMap(({ at, kind }) => (kind === 'sign' ? [context.indexAt(at)] : [])));
  const found: Amount[] = [];
  const headings = new Map<Amount, string>();
  let done = -1;
  for (const index of seeds) {
    const grid = index > done ? gridAt(context, index, done + 1) : null;
    if (!grid) continue;
    done = grid.last;
    const columns = new Columns(context.text, grid, byEnd);
    found.push(...columns.bareFigures());
    for (const [amount, heading] of columns.headings) headings.set(amount, heading);
  }
  return [...amounts.map((amount) => (headings.has(amount) ? { ...amount, heading: headings.get(amount) as string } : amount)), ...found];
}

/** The columns of one grid. A column is known by its place in rows of one length, and the last one in rows of any. */
class Columns {
  /** What the column of a signed figure is called. */
  readonly headings = new Map<Amount, string>();
  private readonly signed = new Map<string, Voucher>();
  private readonly heads = new Map<string, Voucher>();
  private readonly titles = new Map<string, string>();

  constructor(
    private readonly text: string,
    private readonly grid: Grid,
    private readonly byEnd: ReadonlyMap<number, Amount>,
  ) {
    for (const row of grid.rows)
      row.forEach((cell, i) => {
        const amount = this.amountIn(cell);
        if (amount && row.length > 1) note(this.signed, row, i, { currency: amount.currency, power: 0, isHead: false });
      });
  }

  bareFigures(): Amount[] {
    const found: Amount[] = [];
    for (const row of this.grid.rows)
      row.forEach((cell, i) => {
        const bare = this.readCell(row, cell, i);
        if (bare) found.push(bare);
      });
    return found;
  }

  /** A head is noted for the cells below it, a signed figure is told its heading, a bare one is read. */
  private readCell(row: GridRow, cell: Range, i: number): Amount | null {
    const words = cell.end - cell.start > LONGEST_CELL ? '' : this.text.slice(cell.start, cell.end);
    const head = readHead(words);
    const amount = this.amountIn(cell);
    const title = look(this.titles, row, i) ?? '';
    if (head) note(this.heads, row, i, head);
    if (head || (title === '' && /^[^\d]+$/.test(words))) note(this.titles, row, i, words);
    const heading = this.grid.isTable ? this.headingOf(row, title) : '';
    if (amount && heading !== '') this.headings.set(amount, heading);
    if (amount || head) return null;
    const voucher = look(this.heads, row, i) ?? (this.isMixed(row) ? this.signed.get(`${row.length}:${i}`) : look(this.signed, row, i));
    return voucher ? readBare(cell, words, voucher, heading) : null;
  }

  /** The column's own title; where that names no role ("Amount"), those of its neighbours with it ("Payee"). */
  private headingOf(row: GridRow, title: string): string {
    return title === '' || roleNamedIn(title) ? title : row.map((_cell, i) => look(this.titles, row, i) ?? '').join(' ');
  }

  /** Whether one figure of a row has its sign: then a bare one beside it is of another kind, unless its own column says otherwise. */
  private isMixed(row: GridRow): boolean {
    return row.some((cell) => this.amountIn(cell) !== undefined);
  }

  /** The amount that fills a cell; in a line of text, where cells may not stand apart, the one that ends it. */
  private amountIn(cell: Range): Amount | undefined {
    const amount = this.byEnd.get(cell.end);
    return amount && (amount.start <= cell.start || (!this.grid.isTable && amount.start < cell.end)) ? amount : undefined;
  }
}

function keysOf(row: GridRow, i: number): string[] {
  return i === row.length - 1 ? [`${row.length}:${i}`, 'last'] : [`${row.length}:${i}`];
}

function note<T>(columns: Map<string, T>, row: GridRow, i: number, value: T): void {
  for (const key of keysOf(row, i)) columns.set(key, value);
}

function look<T>(columns: ReadonlyMap<string, T>, row: GridRow, i: number): T | undefined {
  return keysOf(row, i)
    .map((key) => columns.get(key))
    .find((value) => value !== undefined);
}
