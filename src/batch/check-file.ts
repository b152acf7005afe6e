/** Looks over one file; the part of `check` that workers do. */
import { DIAGNOSTICS } from '../check/registry.ts';
import type { Diagnostic, MinutesDocument } from '../model/index.ts';
import { parseMinutes } from '../pipeline.ts';
import type { CheckedFile, CheckFinding, CheckTask } from './checked.ts';
import { uncheckedFile } from './checked.ts';
import { fingerprints } from './fingerprint.ts';
import { readInput } from './read.ts';
import { covers, readSuppressions, type Suppression } from './suppressions.ts';

/** Characters of a finding that are told, and of its line before and behind it. */
const QUOTE = 300;
const AROUND = 100;

/** Read, parse and look over one file. What goes wrong with it is the result. */
export async function checkFile({ file, name, document, parse }: CheckTask): Promise<CheckedFile> {
  try {
    const bytes = await readInput(file, parse.maxBytes);
    const minutes = await parseMinutes(bytes, { ...parse, path: name, includeText: true });
    return sortFindings(minutes, readSuppressions(file), { document, severities: parse.check?.severities ?? {} });
  } catch (error) {
    return uncheckedFile(error);
  }
}

/** Part the findings of a document: told, and let stand. What is let stand and was not found is a finding itself. */
function sortFindings(
  minutes: MinutesDocument,
  suppressions: readonly Suppression[],
  { document, severities }: { document: string; severities: Readonly<Record<string, string>> },
): CheckedFile {
  const text = minutes.source.text ?? '';
  const used = new Set<Suppression>();
  const covering = minutes.diagnostics.map((finding) => {
    const suppression = suppressions.find((one) => covers(one, finding, wordsAround(text, finding)));
    if (suppression) used.add(suppression);
    return suppression ?? null;
  });
  const unused = unusedFindings(
    suppressions.filter((one) => !used.has(one)),
    severities,
  );
  const diagnostics = [...minutes.diagnostics, ...unused];
  const names = fingerprints(diagnostics, document, minutes);
  const findings = diagnostics.map((one, i) => tell(one, names[i] as string, minutes));
  return {
    state: 'checked',
    format: minutes.source.format,
    findings: findings.filter((_one, i) => !covering[i]),
    suppressed: findings.flatMap((finding, i) => {
      const suppression = covering[i];
      return suppression ? [{ finding, reason: suppression.reason }] : [];
    }),
    problem: null,
  };
}

function unusedFindings(suppressions: readonly Suppression[], severities: Readonly<Record<string, string>>): Diagnostic[] {
  const code = 'check:unused-suppression';
  const level = severities[code] ?? 'warning';
  if (level === 'off') return [];
  return suppressions.map((one) => ({
    code: 'check:unused-suppression',
    severity: level as Diagnostic['severity'],
    message: DIAGNOSTICS.some((known) => known.code === one.code)
      ? `Nothing is found that the suppression of ${one.code}${one.quote ? ` at "${one.quote}"` : ''} would cover`
      : `There is no code ${one.code} to suppress`,
    hint: 'Take it out of the file beside the minutes, or correct it.',
    span: null,
  }));
}

/** The words that a suppression may quote: the finding's own, and its line. */
function wordsAround(text: string, { span }: Diagnostic): string {
  if (!span) return '';
  const { start, end } = lineAt(text, span);
  return text.slice(Math.min(start, span.start), Math.max(end, span.end));
}

function lineAt(text: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const stop = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: stop < 0 ? text.length : stop };
}

function tell(finding: Diagnostic, fingerprint: string, { source }: MinutesDocument): CheckFinding {
  const { span } = finding;
  if (!span) return { ...finding, fingerprint, quote: null, before: '', after: '', end: null };
  const text = source.text ?? '';
  const line = lineAt(text, span);
  const words = text.slice(span.start, span.end);
  return {
    ...finding,
    fingerprint,
    quote: words.slice(0, QUOTE),
    before: text.slice(Math.max(line.start, span.start - AROUND), span.start),
    after: words.length > QUOTE ? '…' : text.slice(span.end, Math.min(line.end, span.end + AROUND)),
    end: endOf(words, span, source.format),
  };
}

/** Line and column behind the last character; null where markup or wrapping in the file makes it another than in the source text. */
function endOf(words: string, span: { line: number; column: number }, format: MinutesDocument['source']['format']): CheckFinding['end'] {
  if (format === 'markdown' || format === 'html') return null;
  const breaks = words.split('\n');
  const last = breaks.at(-1) as string;
  return { line: span.line + breaks.length - 1, column: breaks.length === 1 ? span.column + last.length : last.length + 1 };
}
