import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DIAGNOSTICS } from '../../src/check/registry.ts';
import { SCHEMA_PATH } from '../../src/cli/commands/init.ts';
import { NO_CONFIG } from '../../src/cli/config/none.ts';
import { ConfigSchema, configJsonSchema } from '../../src/cli/config/schema.ts';
import { ROOT } from '../sources.ts';
import { runInProcess, temporaryFolder } from './run-in-process.ts';

vi.setConfig({ testTimeout: 30_000 });

const here = process.cwd();
afterEach(() => process.chdir(here));

const MINUTES = 'Notes of 4 May\n\n1. Gate\n\nThe gate will be painted in June, at £900.\n\n2. Bank\n\nORDERED that the bank be mended.\n';

/** A folder with minutes and a configuration, and the program run inside it. */
function folderWith(config: unknown, name = 'minutebook.json'): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'below/drafts'), { recursive: true });
  writeFileSync(join(folder, name), typeof config === 'string' ? config : JSON.stringify(config));
  for (const file of ['below/a.txt', 'below/drafts/b.txt']) writeFileSync(join(folder, file), MINUTES);
  process.chdir(join(folder, 'below'));
  return folder;
}

it('holds where there is no file what the schema gives an empty one', () => {
  expect(NO_CONFIG).toEqual(ConfigSchema.parse({}));
});

describe('a configuration', () => {
  it('is found in the current folder or above it, and goes behind the options of the call', async () => {
    folderWith({ organisations: ['Upper Weir Parish Council'], referenceDate: '2021-05-04', decisionWords: { ORDERED: 'resolved' } });
    const parsed = JSON.parse((await runInProcess(['parse', 'a.txt'])).stdout);
    expect(parsed.meeting.organisation).toBe('Upper Weir Parish Council');
    expect(parsed.dates.map(({ edtf }: { edtf: string }) => edtf)).toContain('2021-06');
    expect(parsed.resolutions).toHaveLength(1);
    const later = JSON.parse((await runInProcess(['parse', 'a.txt', '--reference-date', '2019-05-04'])).stdout);
    expect(later.dates.map(({ edtf }: { edtf: string }) => edtf)).toContain('2019-06');
  });

  it('is left alone where that is asked for', async () => {
    folderWith({ organisations: ['Upper Weir Parish Council'] });
    expect(JSON.parse((await runInProcess(['parse', 'a.txt', '--no-config'])).stdout).meeting.organisation).toBeNull();
  });

  it('may be named', async () => {
    folderWith({ organisations: ['Upper Weir Parish Council'] }, 'weir.json');
    const { stdout } = await runInProcess(['parse', 'a.txt', '--config', '../weir.json']);
    expect(JSON.parse(stdout).meeting.organisation).toBe('Upper Weir Parish Council');
  });

  it('is heeded by convert, which converts anew what it changes', async () => {
    const folder = folderWith({ ignore: ['drafts'] });
    const argv = ['convert', '.', '--out-dir', '../out', '--to', 'json', '--jobs', '0'];
    expect((await runInProcess(argv)).stderr).toMatch(/1 document done/);
    expect((await runInProcess(argv)).stderr).toMatch(/1 up to date/);
    writeFileSync(join(folder, 'minutebook.json'), JSON.stringify({ ignore: ['drafts'], organisations: ['Upper Weir Parish Council'] }));
    expect((await runInProcess(argv)).stderr).toMatch(/1 document done/);
    expect(readFileSync(join(folder, 'out/a.json'), 'utf8')).toContain('Upper Weir Parish Council');
  });

  it('sets levels for every diagnostic, in parse and check alike', async () => {
    folderWith({ rules: { 'outline:layout': 'error', 'outline:unknown-layout': 'off' } });
    expect(await runInProcess(['check', 'a.txt', '--reporter', 'compact'])).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/error: .* \[outline:layout\]\n/),
    });
    const { diagnostics } = JSON.parse((await runInProcess(['parse', 'a.txt', '--quiet'])).stdout);
    expect(diagnostics.map(({ code, severity }: { code: string; severity: string }) => `${severity} ${code}`)).toContain(
      'error outline:layout',
    );
    expect(diagnostics.map(({ code }: { code: string }) => code)).not.toContain('outline:unknown-layout');
  });

  it.each([
    ['a folder', ['drafts'], ['a.txt']],
    ['a folder from its own', ['below/drafts/'], ['a.txt']],
    ['a pattern at any depth', ['b.*'], ['a.txt']],
    ['a pattern with folders', ['below/*.txt'], ['drafts/b.txt']],
    ['nothing that is not so named', ['draft', 'txt', '../below'], ['a.txt', 'drafts/b.txt']],
  ])('ignores %s', async (_why, ignore, left) => {
    folderWith({ ignore });
    const pathsOf = (stdout: string) => JSON.parse(stdout).files.map(({ path }: { path: string }) => path);
    expect(pathsOf((await runInProcess(['check', '.', '--reporter', 'json'])).stdout)).toEqual(left);
    // What is ignored is so by name too: hooks name every file.
    expect(pathsOf((await runInProcess(['check', 'a.txt', 'drafts/b.txt', '--reporter', 'json'])).stdout)).toEqual(left);
    expect((await runInProcess(['parse', '.', '--quiet'])).stdout.trim().split('\n')).toHaveLength(left.length);
  });

  it.each([
    ['an unknown key, with the one that was meant', { refrenceDate: null }, 'unknown key `refrenceDate` (did you mean `referenceDate`?)'],
    ['an unknown key that is like no other', { zebra: 1 }, 'unknown key `zebra`\n'],
    ['an unknown rule', { rules: { 'dates:imposible': 'off' } }, 'unknown key `rules.dates:imposible` (did you mean `dates:impossible`?)'],
    [
      'a level that is none',
      { rules: { 'dates:impossible': 'loud' } },
      '`rules.dates:impossible`: expected one of error, warning, info, off',
    ],
    ['a kind of decision that is none', { decisionWords: { ORDERED: 'ordered' } }, '`decisionWords.ORDERED`: expected one of resolved, '],
    ['a category that is none', { headings: { Gates: 'gates' } }, '`headings.Gates`: expected one of apologies, '],
    ['a day that is none', { referenceDate: '2021-02-30' }, '`referenceDate`: expected a day such as 2019-01-24'],
    ['a sum that is none', { keyDecision: '£1m' }, '`keyDecision`: invalid input: expected number, received string'],
    ['a list where an object stands', '[]', 'expected object'],
    ['no JSON, with the place', '{\n  "rules": {},\n}', 'it is not JSON, at line 3, column 1'],
    ['a comment, which JSON has not', '{ // rules\n}', 'it is not JSON, at line 1, column 3'],
    ['an end too soon', '{ "rules": ', 'it is not JSON, at line 1, column 12'],
  ])('refuses %s', async (_why, config, told) => {
    folderWith(config);
    for (const argv of [
      ['check', 'a.txt'],
      ['parse', 'a.txt'],
      ['convert', 'a.txt', '-o', '../out'],
    ]) {
      const { status, stderr } = await runInProcess(argv);
      expect(status).toBe(2);
      expect(stderr).toContain(told);
    }
  });

  it('tells of several faults at once', async () => {
    folderWith({ bodys: [], rules: { x: 'off' }, keyDecision: -1 });
    const { stderr } = await runInProcess(['check', 'a.txt']);
    expect(stderr.trimEnd().split('\n')).toHaveLength(4);
  });

  it.each([
    ['that is not there', '../none.json', 'There is no such file'],
    ['that is code', '../code.js', 'it is not JSON'],
    ['that is a folder', '..', 'Cannot read the configuration'],
  ])('%s is a wrong call', async (_why, name, told) => {
    const folder = folderWith({});
    writeFileSync(join(folder, 'code.js'), 'throw new Error("it ran");\n');
    const { status, stderr } = await runInProcess(['check', 'a.txt', '--config', name]);
    expect(status).toBe(2);
    expect(stderr).toContain(told);
    expect(stderr).not.toContain('it ran');
  });
});

describe('the schema of the configuration', () => {
  const schema = configJsonSchema();
  const validate = new Ajv2020({ strict: false }).compile(schema);

  it('is printed, explains every key, and knows every code', async () => {
    expect(JSON.parse((await runInProcess(['schema', '--config'])).stdout)).toEqual(schema);
    const { properties } = schema as { properties: Record<string, { description?: string; properties?: object }> };
    for (const [key, { description }] of Object.entries(properties)) expect(description, key).toMatch(/\.$/);
    expect(Object.keys(properties.rules?.properties ?? {})).toEqual(DIAGNOSTICS.map(({ code }) => code));
  });

  it.each([
    ['nothing', {}, true],
    ['all of it', ConfigSchema.parse({}), true],
    ['an unknown key', { zebra: 1 }, false],
    ['an unknown rule', { rules: { zebra: 'off' } }, false],
    ['a level that is none', { rules: { 'dates:impossible': 'loud' } }, false],
    ['a kind that is none', { decisionWords: { ORDERED: 'x' } }, false],
  ])('judges as the program does: %s', (_why, config, good) => {
    expect(validate(config)).toBe(good);
    expect(ConfigSchema.safeParse(config).success).toBe(good);
  });

  it('is told in README: every key, and an example that holds to it', () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    for (const key of Object.keys(ConfigSchema.shape))
      if (key !== '$schema') expect(readme).toMatch(new RegExp(`^\\|.*\`${key}\`.*\\|$`, 'm'));
    const examples = [...readme.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map((match) => JSON.parse(match[1] as string));
    expect(examples.filter((one) => 'organisations' in one && ConfigSchema.safeParse(one).success)).toHaveLength(1);
  });
});

describe('minutebook init', () => {
  it('writes every setting at its default, which is a configuration, and overwrites nothing', async () => {
    const folder = temporaryFolder();
    process.chdir(folder);
    expect((await runInProcess(['init'])).status).toBe(0);
    const text = readFileSync(join(folder, 'minutebook.json'), 'utf8');
    expect(JSON.parse(text)).toEqual({ $schema: SCHEMA_PATH, ...ConfigSchema.parse({}) });
    writeFileSync(join(folder, 'minutebook.json'), '{"bodies":["Gate Committee"]}');
    expect(await runInProcess(['init'])).toMatchObject({ status: 2, stderr: expect.stringContaining('it is there already') });
    expect(readFileSync(join(folder, 'minutebook.json'), 'utf8')).toBe('{"bodies":["Gate Committee"]}');
  });

  it('names the schema where the package has it', () => {
    const { scripts, files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(scripts['build:schema']).toContain(`> ${SCHEMA_PATH.replace('./node_modules/minutebook/', '')}`);
    expect(scripts.build).toContain('build:schema');
    expect(files).toContain('dist');
  });
});
