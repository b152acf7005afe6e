import { inflateSync } from 'node:zlib';

/** Most bytes that what is drawn on a page may unpack to; maps of many lines stay under it, and a letter takes pdf.js hundreds of bytes. */
export const MAX_CONTENT = 16 * 1024 * 1024;
/** Deflate makes at most a thousand bytes of one: what is shorter than this can not unpack to more. */
const LEAST_PACKED = MAX_CONTENT / 1032;
/** Bytes before a stream in which its dictionary says what it is. */
const DICTIONARY = 600;
const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');
const DEFLATED = /\/Fl(?:ateDecode)?\b/;
/** Pictures are not decoded, and fonts have their own bounds. */
const NOT_DRAWN = /\/Image\b|\/Length[123]\b|\/XRef\b/;
const CHUNK = 1 << 20;

/** Blank out, in place, what would unpack beyond all measure; says how many streams that were. */
export function blankBombs(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let blanked = 0;
  for (let at = buffer.indexOf(STREAM); at >= 0; ) {
    const start = at + STREAM.length;
    const end = buffer.indexOf(END, start);
    if (end < 0) return blanked;
    if (end - start > LEAST_PACKED && isBomb(buffer, at, end)) {
      buffer.fill(0, start + 2, end);
      blanked++;
    }
    at = buffer.indexOf(STREAM, end + END.length);
  }
  return blanked;
}

function isBomb(buffer: Buffer, at: number, end: number): boolean {
  const before = buffer.toString('latin1', Math.max(0, at - DICTIONARY), at);
  const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
  if (!DEFLATED.test(dictionary) || NOT_DRAWN.test(dictionary)) return false;
  const after = at + STREAM.length;
  const start = after + (buffer[after] === 13 ? 2 : 1);
  try {
    inflateSync(buffer.subarray(start, end), { maxOutputLength: MAX_CONTENT, chunkSize: CHUNK });
    return false;
  } catch (error) {
    return error instanceof RangeError;
  }
}
