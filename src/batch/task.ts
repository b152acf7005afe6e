import { createHash } from 'node:crypto';
import { InputError, OutputError } from '../errors.ts';
import type { Diagnostic, MinutesDocument, Severity } from '../model/index.ts';
import { parseMinutes } from '../pipeline.ts';
import { passageOf } from '../writers/tables/diagnostics.ts';
import { withoutExempt } from './exempt.ts';
import { type OutputPlan, type Written, writeOutputs } from './outputs.ts';
import type { BatchOptions } from './parse.ts';
import { readInput } from './read.ts';

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

/** Findings that the summary lists of one document; the outputs have them all. */
const MAX_TOLD = 100;

/** Read, parse and write one file. What goes wrong with it is the result; only a failure of the output folder ends the run. */
export async function convertFile(task: Task): Promise<TaskResult | Fatal> {
  let bytes: Uint8Array | null = null;
  try {
    bytes = await readInput(task.file, task.parse.maxBytes);
    const parsed = await parseMinutes(bytes, { ...task.parse, path: task.name });
    const minutes = task.excludeExempt ? withoutExempt(parsed) : parsed;
    const written = await writeOutputs(minutes, task.stem, task.plan);
    return { state: 'converted', again: false, sha256: minutes.source.sha256, written, told: tell(minutes) };
  } catch (error) {
    if (error instanceof OutputError) return { fatal: error.message };
    const sha256 = bytes && createHash('sha256').update(bytes).digest('hex');
    return failedResult(error, sha256);
  }
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
    told: { ...NOTHING, error: problem },
  };
}

const NOTHING: Told = {
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

const COUNTED = ['items', 'resolutions', 'money', 'dates', 'pilots', 'people', 'actions'] as const;

function tell(minutes: MinutesDocument): Told {
  const { source, meeting, diagnostics } = minutes;
  const severities = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) severities[severity]++;
  return {
    bytes: source.bytes,
    format: source.format,
    layout: source.layout,
    body: meeting.body,
    date: meeting.date,
    counts: Object.fromEntries(COUNTED.map((name) => [name, minutes[name].length])),
    exempt: minutes.items.filter((item) => item.exempt).length,
    findings: diagnostics.slice(0, MAX_TOLD).map((one) => tellFinding(one, minutes)),
    severities,
    error: null,
  };
}

function tellFinding(finding: Diagnostic, minutes: MinutesDocument): ToldFinding {
  const { severity, code, message, hint, span } = finding;
  const text = passageOf(finding, minutes)?.replace(/\s+/g, ' ').trim() ?? null;
  return { severity, code, message, hint, line: span?.line ?? null, page: span?.page ?? null, text };
}
