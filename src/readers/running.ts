import type { SourceBlock } from '../tree/nodes.ts';
import { endsSentence, startsLower } from './lines.ts';

/**
 * Page numbers and running heads of a text that was taken from printed pages: furniture, so that lists go on over them.
 *
 * Accepts: "- 12 -", "Page 3 of 7", "635" far to the right, "2" and "3" a page apart where a sentence is broken at one of them or the next line has
 * a number of its own; "Hill Committee    4 May 2012" beside them again and again; "Hill Committee   2   4 May 2012" where one figure counts up
 * Refuses: minute numbers ("12/19", "P.12"), numbers above a title ("12" / "Finance"), figures of a column, a head at the top of the document, which is its title
 */

/** How the number of a page is printed on a line of its own; with the word, dashes or a total it is sure. */
const NUMBER =
  /^(?:(?:page|tudalen|leathanach)\s{0,3}\d{1,4}(?:\s{0,3}(?:of|o|\/)\s{0,3}\d{1,4})?|[-–—]\s{0,3}\d{1,4}\s{0,3}[-–—]|\d{1,4}(?:\s{1,3}(?:of|o)\s{1,3}\d{1,4})?)$/i;
const BARE = /^\d{1,4}$/;
const LONGEST_NUMBER = 24;
/** Columns by which a lone number is set in where it was printed in the middle of a page or at its right edge. */
const FAR_IN = 16;
/** Fewest lines between the numbers of two pages. */
const MIN_PAGE = 6;
/** Shortest line above a page's end that is broken in mid-sentence. */
const MIN_BROKEN = 30;
const LONGEST_HEAD = 120;
/** Lines at the top of the document that stay, for they are its title. */
const TITLE_LINES = 4;

interface Numbered {
  at: number;
  value: number;
  /** Whether its form or its place tells it from the number of an item. */
  sure: boolean;
}

/** Mark page numbers and running heads as furniture. */
export function markRunning(text: string, blocks: readonly SourceBlock[]): void {
  const pages = pageNumbers(text, blocks);
  for (const { at } of pages) (blocks[at] as SourceBlock).type = 'furniture';
  if (pages.length > 1) markBeside(text, blocks, pages);
  markCounting(text, blocks);
}

const wordsOf = (text: string, block: SourceBlock | undefined): string => (block ? text.slice(block.start, block.end) : '');

function pageNumbers(text: string, blocks: readonly SourceBlock[]): Numbered[] {
  const found: Numbered[] = [];
  blocks.forEach((block, at) => {
    if (block.end - block.start > LONGEST_NUMBER || !mayNumber(text.charCodeAt(block.start))) return;
    const words = wordsOf(text, block);
    if (!NUMBER.test(words)) return;
    const value = Number(/\d+/.exec(words)?.[0]);
    found.push({ at, value, sure: !BARE.test(words) || isBesideNone(text, blocks, at, value) });
  });
  if (found.length === 0) return found;
  const farIn = found.every(({ at, sure }) => sure || (blocks[at] as SourceBlock).indent >= FAR_IN);
  const counted = found.map((one) => ({ ...one, sure: one.sure || farIn, steps: found.filter((other) => isStep(one, other)) }));
  return counted.filter(({ at, value, sure, steps }) =>
    sure
      ? !BARE.test(wordsOf(text, blocks[at])) || steps.length > 0 || at === 0 || at === blocks.length - 1 || value > 1
      : steps.some((other) => other.sure) && !leads(text, blocks, at),
  );
}

/** A digit, a dash, or the first letter of the word for a page. */
const mayNumber = (code: number): boolean =>
  (code >= 48 && code <= 57) || code === 45 || code === 0x2013 || code === 0x2014 || FIRST_LETTERS.has(code);
const FIRST_LETTERS = new Set([...'pPtTlL'].map((letter) => letter.charCodeAt(0)));

/** One or two pages apart, as many up as down. */
const isStep = (one: Numbered, other: Numbered): boolean => {
  const [pages, lines] = [other.value - one.value, other.at - one.at];
  return pages !== 0 && Math.abs(pages) <= 2 && Math.sign(pages) === Math.sign(lines) && Math.abs(lines) >= MIN_PAGE;
};

/** A bare number that can be no item's: a form feed beside it, a sentence that runs on over it, a line below with a number of its own. */
function isBesideNone(text: string, blocks: readonly SourceBlock[], at: number, value: number): boolean {
  const [above, block, below] = [blocks[at - 1], blocks[at] as SourceBlock, blocks[at + 1]];
  if (block.gap === 0 && (below?.gap ?? 1) === 0) return false;
  if (text.slice(above?.end ?? 0, block.start).includes('\f') || text.slice(block.end, below?.start ?? text.length).includes('\f'))
    return true;
  const next = text.slice(below?.start ?? 0, Math.min(below?.end ?? 0, (below?.start ?? 0) + 60));
  const before = wordsOf(text, above);
  if (before.length >= MIN_BROKEN && !endsSentence(before) && startsLower(next) && !/^[a-z]{1,4}[).]/.test(next)) return true;
  const own = /^(\d{1,4})[.)]?\s{1,30}\p{Lu}/u.exec(next);
  return own !== null && (at === 0 || Number(own[1]) !== value + 1);
}

/** Whether a title may stand below a number. */
function leads(text: string, blocks: readonly SourceBlock[], at: number): boolean {
  const next = blocks[at + 1];
  return (
    next !== undefined && at > 0 && /^["“‘'(]?\p{Lu}/u.test(text.slice(next.start, next.start + 4)) && next.end - next.start < LONGEST_HEAD
  );
}

/** A line's words, its figures left out. */
const headOf = (words: string): string => words.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();

const isHead = (words: string): boolean =>
  words.length > 0 && words.length <= LONGEST_HEAD && /\p{L}{3}/u.test(words) && !/[.:;,]$/.test(words);

/** Lines right above or below page numbers with the same words each time. */
function markBeside(text: string, blocks: readonly SourceBlock[], pages: readonly Numbered[]): void {
  for (const step of [-1, 1]) {
    const beside = pages.map(({ at }) => at + step).filter((at) => at >= 0 && at < blocks.length && isHead(wordsOf(text, blocks[at])));
    const count = new Map<string, number>();
    for (const block of blocks.slice(0, TITLE_LINES)) count.set(headOf(wordsOf(text, block)), 1);
    for (const at of beside) count.set(headOf(wordsOf(text, blocks[at])), (count.get(headOf(wordsOf(text, blocks[at]))) ?? 0) + 1);
    const heads = new Set([...count].filter(([, times]) => times > 1 && times * 2 >= pages.length - 1).map(([head]) => head));
    for (const at of beside)
      if (at >= TITLE_LINES && heads.has(headOf(wordsOf(text, blocks[at])))) (blocks[at] as SourceBlock).type = 'furniture';
  }
}

/** What such a head needs: a wide gap, or the word for its page. */
const MAY_SPREAD = /\s{3}|[Pp][Aa][Gg][Ee] \d/;
/** Figures of a head that is set over the width of a page, or that names its page. */
const SPREAD = /\S\s{3,100}\S.{0,80}\d|\d.{0,80}\S\s{3,100}\S|\bpage \d/i;

/** "Question 2    from Mr Ash", "3.  Finance    £20": what is numbered there is no page. */
const COUNTED = /^(?!page)\p{L}{1,20}\.?\s\d|^[(\d][\d./]{0,12}[.)]/iu;

/** Heads with their page's number in them: the same words far apart, one figure counting up and the others always the same. */
function markCounting(text: string, blocks: readonly SourceBlock[]): void {
  const groups = new Map<string, Numbered[]>();
  blocks.forEach((block, at) => {
    const length = block.end - block.start;
    if (length < 8 || length > LONGEST_HEAD + 60 || block.type === 'furniture') return;
    const words = wordsOf(text, block);
    if (
      !MAY_SPREAD.test(words) ||
      COUNTED.test(words) ||
      !SPREAD.test(words) ||
      !isHead(words.replace(/\s{3,}/g, ' ')) ||
      /[.;:]$/.test(words)
    )
      return;
    const head = headOf(words);
    const group = groups.get(head);
    const one = { at, value: 0, sure: false };
    if (group) group.push(one);
    else groups.set(head, [one]);
  });
  for (const group of groups.values())
    if (group.length > 1 && countsUp(text, blocks, group)) for (const { at } of group) (blocks[at] as SourceBlock).type = 'furniture';
}

function countsUp(text: string, blocks: readonly SourceBlock[], group: readonly Numbered[]): boolean {
  const figures = group.map(({ at }) => (wordsOf(text, blocks[at]).match(/\d+/g) ?? []).map(Number));
  let counting = false;
  for (let i = 1; i < group.length; i++) {
    if ((group[i] as Numbered).at - (group[i - 1] as Numbered).at < MIN_PAGE) return false;
    const [before, after] = [figures[i - 1] as number[], figures[i] as number[]];
    const changed = before.filter((figure, k) => figure !== after[k]);
    if (changed.length > 1) return false;
    if (changed.length === 1) {
      if (before.reduce((sum, figure, k) => sum + (after[k] ?? 0) - figure, 0) !== 1) return false;
      counting = true;
    }
  }
  return counting;
}
