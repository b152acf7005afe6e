import { isLabelOnly } from '../lines.ts';
import { attribute, elementsIn, type HtmlElement } from './parse.ts';
import { isItemNumberCell, isItemTable } from './roles.ts';
import { textWithin } from './survey.ts';

/**
 * What a table is for: data or minutes in rows, a list of agenda items with all that belongs to each in one cell, or only the look of the page.
 */
export type TableKind = 'rows' | 'items' | 'layout';

export interface TablePlan {
  kind: TableKind;
  /** Whether spanned columns are filled with empty cells, so that cells stand under their headings. Rows that begin with numbers are minutes, not data. */
  padded: boolean;
}

/** Rows that are looked at to tell. */
const SAMPLE = 80;

export function planTable(table: HtmlElement): TablePlan {
  const rows = rowsOf(table).map((row) => cellsOf(row).filter((cell) => cell.length > 0));
  const filled = rows.filter((row) => row.length > 0);
  const sample = filled.slice(0, SAMPLE);
  const numbered = sample.filter((row) => row.length > 1 && isNumberCell(row[0] as HtmlElement)).length;
  const padded = numbered < sample.length * 0.3;
  if (isItemTable(table) || sample.some((row) => isItemNumberCell(row[0] as HtmlElement))) return { kind: 'items', padded: false };
  const widest = Math.max(0, ...filled.map((row) => row.length));
  if (widest <= 1 || isMadeOfTables(table, filled) || isPage(table, filled)) return { kind: 'layout', padded: false };
  if (widest === 2 && numbered >= 2 && numbered >= sample.length * 0.5 && holdsItems(sample)) return { kind: 'items', padded: false };
  return { kind: 'rows', padded };
}

export function rowsOf(table: HtmlElement): HtmlElement[] {
  return elementsIn(table).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return GROUPS.has(child.name) ? elementsIn(child).filter((row) => row.name === 'tr') : [];
  });
}

const GROUPS = new Set(['tbody', 'thead', 'tfoot']);

export const cellsOf = (row: HtmlElement): HtmlElement[] => elementsIn(row).filter((cell) => cell.name === 'td' || cell.name === 'th');

/** Whether a cell holds a number or letter of a list and nothing else, or several of them stacked. */
function isNumberCell(cell: HtmlElement): boolean {
  if (cell.length > 40) return false;
  const words = textWithin(cell, 60).split(' ');
  return words[0] !== '' && words.every(isLabelOnly);
}

/** Share of the text that stands in tables inside, from which on the outer one is layout. */
const INNER_SHARE = 0.3;

/** Much of the text stands in tables inside this one. */
function isMadeOfTables(table: HtmlElement, rows: readonly HtmlElement[][]): boolean {
  const inner = rows.flat().reduce((sum, cell) => sum + cell.tabled, 0);
  return inner >= table.length * INNER_SHARE && inner > 0;
}

/** A cell that holds a page, beside a column of something else; or a table that says itself that it is none. */
function isPage(table: HtmlElement, rows: readonly HtmlElement[][]): boolean {
  const cells = rows.flat();
  if (rows.length <= 3 && rows.some(isBesideLinks)) return true;
  const pages = cells.filter((cell) => cell.length > 1500 && cell.blocks > 8);
  if (pages.length === 0) return false;
  if (/^(?:presentation|none)$/.test(attribute(table, 'role'))) return true;
  return rows.length <= 3 && !rows.some((row) => row.length > 1 && isNumberCell(row[0] as HtmlElement));
}

/** A cell of many blocks beside one that holds hardly more than links, each on a line: the menu of a page. */
const isBesideLinks = (row: readonly HtmlElement[]): boolean => row.some(isMenuCell) && row.some(isPageCell);

const isPageCell = (cell: HtmlElement): boolean => cell.blocks > 8 && cell.linked < cell.length * 0.5;
const isMenuCell = (cell: HtmlElement): boolean => cell.blocks >= 4 && cell.linked >= cell.length * 0.8;

/** Whether a cell holds the menu of a page that stands beside it. */
export const isMenuBeside = (cell: HtmlElement): boolean =>
  isMenuCell(cell) && cell.parent !== null && cellsOf(cell.parent).some((other) => isPageCell(other) && other.length > cell.length * 2);

/** Beside the numbers stand whole minutes: most of the text is in cells with lists, headings or several paragraphs. */
function holdsItems(rows: readonly HtmlElement[][]): boolean {
  let [rich, all] = [0, 0];
  for (const [number, text] of rows) {
    if (!number || !text || !isNumberCell(number)) continue;
    const { length, structures, blocks } = text;
    all += length;
    if (structures > 0 || blocks >= 4) rich += length;
  }
  return rich > 0 && rich >= all * 0.5;
}

/** Whether a row holds several items: numbers stacked in its first cell. */
export function isStacked(row: HtmlElement): boolean {
  const [first] = cellsOf(row);
  return first !== undefined && isNumberCell(first) && textWithin(first, 60).includes(' ');
}

const span = (cell: HtmlElement, name: string, most: number): number => {
  const value = attribute(cell, name);
  const count = /^\s*\d{1,5}\s*$/.test(value) ? Number(value) : 1;
  return Math.min(most, count === 0 && name === 'rowspan' ? most : Math.max(1, count));
};

export const columnSpan = (cell: HtmlElement): number => span(cell, 'colspan', 40);
export const rowSpan = (cell: HtmlElement): number => span(cell, 'rowspan', 1000);
