import { createHash } from 'node:crypto';
import { OutputError } from '../errors.ts';
import type { Diagnostic, MinutesDocument } from '../model/index.ts';
import { parseMinutes } from '../pipeline.ts';
import { passageOf } from '../writers/tables/diagnostics.ts';
import { withoutExempt } from './exempt.ts';
import { writeOutputs } from './outputs.ts';
import { readInput } from './read.ts';
import { type Fatal, failedResult, type Task, type TaskResult, type Told, type ToldFinding } from './result.ts';

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
