import { inflateRawSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import type { Money } from '../../src/model/index.ts';
import { writeMinutes } from '../../src/writers/index.ts';
import { TABLES } from '../../src/writers/tables/index.ts';
import { TABLE_NAMES } from '../../src/writers/tables/names.ts';
import type { Cell, ColumnHead } from '../../src/writers/tables/types.ts';
import { writeWorkbook } from '../../src/writers/tables/xlsx.ts';
import { makeDocument } from './make-document.ts';

/** Unpack an archive by its directory. */
function unpack(bytes: Uint8Array): Record<string, string> {
  const view = Buffer.from(bytes);
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files: Record<string, string> = {};
  let at = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    const [size, name] = [view.readUInt32LE(at + 20), view.readUInt16LE(at + 28)];
    const local = view.readUInt32LE(at + 42);
    const data = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
    const packed = view.subarray(data, data + size);
    files[view.toString('utf8', at + 46, at + 46 + name)] = (view.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed).toString(
      'utf8',
    );
    at += 46 + name + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
  }
  return files;
}

const COLUMNS: ColumnHead[] = [
  { name: 'value', type: 'money', description: 'v' },
  { name: 'currency', type: 'text', description: 'c' },
  { name: 'start', type: 'date', description: 's' },
  { name: 'inferred', type: 'boolean', description: 'i' },
];

/** Write one row, read it back: the XML of its cells, its texts and the formats of the workbook. */
async function cellsOf(row: Cell[]): Promise<{ xml: string; text: string[]; formats: string }> {
  const files = unpack(await writeWorkbook([{ name: 'one', columns: COLUMNS, rows: [row] }]));
  const xml = /<row r="2".*?<\/row>/s.exec(files['xl/worksheets/sheet1.xml'] ?? '')?.[0] ?? '';
  const text = [...(files['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((match) => match[1] as string);
  return { xml, text, formats: files['xl/styles.xml'] ?? '' };
}

describe('a workbook', () => {
  it.each<[string, Cell[], RegExp, string]>([
    ['money as a number', [5400000, 'GBP', null, null], /<c r="A2" s="\d+"><v>5400000<\/v><\/c>/, '[$£-809]#,##0.00'],
    ['a currency it has no sign for', [10, 'CHF', null, null], /<v>10<\/v>/, '[$CHF] #,##0.00'],
    ['a day as a date', [null, null, '2019-01-24', null], /<c r="C2" s="\d+"[^>]*><v>43489<\/v><\/c>/, 'yyyy-mm-dd'],
    ['yes and no', [null, null, null, false], /<c r="D2" s="0" t="b"><v>0<\/v><\/c>/, ''],
    ['nothing as no cell', [null, 'GBP', null, null], /^(?!.*r="A2").*r="B2"/s, ''],
  ])('holds %s', async (_why, row, cell, format) => {
    const { xml, formats } = await cellsOf(row);
    expect(xml).toMatch(cell);
    expect(formats).toContain(format);
  });

  it.each<[string, string, string]>([
    ['a formula as text', '=1+1', '=1+1'],
    ['markup as text', 'a<b>&"', 'a&lt;b&gt;&amp;'],
    ['a day before Excel’s first as text', '1899-12-31', '1899-12-31'],
    ['text too long for a cell, cut', 'x'.repeat(40_000), `${'x'.repeat(32_766)}…`],
  ])('holds %s', async (_why, cell, expected) => {
    const { xml, text } = await cellsOf([null, cell, cell.length === 10 ? cell : null, null]);
    expect(text.some((one) => one.startsWith(expected))).toBe(true);
    expect(xml).not.toContain('<f>');
  });

  it('has a sheet a table, with a frozen head and filters, and the data dictionary', async () => {
    const files = unpack(await writeMinutes([makeDocument({})], 'xlsx'));
    const sheets = [...(files['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map((match) => match[1]);
    expect(sheets).toEqual([...TABLE_NAMES, 'dictionary']);
    for (let i = 1; i <= sheets.length; i++) {
      const sheet = files[`xl/worksheets/sheet${i}.xml`];
      expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/>/);
      expect(sheet).toMatch(/<col [^>]*width="\d+/);
    }
    for (const { description } of TABLES.votes.columns)
      expect(files['xl/sharedStrings.xml']?.replaceAll('&quot;', '"')).toContain(description);
  });

  it('holds one table where one is asked for', async () => {
    const files = unpack(await writeMinutes([makeDocument({})], 'xlsx', { table: 'money' }));
    expect(files['xl/workbook.xml']).toMatch(/name="money"\/><sheet [^>]*name="dictionary"/);
  });

  it('is the same whenever it is written', async () => {
    const money = {
      id: 'm1',
      item: null,
      text: '£5',
      value: 5,
      currency: 'GBP',
      max: null,
      qualifier: null,
      per: null,
      role: 'fee',
    } as const;
    const figure: Money = { ...money, sentence: '£5', span: { start: 0, end: 1, line: 1, column: 1, page: null } };
    const minutes = { ...makeDocument({}), money: [figure] };
    const first = await writeMinutes([minutes], 'xlsx');
    vi.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), toFake: ['Date'] });
    const second = await writeMinutes([minutes], 'xlsx');
    vi.useRealTimers();
    expect(Buffer.compare(first, second)).toBe(0);
  });
});
