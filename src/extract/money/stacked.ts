/**
 * Tables that came out of a page as a stack of cells, one to a line or parted by bars, under a head that carries the sign.
 *
 * Accepts: "Award £" / "Bowls club" / "290" / "Drama group" / "800"; "£000" / "£000" / "Rents" / "(60,279)" / "(59,914)" / "5.6" (two of three)
 * Refuses: a stack without a sign in its head; lone small numbers ("3"), years
 */
import type { Range } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import type { ExtractContext } from '../context.ts';
import type { Amount } from './amount.ts';
import { isLikeMoney, LONGEST_CELL, readBare, readHead, type Voucher } from './heads.ts';
import type { Search } from './search.ts';

/** Most blocks below a head that are read, longest cell of a stack, and most cells in a row that hold no figure. */
const MOST_BLOCKS = 20_000;
const LONGEST_LINE = 160;
const MOST_WITHOUT = 12;
/** Figures that are no money for sure, or too small to be told from numbers of lines and pages. */
const YEAR = /^(?:19|20)\d\d$/;
const SMALL = /^\d{1,2}$/;

/** Add the bare figures of stacked tables. */
export function findStackedFigures({ context, hits }: Search, amounts: readonly Amount[]): Amount[] {
  const taken = new Set(amounts.map(({ start }) => start));
  const found: Amount[] = [];
  let done = -1;
  for (const { at, kind } of hits) {
    if (kind !== 'sign' || at < done || taken.has(at)) continue;
    const cells = stackAt(context, at);
    if (cells.length === 0) continue;
    found.push(...readStack(context.text, cells));
    done = (cells.at(-1) as Range).end;
  }
  return [...amounts, ...found];
}

/** The cells from the head that holds a sign on, as far as the stack goes; none where the sign is in no head. */
function stackAt(context: ExtractContext, at: number): Range[] {
  const first = context.indexAt(at);
  const head = context.placed[first];
  if (!head || head.block.source.cells) return [];
  // The head first: most signs stand in none, and a stack may be long.
  const top = cellsOf(context.text, head.block).find((cell) => cell.end > at);
  if (!top || !readHead(context.text.slice(top.start, top.end))) return [];
  const cells: Range[] = [];
  let without = 0;
  for (let i = first; i < first + MOST_BLOCKS; i++) {
    const placed = context.placed[i];
    if (!placed || placed.item !== head.item || placed.block.source.cells || placed.block.end - placed.block.start > LONGEST_LINE) break;
    const own = cellsOf(context.text, placed.block).filter((cell) => cell.end > at);
    cells.push(...own);
    without = own.some((cell) => /\d/.test(context.text.slice(cell.start, cell.end))) ? 0 : without + own.length;
    if (without > MOST_WITHOUT) break;
  }
  return cells;
}

/** Lines, cut at bars. */
function cellsOf(text: string, block: Range): Range[] {
  const cells: Range[] = [];
  for (const match of text.slice(block.start, block.end).matchAll(/[^|\n]+/g)) {
    const cell = trimRange(text, block.start + match.index, block.start + match.index + match[0].length);
    if (cell.end > cell.start) cells.push(cell);
  }
  return cells;
}

/** In each row, which a cell of words begins, as many figures as there are heads. */
function readStack(text: string, cells: readonly Range[]): Amount[] {
  const heads: Voucher[] = [];
  const found: Amount[] = [];
  let title = '';
  let place = 0;
  for (const cell of cells) {
    const words = cell.end - cell.start > LONGEST_CELL ? '' : text.slice(cell.start, cell.end);
    const head = found.length === 0 ? readHead(words) : null;
    if (head) {
      heads.push(head);
      title = words;
      continue;
    }
    const voucher = heads[place];
    const bare = voucher ? readBare(cell, words, voucher, heads.length === 1 ? title : '') : null;
    if (bare && voucher && isBigEnough(words, voucher)) found.push(bare);
    place = /^[(+−-]?\d[\d,.]*\)?$/.test(words) ? place + 1 : 0;
  }
  return found;
}

function isBigEnough(words: string, voucher: Voucher): boolean {
  return isLikeMoney(words) || voucher.power > 0 || !(SMALL.test(words) || YEAR.test(words));
}
