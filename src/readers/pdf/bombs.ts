import { UNDO } from './packings.ts';
import { blank, filtersOf, type Stream, streamsOf } from './streams.ts';

/** Most bytes that what is drawn on a page may unpack to; maps of many lines stay under it, and a letter takes pdf.js hundreds of bytes. */
export const MAX_CONTENT = 16 * 1024 * 1024;
/** Most that all streams may unpack to which are large enough to be looked at; a document of a hundred pages stays far below. */
const MAX_ALL = 8 * MAX_CONTENT;
/** How many bytes one byte makes at most: deflate, and codes of twelve bits for some four thousand bytes. */
const MOST_OF_ONE: Readonly<Record<string, number>> = { FlateDecode: 1032, Fl: 1032 };
const MOST_OF_ANY = 2800;
/** Pictures are not decoded, and fonts have their own bounds. */
const NOT_DRAWN = /\/Image\b|\/Length[123]\b|\/XRef\b/;

/** Blank out, in place, what would unpack beyond all measure; says how many streams that were. */
export function blankBombs(buffer: Buffer): number {
  let blanked = 0;
  let left = MAX_ALL;
  for (const stream of streamsOf(buffer)) {
    if (!isSuspect(stream)) continue;
    const length = left > 0 ? unpackedLength(buffer, stream) : Number.POSITIVE_INFINITY;
    left -= Math.min(length, MAX_CONTENT);
    if (length <= MAX_CONTENT) continue;
    blank(buffer, stream);
    blanked++;
  }
  return blanked;
}

/** Whether a stream is drawn and may unpack to too much, from how it is packed and how long it is. */
function isSuspect({ dictionary, start, end }: Stream): boolean {
  const [first, ...more] = NOT_DRAWN.test(dictionary) ? [] : filtersOf(dictionary);
  if (first === undefined) return false;
  return more.length > 0 || (end - start) * (MOST_OF_ONE[first] ?? MOST_OF_ANY) > MAX_CONTENT;
}

/** Length of a stream when all is undone by which it is packed, one way after the other; 0 where that can not be done. */
function unpackedLength(buffer: Buffer, { dictionary, start, end }: Stream): number {
  let content: Uint8Array = buffer.subarray(start, end);
  for (const filter of filtersOf(dictionary)) {
    const undo = UNDO.get(filter);
    if (!undo) return 0;
    try {
      content = undo(content, MAX_CONTENT, dictionary);
    } catch (error) {
      return error instanceof RangeError ? Number.POSITIVE_INFINITY : 0;
    }
  }
  return content.length;
}
