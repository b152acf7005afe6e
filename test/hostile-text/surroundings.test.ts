/** What happens around the program while it runs: signals, a reader that leaves, other clocks, zones and languages. */
import { execSync, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { SHORT_MINUTES, temporaryFolder } from '../cli/run-in-process.ts';
import { ROOT } from '../sources.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

/** The program as it is built, in a place of its own. */
const BUILT = join(ROOT, '.cache/test-surroundings');
const BIN = join(BUILT, 'bin.mjs');

beforeAll(() => {
  execSync(`node test/bundle/modules.js ${BUILT}`, { cwd: ROOT });
  writeFileSync(BIN, "import { main } from './cli/main.js';\nprocess.exitCode = await main(process.argv.slice(2), process);\n");
});

const LONG = `1. Costs\n\n${'The clerk reported that £5 was paid on 3 May, and it was RESOLVED that it be noted.\n\n'.repeat(3000)}`;

/** A folder of minutes, long enough that a run can be met in the middle. */
function folderOf(count: number, text = SHORT_MINUTES): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  for (let i = 0; i < count; i++) writeFileSync(join(folder, 'in', `${i}.txt`), `${text}\n4. Number ${i}\n\nIt was noted.\n`);
  return folder;
}

/** Run a line of shell in which $minutebook is the program. */
const shell = (line: string): SpawnSyncReturns<string> =>
  spawnSync('bash', ['-c', line.replaceAll('$minutebook', `"${process.execPath}" "${BIN}"`)], { encoding: 'utf8', maxBuffer: 1e9 });

describe('a reader that leaves', () => {
  it.each([
    ['ndjson', '$minutebook parse IN --quiet | head -n 1 | wc -l', '1'],
    ['json', '$minutebook parse IN -f json --quiet | head -c 1 | wc -c', '1'],
    ['Markdown', '$minutebook parse IN -f markdown --quiet | head -n 1 | wc -l', '1'],
    ['a table', '$minutebook parse IN -f csv --table money --quiet | head -n 1 | wc -l', '1'],
    ['the schema', '$minutebook schema | head -c 1 | wc -c', '1'],
    ['help', '$minutebook --help | head -c 1 | wc -c', '1'],
  ])('is no failure: %s', (_why, line, expected) => {
    const folder = folderOf(6, LONG);
    const { stdout, stderr } = shell(`${line.replace('IN', join(folder, 'in'))}; echo "\${PIPESTATUS[0]}"`);
    expect({ said: stdout.trim().split(/\s+/), stderr }).toEqual({ said: [expected, '0'], stderr: '' });
  });

  it('of messages only does not stop the data', () => {
    const { stdout } = shell(`$minutebook parse ${join(folderOf(2), 'in')} -f json 2> >(true) | wc -c`);
    expect(Number(stdout)).toBeGreaterThan(1000);
  });
});

/** Start the program, send a signal once it is at work, and wait for its end. */
async function interrupted(argv: readonly string[], signal: NodeJS.Signals, isAtWork: () => boolean) {
  const child = spawn(process.execPath, [BIN, ...argv], { stdio: 'ignore' });
  const ended = new Promise<{ status: number | null; by: NodeJS.Signals | null }>((resolve) =>
    child.on('exit', (status, by) => resolve({ status, by })),
  );
  while (!isAtWork() && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  child.kill(signal);
  return ended;
}

describe.skipIf(process.platform === 'win32')('a signal', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('leaves nothing half-written by parse: %s', async (signal) => {
    const folder = folderOf(40, LONG);
    const output = join(folder, 'all.json');
    writeFileSync(output, 'what was there');
    const isAtWork = (): boolean => readdirSync(folder).some((name) => name.endsWith('.tmp'));
    const { status, by } = await interrupted(['parse', join(folder, 'in'), '-f', 'json', '-o', output], signal, isAtWork);
    expect({ stopped: by === signal || (status ?? 0) > 128 }).toEqual({ stopped: true });
    expect(readFileSync(output, 'utf8')).toBe('what was there');
    expect(readdirSync(folder).sort()).toEqual(['all.json', 'in']);
  });

  it('ends convert in good order: SIGTERM', async () => {
    const folder = folderOf(60, LONG);
    const out = join(folder, 'out');
    const isAtWork = (): boolean => existsSync(out) && readdirSync(out).some((name) => name.endsWith('.json'));
    const { status } = await interrupted(['convert', join(folder, 'in'), '-o', out, '-j', '2', '--to', 'json'], 'SIGTERM', isAtWork);
    expect(status).toBe(130);
    for (const name of readdirSync(out)) if (name.endsWith('.json')) JSON.parse(readFileSync(join(out, name), 'utf8'));
    expect(readdirSync(join(out, '.minutebook/unfinished'))).toEqual([]);
  });
});

/** Minutes with what clocks and languages could touch: months, ordinals, capitals of every kind, sums. */
const TOUCHY = `MINUTES OF THE IĞDIR AND TITIRAN COMMITTEE

Held at the INSTITUTE on Sunday 31 March 2019 at 1.30 am

1. APOLOGIES

Apologies were received from Councillor I İnce and Cllr Ñandú-Ibis.

2. FINANCE

IT WAS RESOLVED UNANIMOUSLY that £1,234.56 be paid by 27 October 2019 at 01:30, and £2m in the financial year 2019/20.

The trial in IRIS STREET will start in May and run for six months. Action: Clerk by the first of next month.
`;

const WORLDS = [
  ['another zone, east', { TZ: 'Pacific/Kiritimati' }],
  ['another zone, west', { TZ: 'Pacific/Pago_Pago' }],
  ['a zone whose clocks change that day', { TZ: 'Europe/London' }],
  ['a zone that is none', { TZ: 'Nowhere/Land' }],
  ['Turkish, with its two letters i', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
  ['Lithuanian', { LANG: 'lt_LT.UTF-8', LC_ALL: 'lt_LT.UTF-8' }],
  ['German, with commas in numbers', { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }],
  ['Arabic, with figures of its own', { LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' }],
  ['none', { LANG: 'C', LC_ALL: 'C' }],
  ['an environment all but empty', {}],
] as const;

describe('the same bytes in give the same bytes out', () => {
  const run = (env: Record<string, string>, file: string, ...argv: string[]) =>
    spawnSync(process.execPath, [BIN, 'parse', file, '--quiet', '--include-text', ...argv], { env, encoding: 'utf8' });
  const fileOf = (text: string): string => {
    const file = join(temporaryFolder(), 'touchy.txt');
    writeFileSync(file, text);
    return file;
  };

  const FORMATS = [
    ['-f', 'json'],
    ['-f', 'markdown'],
  ];

  it('wherever it runs, in whatever language', () => {
    const file = fileOf(TOUCHY);
    for (const format of FORMATS) {
      const here = run({ TZ: 'UTC', LANG: 'en_GB.UTF-8' }, file, ...format);
      expect(here.status).toBe(0);
      for (const [where, env] of WORLDS) expect(run(env, file, ...format).stdout, where).toBe(here.stdout);
    }
  });

  it('whatever the clock says', () => {
    const file = fileOf(TOUCHY);
    const clock = join(temporaryFolder(), 'clock.cjs');
    writeFileSync(
      clock,
      'const day = Number(process.env.DAY); Date.now = () => day; globalThis.Date = class extends Date { constructor(...given) { super(...(given.length ? given : [day])); } };',
    );
    const at = (day: string): string =>
      spawnSync(process.execPath, ['-r', clock, BIN, 'parse', file, '--quiet'], { env: { DAY: day }, encoding: 'utf8' }).stdout;
    const today = run({}, file).stdout.replace(/,"text":"MINUTES.*?(?=\},"meeting")/s, '');
    for (const day of [0, Date.UTC(1999, 11, 31, 23, 59, 59), Date.UTC(2038, 0, 19, 3, 14, 8), Date.UTC(9999, 11, 31)])
      expect(at(String(day))).toBe(today);
  });
});
