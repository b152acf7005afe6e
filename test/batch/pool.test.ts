import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Runner, startPool } from '../../src/batch/pool.ts';
import type { Task } from '../../src/batch/result.ts';
import { temporaryFolder } from '../cli/run-in-process.ts';

/** A worker that does what the name of its file says. */
const WORKER = `
export async function convertFile({ name }) {
  if (name === 'hang') for (;;);
  if (name === 'crash') process.abort();
  if (name === 'leave') process.exit(3);
  if (name === 'grow') for (const all = []; ; ) all.push(new Array(1e6).fill(all.length));
  return { state: 'converted', pid: process.pid };
}
`;

/** Run files one after another: the time of a file that waits for a worker would run. */
async function runAll(runner: Runner, names: readonly string[]): Promise<Record<string, unknown>> {
  const results: Record<string, unknown> = {};
  for (const name of names) {
    const result = await runner.run({ name } as Task);
    results[name] = 'told' in result && result.told ? result.told.error?.message : 'state' in result && result.state;
  }
  await runner.close();
  return results;
}

describe('workers', { timeout: 120_000 }, () => {
  const start = (timeoutMs: number): Promise<Runner> => {
    const file = join(temporaryFolder(), 'worker.mjs');
    writeFileSync(file, WORKER);
    return startPool({ jobs: 1, timeoutMs, env: process.env }, pathToFileURL(file), 64);
  };

  it('outlive files that crash, leave or take all memory, and do the others', async () => {
    const ended = expect.stringContaining('ended the worker');
    const results = await runAll(await start(100_000), ['a', 'crash', 'leave', 'grow', 'b']);
    expect(results).toEqual({ a: 'converted', crash: ended, leave: ended, grow: ended, b: 'converted' });
  });

  it('outlive files that hang', async () => {
    const results = await runAll(await start(4000), ['hang', 'b']);
    expect(results).toEqual({ hang: 'It took longer than 4 s, and was given up', b: 'converted' });
  });
});
