import { readLabel } from '../../tree/labels.ts';
import { changesFace } from './faces.ts';
import { gapBefore, isBold, type Line } from './page.ts';
import { isCentred, type Paragraph, type Placed, type Setting, standsRight } from './placed.ts';
import { fill, hadRoom, isFlush, wouldNotFit } from './room.ts';
import { isEnded, isOpen, partsDate, startsLow } from './text.ts';
import { isWrapped } from './wrapped-labels.ts';

/** Opens a decision: after the end of a sentence no line goes on so. */
const ANNOUNCES = /^(?:FURTHER |UNANIMOUSLY )?(?:RESOLVED|AGREED|RECOMMENDED|DECIDED|DECISION|NOTED|ACTION)\b/;

/** A step between lines up to this share of the usual one is inside a paragraph; from the second on it is between two. */
const CLOSE = 1.12;
const APART = 1.28;
const FAR = 2;
/** Widest gap that comes of filling a line, in font sizes. */
const TABBED = 5;
/** Share of the column's width. */
const HAND_PLACED = 0.3;
/** Lines above that tell whether a paragraph is justified. */
const RECENT = 8;
/** Share of the column that a line has to fill for its open end to count. */
const FILLED = 0.6;

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
  if (jump && !full && !low && !(open && fill(above) > FILLED)) return false;
  if (jump && isEnded(above.text) && !(setting.justified && full && isFlush(above))) return false;
  const label = readLabel(next.text);
  if (label && ((jump && !open) || !isWrapped(paragraph, next, label, full))) return false;
  const centred = isCentred(next, setting);
  if (centred !== isCentred(above, setting) && !(centred && isTitle(above, setting) && wouldNotFit(above, next))) return false;
  if (changesFace(paragraph, next, full)) return false;
  if (centred) return isOpen(above.text) || low || wouldNotFit(above, next);
  if (!(jump && low) && !standsRight(paragraph, next, full)) return false;
  if ((isHandPlaced(above, setting) || isTabbed(above.line)) && !low && !open) return false;
  if (!full) return low || (open && fill(above) > FILLED);
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
  if (paragraph.lines.length > 1) return paragraph.lines.slice(-RECENT, -1).every(isFlush);
  return isEnded(above.text) || /^["'“‘(]?\p{Lu}/u.test(next.text);
}

/** Has a gap that no filling of a line makes. */
const isTabbed = (line: Line): boolean => line.words.some((_, i) => gapBefore(line.words, i) > TABBED * line.size);

/** Far to the right, where no paragraph begins: the margin says nothing about the end of such a line. A line of dots is for a signature. */
const isHandPlaced = ({ line, flow, text }: Placed, setting: Setting): boolean =>
  /[_.…]{6}/.test(text) || (line.x0 - flow.left > HAND_PLACED * (flow.right - flow.left) && !setting.isMargin(line.x0 - flow.left));

/** In large or bold type all over: a centred title that fills its line is not seen to be centred. */
const isTitle = ({ line }: Placed, { metrics }: Setting): boolean => line.size > 1.1 * metrics.size || line.words.every(isBold);
