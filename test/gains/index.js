#!/usr/bin/env node
/**
 * What a change gains and loses: the working tree against a commit, fact by fact, on fixtures and, where they are, on ../shared. Needs no network.
 *
 *   npm run gains                        the working tree against the last commit
 *   npm run gains -- --base HEAD~3       against another commit
 *   npm run gains -- --totals            totals only
 *   npm run gains -- kent pdf            documents whose path has one of these words
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { KIND_NAMES, missing } from './facts.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Below the top level, so that both builds find the same packages. */
const WORK = join(ROOT, '.cache', `gains-${process.pid}`);
const FOLDERS = ['fixtures', '../shared/seeds', '../shared/corpus'];
const DOCUMENT = /\.(?:txt|md|html?|docx|pdf)$/;
const NOT_DOCUMENT = /(?:about|README)\.md$/;

const { values: options, positionals: words } = parseArgs({
  options: { base: { type: 'string', default: 'HEAD' }, totals: { type: 'boolean' } },
  allowPositionals: true,
});

const files = FOLDERS.flatMap(documentsIn).filter((path) => words.length === 0 || words.some((word) => path.includes(word)));
mkdirSync(WORK, { recursive: true });
try {
  const [before, after] = await Promise.all([readWith(checkOut(options.base)), readWith(ROOT)]);
  report(before, after);
} finally {
  rmSync(WORK, { recursive: true, force: true });
}

/** The documents below a folder, by their path from the top level. */
function documentsIn(folder) {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && DOCUMENT.test(entry.name) && !NOT_DOCUMENT.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

/** The program's source as it was in a commit. */
function checkOut(commit) {
  const folder = join(WORK, 'base');
  mkdirSync(folder);
  const archive = execFileSync('git', ['archive', '--format=tar', commit, 'src', 'package.json'], { cwd: ROOT, maxBuffer: 1e8 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  return folder;
}

/** Build the source of a folder and read all documents with it. */
async function readWith(folder) {
  const outfile = join(WORK, folder === ROOT ? 'after.mjs' : 'before.mjs');
  const entry = join(folder, 'src/index.ts');
  await build({ entryPoints: [entry], outfile, bundle: true, packages: 'external', platform: 'node', format: 'esm', logLevel: 'error' });
  const child = spawn(process.execPath, [fileURLToPath(new URL('read.js', import.meta.url)), outfile, ...files], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    text += piece;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`Cannot read with the source in ${relative(ROOT, folder) || '.'}: the process ended with ${status}`);
  return JSON.parse(text);
}

function report(before, after) {
  const totals = Object.fromEntries(KIND_NAMES.map((kind) => [kind, { gained: 0, lost: 0, all: 0 }]));
  let changed = 0;
  for (const path of files) {
    const lines = differences(before[path], after[path], totals);
    if (lines.length === 0) continue;
    changed++;
    if (!options.totals) process.stdout.write(`\n${path}\n${lines.map((line) => `  ${line}\n`).join('')}`);
  }
  const kinds = KIND_NAMES.map((kind) => `${kind} +${totals[kind].gained} −${totals[kind].lost} (${totals[kind].all})`);
  process.stdout.write(`\n${changed} of ${files.length} documents changed against ${options.base}: ${kinds.join(', ')}\n`);
}

/** The lines for one document; its counts are added to the totals. */
function differences(before, after, totals) {
  if (before.failure !== undefined || after.failure !== undefined)
    return before.failure === after.failure ? [] : [`was: ${before.failure ?? 'read'}`, `is:  ${after.failure ?? 'read'}`];
  return KIND_NAMES.flatMap((kind) => {
    const lost = missing(after.facts[kind], before.facts[kind]);
    const gained = missing(before.facts[kind], after.facts[kind]);
    const total = totals[kind];
    total.lost += lost.length;
    total.gained += gained.length;
    total.all += after.facts[kind].length;
    return [...lost.map((line) => `− ${kind} ${line}`), ...gained.map((line) => `+ ${kind} ${line}`)];
  });
}
