import * as z from 'zod';
import type { BatchOptions } from '../batch/parse.ts';
import { OptionsError } from '../errors.ts';
import type { Severity } from '../model/index.ts';
import { OUTPUT_FORMATS, type OutputFormat, TABLE_FORMATS } from '../writers/formats.ts';
import type { PrintStyle } from '../writers/index.ts';
import { TABLE_NAMES } from '../writers/tables/names.ts';
import { checkFlags, delimiterFlag, fileName, READING_FLAGS, readDelimiter, readingOf, wantsColor } from './flags.ts';
import type { Io } from './io.ts';
import { FAIL_ON } from './program.ts';

/** The options of `parse` as commander hands them over; the one place where their defaults live. */
const ParseFlagsSchema = z.strictObject({
  format: z.enum(OUTPUT_FORMATS).optional(),
  table: z.enum(TABLE_NAMES).nullable().default(null),
  bom: z.boolean().default(false),
  delimiter: delimiterFlag,
  output: fileName.optional(),
  includeText: z.boolean().default(false),
  pretty: z.boolean().optional(),
  compact: z.boolean().optional(),
  failOn: z.enum(FAIL_ON).nullable().default(null),
  ...READING_FLAGS,
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

/** Turn options as given into settings; `several` says whether the inputs may be more than one document. */
export function resolveParse(flags: unknown, several: boolean, io: Io): ParseSettings {
  const given = checkFlags(ParseFlagsSchema, flags);
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
      ...readingOf(given),
      includeText: given.includeText,
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
