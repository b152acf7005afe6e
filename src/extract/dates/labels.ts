import type { ItemNode, MinuteBlock } from '../../tree/nodes.ts';
import type { ExtractContext } from '../context.ts';

/** A title further from the start of its heading than this has no number before it. */
const LONGEST_NUMBER = 24;

/** End of the printed number or label that `at` stands in, or `at` itself where it stands in none. Ask in rising order. */
export function endOfLabel(context: ExtractContext, at: number): number {
  const placed = context.placedAt(at);
  if (!placed) return at;
  return Math.max(at, labelEnd(placed.block, placed.item));
}

function labelEnd(block: MinuteBlock, item: ItemNode | null): number {
  if (block.body > block.start) return block.body;
  const title = item?.number ? item.titleAt[0] : undefined;
  const isTitle =
    title !== undefined && title.start > block.start && title.start < block.end && title.start - block.start <= LONGEST_NUMBER;
  return isTitle ? title.start : block.start;
}
