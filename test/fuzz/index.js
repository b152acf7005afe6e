#!/usr/bin/env node
/**
 * Feeds spoilt documents to the readers for as long as it is told, and keeps what fails.
 *
 *   npm run fuzz -- --reader text --runs 1000000 --seed 7 --minutes 30 --jobs 2
 *   npm run fuzz -- --reader text,pdf --runs 500,20 --own --json    one after another, on documents of the project alone; a line of JSON each
 *
 * Documents to spoil: fixtures, and ../shared/seeds and ../shared/corpus where they are. The same seed makes the same inputs.
 * A fault is shrunk and kept below .cache/fuzz, each with the number it can be made again by; once mended it belongs into fixtures/fuzz.
 */
import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
  options: {
    reader: { type: 'string', default: 'text' },
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    first: { type: 'string', default: '0' },
    minutes: { type: 'string', default: '10' },
    jobs: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    // Spoil what the project holds and nothing else: the same on every machine.
    own: { type: 'boolean', default: false },
  },
});

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = (values.own ? ['fixtures'] : ['fixtures', '../shared/seeds', '../shared/corpus']).map((folder) => join(ROOT, folder));
const KEPT = join(ROOT, '.cache/fuzz');
const BUILT = join(KEPT, `build-${process.pid}`);
/** How long one input may be at work before its process is ended, in seconds. */
const PATIENCE = 120;

/** Seconds that a process has worked, for a busy machine lets it wait; by the clock where the system does not tell. */
function secondsOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return Date.now() / 1000;
  }
}

await build({
  entryPoints: [join(ROOT, 'test/fuzz/worker.ts')],
  outdir: BUILT,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'error',
  sourcemap: 'inline',
  keepNames: true,
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
});

const jobs = Number(values.jobs);
const readers = values.reader.split(',');
const runs = values.runs.split(',').map(Number);
let until = 0;
let stopped = false;
let total = emptyTotal();

function emptyTotal() {
  return { done: 0, bytes: 0, digest: 0, slowest: { seconds: 0, index: -1 }, faults: {} };
}

/** Let one process work on its share; where it hangs or dies, note the input and go on behind it with another. */
async function work(reader, runs, job) {
  let next = Number(values.first) + job;
  const last = Number(values.first) + runs;
  while (next < last && Date.now() < until) {
    const ended = await oneProcess(reader, job, next, Math.ceil((last - next) / jobs));
    add(ended.tally);
    if (!ended.sign) return;
    total.faults[ended.sign] ??= { count: 0, file: `seed ${values.seed}, input ${ended.at}` };
    total.faults[ended.sign].count++;
    next = ended.at + jobs;
  }
}

function oneProcess(reader, job, first, runs) {
  const at = join(KEPT, `at-${process.pid}-${job}`);
  const stretch = { reader, seed: Number(values.seed), first, step: jobs, runs, until, folders: FOLDERS, kept: KEPT, at };
  return new Promise((resolve) => {
    const child = fork(join(BUILT, 'worker.js'), [JSON.stringify(stretch)], {
      execArgv: ['--enable-source-maps', '--max-old-space-size=2048'],
    });
    if (!values.own) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    working.add(child);
    let tally = null;
    let seen = { at: '', when: 0 };
    const readAt = () => {
      try {
        return readFileSync(at, 'utf8').trim();
      } catch {
        return '';
      }
    };
    const watch = setInterval(() => {
      const now = readAt();
      if (now !== seen.at) seen = { at: now, when: secondsOf(child.pid) };
      else if (secondsOf(child.pid) - seen.when > PATIENCE) child.kill('SIGKILL');
    }, 5000);
    child.on('message', (message) => {
      tally = message.tally;
      progress(job, message);
    });
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      working.delete(child);
      resolve({
        tally,
        at: Number(readAt()),
        sign: code === 0 ? null : signal === 'SIGKILL' ? 'hang' : `the process ended (${signal ?? code})`,
      });
    });
  });
}

/** Who ends the run early is told what was done until then. */
const working = new Set();
function stop() {
  until = 0;
  stopped = true;
  for (const child of working) child.kill('SIGTERM');
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

let shown = 0;
function progress(job, { tally }) {
  if (Date.now() - shown < 30_000) return;
  shown = Date.now();
  process.stderr.write(`job ${job}: ${tally.done} inputs, ${Object.keys(tally.faults).length} kinds of faults\n`);
}

function add(tally) {
  if (!tally) return;
  total.done += tally.done;
  total.bytes += tally.bytes;
  total.digest = (total.digest ^ tally.digest) >>> 0;
  if (tally.slowest.seconds > total.slowest.seconds) total.slowest = tally.slowest;
  for (const [sign, { count, file }] of Object.entries(tally.faults)) {
    total.faults[sign] ??= { count: 0, file };
    total.faults[sign].count += count;
  }
}

/** Feed one reader, and say how it went; true where it failed nowhere. */
async function feed(reader, runs) {
  const begun = Date.now();
  until = begun + Number(values.minutes) * 60_000;
  total = emptyTotal();
  await Promise.all(Array.from({ length: jobs }, (_, job) => work(reader, runs, job)));
  const minutes = Math.round((Date.now() - begun) / 6000) / 10;
  const result = { reader, seed: Number(values.seed), first: Number(values.first), minutes, ...total };
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : words(result));
  return Object.keys(total.faults).length === 0;
}

function words({ reader, seed, first, minutes, done, bytes, digest, slowest, faults }) {
  const lines = [
    `${reader}, seed ${seed}, from ${first}: ${done} inputs, ${Math.round(bytes / 1024)} KB, ${minutes} minutes, digest ${digest.toString(16)}, ` +
      `slowest ${slowest.seconds.toFixed(2)} s (input ${slowest.index})`,
    ...Object.entries(faults).map(([sign, { count, file }]) => `  ${count} × ${sign}\n    ${file}`),
  ];
  return `${lines.join('\n')}\n`;
}

mkdirSync(KEPT, { recursive: true });
try {
  for (const [i, reader] of readers.entries()) if (!stopped && !(await feed(reader, runs[i] ?? runs[0]))) process.exitCode = 1;
} finally {
  rmSync(BUILT, { recursive: true, force: true });
}
