import { availableParallelism } from 'node:os';
import type { BatchOptions } from '../batch/parse.ts';
import { OptionsError } from '../errors.ts';
import { SEVERITIES, type Severity } from '../model/index.ts';
import { checkFlags, nameOf, oneOf, optional, otherwise, readBy, text } from './flag-rules.ts';
import { jobsFlag, READING_FLAGS, readingOf, wantsColor } from './flags.ts';
import type { Io } from './io.ts';
import { CHECK_FAIL_ON } from './program-check.ts';
import { REPORTER_NAMES, type ReporterName } from './reporters/names.ts';
import { isAtLeast } from './reporters/types.ts';

const readCount = (text: string): number | null => (/^\d{1,9}$/.test(text) ? Number(text) : null);

/** The options of `check` as commander hands them over; the one place where their defaults live. */
const CHECK_FLAGS = {
  reporter: otherwise(oneOf(REPORTER_NAMES), 'pretty'),
  output: optional(nameOf('file')),
  filesFrom: optional(text),
  failOn: otherwise(oneOf(CHECK_FAIL_ON), 'error'),
  level: otherwise(oneOf(SEVERITIES), 'warning'),
  maxFindings: otherwise(readBy(readCount, 'expected a number'), Number.POSITIVE_INFINITY),
  baseline: optional(nameOf('file')),
  writeBaseline: optional(nameOf('file')),
  changedSince: optional(text),
  jobs: jobsFlag,
  ...READING_FLAGS,
};

/** A run of `check` as asked for. */
export interface CheckCall {
  reporter: ReporterName;
  /** Name of a file, null for standard output. */
  output: string | null;
  filesFrom: string | null;
  config: string | boolean | undefined;
  failOn: Severity | null;
  level: Severity;
  maxFindings: number;
  baseline: string | null;
  writeBaseline: string | null;
  changedSince: string | null;
  parse: BatchOptions;
  jobs: number;
  timeoutMs: number;
  quiet: boolean;
  color: boolean;
}

/** Turn options as given into settings. */
export function resolveCheck(inputs: readonly string[], flags: Readonly<Record<string, unknown>>, io: Io): CheckCall {
  const given = checkFlags(CHECK_FLAGS, flags);
  if (inputs.length === 0 && given.filesFrom === undefined)
    throw new OptionsError('Cannot check without an input: expected files, folders, globs, or `--files-from LIST`');
  const output = given.output === undefined || given.output === '-' ? null : given.output;
  return {
    reporter: given.reporter,
    output,
    filesFrom: given.filesFrom ?? null,
    config: given.config,
    failOn: given.failOn === 'none' ? null : given.failOn,
    // What fails the run is always told.
    level: given.failOn !== 'none' && isAtLeast(given.level, given.failOn) ? given.failOn : given.level,
    maxFindings: given.maxFindings,
    baseline: given.baseline ?? null,
    writeBaseline: given.writeBaseline ?? null,
    changedSince: given.changedSince ?? null,
    parse: {
      ...readingOf(given),
      check: { rules: 'all' },
    },
    jobs: given.jobs ?? availableParallelism(),
    timeoutMs: given.timeout,
    quiet: given.quiet,
    color: given.color ?? wantsColor(output === null ? { ...io, stderr: io.stdout } : { ...io, stderr: { ...io.stderr, isTTY: false } }),
  };
}
