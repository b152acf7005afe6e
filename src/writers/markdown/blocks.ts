import type { RootContent } from 'mdast';
import type { Block, Resolution } from '../../model/index.ts';
import { makeDecision } from './decision.ts';
import { type Entry, makeList, nestEntries, splitLabel } from './lists.ts';
import { makeTable } from './tables.ts';
import { emphasis, hasWords, heading, paragraph, plain, strong, text } from './text.ts';

/** A block or what a decision left of it. */
type Piece = { kind: 'block'; block: Block; words: string; whole: boolean } | { kind: 'decision'; resolution: Resolution };

/** Turn the blocks of a section into Markdown, with its decisions set off at their places and nothing said twice. */
export function makeBlocks(blocks: readonly Block[], resolutions: readonly Resolution[]): RootContent[] {
  const pieces = cutPieces(blocks, resolutions);
  const nodes: RootContent[] = [];
  for (let i = 0; i < pieces.length; ) {
    const run = runFrom(pieces, i);
    nodes.push(
      ...(run.type === 'point' ? [pointList(run.blocks)] : run.type === 'table' ? tableOf(run.blocks) : [makePiece(pieces[i] as Piece)]),
    );
    i += Math.max(1, run.blocks.length);
  }
  return nodes;
}

/** Part blocks and decisions: each decision stands where it begins, and the words it holds are taken out of the blocks. */
function cutPieces(blocks: readonly Block[], resolutions: readonly Resolution[]): Piece[] {
  const pieces: Piece[] = [];
  const waiting = [...resolutions].sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  for (const block of blocks) {
    if (block.type === 'furniture') continue;
    const { start, end } = block.span;
    at = Math.max(at, start);
    const keep = (to: number) => {
      const words = block.text.slice(at - start, to - start);
      if (to > at && hasWords(words)) pieces.push({ kind: 'block', block, words, whole: at === start });
    };
    const table = block.type === 'table' && at === start;
    if (table) keep(end);
    for (let next = waiting[0]; next && next.span.start < end; next = waiting[0]) {
      waiting.shift();
      if (!table && next.span.start > at) keep(next.span.start);
      pieces.push({ kind: 'decision', resolution: next });
      at = Math.max(at, next.span.end);
    }
    if (!table && at < end) keep(end);
  }
  return [...pieces, ...waiting.map((resolution): Piece => ({ kind: 'decision', resolution }))];
}

/** Neighbouring points make one list, neighbouring rows one table; all else stands alone. */
function runFrom(pieces: readonly Piece[], from: number): { type: 'point' | 'table' | null; blocks: { block: Block; words: string }[] } {
  const [first] = pieces.slice(from, from + 1);
  const type =
    first?.kind === 'block' && first.whole && (first.block.type === 'point' || first.block.type === 'table') ? first.block.type : null;
  const blocks: { block: Block; words: string }[] = [];
  if (type === null) return { type, blocks };
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    if (piece.kind !== 'block' || !piece.whole || piece.block.type !== type) break;
    blocks.push(piece);
  }
  return { type, blocks };
}

function pointList(points: readonly { block: Block; words: string }[]) {
  return makeList(
    nestEntries(
      points.map(({ block, words }) => {
        const entry: Entry = { label: block.label, ...splitLabel(words, block.label), children: [] };
        return { depth: block.depth, entry };
      }),
    ),
  );
}

/** Rows end in LF, cells are parted by tabs; rows of one cell each are no table but lines of text. */
function tableOf(blocks: readonly { words: string }[]): RootContent[] {
  const rows = blocks.flatMap(({ words }) => words.split('\n')).map((row) => row.split('\t').map(plain));
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const [head, ...body] = filled;
  if (!head || filled.every((row) => row.length === 1)) return filled.map((row) => paragraph(text(row.join(' '))));
  return [makeTable(head, body)];
}

function makePiece(piece: Piece): RootContent {
  if (piece.kind === 'decision') return makeDecision(piece.resolution);
  const words = plain(piece.words);
  if (!piece.whole) return paragraph(text(words));
  switch (piece.block.type) {
    case 'heading':
      return heading(3, words);
    case 'label':
      return paragraph(strong(words));
    case 'field':
      return fieldLine(words);
    case 'purpose':
    case 'note':
    case 'attachment':
      return paragraph(emphasis(words));
    default:
      return paragraph(text(words));
  }
}

/** Longest label a field has. */
const MAX_FIELD_LABEL = 80;

function fieldLine(words: string) {
  const colon = words.indexOf(':');
  if (colon < 1 || colon > MAX_FIELD_LABEL) return paragraph(text(words));
  const rest = words.slice(colon + 1);
  return rest === '' ? paragraph(strong(words)) : paragraph(strong(words.slice(0, colon + 1)), text(rest));
}
