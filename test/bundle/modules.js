#!/usr/bin/env node
/**
 * Bundles the program into modules: the library, the command, workers, and the large libraries apart.
 *
 *   node test/bundle/modules.js [DIST]    by default `dist`
 */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SELF = fileURLToPath(import.meta.url);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where each large library that few documents need is found beside the modules. */
export const LIBRARIES = { compromise: 'compromise', 'chrono-node/en': 'chrono', 'iconv-lite': 'iconv', unpdf: 'unpdf' };

const ENTRIES = {
  index: 'src/index.ts',
  'cli/main': 'src/cli/main.ts',
  'batch/worker': 'src/batch/worker.ts',
  'batch/thread': 'src/batch/thread.ts',
  'chunks/entry/process': 'node_modules/tinypool/dist/entry/process.js',
  ...Object.fromEntries(Object.entries(LIBRARIES).map(([library, name]) => [`libraries/${name}`, library])),
};

/** Commander asks for child processes when it is loaded, for commands that are programs of their own; Node takes as long over them as over all of commander. */
const lazyChildProcess = {
  name: 'lazy-child-process',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child-process', namespace: 'lazy' } : null,
    );
    onLoad({ filter: /./, namespace: 'lazy' }, () => ({
      contents: "module.exports = { spawn: (...given) => require('child_process').spawn(...given) };",
    }));
  },
};

/** What all bundles of the program have in common. */
export const SETTINGS = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20',
  supported: { 'regexp-unicode-property-escapes': true },
  legalComments: 'linked',
  logLevel: 'warning',
  plugins: [lazyChildProcess],
};

/** Bundle the modules into a folder. */
export const makeModules = (outdir) =>
  build({
    ...SETTINGS,
    entryPoints: ENTRIES,
    outdir,
    splitting: true,
    format: 'esm',
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });

if (process.argv[1] === SELF) await makeModules(resolve(process.argv[2] ?? join(ROOT, 'dist')));
