import { readLabel } from '../../tree/labels.ts';
import { least, most } from './bounds.ts';
import { groupBy, type Metrics } from './metrics.ts';
import { gapBefore, type Line, type Page, textOf, toLine, type Word } from './page.ts';
import { startsLow } from './text.ts';

/** A possible owner: the last words of a line from `from` on, or (0) a line of its own. */
interface Candidate {
  page: Page;
  line: Line;
  from: number;
  x0: number;
  text: string;
  /** Stands wide apart from the text; others count only where the document has such a column. */
  clear: boolean;
}

/** Gaps that set an owner off, in font sizes: clearly, or where bold type begins after the end of a sentence. */
const CLEAR_GAP = 1.5;
const BOLD_GAP = 0.42;
const COLUMN_GAP = 0.6;
/** How many times as wide as every other gap of the line a clear one is: lines filled to the margin have wide gaps too. */
const TIMES_WIDER = 2.5;
/** Shares of the text's width: owners begin to the right of the first, and end within the second of the margin. */
const FURTHEST_LEFT = 0.55;
const MARGIN = 0.12;
/** Share of the width to the right of which a column of owners begins. */
const COLUMN_LEFT = 0.6;
const MAX_OWNER = 40;
/** Owners that make a column, and how many points apart they begin. */
const MIN_OWNERS = 3;
const SAME_X = 3;
/**
 * A column that stands beside more than this share of a page's lines, of which so many begin in the middle of a sentence, holds text, not owners;
 * and lines that are enough to tell.
 */
const MAX_SHARE = 0.3;
const GOING_ON = 0.25;
const ENOUGH_LINES = 8;
/** Widest page, in points, on which a column is looked for. */
const MAX_WIDTH = 3000;
/** Mean length of the text beside owners; beside a list of names it is shorter. */
const PROSE = 30;

const OWNER = /^(?:\p{Lu}|all\b)[\p{L}\s.,/&'’()+-]+$/u;
const HEADER = /^(?:for )?(?:action|actions|action by|action point|who|whom|by whom|owner|responsible|initials)s?:?$/i;
const SIGNING = /^(?:signed?|chair|date)/i;

/**
 * The actions column: names at the right margin that say who is to act, beside the text or under its last line.
 *
 * Accepts: "… to write to the owner.          Clerk", a line of its own "          Cllr. J. Davies", "… by the gate.  GD/HL" (bold)
 * Refuses: sums of money (a table), "Present: A. Smith     B. Jones" (not at the margin), "Signed ………     Chairman"
 *
 * Takes it off the pages and says whether there is one; what it says is kept by the line that it stands beside (`asides`), a name that wraps by the last of its lines.
 */
export function takeAsides(pages: readonly Page[], metrics: Metrics): boolean {
  const candidates = pages.flatMap((page) => page.lines.flatMap((line) => candidateOf(page, line, metrics)));
  const column = findColumn(candidates, pages, metrics);
  const accepted = column === null ? ownersAtMargin(candidates, pages) : candidates.filter(({ x0 }) => Math.abs(x0 - column) < SAME_X);
  if (accepted.length > 0) detach(pages, new Map(accepted.map((candidate) => [candidate.line, candidate])), metrics);
  return accepted.length > 0;
}

function candidateOf(page: Page, line: Line, metrics: Metrics): Candidate[] {
  const { left, right } = metrics.flows.get(page.number) as { left: number; right: number };
  const width = right - left;
  const from = ownerStart(line);
  if (from < 0) return [];
  const words = line.words.slice(from);
  const x0 = (words[0] as Word).x0;
  const text = textOf(words);
  if (x0 < left + FURTHEST_LEFT * width || text.length > MAX_OWNER || HEADER.test(text) || SIGNING.test(textOf(line.words))) return [];
  return [{ page, line, from, x0, text, clear: from === 0 || isClear(line, from) }];
}

function isClear(line: Line, from: number): boolean {
  const gap = gapBefore(line.words, from);
  const label = readLabel(textOf(line.words)) ? 1 : 0;
  return (
    gap >= CLEAR_GAP * line.size && line.words.every((_, i) => i === from || i <= label || gapBefore(line.words, i) * TIMES_WIDER < gap)
  );
}

/** Index of the word at which an owner may begin: 0 for the whole line, -1 for none. */
function ownerStart(line: Line): number {
  const { words, size } = line;
  for (let i = words.length - 1; i > 0; i--) {
    const gap = gapBefore(words, i);
    if (gap < BOLD_GAP * size) continue;
    if (gap >= COLUMN_GAP * size) return hasOneColumn(words.slice(0, i), size) ? i : -1;
    if (isBoldEnd(line, i)) return i;
  }
  return 0;
}

/** Bold type from the word on, after the end of a sentence. */
function isBoldEnd({ words }: Line, from: number): boolean {
  const before = words[from - 1];
  return before !== undefined && /[.!?:;)]["'’”]?$/.test(before.text) && !before.bold && words.slice(from).every((word) => word.bold);
}

/** Whether words are one column of text, a number or bullet in front apart. */
function hasOneColumn(words: readonly Word[], size: number): boolean {
  const label = readLabel(textOf(words));
  let length = 0;
  return words.every((word, i) => {
    const ok = i === 0 || gapBefore(words, i) < 1.5 * size || length <= Math.max(label?.mark ?? 0, 4);
    length += word.text.length + 1;
    return ok;
  });
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

function edge(page: Page, metrics: Metrics, share: number): number {
  const { left, right } = metrics.flows.get(page.number) as { left: number; right: number };
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

/** Cut the owners off their lines. One that has a line of its own goes to the line above. */
function detach(pages: readonly Page[], candidates: ReadonlyMap<Line, Candidate>, metrics: Metrics): void {
  const start = least([...candidates.values()].map(({ x0 }) => x0));
  for (const page of pages) {
    const width = edge(page, metrics, 1) - start;
    const kept: Line[] = [];
    let open: Line | null = null;
    for (const line of page.lines) {
      const candidate = candidates.get(line);
      if (!candidate || (candidate.from === 0 && kept.length === 0)) {
        kept.push(line);
        continue;
      }
      const aside = toLine(page.number, line.words.slice(candidate.from));
      if (candidate.from > 0) kept.push(toLine(page.number, line.words.slice(0, candidate.from)));
      open = addAside(kept.at(-1) as Line, aside, open, width);
    }
    page.lines = kept;
  }
}

/** Give a line what stands beside it; the lines of one owner move along to the last line that they stand beside. Hands back that line. */
function addAside(host: Line, aside: Line, open: Line | null, width: number): Line {
  const group = open?.asides?.at(-1);
  host.asides ??= [];
  if (group && isSameOwner(group.at(-1) as Line, aside, width)) {
    if (open !== host) {
      open?.asides?.pop();
      host.asides.push(group);
    }
    group.push(aside);
  } else host.asides.push([aside]);
  return host;
}

const INITIALS = /^[\p{Lu}][\p{L}]{0,3}$/u;

/** Put the lines of a column of owners together: a wrapped name is one, two people are two. */
export function joinAsides(lines: readonly Line[], width: number): Line[][] {
  const joined: Line[][] = [];
  for (const line of lines) {
    const above = joined.at(-1)?.at(-1);
    if (above && isSameOwner(above, line, width)) (joined.at(-1) as Line[]).push(line);
    else joined.push([line]);
  }
  return joined;
}

function isSameOwner(above: Line, line: Line, width: number): boolean {
  if (above.page !== line.page || line.y - above.y > 1.6 * line.size) return false;
  const [before, after] = [textOf(above.words), textOf(line.words)];
  if (INITIALS.test(before) && INITIALS.test(after)) return false;
  if (/[,/&-]$|\band$/.test(before) || /^(?:\/|&|and\b|\p{Ll})/u.test(after)) return true;
  return above.x1 - above.x0 + 0.25 * line.size + ((line.words[0] as Word).x1 - line.x0) > width;
}
