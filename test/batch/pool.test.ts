import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startPool } from '../../src/batch/pool.ts';
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

describe('workers', () => {
  it('outlive files that hang, crash, leave or take all memory, and do the others', async () => {
    const file = join(temporaryFolder(), 'worker.mjs');
    writeFileSync(file, WORKER);
    const runner = await startPool({ jobs: 2, timeoutMs: 5000, env: process.env }, pathToFileURL(file), 64);
    const results: Record<string, unknown> = {};
    // No more at once than there are workers: the time of a file that waits for one would run.
    const lane = async (names: readonly string[]): Promise<void> => {
      for (const name of names) {
        const result = await runner.run({ name } as Task);
        results[name] = 'told' in result && result.told ? result.told.error?.message : 'state' in result && result.state;
      }
    };
    await Promise.all([lane(['a', 'hang', 'b']), lane(['crash', 'leave', 'grow', 'c'])]);
    await runner.close();
    expect(results).toEqual({
      a: 'converted',
      hang: 'It took longer than 5 s, and was given up',
      crash: expect.stringContaining('ended the worker'),
      b: 'converted',
      leave: expect.stringContaining('ended the worker'),
      grow: expect.stringContaining('ended the worker'),
      c: 'converted',
    });
  }, 30_000);
});
