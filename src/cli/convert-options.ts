import { availableParallelism } from 'node:os';
import * as z from 'zod';
import { CONVERT_FORMATS, type ConvertFormat } from '../batch/formats.ts';
import type { ConvertSettings } from '../batch/settings.ts';
import { OptionsError } from '../errors.ts';
import type { Severity } from '../model/index.ts';
import { FORMATS, LAYOUTS } from '../model/names.ts';
import { DEFAULT_MAX_BYTES } from '../settings.ts';
import { TABLE_NAMES, type TableName } from '../writers/tables/names.ts';
import type { Io } from './io.ts';
import { flagOf, isDay, LIMITS_HINT, readDelimiter, readLimits, readSize, wantsColor } from './options.ts';
import { FAIL_ON } from './program.ts';
import { suggest } from './suggest.ts';

/** The options of `convert` as commander hands them over; the one place where their defaults live. */
const ConvertFlagsSchema = z.strictObject({
  outDir: z.string().min(1, 'expected the name of a folder'),
  to: z.string().default('json,markdown'),
  table: z.string().optional(),
  filesFrom: z.string().optional(),
  bom: z.boolean().default(false),
  delimiter: z
    .string()
    .refine((text) => readDelimiter(text) !== null, 'expected one character such as ; or the word tab')
    .optional(),
  pretty: z.boolean().default(false),
  includeText: z.boolean().default(false),
  referenceDate: z.string().refine(isDay, 'expected a day such as 2019-01-24').nullable().default(null),
  layout: z.enum(LAYOUTS).nullable().default(null),
  inputFormat: z.enum(FORMATS).nullable().default(null),
  maxSize: z
    .string()
    .refine((text) => readSize(text) !== null, 'expected a size such as 50MB')
    .optional(),
  limit: z
    .array(z.string())
    .refine((texts) => readLimits(texts) !== null, LIMITS_HINT)
    .default([]),
  jobs: z
    .string()
    .regex(/^\d{1,3}$/, 'expected a number of workers, or 0 for none')
    .optional(),
  timeout: z
    .string()
    .regex(/^\d{1,6}(?:\.\d{1,3})?$/, 'expected a number of seconds')
    .default('120'),
  excludeExempt: z.boolean().default(false),
  force: z.boolean().default(false),
  failFast: z.boolean().default(false),
  dryRun: z.boolean().default(false),
  watch: z.boolean().default(false),
  failOn: z.enum(FAIL_ON).nullable().default(null),
  config: z.union([z.string().min(1, 'expected the name of a file'), z.boolean()]).optional(),
  quiet: z.boolean().default(false),
  color: z.boolean().optional(),
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
  const checked = ConvertFlagsSchema.safeParse(flags);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const flag = flagOf(String(issue?.path[0] ?? 'options'));
    throw new OptionsError(`Cannot use the value of \`${flag}\`: ${issue?.message ?? 'it is invalid'}`, { cause: checked.error });
  }
  const given = checked.data;
  if (inputs.length === 0 && given.filesFrom === undefined)
    throw new OptionsError('Cannot convert without an input: expected files, folders, globs, or `--files-from LIST`');
  const to = readNames('--to', given.to, CONVERT_FORMATS) as ConvertFormat[];
  const tables = given.table === undefined ? TABLE_NAMES : (readNames('--table', given.table, TABLE_NAMES) as TableName[]);
  const seconds = Number(given.timeout);
  if (seconds <= 0) throw new OptionsError('Cannot use the value of `--timeout`: expected a number of seconds above 0');
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
        inputFormat: given.inputFormat,
        layout: given.layout,
        referenceDate: given.referenceDate,
        includeText: given.includeText,
        maxBytes: given.maxSize === undefined ? DEFAULT_MAX_BYTES : (readSize(given.maxSize) as number),
        limits: readLimits(given.limit) ?? {},
      },
      excludeExempt: given.excludeExempt,
      force: given.force,
      failFast: given.failFast,
      dryRun: given.dryRun,
    },
    filesFrom: given.filesFrom ?? null,
    jobs: given.jobs === undefined ? availableParallelism() : Number(given.jobs),
    timeoutMs: seconds * 1000,
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
