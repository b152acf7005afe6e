import { readLabel } from '../../tree/labels.ts';
import type { Flow, Metrics } from './metrics.ts';
import { gapBefore, type Line, textOf, type Word } from './page.ts';

/** A line in its column. */
export interface Placed {
  line: Line;
  flow: Flow;
  /** Column after column and page after page; lines of different strips have no distance. */
  strip: number;
  text: string;
}

/** Lines that belong together, first to last. */
export interface Paragraph {
  lines: Placed[];
  /** All of it is in bold type (or underlined), in italics. */
  bold: boolean;
  italic: boolean;
}

/** What the judgement of a line needs to know of the document. */
export interface Setting {
  metrics: Metrics;
  /** Text runs flush to the right margin wherever a paragraph goes on. */
  justified: boolean;
  /** Whether this x is where lines of text begin again and again (a centred line begins anywhere). */
  isMargin: (x: number) => boolean;
}

/** Distance that still counts as the same, in font sizes. */
const SAME_X = 0.65;

/** Stands in the middle between the margins, and begins where no other text does. */
export function isCentred({ line, flow }: Placed, setting: Setting): boolean {
  const edge = 0.5 * line.size;
  if (line.x0 - flow.left < edge || flow.right - line.x1 < edge || setting.isMargin(line.x0 - flow.left)) return false;
  return [flow.left, flow.body].some((left) => Math.abs(line.x0 - left - (flow.right - line.x1)) < 1.2 * line.size);
}

/** Whether the line stands where the paragraph's lines stand: under its second line, or under the text behind its number. */
export function standsRight(paragraph: Paragraph, next: Placed, full: boolean): boolean {
  const near = SAME_X * next.line.size;
  const first = paragraph.lines[0] as Placed;
  const offset = (placed: Placed): number => placed.line.x0 - placed.flow.left;
  const at = offset(next);
  if (paragraph.lines.length > 1) return Math.abs(at - offset(paragraph.lines.at(-1) as Placed)) < near;
  const from = offset(first);
  if (Math.abs(at - from) < near) return true;
  const body = bodyStart(first.line) - first.flow.left;
  if (at > from) return Math.abs(at - body) < 1.5 * near || (full && at < body + near && at - from < 4 * next.line.size);
  // The first line of the paragraph is set in.
  return full && from - at < 8 * next.line.size;
}

/** Where the text begins behind a number, a bullet or a short first column. */
export function bodyStart(line: Line): number {
  const label = readLabel(textOf(line.words));
  let length = 0;
  for (let i = 0; i < line.words.length; i++) {
    const word = line.words[i] as Word;
    if (i > 0 && length >= (label?.mark ?? 1) && (label ? word.spaced : gapBefore(line.words, i) > line.size)) return word.x0;
    length += word.text.length + (word.spaced ? 1 : 0);
    if (!label && length > 16) break;
  }
  return line.x0;
}
