import type { Severity } from '../../model/index.ts';
import type { CheckRun, Counts } from './types.ts';

const WORDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const countsOf = (counts: Counts): string[] =>
  (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => count(counts[severity], WORDS[severity]));

/** What `--max-findings` left out; nothing where it left out nothing. */
export function leftOutLine({ leftOut }: CheckRun, maxFindings: number): string {
  const left = countsOf(leftOut);
  return left.length > 0 ? `Left out by --max-findings ${maxFindings}: ${left.join(', ')}\n` : '';
}

/** One line on the whole run, and one for each thing that was left out of the report. */
export function summaryLine(run: CheckRun, { level, maxFindings }: { level: Severity; maxFindings: number }): string {
  const { files, found, quiet, known, gone, suppressed, failed, ignored, unchanged } = run;
  const looked = files.length - failed;
  const parts = [
    `${count(looked, 'document')} checked`,
    ...(failed > 0 ? [`${failed} could not be read`] : []),
    ...(countsOf(found).length > 0 ? countsOf(found) : ['no findings']),
    ...(known > 0 ? [`${known} known from the baseline`] : []),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(ignored > 0 ? [`${count(ignored, 'file')} ignored`] : []),
    ...(unchanged > 0 ? [`${count(unchanged, 'file')} unchanged`] : []),
  ];
  const more = [
    ...(quiet > 0 ? [`Below --level ${level}, and not shown: ${count(quiet, 'finding')}`] : []),
    ...(gone > 0 ? [`${count(gone, 'finding')} of the baseline ${gone === 1 ? 'is' : 'are'} gone: write it anew to keep it tight`] : []),
  ];
  return `${parts.join(', ')}\n${leftOutLine(run, maxFindings)}${more.map((line) => `${line}\n`).join('')}`;
}
