import { visibleLine } from '../terminal.ts';
import { type CheckRun, withPage } from './types.ts';

/** One line a finding, `file:line:column: severity: message [code]`, as editors and `grep` like it. */
export function* reportCompact({ files }: CheckRun): Generator<string> {
  for (const { path, findings, failure } of files) {
    const name = visibleLine(path);
    if (failure) yield `${name}: error: ${visibleLine(failure.message)} [${failure.code}]\n`;
    for (const { span, severity, message, code } of findings) {
      const place = span ? `${name}:${span.line}:${span.column}` : name;
      yield `${place}: ${severity}: ${withPage(visibleLine(message), span?.page)} [${code}]\n`;
    }
  }
}
