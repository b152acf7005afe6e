import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../sources.ts';

/** Leave a rejected promise behind in a process of its own, as a test runner would notice it in this one. */
function leaveBehind(name: string): { status: number | null; stdout: string } {
  const contents = `
    import { withoutStrays } from './src/readers/pdf/strays.ts';
    await withoutStrays(async () => {
      Promise.reject(Object.assign(new Error('a page'), { name: '${name}' }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    console.log('goes on', process.listenerCount('unhandledRejection'));`;
  const stdin = { contents, resolveDir: ROOT, sourcefile: join(ROOT, 'stray.ts') };
  const { outputFiles } = buildSync({ stdin, bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20' });
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-'], { input: outputFiles[0]?.text });
  return { status, stdout: stdout.toString() };
}

describe('a rejection that no one handles, while a PDF is read', () => {
  it.each([
    ['one of pdf.js over a damaged page is let go', 'XRefEntryException', { status: 0, stdout: 'goes on 0\n' }],
    ['one of anything else ends the program, as ever', 'TypeError', { status: 1, stdout: '' }],
  ])('%s', (_why, name, expected) => {
    expect(leaveBehind(name)).toEqual(expected);
  });
});
