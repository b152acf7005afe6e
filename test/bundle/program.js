#!/usr/bin/env node
/**
 * Makes the program in one piece, beside the modules (see `modules.js`), and the engine's records of what it compiled of it
 * (see `src/batch/compiled.ts`): the program reads the fixtures, and what it compiled for that is kept.
 *
 *   node test/bundle/program.js [DIST]    DIST is where the modules are, by default `dist`
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { LIBRARIES, SETTINGS } from './modules.js';

const SELF = fileURLToPath(import.meta.url);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STAMP = 16;
/** What is read for the record: formats that are read at once. */
const READ = /^input\.(?:txt|html|md)$/;

/** What a call does most, and what workers do; the latter here without any. */
const WORK = {
  call: () => ['parse', '--no-config'],
  worker: (folder) => ['convert', '--no-config', '--quiet', '--jobs', '0', '--to', 'json,markdown,csv', '--out-dir', join(folder, 'out')],
};

/** Large libraries stay with the modules, which have files of their own for them. */
const LIBRARY_FOLDER = '../libraries/';
const libraries = {
  name: 'libraries',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[a-z]/ }, ({ path, kind }) =>
      kind === 'dynamic-import' && path in LIBRARIES ? { path: `${LIBRARY_FOLDER}${LIBRARIES[path]}.js`, external: true } : null,
    ),
};

/** Make the program and its records, by the Node.js they are for; where there can be no record, the program starts without. */
export async function makeProgram(dist, node = process.execPath) {
  const file = join(dist, 'chunks/whole.cjs');
  await bundle(file);
  const { workerArguments } = load(file).whole;
  for (const [use, flags] of [
    ['call', []],
    ['worker', workerArguments()],
  ]) {
    const { status, stderr, error } = spawnSync(resolve(node), [...flags, SELF, dist, use], { encoding: 'utf8' });
    if (status !== 0) process.stderr.write(`No record of the compiled program, which will start slower: ${error?.message ?? stderr}\n`);
  }
}

async function bundle(file) {
  await build({
    ...SETTINGS,
    entryPoints: { 'chunks/whole': 'src/cli/whole.ts' },
    outdir: dirname(dirname(file)),
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    define: { 'import.meta.url': '__url' },
    banner: { js: '(function (require, __import, __url) { const module = { exports: {} };' },
    footer: { js: 'return module.exports; })' },
    // Names stay, for those who read a stack.
    minifyWhitespace: true,
    minifySyntax: true,
    plugins: [libraries, ...SETTINGS.plugins],
  });
  const source = readFileSync(file, 'utf8')
    .replace(NOT_ASCII, escaped)
    .replaceAll(`import("${LIBRARY_FOLDER}`, `__import("${LIBRARY_FOLDER}`);
  const stamp = createHash('sha256').update(source).digest('hex').slice(0, STAMP);
  writeFileSync(file, `/*${stamp}*/${source}`, 'latin1');
}

/** The bundler leaves such characters in regular expressions alone; escaped there, they mean the same. */
const NOT_ASCII = /\\?([^\0-\x7f])/g;
const escaped = (_whole, character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

function load(file) {
  const source = readFileSync(file, 'latin1');
  const script = new Script(source, { filename: file });
  const url = pathToFileURL(file);
  return { script, source, whole: script.runInThisContext()(createRequire(file), (path) => import(new URL(path, url)), url.href) };
}

/** Do what is usually done, and write the record of it. */
async function record(dist, use) {
  const file = join(dist, 'chunks/whole.cjs');
  const { script, source, whole } = load(file);
  whole.tuneEngine();
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-record-'));
  try {
    await run(whole, [...WORK[use](folder), ...inputs()]);
  } finally {
    rmSync(folder, { recursive: true });
  }
  const cachedData = script.createCachedData();
  if (new Script(source, { filename: file, cachedData }).cachedDataRejected) throw new Error('The engine refuses its own record');
  const name = `whole.${use}.${process.version}-${process.platform}-${process.arch}.bin`;
  writeFileSync(join(dirname(file), name), Buffer.concat([Buffer.from(source.slice(2, 2 + STAMP), 'latin1'), cachedData]));
}

const inputs = () =>
  readdirSync(join(ROOT, 'fixtures'), { withFileTypes: true, recursive: true })
    .filter(({ name }) => READ.test(name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

async function run(whole, argv) {
  const nowhere = () => new PassThrough().resume();
  const io = { stdin: nowhere(), stdout: nowhere(), stderr: nowhere(), env: {} };
  const status = await (await whole.loadRun()).run(argv, io);
  if (status !== 0) throw new Error(`${argv[0]} ended with ${status}`);
}

if (process.argv[1] === SELF) {
  const [dist = join(ROOT, 'dist'), use] = process.argv.slice(2);
  await (use ? record(resolve(dist), use) : makeProgram(resolve(dist)));
}
