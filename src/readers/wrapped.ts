import type { SourceBlock } from '../tree/nodes.ts';
import {
  endsSentence,
  firstWord,
  isLabelOnly,
  isMostlyCapitals,
  isProse,
  isUnfinished,
  opensWithInitial,
  opensWithLabel,
  startsLower,
} from './lines.ts';

/**
 * Lines that were broken to fit a page, and the paragraphs they were.
 *
 * Joins: "The Clerk reported that the grant for the play" + "area had been paid.", lines of 60 to 79 columns of a typed text, lines of a
 * PDF that became a paragraph each
 * Keeps apart: names one to a line, headings, list labels, "Proposed by A;" + "Seconded by B", text whose lines are paragraphs already
 */
export interface PrintedLine {
  text: string;
  indent: number;
  /** Blank lines above. */
  gap: number;
  /** Whether the line begins, and ends, in bold. */
  boldStart: boolean;
  boldEnd: boolean;
  /** Whether it begins something, so that it goes on from no line: a heading, a list item, a table row. */
  begins: boolean;
  /** Whether nothing goes on from it: a heading, a table row. */
  ends: boolean;
}

/** Shortest line that can be one broken in mid-sentence, and the widest that printed lines get. */
const MIN_BROKEN = 30;
const MAX_WIDTH = 130;
/** Fewest lines broken in mid-sentence that show a wrapped text, and their least share of the lines that are long enough. */
const MIN_EVIDENCE = 3;
const MIN_SHARE = 0.15;

/** What the broken lines of a text tell about its measure. */
export interface Measure {
  /** A line on which the next word would have reached this column was full. */
  full: number;
  /** The same, beyond doubt. */
  surely: number;
  /** Columns of the longest lines. */
  width: number;
}

const broken = (above: PrintedLine, below: PrintedLine): boolean =>
  !above.ends &&
  !below.begins &&
  above.text.length >= MIN_BROKEN &&
  above.text.length <= MAX_WIDTH * 1.3 &&
  startsLower(below.text) &&
  !endsSentence(above.text) &&
  !opensWithLabel(below.text);

/** Capitals are wider than other letters wherever the columns are not those of a typewriter. */
const CAPITALS = 1.3;

/** Columns that a line fills. */
const widthOf = (line: PrintedLine, loose: boolean): number =>
  line.indent + line.text.length * (loose && line.text.length >= 40 && isMostlyCapitals(line.text) ? CAPITALS : 1);

/** Columns that a line would have filled with the first word of the next. */
const need = (above: PrintedLine, below: PrintedLine, loose = false): number => widthOf(above, loose) + 1 + firstWord(below.text);

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] as number;

/**
 * Find the measure that a text is wrapped to, or null where its lines are paragraphs: lines in mid-sentence followed by one that goes on in
 * lower case, enough of them, and crowding under a common width.
 */
export function findMeasure(lines: readonly PrintedLine[], maxGap = 0): Measure | null {
  const needs: number[] = [];
  const widths: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const below = lines[i] as PrintedLine;
    if (below.gap > maxGap || below.begins || !maybeLower(below.text)) continue;
    const above = lines[i - 1] as PrintedLine;
    if (!broken(above, below)) continue;
    needs.push(need(above, below));
    widths.push(above.indent + above.text.length);
  }
  if (needs.length < MIN_EVIDENCE || needs.length < countLong(lines, maxGap) * MIN_SHARE) return null;
  needs.sort((a, b) => a - b);
  widths.sort((a, b) => a - b);
  const width = quantile(widths, 0.95);
  if (width > MAX_WIDTH || quantile(widths, 0.3) < width * 0.7) return null;
  return { full: quantile(needs, 0.1), surely: quantile(needs, 0.4), width };
}

/** Whether a text may begin in lower case: a look at its first character, to spare the long one. */
export const maybeLower = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return !(code >= 65 && code <= 90) && !(code >= 48 && code <= 57);
};

/** Lines that are long enough to have been broken, with another below. */
function countLong(lines: readonly PrintedLine[], maxGap: number): number {
  let count = 0;
  for (let i = 1; i < lines.length; i++)
    if ((lines[i] as PrintedLine).gap <= maxGap && (lines[i - 1] as PrintedLine).text.length >= MIN_BROKEN) count++;
  return count;
}

/**
 * Whether a line goes on in the next one, in a text of the given measure. `loose` where each line is parted from the next like a paragraph and
 * the columns are not a typewriter's. `local` is the widest of the lines that the paragraph has so far, where it has several.
 */
export function continues(above: PrintedLine, below: PrintedLine, measure: Measure, loose: boolean, local = 0): boolean {
  if (above.ends || below.begins || isLabelOnly(above.text) || isLabelOnly(below.text)) return false;
  const unfinished = isUnfinished(above.text);
  if (opensWithLabel(below.text) && !(unfinished && opensWithInitial(below.text))) return false;
  const length = widthOf(above, loose);
  // A line much longer than the measure was never broken.
  if (length > measure.width * 1.3) return false;
  if (isMostlyCapitals(above.text) !== isMostlyCapitals(below.text) && !(unfinished && length > measure.width * 0.5)) return false;
  if (above.boldEnd !== below.boldStart) return false;
  const ended = endsSentence(above.text);
  if (!ended && startsLower(below.text)) return length >= measure.width * 0.45 || unfinished;
  if (!loose && movesInwards(above, below)) return false;
  if (unfinished && length >= measure.width * 0.4) return true;
  if (/[:;]["'”’)]?$/.test(above.text)) return false;
  if (ended) return need(above, below, loose) >= (loose ? measure.surely : measure.full);
  if (loose && isProse(above.text) && length >= (local || measure.width) * 0.7) return true;
  return need(above, below, loose) >= Math.min(measure.full, local > 0 ? local : measure.full);
}

/** A line set in from the one above begins a paragraph, unless the one above hangs out with its label or its number. */
const movesInwards = (above: PrintedLine, below: PrintedLine): boolean =>
  below.indent > above.indent + 1 && !opensWithLabel(above.text) && !hangsAt(above, below.indent);

/** "F45/17    APOLOGIES": a number and, behind a gap, the words; at the column of these the next line goes on. */
const HANGING = /^\S{1,12}(?:\t\s{0,40}|\s{2,40})(?=\S)/;

function hangsAt(above: PrintedLine, column: number): boolean {
  const number = HANGING.exec(above.text)?.[0];
  return number !== undefined && (number.includes('\t') || Math.abs(above.indent + number.length - column) <= 1);
}

/** Columns by which a line must have missed its measure to be called short. */
const SHORT_BY = 4;

/** What a line end says in a text of the given measure: the line was full and goes on, or it was short and the break was meant; null where neither is plain. */
export function judgeBreak(above: PrintedLine, below: PrintedLine, measure: Measure): 'wrap' | 'short' | null {
  if (continues(above, below, measure, false)) return 'wrap';
  return need(above, below) < measure.full - SHORT_BY ? 'short' : null;
}

/** Which lines go on from the line above: true at the index of the later line. Null where the text is not wrapped. */
export function findContinuations(lines: readonly PrintedLine[], maxGap = 0): boolean[] | null {
  const measure = findMeasure(lines, maxGap);
  if (!measure) return null;
  let local = 0;
  return lines.map((line, i) => {
    const above = lines[i - 1];
    const joins = above !== undefined && line.gap <= maxGap && continues(above, line, measure, maxGap > 0, local);
    local = joins ? Math.max(local, above.text.length) : 0;
    return joins;
  });
}

/** Share of lines parted by one blank line from which on those blank lines say nothing. */
const SPACED_SHARE = 0.8;

/**
 * Join the lines of hard-wrapped plain text into paragraphs; text whose lines are paragraphs already comes back as it is.
 *
 * Where a blank line stands after nearly every line (text taken from a PDF), the lines join across it.
 */
export function joinWrappedLines(text: string, blocks: SourceBlock[]): SourceBlock[] {
  if (!maybeWrapped(text, blocks)) return joinHanging(text, blocks);
  const lines = blocks.map((block) => printed(text, block));
  const spaced = lines.length > 20 && lines.filter((line) => line.gap === 1).length > lines.length * SPACED_SHARE;
  const joins = findContinuations(lines) ?? (spaced ? findContinuations(lines, 1) : null);
  if (!joins) return joinHanging(text, blocks);
  const joined: SourceBlock[] = [];
  blocks.forEach((block, i) => {
    const open = joined.at(-1);
    if (open && joins[i]) {
      open.end = block.end;
      open.wrapped = true;
    } else joined.push({ ...block });
  });
  return joined;
}

/** Shortest line that can hang over into the next in a text that is not wrapped as a whole. */
const MIN_HANGING = 40;

/** In text whose lines are paragraphs, a line set in under a list label that goes on in lower case is the rest of its point. */
function joinHanging(text: string, blocks: SourceBlock[]): SourceBlock[] {
  const joined: SourceBlock[] = [];
  for (const block of blocks) {
    const open = joined.at(-1);
    const code = text.charCodeAt(block.start);
    if (
      open &&
      open.type !== 'furniture' &&
      code >= 97 &&
      code <= 122 &&
      block.gap === 0 &&
      block.indent > open.indent + 1 &&
      open.end - open.start >= MIN_HANGING &&
      hangs(text, open)
    ) {
      open.end = block.end;
      open.wrapped = true;
    } else joined.push(block);
  }
  return joined;
}

const hangs = (text: string, open: SourceBlock): boolean =>
  opensWithLabel(text.slice(open.start, open.start + 24)) && !endsSentence(text.slice(Math.max(open.start, open.end - 80), open.end));

const printed = (text: string, block: SourceBlock): PrintedLine => ({
  text: text.slice(block.start, block.end),
  indent: block.indent,
  gap: block.gap,
  boldStart: false,
  boldEnd: false,
  begins: block.type === 'furniture',
  ends: block.type === 'furniture',
});

/** A quick look before the long one: some line goes on in lower case. */
function maybeWrapped(text: string, blocks: readonly SourceBlock[]): boolean {
  let found = 0;
  for (const block of blocks) {
    const code = text.charCodeAt(block.start);
    if (code >= 97 && code <= 122 && block.gap <= 1 && ++found >= MIN_EVIDENCE) return true;
  }
  return false;
}
