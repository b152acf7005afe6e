import type { Range } from '../../tree/nodes.ts';
import type { ExtractContext } from '../context.ts';

/** The stretch a figure may be read from: its cell, or its block, or both blocks where a line ends between sign and figure. */
export interface Area extends Range {
  isCell: boolean;
}

/** A block that ends in a sign and is more than the head of a column goes on in the next. */
const LEAST_PROSE = 20;

export function areaAt(context: ExtractContext, offset: number): Area {
  const index = context.indexAt(offset);
  const block = context.placed[index]?.block;
  if (!block) return { start: offset, end: offset + 1, isCell: false };
  const cell = block.source.cells?.find((range) => range.start <= offset && offset < range.end);
  if (cell) return { start: cell.start, end: cell.end, isCell: true };
  const next = context.placed[index + 1]?.block;
  const isLast = offset === block.end - 1 && block.end - block.start > LEAST_PROSE;
  return { start: block.start, end: isLast && next && !next.source.cells ? next.end : block.end, isCell: false };
}
