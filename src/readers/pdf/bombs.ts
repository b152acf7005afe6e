import { UNDO } from './packings.ts';
import { blank, filtersOf, type Stream, streamsOf } from './streams.ts';

/** Most bytes that what is drawn on a page may unpack to; maps of many lines stay under it, and a letter takes pdf.js hundreds of bytes. */
export const MAX_CONTENT = 16 * 1024 * 1024;
/** One way of packing makes at most so many bytes of one: codes of twelve bits for some four thousand bytes. */
const MOST_OF_ONE = 2800;
/** Pictures are not decoded, and fonts have their own bounds. */
const NOT_DRAWN = /\/Image\b|\/Length[123]\b|\/XRef\b/;

/** Blank out, in place, what would unpack beyond all measure; says how many streams that were. */
export function blankBombs(buffer: Buffer): number {
  let blanked = 0;
  for (const stream of streamsOf(buffer)) {
    if (!isBomb(buffer, stream)) continue;
    blank(buffer, stream);
    blanked++;
  }
  return blanked;
}

/** Whether a stream unpacks to too much, by all the ways in which it is packed, one after the other; what can not be unpacked is none. */
function isBomb(buffer: Buffer, stream: Stream): boolean {
  if (NOT_DRAWN.test(stream.dictionary)) return false;
  const filters = filtersOf(stream.dictionary);
  if (filters.length === 0 || (filters.length === 1 && (stream.end - stream.start) * MOST_OF_ONE <= MAX_CONTENT)) return false;
  let content: Uint8Array = buffer.subarray(stream.start, stream.end);
  for (const filter of filters) {
    const undo = UNDO.get(filter);
    if (!undo) return false;
    try {
      content = undo(content, MAX_CONTENT, stream.dictionary);
    } catch (error) {
      return error instanceof RangeError;
    }
  }
  return false;
}
