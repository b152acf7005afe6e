/**
 * Rows and cells around a block: those of a table that the format has, or lines of text whose parts stand far apart.
 *
 * Accepts: table rows of one table; "Hall hire<tab>£49.00" / "Clerk, Chq 1328   450.00"; a line that ends in " 450.00"
 * Refuses: prose; a line that ends in a time ("closed at 8.30")
 */
import type { MinuteBlock, Range } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import type { ExtractContext, Placed } from '../context.ts';

export type GridRow = Range[];

export interface Grid {
  rows: GridRow[];
  /** Whether the format itself has the cells. */
  isTable: boolean;
  /** Index of the last block in it. */
  last: number;
}

/** Most rows read as one grid. */
const MOST_ROWS = 5000;
/** Longest line of text that is taken for a row. */
const LONGEST_LINE = 400;
const GAP = /[ \u00a0]{0,4}\t[\t \u00a0]{0,40}|[ \u00a0]{3,80}|[ \u00a0]?\|[ \u00a0]?/g;
/** A figure with pence at the end of a line, one space behind a word that is no word of time. */
const TRAILING =
  /(?<!\b(?:at|from|until|till|to|by|about|before|after|item|minute|minutes|section|paragraph|para|rule|order|policy|no|v|version))[ \u00a0]([£€$]?\d{1,3}(?:,?\d{3}){0,3}\.\d\d)$/i;
const ENDS_IN_FIGURE = /[\d)]p?$/;
const ENDS_IN_SIGN = /[£€$]\)?$/;

/** The grid that a block is part of, not reaching above the block `lowest`; or null. */
export function gridAt(context: ExtractContext, index: number, lowest: number): Grid | null {
  const { placed } = context;
  const seed = placed[index];
  if (!seed) return null;
  const isTable = seed.block.source.cells !== null;
  const belongs = (other: Placed | undefined): other is Placed =>
    other !== undefined && other.item === seed.item && (isTable ? isSameTable(seed, other) : isTabular(context.text, other));
  if (!belongs(seed)) return null;
  let first = index;
  let last = index;
  while (first > lowest && index - first < MOST_ROWS && belongs(placed[first - 1])) first--;
  while (last - index < MOST_ROWS && belongs(placed[last + 1])) last++;
  const rows = placed.slice(first, last + 1).flatMap(({ block }) => rowsOf(context.text, block));
  return { rows, isTable, last };
}

function rowsOf(text: string, block: MinuteBlock): GridRow[] {
  return block.source.cells ? [block.source.cells] : linesOf(text, block).map((line) => cellsOf(text, line));
}

function isSameTable(seed: Placed, other: Placed): boolean {
  return other.block.source.cells !== null && other.block.source.table === seed.block.source.table;
}

/** A block of text whose last line ends in a figure, or in the sign that heads a column. */
function isTabular(text: string, { block }: Placed): boolean {
  if (block.source.cells || block.type === 'furniture') return false;
  const tail = text.slice(Math.max(block.start, block.end - 3), block.end);
  if (!ENDS_IN_FIGURE.test(tail) && !ENDS_IN_SIGN.test(tail)) return false;
  return linesOf(text, block).some((line) => line.end - line.start <= LONGEST_LINE);
}

function linesOf(text: string, block: Range): Range[] {
  const lines: Range[] = [];
  let at = block.start;
  for (const line of text.slice(block.start, block.end).split('\n')) {
    const range = trimRange(text, at, at + line.length);
    if (range.end > range.start) lines.push(range);
    at += line.length + 1;
  }
  return lines;
}

/** Cut a line at its wide gaps; a trailing figure with pence is a cell of its own. */
function cellsOf(text: string, line: Range): GridRow {
  const cells: GridRow = [];
  const printed = text.slice(line.start, line.end);
  let from = 0;
  if (printed.length <= LONGEST_LINE)
    for (const gap of printed.matchAll(GAP)) {
      addCell(cells, text, line.start + from, line.start + gap.index);
      from = gap.index + gap[0].length;
    }
  const trailing = TRAILING.exec(printed.slice(from))?.[1];
  if (trailing) addCell(cells, text, line.start + from, line.end - trailing.length);
  addCell(cells, text, trailing ? line.end - trailing.length : line.start + from, line.end);
  return cells;
}

function addCell(cells: GridRow, text: string, start: number, end: number): void {
  const cell = trimRange(text, start, end);
  if (cell.end > cell.start) cells.push(cell);
}
