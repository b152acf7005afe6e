#!/usr/bin/env node
/**
 * Looks for what, repeated, makes the time grow faster than the text: trigger words from the sources, alone and in twos and threes.
 *
 *   npm run growth -- --minutes 10 --seed 3
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' }, seed: { type: 'string', default: '1' } } });
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = join(ROOT, '.cache/growth');

buildSync({
  entryPoints: [join(ROOT, 'test/fuzz/growth-worker.ts')],
  outdir: BUILT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external: ['typescript'],
  logLevel: 'error',
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
});
const { status } = spawnSync(process.execPath, [join(BUILT, 'growth-worker.js'), ROOT, values.seed, values.minutes], { stdio: 'inherit' });
process.exitCode = status ?? 1;
