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
export const folded = (line: Line): string => foldSpace(line.raw.length > MAX_HEADING * 2 ? line.raw.slice(0, MAX_HEADING * 2) : line.raw);

/** Whether the whole line is bold, underlined or marked as a heading. */
export const isEmphasised = (line: Line): boolean =>
  line.source.type === 'heading' || (line.source.boldEnd === line.end && line.raw.length <= MAX_HEADING);

/** Whether the line is short and in capitals. */
export const isCapitalLine = (line: Line): boolean => line.raw.length <= 120 && isCapitals(line.raw) && /\p{Lu}{3}/u.test(line.raw);

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
