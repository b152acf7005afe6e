import { type Minutes, number, type Part, plain } from './model.ts';

/** Write a set of minutes as plain text: labels and numbers written out, cells parted by tabs. */
export function writeText(minutes: Minutes): string {
  const lines = number(minutes).map(({ label, part }) => linesOf(part, label, minutes.wrap ?? Number.POSITIVE_INFINITY));
  return `${lines.filter((text) => text !== '').join('\n\n')}\n`;
}

function linesOf(part: Part, label: string | null, width: number): string {
  if (part.kind === 'table') return part.rows.map((row) => row.map(plain).join('\t')).join('\n');
  if (part.kind !== 'paragraph') return '';
  return plain(part.text)
    .split('\n')
    .map((line, i) => wrap(i === 0 && label ? `${label} ${line}` : line, width))
    .join('\n');
}

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
