/** A run that is ended while its workers write. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { convert } from '../../src/batch/convert.ts';
import { crashed, type Runner } from '../../src/batch/pool.ts';
import { failedResult, type Task, type TaskResult } from '../../src/batch/result.ts';
import type { ConvertSettings } from '../../src/batch/settings.ts';
import { DEFAULT_MAX_BYTES } from '../../src/model/names.ts';
import { SHORT_MINUTES, temporaryFolder } from '../cli/run-in-process.ts';

const SETTINGS: Omit<ConvertSettings, 'inputs' | 'outDir' | 'ignore'> = {
  to: ['json'],
  tables: [],
  style: { delimiter: null, bom: false },
  pretty: false,
  parse: { inputFormat: null, layout: null, referenceDate: null, maxBytes: DEFAULT_MAX_BYTES, limits: {} },
  excludeExempt: false,
  force: false,
  failFast: false,
  dryRun: false,
};

/** A worker that has begun to write and is killed before it ends. */
function killedAtWork(control: AbortController): Runner {
  let end: ((result: TaskResult) => void) | null = null;
  return {
    run: ({ plan }: Task) =>
      new Promise((resolve) => {
        end = resolve;
        writeFileSync(join(plan.temporary, 'half'), '{"items": [');
        control.abort();
      }),
    close: async () => end?.(failedResult(crashed(null), null)),
  };
}

it('takes along what was half-written', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in/a.txt'), SHORT_MINUTES);
  const control = new AbortController();
  const settings = { ...SETTINGS, inputs: [join(folder, 'in')], outDir: join(folder, 'out'), ignore: { globs: [], root: folder } };
  const runner = killedAtWork(control);
  const world = { jobs: 1, start: async () => runner, signal: control.signal, pid: process.pid, isAlive: () => false, tell: () => {} };
  const { stopped } = await convert(settings, world);
  expect(stopped).toBe('signal');
  expect(readdirSync(join(folder, 'out'))).toEqual(['.minutebook']);
  expect(readdirSync(join(folder, 'out/.minutebook/unfinished'))).toEqual([]);
});
