import { gapBefore, type Line, type Word } from './page.ts';
import { bodyStart, type Placed } from './placed.ts';
import { isEnded } from './text.ts';

/** Widest gap between words that are not stretched to fill a line, in font sizes. */
const WIDE_SPACE = 0.5;

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

/** Centred lines: the first word of the next would not have fitted, were the line set at the margin. */
export const wouldNotFit = (above: Placed, next: Placed): boolean =>
  above.line.x1 - above.line.x0 + 0.25 * above.line.size + firstWidth(next.line) > (above.flow.right - above.flow.left) * 0.97;

function firstWidth(line: Line): number {
  const end = line.words.findIndex((word, i) => i > 0 && word.spaced);
  const last = line.words[end < 0 ? line.words.length - 1 : end - 1] as Word;
  return last.x1 - line.x0;
}

/** Share of the column that a line fills. */
export const fill = ({ line, flow }: Placed): number => (line.x1 - flow.left) / (flow.right - flow.left || 1);

/** Ends at the right margin. */
export const isFlush = ({ line, flow }: Placed): boolean => Math.abs(flow.right - line.x1) < 0.2 * line.size;
