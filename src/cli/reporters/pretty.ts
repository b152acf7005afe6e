import { Chalk, type ChalkInstance } from 'chalk';
import type { CheckFinding } from '../../batch/checked.ts';
import type { Severity } from '../../model/index.ts';
import { visibleLine } from '../terminal.ts';
import { type CheckRun, withPage } from './types.ts';

const INDENT = '      ';
/** Narrowest stretch of a line that is worth showing. */
const NARROW = 40;

/** For people: each file, its findings, and under each the line with the words marked. */
export function* reportPretty({ files, color, width }: CheckRun): Generator<string> {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  for (const { path, findings, failure } of files) {
    if (!failure && findings.length === 0) continue;
    yield `${chalk.underline(visibleLine(path))}\n`;
    if (failure)
      yield `  ${colour(chalk, 'error')('error')}  ${visibleLine(failure.message)}  ${chalk.dim(failure.code)}\n${hintLine(chalk, failure.hint)}`;
    for (const finding of findings) yield describe(chalk, finding, width);
    yield '\n';
  }
}

const colour = (chalk: ChalkInstance, severity: Severity): ChalkInstance =>
  ({ error: chalk.red, warning: chalk.yellow, info: chalk.blue })[severity];

const hintLine = (chalk: ChalkInstance, hint: string | null): string => (hint ? `${INDENT}${chalk.dim(visibleLine(hint))}\n` : '');

function describe(chalk: ChalkInstance, finding: CheckFinding, width: number): string {
  const { severity, code, message, hint, span } = finding;
  const place = span ? `${span.line}:${span.column}  ` : '';
  const head = `  ${place}${colour(chalk, severity)(severity)}  ${visibleLine(withPage(message, span?.page))}  ${chalk.dim(code)}\n`;
  return head + excerpt(chalk, finding, width - INDENT.length) + hintLine(chalk, hint);
}

/** The line with the words, and marks beneath them. */
function excerpt(chalk: ChalkInstance, { quote, before, after, severity }: CheckFinding, width: number): string {
  if (quote === null) return '';
  const room = Math.max(NARROW, width);
  const [first = '', ...more] = quote.trim().split('\n');
  const words = cutEnd(shown(first), Math.floor(room * 0.7));
  const left = cutStart(shown(before.trimStart()), Math.floor((room - columns(words)) / 2));
  const right = more.length > 0 ? ' …' : cutEnd(shown(after.trimEnd()), room - columns(left) - columns(words));
  const paint = colour(chalk, severity);
  const marks = `${' '.repeat(columns(left))}${paint('^'.repeat(Math.max(1, columns(words))))}`;
  return `${INDENT}${chalk.dim(left)}${paint.bold(words)}${chalk.dim(right)}\n${INDENT}${marks}\n`;
}

/** Cells are parted by a blank; whatever else steers a terminal is shown as an escape. */
const shown = (text: string): string => visibleLine(text.replaceAll('\t', ' '));

// biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII is what is looked for
const PLAIN = /^[\u0000-\u007f]*$/;
/** Characters that take no column, and those that take two. */
const NONE = /^(?:\p{M}|\u200d|[\ufe00-\ufe0f])/u;
const WIDE = /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u;

const columnsOf = (character: string): number => (NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1);

/** Columns that text takes on a terminal. */
function columns(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let sum = 0;
  for (const character of text) sum += columnsOf(character);
  return sum;
}

function cutEnd(text: string, room: number): string {
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

function cutStart(text: string, room: number): string {
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
