import { inflateSync } from 'node:zlib';

/** A stream of a PDF, found by its words, before pdf.js sees the file. */
export interface Stream {
  /** Number of its object, -1 where it can not be told. */
  object: number;
  /** What its dictionary says. */
  dictionary: string;
  /** Where its content stands in the file; the content may end with a line end that is not part of it. */
  start: number;
  end: number;
}

const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');
/** Bytes before a stream in which its dictionary says what it is, where nothing else is asked. */
const DICTIONARY = 4096;
const NUMBER = /(\d{1,9})\s{1,9}\d{1,5}\s{1,9}obj\b/g;

/** Go through the streams of a file in their order; `outside` is told what stands before each, and at the end. */
export function* streamsOf(buffer: Buffer, outside?: (text: string) => void): Generator<Stream> {
  let from = 0;
  for (let at = buffer.indexOf(STREAM); at >= 0; ) {
    const end = buffer.indexOf(END, at + STREAM.length);
    if (end < 0) break;
    const before = buffer.toString('latin1', outside ? from : Math.max(from, at - DICTIONARY), at);
    outside?.(before);
    const open = before.lastIndexOf(' obj') + 1;
    const number = [...before.slice(Math.max(0, open - 20), open + 3).matchAll(NUMBER)].at(-1)?.[1];
    const start = at + STREAM.length + (buffer[at + STREAM.length] === 13 ? 2 : 1);
    yield { object: number === undefined ? -1 : Number(number), dictionary: before.slice(open), start, end };
    from = end + END.length;
    at = buffer.indexOf(STREAM, from);
  }
  outside?.(buffer.toString('latin1', from));
}

/** Empty a stream in place: what pdf.js then finds in it is not packed as the dictionary says, and counts as nothing. */
export function blank(buffer: Buffer, { start, end }: Stream): void {
  buffer.fill(0, start, end);
}

/** How a stream is packed, the outermost way first. */
export function filtersOf(dictionary: string): string[] {
  const filter = /\/F(?:ilter)?\s*(\[[^\]]{0,200}\]|\/[A-Za-z0-9]{1,40})/.exec(dictionary)?.[1] ?? '';
  return [...filter.matchAll(/\/([A-Za-z0-9]{1,40})/g)].map(([, name = '']) => name);
}

/** Unpack a stream that is packed by nothing or by deflate alone, up to a length; null where it is packed otherwise or longer. */
export function unpack(buffer: Buffer, { dictionary, start, end }: Stream, most: number): Uint8Array | null {
  const content = buffer.subarray(start, end);
  const [filter, ...more] = filtersOf(dictionary);
  if (filter === undefined) return content.length > most ? null : content;
  if (more.length > 0 || !/^Fl(?:ateDecode)?$/.test(filter) || /\/Predictor\b/.test(dictionary)) return null;
  try {
    return inflateSync(content, { maxOutputLength: most, chunkSize: 1 << 16 });
  } catch {
    return null;
  }
}
