import { readLabel } from '../tree/labels.ts';
import type { SourceBlock } from '../tree/nodes.ts';

/** Fewest columns at which lines of a hard-wrapped text break, and the most. */
const MIN_WIDTH = 55;
const MAX_WIDTH = 110;

/**
 * Join the lines of hard-wrapped text into paragraphs; text whose lines are paragraphs already comes back as it is.
 *
 * A line belongs to the one above when no blank line stands between, the one above is nearly as long as lines get in this text, and the line
 * does not open with a list label. A short line ends its paragraph.
 */
export function joinWrappedLines(text: string, lines: SourceBlock[]): SourceBlock[] {
  const width = wrapWidth(lines);
  if (width === null) return lines;
  const joined: SourceBlock[] = [];
  let lastLine: SourceBlock | null = null;
  for (const line of lines) {
    const open = joined.at(-1);
    if (open && lastLine && continues(text, lastLine, line, width)) {
      open.end = line.end;
    } else joined.push({ ...line });
    lastLine = line;
  }
  return joined;
}

/** Columns at which the text is wrapped, or null where it is not: lines of text crowd under a common length and follow without a gap. */
function wrapWidth(lines: readonly SourceBlock[]): number | null {
  const long = lines.filter((line) => line.end - line.start >= MIN_WIDTH);
  if (long.length < 4) return null;
  const widths = long.map((line) => line.indent + line.end - line.start).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.98)] as number;
  if (widest > MAX_WIDTH || (widths.at(-1) as number) > MAX_WIDTH * 1.5) return null;
  return widest;
}

function continues(text: string, above: SourceBlock, line: SourceBlock, width: number): boolean {
  if (line.gap > 0) return false;
  const opening = text.slice(line.start, Math.min(line.end, line.start + 24));
  if (readLabel(opening) && !/^[a-z]+[.)]?\s/.test(opening)) return false;
  // The first word of the line would have fitted above: the break was meant.
  const word = /^\S+/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  return above.indent + above.end - above.start + 1 + word > width - 4;
}
