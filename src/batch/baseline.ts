/**
 * Findings that are known and gate nothing: an archive with old faults is held to having no new ones.
 *
 * The file names each by its fingerprint; code, path and words stand beside it for people who read the file.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { OptionsError } from '../errors.ts';
import type { CheckFinding } from './checked.ts';
import { OutputFile } from './output.ts';
import { readFailure } from './read.ts';

const BaselineSchema = z.object({
  version: z.literal(1),
  findings: z.array(z.object({ fingerprint: z.string().regex(/^[0-9a-f]{32}$/), path: z.string() })),
});

/** Read a baseline: fingerprints, each with the document it is of. */
export function readBaseline(path: string): ReadonlyMap<string, string> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new OptionsError(`Cannot read the baseline \`${path}\`: ${readFailure(error).message}; \`--write-baseline\` makes one`, {
      cause: error,
    });
  }
  const checked = BaselineSchema.safeParse(parseOrNull(text));
  if (!checked.success) throw new OptionsError(`Cannot use \`${path}\`: it is no baseline that \`--write-baseline\` wrote`);
  return new Map(checked.data.findings.map(({ fingerprint, path: document }) => [fingerprint, document]));
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const WORDS = 120;

/** Write a baseline of these findings, sorted, so that two of them can be compared line by line. */
export async function writeBaseline(path: string, findings: readonly (readonly [path: string, CheckFinding])[]): Promise<void> {
  const rows = findings.map(([name, { fingerprint, code, quote }]) => ({
    fingerprint,
    code,
    path: name,
    words: quote === null ? null : quote.replace(/\s+/g, ' ').slice(0, WORDS),
  }));
  rows.sort((a, b) => compare(a.path, b.path) || compare(a.code, b.code) || compare(a.fingerprint, b.fingerprint));
  const file = new OutputFile(path);
  try {
    await file.write(`{\n  "version": 1,\n  "findings": [${rows.map((row) => `\n    ${JSON.stringify(row)}`).join(',')}\n  ]\n}\n`);
    await file.commit();
  } finally {
    file.discard();
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
