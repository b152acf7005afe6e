import { Chalk, type ChalkInstance } from 'chalk';
import type { CheckFinding } from '../../batch/checked.ts';
import type { Severity } from '../../model/index.ts';
import { columns, cutEnd, cutStart } from '../columns.ts';
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
