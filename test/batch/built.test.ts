import { type ChildProcess, execFileSync, execSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { SHORT_MINUTES, temporaryFolder } from '../cli/run-in-process.ts';
import { at, writePdf } from '../helpers/pdf.ts';
import { stuckPdf } from '../helpers/stuck-pdf.ts';
import { ROOT } from '../sources.ts';

/** The program as it is built, with its workers, in a place of its own. */
const BUILT = join(ROOT, '.cache/test-convert');
const BIN = join(BUILT, 'bin.mjs');

/** Rounds of kill -9; more for a longer look. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 4);

beforeAll(() => {
  execSync(`node test/bundle/modules.js ${BUILT}`, { cwd: ROOT });
  execSync(`node test/bundle/program.js ${BUILT}`, { cwd: ROOT });
  writeFileSync(BIN, "import { main } from './cli/main.js';\nprocess.exitCode = await main(process.argv.slice(2), process);\n");
}, 240_000);

function start(folder: string, ...argv: string[]): { child: ChildProcess; ended: Promise<{ status: number | null; stderr: string }> } {
  const inputs = ['convert', join(folder, 'in'), '-o', join(folder, 'out'), '-j', '2', '--to', 'json,csv', '--table', 'items,money'];
  const child = spawn(process.execPath, [BIN, ...inputs, ...argv], { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  return { child, ended: new Promise((resolve) => child.on('close', (status) => resolve({ status, stderr }))) };
}

const finish = (folder: string, ...argv: string[]) => start(folder, ...argv).ended;

/** A folder of minutes, each a little different. */
function minutesFolder(count: number): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  for (let i = 0; i < count; i++)
    writeFileSync(
      join(folder, 'in', `${i}.txt`),
      `${SHORT_MINUTES}\n3. Fees\n\nThe fee is £${i}.50.\n\n${'The clerk reported. '.repeat(i * 20)}\n`,
    );
  return folder;
}

/** All files below the output folder, the run's own too. */
const tree = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(folder, 'out'), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path, 'latin1')]),
  );

const IS_WINDOWS = process.platform === 'win32';

/** Make an input on which a run waits until something is written to it: so it can not end before it is met in the middle. */
function holdingPipe(folder: string): string {
  const pipe = join(folder, 'in/hold.txt');
  execFileSync('mkfifo', [pipe]);
  return pipe;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('the built program', { timeout: 120_000 + ROUNDS * 20_000 }, () => {
  it('gives the same by workers as without', async () => {
    const folder = minutesFolder(12);
    expect(await finish(folder, '--quiet')).toEqual({ status: 0, stderr: '' });
    const byWorkers = tree(folder);
    rmSync(join(folder, 'out'), { recursive: true });
    await finish(folder, '--jobs', '0');
    expect(tree(folder)).toEqual(byWorkers);
  });

  it('finishes what was killed at any moment, byte for byte', async () => {
    const folder = minutesFolder(40);
    const begun = Date.now();
    await finish(folder);
    const took = Date.now() - begun;
    const whole = tree(folder);
    for (let round = 0; round < ROUNDS; round++) {
      rmSync(join(folder, 'out'), { recursive: true });
      const { child, ended } = start(folder);
      await pause(took * ((round + 1) / (ROUNDS + 1)) * (0.8 + 0.4 * Math.random()));
      child.kill('SIGKILL');
      await ended;
      expect((await finish(folder)).status).toBe(0);
      expect(tree(folder)).toEqual(whole);
    }
  });

  it.skipIf(IS_WINDOWS)('stops in good order on Ctrl-C, and finishes the next time', async () => {
    const folder = minutesFolder(40);
    const { child, ended } = start(folder, holdingPipe(folder));
    child.stderr?.once('data', () => child.kill('SIGINT'));
    const { status, stderr } = await ended;
    expect(status).toBe(130);
    expect(stderr).toContain('Run the same again to finish the rest');
    expect((await finish(folder)).status).toBe(0);
    const after = tree(folder);
    rmSync(join(folder, 'out'), { recursive: true });
    await finish(folder);
    expect(tree(folder)).toEqual(after);
  });

  it('converts what changes or comes, until Ctrl-C', async () => {
    const folder = minutesFolder(2);
    const { child, ended } = start(folder, '--watch');
    let told = '';
    const hears = async (words: string): Promise<void> => {
      while (!told.includes(words)) await new Promise((resolve) => child.stderr?.once('data', resolve));
    };
    child.stderr?.on('data', (chunk) => {
      told += chunk;
    });
    await hears('Watching for changes');
    told = '';
    // In one step, so that no one can see it half-written.
    writeFileSync(join(folder, 'next.txt'), `${SHORT_MINUTES}\n3. Fees\n\nThe fee is £9.\n`);
    renameSync(join(folder, 'next.txt'), join(folder, 'in/1.txt'));
    await hears('1.txt  converted');
    mkdirSync(join(folder, 'in/later'));
    writeFileSync(join(folder, 'in/later/2.txt'), '');
    await hears('later/2.txt  failed: The file is empty');
    child.kill('SIGINT');
    expect((await ended).status).toBe(130);
    expect(told.match(/converted|failed/g)).toEqual(['converted', 'failed']);
    expect(readFileSync(join(folder, 'out/1.json'), 'utf8')).toContain('£9');
  });

  it.skipIf(IS_WINDOWS)('keeps two runs at once out of each other’s way', async () => {
    const folder = minutesFolder(40);
    const pipe = holdingPipe(folder);
    const first = start(folder, pipe);
    await new Promise((resolve) => first.child.stderr?.once('data', resolve));
    expect(await finish(folder)).toEqual({ status: 3, stderr: expect.stringContaining('another run (process') });
    writeFileSync(pipe, SHORT_MINUTES);
    expect((await first.ended).status).toBe(0);
    const documents = (): [string, string][] => Object.entries(tree(folder)).filter(([path]) => /^.out.\d+\./.test(path));
    const whole = documents();
    expect((await finish(folder, '--force')).status).toBe(0);
    expect(documents()).toEqual(whole);
  });

  it('gives up a file that takes too long', async () => {
    const folder = minutesFolder(2);
    writeFileSync(join(folder, 'in/stuck.pdf'), stuckPdf());
    const { status, stderr } = await finish(folder, '--timeout', '2');
    expect(status).toBe(3);
    expect(stderr).toContain('stuck.pdf  failed: It took longer than 2 s');
  });

  it.each(['parse', 'check'])('ends a PDF that `%s` would hang on, and goes on with the others', async (command) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), SHORT_MINUTES);
    writeFileSync(join(folder, 'b.pdf'), stuckPdf());
    writeFileSync(join(folder, 'c.pdf'), writePdf([{ marks: SHORT_MINUTES.split('\n').map((line, i) => at(50, 50 + 12 * i, line)) }]));
    const files = ['a.txt', 'b.pdf', 'c.pdf'].map((name) => join(folder, name));
    const args = command === 'parse' ? ['--format', 'ndjson'] : ['--reporter', 'json'];
    const run = (seconds: string) =>
      spawnSync(process.execPath, [BIN, command, ...files, '--timeout', seconds, ...args], { encoding: 'utf8' });
    // A busy machine may take those seconds for a PDF that is well too: then it gets more of them.
    const quick = run('3');
    const ran = quick.stderr.includes('2 documents') ? quick : run('30');
    expect(ran.status).toBe(3);
    expect(ran.stdout + ran.stderr).toMatch(/It took longer than \d+ s, and was given up/);
    expect(ran.stderr).toMatch(/2 documents (?:parsed|checked), 1 /);
  });

  it('says of a PDF in a thread what it says without', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'cut.pdf');
    writeFileSync(file, '%PDF-1.4\nno more');
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'parse', file], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining('Cannot read the PDF: it is damaged or incomplete') });
  });
});
