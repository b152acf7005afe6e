import { type SourceBlock, sourceBlock } from '../tree/nodes.ts';
import { placesOfLines } from '../tree/places.ts';
import type { Reader } from '../tree/reading.ts';
import { isBlank } from '../tree/text.ts';
import { decodeText } from './encoding.ts';
import { markRunning } from './running.ts';
import { joinWrappedLines } from './wrapped.ts';

/** Plain text: the source text is the decoded input, its line ends as they are; every line that is not blank is a block. */
export const textReader: Reader = {
  format: 'text',
  extensions: ['txt', 'text', 'log', ''],
  async read(bytes, file) {
    const { text, encoding } = await decodeText(bytes, file);
    const lines = splitLines(text);
    markRunning(text, lines);
    return {
      text,
      tree: { type: 'root', children: joinWrappedLines(text, lines) },
      places: placesOfLines(text),
      encoding,
      hints: { title: null, date: null },
    };
  },
};

const TAB = 4;

/** Cut text into its lines: a block each, trimmed, with the white space before it as indent and the blank lines above it as gap. */
export function splitLines(text: string): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let gap = 0;
  let at = 0;
  while (at < text.length) {
    const stop = endOfLine(text, at);
    let start = at;
    let indent = 0;
    while (start < stop && isBlank(text.charCodeAt(start))) {
      indent += text.charCodeAt(start) === 9 ? TAB : 1;
      start++;
    }
    let end = stop;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
    if (start === end) gap++;
    else {
      blocks.push(lineBlock(start, end, indent, gap));
      gap = 0;
    }
    // CR LF is one line end.
    at = stop + (text.charCodeAt(stop) === 13 && text.charCodeAt(stop + 1) === 10 ? 2 : 1);
  }
  return blocks;
}

/** A paragraph with nothing special about it but its indent and gap. */
function lineBlock(start: number, end: number, indent: number, gap: number): SourceBlock {
  const block = sourceBlock(start, end);
  block.indent = indent;
  block.gap = gap;
  return block;
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 13 || code >= 0x85) if (isLineEnd(code)) return at;
  }
  return text.length;
}

/** LF, CR, form feed, line separator, paragraph separator, next line. */
function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 12 || code === 0x2028 || code === 0x2029 || code === 0x85;
}
