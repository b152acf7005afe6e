import type { MinuteBlock, Range, SourceBlock } from '../tree/nodes.ts';
import { foldSpace, isBlank, isCapitals } from '../tree/text.ts';

/** A source block as the outline looks at it. */
export interface Line {
  index: number;
  source: SourceBlock;
  start: number;
  end: number;
  /** The words as they stand. */
  raw: string;
  /** Kept by `folded`. */
  words?: string;
  /** Kept by `bare`. */
  bare?: string;
  /** Kept by the question of that name. */
  mayEnd?: boolean;
}

export function toLines(text: string, blocks: readonly SourceBlock[]): Line[] {
  return blocks.map((source, index) => ({
    index,
    source,
    start: source.start,
    end: source.end,
    raw: text.slice(source.start, source.end),
  }));
}

/** Longest line that can be a label, a field or a heading. */
export const MAX_HEADING = 260;

/** White space folded; only the first stretch of a long line, which is all that is ever looked at. */
export function folded(line: Line): string {
  line.words ??= foldSpace(line.raw.length > MAX_HEADING * 2 ? line.raw.slice(0, MAX_HEADING * 2) : line.raw);
  return line.words;
}

/** The words of a line without a bullet or bars. */
export function bare(line: Line): string {
  line.bare ??= withoutMarks(folded(line));
  return line.bare;
}

/** Longest run of bullets and bars that is taken off. */
const MAX_MARKS = 80;

const isMark = (text: string, at: number): boolean => BULLETS.includes(text[at] ?? '') || isBlank(text.charCodeAt(at));
const isBar = (text: string, at: number): boolean => text[at] === '|' || isBlank(text.charCodeAt(at));
const BULLETS = ['•', '·', '|'];

function withoutMarks(words: string): string {
  let start = 0;
  let end = words.length;
  while (start < end && start < MAX_MARKS && isMark(words, start)) start++;
  while (end > start && words.length - end < MAX_MARKS && isBar(words, end - 1)) end--;
  return end - start === words.length ? words : words.slice(start, end);
}

/** A piece of a line as a line of its own. */
export function pieceOf(text: string, line: Line, range: Range, cells: SourceBlock['cells'] = line.source.cells): Line {
  const source = cells === line.source.cells ? line.source : { ...line.source, cells, start: range.start, end: range.end };
  return { index: line.index, source, start: range.start, end: range.end, raw: text.slice(range.start, range.end) };
}

/** Whether the whole line is bold, underlined or marked as a heading. */
export const isEmphasised = (line: Line): boolean =>
  line.source.type === 'heading' || (line.source.boldEnd === line.end && line.raw.length <= MAX_HEADING);

/** Whether the line is short and in capitals. */
export const isCapitalText = (text: string): boolean =>
  text.length <= 120 && !LOWER.test(text) && isCapitals(text) && /\p{Lu}{3}/u.test(text);
/** Cheap and true of nearly every line. */
const LOWER = /[a-z]/;
export const isCapitalLine = (line: Line): boolean => isCapitalText(line.raw);

/** What a block may say of itself beside its type and place. */
export type BlockDetails = Partial<Pick<MinuteBlock, 'part' | 'label' | 'depth' | 'body'>>;

/** Cut a block of the output from a line. */
export function cut(line: Line, range: Range, type: MinuteBlock['type'], more: BlockDetails = {}): MinuteBlock {
  return {
    type,
    part: more.part ?? 'minutes',
    label: more.label ?? null,
    depth: more.depth ?? 0,
    start: range.start,
    end: range.end,
    body: more.body ?? range.start,
    source: line.source,
  };
}
