/** What stands around a figure: the running text it may be read with, its sentence, the words near it, and what introduces it. */
import type { Range } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import type { ExtractContext } from '../context.ts';
import { type Passage, passageAt } from '../passage.ts';
import type { Amount } from './amount.ts';
import { type Word, wordsOf } from './words.ts';

/** Characters of a sentence that are read on either side of a figure. */
const REACH = 420;
/** Longest passage whose words are read at once. */
const SHORT = 2500;
/** Distance from the end of a cut passage at which a new one is cut. */
const MARGIN = 1000;
/** Longest table row that is quoted as the sentence, and longest cell that is no prose. */
const LONGEST_ROW = 2000;
const LONGEST_CELL = 60;

/** Passages one after the other: neighbours in a paragraph share one. */
export class Surroundings {
  private last: Passage | null = null;
  private kept: (Range & { words: readonly Word[] }) | null = null;

  constructor(private readonly context: ExtractContext) {}

  passageOf(amount: Range): Passage | null {
    const { last } = this;
    const placed = this.context.placedAt(amount.start);
    const cell = placed?.block.source.cells;
    if (last && !cell && placed?.block === last.block && isWellInside(last, amount)) return last;
    this.last = passageAt(this.context, amount.start);
    return this.last;
  }

  /** The sentence; for a figure that is most of its cell the whole row. */
  sentenceOf(amount: Range): Range {
    const block = this.context.placedAt(amount.start)?.block;
    const passage = this.passageOf(amount);
    if (!block || !passage) return { start: amount.start, end: amount.end };
    const isCell = block.source.cells !== null && passage.end - passage.start <= LONGEST_CELL;
    if (isCell && block.end - block.start <= LONGEST_ROW) return { start: block.start, end: block.end };
    const { sentences } = passage;
    let at = 0;
    while (at + 1 < sentences.length && (sentences[at + 1] as Range).start <= amount.start) at++;
    const first = sentences[at];
    const start = first && first.start <= amount.start ? first.start : passage.start;
    const end = sentences.find((sentence) => sentence.end >= amount.end)?.end ?? passage.end;
    return trimRange(this.context.text, Math.min(start, amount.start), Math.max(end, amount.end));
  }

  /** Words around a figure, its place among them, and where its sentence ends. What stands before the sentence is among them too. */
  wordsAround(amounts: readonly Amount[], index: number): { words: readonly Word[]; at: number; end: number } {
    const amount = amounts[index] as Amount;
    const sentence = this.sentenceOf(amount);
    const words = this.wordsFor(amounts, index, sentence);
    const at = placeOf(words, amount.start);
    let end = at;
    while (end < words.length && (words[end] as Word).start < sentence.end) end++;
    return { words, at, end };
  }

  /** Words of the passage, kept for its next figure; of a long one those within reach. */
  private wordsFor(amounts: readonly Amount[], index: number, sentence: Range): readonly Word[] {
    const amount = amounts[index] as Amount;
    const passage = this.passageOf(amount) ?? amount;
    const whole = { start: Math.min(passage.start, sentence.start), end: Math.max(passage.end, sentence.end) };
    const isShort = whole.end - whole.start <= SHORT;
    const kept = this.kept;
    if (isShort && kept && kept.start === whole.start && kept.end === whole.end) return kept.words;
    const range = isShort ? whole : { start: Math.max(whole.start, amount.start - REACH), end: Math.min(whole.end, amount.end + REACH) };
    const words = wordsOf(this.context.text, range, neighbours(amounts, index, range));
    this.kept = isShort ? { start: whole.start, end: whole.end, words } : null;
    return words;
  }
}

/** Index of the word that begins at an offset, -1 where none does; words are in order. */
function placeOf(words: readonly Word[], start: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as Word).start < start) low = middle + 1;
    else high = middle;
  }
  return words[low]?.start === start ? low : -1;
}

function isWellInside(passage: Passage, amount: Range): boolean {
  const { block } = passage;
  const before = passage.start <= block.start || amount.start - passage.start > MARGIN;
  const after = passage.end >= block.end || passage.end - amount.end > MARGIN;
  return amount.start >= passage.start && amount.end <= passage.end && before && after;
}

/** The amounts around one that stand in a range; amounts are in order. */
function neighbours(amounts: readonly Amount[], index: number, range: Range): Amount[] {
  let first = index;
  let last = index;
  while (first > 0 && (amounts[first - 1] as Amount).end > range.start) first--;
  while (last + 1 < amounts.length && (amounts[last + 1] as Amount).start < range.end) last++;
  return amounts.slice(first, last + 1);
}
