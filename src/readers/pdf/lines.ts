import { type Line, toLine, type Word } from './page.ts';
import { type Piece, WORD_GAP } from './show.ts';

/** Pieces that share a baseline. */
interface Row {
  y: number;
  size: number;
  pieces: Piece[];
  /** Pieces of smaller type that stand above or below the baseline. */
  raised: Set<Piece>;
}

/** A page with more pieces than this is a drawing: its lines are not put right. */
const MAX_PIECES = 20_000;
/** Baselines this share of the font size apart are one. */
const SAME_BASELINE = 0.12;
/** Pieces of one printed line may be out of true by this share, where they do not stand one above the other. */
const CROOKED = 0.55;
/** A raised letter is at most this large, and stands at most this high, in shares of the letters beside it. */
const RAISED_SIZE = 0.82;
const RAISED_BY = 0.62;
const LOWERED_BY = 0.3;
/** Widest gap between a raised letter and the one it belongs to. */
const RAISED_GAP = 0.5;

/** Put pieces that run the same way into lines, top to bottom, their words left to right. */
export function buildLines(page: number, pieces: readonly Piece[]): Line[] {
  const rows = rowsOf(pieces);
  const lines = pieces.length > MAX_PIECES ? rows : mergeCrooked(attachRaised(rows));
  return lines.map((row) => toLine(page, wordsOf(row)));
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const row = rows.at(-1);
    if (row && piece.y - row.y <= Math.max(0.8, SAME_BASELINE * Math.min(piece.size, row.size))) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece], raised: new Set() });
  }
  return rows;
}

/** Move small pieces that touch a larger one on the next baseline ("th" of "15th") into its row. */
function attachRaised(rows: Row[]): Row[] {
  rows.forEach((row, at) => {
    row.pieces = row.pieces.filter((piece) => {
      const host = hostOf(piece, rows, at);
      if (!host) return true;
      host.pieces.push(piece);
      host.raised.add(piece);
      return false;
    });
  });
  return rows.filter((row) => row.pieces.length > 0);
}

function hostOf(piece: Piece, rows: readonly Row[], at: number): Row | null {
  for (const step of [1, -1])
    for (let i = at + step; i >= 0 && i < rows.length; i += step) {
      const row = rows[i] as Row;
      const drop = row.y - piece.y;
      if (Math.abs(drop) > row.size) break;
      if (piece.size > RAISED_SIZE * row.size || drop > RAISED_BY * row.size || drop < -LOWERED_BY * row.size) continue;
      if (row.pieces.some((other) => other.size > piece.size && Math.abs(piece.x0 - other.x1) <= RAISED_GAP * other.size)) return row;
    }
  return null;
}

/** Put rows together that are one printed line set a little crooked: bullets, numbers and cells in another font. */
function mergeCrooked(rows: readonly Row[]): Row[] {
  const merged: Row[] = [];
  for (const row of rows) {
    const above = merged.at(-1);
    if (above && row.y - above.y <= CROOKED * Math.min(row.size, above.size) && !overlaps(above, row)) {
      for (const piece of row.pieces) above.pieces.push(piece);
      for (const piece of row.raised) above.raised.add(piece);
      above.size = Math.max(above.size, row.size);
    } else merged.push(row);
  }
  return merged;
}

const overlaps = (a: Row, b: Row): boolean => a.pieces.some((p) => b.pieces.some((q) => p.x0 < q.x1 - 0.5 && q.x0 < p.x1 - 0.5));

function wordsOf(row: Row): Word[] {
  const words: Word[] = [];
  let before: Piece | null = null;
  let last: Word | null = null;
  for (const piece of row.pieces.sort((a, b) => a.x0 - b.x0)) {
    // Letters printed twice, a hair apart, are a poor printer's bold.
    if (before && last && isTwice(before, piece)) {
      last.bold = true;
      continue;
    }
    const raised = row.raised.has(piece);
    const gap = before ? piece.x0 - before.x1 : 0;
    const spaced = before !== null && (before.after || piece.before || gap > WORD_GAP * Math.max(before.size, piece.size));
    last = toWord(piece, raised, spaced);
    if (raised && before) joinRaised(last, words.at(-1) as Word);
    words.push(last);
    before = piece;
  }
  return words;
}

const isTwice = (a: Piece, b: Piece): boolean =>
  a.text === b.text && Math.abs(a.x0 - b.x0) <= 0.12 * a.size && Math.abs(a.x1 - b.x1) <= 0.12 * a.size && Math.abs(a.y - b.y) < 1;

function toWord(piece: Piece, raised: boolean, spaced: boolean): Word {
  return {
    text: /[\u0300-\u036f]/.test(piece.text) ? piece.text.normalize('NFC') : piece.text,
    x0: piece.x0,
    x1: piece.x1,
    y: piece.y,
    size: piece.size,
    bold: piece.bold,
    italic: piece.italic,
    underlined: false,
    raised,
    spaced,
  };
}

const ORDINAL = /^(?:st|nd|rd|th)\b/i;
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A raised ordinal joins its number whatever space is shown; a raised figure (a footnote, a square) is written as one. */
function joinRaised(word: Word, before: Word): void {
  if (ORDINAL.test(word.text) && /\d$/.test(before.text)) word.spaced = false;
  else if (/^\d{1,2}$/.test(word.text) && word.y < before.y)
    word.text = Array.from(word.text, (digit) => SUPERSCRIPT[Number(digit)] ?? digit).join('');
}
