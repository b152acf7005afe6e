import type { FoundClause, FoundResolution, ItemNode, MinuteBlock, MinutesRoot, Range } from '../tree/nodes.ts';

export interface Placed {
  block: MinuteBlock;
  item: ItemNode | null;
}

/** Most rules walk all blocks; they are laid out once. */
const LAID = new WeakMap<MinutesRoot, readonly Placed[]>();

/** All blocks in the order of the text, each with its item. */
export function placedBlocks(root: MinutesRoot): readonly Placed[] {
  const known = LAID.get(root);
  if (known) return known;
  const blocks = root.children.flatMap((section) =>
    section.children.map((block) => ({ block, item: section.type === 'item' ? section : null })),
  );
  LAID.set(root, blocks);
  return blocks;
}

/** The block that holds an offset. */
export function blockAt(blocks: readonly Placed[], offset: number): Placed | null {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { block } = blocks[middle] as Placed;
    if (offset < block.start) high = middle - 1;
    else if (offset >= block.end) low = middle + 1;
    else return blocks[middle] as Placed;
  }
  return null;
}

export const wordsOf = (text: string, range: Range): string => text.slice(range.start, range.end);

/** Most that is looked at on either side of a place. */
const REACH = 400;
const ENDS = /[.!?](?=[\s\u00a0])|\n\s{0,20}\n/g;

/** The sentence around a place, within a block; cut too early rather than too late. */
export function sentenceAround(text: string, at: Range, within: Range): Range {
  const from = Math.max(within.start, at.start - REACH);
  let start = from;
  for (const match of text.slice(from, at.start).matchAll(ENDS)) start = from + match.index + match[0].length;
  const to = Math.min(within.end, at.end + REACH);
  const end = text.slice(at.end, to).search(ENDS);
  return { start, end: end < 0 ? to : at.end + end };
}

/** Whether any clause, at whatever depth, passes. */
export const someClause = (clauses: readonly FoundClause[], test: (clause: FoundClause) => boolean): boolean =>
  clauses.some((clause) => test(clause) || someClause(clause.clauses, test));

/** The words of a decision without those that announce it. */
export const contentOf = (text: string, row: FoundResolution): string => {
  const words = wordsOf(text, row);
  const at = row.marker === null ? -1 : words.indexOf(row.marker);
  return at < 0 ? words : words.slice(at + (row.marker ?? '').length);
};

/** What an item is called in a message. */
export const nameOf = (item: ItemNode): string =>
  item.number ?? (item.title ? `"${item.title.replace(/\s+/g, ' ').slice(0, 60)}"` : 'an item without number');

/** Where an item is named: its title, or the line it begins with. */
export const headOf = (item: ItemNode): Range => item.titleAt[0] ?? item.children[0] ?? item;
