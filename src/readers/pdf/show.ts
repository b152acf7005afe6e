import { readGlyph, SOFT_HYPHEN, UNKNOWN } from './characters.ts';
import type { Font } from './fonts.ts';
import { applyX, applyY, type Matrix, multiply } from './matrix.ts';
import type { Machine } from './operators.ts';

/** A glyph as pdf.js lists it; numbers between glyphs move the pen back by thousandths. */
export interface Glyph {
  unicode: string;
  width: number;
  isSpace?: boolean;
  /** False for a code that the font does not know; pdf.js then shows a blank. */
  isInFont?: boolean;
}

export interface TextState {
  font: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  rise: number;
}

/**
 * Letters shown in one go with no space between them. `dx`, `dy` is the direction of the text; x0, x1 and y are measured along and across
 * it, so that they are page coordinates for text that runs as usual.
 */
export interface Piece {
  text: string;
  x0: number;
  x1: number;
  y: number;
  dx: number;
  dy: number;
  size: number;
  bold: boolean;
  italic: boolean;
  /** White space was shown right before it, right after it. */
  before: boolean;
  after: boolean;
}

/** A gap of this share of the font size parts words even where no space is shown; kerning stays below. */
export const WORD_GAP = 0.16;

/** Show glyphs: move the pen on, and cut what is shown into pieces at spaces and gaps. */
export function showGlyphs(m: Machine, glyphs: readonly (Glyph | number | null)[]): void {
  const { state, drawing } = m;
  const matrix = multiply(state.ctm, m.text);
  const frame = frameOf(matrix, state);
  const spacingSign = state.font.vertical ? 1 : -1;
  let pen = 0;
  let piece: Piece | null = null;
  let blank = false;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      pen += (spacingSign * glyph * state.size) / 1000;
      continue;
    }
    if (!glyph) continue;
    const width = glyph.width * state.font.scale * state.size;
    const text =
      glyph.width === 0 && isHidden(glyph.unicode) ? '' : readGlyph(glyph.unicode || (glyph.isSpace ? ' ' : UNKNOWN), state.font.kind);
    drawing.glyphs++;
    if (text.includes(UNKNOWN)) drawing.unknown++;
    else if (glyph.isInFont === false && text === ' ') drawing.blank++;
    const from = frame.along + pen * frame.scale;
    pen += width + state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    if (text === '') continue;
    if (text.trim() === '') {
      blank = true;
      if (piece) piece.after = true;
      piece = null;
      continue;
    }
    const to = frame.along + pen * frame.scale;
    if (piece && from - piece.x1 <= WORD_GAP * frame.size && from - piece.x1 > -frame.size) {
      piece.text += text;
      piece.x1 = to;
    } else {
      piece = {
        text,
        x0: from,
        x1: to,
        y: frame.across,
        dx: frame.dx,
        dy: frame.dy,
        size: frame.size,
        bold: state.font.bold,
        italic: state.font.italic,
        before: blank,
        after: false,
      };
      drawing.pieces.push(piece);
    }
    blank = false;
  }
  m.text = state.font.vertical ? multiply(m.text, [1, 0, 0, 1, 0, pen]) : multiply(m.text, [1, 0, 0, 1, pen * state.stretch, 0]);
}

/** A control character or soft hyphen that takes no room is not seen. */
const isHidden = (unicode: string): boolean => unicode < ' ' || unicode === SOFT_HYPHEN;

/** Where the pen stands, which way it goes, and how large its letters are, on the page. */
function frameOf(matrix: Matrix, state: TextState) {
  const x = applyX(matrix, 0, state.rise);
  const y = applyY(matrix, 0, state.rise);
  const run = Math.hypot(matrix[0], matrix[1]) || 1;
  const dx = snap(matrix[0] / run);
  const dy = snap(matrix[1] / run);
  return {
    dx,
    dy,
    along: x * dx + y * dy,
    across: y * dx - x * dy,
    scale: run * state.stretch,
    size: Math.abs(state.size) * (Math.hypot(matrix[2], matrix[3]) || 1),
  };
}

/** Directions within a degree of an axis lie on it. */
const snap = (value: number): number => (Math.abs(value) < 0.018 ? 0 : Math.abs(value) > 0.9998 ? Math.sign(value) : value);
