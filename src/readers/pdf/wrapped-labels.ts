import { type Label, labelValue, readLabel } from '../../tree/labels.ts';
import { type Paragraph, type Placed, standsRight } from './placed.ts';
import { isEnded } from './text.ts';

/** Lines above in which the label before may stand. */
const MID_RUN = 12;

/**
 * Whether what looks like a label is only a line that happens to begin so ("… as set out in paragraph" / "4. The"). A bullet never is; nor
 * is the successor of the paragraph's own label, or what stands elsewhere than the paragraph's lines.
 */
export function isWrapped(paragraph: Paragraph, next: Placed, label: Label, full: boolean): boolean {
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
