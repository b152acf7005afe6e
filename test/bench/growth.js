/**
 * How time and memory grow: ten times the text, ten times the documents. Each figure is of a process of its own, so that memory is its own.
 *
 *   npm run bench -- growth           up to 5 MB in one document, 2,000 documents
 *   npm run bench -- growth --full    up to 50 MB, 100,000 documents
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateMinutes, LAYOUT_NAMES } from './generate.js';

const SIZES = { full: [500_000, 5_000_000, 50_000_000], usual: [50_000, 500_000, 5_000_000] };
const COUNTS = { full: [10_000, 100_000], usual: [200, 2_000] };
/** What is asked: at most this many times as long for ten times as much; bytes of memory for each of a document of up to 5 MB. */
export const BOUNDS = { times: 11, memory: 40, memoryUpTo: 5_000_000 };

const ONE = `
const { readFileSync } = await import('node:fs');
const { parseMinutes } = await import(process.argv[1]);
const bytes = readFileSync(process.argv[2]);
// Warm: what is measured is the growth, and a process starts but once.
const warm = readFileSync(process.argv[3]);
for (let i = 0; i < 3; i++) await parseMinutes(warm);
const before = process.memoryUsage.rss();
const start = process.cpuUsage();
await parseMinutes(bytes);
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ bytes: bytes.length, cpuMs: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024, baseMb: before / 1048576 }));
`;

/** One document of each size in each layout. */
function sizes(dist, folder, list) {
  const warm = join(folder, 'warm.txt');
  writeFileSync(warm, generateMinutes({ size: 200_000, seed: 6 }));
  return LAYOUT_NAMES.map((layout) => {
    const rows = list.map((size) => {
      const file = join(folder, 'grown.txt');
      writeFileSync(file, generateMinutes({ layout, size, seed: 5 }));
      const { status, stdout, stderr } = spawnSync(process.execPath, [
        '--input-type=module',
        '-e',
        ONE,
        join(dist, 'index.js'),
        file,
        warm,
      ]);
      if (status !== 0) throw new Error(`A document of ${size} failed: ${stderr}`);
      const row = JSON.parse(String(stdout));
      return { ...row, memoryTimes: ((row.peakMb - row.baseMb) * 1048576) / row.bytes };
    });
    const times = rows.slice(1).map((row, i) => row.cpuMs / rows[i].cpuMs / (row.bytes / rows[i].bytes / 10));
    return { layout, rows, times };
  });
}

/** So many documents through `parse --format ndjson`: time, and the memory held at a tenth of the run and at its end. */
async function stream(bin, folder, count) {
  const many = join(folder, 'many');
  for (let i = 0; i < count; i++) {
    const below = join(many, String(Math.floor(i / 1000)));
    if (i % 1000 === 0) mkdirSync(below, { recursive: true });
    writeFileSync(join(below, `${i}.txt`), generateMinutes({ layout: LAYOUT_NAMES[i % LAYOUT_NAMES.length], size: 1500, seed: i + 1 }));
  }
  const started = performance.now();
  const child = spawn(process.execPath, [bin, 'parse', '--quiet', '--format', 'ndjson', many], { stdio: ['ignore', 'pipe', 'inherit'] });
  let lines = 0;
  let firstMs = null;
  const held = [];
  const timer = setInterval(() => held.push(residentMb(child.pid)), 50);
  child.stdout.on('data', (chunk) => {
    firstMs ??= performance.now() - started;
    for (const byte of chunk) if (byte === 10) lines++;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(timer);
  rmSync(many, { recursive: true });
  if (status !== 0 || lines !== count) throw new Error(`parse ended with ${status} after ${lines} of ${count} documents`);
  return {
    documents: count,
    ms: performance.now() - started,
    firstMs,
    heldMb: held.at(Math.floor(held.length / 10)),
    peakMb: Math.max(...held),
  };
}

/** Megabytes that a process holds; Linux only, 0 elsewhere. */
function residentMb(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export async function measureGrowth({ dist, bin, folder, full }) {
  const [fewer, more] = full ? COUNTS.full : COUNTS.usual;
  return {
    sizes: sizes(dist, folder, full ? SIZES.full : SIZES.usual),
    streams: [await stream(bin, folder, fewer), await stream(bin, folder, more)],
  };
}

const mb = (bytes) => `${bytes / 1e6 < 10 ? (bytes / 1e6).toFixed(2) : (bytes / 1e6).toFixed(0)} MB`;

export function showGrowth({ sizes: layouts, streams }) {
  const lines = ['Growth: one document (CPU of a warm process; memory beside its size)', ''];
  for (const { layout, rows, times } of layouts)
    for (const [i, row] of rows.entries()) {
      const grown = i === 0 ? '' : `   ten times the text ×${times[i - 1].toFixed(1)}${times[i - 1] > BOUNDS.times ? ': NOT KEPT' : ''}`;
      const tooMuch = row.bytes <= BOUNDS.memoryUpTo * 1.1 && row.bytes > 1_000_000 && row.memoryTimes > BOUNDS.memory ? ': NOT KEPT' : '';
      lines.push(
        `  ${layout.padEnd(22)} ${mb(row.bytes).padStart(8)} ${(row.cpuMs / 1000).toFixed(2).padStart(7)} s   peak ${row.peakMb.toFixed(0)} MB, ×${row.memoryTimes.toFixed(0)} its size${tooMuch}${grown}`,
      );
    }
  lines.push('', 'Growth: documents through `parse --format ndjson`', '');
  for (const { documents, ms, firstMs, heldMb, peakMb } of streams)
    lines.push(
      `  ${String(documents).padStart(7)} documents ${(ms / 1000).toFixed(1)} s, the first after ${firstMs.toFixed(0)} ms; memory ${heldMb.toFixed(0)} MB at a tenth of the run, ${peakMb.toFixed(0)} MB at most`,
    );
  return `${lines.join('\n')}\n`;
}
