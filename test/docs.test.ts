import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { EXIT_STATUSES } from '../src/cli/exit-codes.ts';
import { makeProgram } from '../src/cli/program.ts';
import { FORMATS, LAYOUTS, MinutesDocumentSchema, OUTPUT_FORMATS } from '../src/index.ts';
import { runInProcess, temporaryFolder } from './cli/run-in-process.ts';
import { ROOT } from './sources.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** Code blocks of a language, in order. */
const blocksOf = (language: string): string[] =>
  [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter((match) => match[1] === language).map((match) => match[2] as string);

/** First cells and second cells of all rows of tables. */
const rows = README.split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\||\|$/g, '').trim()));

describe('README tells of', () => {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const program = makeProgram({ stdin: Readable.from([]), stdout: silent, stderr: silent, env: {} }, () => {});

  it.each(program.commands.map((command) => [command.name(), command] as const))(
    'the command %s and its options, and help has a line on each',
    (name, command) => {
      expect(README).toContain(`minutebook ${name}`);
      expect(command.summary()).not.toBe('');
      for (const option of [...command.options, ...program.options]) {
        expect(README, option.long ?? '').toContain(`\`${[option.short, option.long].filter((flag) => flag).join(', ')}`);
        expect(option.description).not.toBe('');
      }
    },
  );

  it.each([
    ['layout', LAYOUTS],
    ['input format', FORMATS],
    ['output format', OUTPUT_FORMATS],
    ['part of a document', Object.keys(MinutesDocumentSchema.shape).filter((key) => !['schemaVersion', 'generator'].includes(key))],
  ])('every %s', (_why, names) => {
    for (const name of names) expect(README).toContain(`\`${name}\``);
  });

  it('the exit statuses, in the words of the program', () => {
    const told = rows.filter(([first]) => /^\d+$/.test(first ?? '')).map(([code, meaning]) => ({ code: Number(code), meaning }));
    expect(told).toEqual([...EXIT_STATUSES].sort((a, b) => a.code - b.code).map(({ code, meaning }) => ({ code, meaning })));
  });

  it('every dependency, with its reason, and none that is gone', () => {
    const start = rows.findIndex(([first]) => first === 'package');
    expect(rows.slice(start + 2).map(([name]) => name)).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('the licence of the package', () => {
    expect(manifest.license).toBe('MIT');
    expect(readFileSync(join(ROOT, 'LICENSE'), 'utf8')).toContain('MIT License');
  });
});

/** The words of a shell command, quotes taken off, up to a pipe or a redirection. */
function wordsOf(command: string): string[] {
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? (match[3] as string));
  const end = words.findIndex((word) => word === '|' || word === '>');
  return end < 0 ? words : words.slice(0, end);
}

/** What a shell makes of a path with stars. */
function expand(path: string): string[] {
  const found = path.split('/').reduce<string[]>(
    (folders, part) =>
      folders.flatMap((folder) => {
        const names =
          part === '*'
            ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
            : [part];
        return names.map((name) => join(folder, name)).filter((one) => existsSync(one));
      }),
    [ROOT],
  );
  expect(found.length, path).toBeGreaterThan(0);
  return found;
}

describe('the commands in README', () => {
  const commands = blocksOf('sh')
    .flatMap((block) => block.split('\n'))
    .filter((line) => /^(?:npx )?minutebook /.test(line));

  it('are there', () => {
    expect(commands.length).toBeGreaterThan(5);
  });

  it.each(commands)('run: %s', async (command) => {
    const folder = temporaryFolder();
    const argv = wordsOf(command.replace(/^(?:npx )?minutebook /, '')).flatMap((word, i, all) =>
      ['--output', '--out-dir'].includes(all[i - 1] ?? '') ? [join(folder, 'out')] : word.includes('/') ? expand(word) : [word],
    );
    // Workers are there in the built program only.
    const { status, stdout } = await runInProcess(argv[0] === 'convert' ? [...argv, '--jobs', '0'] : argv);
    expect(status).toBe(0);
    expect(stdout !== '' || existsSync(join(folder, 'out'))).toBe(true);
  });

  it.each(blocksOf('sh').flatMap((block) => block.split('\n').filter((line) => /^(?:npm run|npm (?!ci|install|pack|test))/.test(line))))(
    'are scripts of the package: %s',
    (line) => {
      expect(Object.keys(manifest.scripts)).toContain(line.split(' ')[2]);
    },
  );
});

describe('the code in README', () => {
  const folder = join(ROOT, '.cache/readme');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(blocksOf('js').map((code, i) => [i + 1, code] as const))('runs: block %d', async (i, code) => {
    const file = join(folder, `block-${i}.ts`);
    const input = join(ROOT, 'fixtures/printed-minutes/pond-committee/input.txt');
    const given = `import { readFileSync } from 'node:fs';\nconst bytes = readFileSync(${JSON.stringify(input)});\nconst bytesOrText = bytes;\nconst console = { log() {} };\n`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      file,
      `// @ts-nocheck\n${code.replaceAll("'minutebook'", "'../../src/index.ts'").replace(/((?:^import .*\n)+)/m, `$1${given}`)}\nexport { minutes };\n`,
    );
    const { minutes } = await import(file);
    expect(minutes.resolutions.length).toBeGreaterThan(0);
  });
});
