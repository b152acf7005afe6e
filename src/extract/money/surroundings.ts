/** What stands around a figure: the running text it may be read with, its sentence, the words near it, and what introduces it. */
import type { Range } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import type { ExtractContext } from '../context.ts';
import { type Passage, passageAt } from '../passage.ts';
import type { Amount } from './amount.ts';
import { type Word, wordsOf } from './words.ts';

/** Characters of a sentence that are read on either side of a figure. */
const REACH = 420;
/** Distance from the end of a cut passage at which a new one is cut. */
const MARGIN = 1000;
/** Longest stretch of a table row that is quoted as the sentence. */
const LONGEST_ROW = 2000;

/** Passages one after the other: neighbours in a paragraph share one. */
export class Surroundings {
  private last: Passage | null = null;

  constructor(private readonly context: ExtractContext) {}

  passageOf(amount: Range): Passage | null {
    const { last } = this;
    const placed = this.context.placedAt(amount.start);
    const cell = placed?.block.source.cells;
    if (last && !cell && placed?.block === last.block && isWellInside(last, amount)) return last;
    this.last = passageAt(this.context, amount.start);
    return this.last;
  }

  /** The sentence; for a table the whole row. */
  sentenceOf(amount: Range): Range {
    const block = this.context.placedAt(amount.start)?.block;
    const passage = this.passageOf(amount);
    if (!block || !passage) return { start: amount.start, end: amount.end };
    if (block.source.cells && block.end - block.start <= LONGEST_ROW) return { start: block.start, end: block.end };
    const start = passage.sentences.filter((sentence) => sentence.start <= amount.start).at(-1)?.start ?? passage.start;
    const end = passage.sentences.find((sentence) => sentence.end >= amount.end)?.end ?? passage.end;
    return trimRange(this.context.text, Math.min(start, amount.start), Math.max(end, amount.end));
  }

  /** Words of the sentence and of what stands before it in the passage, within reach, and the place of the figure among them. */
  wordsAround(amounts: readonly Amount[], index: number): { words: Word[]; at: number } {
    const amount = amounts[index] as Amount;
    const passage = this.passageOf(amount);
    const sentence = this.sentenceOf(amount);
    const range = {
      start: Math.max(Math.min(passage?.start ?? amount.start, sentence.start), amount.start - REACH),
      end: Math.min(sentence.end, amount.end + REACH),
    };
    const words = wordsOf(this.context.text, range, neighbours(amounts, index, range));
    return { words, at: words.findIndex((word) => word.start === amount.start) };
  }
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
