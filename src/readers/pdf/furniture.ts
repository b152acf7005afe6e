import { groupBy } from './metrics.ts';
import { type Line, type Page, textOf } from './page.ts';

/** Share of the page's height, from its edge, in which running heads and feet stand. */
const EDGE = 0.16;
/** How far apart, in points, the same head may stand on two pages. */
const DRIFT = 6;
/** Lines below a head in which the title may stand. */
const TITLE_LINES = 8;
/** Share of the pages on which a line has to come back, and the number that is enough in a long document. */
const SHARE = 0.3;
const ENOUGH = 5;

const PAGE_NUMBER = /^(?:(?:page|p\.?|tudalen) ?)?[-–—|[(]? ?\d{1,4} ?[-–—|\])]?(?: ?(?:of|o|\/|out of) ?\d{1,4})?$/i;
const NAMED_NUMBER = /\b(?:page|tudalen)\s+\d/i;
/** A line for signing, which some clerks put under every page. */
const SIGNATURE = /\b(?:sign(?:ed|ature)|initial(?:s|led)?)\b|[_.…]{6}/i;

interface Edge {
  line: Line;
  page: Page;
  top: boolean;
  /** Distance from the near edge of the page. */
  at: number;
  figures: number[];
}

/** Take running heads, feet and page numbers off the pages; they come back in page order. */
export function takeFurniture(pages: readonly Page[]): Line[] {
  const edges = pages.flatMap(edgesOf);
  const taken = new Set<Line>();
  for (const group of groupBy(edges, (edge) => `${edge.top} ${keyOf(edge.line)}`)) takeRepeated(group, pages.length, taken);
  takePageNumbers(edges, taken);
  takeSignatures(pages, taken);
  const furniture: Line[] = [];
  for (const page of pages) {
    furniture.push(...page.lines.filter((line) => taken.has(line)));
    page.lines = page.lines.filter((line) => !taken.has(line));
  }
  return furniture;
}

function edgesOf(page: Page): Edge[] {
  return page.lines.flatMap((line): Edge[] => {
    if (line.y < page.height * EDGE) return [{ line, page, top: true, at: line.y, figures: figuresOf(line) }];
    const below = page.height - line.y;
    return below < page.height * EDGE ? [{ line, page, top: false, at: below, figures: figuresOf(line) }] : [];
  });
}

/** A head's words, its figures left out. */
const keyOf = (line: Line): string => textOf(line.words).toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');

/** Whether two lines of the same words are one head: their figures are the same, or count up with the pages. */
function isSameHead(a: Edge, b: Edge): boolean {
  if (Math.abs(a.at - b.at) > DRIFT) return false;
  return a.figures.every((figure, i) => figure === b.figures[i] || figure - a.page.number === (b.figures[i] ?? 0) - b.page.number);
}

const figuresOf = (line: Line): number[] => (textOf(line.words).match(/\d+/g) ?? []).map(Number);

/** Lines with the same words at the same place on many pages. The first page keeps its head where that is the document's title. */
function takeRepeated(group: Edge[], pages: number, taken: Set<Line>): void {
  for (const edge of group) {
    const alike = group.filter((other) => isSameHead(edge, other));
    const count = new Set(alike.map((other) => other.page)).size;
    if (count < 2 || (count < pages * SHARE && count < ENOUGH)) continue;
    const text = textOf(edge.line.words);
    if (edge.page.number === 1 && edge.top && !NAMED_NUMBER.test(text) && !isRepeatedBelow(edge)) continue;
    taken.add(edge.line);
  }
}

/** Whether the title of the document stands below its head, and says all that the head does. */
function isRepeatedBelow({ line, page }: Edge): boolean {
  const below = page.lines.filter((other) => other.y > line.y + line.size / 2).slice(0, TITLE_LINES);
  const words = new Set(below.flatMap((other) => wordsOf(textOf(other.words))));
  return wordsOf(textOf(line.words)).every((word) => words.has(word));
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Lone numbers at the very edge that say "page", or count up with the pages, or are the page's own number. */
function takePageNumbers(edges: readonly Edge[], taken: Set<Line>): void {
  const numbers = edges.filter((edge) => !taken.has(edge.line) && PAGE_NUMBER.test(textOf(edge.line.words)) && isOutermost(edge));
  const offsets = groupBy(numbers, (edge) => String(offsetOf(edge)));
  for (const group of offsets) {
    const counts = new Set(group.map((other) => other.page)).size > 1;
    for (const edge of group) if (counts || NAMED_NUMBER.test(textOf(edge.line.words)) || offsetOf(edge) === 0) taken.add(edge.line);
  }
}

const offsetOf = ({ line, page }: Edge): number => Number(/\d+/.exec(textOf(line.words))?.[0] ?? 0) - page.number;

const isOutermost = ({ line, page, top }: Edge): boolean =>
  page.lines.every((other) => other === line || (top ? other.y > line.y + line.size / 2 : other.y < line.y - line.size / 2));

/** The line for signing under every page stays only where it comes last. */
function takeSignatures(pages: readonly Page[], taken: Set<Line>): void {
  if (pages.length < 2) return;
  const last = pages.flatMap((page) => {
    const line = page.lines.filter((other) => !taken.has(other)).at(-1);
    return line && line.y > page.height / 2 && SIGNATURE.test(textOf(line.words)) ? [line] : [];
  });
  for (const group of groupBy(last, keyOf)) if (group.length * 2 >= pages.length) for (const line of group.slice(0, -1)) taken.add(line);
}
