import { least, most } from './bounds.ts';
import { type Line, lettersOf, type Page, type Word } from './page.ts';

/** The lines of a column stand between these. */
export interface Flow {
  left: number;
  right: number;
  /** Where most of its text begins: to the right of `left` where numbers stand in the margin. */
  body: number;
}

/** Measures of the whole document. */
export interface Metrics {
  /** Font size of most of the text. */
  size: number;
  /** From one line of a paragraph to the next, in font sizes. */
  leading: number;
  /** Mean width of a character of that size, spaces included. */
  character: number;
  /** Margins by page number. */
  flows: Map<number, Flow>;
}

const DEFAULT_LEADING = 1.2;
/** Lines that go on with a sentence from which on they tell the leading. */
const ENOUGH = 3;

/** Measure what is usual in the document: all else is judged against it. `edge` is how far right its ruled tables reach. */
export function measure(pages: readonly Page[], edge: (page: Page) => number): Metrics {
  const lines = pages.flatMap((page) => page.lines);
  const size =
    weightedMode(
      lines.map((line) => [line.size, width(line)]),
      0.5,
    ) ?? 11;
  const body = lines.filter((line) => Math.abs(line.size - size) < 0.6);
  const letters = body.reduce((sum, line) => sum + lettersOf(line), 0);
  return {
    size,
    leading: usualLeading(pages),
    character: letters > 0 ? body.reduce((sum, line) => sum + width(line), 0) / letters : size / 2,
    flows: marginsOf(pages, size, edge),
  };
}

const width = (line: Line): number => line.x1 - line.x0;

/**
 * The most frequent distance of baselines, in font sizes: where a sentence goes on over the line if there are such lines, else of all lines,
 * which may be paragraphs with white space between.
 */
function usualLeading(pages: readonly Page[]): number {
  const steps: [number, number][] = [];
  const inside: [number, number][] = [];
  for (const page of pages)
    page.lines.forEach((line, i) => {
      const above = page.lines[i - 1];
      if (!above || Math.abs(above.size - line.size) > 0.6) return;
      const step = (line.y - above.y) / line.size;
      if (step < 0.9 || step > 2.6) return;
      steps.push([step, 1]);
      if (/^\p{Ll}/u.test((line.words[0] as Word).text) && !/[.:;]$/.test((above.words.at(-1) as Word).text)) inside.push([step, 1]);
    });
  if (inside.length >= ENOUGH) return weightedMode(inside, 0.06) as number;
  return Math.min(DEFAULT_LEADING, weightedMode(steps, 0.06) ?? DEFAULT_LEADING);
}

/** The value that carries most weight, values this close together counted as one. */
export function weightedMode(values: readonly (readonly [number, number])[], grain: number): number | null {
  const sorted = [...values].sort((a, b) => a[0] - b[0]);
  let best: number | null = null;
  let heaviest = 0;
  let from = 0;
  let weight = 0;
  let sum = 0;
  sorted.forEach(([value, more]) => {
    weight += more;
    sum += value * more;
    while (value - (sorted[from] as [number, number])[0] > grain) {
      const [gone, less] = sorted[from] as [number, number];
      weight -= less;
      sum -= gone * less;
      from++;
    }
    if (weight > heaviest) {
      heaviest = weight;
      best = sum / weight;
    }
  });
  return best;
}

/** Pages of one width share their margins; left and right pages have their own where these are shifted. */
function marginsOf(pages: readonly Page[], size: number, edge: (page: Page) => number): Map<number, Flow> {
  const flows = new Map<number, Flow>();
  for (const alike of groupBy(pages, (page) => Math.round(page.width / 10))) {
    const sides = [0, 1].map((side) => alike.filter((page) => page.number % 2 === side));
    const [even, odd] = sides.map((side) => margins(side, size)) as [Flow, Flow];
    const shift = even.left - odd.left;
    const shifted = sides.every((side) => side.length > 1) && Math.abs(shift) > size / 2 && Math.abs(even.right - odd.right - shift) < size;
    const common = margins(alike, size);
    // Tables are as wide as the text; where most of the text stands in them, the few lines outside do not show it.
    common.right = most(alike.map(edge), common.right);
    for (const page of alike) flows.set(page.number, !shifted ? common : page.number % 2 === 0 ? even : odd);
  }
  return flows;
}

/** Sort values into groups, in the order in which their keys first come. */
export function groupBy<T>(values: readonly T[], key: (value: T) => string | number): T[][] {
  const groups = new Map<string | number, T[]>();
  for (const value of values) {
    const name = key(value);
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return [...groups.values()];
}

/** Left: where text begins furthest out on more than one line. Right: as far as some of the longer lines reach; the odd one that reaches further is a heading or a table. */
function margins(pages: readonly Page[], size: number): Flow {
  const lines = pages.flatMap((page) => page.lines);
  const sheet = pages[0]?.width ?? 0;
  return lines.length === 0 ? { left: sheet * 0.1, right: sheet * 0.9, body: sheet * 0.1 } : marginsOfLines(lines, size);
}

/** The margins of lines, at least one. */
export function marginsOfLines(lines: readonly Line[], size: number): Flow {
  const lefts = lines.map((line) => line.x0).sort((a, b) => a - b);
  const left = lefts.find((x, i) => lines.length < 4 || (lefts[i + 1] as number) - x < size / 4) ?? (lefts[0] as number);
  const widest = most(lines.map((line) => line.x1)) - left;
  const rights = lines
    .filter((line) => line.x1 - left > widest * 0.7)
    .map((line) => line.x1)
    .sort((a, b) => b - a);
  const right = rights.find((x, i) => rights.length < 5 || x - (rights[i + 2] ?? x) < size) as number;
  const body =
    weightedMode(
      lines.map((line) => [line.x0, width(line)]),
      2,
    ) ?? left;
  return { left, right, body };
}

/** A column as wide as its lines. */
export function flowOf(lines: readonly Line[]): Flow {
  if (lines.length === 0) return { left: 0, right: 1, body: 0 };
  const left = least(lines.map(({ x0 }) => x0));
  return { left, right: most(lines.map(({ x1 }) => x1)), body: left };
}
