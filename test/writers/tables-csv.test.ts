import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MinutesDocument } from '../../src/model/index.ts';
import { writeMinutes } from '../../src/writers/index.ts';
import { loadEncoder, type TableStyle } from '../../src/writers/tables/encoders.ts';
import { TABLES } from '../../src/writers/tables/index.ts';
import type { Cell, ColumnHead } from '../../src/writers/tables/types.ts';
import { makeDocument } from './make-document.ts';

const PLAIN = { bom: false, delimiter: null };
const COLUMNS: ColumnHead[] = ['a', 'b'].map((name) => ({ name, type: 'text', description: name }));

const csvOf = async (rows: Cell[][], style: TableStyle = PLAIN, format: 'csv' | 'tsv' = 'csv') =>
  (await loadEncoder(format, style)).rows(rows, COLUMNS);

/** Read RFC 4180, for tests only. */
function readCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (quoted && character === '"' && text.charAt(i + 1) === '"') {
      cell += '"';
      i++;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (!quoted && character === '\r' && text.charAt(i + 1) === '\n') {
      rows.at(-1)?.push(cell);
      rows.push([]);
      cell = '';
      i++;
    } else cell += character;
  }
  return rows.slice(0, -1);
}

describe('CSV', () => {
  it.each<[string, Cell, string]>([
    ['plain words', 'Upton', 'Upton'],
    ['a comma', 'Upton, Pershore', '"Upton, Pershore"'],
    ['quotes', 'the "Plan"', '"the ""Plan"""'],
    ['nothing', null, ''],
    ['a whole number', 5400000, '5400000'],
    ['pence', 0.07, '0.07'],
    ['a loss is a number, not a formula', -3.5, '-3.5'],
    ['yes', true, 'true'],
    ['no is not nothing', false, 'false'],
    ['none is not nothing', 0, '0'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula by plus', '+44 1632 960000', "'+44 1632 960000"],
    ['a formula by minus, in text', '-2+3', "'-2+3"],
    ['a function by at', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab', '\t=1', "'\t=1"],
    ['a return', '\r=1', '"\'\r=1"'],
    ['a formula that needs quotes', '=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['an equals sign later on', 'a=b', 'a=b'],
    ['letters beyond ASCII', 'Ŵyn £5 – “x”', 'Ŵyn £5 – “x”'],
  ])('writes %s', async (_why, cell, expected) => {
    expect(await csvOf([[cell, 'z']])).toBe(`${expected},z\r\n`);
  });

  it('gives back any text but for the apostrophe of the guard', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.string()), { minLength: 1, maxLength: 5 }), async (rows) => {
        const read = readCsv(await csvOf(rows));
        // What the guard writes for a cell, and nothing else: text that has an apostrophe of its own is left as it is.
        const guarded = (cell: string): string => (/^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell);
        expect(read).toEqual(rows.map((cells) => cells.map(guarded)));
      }),
      { numRuns: 200 },
    );
  });

  it('parts cells as asked', async () => {
    expect(await csvOf([['a;b', 'c,d']], { bom: false, delimiter: ';' })).toBe('"a;b";c,d\r\n');
  });

  it('of tabs ends its lines by LF', async () => {
    expect(await csvOf([['a,b', 'c']], PLAIN, 'tsv')).toBe('a,b\tc\n');
  });
});

const row = (name: string): MinutesDocument => ({
  ...makeDocument({}),
  people: [
    {
      id: 'n1',
      item: null,
      name,
      title: null,
      role: null,
      organisation: null,
      status: 'present',
      text: name,
      span: { start: 0, end: 1, line: 1, column: 1, page: null },
    },
  ],
});

describe('a table in CSV', () => {
  const head = TABLES.people.columns.map(({ name }) => name).join(',');

  it('has one head over all documents', async () => {
    const lines = (await writeMinutes([row('A Finch'), row('B Wren')], 'csv', { table: 'people' })).split('\r\n');
    expect(lines[0]).toBe(head);
    expect(lines.slice(1).map((line) => line.split(',')[7])).toEqual(['A Finch', 'B Wren', undefined]);
  });

  it('is its head where there is nothing to say', async () => {
    expect(await writeMinutes([], 'csv', { table: 'people' })).toBe(`${head}\r\n`);
    expect(await writeMinutes([makeDocument({})], 'csv', { table: 'people' })).toBe(`${head}\r\n`);
  });

  it('begins with one byte order mark on demand', async () => {
    const csv = await writeMinutes([row('A'), row('B')], 'csv', { table: 'people', bom: true });
    expect(csv.startsWith(`\ufeff${head}`)).toBe(true);
    expect(csv.split('\ufeff')).toHaveLength(2);
  });

  it('is written row by row, however many there are', async () => {
    const one = row('A Finch');
    const many = { ...one, people: Array.from({ length: 1000 }, () => one.people[0]) } as MinutesDocument;
    expect((await writeMinutes([many], 'csv', { table: 'people' })).split('\r\n')).toHaveLength(1002);
  });

  it('asks which table', async () => {
    await expect(writeMinutes([], 'csv')).rejects.toThrow('without a table');
  });
});
