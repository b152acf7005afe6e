/**
 * Files made to do harm are refused or bounded, with a message, in 500 MB and 20 seconds, and nothing is ever fetched.
 *
 * Each is made in a folder of its own and read by a process of its own, which measures itself. `npm run hostile` adds those that take seconds
 * and writes the figures to .cache/hostile/figures.md.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../sources.ts';
import { CASES, type HostileCase } from './cases.ts';
import type { Task } from './child.ts';

const ALL = process.env.HOSTILE === '1';
const MAX_RSS = 500;
const MAX_SECONDS = 20;
const HEAP = '--max-old-space-size=450';
const child = join(ROOT, '.cache/hostile/child.mjs');
const folder = mkdtempSync(join(tmpdir(), 'minutebook-hostile-'));
const run = promisify(execFile);

interface Report {
  refused: string | null;
  findings: string[];
  text: string;
  length: number;
  cpu: number;
  rss: number;
  connections: number;
}

const chosen = CASES.filter(({ slow }) => ALL || !slow);
const titleOf = ({ extension, name }: HostileCase): string => `${extension}: ${name}`;
const rows: string[] = [];
/** Those that are read by one process, one after the other. */
let together: Map<HostileCase, Report> | null = null;

beforeAll(async () => {
  await build({
    entryPoints: [join(ROOT, 'test/hostile/child.ts')],
    outfile: child,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  if (!ALL) together = new Map((await readAll(chosen)).map((report, i) => [chosen[i] as HostileCase, report]));
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  const table = ['| file | size | seconds | MB | what became of it |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
  if (ALL) writeFileSync(join(ROOT, '.cache/hostile/figures.md'), `${table}\n`);
});

async function readAll(cases: readonly HostileCase[]): Promise<Report[]> {
  const tasks: Task[] = [];
  for (const one of cases) {
    const path = join(folder, `${titleOf(one).replace(/\W+/g, '-')}.${one.extension}`);
    writeFileSync(path, await one.make());
    tasks.push([path, one.options ?? {}]);
  }
  const { stdout } = await run(process.execPath, [HEAP, child, JSON.stringify(tasks)], { maxBuffer: 1 << 26, timeout: 180_000 });
  const reports = JSON.parse(stdout) as Report[];
  for (const [i, report] of reports.entries()) note(cases[i] as HostileCase, tasks[i]?.[0] ?? '', report);
  return reports;
}

function note(one: HostileCase, path: string, { refused, findings, length, cpu, rss }: Report): void {
  const own = findings.filter((code) => /^(?:read|pdf|docx|odt|html|mhtml|doc):/.test(code)).join(', ');
  const fate = refused ?? `${length} characters${own === '' ? '' : `; ${own}`}`;
  rows.push(`| ${titleOf(one)} | ${Math.ceil(statSync(path).size / 1024)} KB | ${cpu.toFixed(1)} | ${Math.round(rss)} | ${fate} |`);
  rmSync(path);
}

describe('hostile files', () => {
  it.each(chosen.map((one) => [titleOf(one), one] as const))('%s', { timeout: 200_000 }, async (_title, one) => {
    const report = together?.get(one) ?? (await readAll([one]))[0];
    expect(report?.refused).toBe(one.refused ?? null);
    for (const finding of one.findings ?? []) expect(report?.findings).toContain(finding);
    for (const words of one.words ?? []) expect(report?.text).toContain(words);
    expect(report?.connections).toBe(0);
    expect(report?.rss).toBeLessThan(MAX_RSS);
    expect(report?.cpu).toBeLessThan(MAX_SECONDS);
  });
});
