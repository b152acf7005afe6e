import type { Range, SourceBlock, SourceRoot } from '../tree/nodes.ts';
import { Places } from '../tree/places.ts';
import type { Reading, ReadingHints } from '../tree/reading.ts';
import { isBlank, trimRange } from '../tree/text.ts';

/** All that the cells of a row hold so far, where that is a number. */
const LONE_NUMBER = /^\s{0,9}(?:[A-Z]{0,4}[/.]?\d[\d./]{0,9}[a-z]?[.)]?)?\s{0,9}$/;

/** Blocks take room, however short they are; those of minutes are longer than this. */
const CHARACTERS_PER_BLOCK = 25;
const FEWEST_BLOCKS = 1000;

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
  /** Text up to the end of the last block, in pieces: a string that is added to and looked at in turn would be copied each time. */
  private readonly written: string[] = [];
  /** Length of what is written, and so the offset at which `text` begins. */
  private base = 0;
  /** What follows the last block: white space, and the text of the open block. */
  private text = '';
  private readonly blocks: SourceBlock[] = [];
  /** Where text begins to run along a line of the input; line 0 where the format has none. */
  private readonly anchors: { offset: number; line: number; column: number; page: number }[] = [];
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
  private full = false;

  private readonly maxBlocks: number;

  /** `maxText` is the most characters that the text may have, which bounds the blocks, too; what comes after them is left out. */
  constructor(private readonly maxText = Number.POSITIVE_INFINITY) {
    this.maxBlocks = Math.max(FEWEST_BLOCKS, maxText / CHARACTERS_PER_BLOCK);
  }

  private get isOver(): boolean {
    return this.length >= this.maxText || this.blocks.length >= this.maxBlocks;
  }

  private get length(): number {
    return this.base + this.text.length;
  }

  get isOpen(): boolean {
    return this.current !== null;
  }

  /** Pages count from 1; to be set before the block that stands on it is opened, and again where a block runs over to the next. */
  setPage(page: number): void {
    if (this.current && page !== this.page) this.anchors.push({ offset: this.length, line: 0, column: 0, page });
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
    const start = this.length;
    this.anchors.push({ offset: start, line: 0, column: 0, page: this.page });
    if (options.marker && !this.full) this.text += options.marker;
    this.current = {
      options,
      start,
      markerEnd: options.marker && !this.full ? this.length : null,
      boldEnd: this.length,
      boldOpen: true,
      cells: null,
    };
  }

  /** Add a run of text; `bold` covers underlining too, any emphasis that a heading may have. */
  run(words: string, bold = false, origin: Origin | null = null): void {
    const value = this.length + words.length > this.maxText || this.blocks.length >= this.maxBlocks ? this.cut(words) : words;
    if (value === '') return;
    if (!this.current) this.open();
    const block = this.current as NonNullable<typeof this.current>;
    if (origin) this.anchors.push({ offset: this.length, line: origin.line, column: origin.column, page: this.page });
    this.text += value;
    if (!block.boldOpen) return;
    if (bold) block.boldEnd = this.length;
    else if (value.trim() !== '') block.boldOpen = false;
  }

  private cut(words: string): string {
    this.full ||= words.trim() !== '';
    return this.isOver ? '' : words.slice(0, this.maxText - this.length);
  }

  /** A line end inside the block (`<br>`). */
  lineBreak(): void {
    if (this.current) this.text += '\n';
  }

  /** Last character written into the open block, '' where it has none: for readers that fold white space over runs. */
  lastCharacter(): string {
    return this.current && this.length > this.current.start ? (this.text[this.text.length - 1] as string) : '';
  }

  /** Begin the next cell of an open table row. */
  cell(): void {
    const block = this.current;
    if (!block) return;
    if (block.cells) {
      (block.cells.at(-1) as Range).end = this.length;
      // What opens a row of minutes is the words behind its number.
      block.boldOpen ||= LONE_NUMBER.test(this.text.slice(block.start - this.base));
      this.text += '\t';
    } else block.cells = [];
    block.cells.push({ start: this.length, end: this.length });
  }

  /** Close the open block; does nothing where none is open. */
  close(): void {
    const block = this.current;
    if (!block) return;
    this.current = null;
    const cells = block.cells;
    if (cells) (cells.at(-1) as Range).end = this.length;
    const { start, end } = this.trim(block.start, this.length);
    if (block.markerEnd !== null && end <= this.trim(block.start, block.markerEnd).end) block.markerEnd = null;
    if (start === end) {
      this.discard(block.start);
      return;
    }
    const { options } = block;
    this.blocks.push({
      type: options.type ?? 'paragraph',
      start,
      end,
      depth: options.depth ?? 0,
      markerEnd: block.markerEnd,
      boldEnd: this.endOfBold(start, end, block.boldEnd, block.markerEnd),
      indent: options.indent ?? 0,
      gap: (options.gap ?? 0) + this.pendingGap,
      cells: cells?.map((range) => this.cellWithin(range, start, end)) ?? null,
      table: options.table ?? null,
      role: options.role ?? null,
    });
    this.pendingGap = 0;
    this.written.push(this.text.slice(0, end - this.base));
    this.text = this.text.slice(end - this.base);
    this.base = end;
  }

  /** Trim a cell; one that is empty at the edge of its row stands at that edge. */
  private cellWithin(cell: Range, start: number, end: number): Range {
    const range = this.trim(cell.start, cell.end);
    return { start: Math.min(Math.max(range.start, start), end), end: Math.min(Math.max(range.end, start), end) };
  }

  /** Trim a range that begins after the last block. */
  private trim(start: number, end: number): Range {
    const range = trimRange(this.text, start - this.base, end - this.base);
    return { start: range.start + this.base, end: range.end + this.base };
  }

  /** A bold run that covers all of the text ends with the block; one that covers only the marker is none. */
  private endOfBold(start: number, end: number, boldEnd: number, markerEnd: number | null): number {
    let at = Math.min(boldEnd, end);
    while (at > start && isBlank(this.text.charCodeAt(at - 1 - this.base))) at--;
    return at <= (markerEnd === null ? start : this.trim(start, markerEnd).end) ? start : at;
  }

  private discard(start: number): void {
    this.pendingGap++;
    this.text = '';
    while (this.anchors.length > 0 && (this.anchors.at(-1) as { offset: number }).offset >= start) this.anchors.pop();
  }

  /** Close everything and hand over the reading. */
  finish(hints: Partial<ReadingHints> = {}, encoding: string | null = null): Reading {
    this.close();
    const text = this.written.join('') + this.text;
    return {
      text,
      tree: { type: 'root', children: this.blocks } satisfies SourceRoot,
      places: this.places(text),
      encoding,
      hints: { title: null, date: null, ...hints },
      ...(this.full ? { cut: true } : {}),
    };
  }

  /** Anchors of the input file where it has lines, else the lines of the source text; pages where there are any. */
  private places(text: string): Places {
    if (!this.anchors.some((anchor) => anchor.line > 0)) return this.placesOfText(text);
    const places = new Places();
    let [line, column] = [1, 1];
    this.anchors.forEach((anchor, i) => {
      // A block that opens with a marker written out stands where its first words stand.
      const next = anchor.line > 0 ? anchor : this.anchors[i + 1];
      if (next && next.line > 0) [line, column] = [next.line, next.column];
      places.add(anchor.offset, line, column, anchor.page);
    });
    return places;
  }

  /** Line by line; where a page begins inside a line, the line goes on there. */
  private placesOfText(text: string): Places {
    const places = new Places();
    let at = 0;
    let start = 0;
    for (let line = 1; ; line++) {
      const next = text.indexOf('\n', start);
      places.add(start, line, 1, this.anchors[at]?.page ?? 0);
      for (; (this.anchors[at + 1]?.offset ?? Infinity) <= (next < 0 ? text.length : next + 1); at++) {
        const { offset, page } = this.anchors[at + 1] as { offset: number; page: number };
        if (page !== this.anchors[at]?.page && offset <= (next < 0 ? text.length : next))
          places.add(offset, line, offset - start + 1, page);
      }
      if (next < 0) return places;
      start = next + 1;
    }
  }
}
