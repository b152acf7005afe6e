import { availableParallelism } from 'node:os';
import * as z from 'zod';
import { CONVERT_FORMATS, type ConvertFormat } from '../batch/formats.ts';
import type { ConvertSettings } from '../batch/settings.ts';
import { OptionsError } from '../errors.ts';
import type { Severity } from '../model/index.ts';
import { TABLE_NAMES, type TableName } from '../writers/tables/names.ts';
import { checkFlags, delimiterFlag, jobsFlag, READING_FLAGS, readDelimiter, readingOf, wantsColor } from './flags.ts';
import type { Io } from './io.ts';
import { FAIL_ON } from './program.ts';
import { suggest } from './suggest.ts';

/** The options of `convert` as commander hands them over; the one place where their defaults live. */
const ConvertFlagsSchema = z.strictObject({
  outDir: z.string().min(1, 'expected the name of a folder'),
  to: z.string().default('json,markdown'),
  table: z.string().optional(),
  filesFrom: z.string().optional(),
  bom: z.boolean().default(false),
  delimiter: delimiterFlag,
  pretty: z.boolean().default(false),
  includeText: z.boolean().default(false),
  jobs: jobsFlag,
  excludeExempt: z.boolean().default(false),
  force: z.boolean().default(false),
  failFast: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  watch: z.boolean().default(false),
  failOn: z.enum(FAIL_ON).nullable().default(null),
  ...READING_FLAGS,
});

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
export function resolveConvert(inputs: readonly string[], flags: unknown, io: Io): ConvertCall {
  const given = checkFlags(ConvertFlagsSchema, flags);
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
      style: { bom: given.bom, delimiter: given.delimiter === undefined ? null : readDelimiter(given.delimiter) },
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
    jobs: given.jobs === undefined ? availableParallelism() : Number(given.jobs),
    timeoutMs: Number(given.timeout) * 1000,
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
