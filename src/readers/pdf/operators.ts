import type { Font } from './fonts.ts';
import { IDENTITY, type Matrix, multiply, toMatrix } from './matrix.ts';
import type { Rules } from './page.ts';
import { readPath } from './paths.ts';
import { type Glyph, type Piece, showGlyphs, type TextState } from './show.ts';

/** The drawing operators of one page, as pdf.js lists them. */
export interface OperatorList {
  fnArray: readonly number[];
  argsArray: readonly unknown[];
}

/** What is drawn on a page, as far as reading needs it. */
export interface Drawing {
  pieces: Piece[];
  rules: Rules;
  /** Glyphs shown, and those among them whose meaning the font does not tell. */
  glyphs: number;
  unknown: number;
  /** Glyphs shown as blanks because their font does not have them: spaces mostly, all of them where the font is useless. */
  blank: number;
  /** Whether anything but text may be drawn (an image is placed by a transformation). */
  placed: boolean;
  /** Whether the bound on glyphs was hit. */
  cut: boolean;
}

interface State extends TextState {
  ctm: Matrix;
  leading: number;
}

/** Most glyphs read from one page: forty times what a page of small print holds. */
export const MAX_GLYPHS = 200_000;

/** The interpreter's registers; `line` and `text` are the two text matrices of the standard. */
export interface Machine {
  state: State;
  stack: State[];
  line: Matrix;
  text: Matrix;
  fontOf: (id: string) => Font;
  /** Names of the operators by their code. */
  names: readonly (string | undefined)[];
  drawing: Drawing;
}

type Operator = (machine: Machine, args: readonly unknown[]) => void;

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** Operators that end a path by painting it (the others only clip), and those that draw its outline. */
const PAINTERS = /fill|stroke/i;
const STROKERS = /stroke/i;

/** Bound on `save` nesting, for files that never restore. */
const MAX_DEPTH = 512;

const save: Operator = (m) => {
  if (m.stack.length < MAX_DEPTH) m.stack.push({ ...m.state });
};
const restore: Operator = (m) => {
  m.state = m.stack.pop() ?? m.state;
};
const moveText = (m: Machine, x: number, y: number): void => {
  m.line = multiply(m.line, [1, 0, 0, 1, x, y]);
  m.text = m.line;
};

/** What each operator does to text and rules; all others paint, and are passed over. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  save,
  restore,
  beginGroup: save,
  endGroup: restore,
  paintFormXObjectBegin(m, [matrix]) {
    save(m, []);
    if (matrix) m.state.ctm = multiply(m.state.ctm, toMatrix(matrix));
  },
  paintFormXObjectEnd: restore,
  transform(m, args) {
    m.state.ctm = multiply(m.state.ctm, toMatrix(args));
    m.drawing.placed = true;
  },
  beginText(m) {
    m.line = IDENTITY;
    m.text = IDENTITY;
  },
  setCharSpacing(m, [value]) {
    m.state.charSpacing = number(value);
  },
  setWordSpacing(m, [value]) {
    m.state.wordSpacing = number(value);
  },
  setHScale(m, [value]) {
    m.state.stretch = number(value) / 100 || 1;
  },
  setLeading(m, [value]) {
    m.state.leading = -number(value);
  },
  setTextRise(m, [value]) {
    m.state.rise = number(value);
  },
  setFont(m, [id, size]) {
    m.state.font = m.fontOf(String(id));
    m.state.size = number(size);
  },
  moveText(m, [x, y]) {
    moveText(m, number(x), number(y));
  },
  setLeadingMoveText(m, [x, y]) {
    m.state.leading = number(y);
    moveText(m, number(x), number(y));
  },
  setTextMatrix(m, args) {
    m.line = toMatrix(args.length >= 6 ? args : args[0]);
    m.text = m.line;
  },
  nextLine(m) {
    moveText(m, 0, m.state.leading);
  },
  showText(m, [glyphs]) {
    if (!Array.isArray(glyphs)) return;
    if (m.drawing.glyphs >= MAX_GLYPHS) m.drawing.cut = true;
    else showGlyphs(m, glyphs as (Glyph | number | null)[]);
  },
  constructPath(m, [painting, data]) {
    const path: unknown = Array.isArray(data) ? data[0] : null;
    const painter = m.names[number(painting)] ?? '';
    if (path && PAINTERS.test(painter)) readPath(m.state.ctm, path as ArrayLike<number>, STROKERS.test(painter), m.drawing.rules);
  },
};

/** Run the operators of a page from `base` (the page's own transformation to points from its top left). */
export function readDrawing(list: OperatorList, names: readonly (string | undefined)[], base: Matrix, fontOf: Machine['fontOf']): Drawing {
  const font = fontOf('');
  const drawing: Drawing = { pieces: [], rules: { across: [], down: [] }, glyphs: 0, unknown: 0, blank: 0, placed: false, cut: false };
  const state: State = { ctm: base, font, size: 1, charSpacing: 0, wordSpacing: 0, stretch: 1, rise: 0, leading: 0 };
  const machine: Machine = { state, stack: [], line: IDENTITY, text: IDENTITY, fontOf, names, drawing };
  for (let i = 0; i < list.fnArray.length; i++) {
    const name = names[list.fnArray[i] as number];
    const operator = name === undefined ? undefined : OPERATORS[name];
    if (!operator) continue;
    const args = list.argsArray[i];
    operator(machine, Array.isArray(args) || ArrayBuffer.isView(args) ? (args as readonly unknown[]) : []);
  }
  return drawing;
}
