import { execSync, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCompiled, recordName, STAMP } from '../../src/batch/compiled.ts';
import { isShortWork, workerArguments } from '../../src/batch/engine.ts';
import { SHORT_MINUTES, temporaryFolder } from '../cli/run-in-process.ts';
import { ROOT } from '../sources.ts';

/** The program as it is built, with its records. */
const BUILT = join(ROOT, '.cache/test-compiled');

beforeAll(() => {
  rmSync(BUILT, { recursive: true, force: true });
  execSync(`node test/bundle/modules.js ${BUILT}`, { cwd: ROOT });
  execSync(`node test/bundle/program.js ${BUILT}`, { cwd: ROOT });
}, 120_000);

/** Load a copy of the program that was changed, in a process of its own; says whether it came in one piece. */
function loadChanged(change: (folder: string) => void): string {
  const folder = join(temporaryFolder(), 'chunks');
  cpSync(join(BUILT, 'chunks'), folder, { recursive: true });
  change(folder);
  const chunk = readdirSync(join(BUILT, 'chunks')).find((name) =>
    readFileSync(join(BUILT, 'chunks', name), 'utf8').includes('loadCompiled'),
  );
  const code = `
    const { loadCompiled } = await import(${JSON.stringify(pathToFileURL(join(BUILT, 'chunks', chunk as string)).href)});
    const { tuneEngine } = loadCompiled('call', new URL(${JSON.stringify(pathToFileURL(join(folder, 'whole.cjs')).href)})) ?? {};
    console.log(typeof tuneEngine);`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  return stdout.trim() || stderr;
}

describe('the program in one piece', { timeout: 60_000 }, () => {
  it('has a record for calls and one for workers', () => {
    const names = readdirSync(join(BUILT, 'chunks'));
    expect(names).toEqual(expect.arrayContaining(['whole.cjs', recordName('call'), recordName('worker')]));
  });

  const nothing = (): void => {};
  it.each<[why: string, change: (folder: string) => void, loaded: string]>([
    ['with its record', nothing, 'function'],
    ['not without one', (folder) => rmSync(join(folder, recordName('call'))), 'undefined'],
    ['not with the record of another program', (folder) => change(join(folder, recordName('call')), 0, STAMP), 'undefined'],
    ['not where the program is gone', (folder) => rmSync(join(folder, 'whole.cjs')), 'undefined'],
    ['with a record that the engine refuses', (folder) => change(join(folder, recordName('call')), STAMP, STAMP + 8), 'function'],
  ])('is loaded %s', (_why, alter, loaded) => {
    expect(loadChanged(alter)).toBe(loaded);
  });

  it('is not there for the sources', () => {
    expect(loadCompiled('call')).toBeNull();
  });

  it('gives what the modules give', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), SHORT_MINUTES);
    const modules = join(folder, 'modules');
    cpSync(BUILT, modules, { recursive: true, filter: (path) => !/whole\./.test(path) });
    const parse = (dist: string): string => {
      const code = `const { main } = await import(${JSON.stringify(pathToFileURL(join(dist, 'cli/main.js')).href)});
        process.exitCode = await main(['parse', 'a.txt', 'nowhere.txt'], process);`;
      const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
        cwd: folder,
        encoding: 'utf8',
      });
      return `${status}\n${stdout}\n${stderr}`;
    };
    expect(parse(BUILT)).toBe(parse(modules));
  });
});

function change(file: string, from: number, to: number): void {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0x30, from, to));
}

describe('short work', () => {
  const FILES = { 'small.txt': SHORT_MINUTES, 'large.txt': 'x'.repeat(300_000) };

  it.each<[why: string, argv: string[], expected: boolean]>([
    ['one small file', ['parse', 'small.txt'], true],
    ['with options', ['parse', '--format', 'ndjson', 'small.txt'], true],
    ['standard input', ['parse'], true],
    ['a large file', ['parse', 'large.txt'], false],
    ['a folder', ['parse', '.'], false],
    ['many files', ['parse', ...Array.from({ length: 40 }, () => 'small.txt')], false],
    ['another command', ['convert', 'small.txt'], false],
    ['a name that can not be', ['parse', 'a\0b'], false],
    ['nothing', [], false],
  ])('%s', (_why, [command, ...rest], expected) => {
    const folder = temporaryFolder();
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
    const named = rest.map((one) => (one in FILES || one === '.' ? join(folder, one) : one));
    expect(isShortWork(command === undefined ? [] : [command, ...named])).toBe(expected);
  });
});

describe('arguments of a worker', () => {
  it('are ones that this release of Node takes without a word', () => {
    const { status, stderr } = spawnSync(process.execPath, [...workerArguments(), '-e', '0'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('what a short call loads', () => {
  it.each([['--help'], ['parse']])('%s: nothing that starts other programs', (argument) => {
    const code = `
      const { main } = await import(${JSON.stringify(pathToFileURL(join(BUILT, 'cli/main.js')).href)});
      await main([${JSON.stringify(argument)}], process);
      process.stderr.write(process.moduleLoadList.filter((name) => name.endsWith('child_process')).join());`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { input: SHORT_MINUTES, encoding: 'utf8' });
    expect(stdout.length).toBeGreaterThan(100);
    expect(stderr).not.toContain('child_process');
  });
});
