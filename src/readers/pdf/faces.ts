import { isBold, type Line, textOf, type Word } from './page.ts';
import type { Paragraph, Placed } from './placed.ts';
import { isEnded, startsLow } from './text.ts';

export const openParagraph = (line: Placed): Paragraph => ({
  lines: [line],
  bold: isAll(line.line, isBold),
  italic: isAll(line.line, isItalic),
});

export function addLine(paragraph: Paragraph, line: Placed): void {
  paragraph.lines.push(line);
  paragraph.bold &&= isAll(line.line, isBold);
  paragraph.italic &&= isAll(line.line, isItalic);
}

const isAll = (line: Line, face: (word: Word) => boolean): boolean => line.words.every((word) => face(word) || !isLettered(word));

/** Whether bold, underlined or italic type ends or begins between the lines in a way that parts them. */
export function changesFace(paragraph: Paragraph, next: Placed, full: boolean): boolean {
  const above = (paragraph.lines.at(-1) as Placed).line.words;
  const goesLow = startsLow(next.text) && full;
  for (const face of [isBold, isItalic]) {
    const was = face === isBold ? paragraph.bold : paragraph.italic;
    const is = face(firstLettered(next.line.words));
    if (was && !is && !goesLow) return true;
    if (isAll(next.line, face) && !face(lastLettered(above)) && !(full && !isEnded(textOf(above)))) return true;
  }
  return false;
}

const isItalic = (word: Word): boolean => word.italic;
const isLettered = (word: Word): boolean => /[\p{L}\p{N}]/u.test(word.text);
const firstLettered = (words: readonly Word[]): Word => words.find(isLettered) ?? (words[0] as Word);
const lastLettered = (words: readonly Word[]): Word => words.filter(isLettered).at(-1) ?? (words.at(-1) as Word);
