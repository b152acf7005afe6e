import type { Severity } from '../../model/index.ts';
import { visibleLine } from '../terminal.ts';
import { type CheckRun, withPage } from './types.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** What ends a command, or parts it, is written as the runner wants it; what steers a terminal is shown. */
const escapeData = (text: string): string => visibleLine(text).replaceAll('%', '%25');
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands that GitHub turns into annotations beside the changed lines. */
export function* reportGithub({ files }: CheckRun): Generator<string> {
  for (const { path, findings, failure } of files) {
    if (failure) yield command('error', { file: path, title: failure.code }, `${failure.message}. ${failure.hint}`);
    for (const { severity, span, end, code, message, hint } of findings) {
      // Columns are for one line only.
      const columns = span && end && end.line === span.line ? { col: span.column, endColumn: end.column } : {};
      const place = span ? { line: span.line, ...(end ? { endLine: end.line } : {}), ...columns } : {};
      yield command(
        COMMANDS[severity],
        { file: path, ...place, title: code },
        [withPage(message, span?.page), hint].filter(Boolean).join('. '),
      );
    }
  }
}

function command(name: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}\n`;
}
