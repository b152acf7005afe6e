import { most } from './bounds.ts';
import { type Flow, groupBy, type Metrics } from './metrics.ts';
import { type Candidate, HEADER, isBoldEnd } from './owners.ts';
import { type Page, textOf } from './page.ts';
import { startsLow } from './text.ts';

/** Share of the text's width to the right of which a column of owners begins, and of the page's within which owners end at the margin. */
const COLUMN_LEFT = 0.6;
const MARGIN = 0.12;
/** Owners that make a column, and how many points apart they begin. */
const MIN_OWNERS = 3;
const SAME_X = 3;
/**
 * A column that stands beside more than this share of a page's lines, of which so many begin in the middle of a sentence, holds text, not
 * owners; and lines that are enough to tell.
 */
const MAX_SHARE = 0.3;
const GOING_ON = 0.25;
const ENOUGH_LINES = 8;
/** Widest page, in points, on which a column is looked for. */
const MAX_WIDTH = 3000;
/** Mean length of the text beside owners; beside a list of names it is shorter. */
const PROSE = 30;

const OWNER = /^(?:\p{Lu}|all\b)[\p{L}\s.,/&'’()+-]+$/u;

/** Choose the candidates that are owners: those of one column, else those at the right margin. */
export function chooseOwners(candidates: readonly Candidate[], pages: readonly Page[], metrics: Metrics): Candidate[] {
  const column = findColumn(candidates, pages, metrics);
  return column === null ? ownersAtMargin(candidates, pages) : candidates.filter(({ x0 }) => Math.abs(x0 - column) < SAME_X);
}

/** Where owners begin one under the other, with no text running across: x of that column, or null. */
function findColumn(candidates: readonly Candidate[], pages: readonly Page[], metrics: Metrics): number | null {
  const leftmost = most(pages.map((page) => edge(page, metrics, COLUMN_LEFT)));
  const columns = columnsOf(candidates.filter(({ x0 }) => x0 > leftmost)).filter((column) => column.length >= MIN_OWNERS);
  if (columns.length === 0) return null;
  const crossings = countCrossings(pages);
  const owners = columns.filter((column) => isOwners(column, crossings[Math.round((column[0] as Candidate).x0)] ?? 0));
  const largest = owners.sort((a, b) => b.length - a.length)[0];
  return largest ? (largest[0] as Candidate).x0 : null;
}

/** Candidates that begin at the same x, left to right. */
function columnsOf(candidates: readonly Candidate[]): Candidate[][] {
  const columns: Candidate[][] = [];
  for (const candidate of [...candidates].sort((a, b) => a.x0 - b.x0)) {
    const column = columns.at(-1);
    if (column && candidate.x0 - (column[0] as Candidate).x0 < SAME_X) column.push(candidate);
    else columns.push([candidate]);
  }
  return columns;
}

/** Words, most of them, beside text that does not run across them, or not often and then of some length. */
function isOwners(column: readonly Candidate[], crossing: number): boolean {
  const worded = column.filter(({ text }) => /\p{L}/u.test(text)).length;
  const beside = column.filter((candidate) => candidate.from > 0);
  if (worded < MIN_OWNERS || worded * 2 < column.length || beside.length === 0 || crossing > column.length) return false;
  return (crossing === 0 || meanLength(beside) >= PROSE) && !isText(column);
}

/** Stands beside many lines of a page and runs on from line to line: one of two columns of text. */
const isText = (column: readonly Candidate[]): boolean =>
  groupBy(column, ({ page }) => page.number).some(
    (onPage) =>
      onPage.length >= ENOUGH_LINES &&
      onPage.length > MAX_SHARE * (onPage[0] as Candidate).page.lines.length &&
      onPage.filter(({ text }) => startsLow(text)).length >= GOING_ON * onPage.length,
  );

/** For every point across the page, how many words run over it. */
function countCrossings(pages: readonly Page[]): Int32Array {
  const counts = new Int32Array(MAX_WIDTH + 2);
  for (const page of pages)
    for (const line of page.lines)
      for (const { x0, x1 } of line.words) {
        const from = Math.max(0, Math.ceil(x0 + SAME_X));
        const to = Math.min(MAX_WIDTH, Math.floor(x1 - 1));
        if (from > to) continue;
        counts[from] = (counts[from] as number) + 1;
        counts[to + 1] = (counts[to + 1] as number) - 1;
      }
  for (let x = 1; x <= MAX_WIDTH; x++) counts[x] = (counts[x] as number) + (counts[x - 1] as number);
  return counts;
}

export function edge(page: Page, metrics: Metrics, share: number): number {
  const { left, right } = metrics.flows.get(page.number) as Flow;
  return left + share * (right - left);
}

const meanLength = (candidates: readonly Candidate[]): number =>
  candidates.reduce((sum, { line, from }) => sum + textOf(line.words.slice(0, from)).length, 0) / candidates.length;

/** Owners set flush right, or nearly: names only, at the margin, and more than once in the document (or under a heading "Action"). */
function ownersAtMargin(candidates: readonly Candidate[], pages: readonly Page[]): Candidate[] {
  const right = most(candidates.map(({ line }) => line.x1));
  const owners = candidates.filter(
    ({ page, line, from, text, clear }) => OWNER.test(text) && line.x1 > right - MARGIN * page.width && (clear || isBoldEnd(line, from)),
  );
  const beside = owners.filter(({ clear, from }) => clear && from > 0);
  const headed = pages.some((page) => page.lines.some((line) => HEADER.test(textOf(line.words.slice(-1)))));
  if (beside.length < (headed ? 1 : 2) || meanLength(beside) < PROSE) return [];
  return owners;
}
