import { applyX, applyY, type Matrix } from './matrix.ts';
import type { Rules } from './page.ts';

/** Widest that a filled shape may be and still count as a line, and shortest that a line is worth keeping. */
const MAX_STROKE = 2.6;
const MIN_LENGTH = 4;
/** Most rules kept of one page: a large table has some hundreds. */
const MAX_RULES = 20_000;

/** Segments of a path as pdf.js writes them: a code, then its coordinates. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const COORDINATES = [2, 2, 6, 4, 0] as const;

/** One closed or open shape of a path: its bounds, and its strokes as long as all of them are straight. */
interface Shape {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  strokes: [number, number, number, number][];
}

/** Take the thin, straight, level or upright lines out of a path; curves, slopes and the edges of filled areas are left. */
export function readPath(ctm: Matrix, data: ArrayLike<number>, stroked: boolean, rules: Rules): void {
  for (const shape of shapesOf(ctm, data)) {
    if (rules.across.length + rules.down.length > MAX_RULES) return;
    if (addRule(shape.x0, shape.y0, shape.x1, shape.y1, rules) || !stroked) continue;
    for (const [x0, y0, x1, y1] of shape.strokes) addRule(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1), rules);
  }
}

/** Keep a box as a rule if it is thin and long enough; say whether it is. */
function addRule(x0: number, y0: number, x1: number, y1: number, rules: Rules): boolean {
  const width = x1 - x0;
  const height = y1 - y0;
  if (height <= MAX_STROKE && width >= MIN_LENGTH) rules.across.push({ at: (y0 + y1) / 2, from: x0, to: x1 });
  else if (width <= MAX_STROKE && height >= MIN_LENGTH) rules.down.push({ at: (x0 + x1) / 2, from: y0, to: y1 });
  else return width <= MAX_STROKE && height <= MAX_STROKE;
  return true;
}

function shapesOf(ctm: Matrix, data: ArrayLike<number>): Shape[] {
  const shapes: Shape[] = [];
  let shape: Shape | null = null;
  let startX = 0;
  let startY = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i < data.length; ) {
    const code = data[i] as number;
    const count = COORDINATES[code];
    if (count === undefined) return shapes;
    const last = i + count;
    i = last + 1;
    const closing = code === CLOSE;
    const toX: number = closing ? startX : applyX(ctm, data[last - 1] as number, data[last] as number);
    const toY: number = closing ? startY : applyY(ctm, data[last - 1] as number, data[last] as number);
    if (code === MOVE || !shape) {
      shape = { x0: toX, y0: toY, x1: toX, y1: toY, strokes: [] };
      shapes.push(shape);
      startX = toX;
      startY = toY;
    } else {
      if (code === LINE || closing) shape.strokes.push([x, y, toX, toY]);
      shape.x0 = Math.min(shape.x0, toX);
      shape.y0 = Math.min(shape.y0, toY);
      shape.x1 = Math.max(shape.x1, toX);
      shape.y1 = Math.max(shape.y1, toY);
    }
    x = toX;
    y = toY;
  }
  return shapes;
}
