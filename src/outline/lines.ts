import type { MinuteBlock, Range, SourceBlock } from '../tree/nodes.ts';
import { foldSpace, isCapitals } from '../tree/text.ts';

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

/** A piece of a line as a line of its own. */
export function pieceOf(text: string, line: Line, range: Range, cells: SourceBlock['cells'] = line.source.cells): Line {
  const source = cells === line.source.cells ? line.source : { ...line.source, cells, start: range.start, end: range.end };
  return { index: line.index, source, start: range.start, end: range.end, raw: text.slice(range.start, range.end) };
}

/** Whether the whole line is bold, underlined or marked as a heading. */
export const isEmphasised = (line: Line): boolean =>
  line.source.type === 'heading' || (line.source.boldEnd === line.end && line.raw.length <= MAX_HEADING);

/** Whether the line is short and in capitals. */
export const isCapitalText = (text: string): boolean => text.length <= 120 && isCapitals(text) && /\p{Lu}{3}/u.test(text);
export const isCapitalLine = (line: Line): boolean => isCapitalText(line.raw);

/** Cut a block of the output from a line. */
export function cut(line: Line, range: Range, type: MinuteBlock['type'], more: Partial<MinuteBlock> = {}): MinuteBlock {
  return {
    type,
    part: 'minutes',
    label: null,
    depth: 0,
    start: range.start,
    end: range.end,
    body: range.start,
    source: line.source,
    ...more,
  };
}
