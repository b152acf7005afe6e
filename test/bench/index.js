#!/usr/bin/env node
/**
 * Measures the built program on generated minutes; needs no network. Ratios are what counts: each is the median of paired runs.
 *
 *   npm run bench             tables for people
 *   npm run bench -- --json   one JSON object
 *   npm run bench -- --quick  fewer rounds
 *   npm run bench -- stages   each stage of the pipeline by itself (--src D: of another checkout)
 *   npm run bench -- growth   time and memory of ever larger documents, and of ever more; --full up to 50 MB and 100,000 documents
 *   npm run bench -- batch    `convert`: workers, a second run, memory, kill -9; many minutes
 *   npm run bench -- readers  the readers of DOCX, PDF and HTML alone, beside the libraries they are measured by
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateMinutes, generateSet } from './generate.js';
import { compare } from './measure.js';

const { values: options, positionals } = parseArgs({
  options: {
    json: { type: 'boolean' },
    quick: { type: 'boolean' },
    dist: { type: 'string' },
    src: { type: 'string' },
    full: { type: 'boolean' },
  },
  allowPositionals: true,
});
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'bin/minutebook.js');
const DIST = join(ROOT, 'dist');
/** What is asked. */
const BOUNDS = { timesChrono: 1, timesWc: 15, naive: 60, '--version': 1.4, '--help': 1.4, 'parse 8 KB': 3, 'parse seed 003': 3 };
const kept = (isKept) => (isKept ? '' : ': NOT KEPT');
const ROUNDS = options.quick ? 3 : 9;
/** Rounds that are not measured, until the engine has compiled what it runs. */
const WARM = options.quick ? 1 : 4;
const folder = mkdtempSync(join(tmpdir(), 'minutebook-bench-'));

if (!existsSync(join(ROOT, 'dist/index.js')) && !positionals.includes('stages')) {
  process.stderr.write('There is no dist/: run `npm run build` first.\n');
  process.exitCode = 2;
} else {
  try {
    const [results, text] = await chosen();
    process.stdout.write(options.json ? `${JSON.stringify(results, null, 2)}\n` : text);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `stages`, `readers`, `batch`, or the pipeline as a whole. */
async function chosen() {
  if (positionals.includes('stages')) return stages();
  if (positionals.includes('readers')) return readers();
  if (positionals.includes('growth')) return growth();
  if (!positionals.includes('batch')) return whole();
  const { benchBatch, showBatch } = await import('./batch.js');
  const results = await benchBatch(options.dist ? starter(resolve(options.dist)) : BIN, folder, options.quick);
  return [results, showBatch(results)];
}

/** What starts a build that is elsewhere. */
function starter(dist) {
  const file = join(folder, 'minutebook.mjs');
  writeFileSync(
    file,
    `import { main } from ${JSON.stringify(join(dist, 'cli/main.js'))};\nprocess.exitCode = await main(process.argv.slice(2), process);\n`,
  );
  return file;
}

async function whole() {
  const [grown, grownText] = await growth();
  const results = { throughput: await throughput(), naive: await naive(), growth: grown, coldStart: await coldStart() };
  return [results, `${show(results)}\n${grownText}`];
}

async function readers() {
  const { measureReaders, showReaders } = await import('./readers.js');
  const results = await measureReaders({ rounds: ROUNDS, ...(options.dist ? { dist: resolve(options.dist) } : {}) });
  return [results, showReaders(results)];
}

async function stages() {
  const { measureStages, showStages, stagesRoot } = await import('./stages.js');
  const rows = await measureStages({ rounds: ROUNDS, root: stagesRoot(options.src) });
  return [rows, showStages(rows)];
}

async function parser() {
  const { parseMinutes } = await import(join(ROOT, 'dist/index.js'));
  return async (texts) => {
    for (const text of texts) await parseMinutes(text);
  };
}

/** The pipeline beside chrono-node alone and `wc -w`, on documents of several sizes. */
async function throughput() {
  const parse = await parser();
  const chrono = await import('chrono-node');
  const rows = [];
  for (const [size, count] of [
    [2_000, 200],
    [20_000, 40],
    [200_000, 8],
  ]) {
    const texts = generateSet({ count, size });
    const all = texts.join('');
    const bytes = Buffer.byteLength(all);
    const file = join(folder, 'all.txt');
    // Large enough that starting `wc` does not count.
    const copies = Math.ceil(20_000_000 / bytes);
    writeFileSync(file, all.repeat(copies));
    // Warm up: both are compiled by the time they are measured.
    for (let i = 0; i < WARM; i++) await parse(texts);
    for (let i = 0; i < WARM; i++) for (const text of texts) chrono.en.GB.parse(text);
    const times = await compare(
      {
        minutebook: () => parse(texts),
        chrono: () => texts.forEach((text) => void chrono.en.GB.parse(text)),
        wc: () => spawnSync('wc', ['-w', file]),
      },
      ROUNDS,
    );
    const wc = times.wc.ms / copies;
    rows.push({
      documents: count,
      size,
      mbPerSecond: bytes / 1000 / times.minutebook.ms,
      chronoMbPerSecond: bytes / 1000 / times.chrono.ms,
      timesChrono: times.chrono.ratio,
      wcMbPerSecond: bytes / 1000 / wc,
      timesWc: times.minutebook.ms / wc,
    });
  }
  return rows;
}

/** The pipeline beside what one would write in an hour: chrono for dates, compromise for people, places and money. */
async function naive() {
  const parse = await parser();
  const chrono = await import('chrono-node');
  const { default: nlp } = await import('compromise');
  const texts = generateSet({ count: 4, size: 8_000, seed: 2 });
  const stack = () => {
    for (const text of texts) {
      chrono.en.GB.parse(text);
      const doc = nlp(text);
      doc.people().json();
      doc.places().json();
      doc.money().json();
    }
  };
  for (let i = 0; i < WARM * 5; i++) await parse(texts);
  stack();
  const times = await compare({ minutebook: () => parse(texts), naive: stack }, ROUNDS);
  return {
    bytes: Buffer.byteLength(texts.join('')),
    minutebookMs: times.minutebook.ms,
    naiveMs: times.naive.ms,
    faster: times.naive.ratio,
  };
}

async function growth() {
  const { measureGrowth, showGrowth } = await import('./growth.js');
  const results = await measureGrowth({ dist: DIST, bin: BIN, folder, full: options.full });
  return [results, showGrowth(results)];
}

/** Whole processes beside one of Node that does nothing. */
async function coldStart() {
  const file = join(folder, 'cold.txt');
  writeFileSync(file, generateMinutes({ layout: 'moderngov-meeting', size: 8_000, seed: 4 }));
  const node = (...args) => {
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  };
  const seed = seedFile();
  const times = await compare(
    {
      node: () => node('-e', '0'),
      '--version': () => node(BIN, '--version'),
      '--help': () => node(BIN, '--help'),
      'parse 8 KB': () => node(BIN, 'parse', '--quiet', file),
      ...(seed ? { 'parse seed 003': () => node(BIN, 'parse', '--quiet', seed) } : {}),
    },
    options.quick ? 5 : 21,
  );
  return times;
}

/** Seed 003, where the seeds are. */
function seedFile() {
  const seeds = join(ROOT, '../shared/seeds');
  const name = existsSync(seeds) && readdirSync(seeds).find((one) => one.startsWith('003'));
  return name ? join(seeds, name) : null;
}

function show({ throughput: rows, naive: stack, coldStart: cold }) {
  const lines = ['Throughput, one core (MB/s; times as fast as chrono alone; times the time of wc -w)', ''];
  for (const row of rows)
    lines.push(
      `  ${String(row.documents).padStart(4)} × ${String(row.size / 1000).padStart(3)} KB   ${fixed(row.mbPerSecond)} MB/s   chrono ${fixed(row.chronoMbPerSecond)} MB/s: ×${row.timesChrono.toFixed(2)}${kept(row.timesChrono >= BOUNDS.timesChrono)}   wc ${row.wcMbPerSecond.toFixed(0)} MB/s: ×${row.timesWc.toFixed(1)} its time${kept(row.timesWc <= BOUNDS.timesWc)}`,
    );
  lines.push(
    '',
    `Naive stack (chrono, compromise): ${stack.naiveMs.toFixed(0)} ms beside ${stack.minutebookMs.toFixed(1)} ms: ×${stack.faster.toFixed(0)}${kept(stack.faster >= BOUNDS.naive)}`,
    '',
    'Cold start (beside `node -e 0`)',
    '',
  );
  for (const [name, { ms, ratio }] of Object.entries(cold))
    lines.push(
      `  ${name.padEnd(14)} ${ms.toFixed(0).padStart(5)} ms   ×${ratio.toFixed(2)}${kept(!BOUNDS[name] || ratio <= BOUNDS[name])}`,
    );
  return `${lines.join('\n')}\n`;
}

function fixed(value) {
  return value.toFixed(2).padStart(6);
}
