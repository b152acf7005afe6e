import type { VFile } from 'vfile';
import { type House, NO_HOUSE } from '../tree/house.ts';
import type { ItemNode, MinuteBlock, MinutesRoot, Range } from '../tree/nodes.ts';
import { trimRange } from '../tree/text.ts';

/** A block with the item it belongs to; null in front and back matter. */
export interface Placed {
  block: MinuteBlock;
  item: ItemNode | null;
}

/** What every extractor works on: the text, the tree, and quick ways from an offset to its block, item and sentence. */
export class ExtractContext {
  /** All blocks in document order. */
  readonly placed: Placed[] = [];
  private readonly starts: number[] = [];
  private at = 0;

  constructor(
    readonly text: string,
    readonly root: MinutesRoot,
    readonly file: VFile,
    /** ISO day for documents that state no date, else null. */
    readonly referenceDate: string | null,
    readonly house: House = NO_HOUSE,
  ) {
    for (const section of root.children)
      for (const block of section.children) {
        this.placed.push({ block, item: section.type === 'item' ? section : null });
        this.starts.push(block.start);
      }
  }

  /** The day missing years are supplied from: the meeting's own, else the one given in the call. */
  get meetingDay(): string | null {
    return this.root.facts.meetingDate ?? this.referenceDate;
  }

  /** Index in `placed` of the block that holds the offset, -1 where none does. Asking in rising order is the fast way. */
  indexAt(offset: number): number {
    const near = this.starts[this.at];
    if (near === undefined || near > offset) this.at = this.search(offset);
    else while (this.at + 1 < this.starts.length && (this.starts[this.at + 1] as number) <= offset) this.at++;
    const found = this.placed[this.at];
    return found && found.block.start <= offset && offset < found.block.end ? this.at : -1;
  }

  placedAt(offset: number): Placed | null {
    return this.placed[this.indexAt(offset)] ?? null;
  }

  private search(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }

  /** The sentence around a range, within its block (table rows: the row; a label is no part of it). */
  sentence(range: Range): Range {
    const placed = this.placedAt(range.start);
    if (!placed) return range;
    const { block } = placed;
    const from = range.start >= block.body ? block.body : block.start;
    if (block.type === 'table') return trimRange(this.text, from, block.end);
    const bounds = sentenceBounds(this.text, from, block.end);
    const start = bounds.filter((bound) => bound <= range.start).at(-1) ?? from;
    const end = bounds.find((bound) => bound >= range.end) ?? block.end;
    return trimRange(this.text, start, end);
  }
}

/** Longest stretch in which sentence ends are looked for. */
const MAX_SENTENCE_SCAN = 20_000;
const SENTENCE_END =
  /[.!?]["'”’)\]]{0,4}[\s\u00a0]{1,60}(?=["'“‘([]?[A-Z0-9£€•·▪]|[ivx]{1,4}[.)]\s{1,60}[A-Z]|\((?:[ivx]{1,4}|[a-z])\)\s)|[\s\u00a0]{1,60}(?=[•·▪][\s\u00a0])/g;
/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(\u00a0])(?:Mr|Mrs|Ms|Dr|Cllrs?|Clr|Cr|St|Rev|Prof|Hon|Sgt|Insp|No|Nos|Ref|Rd|Co|Ltd|plc|[Aa]pprox|[Cc]irca|ca?|[Mm]ax|[Mm]in|[Ee]st|[Ii]ncl?|[Ee]xcl?|app|etc|viz|cf|vs|i\.e|e\.g|p|pp|para|s|sec|Sch|Feb|Jan|Aug|Sept?|Oct|Nov|Dec|[A-Z])\.$/;

/** Offsets at which sentences of a stretch of text begin, its start and end included. */
export function sentenceBounds(text: string, start: number, end: number): number[] {
  const stretch = text.slice(start, Math.min(end, start + MAX_SENTENCE_SCAN));
  const bounds = [start];
  for (const match of stretch.matchAll(SENTENCE_END)) {
    const stop = match.index + 1;
    if (text[start + match.index] === '.' && ABBREVIATION.test(stretch.slice(Math.max(0, stop - 12), stop))) continue;
    bounds.push(start + match.index + match[0].length);
  }
  bounds.push(end);
  return bounds;
}
