import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDelimiter } from '../../src/cli/flags.ts';
import { TABLES } from '../../src/writers/tables/index.ts';
import { TABLE_NAMES } from '../../src/writers/tables/names.ts';
import { runInProcess, SHORT_MINUTES, temporaryFolder } from './run-in-process.ts';

describe('parse --table', () => {
  it.each([
    ['csv', /^document,body,.*\r\n-?/, '\r\n'],
    ['tsv', /^document\tbody\t/, '\n'],
    ['ndjson', /^\{"document":"sha256:[0-9a-f]{64}","body":/, '\n'],
  ] as const)('prints one table as %s', async (format, head, lineEnd) => {
    const { status, stdout } = await runInProcess(['parse', '-f', format, '--table', 'items'], { stdin: SHORT_MINUTES });
    expect(status).toBe(0);
    expect(stdout).toMatch(head);
    expect(stdout.endsWith(lineEnd)).toBe(true);
    expect(stdout).toContain('Water supply');
  });

  it('heeds --bom and --delimiter', async () => {
    const { stdout } = await runInProcess(['parse', '-f', 'csv', '--table', 'items', '--bom', '--delimiter', ';'], {
      stdin: SHORT_MINUTES,
    });
    expect(stdout).toMatch(/^\ufeffdocument;body;meeting_date;/);
  });

  it('writes a workbook of several documents', async () => {
    const folder = temporaryFolder();
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), SHORT_MINUTES);
    const { status, stdout } = await runInProcess(['parse', folder, '-f', 'xlsx', '-o', join(folder, 'all.xlsx')]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readFileSync(join(folder, 'all.xlsx')).subarray(0, 4)).toEqual(Buffer.from('PK\x03\x04'));
  });

  it('prints a workbook into a pipe, and not on a terminal', async () => {
    expect((await runInProcess(['parse', '-f', 'xlsx'], { stdin: SHORT_MINUTES })).stdout).toMatch(/^PK/);
    const { status, stderr } = await runInProcess(['parse', '-f', 'xlsx'], { stdin: SHORT_MINUTES, terminal: true });
    expect(status).toBe(2);
    expect(stderr).toContain('expected `--output FILE`');
  });

  it.each([
    ['CSV without a table', ['-f', 'csv'], 'expected `--table` with one of meetings, items'],
    ['a table of JSON', ['-f', 'json', '--table', 'money'], 'Cannot use `--table` with json'],
    ['an unknown table, nearly right', ['-f', 'csv', '--table', 'monye'], '(Did you mean money?)'],
    ['a mark before JSON', ['--bom'], 'Cannot use `--bom` with json'],
    ['a delimiter of TSV', ['-f', 'tsv', '--table', 'money', '--delimiter', ';'], 'Cannot use `--delimiter` with tsv'],
    ['a delimiter that is a letter', ['-f', 'csv', '--table', 'money', '--delimiter', 'x'], 'expected one character'],
  ])('refuses %s', async (_why, argv, words) => {
    const { status, stdout, stderr } = await runInProcess(['parse', '-', ...argv], { stdin: SHORT_MINUTES });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
  });
});

describe('readDelimiter', () => {
  it.each([
    ['a semicolon', ';', ';'],
    ['a bar', '|', '|'],
    ['a tab by its name', 'tab', '\t'],
    ['a tab as shells pass it', '\\t', '\t'],
    ['a quote', '"', null],
    ['a figure', '1', null],
    ['two characters', ';;', null],
    ['a line end', '\n', null],
    ['nothing', '', null],
  ])('%s', (_why, text, expected) => {
    expect(readDelimiter(text)).toBe(expected);
  });
});

describe('schema --table', () => {
  it.each(TABLE_NAMES)('tells of the columns: %s', async (name) => {
    const { status, stdout } = await runInProcess(['schema', '--table', name]);
    expect(status).toBe(0);
    const schema = JSON.parse(stdout);
    expect(schema.fields.map((field: { name: string }) => field.name)).toEqual(TABLES[name].columns.map((column) => column.name));
    for (const { description } of schema.fields) expect(description.length).toBeGreaterThan(4);
  });
});
