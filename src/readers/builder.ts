import { type Range, type SourceBlock, type SourceRoot, sourceBlock } from '../tree/nodes.ts';
import { Places, placesOfLines } from '../tree/places.ts';
import type { Reading, ReadingHints } from '../tree/reading.ts';
import { isBlank, trimRange } from '../tree/text.ts';

/** What a block is told when it is opened; all else the builder finds out. */
export type BlockOptions = Partial<Pick<SourceBlock, 'type' | 'depth' | 'indent' | 'gap' | 'role' | 'table'>> & {
  /** Number or bullet that the format generates ("264. ", "(a) ", "· "), written out before the text. */
  marker?: string;
};

/** Where a run of text stands in the input file; leave out where the format has no lines. */
export interface Origin {
  line: number;
  column: number;
}

/**
 * Builds source text and tree together, so that offsets are right by construction: for every reader whose format is not plain text.
 *
 * Blocks are opened, filled with runs and closed; a block that stays blank vanishes, text and all, and counts as a gap. Blocks are parted by
 * an empty line, list items and table rows by a line end, cells by a tab.
 */
export class TreeBuilder {
  private text = '';
  private readonly blocks: SourceBlock[] = [];
  private readonly anchors: { offset: number; origin: Origin | null; page: number }[] = [];
  private current: {
    options: BlockOptions;
    start: number;
    markerEnd: number | null;
    boldEnd: number;
    boldOpen: boolean;
    cells: Range[] | null;
  } | null = null;
  private pendingGap = 0;
  private page = 0;

  get isOpen(): boolean {
    return this.current !== null;
  }

  /** Pages count from 1; to be set before the block that stands on it is opened. */
  setPage(page: number): void {
    this.page = page;
  }

  /** Count blank lines before the next block. */
  addGap(lines = 1): void {
    this.pendingGap += lines;
  }

  open(options: BlockOptions = {}): void {
    this.close();
    const before = this.blocks.at(-1);
    const tight =
      before !== undefined &&
      before.type === options.type &&
      (options.type === 'listItem' || (options.type === 'tableRow' && options.table === before.table));
    if (before) this.text += tight ? '\n' : '\n\n';
    const start = this.text.length;
    this.anchors.push({ offset: start, origin: null, page: this.page });
    if (options.marker) this.text += options.marker;
    this.current = {
      options,
      start,
      markerEnd: options.marker ? this.text.length : null,
      boldEnd: this.text.length,
      boldOpen: true,
      cells: null,
    };
  }

  /** Add a run of text; `bold` covers underlining too, any emphasis that a heading may have. */
  run(value: string, bold = false, origin: Origin | null = null): void {
    if (value === '') return;
    if (!this.current) this.open();
    const block = this.current as NonNullable<typeof this.current>;
    if (origin) this.anchors.push({ offset: this.text.length, origin, page: this.page });
    this.text += value;
    if (!block.boldOpen) return;
    if (bold) block.boldEnd = this.text.length;
    else if (value.trim() !== '') block.boldOpen = false;
  }

  /** A line end inside the block (`<br>`). */
  lineBreak(): void {
    if (this.current) this.text += '\n';
  }

  /** Last character written into the open block, '' where it has none: for readers that fold white space over runs. */
  lastCharacter(): string {
    return this.current && this.text.length > this.current.start ? (this.text[this.text.length - 1] as string) : '';
  }

  /** Begin the next cell of an open table row. */
  cell(): void {
    const block = this.current;
    if (!block) return;
    if (block.cells) {
      (block.cells.at(-1) as Range).end = this.text.length;
      this.text += '\t';
    } else block.cells = [];
    block.cells.push({ start: this.text.length, end: this.text.length });
  }

  /** Close the open block; does nothing where none is open. */
  close(): void {
    const block = this.current;
    if (!block) return;
    this.current = null;
    const cells = block.cells;
    if (cells) (cells.at(-1) as Range).end = this.text.length;
    const { start, end } = trimRange(this.text, block.start, this.text.length);
    if (block.markerEnd !== null && end <= trimRange(this.text, block.start, block.markerEnd).end) block.markerEnd = null;
    if (start === end) {
      this.discard(block.start);
      return;
    }
    const { marker: _marker, gap, ...options } = block.options;
    this.blocks.push(
      sourceBlock(start, end, {
        ...options,
        gap: (gap ?? 0) + this.pendingGap,
        markerEnd: block.markerEnd,
        boldEnd: this.endOfBold(start, end, block.boldEnd, block.markerEnd),
        cells: cells?.map((range) => trimRange(this.text, range.start, range.end)) ?? null,
      }),
    );
    this.pendingGap = 0;
  }

  /** A bold run that covers all of the text ends with the block; one that covers only the marker is none. */
  private endOfBold(start: number, end: number, boldEnd: number, markerEnd: number | null): number {
    let at = Math.min(boldEnd, end);
    while (at > start && isBlank(this.text.charCodeAt(at - 1))) at--;
    return at <= (markerEnd === null ? start : trimRange(this.text, start, markerEnd).end) ? start : at;
  }

  private discard(start: number): void {
    this.pendingGap++;
    const before = this.blocks.at(-1);
    this.text = this.text.slice(0, before ? before.end : 0);
    while (this.anchors.length > 0 && (this.anchors.at(-1) as { offset: number }).offset >= start) this.anchors.pop();
  }

  /** Close everything and hand over the reading. */
  finish(hints: Partial<ReadingHints> = {}, encoding: string | null = null): Reading {
    this.close();
    return {
      text: this.text,
      tree: { type: 'root', children: this.blocks } satisfies SourceRoot,
      places: this.places(),
      encoding,
      hints: { title: null, date: null, ...hints },
    };
  }

  /** Anchors of the input file where it has lines, else the lines of the source text; pages where there are any. */
  private places(): Places {
    if (!this.anchors.some((anchor) => anchor.origin)) return this.placesOfText();
    const places = new Places();
    let origin: Origin = { line: 1, column: 1 };
    for (const anchor of this.anchors) {
      if (anchor.origin) origin = anchor.origin;
      places.add(anchor.offset, origin.line, origin.column, anchor.page);
    }
    return places;
  }

  /** A page begins with a block, and a block with a line. */
  private placesOfText(): Places {
    let at = 0;
    return placesOfLines(this.text, (offset) => {
      while (at + 1 < this.anchors.length && (this.anchors[at + 1] as { offset: number }).offset <= offset) at++;
      return this.anchors[at]?.page ?? 0;
    });
  }
}
