/** What goes to a worker that looks over a file, and what comes back. */
import { InputError, OptionsError } from '../errors.ts';
import type { Diagnostic, Format } from '../model/index.ts';
import type { BatchOptions } from './parse.ts';

export interface CheckTask {
  file: string;
  /** For messages and `source.path`. */
  name: string;
  /** What fingerprints know the document by: its path below the folder of the configuration. */
  document: string;
  parse: BatchOptions;
}

/** A finding with what it takes to show it and to know it again. */
export interface CheckFinding extends Diagnostic {
  /** The same on every run, though lines move. */
  fingerprint: string;
  /** Its words, cut where they are many; null for the whole document. */
  quote: string | null;
  /** The line of its first words before, that of its last words behind them. */
  before: string;
  after: string;
  /** Line and column behind its last character; null where they are not known in the file itself. */
  end: { line: number; column: number } | null;
}

/** What became of one file. */
export interface CheckedFile {
  state: 'checked' | 'failed' | 'bug';
  format: Format | null;
  findings: readonly CheckFinding[];
  /** Findings that someone has let stand, with the reason given. */
  suppressed: readonly { finding: CheckFinding; reason: string }[];
  problem: { code: string; message: string; hint: string } | null;
}

/** Turn an error into a result; a wrong call ends the run. */
export function uncheckedFile(error: unknown): CheckedFile {
  if (error instanceof OptionsError) throw error;
  const known = error instanceof InputError;
  const problem = known
    ? { code: `input:${error.code}`, message: error.message, hint: error.hint }
    : {
        code: 'bug',
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
        hint: 'Please report this, with the document if you may.',
      };
  return { state: known ? 'failed' : 'bug', format: null, findings: [], suppressed: [], problem };
}
