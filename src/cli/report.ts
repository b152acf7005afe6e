import { Chalk, type ChalkInstance } from 'chalk';
import type { Outcome } from '../batch/parse.ts';
import type { InputError } from '../errors.ts';
import { type Diagnostic, SEVERITIES, type Severity } from '../model/index.ts';
import { bugText } from './run.ts';
import { visibleLine, visibleText } from './terminal.ts';

/** Findings shown of one document; the output has them all. */
const MAX_SHOWN = 25;

/** Counts findings and failures, and words them for people; in the manner of vfile-reporter, each line with file:line:column. */
export class Report {
  private readonly chalk: ChalkInstance;
  private readonly counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  private parsed = 0;
  private failed = 0;

  constructor(private readonly settings: { color: boolean; quiet: boolean; several: boolean }) {
    this.chalk = new Chalk({ level: settings.color ? 1 : 0 });
  }

  /** Say what is to be said of one input; often nothing. */
  add(outcome: Outcome): string {
    if (outcome.state === 'parsed') {
      this.parsed++;
      const { diagnostics } = outcome.document;
      for (const { severity } of diagnostics) this.counts[severity]++;
      return this.settings.quiet ? '' : this.findings(outcome.name, diagnostics);
    }
    this.failed++;
    return outcome.state === 'failed' ? this.failure(outcome.name, outcome.error) : this.bug(outcome.name, outcome.error);
  }

  /** Sum up the run. */
  summary(): string {
    if (this.settings.quiet) return '';
    const found = SEVERITIES.slice(0, 2)
      .filter((severity) => this.counts[severity] > 0)
      .map((severity) => this.colour(severity)(count(this.counts[severity], severity)));
    if (!this.settings.several) return found.length > 0 ? `${found.join(', ')}\n` : '';
    const failed = this.failed > 0 ? [this.colour('error')(`${this.failed} failed`)] : [];
    return `${[`${count(this.parsed, 'document')} parsed`, ...failed, ...found].join(', ')}\n`;
  }

  /** Whether a finding was as bad as this, or worse. */
  reached(severity: Severity): boolean {
    return SEVERITIES.slice(0, SEVERITIES.indexOf(severity) + 1).some((one) => this.counts[one] > 0);
  }

  private findings(name: string, diagnostics: readonly Diagnostic[]): string {
    const shown = worst(diagnostics, MAX_SHOWN);
    const places = shown.map(({ span }) => visibleLine(name) + (span ? `:${span.line}:${span.column}` : ''));
    const width = Math.max(0, ...places.map((place) => place.length));
    const lines = shown.map(({ severity, message, code, hint, span }, i) => {
      const page = span?.page ? ` (page ${span.page})` : '';
      const words = `${visibleLine(message)}${page}  ${this.chalk.dim(visibleLine(code))}`;
      return `${(places[i] as string).padEnd(width)}  ${this.colour(severity)(severity.padEnd(7))}  ${words}\n${this.hint(hint)}`;
    });
    const left = diagnostics.length - shown.length;
    const more = left > 0 ? `${visibleLine(name)}  ${count(left, 'more finding')}: see \`diagnostics\` in the output\n` : '';
    return lines.join('') + more;
  }

  private failure(name: string, error: InputError): string {
    const code = this.chalk.dim(`input:${error.code}`);
    return `${visibleLine(name)}  ${this.colour('error')('error')}  ${visibleLine(error.message)}  ${code}\n${this.hint(error.hint)}`;
  }

  private bug(name: string, error: unknown): string {
    return `${visibleLine(name)}  ${this.colour('error')('error')}  ${visibleText(bugText(error))}\n`;
  }

  private hint(hint: string | null): string {
    return hint ? this.chalk.dim(`  ${visibleLine(hint)}\n`) : '';
  }

  private colour(severity: Severity): ChalkInstance {
    return { error: this.chalk.red, warning: this.chalk.yellow, info: this.chalk.blue }[severity];
  }
}

/** The findings to show where there are too many: the severest, in the order of the document. */
function worst(diagnostics: readonly Diagnostic[], most: number): Diagnostic[] {
  if (diagnostics.length <= most) return [...diagnostics];
  const bySeverity = [...diagnostics].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const kept = new Set(bySeverity.slice(0, most));
  return diagnostics.filter((diagnostic) => kept.has(diagnostic));
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
