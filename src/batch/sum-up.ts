import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { InputError } from '../errors.ts';
import { VERSION } from '../version.ts';
import { writeAtomic } from './atomic.ts';
import type { Missing, PassedOver } from './find.ts';
import type { OutputFolder } from './folder.ts';
import type { Journal } from './journal.ts';
import type { Written } from './outputs.ts';
import { type ConvertSettings, settingsDigest } from './settings.ts';

export interface Done {
  /** Names of the inputs, in order. */
  names: readonly string[];
  journal: Journal;
  folder: OutputFolder;
  settings: ConvertSettings;
  missing: readonly Missing[];
  passedOver: PassedOver;
}

/**
 * Write what is about the run as a whole: tables of all documents, and the summaries. Nothing is written that is up to date.
 *
 * The answer is what could not be written because another program has it open; the next run tries again.
 */
export async function sumUp(done: Done): Promise<InputError[]> {
  const { folder } = done;
  const digest = digestOf(done);
  const state = join(folder.state, 'summed-up');
  if (isUpToDate(state, digest, folder)) return [];
  const { Placing, writeSummaries, writeTables } = await import('./run-files.ts');
  const placing = new Placing();
  await writeTables(done, placing);
  await writeSummaries(done, placing);
  const { written, blocked } = placing;
  if (blocked.length === 0) await writeAtomic(state, folder.temporary, [JSON.stringify({ digest, written })]);
  return blocked;
}

function digestOf({ names, journal, settings, missing, passedOver }: Done): string {
  const hash = createHash('sha256').update(
    JSON.stringify([VERSION, settingsDigest(settings), passedOver, missing.map(({ name, error }) => [name, error.code])]),
  );
  // What is told of a success follows from its content; of a failure it need not.
  let lines = '';
  for (const name of names) {
    const head = journal.get(name);
    lines += `${name}\0${head?.sha256}\0${head?.state}\0${head?.written[0]?.[0]}\n`;
    if (head && head.state !== 'converted') lines += JSON.stringify(journal.told(name));
  }
  hash.update(lines);
  return hash.digest('hex');
}

function isUpToDate(state: string, digest: string, folder: OutputFolder): boolean {
  try {
    const last = JSON.parse(readFileSync(state, 'utf8')) as { digest: string; written: Written[] };
    return last.digest === digest && last.written.every(([path, size]) => statSync(join(folder.path, path)).size === size);
  } catch {
    return false;
  }
}
