/**
 * How far a label reaches: its own line, and the blocks below until another label, a heading, another item, or prose.
 */
import type { MinuteBlock, Range } from '../../tree/nodes.ts';
import { type ExtractContext, type Placed, sentenceBounds } from '../context.ts';
import { withoutMarks } from './grid.ts';
import { endsList, type Label } from './labels.ts';
import type { PersonJudge } from './names.ts';
import { readRoster } from './roster.ts';

/** Farthest a list reaches: characters and blocks. */
const MAX_REACH = 12_000;
const MAX_BLOCKS = 200;

/** Verbs that make a sentence of a line; a list of persons has none outside its brackets. */
const PROSE =
  /\b(?:was|were|is|are|had|has|have|will|would|did|took|opened|welcomed|declared|chaired|attended|thanked|noted|reported|asked|gave|left|joined|arrived|received|sent|apologised|agreed|resolved|RESOLVED|confirmed|stated|introduced|held|made|moved|proposed|commenced|began|explained|advised|following|[Pp]residing|LEFT|JOINED|ENTERED|WITHDREW|ARRIVED|RETURNED|VACATED)\b/;

export interface Region {
  label: Label;
  /** The stretches that the list stands in; one, but for a label in a table's row. */
  ranges: Range[];
}

/** Whether text is prose rather than a list: a verb outside brackets. */
export const isProse = (text: string): boolean => PROSE.test(text.replace(/\([^()]*\)/g, ' '));

/** Find the stretch of each label. Labels are in order; `starts` are the offsets at which any label begins. */
export function findRegion(context: ExtractContext, label: Label, next: number, judge: PersonJudge): Region {
  const at = context.indexAt(Math.max(label.start, label.end - 1));
  const placed = context.placed[at];
  if (!placed) return { label, ranges: [] };
  const cell = cellBehind(placed.block, label);
  if (cell) return { label, ranges: [cell] };
  if (label.strong && /^\s{0,3}(?:nil|none|n\/a)\b/i.test(context.text.slice(label.end, label.end + 9))) return { label, ranges: [] };
  const own = cutProse(
    context.text,
    label.end,
    Math.min(placed.block.end, next, label.end + MAX_REACH),
    label.strong && label.status !== 'apologies',
  );
  if (!label.strong && own.end > label.end && !isRoster(context.text, { start: label.end, end: own.end }, judge))
    return { label, ranges: [] };
  const range = { start: label.end, end: own.end };
  if (!own.cut && placed.block.end <= next) range.end = followBlocks(context, at, range, next, label, judge);
  return { label, ranges: withoutForms(context, at, range) };
}

/** Whether a label stands in a later cell of a table's row: it governs one cell and ends no list. */
export const isInForm = (context: ExtractContext, label: Label): boolean => {
  const block = context.placedAt(label.start)?.block;
  return block !== undefined && cellBehind(block, label) !== null;
};

/** A stretch without the parts of table rows from a label on that stands in a later cell ("Distribution:"). */
function withoutForms(context: ExtractContext, at: number, range: Range): Range[] {
  const ranges: Range[] = [];
  let start = range.start;
  for (let i = at; i < context.placed.length; i++) {
    const { block } = context.placed[i] as Placed;
    if (block.start >= range.end) break;
    const form = block.source.cells?.find(
      (cell, k) => k > 0 && cell.start >= start && /(?::|\bby)$/i.test(context.text.slice(cell.start, cell.end)),
    );
    if (!form) continue;
    ranges.push({ start, end: form.start });
    start = Math.min(block.end, range.end);
  }
  ranges.push({ start, end: range.end });
  return ranges.filter((one) => one.end > one.start);
}

/** A label in a later cell of a row governs the cell to its right only: a form, not a list. */
function cellBehind(block: MinuteBlock, label: Label): Range | null {
  const cells = block.source.cells;
  const at = cells?.findIndex((cell) => cell.start <= label.start && label.start < Math.max(cell.end, cell.start + 1)) ?? -1;
  if (!cells || at <= 0) return null;
  const own = cells[at] as Range;
  if (own.end > label.end) return { start: label.end, end: own.end };
  return cells.slice(at + 1).find((cell) => cell.end > cell.start) ?? { start: label.end, end: label.end };
}

/** End of the list within one block: before the first sentence that is prose; the first may be anything where the label leaves no doubt. */
function cutProse(text: string, start: number, end: number, lenient: boolean): { end: number; cut: boolean } {
  const bounds = pieces(text, start, end);
  for (let i = 0; i + 1 < bounds.length; i++) {
    const piece = text.slice(bounds[i], bounds[i + 1]);
    if ((isProse(piece) && !(lenient && i === 0)) || (i > 0 && DECIDED.test(piece))) return { end: bounds[i] as number, cut: true };
  }
  return { end, cut: false };
}

/** What was decided about a list is none of it. */
const DECIDED = /^\s*(?:resolved|agreed|noted|accepted|approved|proposed|received)\b/i;

/** Starts of the sentences and lines of a stretch, with its end. */
function pieces(text: string, start: number, end: number): number[] {
  const bounds = new Set(sentenceBounds(text, start, end));
  const stretch = text.slice(start, end);
  for (const match of stretch.matchAll(/\n(?=[ \t]{0,8}[A-Z0-9])/g)) bounds.add(start + match.index + 1);
  return [...bounds].sort((a, b) => a - b);
}

function followBlocks(context: ExtractContext, at: number, own: Range, next: number, label: Label, judge: PersonJudge): number {
  const { text, placed } = context;
  const home = placed[at] as Placed;
  let end = own.end;
  for (let i = at + 1; i < placed.length && i < at + MAX_BLOCKS; i++) {
    const { block, item } = placed[i] as Placed;
    if (item !== home.item || block.start >= next || block.start - own.start > MAX_REACH) break;
    if (block.type === 'furniture') continue;
    if (!label.strong && isAboveMinutes(block, home.block)) {
      if (end === own.end) own.start = block.end;
      continue;
    }
    if (!belongs(block, home.block) && !(label.byItem && block.type === 'point')) break;
    const stop = cutProse(text, block.start, Math.min(block.end, next, block.start + MAX_REACH), false);
    if (stop.end <= block.start) break;
    if (!label.strong && !isRoster(text, { start: block.body, end: stop.end }, judge)) break;
    end = stop.end;
    if (stop.cut || block.end > next) break;
  }
  return end;
}

/** Between the title of an item and its minutes stand the agenda's words and the label. */
const isAboveMinutes = (block: MinuteBlock, home: MinuteBlock): boolean =>
  home.type === 'heading' && (block.type === 'label' || block.type === 'purpose');

/** A heading, a numbered point or an attachment after a list that has none is no part of it. */
function belongs(block: MinuteBlock, home: MinuteBlock): boolean {
  if (block.type === 'heading' || block.type === 'attachment' || block.type === 'note' || block.type === 'label') return false;
  return !(block.type === 'point' && home.type !== 'heading' && home.label === null && /^\d/.test(block.label ?? ''));
}

/** A line that names a group of those below it: "Members", "Parish Councillors". */
const GROUP_LINE =
  /^(?:[\p{L}-]{1,20}[ ,&]{1,3}){0,3}(?:members|councillors|cllrs|officers|officials|governors|trustees|staff|guests|visitors|observers|advis[eo]rs|representatives|directors)$/iu;

/** Whether a block reads as a list of persons and hardly anything else, or heads a group of them. */
export function isRoster(text: string, range: Range, judge: PersonJudge): boolean {
  if (range.end - range.start < 60 && GROUP_LINE.test(text.slice(range.start, range.end).trim())) return true;
  const { entries, strange } = readRoster(text, withoutMarks(text, range), { judge, isEnd: endsList });
  return entries.length > 0 && strange <= entries.length;
}

/** Farthest a sentence is followed from the word that the gate found. */
const MAX_SENTENCE = 1_200;
/** Blocks that a list in a sentence may run on into. */
const MAX_RUN_ON = 12;

/**
 * The sentence around a hit, within its block or cell. One about apologies that its block does not end ("… were received from:") takes in the
 * names of the blocks below.
 */
export function sentenceOf(context: ExtractContext, hit: Range & { placed: Placed }, judge: PersonJudge): Range {
  const { text } = context;
  const { block } = hit.placed;
  const cell = block.source.cells?.find((range) => range.start <= hit.start && hit.start < range.end);
  const from = Math.max(cell?.start ?? (hit.start >= block.body ? block.body : block.start), hit.start - MAX_SENTENCE);
  const to = Math.min(cell?.end ?? block.end, hit.start + MAX_SENTENCE);
  const bounds = sentenceBounds(text, from, to);
  const start = bounds.filter((bound) => bound <= hit.start).at(-1) ?? from;
  const end = bounds.find((bound) => bound > hit.start) ?? to;
  if (cell || end < block.end || !/apolog/i.test(text.slice(hit.start, hit.end)) || isEnded(text, start, end)) return { start, end };
  return { start, end: runOn(context, context.indexAt(hit.start), end, judge) };
}

/** Whether a sentence is complete: a stop that is not that of an initial or a title. */
const isEnded = (text: string, start: number, end: number): boolean =>
  /[.!?]["”’)]?\s*$/.test(text.slice(start, end)) && sentenceBounds(`${text.slice(start, end)} A`, 0, end - start + 2).length > 2;

function runOn(context: ExtractContext, at: number, own: number, judge: PersonJudge): number {
  const { text, placed } = context;
  const home = placed[at] as Placed;
  let end = own;
  for (let i = at + 1; i < placed.length && i <= at + MAX_RUN_ON; i++) {
    const { block, item } = placed[i] as Placed;
    if (item !== home.item || !belongs(block, home.block)) break;
    const stop = sentenceBounds(text, block.start, block.end)[1] ?? block.end;
    const torn = /(?:,|\s[-–]|\band|\bfrom|\b(?:Cllrs?|Mr|Mrs|Ms|Dr)\.?|\bCouncillors?|\b\p{Lu}\.)\s*$/u.test(
      text.slice(Math.max(own - 400, end - 40), end),
    );
    const piece = { start: block.body, end: stop };
    if (!torn && !isRoster(text, piece, judge)) break;
    end = stop;
    if (stop < block.end || isEnded(text, block.start, stop)) break;
  }
  return end;
}
