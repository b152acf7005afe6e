/**
 * Measures `convert`: two workers against one, in turns on the same folders; a second run against hashing; memory over the number of files;
 * and whether runs that were killed at random moments, and run again, leave the same as one that was not.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateMinutes, LAYOUT_NAMES } from './generate.js';

/** Sizes: `full` is what the figures are promised for, `quick` shows that it runs. */
const SIZES = {
  full: { rounds: 2, speed: { count: 6000, size: 20_000 }, few: 2000, many: 20_000, small: 1500, kills: 50 },
  quick: { rounds: 2, speed: { count: 60, size: 20_000 }, few: 100, many: 1000, small: 1500, kills: 3 },
};

function fill(folder, count, size) {
  for (let i = 0; i < count; i++) {
    const below = join(folder, String(Math.floor(i / 500)));
    if (i % 500 === 0) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${i}.txt`), generateMinutes({ layout: LAYOUT_NAMES[i % LAYOUT_NAMES.length], size, seed: i + 1 }));
  }
}

/** Kilobytes that a process and its children hold; Linux only, 0 elsewhere. */
function residentOf(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    const own = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    return children.reduce((sum, child) => sum + residentOf(child), own);
  } catch {
    return 0;
  }
}

/** Processor time in ms of all children that ended, and theirs; Linux only, 0 elsewhere. On a busy machine it tells more than the clock. */
function childrenCpu() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return 0;
  }
}

function start(bin, argv) {
  return spawn(process.execPath, [bin, 'convert', ...argv, '--quiet', '--to', 'json'], { stdio: ['ignore', 'inherit', 'inherit'] });
}

const ended = (child) => new Promise((resolve) => child.on('close', resolve));

async function run(bin, argv) {
  const started = performance.now();
  const cpu = childrenCpu();
  const child = start(bin, argv);
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentOf(child.pid));
  }, 100);
  const status = await ended(child);
  clearInterval(timer);
  if (status !== 0) throw new Error(`convert ended with ${status}`);
  return { ms: performance.now() - started, cpuMs: childrenCpu() - cpu, peakMb: peak / 1024 };
}

const HASH = `
const { readdirSync, readFileSync } = require('node:fs');
const { createHash } = require('node:crypto');
for (const entry of readdirSync(process.argv[1], { withFileTypes: true, recursive: true }))
  if (entry.isFile()) createHash('sha256').update(readFileSync((entry.parentPath ?? entry.path) + '/' + entry.name)).digest('hex');
`;

/** Hash the same files by a process of its own. */
function hashing(folder) {
  const started = performance.now();
  const cpu = childrenCpu();
  spawnSync(process.execPath, ['-e', HASH, folder]);
  return { ms: performance.now() - started, cpuMs: childrenCpu() - cpu };
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

const beside = (one, other) => ({ ms: one.ms / other.ms, cpu: one.cpuMs / other.cpuMs });

/** Two workers against one, in turns, on one set; and a second run beside hashing. */
async function speed(bin, at, { rounds, speed: { count, size } }) {
  const spent = { one: { ms: 0, cpuMs: 0 }, two: { ms: 0, cpuMs: 0 } };
  const again = [];
  const input = at('speed');
  fill(input, count, size);
  const turns = [
    ['one', 1],
    ['two', 2],
  ];
  for (let round = 0; round < rounds; round++) {
    for (const [name, jobs] of round % 2 === 0 ? turns : turns.reverse()) {
      rmSync(at(name), { recursive: true, force: true });
      const { ms, cpuMs } = await run(bin, [input, '-o', at(name), '-j', String(jobs)]);
      spent[name].ms += ms / rounds;
      spent[name].cpuMs += cpuMs / rounds;
    }
    for (let i = 0; i < 5; i++) again.push(beside(await run(bin, [input, '-o', at('two'), '-j', '2']), hashing(input)));
  }
  for (const name of ['speed', 'one', 'two']) rmSync(at(name), { recursive: true });
  const { one, two } = spent;
  return {
    // What two workers could come to at most, on two idle cores: as much processor time as one, spent by both at once.
    workers: { documents: count, oneMs: one.ms, twoMs: two.ms, times: one.ms / two.ms, cpuTimes: (2 * one.cpuMs) / two.cpuMs },
    secondRun: { timesHashing: median(again.map(({ ms }) => ms)), cpuTimesHashing: median(again.map(({ cpu }) => cpu)) },
  };
}

async function memory(bin, at, { few, many, small }) {
  fill(at('few'), few, small);
  fill(at('many'), many, small);
  const less = await run(bin, [at('few'), '-o', at('few-out'), '-j', '2']);
  const more = await run(bin, [at('many'), '-o', at('many-out'), '-j', '2']);
  const wrote = readdirSync(at('many-out'), { recursive: true }).filter((name) => /^\d.*\.json$/.test(name)).length;
  const second = beside(await run(bin, [at('many'), '-o', at('many-out'), '-j', '2']), hashing(at('many')));
  const times = more.peakMb / less.peakMb;
  return { few, many, wrote, fewMb: less.peakMb, manyMb: more.peakMb, times, second };
}

/** Hash of all that lies below a folder, names and content. */
function digestOf(folder) {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  for (const path of files.map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort())
    hash.update(path.slice(folder.length)).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

/** Kill runs at random moments and run again; the answer is how many then differ from one that was let alone. */
async function kills(bin, at, rounds) {
  fill(at('killed'), 60, 5000);
  const argv = [at('killed'), '-o', at('killed-out'), '-j', '2', '--to', 'json,csv', '--table', 'items,money'];
  const { ms } = await run(bin, argv);
  const whole = digestOf(at('killed-out'));
  let differ = 0;
  let killed = 0;
  for (let round = 0; round < rounds; round++) {
    rmSync(at('killed-out'), { recursive: true });
    const child = start(bin, argv);
    const timer = setTimeout(() => child.kill('SIGKILL'), ms * Math.random());
    if ((await ended(child)) === null) killed++;
    clearTimeout(timer);
    await run(bin, argv);
    if (digestOf(at('killed-out')) !== whole) differ++;
  }
  return { rounds, killed, differ };
}

export async function benchBatch(bin, folder, quick) {
  const sizes = SIZES[quick ? 'quick' : 'full'];
  const at = (name) => join(folder, name);
  return {
    ...(await speed(bin, at, sizes)),
    memory: await memory(bin, at, sizes),
    kills: await kills(bin, at, sizes.kills),
  };
}

export function showBatch({ workers, secondRun, memory, kills }) {
  return [
    `Two workers against one, ${workers.documents} documents: ${(workers.oneMs / 1000).toFixed(1)} s, ${(workers.twoMs / 1000).toFixed(1)} s: ×${workers.times.toFixed(2)} (by processor time up to ×${workers.cpuTimes.toFixed(2)})`,
    `Second run beside hashing the same files: ×${secondRun.timesHashing.toFixed(2)} (processor ×${secondRun.cpuTimesHashing.toFixed(2)}), of ${memory.many} small ones ×${memory.second.ms.toFixed(2)} (×${memory.second.cpu.toFixed(2)})`,
    `Peak memory of all processes: ${memory.fewMb.toFixed(0)} MB at ${memory.few} documents, ${memory.manyMb.toFixed(0)} MB at ${memory.many}: ×${memory.times.toFixed(2)}`,
    `Killed at ${kills.killed} random moments in ${kills.rounds} rounds and run again: ${kills.differ} differ`,
    '',
  ].join('\n');
}
