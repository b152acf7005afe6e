/**
 * Passages: the running text around an offset, sentence by sentence, where a block may be one printed line of several.
 *
 * Accepts: a paragraph broken by its source into "A trial of the service starts in" / "late August 2025." (one passage)
 * Refuses: a heading followed by text, two paragraphs that both end in a full stop, cells of different columns
 */
import type { ItemNode, MinuteBlock, Range } from '../tree/nodes.ts';
import { trimRange } from '../tree/text.ts';
import type { ExtractContext } from './context.ts';

export interface Passage extends Range {
  block: MinuteBlock;
  item: ItemNode | null;
  sentences: Range[];
}

/** Most that is looked at on either side of an offset in one block, and most blocks that are joined to it. */
const MAX_REACH = 6000;
const MAX_JOINED = 12;

const RUNNING = new Set<MinuteBlock['type']>(['paragraph', 'point', 'purpose', 'note']);
const ENDED = /[.!?:;]["'”’)\]]*$/;
/** Words that no sentence ends with. */
const HANGING =
  /(?:^|[\s\u00a0])(?:a|about|an|and|approximately|around|as|at|by|during|for|from|in|of|on|or|over|than|the|their|to|under|with)$|[,<>–—-]$/i;

/** The running text that holds the offset; null where no block does. */
export function passageAt(context: ExtractContext, offset: number): Passage | null {
  const index = context.indexAt(offset);
  const placed = context.placed[index];
  if (!placed) return null;
  const { block, item } = placed;
  const cell = block.source.cells?.find((range) => range.start <= offset && offset < range.end);
  if (cell) return passage(context, cell, placed.block, item);
  const from = offset >= block.body ? block.body : block.start;
  if (!RUNNING.has(block.type)) return passage(context, clip({ start: from, end: block.end }, offset), block, item);
  const range = { start: from, end: block.end };
  for (let i = index; i > 0 && index - i < MAX_JOINED && continues(context, i - 1); i--) range.start = bodyOf(context, i - 1);
  for (let i = index; i - index < MAX_JOINED && continues(context, i); i++) range.end = context.placed[i + 1]?.block.end ?? range.end;
  return passage(context, clip(range, offset), block, item);
}

function bodyOf(context: ExtractContext, index: number): number {
  return context.placed[index]?.block.body ?? 0;
}

function clip(range: Range, offset: number): Range {
  return { start: Math.max(range.start, offset - MAX_REACH), end: Math.min(range.end, offset + MAX_REACH) };
}

function passage(context: ExtractContext, { start, end }: Range, block: MinuteBlock, item: ItemNode | null): Passage {
  const known = context.passages.get(start);
  if (known?.end === end && known.block === block) return known;
  const bounds = context.bounds(start, end);
  const sentences: Range[] = [];
  for (let i = 0; i + 1 < bounds.length; i++) {
    const sentence = trimRange(context.text, bounds[i] as number, bounds[i + 1] as number);
    if (sentence.end > sentence.start) sentences.push(sentence);
  }
  const made = { start, end, block, item, sentences };
  context.passages.set(start, made);
  return made;
}

/** Whether a text ends in a full stop or its like: a look at the last character, then at closing quotes and brackets. */
const isEnded = (tail: string): boolean => '.!?:;'.includes(tail.at(-1) ?? ' ') || ENDED.test(tail);

/** Whether the block after the one at `index` carries its sentence on. */
function continues(context: ExtractContext, index: number): boolean {
  const here = context.placed[index];
  const next = context.placed[index + 1];
  if (!here || !next || here.item !== next.item) return false;
  if (!RUNNING.has(here.block.type) || next.block.type !== 'paragraph' || next.block.label !== null) return false;
  if (here.block.source.cells || next.block.source.cells) return false;
  const tail = context.text.slice(Math.max(here.block.start, here.block.end - 24), here.block.end);
  if (isEnded(tail)) return false;
  return HANGING.test(tail) || /^\p{Ll}/u.test(context.text.slice(next.block.start, next.block.start + 2));
}
