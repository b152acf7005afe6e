import type { ResolutionKind } from '../../model/resolution.ts';
import type { FoundClause, ItemNode, MinuteBlock, Range } from '../../tree/nodes.ts';
import { sentenceBounds } from '../context.ts';

/** Blocks of one section (an item, the front or the back matter) in which decisions are looked for. */
export interface Section {
  item: ItemNode | null;
  blocks: readonly MinuteBlock[];
  text: string;
  /** Whether the document announces decisions in capitals ("RESOLVED"). */
  formulas: boolean;
  /** Sentence bounds already asked for, by the offset their stretch begins at. */
  sentences: Map<number, readonly number[]>;
  /** How many blocks hold the minute itself, once it was asked for. */
  minuteCount?: number;
  /** Quoted passages, once they were asked for. */
  quotes?: readonly Range[];
}

/** Offsets at which the sentences of a stretch of the section's text begin, its start and end included; found once. */
export function boundsOf(section: Section, start: number, end: number): readonly number[] {
  const known = section.sentences.get(start);
  if (known && known.at(-1) === end) return known;
  const bounds = sentenceBounds(section.text, start, end);
  section.sentences.set(start, bounds);
  return bounds;
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
export const sentenceDraft = (i: number, kind: ResolutionKind, clause: Range, rank: number, marker: Range | null = null): Draft => ({
  kind,
  marker,
  lead: null,
  stem: null,
  clauses: [clauseOf(clause)],
  start: Math.min(clause.start, marker?.start ?? clause.start),
  end: Math.max(clause.end, marker?.end ?? clause.end),
  rank,
  from: i,
  to: i,
});
