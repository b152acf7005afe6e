/**
 * Columns of figures with their total below.
 *
 * Accepts: rows of a table or lines in a row, each with as many amounts, then one that says "Total"
 * Refuses: a total whose parts stand elsewhere, columns of counts, rows without an amount between
 */
import type { MinutesRoot, Range } from '../tree/nodes.ts';
import type { Problem, Rule } from './rule.ts';
import { placedBlocks } from './walk.ts';

interface Row extends Range {
  label: string;
  /** In pence, so that they add up without rest; by column where the row is of a table. */
  values: (number | null)[];
  /** A row of a table may have lost its cells: one that fills the first alone is a heading to the outline. */
  table: number | null;
  hasCells: boolean;
}

/** A sum of money by its sign or its pence; a bare number is a count or a year. */
const AMOUNT = /(?<![\w.,])(-|\()?\s?[£€]?\s?((?:\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(?:\.\d{2})?)\)?(?![\w,.]*\d)/g;
/** A cell of figures alone counts as money below a pound sign or beside pence. */
const CELL = /^[£€]?\s?(-|\()?\s?[£€]?\s?((?:\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(?:\.\d{2})?)\)?$/;
/** What fills a cell that holds nothing. */
const EMPTY = /^(?:[-–—]|nil|n\/a)?$/i;
const TOTAL = /\btotals?\b/i;
/** A sum that is not of the rows above. */
const OTHER_SUM = /\btotal (?:to date|number|received|budget|spent|reserves|balances?)\b/i;
const MOST_OFF = 0.25;

function penceOf(sign: string | undefined, figure: string): number {
  const pence = Math.round(Number(figure.replaceAll(',', '')) * 100);
  return sign ? -pence : pence;
}

function lineRow(text: string, range: Range): Omit<Row, 'table'> {
  const line = text.slice(range.start, range.end);
  const amounts = [...line.matchAll(AMOUNT)].filter(([words]) => /[£€.]/.test(words));
  const values = amounts.map(([, sign, figure]) => penceOf(sign, figure as string));
  return { ...range, label: line.replace(/[£€\d.,()-]/g, ' '), values, hasCells: false };
}

/** A cell that holds nothing adds nothing. */
function cellValue(cell: string): number | null {
  if (EMPTY.test(cell)) return 0;
  const [, sign, figure] = CELL.exec(cell) ?? [];
  return figure === undefined ? null : penceOf(sign, figure);
}

function rowsOf(root: MinutesRoot, text: string): Row[] {
  return placedBlocks(root).flatMap(({ block }): Row[] => {
    const { cells, table } = block.source;
    if (cells) {
      const words = cells.map((cell) => text.slice(cell.start, cell.end));
      const label = words.filter((word) => cellValue(word) === null).join(' ');
      return [{ start: block.start, end: block.end, label, values: words.map(cellValue), table, hasCells: true }];
    }
    if (block.type === 'furniture') return [];
    const rows: Row[] = [];
    for (let start = block.start; start < block.end; ) {
      const next = text.indexOf('\n', start);
      const end = next < 0 || next > block.end ? block.end : next;
      if (text.slice(start, end).trim() !== '') rows.push({ ...lineRow(text, { start, end }), table });
      start = end + 1;
    }
    return rows;
  });
}

/** A heading between the rows of a list: "Donations". */
const isHeading = (row: Row): boolean => row.values.every((value) => !value) && row.label.trim().length <= 40;

/** The values above a total, nearest first: those up to the next heading, and all. Empty where another total is among them. */
function partsAbove(rows: readonly Row[], at: number, column: number): { group: number[]; all: number[] } {
  const total = rows[at] as Row;
  const all: number[] = [];
  let group: number[] | null = null;
  for (let i = at - 1; i >= 0; i--) {
    const row = rows[i] as Row;
    if (row.table !== total.table) break;
    if (all.length > 0 && isHeading(row)) {
      group ??= [...all];
      continue;
    }
    const value = row.values[column] ?? null;
    if (value === null || (!row.hasCells && row.values.length !== total.values.length)) break;
    if (TOTAL.test(row.label)) return { group: group ?? [], all: group ?? [] };
    if (value !== 0) all.push(value);
  }
  return { group: group ?? all, all };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
/** Whether some stretch of the values, from the nearest on, comes to the total: headings and opening balances may stand above. */
function comesTo(values: readonly number[], total: number): boolean {
  let rest = total;
  return values.some((value) => {
    rest -= value;
    return Math.abs(rest) <= 1;
  });
}

/** "1,204.30" */
const money = (pence: number): string => (pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2 });

function checkTotal(rows: readonly Row[], at: number): Problem[] {
  const row = rows[at] as Row;
  return row.values.flatMap((total, column): Problem[] => {
    if (!total) return [];
    const { group, all } = partsAbove(rows, at, column);
    if (comesTo(all, total)) return [];
    const off = (values: readonly number[]): number => Math.abs(sum(values) - total);
    const parts = off(group) < off(all) ? group : all;
    if (parts.length < 2 || off(parts) > MOST_OFF * Math.abs(total)) return [];
    return [{ message: `The parts above come to ${money(sum(parts))}, not to ${money(total)}`, at: { start: row.start, end: row.end } }];
  });
}

/** Report totals that the figures above them do not make up. */
export const partsAndTotal: Rule = {
  code: 'check:parts-and-total',
  level: 'warning',
  sentence: 'The parts of a list of payments do not make up its total.',
  remedy: 'Add the figures up again.',
  example:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Payments\n\nJ Moss, gate    £120.50\nHill Nursery, hedge    £80.00\nTotal    £210.50\n\n2. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Payments\n\nJ Moss, gate    £120.50\nHill Nursery, hedge    £80.00\nTotal    £200.50\n\n2. Close\n\nThe end.\n',
  find(root, text) {
    if (!TOTAL.test(text)) return [];
    const rows = rowsOf(root, text);
    return rows.flatMap((row, i) => (TOTAL.test(row.label) && !OTHER_SUM.test(row.label) ? checkTotal(rows, i) : []));
  },
};
