import { type Label, labelValue, readLabel } from '../../tree/labels.ts';
import type { Flow, Metrics } from './metrics.ts';
import { gapBefore, isBold, type Line, textOf, type Word } from './page.ts';
import { isEnded, isOpen, partsDate, startsLow } from './text.ts';

/** Opens a decision: after the end of a sentence no line goes on so. */
const ANNOUNCES = /^(?:FURTHER |UNANIMOUSLY )?(?:RESOLVED|AGREED|RECOMMENDED|DECIDED|DECISION|NOTED|ACTION)\b/;

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

export const openParagraph = (line: Placed): Paragraph => ({
  lines: [line],
  bold: isAll(line.line, isBold),
  italic: isAll(line.line, isItalic),
});

export function addLine(paragraph: Paragraph, line: Placed): void {
  paragraph.lines.push(line);
  paragraph.bold &&= isAll(line.line, isBold);
  paragraph.italic &&= isAll(line.line, isItalic);
}

const isAll = (line: Line, face: (word: Word) => boolean): boolean => line.words.every((word) => face(word) || !isLettered(word));

/** What the judgement of a line needs to know of the document. */
export interface Setting {
  metrics: Metrics;
  /** Text runs flush to the right margin wherever a paragraph goes on. */
  justified: boolean;
  /** Whether this x is where lines of text begin again and again (a centred line begins anywhere). */
  isMargin: (x: number) => boolean;
}

/** Distances that still count as the same, in font sizes. */
const SAME_X = 0.65;
/** A step between lines up to this share of the usual one is inside a paragraph; from the second on it is between two. */
const CLOSE = 1.12;
const APART = 1.28;
const FAR = 2;
/** Lines above in which the label before may stand. */
const MID_RUN = 12;
/** Font sizes. */
const TABBED = 5;
const WIDE_SPACE = 0.5;
/** Share of the column's width. */
const HAND_PLACED = 0.3;

/** Say whether a line goes on with the paragraph above it. */
export function goesOn(paragraph: Paragraph, next: Placed, setting: Setting): boolean {
  const above = paragraph.lines.at(-1) as Placed;
  const jump = above.strip !== next.strip;
  const full = !hadRoom(above, next);
  const low = (startsLow(next.text) && !isEnded(above.text)) || partsDate(above.text, next.text);
  const open = isOpen(above.text);
  if (Math.abs(above.line.size - next.line.size) > 0.12 * above.line.size) return false;
  const step = jump ? 1 : (next.line.y - above.line.y) / (setting.metrics.leading * above.line.size);
  if (step > FAR || (step > APART && !(low && full))) return false;
  if (jump && !full && !low && !(open && fill(above) > 0.6)) return false;
  if (jump && isEnded(above.text) && !(setting.justified && full && isFlush(above))) return false;
  const label = readLabel(next.text);
  if (label && ((jump && !open) || !isWrapped(paragraph, next, label, full))) return false;
  const centred = isCentred(next, setting);
  if (centred !== isCentred(above, setting) && !(centred && isTitle(above, setting) && wouldNotFit(above, next))) return false;
  if (changesFace(paragraph, next, full)) return false;
  if (centred) return isOpen(above.text) || low || wouldNotFit(above, next);
  if (!(jump && low) && !standsRight(paragraph, next, full)) return false;
  if ((isHandPlaced(above, setting) || isTabbed(above.line)) && !low && !open) return false;
  if (!full) return low || (open && fill(above) > 0.6);
  if (low || open) return true;
  if (isEnded(above.text) && (step > CLOSE || ANNOUNCES.test(next.text))) return false;
  return !setting.justified || isFlush(above) || !endsJustified(paragraph, next);
}

/**
 * Under justified lines, one that stops short of the margin is the last. A line alone may be set flush left; there the end of a sentence or
 * a capital after it decides.
 */
function endsJustified(paragraph: Paragraph, next: Placed): boolean {
  const above = paragraph.lines.at(-1) as Placed;
  if (paragraph.lines.length > 1) return paragraph.lines.slice(0, -1).every(isFlush);
  return isEnded(above.text) || /^["'“‘(]?\p{Lu}/u.test(next.text);
}

/** Has a gap that no filling of a line makes. */
const isTabbed = (line: Line): boolean => line.words.some((_, i) => gapBefore(line.words, i) > TABBED * line.size);

/** Far to the right, where no paragraph begins: the margin says nothing about the end of such a line. A line of dots is for a signature. */
const isHandPlaced = ({ line, flow, text }: Placed, setting: Setting): boolean =>
  /[_.…]{6}/.test(text) || (line.x0 - flow.left > HAND_PLACED * (flow.right - flow.left) && !setting.isMargin(line.x0 - flow.left));

/** The first word of the next line would have fitted on the line: it was ended on purpose. */
export function hadRoom(above: Placed, next: Placed): boolean {
  // Many typists set two spaces after a sentence.
  const space = (isEnded(above.text) ? 0.55 : 0.25) * above.line.size;
  return naturalEnd(above.line) + space + firstWidth(next.line) < above.flow.right - 0.1 * above.line.size;
}

/** Where the line would end if it were not stretched to the margin: a short line with a break at its end may be. */
function naturalEnd(line: Line): number {
  const body = bodyStart(line);
  let excess = 0;
  line.words.forEach((word, i) => {
    if (word.x0 > body + 1) excess += Math.max(0, gapBefore(line.words, i) - WIDE_SPACE * line.size);
  });
  return line.x1 - excess;
}

const wouldNotFit = (above: Placed, next: Placed): boolean =>
  above.line.x1 - above.line.x0 + 0.25 * above.line.size + firstWidth(next.line) > (above.flow.right - above.flow.left) * 0.97;

function firstWidth(line: Line): number {
  const end = line.words.findIndex((word, i) => i > 0 && word.spaced);
  const last = line.words[end < 0 ? line.words.length - 1 : end - 1] as Word;
  return last.x1 - line.x0;
}

const fill = ({ line, flow }: Placed): number => (line.x1 - flow.left) / (flow.right - flow.left || 1);

export const isFlush = ({ line, flow }: Placed): boolean => Math.abs(flow.right - line.x1) < 0.2 * line.size;

/** Stands in the middle between the margins, and begins where no other text does. */
export function isCentred({ line, flow }: Placed, setting: Setting): boolean {
  const edge = 0.5 * line.size;
  if (line.x0 - flow.left < edge || flow.right - line.x1 < edge || setting.isMargin(line.x0 - flow.left)) return false;
  return [flow.left, flow.body].some((left) => Math.abs(line.x0 - left - (flow.right - line.x1)) < 1.2 * line.size);
}

/** In large or bold type all over: a centred title that fills its line is not seen to be centred. */
const isTitle = ({ line }: Placed, { metrics }: Setting): boolean => line.size > 1.1 * metrics.size || line.words.every(isBold);

/** Whether bold, underlined or italic type ends or begins between the lines in a way that parts them. */
function changesFace(paragraph: Paragraph, next: Placed, full: boolean): boolean {
  const above = (paragraph.lines.at(-1) as Placed).line.words;
  const goesLow = startsLow(next.text) && full;
  for (const face of [isBold, isItalic]) {
    const was = face === isBold ? paragraph.bold : paragraph.italic;
    const is = face(firstLettered(next.line.words));
    if (was && !is && !goesLow) return true;
    if (isAll(next.line, face) && !face(lastLettered(above)) && !(full && !isEnded(textOf(above)))) return true;
  }
  return false;
}

const isItalic = (word: Word): boolean => word.italic;
const isLettered = (word: Word): boolean => /[\p{L}\p{N}]/u.test(word.text);
const firstLettered = (words: readonly Word[]): Word => words.find(isLettered) ?? (words[0] as Word);
const lastLettered = (words: readonly Word[]): Word => words.filter(isLettered).at(-1) ?? (words.at(-1) as Word);

/** Whether the line stands where the paragraph's lines stand: under its second line, or under the text behind its number. */
function standsRight(paragraph: Paragraph, next: Placed, full: boolean): boolean {
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

/**
 * Whether what looks like a label is only a line that happens to begin so ("… as set out in paragraph" / "4. The"). A bullet never is; nor
 * is the successor of the paragraph's own label, or what stands elsewhere than the paragraph's lines.
 */
function isWrapped(paragraph: Paragraph, next: Placed, label: Label, full: boolean): boolean {
  const above = paragraph.lines.at(-1) as Placed;
  if (!full || isEnded(above.text)) return isMidRun(paragraph, label, full);
  if (label.style === 'bullet' && !/^[-–—*+]/.test(label.label)) return false;
  const own = readLabel((paragraph.lines[0] as Placed).text);
  if (own && own.shape === label.shape && follows(own, label)) return false;
  if (paragraph.lines.length === 1 && own && Math.abs(next.line.x0 - (paragraph.lines[0] as Placed).line.x0) < 2)
    return isMidRun(paragraph, label, full);
  return standsRight(paragraph, next, full) && !/[:;]$/.test(above.text);
}

const follows = (a: Label, b: Label): boolean =>
  [a.style, b.style].some((style) => labelValue(b.label, style) === labelValue(a.label, style) + 1) && a.style !== 'bullet';

/** "(i) … (ii) …" in running prose: the label before this one stands inside the paragraph, not at the start of a line. */
function isMidRun(paragraph: Paragraph, label: Label, full: boolean): boolean {
  const inside = INSIDE[label.shape];
  if (!full || !inside || label.style === 'dotted') return false;
  const value = labelValue(label.label, label.style);
  return (
    value > 1 &&
    paragraph.lines
      .slice(-MID_RUN)
      .some(({ text }) => [...text.matchAll(inside)].some((match) => labelValue(match[1] as string, label.style) === value - 1))
  );
}

/** Labels inside a line, by their shape. */
const INSIDE: Readonly<Record<string, RegExp>> = {
  '(x)': /\s\(([a-z]{1,5}|\d{1,2})\)\s/gi,
  'x)': /\s([a-z]{1,5}|\d{1,2})\)\s/gi,
  'x.': /\s([a-z]{1,5}|\d{1,2})\.\s/gi,
};
