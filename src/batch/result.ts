/** What goes to a worker and what comes back; apart from the work, so that a run that has nothing to do loads none of it. */
import { InputError } from '../errors.ts';
import type { Severity } from '../model/index.ts';
import type { OutputPlan, Written } from './outputs.ts';
import type { BatchOptions } from './parse.ts';

/** All that a worker needs to convert one file. */
export interface Task {
  file: string;
  name: string;
  stem: string;
  plan: OutputPlan;
  parse: BatchOptions;
  excludeExempt: boolean;
}

/** A finding as the summary tells it, beside the sentence it is about. */
export interface ToldFinding {
  severity: Severity;
  code: string;
  message: string;
  hint: string | null;
  line: number | null;
  page: number | null;
  text: string | null;
}

/** What the summary tells of one document. */
export interface Told {
  bytes: number | null;
  format: string | null;
  layout: string | null;
  body: string | null;
  date: string | null;
  counts: Readonly<Record<string, number>>;
  exempt: number;
  findings: readonly ToldFinding[];
  /** Findings of each severity, those included that are not listed. */
  severities: Readonly<Record<Severity, number>>;
  error: { code: string; message: string; hint: string | null } | null;
}

/** What became of one file. */
export interface TaskResult {
  state: 'converted' | 'failed' | 'bug';
  /** Whether the next run shall try again although the content is the same: the failure was not the content's. */
  again: boolean;
  sha256: string | null;
  written: readonly Written[];
  told: Told;
}

/** A failure of the whole run: no file can be written any more. */
export interface Fatal {
  fatal: string;
}

/** Codes of failures that are not the content's. */
const PASSING: ReadonlySet<string> = new Set(['not-found', 'unreadable', 'too-large']);

/** Turn an error into a result. */
export function failedResult(error: unknown, sha256: string | null): TaskResult {
  const known = error instanceof InputError;
  const problem = known
    ? { code: `input:${error.code}`, message: error.message, hint: error.hint }
    : {
        code: 'bug',
        message: error instanceof Error ? error.message : String(error),
        hint: 'Please report this, with the document if you may.',
      };
  return {
    state: known ? 'failed' : 'bug',
    again: !known || PASSING.has(error.code),
    sha256,
    written: [],
    told: { ...NOTHING_TOLD, error: problem },
  };
}

/** What is told of a document of which nothing is known. */
export const NOTHING_TOLD: Told = {
  bytes: null,
  format: null,
  layout: null,
  body: null,
  date: null,
  counts: {},
  exempt: 0,
  findings: [],
  severities: { error: 0, warning: 0, info: 0 },
  error: null,
};
