import { createHash } from 'node:crypto';
import { VERSION } from '../version.ts';
import type { TableStyle } from '../writers/tables/encoders.ts';
import type { TableName } from '../writers/tables/names.ts';
import type { ConvertFormat } from './formats.ts';
import type { BatchOptions } from './parse.ts';

/** What a run of `convert` needs to know, with every default filled in. */
export interface ConvertSettings {
  /** Files, folders, globs. */
  inputs: readonly string[];
  /** Globs of files that are left alone, and the folder that they start from. */
  ignore: { globs: readonly string[]; root: string };
  outDir: string;
  to: readonly ConvertFormat[];
  /** Tables that csv, tsv, ndjson and the workbook of the run hold. */
  tables: readonly TableName[];
  style: TableStyle;
  /** Whether JSON is indented. */
  pretty: boolean;
  parse: BatchOptions;
  excludeExempt: boolean;
  force: boolean;
  failFast: boolean;
  dryRun: boolean;
}

/** Everything but the content that decides what the outputs of a file are. */
export function settingsDigest({ to, tables, style, pretty, parse, excludeExempt }: ConvertSettings): string {
  const decisive = [VERSION, [...to].sort(), tables, style, pretty, parse, excludeExempt];
  return createHash('sha256').update(JSON.stringify(decisive)).digest('hex').slice(0, 16);
}
