/** What `convert` says at the end of a run. */
import { join } from 'node:path';
import type { ConvertEvent, ConvertResult, Problem } from '../batch/convert.ts';
import { SUMMARIES } from '../batch/folder.ts';
import { passedWords } from '../batch/passed-over.ts';
import type { ConvertCall } from './convert-options.ts';
import { visibleLine } from './terminal.ts';

/** Files that the end of a run names. */
const MAX_NAMED = 20;

/** Lines on what could not be converted, from what happened. */
export function lookAt(event: ConvertEvent): string[] {
  if (event.type === 'planned') return event.missing.map(({ name, error }) => lookLine(name, error));
  if (event.type === 'finished' && event.problem !== null) return [lookLine(event.name, event.problem)];
  if (event.type === 'unchanged' && event.state !== 'converted')
    return [`  ${visibleLine(event.name)}  failed before, and has not changed\n`];
  return [];
}

const lookLine = (name: string, error: Problem): string =>
  `  ${visibleLine(name)}  ${visibleLine(error.message)}.${error.hint === null ? '' : ` ${visibleLine(error.hint)}`}\n`;

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** What is said at the end: what was done, what needs a look, and where to read on. */
export function closing(result: ConvertResult, { quiet, settings }: ConvertCall, look: readonly string[]): string {
  const { total, done, unchanged, failed, withErrors, withWarnings, passedOver, exempt, stopped } = result;
  const failures = look.length > 0 ? `Could not be converted:\n${look.slice(0, MAX_NAMED).join('')}${moreThan(look.length)}` : '';
  const blocked = result.blocked.map(({ message, hint }) => `warning: ${visibleLine(message)}. ${visibleLine(hint)}\n`).join('');
  if (quiet) return failures + blocked;
  const parts = [
    settings.dryRun ? `${count(total - unchanged, 'document')} to convert` : `${count(done - unchanged, 'document')} done`,
    ...(unchanged > 0 ? [`${unchanged} up to date`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(withErrors > 0 ? [`${withErrors} with errors`] : []),
    ...(withWarnings > 0 ? [`${withWarnings} with warnings`] : []),
    ...passedWords(passedOver),
  ];
  return `${failures}${blocked}${exemptWords(exempt, settings.excludeExempt)}${parts.join(', ')}\n${endWords(stopped, settings)}`;
}

const moreThan = (length: number): string => (length > MAX_NAMED ? `  and ${length - MAX_NAMED} more: see the summary\n` : '');

export function exemptWords({ items, files }: ConvertResult['exempt'], excluded: boolean): string {
  if (items === 0) return '';
  const what = `${count(items, 'exempt item')} in ${count(files, 'document')}`;
  if (excluded) return `Left out the text and facts of ${what}.\n`;
  return `warning: ${what}, taken with press and public excluded, ${items === 1 ? 'is' : 'are'} in the outputs; \`--exclude-exempt\` leaves them out\n`;
}

function endWords(stopped: ConvertResult['stopped'], { outDir, dryRun }: ConvertCall['settings']): string {
  if (dryRun) return '';
  if (stopped === 'signal') return 'Stopped. Run the same again to finish the rest.\n';
  if (stopped === 'fail-fast') return 'Stopped at the first failure (`--fail-fast`). Run again to finish the rest.\n';
  return `See ${visibleLine(join(outDir, SUMMARIES.html))}\n`;
}
