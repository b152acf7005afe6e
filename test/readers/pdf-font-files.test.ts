import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { blankBombs, MAX_CONTENT } from '../../src/readers/pdf/bombs.ts';
import { hasWholeCharset } from '../../src/readers/pdf/cff.ts';
import { dropFontFiles } from '../../src/readers/pdf/font-files.ts';
import { UNDO } from '../../src/readers/pdf/packings.ts';
import { readPdf } from '../helpers/pdf.ts';
import { writeObjects } from '../hostile/pdfs.ts';

/** A font of three letters in the compact format; its charset has ranges of so many letters. */
const compact = (ranges: string): Buffer =>
  Buffer.from(
    `01000401 0001 01 01 02 41 0001 01 01 0d 1d00000029 0f 1d0000001f 11 0000 0000 0003 01 01 02 03 04 0e 0e 0e 01 ${ranges}`.replace(
      / /g,
      '',
    ),
    'hex',
  );

/** A font file of the older format, with nothing but the header that says what it looks like. */
function outlines(style: number): Buffer {
  const font = Buffer.alloc(28 + 54);
  font.writeUInt32BE(0x00010000, 0);
  font.writeUInt16BE(1, 4);
  font.write('head', 12, 'latin1');
  font.writeUInt32BE(28, 20);
  font.writeUInt32BE(54, 24);
  font.writeUInt16BE(style, 28 + 44);
  return font;
}

interface Given {
  /** What the font says besides its name and descriptor. */
  font?: string;
  subtype?: string;
  name?: string;
  file?: Buffer;
  kind?: string;
  trailer?: string;
  /** Objects that are packed into a stream. */
  packed?: string;
}

const packed = (content: Buffer | string, more: string): string => {
  const bytes = deflateSync(content).toString('latin1');
  return `<< /Length ${bytes.length} /Filter /FlateDecode ${more} >>\nstream\n${bytes}\nendstream`;
};

/** A document of one page in one font with a file. */
const written = ({
  font = '',
  subtype = 'TrueType',
  name = 'ABCDEF+Ash',
  file = outlines(0),
  kind = '/Length1 82',
  trailer = '',
  packed: more,
}: Given): Buffer =>
  writeObjects(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R >>',
      packed('BT /F 12 Tf 72 720 Td (Minutes of the Harbour Board) Tj ET', ''),
      `<< /Type /Font /Subtype /${subtype} /BaseFont /${name} /FirstChar 32 /LastChar 122 /Widths [${'500 '.repeat(91)}] /FontDescriptor 6 0 R ${font} >>`,
      `<< /Type /FontDescriptor /FontName /${name} /Flags 32 /FontBBox [0 0 500 500] /ItalicAngle 0 /Ascent 500 /Descent 0 /FontFile2 7 0 R >>`,
      packed(file, kind),
      ...(more === undefined ? [] : [packed(more, '/Type /ObjStm /N 1 /First 4')]),
    ],
    trailer,
  );

const NAMED = '/Encoding /WinAnsiEncoding';

/** Whether the font file is still there behind `dropFontFiles`. */
function isKept(given: Given): boolean {
  const bytes = written(given);
  const before = bytes.toString('latin1');
  dropFontFiles(bytes);
  return bytes.toString('latin1') === before;
}

describe('the file of a font', () => {
  it.each<[string, boolean, Given]>([
    ['goes where an encoding with a name says what its letters mean', false, { font: NAMED }],
    ['goes where a table does', false, { font: '/ToUnicode 9 0 R' }],
    ['stays where nothing does', true, {}],
    [
      'stays where the encoding of a compact font leaves some letters to it',
      true,
      { font: '/Encoding 9 0 R', subtype: 'Type1', file: compact('0001ff'), kind: '/Subtype /Type1C' },
    ],
    ['stays where it alone says that the font is bold', true, { font: NAMED, file: outlines(1) }],
    ['goes where the name says so, too', false, { font: NAMED, file: outlines(1), name: 'ABCDEF+Ash-Bold' }],
    ['stays where it alone says that the font is italic', true, { font: NAMED, file: outlines(2), name: 'ABCDEF+Ash-Bold' }],
    ['goes where it is of the compact format', false, { font: NAMED, file: compact('000103'), kind: '/Subtype /Type1C' }],
    ['stays in an encrypted document', true, { font: NAMED, trailer: '/Encrypt 9 0 R' }],
    [
      'stays where another font says nothing',
      true,
      { font: NAMED, packed: '8 0 << /Type /Font /Subtype /Type0 /DescendantFonts [9 0 R] >>' },
    ],
    [
      'goes where that one does, too',
      false,
      { font: NAMED, packed: '8 0 << /Type /Font /Subtype /Type0 /ToUnicode 10 0 R /DescendantFonts [9 0 R] >>' },
    ],
    ['goes in any case where its charset breaks off', false, { file: compact(''), kind: '/Subtype /Type1C' }],
  ])('%s', (_why, kept, given) => expect(isKept(given)).toBe(kept));

  it.each<[string, Given]>([
    ['whole', { font: NAMED }],
    ['damaged so that pdf.js would not end', { file: compact(''), kind: '/Subtype /Type1C' }],
    ['damaged, with a table', { font: NAMED, file: compact(''), kind: '/Subtype /Type1C' }],
  ])('does not matter for the text: %s', async (_why, given) => {
    expect((await readPdf(written(given))).text).toBe('Minutes of the Harbour Board');
  });
});

describe('a charset', () => {
  it.each<[string, Buffer, boolean]>([
    ['that names all letters', compact('000101'), true],
    ['that names more', compact('0001ff'), true],
    ['that names too few', compact('000100'), false],
    ['that names none', compact(''), false],
    ['in a file that is none', Buffer.from('nothing of the kind'), true],
    ['in an empty file', Buffer.alloc(0), true],
  ])('%s', (_why, font, whole) => expect(hasWholeCharset(font)).toBe(whole));

  it('is looked for in any file without a throw', () => {
    const font = compact('000101');
    for (let at = 0; at < font.length; at++)
      for (const value of [0, 1, 127, 255])
        expect(typeof hasWholeCharset(Buffer.from(font.map((byte, i) => (i === at ? value : byte))))).toBe('boolean');
  });
});

/** Noughts packed by codes of nine to twelve bits, each for one nought more than the last. */
function manyNoughts(rounds: number): Buffer {
  let bits = '';
  for (let round = 0; round < rounds; round++) {
    let width = 9;
    const put = (code: number): void => {
      bits += code.toString(2).padStart(width, '0');
    };
    put(256);
    put(0);
    for (let code = 258; code < 4095; code++) {
      put(code);
      if (code + 2 >= 512) width = code + 2 >= 2048 ? 12 : code + 2 >= 1024 ? 11 : 10;
    }
  }
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

describe('what a stream is packed by', () => {
  const undo = (name: string, hex: string): string =>
    Buffer.from(UNDO.get(name)?.(Buffer.from(hex, 'hex'), 1e6, '') ?? []).toString('latin1');
  it.each<[string, string, string]>([
    ['LZWDecode', '800b6050220c0c8501', '-----A---B'],
    ['RunLengthDecode', '0241424380fe44', 'ABC'],
    ['RL', '024142 43fe4480'.replace(' ', ''), 'ABCDDD'],
    ['ASCIIHexDecode', Buffer.from('41 42\n4>43').toString('hex'), 'AB'],
    ['ASCII85Decode', Buffer.from('87cUR\nD]i,"~>').toString('hex'), 'Hello Wo'],
    ['A85', Buffer.from('87cURDZ~>').toString('hex'), 'Hello'],
    ['FlateDecode', deflateSync('Hello').toString('hex'), 'Hello'],
  ])('%s is undone', (name, hex, text) => expect(undo(name, hex)).toBe(text));

  it('counts by what it unpacks to, whatever the way', () => {
    const noughts = manyNoughts(3);
    const bomb = (content: Buffer, filter: string): number =>
      blankBombs(Buffer.from(`1 0 obj << /Filter ${filter} >>\nstream\n${content.toString('latin1')}\nendstream`, 'latin1'));
    expect(noughts.length).toBeLessThan(20_000);
    expect(UNDO.get('LZW')?.(noughts, 1e8, '').length).toBeGreaterThan(MAX_CONTENT);
    expect(bomb(noughts, '/LZWDecode')).toBe(1);
    expect(bomb(Buffer.from(`${noughts.toString('hex')}>`), '[/ASCIIHexDecode /LZWDecode]')).toBe(1);
    expect(bomb(deflateSync(deflateSync(Buffer.alloc(MAX_CONTENT + 1))), '[/FlateDecode /FlateDecode]')).toBe(1);
    expect(bomb(manyNoughts(1), '/LZWDecode')).toBe(0);
    expect(bomb(noughts, '/Unheard')).toBe(0);
    const many = `1 0 obj << /Filter /LZWDecode >>\nstream\n${manyNoughts(2).toString('latin1')}\nendstream`.repeat(30);
    expect(blankBombs(Buffer.from(many, 'latin1'))).toBeGreaterThan(5);
  });
});
