/**
 * Actions that the word "Action" announces in running text.
 *
 * Accepts: "Action: Clerk", "ACTION – Cllr Low to write to the owner", "(Action: JB)", "Action point 3: obtain quotes"
 * Refuses: "Action Plan: …", "no further action – the owner had moved", "Action: Noted"
 */
import type { Range } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import type { ExtractContext } from '../context.ts';
import { type Passage, passageAt } from '../passage.ts';
import { toldIn } from './columns.ts';
import { isOwnerList, type Known } from './owners.ts';
import type { Draft } from './rows.ts';
import { ACTION_VERBS, NO_OWNERS } from './words.ts';

const MARKER =
  /\b(?:Actions?|ACTIONS?)(?: (?:points?|required|by|for|on|POINTS?|REQUIRED|BY|FOR|ON))?(?: \d{1,2}(?:\.\d{1,2})?)? ?(?:[:–—-]+|(?<= by) )[ \u00a0\t]*/g;
/** Without one of these no marker stands in the text; quick to look for. */
const MARKERS = ['Action', 'ACTION'];
const SKIPPED = new Set(['heading', 'attachment', 'furniture', 'label', 'purpose', 'field']);
const MAX_REST = 600;

export function markerActions(context: ExtractContext, known: Known): Draft[] {
  if (!MARKERS.some((word) => context.text.includes(word))) return [];
  return [...context.text.matchAll(MARKER)].flatMap((match) => {
    const end = match.index + match[0].length;
    const passage = opens(context.text, match.index) ? passageAt(context, match.index) : null;
    if (!passage || SKIPPED.has(passage.block.type) || passage.block.part === 'agenda') return [];
    const rest = restOf(context.text, match.index, end, passage);
    return rest.end > rest.start ? announced(context, known, passage, match.index, rest) : [];
  });
}

/** At the start of a line or a sentence, or in brackets. */
function opens(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /[ \t\u00a0*_]/.test(text.charAt(before))) before--;
  return before < 0 || '\n.;:!?([”"’)]·•–—-'.includes(text.charAt(before));
}

/** What stands behind the marker: to the bracket's or the line's end. */
function restOf(text: string, marker: number, from: number, passage: Passage): Range {
  const limit = Math.min(passage.block.end, from + MAX_REST);
  const close = '(['.includes(text.charAt(marker - 1)) ? text.slice(from, limit).search(/[)\]]/) : -1;
  if (close >= 0) return trimRange(text, from, from + close);
  const line = text.slice(from, limit).indexOf('\n');
  const sentence = passage.sentences.find(({ start, end }) => start <= from && from < end);
  const end = Math.min(line < 0 ? limit : from + line, sentence && sentence.end > from + 2 ? sentence.end : limit);
  return trimRange(text, from, end);
}

function announced(context: ExtractContext, known: Known, passage: Passage, marker: number, rest: Range): Draft[] {
  const words = context.text.slice(rest.start, rest.end);
  const item = passage.item?.id ?? null;
  const source = 'sentence' as const;
  // "Action: Clerk 5.3 To vote …": where lines ran together, the next number ends it.
  const bare = (/^(.{2,60}?) \d/.exec(words)?.[1] ?? words).replace(/\.$/, '');
  if (NO_OWNERS.has(bare.toLowerCase())) return [];
  if (isOwnerList(bare, null) && bare.split(' ').length <= 6) {
    const body = bodyBefore(context, passage, marker);
    return [{ item, owner: bare.replace(/^the /i, ''), source, ...(body ? toldIn(context, known, body, bare) : rest) }];
  }
  const told = /^(.{1,60}?) (?:to|will|shall|should) \p{Ll}/u.exec(words);
  const owner = told?.[1]?.replace(/^the /i, '') ?? '';
  if (isOwnerList(owner, null)) return [{ item, owner, source, ...rest }];
  const first = /^\p{L}+/u.exec(words)?.[0].toLowerCase() ?? '';
  return ACTION_VERBS.has(first === 'to' ? (/^to (\p{L}+)/iu.exec(words)?.[1] ?? '') : first)
    ? [{ item, owner: null, source, ...rest }]
    : [];
}

/** What the owner is to act on: the text of the block before the marker, else the block before. */
function bodyBefore(context: ExtractContext, passage: Passage, marker: number): Range | null {
  const { block } = passage;
  let end = marker;
  while (end > block.body && '([ \t\u00a0\n'.includes(context.text.charAt(end - 1))) end--;
  const own = trimRange(context.text, block.body, end);
  if (own.end - own.start > 2) return own;
  const before = context.placed[context.indexAt(block.start) - 1];
  if (!before || before.item !== passage.item || before.block.type === 'heading') return null;
  return { start: before.block.body, end: before.block.end };
}
