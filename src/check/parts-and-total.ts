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
  table: number | null;
}

/** A sum of money by its sign or its pence; a bare number is a count or a year. */
const AMOUNT = /(?<![\w.,])(-|\()?\s?[£€]?\s?(\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(\.\d{2})?\)?(?![\w,.]*\d)/g;
const TOTAL = /\btotals?\b/i;
/** A sum that is not of the rows above. */
const OTHER_SUM = /\btotal (?:to date|number|received|budget|spent|reserves|balances?)\b/i;
const MOST_OFF = 0.25;
const MOST_ROWS = 200;

function penceOf(match: RegExpMatchArray): number | null {
  const [words, sign, whole = '', pence] = match;
  if (pence === undefined && !/[£€]/.test(words)) return null;
  const value = Number(whole.replaceAll(',', '')) * 100 + Number(pence?.slice(1) ?? 0);
  return sign ? -value : value;
}

function lineRow(text: string, range: Range): Row {
  const line = text.slice(range.start, range.end);
  const values = [...line.matchAll(AMOUNT)].map(penceOf).filter((value) => value !== null);
  return { ...range, label: line.replace(/[£€\d.,()-]/g, ' '), values, table: null };
}

/** A cell of figures alone counts as money below a pound sign or beside pence. */
function cellValue(cell: string): number | null {
  const match = /^[£€]?\s?(-|\()?\s?[£€]?\s?(\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(\.\d{2})?\)?$/.exec(cell.trim());
  if (!match) return null;
  const value = Number((match[2] ?? '').replaceAll(',', '')) * 100 + Number(match[3]?.slice(1) ?? 0);
  return match[1] ? -value : value;
}

function rowsOf(root: MinutesRoot, text: string): Row[] {
  return placedBlocks(root).flatMap(({ block }): Row[] => {
    const { cells, table } = block.source;
    if (block.type === 'table' && cells) {
      const words = cells.map((cell) => text.slice(cell.start, cell.end));
      const label = words.filter((word) => cellValue(word) === null).join(' ');
      return [{ start: block.start, end: block.end, label, values: words.map(cellValue), table }];
    }
    if (block.type === 'furniture') return [];
    const rows: Row[] = [];
    for (let start = block.start; start < block.end; ) {
      const next = text.indexOf('\n', start);
      const end = next < 0 || next > block.end ? block.end : next;
      if (text.slice(start, end).trim() !== '') rows.push(lineRow(text, { start, end }));
      start = end + 1;
    }
    return rows;
  });
}

/** A heading between the rows of a list: "Donations". */
const isHeading = (row: Row): boolean => row.values.every((value) => value === null) && row.label.trim().length <= 40;

/** The values above a total, nearest first: those up to the next heading, and all. Empty where another total is among them. */
function partsAbove(rows: readonly Row[], at: number, column: number): { group: number[]; all: number[] } {
  const total = rows[at] as Row;
  const all: number[] = [];
  let group: number[] | null = null;
  for (let i = at - 1; i >= 0 && at - i < MOST_ROWS; i--) {
    const row = rows[i] as Row;
    if (row.table !== total.table) break;
    if (row.table === null && all.length > 0 && isHeading(row)) {
      group ??= [...all];
      continue;
    }
    const value = row.values[column] ?? null;
    if (value === null || (row.table === null && row.values.length !== total.values.length)) break;
    if (TOTAL.test(row.label)) return { group: group ?? [], all: group ?? [] };
    all.push(value);
  }
  return { group: group ?? all, all };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
/** Whether some stretch of the values, from the nearest on, comes to the total: headings and opening balances may stand above. */
const comesTo = (values: readonly number[], total: number): boolean =>
  values.some((_value, i) => Math.abs(sum(values.slice(0, i + 1)) - total) <= 1);

/** "1,204.30" */
function money(pence: number): string {
  const [whole = '', rest = ''] = (Math.abs(pence) / 100).toFixed(2).split('.');
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) groups.unshift(whole.slice(Math.max(0, end - 3), end));
  return `${pence < 0 ? '-' : ''}${groups.join(',')}.${rest}`;
}

function checkTotal(rows: readonly Row[], at: number): Problem[] {
  const row = rows[at] as Row;
  return row.values.flatMap((total, column): Problem[] => {
    if (total === null || total === 0) return [];
    const { group, all } = partsAbove(rows, at, column);
    if (all.length < 2 || comesTo(all, total)) return [];
    const near = [group, all].find((values) => values.length >= 2 && Math.abs(sum(values) - total) <= MOST_OFF * Math.abs(total));
    if (!near) return [];
    return [{ message: `The parts above come to ${money(sum(near))}, not to ${money(total)}`, at: { start: row.start, end: row.end } }];
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
