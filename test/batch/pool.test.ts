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
    const runner = await startPool({ jobs: 2, timeoutMs: 3000, env: process.env }, pathToFileURL(file), 64);
    const results = await Promise.all(
      ['a', 'hang', 'crash', 'b', 'leave', 'grow', 'c'].map(async (name) => {
        const result = await runner.run({ name } as Task);
        return [name, 'state' in result ? result.state : 'fatal', 'told' in result ? result.told.error?.message : null];
      }),
    );
    await runner.close();
    expect(results).toEqual([
      ['a', 'converted', null],
      ['hang', 'failed', 'It took longer than 3 s, and was given up'],
      ['crash', 'failed', expect.stringContaining('ended the worker')],
      ['b', 'converted', null],
      ['leave', 'failed', expect.stringContaining('ended the worker')],
      ['grow', 'failed', expect.stringContaining('ended the worker')],
      ['c', 'converted', null],
    ]);
  }, 30_000);
});
