import * as z from 'zod';
import type { BatchOptions } from '../batch/parse.ts';
import { OptionsError } from '../errors.ts';
import type { Severity } from '../model/index.ts';
import { FORMATS, LAYOUTS } from '../model/names.ts';
import { DEFAULT_MAX_BYTES } from '../settings.ts';
import { OUTPUT_FORMATS, type OutputFormat, TABLE_FORMATS } from '../writers/formats.ts';
import type { PrintStyle } from '../writers/index.ts';
import { TABLE_NAMES } from '../writers/tables/names.ts';
import type { Io } from './io.ts';
import { FAIL_ON } from './program.ts';

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  m: 1e6,
  mb: 1e6,
  g: 1e9,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

/** Read "50MB", "200 MiB" or a number of bytes; null for anything else. */
export function readSize(text: string): number | null {
  const match = /^(\d{1,12}(?:\.\d{1,3})?) ?([a-z]{0,3})$/i.exec(text.trim());
  const unit = UNITS[match?.[2]?.toLowerCase() ?? '-'];
  const size = match && unit ? Math.floor(Number(match[1]) * unit) : 0;
  return size > 0 ? size : null;
}

const LIMITS = ['unpacked', 'depth', 'pages', 'text'] as const;
export const LIMITS_HINT = 'expected a limit such as pages=100, of unpacked, depth, pages, text';

/** Read limits given as "pages=100", "unpacked=50MB"; null where one of them is none. */
export function readLimits(texts: readonly string[]): { [Name in (typeof LIMITS)[number]]?: number } | null {
  const limits: { [Name in (typeof LIMITS)[number]]?: number } = {};
  for (const text of texts) {
    const [given, size = ''] = text.split('=');
    const name = LIMITS.find((one) => one === given);
    const value = readSize(size);
    if (!name || value === null) return null;
    limits[name] = value;
  }
  return limits;
}

/** Read what parts the cells of CSV: one printable character that is no quote, letter or figure, or "tab"; null for anything else. */
export function readDelimiter(text: string): string | null {
  if (text === 'tab' || text === '\\t' || text === '\t') return '\t';
  return /^[!#-/:-@[-`{-~ ]$/.test(text) ? text : null;
}

/** Whether text is a day of the calendar, "2019-01-24". */
export function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The options of `parse` as commander hands them over; the one place where their defaults live. */
const ParseFlagsSchema = z.strictObject({
  format: z.enum(OUTPUT_FORMATS).optional(),
  table: z.enum(TABLE_NAMES).nullable().default(null),
  bom: z.boolean().default(false),
  delimiter: z
    .string()
    .refine((text) => readDelimiter(text) !== null, 'expected one character such as ; or the word tab')
    .optional(),
  output: z.string().min(1, 'expected the name of a file').optional(),
  includeText: z.boolean().default(false),
  pretty: z.boolean().optional(),
  compact: z.boolean().optional(),
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
  timeout: z
    .string()
    .regex(/^\d{1,6}(?:\.\d{1,3})?$/, 'expected a number of seconds')
    .refine((text) => Number(text) > 0, 'expected a number of seconds above 0')
    .default('120'),
  failOn: z.enum(FAIL_ON).nullable().default(null),
  config: z.union([z.string().min(1, 'expected the name of a file'), z.boolean()]).optional(),
  quiet: z.boolean().default(false),
  color: z.boolean().optional(),
});

/** What a run of `parse` needs to know, with every default filled in. */
export interface ParseSettings extends PrintStyle {
  format: OutputFormat;
  /** Whether the output holds several documents. */
  several: boolean;
  /** Name of a file, null for standard output. */
  output: string | null;
  /** How long the reading of a PDF may take. */
  timeoutMs: number;
  failOn: Severity | null;
  /** A file of configuration, or whether to look for one. */
  config: string | boolean | undefined;
  quiet: boolean;
  color: boolean;
  batch: BatchOptions;
}

export const flagOf = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Turn options as given into settings; `several` says whether the inputs may be more than one document. */
export function resolveParse(flags: unknown, several: boolean, io: Io): ParseSettings {
  const checked = ParseFlagsSchema.safeParse(flags);
  if (!checked.success) {
    const issue = checked.error.issues[0];
    const flag = flagOf(String(issue?.path[0] ?? 'options'));
    throw new OptionsError(`Cannot use the value of \`${flag}\`: ${issue?.message ?? 'it is invalid'}`, { cause: checked.error });
  }
  const given = checked.data;
  const format = given.format ?? (several ? 'ndjson' : 'json');
  if (given.pretty && format !== 'json')
    throw new OptionsError(`Cannot use \`--pretty\` with ${format}: expected \`--format json\`, or no \`--pretty\``);
  checkTable(format, given);
  const output = given.output === undefined || given.output === '-' ? null : given.output;
  if (format === 'xlsx' && output === null && io.stdout.isTTY)
    throw new OptionsError('Cannot print a workbook on a terminal: expected `--output FILE`');
  return {
    format,
    several,
    table: given.table,
    bom: given.bom,
    delimiter: given.delimiter === undefined ? null : readDelimiter(given.delimiter),
    pretty: format === 'json' && (given.pretty ?? (!given.compact && output === null && io.stdout.isTTY === true)),
    output,
    timeoutMs: Number(given.timeout) * 1000,
    failOn: given.failOn,
    config: given.config,
    quiet: given.quiet,
    color: given.color ?? wantsColor(io),
    batch: {
      inputFormat: given.inputFormat,
      layout: given.layout,
      referenceDate: given.referenceDate,
      includeText: given.includeText,
      maxBytes: given.maxSize === undefined ? DEFAULT_MAX_BYTES : (readSize(given.maxSize) as number),
      limits: readLimits(given.limit) ?? {},
    },
  };
}

/** Options of tables go with formats that hold tables. */
function checkTable(
  format: OutputFormat,
  { table, bom, delimiter }: { table: string | null; bom: boolean; delimiter?: string | undefined },
) {
  const tables = TABLE_NAMES.join(', ');
  if (table !== null && !TABLE_FORMATS.some((one) => one === format))
    throw new OptionsError(`Cannot use \`--table\` with ${format}: expected \`--format ${TABLE_FORMATS.join('|')}\``);
  if (table === null && (format === 'csv' || format === 'tsv'))
    throw new OptionsError(`Cannot write ${format} without a table: expected \`--table\` with one of ${tables}`);
  if (bom && format !== 'csv' && format !== 'tsv')
    throw new OptionsError(`Cannot use \`--bom\` with ${format}: expected \`--format csv|tsv\``);
  if (delimiter !== undefined && format !== 'csv')
    throw new OptionsError(`Cannot use \`--delimiter\` with ${format}: expected \`--format csv\``);
}

/** Whether messages are coloured where the call does not say: FORCE_COLOR, then NO_COLOR, then whether a terminal is there to show it. */
export function wantsColor({ env, stderr }: Io): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return stderr.isTTY === true && env.TERM !== 'dumb';
}
