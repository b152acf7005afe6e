import type { DocDocument } from './document.ts';
import { type DocRun, docRun } from './properties.ts';
import { findStretch } from './runs.ts';

/** Text of one look, with the place in the stream at which it lies. */
export interface Segment {
  text: string;
  run: DocRun;
  /** Place of each character: `offset + index * width`. */
  offset: number;
  width: number;
}

const PLAIN = docRun();

/** Give the text between two characters of the document, cut wherever its look changes. */
export function* segmentsOf({ pieces, runs }: DocDocument, from: number, to: number): Generator<Segment> {
  for (const piece of pieces) {
    const start = Math.max(from, piece.start) - piece.start;
    const end = Math.min(to, piece.start + piece.text.length) - piece.start;
    for (let at = start, k = findStretch(runs, piece.offset + start * piece.width); at < end; ) {
      const place = piece.offset + at * piece.width;
      while ((runs[k]?.end ?? Infinity) <= place) k++;
      const stretch = runs[k];
      const inside = stretch !== undefined && stretch.start <= place;
      const limit = inside ? stretch.end : (stretch?.start ?? Infinity);
      const stop = Math.min(end, Math.max(at + 1, Math.ceil((limit - piece.offset) / piece.width)));
      yield { text: piece.text.slice(at, stop), run: inside ? stretch.value : PLAIN, offset: place, width: piece.width };
      at = stop;
    }
  }
}
