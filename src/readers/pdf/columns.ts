import { most } from './bounds.ts';
import { type Flow, flowOf, marginsOfLines } from './metrics.ts';
import { cutLine, gapBefore, type Line, textOf } from './page.ts';
import { startsLow } from './text.ts';

/** A stretch of lines in one column. */
export interface Strip {
  lines: Line[];
  flow: Flow;
  /** The left one of two columns. */
  isLeft?: boolean;
}

/** Share of the text's width between which the gutter of two columns lies. */
const GUTTER_FROM = 0.35;
const GUTTER_TO = 0.65;
/** Narrowest gutter, in font sizes. */
const GUTTER = 0.9;
/** Fewest lines on either side, and the share of them that go on with a sentence. */
const MIN_LINES = 5;
const GOING_ON = 0.2;
/** Share of the lines that stand level with none in the other column, by this much of the font size. */
const UNLEVEL = 0.3;
const OUT_OF_LEVEL = 0.15;
/** How much wider one column may be than the other. */
const UNEQUAL = 1.3;
/** How far to the left of a column's text its numbers may stand, in font sizes. */
const NUMBER_REACH = 6;
/** A page with more lines than this is no text in columns. */
const MAX_LINES = 2000;
/** Most places tried for a gutter on one page. */
const MAX_TRIES = 24;

/**
 * Cut the lines of a page into strips that are read one after the other: where prose runs in two columns, the left one, then the right one.
 * Short cells side by side (names, figures) are no columns: they are read across.
 */
export function splitColumns(lines: readonly Line[], flow: Flow): Strip[] {
  const region = lines.length > MAX_LINES ? null : findRegion(lines, flow);
  if (!region) return lines.length > 0 ? [{ lines: [...lines], flow }] : [];
  const { from, to } = region;
  const { left, right } = halve(lines.slice(from, to), region.x);
  return [
    ...splitColumns(lines.slice(0, from), flow),
    { lines: left, flow: columnFlow(left), isLeft: true },
    { lines: right, flow: columnFlow(right) },
    ...splitColumns(lines.slice(to), flow),
  ];
}

const columnFlow = (lines: readonly Line[]): Flow => marginsOfLines(lines, (lines[0] as Line).size);

/** Middle of the widest empty band at the gutter: numbers that stand in the margin of the right column belong to it. */
function widestGap(lines: readonly Line[], x: number): number {
  const reach = most(lines.map((line) => line.size)) * NUMBER_REACH;
  const words = lines.flatMap((line) => line.words).filter((word) => word.x1 > x - reach && word.x0 < x + reach);
  let widest = 0;
  let at = x;
  let end = x - reach;
  for (const word of words.sort((a, b) => a.x0 - b.x0)) {
    if (end > x - reach && word.x0 - end > widest) {
      widest = word.x0 - end;
      at = end + widest / 2;
    }
    end = Math.max(end, word.x1);
  }
  return at;
}

interface Region {
  from: number;
  to: number;
  x: number;
}

function findRegion(lines: readonly Line[], flow: Flow): Region | null {
  let best: Region | null = null;
  for (const x of gutters(lines, flow))
    for (const { from, to } of stretches(lines, x)) {
      if (to - from <= (best ? best.to - best.from : 0)) continue;
      const region = { from, to, x: widestGap(lines.slice(from, to), x) };
      if (isProse(lines, region)) best = region;
    }
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
    const parts = cutLine(line, [cut]);
    if (cut > 0) left.push(parts[0] as Line);
    if (cut < line.words.length) right.push(parts.at(-1) as Line);
  }
  return { left, right };
}

/**
 * Columns of prose are as wide as one another, and in both many lines begin in the middle of a sentence; in one of them is enough where the
 * lines of the two do not stand level, as the rows of a table do.
 */
function isProse(lines: readonly Line[], { from, to, x }: Region): boolean {
  const { left, right } = halve(lines.slice(from, to), x);
  if (left.length < MIN_LINES || right.length < MIN_LINES) return false;
  const widths = [left, right].map((half) => widthOf(half));
  if (Math.max(...widths) > UNEQUAL * Math.min(...widths)) return false;
  const prose = [left, right].filter((half) => half.filter((line) => startsLow(textOf(line.words))).length >= GOING_ON * half.length);
  return prose.length === 2 || (prose.length === 1 && isUnlevel(left, right));
}

function isUnlevel(left: readonly Line[], right: readonly Line[]): boolean {
  const top = Math.max((left[0] as Line).y, (right[0] as Line).y) - 1;
  const bottom = Math.min((left.at(-1) as Line).y, (right.at(-1) as Line).y) + 1;
  const beside = right.filter((line) => line.y >= top && line.y <= bottom);
  const unlevel = beside.filter((line) => left.every((other) => Math.abs(other.y - line.y) > OUT_OF_LEVEL * line.size));
  const close = unlevel.filter((line) => left.some((other) => Math.abs(other.y - line.y) < line.size));
  return beside.length >= MIN_LINES && close.length >= UNLEVEL * beside.length;
}

const widthOf = (lines: readonly Line[]): number => {
  const { left, right } = flowOf(lines);
  return right - left;
};
