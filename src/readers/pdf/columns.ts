import { type Flow, flowOf } from './metrics.ts';
import { gapBefore, type Line, textOf, toLine } from './page.ts';

/** A stretch of lines in one column. */
export interface Strip {
  lines: Line[];
  flow: Flow;
}

/** Share of the text's width between which the gutter of two columns lies. */
const GUTTER_FROM = 0.3;
const GUTTER_TO = 0.7;
/** Narrowest gutter, in font sizes. */
const GUTTER = 0.9;
/** Fewest lines on either side, their mean length in characters, and the share of them that fill the column. */
const MIN_LINES = 5;
const MIN_LENGTH = 20;
const FILLED = 0.5;
const FILL = 0.75;
/** Most places tried for a gutter on one page. */
const MAX_TRIES = 24;

/**
 * Cut the lines of a page into strips that are read one after the other: where prose runs in two columns, the left one, then the right one.
 * Short cells side by side (names, figures) are no columns: they are read across.
 */
export function splitColumns(lines: readonly Line[], flow: Flow): Strip[] {
  const region = findRegion(lines, flow);
  if (!region) return lines.length > 0 ? [{ lines: [...lines], flow }] : [];
  const { from, to, x } = region;
  const { left, right } = halve(lines.slice(from, to), x);
  return [
    ...splitColumns(lines.slice(0, from), flow),
    { lines: left, flow: flowOf(left) },
    { lines: right, flow: flowOf(right) },
    ...splitColumns(lines.slice(to), flow),
  ];
}

interface Region {
  from: number;
  to: number;
  x: number;
}

function findRegion(lines: readonly Line[], flow: Flow): Region | null {
  let best: Region | null = null;
  for (const x of gutters(lines, flow))
    for (const region of stretches(lines, x))
      if (region.to - region.from > (best ? best.to - best.from : 0) && isProse(lines, region)) best = region;
  return best;
}

/** Middles of the wide gaps, those that most lines share first. */
function gutters(lines: readonly Line[], flow: Flow): number[] {
  const width = flow.right - flow.left;
  const counts = new Map<number, number>();
  for (const line of lines)
    line.words.forEach((word, i) => {
      const gap = gapBefore(line.words, i);
      const x = word.x0 - gap / 2;
      if (gap < GUTTER * line.size || x < flow.left + GUTTER_FROM * width || x > flow.left + GUTTER_TO * width) return;
      // The right column begins straight; its edge is the gutter's.
      const key = Math.round(word.x0 - (GUTTER * line.size) / 2);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_TRIES)
    .map(([x]) => x);
}

/** Runs of lines that leave the gutter free. */
function stretches(lines: readonly Line[], x: number): Region[] {
  const found: Region[] = [];
  let from = -1;
  lines.forEach((line, i) => {
    if (isFree(line, x)) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      found.push({ from, to: i, x });
      from = -1;
    }
  });
  if (from >= 0) found.push({ from, to: lines.length, x });
  return found;
}

function isFree(line: Line, x: number): boolean {
  const half = (GUTTER * line.size) / 2 - 1;
  return line.words.every((word) => word.x1 <= x + 0.5 || word.x0 >= x + half - 1.5);
}

function halve(lines: readonly Line[], x: number): { left: Line[]; right: Line[] } {
  const left: Line[] = [];
  const right: Line[] = [];
  for (const line of lines) {
    const at = line.words.findIndex((word) => word.x0 > x);
    const cut = at < 0 ? line.words.length : at;
    if (cut > 0) left.push(toLine(line.page, line.words.slice(0, cut)));
    if (cut < line.words.length) right.push(toLine(line.page, line.words.slice(cut)));
  }
  return { left, right };
}

function isProse(lines: readonly Line[], { from, to, x }: Region): boolean {
  const { left, right } = halve(lines.slice(from, to), x);
  return [left, right].every((half) => {
    if (half.length < MIN_LINES) return false;
    const { left: start, right: end } = flowOf(half);
    const length = half.reduce((sum, line) => sum + textOf(line.words).length, 0) / half.length;
    return length >= MIN_LENGTH && half.filter((line) => line.x1 - line.x0 >= FILL * (end - start)).length >= FILLED * half.length;
  });
}
