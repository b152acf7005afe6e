import type { BatchOptions } from '../batch/parse.ts';
import { OptionsError } from '../errors.ts';
import type { Severity } from '../model/index.ts';
import { OUTPUT_FORMATS, type OutputFormat, TABLE_FORMATS } from '../writers/formats.ts';
import type { PrintStyle } from '../writers/index.ts';
import { TABLE_NAMES } from '../writers/tables/names.ts';
import { checkFlags, isOn, nameOf, oneOf, optional, otherwise } from './flag-rules.ts';
import { delimiterFlag, READING_FLAGS, readingOf, wantsColor } from './flags.ts';
import type { Io } from './io.ts';
import { FAIL_ON } from './shared-options.ts';

/** The options of `parse` as commander hands them over; the one place where their defaults live. */
const PARSE_FLAGS = {
  format: optional(oneOf(OUTPUT_FORMATS)),
  table: otherwise(oneOf(TABLE_NAMES), null),
  bom: isOn,
  delimiter: delimiterFlag,
  output: optional(nameOf('file')),
  includeText: isOn,
  pretty: isOn,
  compact: isOn,
  failOn: otherwise(oneOf(FAIL_ON), null),
  ...READING_FLAGS,
};

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
export function resolveParse(flags: Readonly<Record<string, unknown>>, several: boolean, io: Io): ParseSettings {
  const given = checkFlags(PARSE_FLAGS, flags);
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
    delimiter: given.delimiter,
    pretty: format === 'json' && (given.pretty || (!given.compact && output === null && io.stdout.isTTY === true)),
    output,
    timeoutMs: given.timeout,
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
function checkTable(format: OutputFormat, { table, bom, delimiter }: { table: string | null; bom: boolean; delimiter: string | null }) {
  const tables = TABLE_NAMES.join(', ');
  if (table !== null && !TABLE_FORMATS.some((one) => one === format))
    throw new OptionsError(`Cannot use \`--table\` with ${format}: expected \`--format ${TABLE_FORMATS.join('|')}\``);
  if (table === null && (format === 'csv' || format === 'tsv'))
    throw new OptionsError(`Cannot write ${format} without a table: expected \`--table\` with one of ${tables}`);
  if (bom && format !== 'csv' && format !== 'tsv')
    throw new OptionsError(`Cannot use \`--bom\` with ${format}: expected \`--format csv|tsv\``);
  if (delimiter !== null && format !== 'csv')
    throw new OptionsError(`Cannot use \`--delimiter\` with ${format}: expected \`--format csv\``);
}
