import { type Font, PLAIN_FONT, readFont } from './fonts.ts';
import { buildLines } from './lines.ts';
import { type Matrix, multiply, toMatrix } from './matrix.ts';
import { fontOfPage, type OpenDocument, type SourcePage } from './open.ts';
import { type Drawing, readDrawing } from './operators.ts';
import { type Line, type Page, toLine } from './page.ts';
import type { Piece } from './show.ts';
import { markUnderlines } from './underlines.ts';

/** A page with what its reading should tell the user. */
export interface ReadPage {
  page: Page;
  /** Text that is stamped slantwise over the page ("DRAFT"). */
  stamps: Line[];
  /** Letters whose meaning the fonts do not tell, and all letters. */
  unknown: number;
  glyphs: number;
  /** Something that is no text is on the page. */
  pictured: boolean;
  cut: boolean;
}

/** Annotations (form fields, sticky notes) are not the page's own text. */
const NO_ANNOTATIONS = 0;

/** Read one page into lines and rules, turned so that most of its text runs from left to right. */
export async function readPage(document: OpenDocument, number: number, fonts: Map<string, Font>): Promise<ReadPage> {
  const source = await document.source.getPage(number);
  try {
    const list = await source.getOperatorList({ annotationMode: NO_ANNOTATIONS });
    const viewport = source.getViewport({ scale: 1 });
    const draw = (base: Matrix) => readDrawing(list, document.operators, base, (id) => cachedFont(source, id, fonts));
    const base = toMatrix(viewport.transform);
    let { width, height } = viewport;
    let drawing = draw(base);
    const [dx, dy] = mainDirection(drawing.pieces);
    if (dx !== 1) {
      drawing = draw(multiply(turnBack(dx, dy, width, height), base));
      if (dx === 0) [width, height] = [height, width];
    }
    return {
      ...layOut(number, drawing, width, height),
      unknown: drawing.unknown + (drawing.blank * 2 > drawing.glyphs ? drawing.blank : 0),
      glyphs: drawing.glyphs,
      cut: drawing.cut,
    };
  } finally {
    source.cleanup();
  }
}

function cachedFont(page: SourcePage, id: string, fonts: Map<string, Font>): Font {
  const known = fonts.get(id);
  if (known) return known;
  const loaded = id === '' ? null : fontOfPage(page, id);
  const font = loaded ? readFont(loaded) : PLAIN_FONT;
  fonts.set(id, font);
  return font;
}

const isUpright = (piece: Piece): boolean => piece.dx === 1 && piece.dy === 0;
const isSlanted = (piece: Piece): boolean => piece.dx !== 0 && piece.dy !== 0;

/** The direction along an axis in which most letters run. */
function mainDirection(pieces: readonly Piece[]): [number, number] {
  const letters = new Map<string, number>();
  for (const piece of pieces)
    if (!isSlanted(piece)) letters.set(`${piece.dx} ${piece.dy}`, (letters.get(`${piece.dx} ${piece.dy}`) ?? 0) + piece.text.length);
  const best = [...letters].sort((a, b) => b[1] - a[1])[0];
  if (!best) return [1, 0];
  const [dx, dy] = best[0].split(' ').map(Number) as [number, number];
  return [dx, dy];
}

/** The turn that makes text of this direction run to the right, on a page that begins at 0, 0 again. */
function turnBack(dx: number, dy: number, width: number, height: number): Matrix {
  return [dx, -dy, dy, dx, -Math.min(0, dx * width) - Math.min(0, dy * height), -Math.min(0, -dy * width) - Math.min(0, dx * height)];
}

function layOut(number: number, drawing: Drawing, width: number, height: number): Pick<ReadPage, 'page' | 'stamps' | 'pictured'> {
  const shown = drawing.pieces.filter((piece) => !isUpright(piece) || isOnPage(piece, width, height));
  const lines = buildLines(number, shown.filter(isUpright));
  markUnderlines(lines, drawing.rules.across);
  const turned = shown.filter((piece) => !isUpright(piece) && !isSlanted(piece));
  const stamps = shown.filter(isSlanted);
  return {
    page: { number, width, height, lines: [...lines, ...turnedLines(number, turned)].sort((a, b) => a.y - b.y), rules: drawing.rules },
    stamps: stamps.length === 0 ? [] : byDirection(stamps).flatMap((group) => buildLines(number, group)),
    pictured: drawing.placed,
  };
}

/** What stands wholly outside the page is hidden. */
const isOnPage = (piece: Piece, width: number, height: number): boolean =>
  piece.x1 > -1 && piece.x0 < width + 1 && piece.y > 0 && piece.y - piece.size < height;

function byDirection(pieces: readonly Piece[]): Piece[][] {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = `${piece.dx.toFixed(2)} ${piece.dy.toFixed(2)}`;
    const group = groups.get(key);
    if (group) group.push(piece);
    else groups.set(key, [piece]);
  }
  return [...groups.values()];
}

/** Lines that run up or down the page (the heads of narrow columns), each boxed where it stands, with its foot for a baseline. */
function turnedLines(number: number, pieces: readonly Piece[]): Line[] {
  return byDirection(pieces).flatMap((group) => {
    const { dx, dy } = group[0] as Piece;
    return buildLines(number, group).map((line) => {
      const top = line.y - 0.75 * line.size;
      const bottom = line.y + 0.25 * line.size;
      const xs = [line.x0 * dx - top * dy, line.x1 * dx - bottom * dy];
      const ys = [line.x0 * dy + top * dx, line.x1 * dy + bottom * dx];
      const box = { x0: Math.min(...xs), x1: Math.max(...xs), y: Math.max(...ys) };
      return toLine(
        number,
        line.words.map((word) => ({ ...word, ...box })),
      );
    });
  });
}
