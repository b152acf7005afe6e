import { Bytes, OutOfBytes } from './bytes.ts';
import type { WordFile } from './fib.ts';
import { type DocParagraph, type DocRun, docParagraph, readParagraph, readRun } from './properties.ts';

/** Properties of a stretch of the stream. */
export interface Stretch<Value> {
  start: number;
  end: number;
  value: Value;
}

export interface StyledParagraph extends DocParagraph {
  style: number;
}

const PAGE = 512;
/** Bytes of one entry in a page of paragraphs: where its properties lie, and heights that nobody needs. */
const PARAGRAPH_ENTRY = 13;

/** Read the pages that a table of the file points to, each a list of stretches with the place of what they say. */
function readPages<Value>(
  file: WordFile,
  pair: 'runs' | 'paragraphs',
  entry: number,
  readValue: (page: Bytes, place: number) => Value,
): Stretch<Value>[] {
  const table = file.structure(pair);
  if (!table) return [];
  const count = Math.floor((table.length - 4) / 8);
  const stretches: Stretch<Value>[] = [];
  const most = Math.ceil(file.main.length / PAGE);
  for (let i = 0; i < Math.min(count, most); i++) {
    const at = (table.u32((count + 1) * 4 + i * 4) & 0x3fffff) * PAGE;
    if (at + PAGE > file.main.length) continue;
    const page = file.main.slice(at, PAGE);
    const runs = page.u8(PAGE - 1);
    if ((runs + 1) * 4 + runs * entry >= PAGE) continue;
    for (let k = 0; k < runs; k++) {
      const place = page.u8((runs + 1) * 4 + k * entry) * 2;
      stretches.push({ start: page.u32(k * 4), end: page.u32(k * 4 + 4), value: readWithin(page, place, readValue) });
    }
  }
  return stretches.sort((a, b) => a.start - b.start);
}

/** A place that leads out of its page says nothing. */
function readWithin<Value>(page: Bytes, place: number, readValue: (page: Bytes, place: number) => Value): Value {
  try {
    return readValue(page, place);
  } catch (error) {
    if (error instanceof OutOfBytes) return readValue(page, 0);
    throw error;
  }
}

export const readRuns = (file: WordFile): Stretch<DocRun>[] =>
  readPages(file, 'runs', 1, (page, place) => (place === 0 ? readRun(NOTHING) : readRun(page.slice(place + 1, page.u8(place)))));

export const readParagraphs = (file: WordFile): Stretch<StyledParagraph>[] =>
  readPages(file, 'paragraphs', PARAGRAPH_ENTRY, (page, place) => {
    if (place === 0) return { style: 0, ...docParagraph() };
    const half = page.u8(place);
    const start = half === 0 ? place + 2 : place + 1;
    const size = half === 0 ? page.u8(place + 1) * 2 : half * 2 - 1;
    const properties = page.slice(start, size);
    return { style: properties.u16(0), ...readParagraph(properties.slice(2, size - 2)) };
  });

const NOTHING = new Bytes(new Uint8Array(0));

/** Index of the stretch that a place of the stream lies in, or of the next one. */
export function findStretch(stretches: readonly Stretch<unknown>[], place: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch<unknown>).end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
