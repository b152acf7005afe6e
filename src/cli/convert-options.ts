import { availableParallelism } from 'node:os';
import { CONVERT_FORMATS, type ConvertFormat } from '../batch/formats.ts';
import type { ConvertSettings } from '../batch/settings.ts';
import { OptionsError } from '../errors.ts';
import type { Severity } from '../model/index.ts';
import { TABLE_NAMES, type TableName } from '../writers/tables/names.ts';
import { checkFlags, isOn, nameOf, oneOf, optional, otherwise, text } from './flag-rules.ts';
import { delimiterFlag, jobsFlag, READING_FLAGS, readingOf, wantsColor } from './flags.ts';
import type { Io } from './io.ts';
import { FAIL_ON } from './shared-options.ts';
import { suggest } from './suggest.ts';

/** The options of `convert` as commander hands them over; the one place where their defaults live. */
const CONVERT_FLAGS = {
  outDir: nameOf('folder'),
  to: otherwise(text, 'json,markdown'),
  table: optional(text),
  filesFrom: optional(text),
  bom: isOn,
  delimiter: delimiterFlag,
  pretty: isOn,
  includeText: isOn,
  jobs: jobsFlag,
  excludeExempt: isOn,
  force: isOn,
  failFast: isOn,
  dryRun: isOn,
  watch: isOn,
  failOn: otherwise(oneOf(FAIL_ON), null),
  ...READING_FLAGS,
};

/** A run of `convert` as asked for. */
export interface ConvertCall {
  settings: ConvertSettings;
  /** Name of a list of inputs, "-" for standard input. */
  filesFrom: string | null;
  jobs: number;
  timeoutMs: number;
  watch: boolean;
  failOn: Severity | null;
  /** A file of configuration, or whether to look for one. */
  config: string | boolean | undefined;
  quiet: boolean;
  color: boolean;
}

/** Turn options as given into settings. */
export function resolveConvert(inputs: readonly string[], flags: Readonly<Record<string, unknown>>, io: Io): ConvertCall {
  const given = checkFlags(CONVERT_FLAGS, flags);
  if (inputs.length === 0 && given.filesFrom === undefined)
    throw new OptionsError('Cannot convert without an input: expected files, folders, globs, or `--files-from LIST`');
  const to = readNames('--to', given.to, CONVERT_FORMATS) as ConvertFormat[];
  const tables = given.table === undefined ? TABLE_NAMES : (readNames('--table', given.table, TABLE_NAMES) as TableName[]);
  return {
    settings: {
      inputs,
      ignore: { globs: [], root: '.' },
      outDir: given.outDir,
      to,
      tables,
      style: { bom: given.bom, delimiter: given.delimiter },
      pretty: given.pretty,
      parse: {
        ...readingOf(given),
        includeText: given.includeText,
      },
      excludeExempt: given.excludeExempt,
      force: given.force,
      failFast: given.failFast,
      dryRun: given.dryRun,
    },
    filesFrom: given.filesFrom ?? null,
    jobs: given.jobs ?? availableParallelism(),
    timeoutMs: given.timeout,
    watch: given.watch,
    failOn: given.failOn,
    config: given.config,
    quiet: given.quiet,
    color: given.color ?? wantsColor(io),
  };
}

/** Read a list of names parted by commas, each once, in the order of the list of all. */
function readNames(flag: string, text: string, names: readonly string[]): string[] {
  const given = text.split(',').map((name) => name.trim());
  for (const name of given) {
    if (names.includes(name)) continue;
    const meant = suggest(name, names);
    throw new OptionsError(
      `Cannot use \`${name}\` in \`${flag}\`: expected some of ${names.join(', ')}${meant ? ` (did you mean ${meant}?)` : ''}`,
    );
  }
  return names.filter((name) => given.includes(name));
}
