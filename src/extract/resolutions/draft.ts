import type { ResolutionKind } from '../../model/resolution.ts';
import type { FoundClause, ItemNode, MinuteBlock, Range } from '../../tree/nodes.ts';
import type { ExtractContext } from '../context.ts';
import { DECISION_WORDS } from './gate.ts';

/** Blocks of one section (an item, the front or the back matter) in which decisions are looked for. */
export interface Section {
  item: ItemNode | null;
  blocks: readonly MinuteBlock[];
  text: string;
  /** Whether the document announces decisions in capitals ("RESOLVED"). */
  formulas: boolean;
  context: ExtractContext;
  /** Bits of the decision words in each block, as far as they were asked for. */
  words: (number | undefined)[];
  /** How many blocks hold the minute itself, once it was asked for. */
  minuteCount?: number;
  /** Quoted passages, once they were asked for. */
  quotes?: readonly Range[];
}

/** Offsets at which the sentences of a stretch of the section's text begin, its start and end included; found once for all extractors. */
export const boundsOf = (section: Section, start: number, end: number): readonly number[] => section.context.bounds(start, end);

/** Bits of the decision words that a block holds; found once. */
export function decisionWords(section: Section, k: number): number {
  const known = section.words[k];
  if (known !== undefined) return known;
  const { start, end } = section.blocks[k] as MinuteBlock;
  const words = DECISION_WORDS.mask(section.text, start, end);
  section.words[k] = words;
  return words;
}

/** How sure a finder is; where drafts overlap the surer one stays. */
export const RANK = { formal: 5, announced: 4, bare: 3, proposed: 2, operative: 1 } as const;

/** A decision as a finder leaves it, before movers, votes and copies are looked at. */
export interface Draft extends Range {
  kind: ResolutionKind;
  marker: Range | null;
  lead: Range | null;
  stem: string | null;
  clauses: FoundClause[];
  rank: number;
  /** Where its vote is printed, if that is known. */
  votedAt?: Range | undefined;
  /** Block in which the minutes tell who moved it, where that is not its own. */
  movedIn?: number;
  /** A motion or amendment with an outcome of its own: no copy of the decision, however alike. */
  motion?: true;
  /** Indexes of the first and the last block it takes in. */
  from: number;
  to: number;
}

export const wordsOf = (section: Section, range: Range): string => section.text.slice(range.start, range.end);

/** Blocks that hold the minute itself: no headings, labels, agenda text, attachments or furniture. */
export function isMinute(block: MinuteBlock): boolean {
  return (
    (block.type === 'paragraph' || block.type === 'point' || block.type === 'table') &&
    block.part !== 'agenda' &&
    block.part !== 'documents'
  );
}

/** Make a clause without sub-clauses. */
export const clauseOf = (range: Range, label: string | null = null): FoundClause => ({
  start: range.start,
  end: range.end,
  label,
  action: null,
  clauses: [],
});

/** Make a draft of one clause inside one block; it spans its announcing words too, wherever they stand. */
export const sentenceDraft = (
  i: number,
  kind: ResolutionKind,
  clause: Range,
  rank: number,
  marker: Range | null = null,
  lead: Range | null = null,
): Draft => ({
  kind,
  marker,
  lead,
  stem: null,
  clauses: [clauseOf(clause)],
  start: Math.min(clause.start, marker?.start ?? clause.start),
  end: Math.max(clause.end, marker?.end ?? clause.end),
  rank,
  from: i,
  to: i,
});
