import { isBlank } from '../../tree/text.ts';
import type { TreeBuilder } from '../builder.ts';
import { BULLET } from './symbols.ts';

/** Text of one emphasis. */
export interface Piece {
  text: string;
  bold: boolean;
}

/** One line of text with the label that its list gives it. */
export interface Paragraph {
  kind: 'paragraph';
  type: 'paragraph' | 'heading' | 'listItem';
  depth: number;
  indent: number;
  /** Written before the text, '' if none. */
  marker: string;
  markerBold: boolean;
  pieces: Piece[];
  /** Text boxes that hang on the paragraph; they are read after it. */
  boxes: Block[];
}

/** A table; its number is given when its first row is written, so that tables inside cells take none. */
export interface TableNumber {
  number: number | null;
}

export interface Row {
  kind: 'row';
  table: TableNumber;
  cells: Paragraph[][];
}

export type Block = Paragraph | Row;

export const plainParagraph = (text = ''): Paragraph => ({
  kind: 'paragraph',
  type: 'paragraph',
  depth: 0,
  indent: 0,
  marker: '',
  markerBold: false,
  pieces: text === '' ? [] : [{ text, bold: false }],
  boxes: [],
});

/** Whether a person sees anything of the paragraph: text, or a number without text. A bullet alone is nothing. */
export function isVisible(paragraph: Paragraph): boolean {
  return hasText(paragraph) || (paragraph.marker !== '' && !paragraph.marker.startsWith(BULLET));
}

function hasText(paragraph: Paragraph): boolean {
  for (const { text } of paragraph.pieces) for (let i = 0; i < text.length; i++) if (!isBlank(text.charCodeAt(i))) return true;
  return false;
}

/** A tab is worth as much here as in plain text. */
const TAB = 4;

/** Take away the white space that a text begins with, and say how many columns it was wide. */
export function trimLeading(pieces: readonly Piece[]): number {
  let columns = 0;
  for (const piece of pieces) {
    let at = 0;
    for (; at < piece.text.length; at++) {
      const code = piece.text.charCodeAt(at);
      if (!isBlank(code)) break;
      columns = code === 10 ? 0 : columns + (code === 9 ? TAB : 1);
    }
    piece.text = piece.text.slice(at);
    if (piece.text !== '') break;
  }
  return columns;
}

/** Take away the white space that a text ends with. */
export function trimTrailing(pieces: readonly Piece[]): void {
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i] as Piece;
    let end = piece.text.length;
    while (end > 0 && isBlank(piece.text.charCodeAt(end - 1))) end--;
    piece.text = piece.text.slice(0, end);
    if (end > 0) return;
  }
}

/** The text of a block without its emphasis: cells parted by a tab, paragraphs of a cell by a line end. */
export function textOf(block: Block): string {
  if (block.kind === 'paragraph') return block.marker + block.pieces.map((piece) => piece.text).join('');
  return block.cells.map((cell) => cell.map(textOf).join('\n')).join('\t');
}

/** Turn the row of a table within a cell into a line of that cell (or several, where its own cells hold several). */
export function flattenRow(row: Row): Paragraph[] {
  const lines: Paragraph[] = [];
  row.cells.forEach((cell, i) => {
    const [first, ...rest] = cell;
    const before = lines.at(-1);
    if (i === 0 || !before) lines.push(first ?? plainParagraph());
    else {
      before.pieces.push({ text: `\t${first?.marker ?? ''}`, bold: first?.markerBold ?? false });
      for (const piece of first?.pieces ?? []) before.pieces.push(piece);
    }
    for (const line of rest) lines.push(line);
  });
  return lines.filter(isVisible);
}

/** Writes blocks into the tree. */
export class BlockWriter {
  private tables = 0;

  constructor(private readonly builder: TreeBuilder) {}

  write(block: Block): void {
    if (block.kind === 'row') this.writeRow(block);
    else this.writeParagraph(block);
  }

  private writeParagraph(paragraph: Paragraph): void {
    if (!isVisible(paragraph)) {
      this.builder.addGap();
      return;
    }
    const { type, depth, marker } = paragraph;
    const spaces = trimLeading(paragraph.pieces);
    if (marker === '') this.builder.open({ type, depth, indent: paragraph.indent + spaces });
    else this.builder.open({ type, depth, indent: paragraph.indent, marker });
    for (const piece of paragraph.pieces) this.builder.run(piece.text, piece.bold);
    this.builder.close();
  }

  private writeRow(row: Row): void {
    row.table.number ??= this.tables++;
    this.builder.open({ type: 'tableRow', table: row.table.number });
    for (const cell of row.cells) {
      this.builder.cell();
      cell.forEach((line, i) => {
        if (i > 0) this.builder.lineBreak();
        this.builder.run(line.marker, line.markerBold);
        for (const piece of line.pieces) this.builder.run(piece.text, piece.bold);
      });
    }
    this.builder.close();
  }
}
