import type * as Fs from 'node:fs';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Ran, runInProcess, SHORT_MINUTES, temporaryFolder } from './run-in-process.ts';

/** What is to go wrong: a call of the file system on a path like this, so many times. */
interface Fault {
  call: 'writeSync' | 'renameSync' | 'openSync' | 'readFileSync' | 'mkdirSync' | 'readdirSync';
  path?: RegExp;
  code: string;
  times?: number;
}

const { faults } = vi.hoisted(() => ({ faults: [] as { fault: Fault; left: number }[] }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof Fs>();
  const failing =
    (call: Fault['call']) =>
    (...given: unknown[]) => {
      const due = faults.find(
        ({ fault, left }) => left > 0 && fault.call === call && given.some((one) => fault.path?.test(String(one)) ?? true),
      );
      if (due) {
        due.left--;
        throw Object.assign(new Error(`${due.fault.code}: injected`), { code: due.fault.code });
      }
      return (real[call] as (...all: unknown[]) => unknown)(...given);
    };
  const calls = ['writeSync', 'renameSync', 'openSync', 'readFileSync', 'mkdirSync', 'readdirSync'] as const;
  return { ...real, ...Object.fromEntries(calls.map((call) => [call, failing(call)])) };
});

afterEach(() => {
  faults.length = 0;
});

function inputs(folder = temporaryFolder()): string {
  mkdirSync(join(folder, 'in'));
  for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, 'in', name), SHORT_MINUTES);
  return folder;
}

const convert = (folder: string): Promise<Ran> =>
  runInProcess(['convert', join(folder, 'in'), '-o', join(folder, 'out'), '-j', '0', '--to', 'json,csv,xlsx', '--table', 'items']);

/** All that lies in the output folder, the run's own notes too. */
const content = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, 'out'), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]),
  );

/** What a run leaves that nothing happened to. */
let undisturbed: Record<string, string>;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  await convert(inputs(folder));
  undisturbed = content(folder);
  rmSync(folder, { recursive: true });
}, 60_000);

const ALWAYS = Number.POSITIVE_INFINITY;

describe('what ends the run, with a clear message and status 3', { timeout: 20_000 }, () => {
  it.each<[string, Fault, string]>([
    ['the disk is full from the start', { call: 'writeSync', code: 'ENOSPC' }, 'the disk is full'],
    ['the quota is used up', { call: 'writeSync', code: 'EDQUOT' }, 'the quota of the disk is used up'],
    ['the folder vanishes before a file is begun', { call: 'openSync', path: /unfinished/, code: 'ENOENT' }, 'the folder has gone'],
    ['the folder vanishes before a file is put in place', { call: 'renameSync', path: /b\.json/, code: 'ENOENT' }, 'the folder has gone'],
    ['the disk turns read-only', { call: 'renameSync', path: /b\.json/, code: 'EROFS' }, 'the disk can only be read'],
    ['the disk is full at the summary', { call: 'renameSync', path: /summary/, code: 'ENOSPC' }, 'the disk is full'],
    ['the network drive is gone', { call: 'mkdirSync', path: /unfinished/, code: 'EIO' }, 'the disk does not answer'],
  ])('%s', async (_why, fault, words) => {
    const folder = inputs();
    faults.push({ fault, left: fault.times ?? ALWAYS });
    const { status, stderr } = await convert(folder);
    expect(status).toBe(3);
    expect(stderr).toMatch(new RegExp(`^error: Cannot write \`.{1,200}\`: ${words}$`, 'm'));
    expect(stderr).not.toMatch(/\n\s+at /);
    faults.length = 0;
    expect((await convert(folder)).status).toBe(0);
    expect(content(folder)).toEqual(undisturbed);
  });
});

describe('a file in use by another program', { timeout: 20_000 }, () => {
  it.each<[string, Fault, string, string]>([
    [
      'an input open in Word',
      { call: 'readFileSync', path: /in\/b\.txt/, code: 'EBUSY' },
      'b.txt  The file is in use by another program. Close it',
      '1',
    ],
    [
      'an output open in Excel',
      { call: 'renameSync', path: /b\.items\.csv/, code: 'EBUSY' },
      'in use by another program, or protected. Close it there; the next run',
      '1',
    ],
    ['a summary open in Excel', { call: 'renameSync', path: /summary\.csv/, code: 'EPERM' }, 'warning: Cannot write `', '0'],
    ['the workbook of the run', { call: 'renameSync', path: /tables\.xlsx/, code: 'EBUSY' }, 'tables.xlsx`: it is in use', '0'],
    ['a table of the run', { call: 'renameSync', path: /tables.items\.csv/, code: 'EACCES' }, 'items.csv`: it is in use', '0'],
  ])('%s costs that file only, and the next run does it', async (_why, fault, words, again) => {
    const folder = inputs();
    faults.push({ fault, left: ALWAYS });
    const first = await convert(folder);
    expect(first).toMatchObject({ status: 3, stderr: expect.stringContaining(words) });
    expect(content(folder)).toHaveProperty('/out/a.json');
    faults.length = 0;
    const second = await convert(folder);
    expect(second).toMatchObject({ status: 0, stderr: expect.stringContaining(`${again} document${again === '1' ? '' : 's'} done`) });
    expect(content(folder)).toEqual(undisturbed);
  });

  it('for a moment only is waited for', async () => {
    const folder = inputs();
    faults.push({ fault: { call: 'renameSync', path: /b\.json/, code: 'EPERM' }, left: 2 });
    expect((await convert(folder)).status).toBe(0);
  });

  it('may be the run’s own journal', async () => {
    const folder = inputs();
    faults.push({ fault: { call: 'renameSync', path: /journal/, code: 'EBUSY' }, left: ALWAYS });
    expect((await convert(folder)).status).toBe(0);
    expect((await convert(folder)).stderr).toContain('2 up to date');
  });
});
