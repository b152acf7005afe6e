import type { Line } from './page.ts';

/** A block of text as it will be written. */
export interface TextBlock {
  kind: 'text';
  type: 'paragraph' | 'heading' | 'furniture';
  depth: number;
  /** Lines of the block; parts stand side by side on the page (a number, then its text). */
  parts: Line[][];
  indent: number;
  gap: number;
}

/** A row of a table as it will be written. */
export interface RowBlock {
  kind: 'row';
  cells: Line[][][];
  table: number;
  gap: number;
  page: number;
}

export type OutBlock = TextBlock | RowBlock;
