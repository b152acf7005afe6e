import { type Block, flattenRow, isVisible, type Paragraph, trimLeading, trimTrailing } from './blocks.ts';

/** A paragraph that goes on in the next one; whose label and kind the two together have. */
export interface Carried {
  paragraph: Paragraph;
  keeps: 'first' | 'next';
}

/** Where finished blocks go: the document itself, a cell, a text box, a note. */
export class Container {
  private carried: Carried | null = null;

  constructor(private readonly sink: (block: Block) => void) {}

  /** Keep a paragraph until the next one comes, to be joined with it. */
  carry(carried: Carried): void {
    const before = this.carried;
    if (!before) this.carried = carried;
    else this.carried = { paragraph: join(before, carried.paragraph), keeps: before.keeps === 'first' ? 'first' : carried.keeps };
  }

  add(block: Block): void {
    const carried = this.carried;
    this.carried = null;
    if (!carried) this.send(block);
    else if (block.kind === 'paragraph') this.send(join(carried, block));
    else {
      this.send(carried.paragraph);
      this.send(block);
    }
  }

  private send(block: Block): void {
    this.sink(block);
    // Once only: what is sent may be sent on, out of a table that is but a frame.
    if (block.kind === 'paragraph') for (const box of block.boxes.splice(0)) this.sink(box);
  }

  /** Nothing more comes: give out what is still carried. */
  end(): void {
    const carried = this.carried;
    this.carried = null;
    if (carried) this.send(carried.paragraph);
  }
}

/** The first paragraph is used up. */
function join({ paragraph: first, keeps }: Carried, next: Paragraph): Paragraph {
  const { pieces, boxes } = first;
  for (const piece of next.pieces) pieces.push(piece);
  for (const box of next.boxes) boxes.push(box);
  return { ...(keeps === 'first' ? first : next), pieces, boxes };
}

/** The visible lines of a cell; tables within it become lines of theirs. */
export function linesOf(blocks: readonly Block[]): Paragraph[] {
  const lines = blocks.flatMap((block) => (block.kind === 'row' ? flattenRow(block) : isVisible(block) ? [block] : []));
  for (const line of lines) {
    trimLeading(line.pieces);
    trimTrailing(line.pieces);
    if (line.pieces.every(({ text }) => text === '')) line.marker = line.marker.trimEnd();
  }
  return lines;
}
