import { goesOn } from './breaks.ts';
import { addLine, openParagraph } from './faces.ts';
import type { Metrics } from './metrics.ts';
import type { Paragraph, Placed, Setting } from './placed.ts';
import { hadRoom, isFlush } from './room.ts';

/** Share of the lines that have to reach the margin for the text to count as justified. */
const JUSTIFIED = 0.9;
/** Lines that begin at one x make it a margin. */
const MARGIN_LINES = 3;

/** Put lines in reading order together to paragraphs. */
export function joinLines(lines: readonly Placed[], setting: Setting): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && goesOn(open, line, setting)) addLine(open, line);
    else paragraphs.push(openParagraph(line));
  }
  return paragraphs;
}

/** Find out how the text is set: whether its lines are filled to the margin, and where they begin. */
export function readSetting(lines: readonly Placed[], metrics: Metrics): Setting {
  const starts = new Map<number, number>();
  for (const { line, flow } of lines) {
    const key = Math.round((line.x0 - flow.left) / 2);
    starts.set(key, (starts.get(key) ?? 0) + 1);
  }
  const setting: Setting = { metrics, justified: false, isMargin: () => false };
  setting.isMargin = (x) => {
    const key = Math.round(x / 2);
    return (starts.get(key - 1) ?? 0) + (starts.get(key) ?? 0) + (starts.get(key + 1) ?? 0) >= MARGIN_LINES;
  };
  const full = lines.filter((line, i) => {
    const next = lines[i + 1];
    return next && next.strip === line.strip && !hadRoom(line, next);
  });
  setting.justified = full.length > 8 && full.filter((line) => isFlush(line)).length >= JUSTIFIED * full.length;
  return setting;
}
