import type { VFile } from 'vfile';
import { type House, NO_HOUSE } from '../tree/house.ts';
import type { ItemNode, MinuteBlock, MinutesRoot, Range } from '../tree/nodes.ts';
import { trimRange } from '../tree/text.ts';
import type { Passage } from './passage.ts';

/** A block with the item it belongs to; null in front and back matter. */
export interface Placed {
  block: MinuteBlock;
  item: ItemNode | null;
}

/** Blocks that are walked over before a block is searched for. */
const NEAR = 8;

/** What every extractor works on: the text, the tree, and quick ways from an offset to its block, item and sentence. */
export class ExtractContext {
  /** All blocks in document order. */
  readonly placed: Placed[] = [];
  private readonly starts: number[] = [];
  /** Passages by their start, kept because several extractors look at the same ones. */
  readonly passages = new Map<number, Passage>();
  private readonly boundsAt = new Map<number, number[]>();
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
    for (let step = 0; step < NEAR && this.isBehind(offset); step++) this.at++;
    if (near === undefined || near > offset || this.isBehind(offset)) this.at = this.search(offset);
    const found = this.placed[this.at];
    return found && found.block.start <= offset && offset < found.block.end ? this.at : -1;
  }

  placedAt(offset: number): Placed | null {
    return this.placed[this.indexAt(offset)] ?? null;
  }

  private isBehind(offset: number): boolean {
    return this.at + 1 < this.starts.length && (this.starts[this.at + 1] as number) <= offset;
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
    const bounds = this.bounds(from, block.end);
    let at = 0;
    while (at + 1 < bounds.length && (bounds[at + 1] as number) <= range.start) at++;
    const start = Math.max(from, bounds[at] as number);
    while (at < bounds.length && (bounds[at] as number) < range.end) at++;
    return trimRange(this.text, start, bounds[at] ?? block.end);
  }

  /** `sentenceBounds` of a stretch; several extractors ask for the same one. */
  bounds(start: number, end: number): readonly number[] {
    const known = this.boundsAt.get(start);
    if (known?.at(-1) === end) return known;
    const bounds = sentenceBounds(this.text, start, end);
    this.boundsAt.set(start, bounds);
    return bounds;
  }
}

/** Longest stretch in which sentence ends are looked for. */
const MAX_SENTENCE_SCAN = 20_000;
const SENTENCE_END =
  /[.!?]["'”’)\]]{0,4}[\s\u00a0]{1,60}(?=["'“‘([]?[A-Z0-9£€•·▪]|[ivx]{1,4}[.)]\s{1,60}[A-Z]|\((?:[ivx]{1,4}|[a-z])\)\s)|[\s\u00a0]{1,60}(?=[•·▪][\s\u00a0])/g;
/** Words whose full stop ends no sentence, with the letters that may be capitals; a single capital is one of them too. */
const ABBREVIATIONS = new Set(
  'Mr Mrs Ms Messrs Col Capt Lt Dr Prop prop Cllr Cllrs Clr Cr St Rev Prof Hon Sgt Insp No Nos Ref Rd Co Ltd plc approx Approx circa Circa c ca max Max min Min est Est inc incl Inc Incl exc excl Exc Excl app etc viz cf vs i.e e.g p pp para s sec Sch Feb Jan Aug Sep Sept Oct Nov Dec'.split(
    ' ',
  ),
);
const LONGEST_ABBREVIATION = 6;

/** The same after a full stop or its like, tried where one stands; a bullet in mid-text is for the whole pattern. */
const END_HERE = /[.!?]["'”’)\]]{0,4}[\s\u00a0]{1,60}(?=["'“‘([]?[A-Z0-9£€•·▪]|[ivx]{1,4}[.)]\s{1,60}[A-Z]|\((?:[ivx]{1,4}|[a-z])\)\s)/y;
const BULLETS = ['·', '•', '▪'];

/** Offsets at which sentences of a stretch of text begin, its start and end included. */
export function sentenceBounds(text: string, start: number, end: number): number[] {
  const stretch = text.slice(start, Math.min(end, start + MAX_SENTENCE_SCAN));
  const bounds = [start];
  if (BULLETS.some((bullet) => stretch.includes(bullet))) addByPattern(stretch, start, bounds);
  else addAtStops(stretch, start, bounds);
  bounds.push(end);
  return bounds;
}

function addByPattern(stretch: string, start: number, bounds: number[]): void {
  for (const match of stretch.matchAll(SENTENCE_END))
    if (!isAbbreviation(stretch, match.index)) bounds.push(start + match.index + match[0].length);
}

function addAtStops(stretch: string, start: number, bounds: number[]): void {
  // Each mark is looked for by itself, which the engine does many characters at once; two of them are rare.
  let stop = nextOf(stretch, '.', 0);
  let cry = nextOf(stretch, '!', 0);
  let question = nextOf(stretch, '?', 0);
  for (let at = Math.min(stop, cry, question); at < stretch.length; at = Math.min(stop, cry, question)) {
    END_HERE.lastIndex = at;
    const ends = END_HERE.test(stretch);
    const from = ends ? END_HERE.lastIndex : at + 1;
    if (ends && !isAbbreviation(stretch, at)) bounds.push(start + from);
    if (stop < from) stop = nextOf(stretch, '.', from);
    if (cry < from) cry = nextOf(stretch, '!', from);
    if (question < from) question = nextOf(stretch, '?', from);
  }
}

/** Offset of the next such mark; the length of the text where none follows. */
function nextOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at;
}

/** Whether the mark at `at` is the full stop of an abbreviation, which ends no sentence. */
function isAbbreviation(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== FULL_STOP) return false;
  let start = at;
  while (start > 0 && at - start <= LONGEST_ABBREVIATION && !opensWord(text.charCodeAt(start - 1))) start--;
  if (at - start === 1) return isCapital(text.charCodeAt(start)) || ABBREVIATIONS.has(text.charAt(start));
  return at - start <= LONGEST_ABBREVIATION && ABBREVIATIONS.has(text.slice(start, at));
}

const FULL_STOP = 46;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
/** White space as a pattern has it, or an opening bracket. */
const opensWord = (code: number): boolean =>
  code === 40 || code === 32 || (code >= 9 && code <= 13) || (code >= 160 && /\s/.test(String.fromCharCode(code)));
