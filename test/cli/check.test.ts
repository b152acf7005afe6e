import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type Ran, runInProcess, temporaryFolder, type World } from './run-in-process.ts';

// The first run loads all there is.
vi.setConfig({ testTimeout: 30_000 });

const HEAD = 'Minutes of the Hill Committee held on Tuesday 4 May 2021\n\n1. Apologies\n\nNone.\n\n2. Gate\n\n';
const CLEAN = `${HEAD}RESOLVED that the gate be mended.\n`;
/** A warning for each of two sentences. */
const WEEKDAY = 'The hall will open on Monday 2 June 2021.';
const FAULTY = `${HEAD}${WEEKDAY}\n\nThe barn will open on 31 June 2021.\n\nRESOLVED that the gate be mended.\n`;

/** Write files into a folder of the test's own; content by path. */
function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const check = (folder: string, argv: readonly string[] = [], world?: World): Promise<Ran> =>
  runInProcess(['check', folder, '--reporter', 'compact', '--no-config', '--jobs', '0', ...argv], world);

const codesIn = ({ stdout }: Ran): string[] => [...stdout.matchAll(/\[([\w:-]+)\]$/gm)].map((match) => match[1] as string);

describe('the exit status of check', () => {
  const both = { 'a.txt': CLEAN, 'b.txt': FAULTY };
  const error = JSON.stringify({ rules: { 'dates:impossible': 'error' } });

  it.each([
    ['0 for clean minutes', { 'a.txt': CLEAN }, [], 0],
    ['0 for what is below the default', both, [], 0],
    ['1 for what is as bad as was said', both, ['--fail-on', 'warning'], 1],
    ['1 for what is worse', both, ['--fail-on', 'info'], 1],
    ['0 where nothing fails', both, ['--fail-on', 'none'], 0],
    ['2 for an option that makes no sense', both, ['--max-findings', 'x'], 2],
    ['2 for a reporter that is none', both, ['--reporter', 'prety'], 2],
    ['3 for an empty file', { 'a.txt': '' }, [], 3],
    ['3 before 1', { 'a.txt': '', 'b.txt': FAULTY }, ['--fail-on', 'warning'], 3],
  ])('is %s', async (_why, files, argv, status) => {
    expect((await check(folderOf(files), argv)).status).toBe(status);
  });

  it('is 1 for what the configuration makes an error', async () => {
    const folder = folderOf({ ...both, 'minutebook.json': error });
    const { status, stdout } = await runInProcess(['check', folder, '--config', join(folder, 'minutebook.json'), '--reporter', 'compact']);
    expect(status).toBe(1);
    expect(stdout).toContain(': error: ');
  });

  it('is 2 without an input, and 3 for one that is not there', async () => {
    expect((await runInProcess(['check'])).status).toBe(2);
    expect((await runInProcess(['check', '/nowhere/at/all.txt'])).status).toBe(3);
  });
});

describe('a report', () => {
  it('tells of all inputs in their order, whatever their kind, and sums up on standard error', async () => {
    const folder = folderOf({ 'x/b.txt': FAULTY, 'x/a.txt': FAULTY, 'y.txt': CLEAN, 'z.txt': FAULTY, 'x/c.json': '{}' });
    const ran = await runInProcess([
      'check',
      join(folder, 'z.txt'),
      join(folder, 'x'),
      join(folder, '*.txt'),
      '--reporter',
      'json',
      '--jobs',
      '0',
    ]);
    const { files, summary } = JSON.parse(ran.stdout);
    expect(files.map(({ path }: { path: string }) => path.slice(folder.length + 1))).toEqual(['z.txt', 'x/a.txt', 'x/b.txt', 'y.txt']);
    expect(summary).toMatchObject({ documents: 4, failed: 0, found: { error: 0, warning: 6 } });
    expect(ran.stderr).toMatch(/^4 documents checked, 6 warnings/);
  });

  it('goes on where one file can not be read, and says so', async () => {
    const ran = await check(folderOf({ 'a.txt': '', 'b.txt': FAULTY }));
    expect(ran.stdout).toMatch(/a\.txt: error: .* \[input:empty\]/);
    expect(codesIn(ran)).toContain('dates:impossible');
    expect(ran.stderr).toContain('1 could not be read');
  });

  it('goes into a file, whole or not at all', async () => {
    const folder = folderOf({ 'a.txt': FAULTY });
    const output = join(folder, 'report.sarif');
    const ran = await check(folder, ['--reporter', 'sarif', '--output', output]);
    expect(ran.stdout).toBe('');
    expect(JSON.parse(readFileSync(output, 'utf8')).runs[0].results).toHaveLength(2);
    expect((await check(folder, ['--output', join(folder, 'no/such/report')])).status).toBe(2);
  });

  it('leaves out what is below the level, and counts it', async () => {
    const folder = folderOf({ 'a.txt': FAULTY });
    expect(codesIn(await check(folder))).not.toContain('outline:layout');
    expect((await check(folder)).stderr).toContain('Below --level warning, and not shown: ');
    expect(codesIn(await check(folder, ['--level', 'info']))).toContain('outline:layout');
    expect(codesIn(await check(folder, ['--level', 'error']))).toEqual([]);
    // What fails a run is always told.
    expect(codesIn(await check(folder, ['--fail-on', 'info']))).toContain('outline:layout');
  });

  it('holds no more than is wanted, the severest, and says how many are left out', async () => {
    const folder = folderOf({
      'a.txt': FAULTY,
      'b.txt': FAULTY,
      'minutebook.json': JSON.stringify({ rules: { 'dates:impossible': 'error' } }),
    });
    const argv = ['--config', join(folder, 'minutebook.json'), '--max-findings', '2'];
    const ran = await runInProcess(['check', folder, '--reporter', 'compact', ...argv]);
    expect(codesIn(ran)).toEqual(['dates:impossible', 'dates:impossible']);
    expect(ran.stderr).toContain('Left out by --max-findings 2: 2 warnings');
    // Also where no summary is wanted: nobody shall take what is shown for all there is.
    const quiet = await check(folder, ['--max-findings', '0', '--fail-on', 'warning', '--quiet']);
    expect(quiet).toMatchObject({ status: 1, stdout: '', stderr: 'Left out by --max-findings 0: 4 warnings\n' });
  });

  it('prints no summary where none is wanted', async () => {
    expect((await check(folderOf({ 'a.txt': FAULTY }), ['--quiet'])).stderr).toBe('');
  });

  it('is coloured on a terminal, and shows there what is hostile', async () => {
    const folder = folderOf({ 'a.txt': FAULTY.replace('hall', 'h\u202ell') });
    const argv = ['check', folder, '--no-config'];
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are looked for
    const colour = /\u001b\[\d/;
    expect((await runInProcess(argv, { terminal: true })).stdout).toMatch(colour);
    expect((await runInProcess(argv)).stdout).not.toMatch(colour);
    expect((await runInProcess([...argv, '--no-color'], { terminal: true })).stdout).not.toMatch(colour);
    expect((await runInProcess([...argv, '--reporter', 'json'], { terminal: true })).stdout).not.toContain('\u202e');
  });
});

describe('inputs from a list', () => {
  it('are read from a file or standard input; an empty list is nothing to do', async () => {
    const folder = folderOf({ 'a.txt': FAULTY, 'b.txt': FAULTY });
    const argv = ['check', '--reporter', 'compact', '--files-from', '-'];
    expect(codesIn(await runInProcess(argv, { stdin: `${join(folder, 'a.txt')}\0${join(folder, 'b.txt')}\0` }))).toHaveLength(4);
    expect(await runInProcess(argv, { stdin: '' })).toMatchObject({ status: 0, stderr: expect.stringContaining('0 documents checked') });
    expect((await runInProcess(['check', '--files-from', join(folder, 'none')])).status).toBe(2);
  });

  it('may name a sidecar, which stands for its minutes', async () => {
    const folder = folderOf({ 'a.txt': FAULTY, 'a.txt.minutebook.json': '{"suppress":[]}' });
    const stdin = `${join(folder, 'a.txt.minutebook.json')}\n${join(folder, 'a.txt')}\n`;
    const ran = await runInProcess(['check', '--reporter', 'compact', '--files-from', '-'], { stdin });
    expect(codesIn(ran)).toHaveLength(2);
  });
});

describe('a baseline', () => {
  const baselineOf = async (folder: string): Promise<string> => {
    const file = join(folder, 'baseline.json');
    expect((await check(folder, ['--write-baseline', file])).status).toBe(0);
    return file;
  };

  it('silences what it knows, though lines move', async () => {
    const folder = folderOf({ 'a.txt': FAULTY });
    const file = await baselineOf(folder);
    expect((await check(folder, ['--baseline', file, '--fail-on', 'info'])).status).toBe(0);
    writeFileSync(join(folder, 'a.txt'), FAULTY.replace('None.', 'Cllr Reed.\n\nThe chair was thanked.').replaceAll('\n\n', '\n\n\n'));
    const ran = await check(folder, ['--baseline', file, '--fail-on', 'warning']);
    expect(ran).toMatchObject({ status: 0, stdout: '' });
    expect(ran.stderr).toMatch(/known from the baseline/);
  });

  it('silences what it knows, though lines are wrapped anew', async () => {
    const words = `${'The clerk told of the works at the old mill and of what they cost. '.repeat(4)}${WEEKDAY} ${'Nobody minded that at all. '.repeat(6)}`;
    const wrapped = (width: number): string =>
      `${HEAD}${words.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n')}\n3. Close\n\nThe end.\n`;
    const folder = folderOf({ 'a.txt': wrapped(72) });
    const file = await baselineOf(folder);
    writeFileSync(join(folder, 'a.txt'), wrapped(80));
    expect(await check(folder, ['--baseline', file, '--fail-on', 'warning'])).toMatchObject({ status: 0, stdout: '' });
  });

  it.each([
    ['a fault of another kind', 'The gate will open on 30 February 2022.'],
    ['the same fault once more', WEEKDAY],
  ])('lets through %s', async (_why, sentence) => {
    const folder = folderOf({ 'a.txt': FAULTY });
    const file = await baselineOf(folder);
    writeFileSync(join(folder, 'a.txt'), `${FAULTY}\n${sentence}\n`);
    const ran = await check(folder, ['--baseline', file, '--fail-on', 'warning']);
    expect(ran.status).toBe(1);
    expect(codesIn(ran)).toHaveLength(1);
  });

  it('says what of it is gone, of the documents that were looked at', async () => {
    const folder = folderOf({ 'a.txt': FAULTY, 'b.txt': FAULTY });
    const file = await baselineOf(folder);
    writeFileSync(join(folder, 'a.txt'), FAULTY.replace(WEEKDAY, 'The hall will open.'));
    expect((await check(folder, ['--baseline', file])).stderr).toContain('1 finding of the baseline is gone');
    const ran = await runInProcess(['check', join(folder, 'b.txt'), '--no-config', '--baseline', file]);
    expect(ran.stderr).not.toContain('gone');
  });

  it('is written the same on every run, sorted, a line a finding', async () => {
    const folder = folderOf({ 'b.txt': FAULTY, 'a.txt': FAULTY });
    const first = readFileSync(await baselineOf(folder), 'utf8');
    expect(readFileSync(await baselineOf(folder), 'utf8')).toBe(first);
    const rows = JSON.parse(first).findings;
    expect(rows.map(({ path }: { path: string }) => path)).toEqual(rows.map(({ path }: { path: string }) => path).sort());
    expect(first.trimEnd().split('\n')).toHaveLength(rows.length + 5);
  });

  it.each([
    ['that is not there', null],
    ['that is no JSON', 'x'],
    ['of another kind', '{"version":2,"findings":[]}'],
  ])('%s is a wrong call', async (_why, content) => {
    const folder = folderOf({ 'a.txt': CLEAN, ...(content === null ? {} : { 'baseline.json': content }) });
    const ran = await check(folder, ['--baseline', join(folder, 'baseline.json')]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('--write-baseline');
  });
});

describe('suppressions beside the minutes', () => {
  const sidecar = (...suppress: object[]) => ({ 'a.txt': FAULTY, 'a.txt.minutebook.json': JSON.stringify({ suppress }) });

  it.each([
    ['a code', [{ code: 'dates:impossible', reason: 'So printed.' }], ['dates:weekday-mismatch']],
    [
      'a code and words of the finding',
      [{ code: 'dates:impossible', reason: 'So printed.', quote: '31 JUNE' }],
      ['dates:weekday-mismatch'],
    ],
    [
      'a code and words of its line',
      [{ code: 'dates:impossible', reason: 'So printed.', quote: 'the barn will open' }],
      ['dates:weekday-mismatch'],
    ],
    [
      'words that are not there, which is told',
      [{ code: 'dates:impossible', reason: 'So printed.', quote: 'the stable' }],
      ['check:unused-suppression', 'dates:impossible', 'dates:weekday-mismatch'],
    ],
    [
      'a code that is none, which is told',
      [{ code: 'dates:imposible', reason: 'So printed.' }],
      ['check:unused-suppression', 'dates:impossible', 'dates:weekday-mismatch'],
    ],
  ])('may name %s', async (_why, suppress, codes) => {
    expect(codesIn(await check(folderOf(sidecar(...suppress)))).sort()).toEqual(codes);
  });

  it('are counted, and told in JSON with their reason', async () => {
    const ran = await check(folderOf(sidecar({ code: 'dates:impossible', reason: 'So printed.' })), ['--reporter', 'json']);
    expect(ran.stderr).toContain('1 suppressed');
    expect(JSON.parse(ran.stdout).files[0].suppressed[0]).toMatchObject({ code: 'dates:impossible', reason: 'So printed.' });
  });

  it.each([
    ['no reason', '{"suppress":[{"code":"dates:impossible"}]}'],
    ['an empty reason', '{"suppress":[{"code":"dates:impossible","reason":" "}]}'],
    ['an unknown key', '{"suppress":[{"code":"dates:impossible","reason":"x","line":3}]}'],
    ['no JSON', '{'],
  ])('with %s fail their file', async (_why, content) => {
    const ran = await check(folderOf({ 'a.txt': FAULTY, 'a.txt.minutebook.json': content }));
    expect(ran.status).toBe(3);
    expect(ran.stdout).toContain('Its suppressions can not be read');
  });
});

describe('minutebook rules', () => {
  it('lists every code, tells all of one, and prints JSON', async () => {
    const list = await runInProcess(['rules']);
    expect(list.stdout).toMatch(/^dates:impossible +warning +The calendar/m);
    const one = await runInProcess(['rules', 'dates:impossible']);
    expect(one.stdout).toMatch(/^dates:impossible \(warning\)\n\nThe calendar[^\n]*\n[^\n]+\n\nFound in:\n/);
    const rows = JSON.parse((await runInProcess(['rules', '--json'])).stdout);
    expect(rows).toHaveLength(list.stdout.trimEnd().split('\n').length);
    expect(Object.keys(rows[0])).toEqual(['code', 'level', 'sentence', 'remedy', 'example', 'counter', 'reason']);
  });

  it('knows what was meant', async () => {
    expect(await runInProcess(['rules', 'dates:imposible'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('did you mean dates:impossible?'),
    });
  });
});
