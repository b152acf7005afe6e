import { VFile } from 'vfile';
import { htmlReader } from '../../src/readers/html/index.ts';
import { markdownReader } from '../../src/readers/markdown/index.ts';
import type { SourceBlock } from '../../src/tree/nodes.ts';
import type { Reader, Reading } from '../../src/tree/reading.ts';

export interface Read {
  reading: Reading;
  file: VFile;
}

async function readWith(reader: Reader, source: string | Uint8Array): Promise<Read> {
  const file = new VFile();
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const reading = await reader.read(bytes, file, { path: null, maxBytes: 1e8 });
  file.data.reading = reading;
  return { reading, file };
}

export const readHtml = (source: string | Uint8Array): Promise<Read> => readWith(htmlReader, source);
export const readMarkdown = (source: string | Uint8Array): Promise<Read> => readWith(markdownReader, source);

/** Blocks as short lines: "#2 Title", "-1 [a. ]point", "= cell | cell", "~ furniture", "<role> text"; bold by asterisks, LF by "/". */
export function sketch({ reading }: Read): string[] {
  return reading.tree.children.map((block) => sketchBlock(reading.text, block));
}

function sketchBlock(text: string, block: SourceBlock): string {
  const role = block.role ? `<${block.role}> ` : '';
  return `${role}${PREFIX[block.type](block)}${words(text, block)}`.replace(/\n/g, '/');
}

const PREFIX: Record<SourceBlock['type'], (block: SourceBlock) => string> = {
  paragraph: () => '',
  heading: (block) => `#${block.depth} `,
  listItem: (block) => `-${block.depth} `,
  tableRow: () => '= ',
  furniture: () => '~ ',
};

function words(text: string, block: SourceBlock): string {
  if (block.cells) return block.cells.map((cell) => text.slice(cell.start, cell.end)).join(' | ');
  const marker = block.markerEnd === null ? '' : `[${text.slice(block.start, block.markerEnd)}]`;
  const from = block.markerEnd ?? block.start;
  if (block.type === 'heading' || block.boldEnd <= from) return marker + text.slice(from, block.end);
  return `${marker}**${text.slice(from, block.boldEnd)}**${text.slice(block.boldEnd, block.end)}`;
}

/** Line and column of the first place where the words stand in the source text. */
export function placeOf({ reading }: Read, words: string): [number, number] {
  const at = reading.text.indexOf(words);
  const span = reading.places.span(at, at + words.length);
  return [span.line, span.column];
}
