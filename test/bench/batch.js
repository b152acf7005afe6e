/** Measures `convert`: workers against one, memory over the number of files, a second run against hashing. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateMinutes, LAYOUT_NAMES } from './generate.js';

/** Sizes: `full` is what the figures are promised for, `quick` shows that it runs. */
const SIZES = {
  full: { speed: { count: 4000, size: 20_000 }, few: 2000, many: 20_000, small: 1500 },
  quick: { speed: { count: 200, size: 20_000 }, few: 100, many: 1000, small: 1500 },
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

async function run(bin, argv) {
  const started = performance.now();
  const child = spawn(process.execPath, [bin, 'convert', ...argv, '--quiet', '--to', 'json'], { stdio: ['ignore', 'inherit', 'inherit'] });
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(peak, residentOf(child.pid));
  }, 100);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  if (status !== 0) throw new Error(`convert ended with ${status}`);
  return { ms: performance.now() - started, peakMb: peak / 1024 };
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
  spawnSync(process.execPath, ['-e', HASH, folder]);
  return performance.now() - started;
}

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

export async function benchBatch(bin, folder, quick) {
  const { speed, few, many, small } = SIZES[quick ? 'quick' : 'full'];
  const at = (name) => join(folder, name);
  fill(at('speed'), speed.count, speed.size);
  const one = await run(bin, [at('speed'), '-o', at('one'), '-j', '1']);
  const two = await run(bin, [at('speed'), '-o', at('two'), '-j', '2']);
  const again = [];
  for (let round = 0; round < 5; round++) {
    const hash = hashing(at('speed'));
    again.push((await run(bin, [at('speed'), '-o', at('two'), '-j', '2'])).ms / hash);
  }
  for (const name of ['speed', 'one', 'two']) rmSync(at(name), { recursive: true });
  fill(at('few'), few, small);
  fill(at('many'), many, small);
  const small1 = await run(bin, [at('few'), '-o', at('few-out'), '-j', '2']);
  const large1 = await run(bin, [at('many'), '-o', at('many-out'), '-j', '2']);
  const wrote = readdirSync(at('many-out'), { recursive: true }).filter((name) => /^\d.*\.json$/.test(name)).length;
  return {
    workers: { documents: speed.count, oneMs: one.ms, twoMs: two.ms, times: one.ms / two.ms },
    secondRun: { timesHashing: median(again) },
    memory: { few, many, wrote, fewMb: small1.peakMb, manyMb: large1.peakMb, times: large1.peakMb / small1.peakMb },
  };
}

export function showBatch({ workers, secondRun, memory }) {
  return [
    `Two workers against one, ${workers.documents} documents: ${(workers.oneMs / 1000).toFixed(1)} s, ${(workers.twoMs / 1000).toFixed(1)} s: ×${workers.times.toFixed(2)}`,
    `Second run beside hashing the same files: ×${secondRun.timesHashing.toFixed(2)}`,
    `Peak memory of all processes: ${memory.fewMb.toFixed(0)} MB at ${memory.few} documents, ${memory.manyMb.toFixed(0)} MB at ${memory.many}: ×${memory.times.toFixed(2)}`,
    '',
  ].join('\n');
}
