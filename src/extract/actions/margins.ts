/**
 * Owners in the right margin, where the text has no table: at the end of a paragraph behind a wide gap, on a line of their own, or, in
 * documents whose habit it is, right behind the last sentence.
 *
 * Accepts: "The lamp in Mill Lane was out.            Clerk", "It was agreed to hire the hall. Clerk" (where others of its paragraphs end so)
 * Refuses: "Signed            Chairman", "… Noted", a name in a list of attendance
 */
import type { MinuteBlock, Range } from '../../tree/nodes.ts';
import { isBlank, trimRange } from '../../tree/text.ts';
import type { ExtractContext, Placed } from '../context.ts';
import { toldIn } from './columns.ts';
import { isOwnerList, type Known } from './owners.ts';
import type { Draft } from './rows.ts';
import { NO_OWNERS, POSTS } from './words.ts';

const TAIL = 70;
/** Fewest tails that make a habit. */
const HABIT = 3;
const RUNNING = new Set(['paragraph', 'point', 'note']);

interface Tail {
  placed: Placed;
  /** What stands before it. */
  body: Range;
  owner: Range;
  words: string;
  /** Behind a wide gap, rather than one space. */
  wide: boolean;
  /** On a line of its own, under a block. */
  alone: boolean;
  under: MinuteBlock;
}

export function marginActions(context: ExtractContext, known: Known): Draft[] {
  const tails: Tail[] = [];
  let column = false;
  for (const [i, placed] of context.placed.entries()) {
    column ||= isColumnHead(context.text, placed);
    const last = tails.at(-1);
    const before = context.placed[i - 1];
    // Owners one below the other belong to the same paragraph.
    const tail = readTail(
      context,
      placed,
      before && last?.placed === before && last.alone ? { ...before, block: last.under } : before,
      known,
    );
    if (tail) tails.push(tail);
  }
  const wide = column || tails.filter((tail) => tail.wide).length >= HABIT - 1;
  const narrow = column || tails.length >= HABIT;
  return tails
    .filter((tail) => (tail.wide ? wide : narrow) && isOwnerList(tail.words, known))
    .map(({ placed, body, words }) => ({
      item: placed.item?.id ?? null,
      owner: words,
      source: 'column' as const,
      ...toldIn(context, known, body, words),
    }));
}

/** "ITEMS	Action": the head of a column that the text no longer shows. */
function isColumnHead(text: string, { block }: Placed): boolean {
  const last = text.charAt(block.end - 1).toLowerCase();
  return (
    block.end - block.start < TAIL &&
    'nsy:'.includes(last) &&
    /(?:^|\t|\bitems? )actions?(?: by)?:?$/i.test(text.slice(block.start, block.end))
  );
}

function readTail(context: ExtractContext, placed: Placed, before: Placed | undefined, known: Known): Tail | null {
  const { block, item } = placed;
  if (!item || block.source.cells || !RUNNING.has(block.type) || item.category === 'apologies') return null;
  if (!mayEnd(context.text, block.start, block.end)) return null;
  const alone = context.text.slice(block.body, block.end);
  if (alone.length <= TAIL && isTail(alone, known)) return aloneTail(context, placed, before, alone);
  const cut = cutOf(context.text, block.body, block.end);
  if (!cut) return null;
  const owner = trimRange(context.text, cut.at, block.end);
  const words = context.text.slice(owner.start, owner.end);
  const body = trimRange(context.text, block.body, cut.at);
  if (body.end - body.start < 12 || !isTail(words, known) || isSigned(context.text, body)) return null;
  return { placed, body, owner, words, wide: cut.wide, alone: false, under: block };
}

/** Cheap look at the last word: an owner ends in a letter, and its last word has a capital or is of the few that need none. */
function mayEnd(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && end - at < MAX_WORD && !isBlank(text.charCodeAt(at - 1))) at--;
  const code = text.charCodeAt(end - 1);
  if (code < 65 || (code > 90 && code < 97) || (code > 122 && code < 192)) return false;
  const first = text.charCodeAt(at);
  return (first >= 65 && first <= 90) || first >= 192 || LOWER.has(text.slice(at, end));
}

const MAX_WORD = 24;
const LOWER = new Set([...NO_OWNERS, ...POSTS, 'all']);

const isTail = (words: string, known: Known): boolean => isOwnerList(words, known) || NO_OWNERS.has(words.trim().toLowerCase());
const isSigned = (text: string, { start, end }: Range): boolean =>
  /\b(?:signed|signature|dated?)\b/i.test(text.slice(Math.max(start, end - 60), end));

/** An owner on a line of its own belongs to the paragraph before. */
function aloneTail(context: ExtractContext, placed: Placed, before: Placed | undefined, words: string): Tail | null {
  if (!before || before.item !== placed.item || before.block.source.cells || !RUNNING.has(before.block.type)) return null;
  const body = { start: before.block.body, end: before.block.end };
  if (body.end - body.start < 12 || isSigned(context.text, body) || !/[.!?)]$/.test(context.text.slice(body.end - 1, body.end)))
    return null;
  return { placed, body, owner: { start: placed.block.body, end: placed.block.end }, words, wide: false, alone: true, under: before.block };
}

/** Where the last words begin: behind a tab or three spaces, else behind the last full stop. */
function cutOf(text: string, start: number, end: number): { at: number; wide: boolean } | null {
  const from = Math.max(start, end - TAIL);
  const tail = text.slice(from, end);
  const gap = Math.max(tail.lastIndexOf('   '), tail.lastIndexOf('\t'), tail.lastIndexOf('\u00a0\u00a0\u00a0'));
  if (gap > 0) return { at: from + gap, wide: true };
  for (let at = tail.length - 1; at > 0; at--)
    if ('.!?)'.includes(tail.charAt(at - 1)) && /[\s\u00a0]/.test(tail.charAt(at)) && !isTitleStop(tail, at - 1))
      return { at: from + at, wide: false };
  return null;
}

/** "Cllr. G. Evans": stops that end no sentence. */
const isTitleStop = (tail: string, stop: number): boolean =>
  /(?:^|[\s\u00a0])(?:Cllrs?|Clr|Mr|Mrs|Ms|Dr|Rev|\p{Lu})$/u.test(tail.slice(Math.max(0, stop - 6), stop));
