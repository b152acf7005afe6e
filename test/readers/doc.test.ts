import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { Bytes } from '../../src/readers/doc/bytes.ts';
import { docReader } from '../../src/readers/doc/index.ts';
import { CompoundFile } from '../../src/readers/doc/ole.ts';
import { eachSprm } from '../../src/readers/doc/sprm.ts';
import { ROOT } from '../sources.ts';

const bytesOf = (name: string): Buffer => readFileSync(join(ROOT, 'fixtures/parity', name, 'input.doc'));

async function readDoc(bytes: Uint8Array) {
  const file = new VFile();
  const reading = await docReader.read(bytes, file, { path: null, maxBytes: 1e9 });
  return { ...reading, codes: file.messages.map((message) => message.ruleId ?? '') };
}

/** Write over a copy, where the name of a directory entry or the head of a stream stands. */
function changed(name: string, change: (bytes: Buffer) => void): Buffer {
  const bytes = Buffer.from(bytesOf(name));
  change(bytes);
  return bytes;
}
const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');
const headOf = (bytes: Buffer): number => bytes.indexOf(Buffer.from([0xec, 0xa5]), 512);

describe('Word documents of 97 to 2003', () => {
  it('write out automatic numbers, three levels deep', async () => {
    const { text, tree, codes } = await readDoc(bytesOf('three-levels'));
    const numbered = tree.children.flatMap(({ start, markerEnd }) => (markerEnd === null ? [] : text.slice(start, markerEnd).trim()));
    expect(numbered.slice(0, 10)).toEqual(['1.', '1.1', '2.', '2.1', '3.', '3.1', '3.2', '(a)', '(b)', '(c)']);
    expect(codes).toEqual([]);
  });

  it('are read with insertions and without deletions', async () => {
    const { text, codes } = await readDoc(bytesOf('tracked-changes'));
    expect(text).toContain('£98,500');
    expect(text).not.toContain('£96,000');
    expect(codes).toEqual(['doc:tracked-changes']);
  });

  it('keep rows and cells of tables', async () => {
    const { text, tree } = await readDoc(bytesOf('action-column'));
    const rows = tree.children.filter(({ type }) => type === 'tableRow');
    expect(rows.length).toBeGreaterThan(3);
    for (const { cells } of rows) for (const cell of cells ?? []) expect(text.slice(cell.start, cell.end)).not.toContain('\t');
  });

  it('give headers and footers once, as furniture', async () => {
    const { text, tree } = await readDoc(bytesOf('two-columns'));
    const texts = tree.children.flatMap(({ type, start, end }) => (type === 'furniture' ? text.slice(start, end) : []));
    expect(texts.length).toBeGreaterThan(0);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each<[why: string, bytes: () => Uint8Array, code: string]>([
    [
      'a workbook',
      () =>
        changed(
          'restart',
          (bytes) =>
            wide('Workbook\0\0\0\0').copy(bytes, bytes.indexOf(wide('WordDocument'))) &&
            bytes.writeUInt16LE(18, bytes.indexOf(wide('Workbook')) + 64),
        ),
      'unsupported',
    ],
    [
      'a file that holds an encrypted package',
      () =>
        changed('restart', (bytes) => {
          const at = bytes.indexOf(wide('WordDocument'));
          wide('EncryptedPackage').copy(bytes, at);
          bytes.writeUInt16LE(34, at + 64);
        }),
      'encrypted',
    ],
    [
      'an encrypted document',
      () =>
        changed('restart', (bytes) => {
          const at = headOf(bytes);
          bytes[at + 11] = (bytes[at + 11] ?? 0) | 1;
        }),
      'encrypted',
    ],
    [
      'a document older than Word 97',
      () => changed('restart', (bytes) => void bytes.writeUInt16LE(0x68, headOf(bytes) + 2)),
      'unsupported',
    ],
    ['a head that is not of Word', () => changed('restart', (bytes) => void bytes.writeUInt16LE(0, headOf(bytes))), 'damaged'],
    ['sectors of an odd size', () => changed('restart', (bytes) => void bytes.writeUInt16LE(3, 30)), 'damaged'],
    [
      'a directory that runs in a circle',
      () =>
        changed('restart', (bytes) => {
          const table = (bytes.readUInt32LE(76) + 1) * 512;
          const directory = bytes.readUInt32LE(48);
          bytes.writeUInt32LE(directory, table + directory * 4);
        }),
      'damaged',
    ],
    ['only its head', () => bytesOf('restart').subarray(0, 512), 'damaged'],
    ['nothing but its signature', () => bytesOf('restart').subarray(0, 8), 'damaged'],
  ])('refuse %s', async (_why, bytes, code) => {
    await expect(readDoc(bytes())).rejects.toMatchObject({ name: 'InputError', code });
  });

  it('cut anywhere are read or refused, never worse', async () => {
    const whole = bytesOf('restart');
    for (let size = 600; size < whole.length; size += 997) {
      const outcome = await readDoc(whole.subarray(0, size)).catch((error: Error) => error.name);
      expect(typeof outcome === 'string' ? outcome : 'InputError').toBe('InputError');
    }
  });

  it('with any byte changed are read or refused, never worse', async () => {
    const whole = bytesOf('recorded-vote');
    for (let at = 0; at < whole.length; at += 61) {
      const outcome = await readDoc(changed('recorded-vote', (bytes) => void bytes.writeUInt8(bytes.readUInt8(at) ^ 0xff, at))).catch(
        (error: Error) => error.name,
      );
      expect(typeof outcome === 'string' ? outcome : 'InputError', `byte ${at}`).toBe('InputError');
    }
  });
});

describe('compound files', () => {
  it('find streams by name, in any case', () => {
    const file = CompoundFile.open(bytesOf('restart'));
    expect([file.has('worddocument'), file.has('Workbook'), file.read('Workbook')]).toEqual([true, false, null]);
  });
});

describe('lists of single properties', () => {
  it.each<[why: string, bytes: number[], expected: [number, number][]]>([
    ['one byte', [0x35, 0x08, 1], [[0x0835, 2]]],
    [
      'two in turn',
      [0x35, 0x08, 1, 0x0b, 0x46, 7, 0],
      [
        [0x0835, 2],
        [0x460b, 5],
      ],
    ],
    [
      'one that says its length',
      [0x15, 0xc6, 2, 9, 9, 0x35, 0x08, 1],
      [
        [0xc615, 2],
        [0x0835, 7],
      ],
    ],
    ['one that is cut short', [0x35, 0x08, 1, 0x0b, 0x46, 7], [[0x0835, 2]]],
    [
      'a table whose length takes two bytes',
      [0x08, 0xd6, 3, 0, 1, 1, 0x35, 0x08, 1],
      [
        [0xd608, 2],
        [0x0835, 8],
      ],
    ],
    ['nothing', [], []],
  ])('read %s', (_why, bytes, expected) => {
    const seen: [number, number][] = [];
    eachSprm(new Bytes(Uint8Array.from(bytes)), (code, _operand, at) => seen.push([code, at]));
    expect(seen).toEqual(expected);
  });
});
