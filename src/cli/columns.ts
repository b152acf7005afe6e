/** How much room text takes on a terminal, and how it is made to fit. */
import type { Output } from './io.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII is what is looked for
const PLAIN = /^[\u0000-\u007f]*$/;
/** Characters that take no column, and those that take two. */
const NONE = /^(?:\p{M}|\u200d|[\ufe00-\ufe0f])/u;
const WIDE = /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;

const columnsOf = (character: string): number => (NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** Columns that text takes on a terminal. */
export function columns(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let sum = 0;
  for (const character of text) sum += columnsOf(character);
  return sum;
}

/** Cut text to so many columns; a mark stands for what is left out. */
export function cutEnd(text: string, room: number): string {
  if (columns(text) <= room) return text;
  let kept = '';
  let taken = 1;
  for (const character of text) {
    taken += columnsOf(character);
    if (taken > room) break;
    kept += character;
  }
  return `${kept}…`;
}

/** As `cutEnd`, but what comes first is left out. */
export function cutStart(text: string, room: number): string {
  if (columns(text) <= room) return text;
  const kept: string[] = [];
  let taken = 1;
  for (const character of [...text].reverse()) {
    taken += columnsOf(character);
    if (taken > room) break;
    kept.push(character);
  }
  return `…${kept.reverse().join('')}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is looked for
const COLOUR = /\u001b\[\d{1,3}m/g;
const shownColumns = (text: string): number => columns(text.replace(COLOUR, ''));

/** Break a line that is too long between words; what follows is indented. Colours take no room, and a word is never broken. */
function wrapLine(line: string, width: number): string {
  if (shownColumns(line) <= width) return line;
  const start = /^ {0,40}/.exec(line)?.[0] ?? '';
  const indent = `${start}  `;
  let wrapped = start;
  let taken = start.length;
  let blanks = '';
  for (const word of line.slice(start.length).split(' ')) {
    const room = shownColumns(word);
    const breaks = room > 0 && taken > indent.length && taken + blanks.length + room > width;
    wrapped += breaks ? `\n${indent}${word}` : blanks + word;
    taken = (breaks ? indent.length : taken + blanks.length) + room;
    blanks = ' ';
  }
  return wrapped;
}

/** Make what fits lines into the terminal that a stream is; where it is none, lines stay as they are. */
export function fitting({ isTTY, columns: width }: Output): (text: string) => string {
  if (!isTTY || !width) return (text) => text;
  return (text) => text.replace(/[^\n]+/g, (line) => wrapLine(line, width));
}
