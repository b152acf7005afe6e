import { readLabel } from '../../tree/labels.ts';
import type { TreeBuilder } from '../builder.ts';
import type { OutBlock, RowBlock, TextBlock } from './blocks.ts';
import { gapBefore, isBold, type Line, textOf, type Word } from './page.ts';
import { bodyStart } from './placed.ts';
import { NUMBER } from './tables.ts';
import { joinOf, type Vocabulary } from './text.ts';

/** A gap inside a line from which on it is written as a tab, in font sizes. */
const TAB_GAP = 1.8;

/** Write blocks into the builder, in order. */
export function writeBlocks(builder: TreeBuilder, blocks: readonly OutBlock[], vocabulary: () => Vocabulary): void {
  for (const block of blocks) {
    if (block.kind === 'row') writeRow(builder, block, vocabulary);
    else writeText(builder, block, vocabulary);
  }
  builder.close();
}

function writeText(builder: TreeBuilder, block: TextBlock, vocabulary: () => Vocabulary): void {
  const first = block.parts[0]?.[0];
  if (!first) return;
  builder.setPage(first.page);
  builder.open({ type: block.type, depth: block.depth, indent: block.indent, gap: block.gap });
  block.parts.forEach((lines, i) => {
    const before = block.parts[i - 1]?.at(-1);
    if (before) builder.run(readLabel(`${textOf(before.words)} x`) ? ' ' : '\t');
    const next = block.parts[i + 1]?.[0];
    // A number in a cell of its own has the face of what it numbers.
    if (next && lines.length === 1 && NUMBER.test(textOf((lines[0] as Line).words)))
      builder.run(textOf((lines[0] as Line).words), isBold(next.words[0] as Word));
    else writeLines(builder, lines, vocabulary);
  });
}

function writeRow(builder: TreeBuilder, block: RowBlock, vocabulary: () => Vocabulary): void {
  builder.setPage(block.page);
  builder.open({ type: 'tableRow', table: block.table, gap: block.gap });
  for (const cell of block.cells) {
    builder.cell();
    cell.forEach((lines, i) => {
      if (i > 0) builder.lineBreak();
      writeLines(builder, lines, vocabulary);
    });
  }
}

const LETTERED = /[\p{L}\p{N}]/u;

/** Index of the word that decides the face: a plain number or bullet in front has none of its own. */
function faceStart(line: Line): number {
  const body = bodyStart(line) - 1;
  return line.words.findIndex((word) => word.x0 > body || isBold(word) || (/\p{L}/u.test(word.text) && !/\d/.test(word.text)));
}

/** Write lines as one text. A run is a stretch of words in one face; white space goes with the run before it. */
function writeLines(builder: TreeBuilder, lines: readonly Line[], vocabulary: () => Vocabulary): void {
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const joint = next ? joinOf(textOf(line.words), textOf(next.words), vocabulary) : { drop: 0, glue: '' as const };
    builder.setPage(line.page);
    writeLine(builder, line, joint, i === 0, tabAllowed(lines, i));
  });
}

/** Wide gaps inside a paragraph come from filling its lines; before its last line only those count that its next line is set under. */
function tabAllowed(lines: readonly Line[], i: number): (word: Word) => boolean {
  const next = lines[i + 1];
  if (!next) return () => true;
  return (word) => i === 0 && Math.abs(word.x0 - next.x0) < next.size / 2;
}

function writeLine(
  builder: TreeBuilder,
  line: Line,
  joint: { drop: number; glue: string },
  opens: boolean,
  isTab: (word: Word) => boolean,
): void {
  const label = opens ? readLabel(textOf(line.words)) : null;
  let run = '';
  let length = 0;
  const first = opens ? faceStart(line) : 0;
  let bold = isBold(line.words.find((word, i) => i >= first && LETTERED.test(word.text)) ?? (line.words[0] as Word));
  line.words.forEach((word, i) => {
    let text = word.text.replace(/\u00ad(?=.)/gu, '-');
    if (i === line.words.length - 1) text = (joint.drop > 0 ? text.slice(0, -joint.drop) : text.replace(/\u00ad$/, '-')) + joint.glue;
    const wide = gapBefore(line.words, i) > TAB_GAP * line.size && length > (label?.mark ?? 0) && isTab(word);
    const space = i === 0 ? '' : wide ? '\t' : word.spaced ? ' ' : '';
    length += text.length + space.length;
    if (i > first && isBold(word) !== bold && LETTERED.test(text)) {
      builder.run(run + space, bold);
      run = text;
      bold = isBold(word);
    } else run += space + text;
  });
  builder.run(run, bold);
}
