import { describe, expect, it } from 'vitest';
import { readGlyph } from '../../src/readers/pdf/characters.ts';
import { fillInTransfer } from '../../src/readers/pdf/shim.ts';
import { isEnded, isOpen, joinOf } from '../../src/readers/pdf/text.ts';
import { at, readPdf, writePdf } from '../helpers/pdf.ts';

const MINUTES = at(50, 100, 'Minutes of the Parish Council');

describe('a PDF that can not be read', () => {
  const bytes = writePdf([{ marks: [MINUTES] }]);
  it.each<[string, Uint8Array, string, RegExp]>([
    ['needs a password', writePdf([{ marks: [MINUTES] }], { locked: true }), 'encrypted', /password/],
    ['holds pictures only', writePdf([{ picture: true }, { picture: true }]), 'image-only', /ocrmypdf/],
    ['is cut off at the start', new TextEncoder().encode('%PDF-1.7\n1 0 obj\n'), 'damaged', /qpdf/],
    ['is no PDF at all', new TextEncoder().encode('Minutes of the Parish Council'), 'damaged', /qpdf/],
    ['is scrambled', bytes.map((byte, i) => (i > 60 ? byte ^ 0x55 : byte)), 'damaged', /qpdf/],
  ])('because it %s is refused with a way out', async (_why, input, code, hint) => {
    await expect(readPdf(input)).rejects.toMatchObject({ name: 'InputError', code, hint: expect.stringMatching(hint) as string });
  });

  it('because it is cut off anywhere is read as far as it goes, or refused', async () => {
    for (let end = 20; end < bytes.length; end += 97)
      await readPdf(bytes.slice(0, end)).then(
        ({ text }) => expect(['', 'Minutes of the Parish Council']).toContain(text),
        (error: unknown) => expect(error).toMatchObject({ name: 'InputError' }),
      );
  });
});

describe('a PDF with faults', () => {
  it('says which pages hold only pictures', async () => {
    const { findings, texts } = await readPdf(writePdf([{ marks: [MINUTES] }, { picture: true }]));
    expect(findings).toEqual(['pdf:page-without-text']);
    expect(texts).toEqual(['Minutes of the Parish Council']);
  });

  it('says nothing of an empty page', async () => {
    expect((await readPdf(writePdf([{ marks: [MINUTES] }, {}]))).findings).toEqual([]);
  });

  it('warns of letters that mean nothing', async () => {
    const { findings } = await readPdf(writePdf([{ marks: [at(50, 100, '\u0001\u0002\u0003\u0004\u0005\u0006', { face: 'nameless' })] }]));
    expect(findings).toEqual(['pdf:unmapped-font']);
  });

  it('leaves out what stands outside the page', async () => {
    expect((await readPdf(writePdf([{ marks: [MINUTES, at(-400, 100, 'hidden'), at(50, 900, 'hidden')] }]))).texts).toEqual([
      'Minutes of the Parish Council',
    ]);
  });

  it('leaves the bytes of the caller as they were', async () => {
    const bytes = writePdf([{ marks: [MINUTES] }]);
    await readPdf(Buffer.from(bytes));
    expect(bytes.length).toBeGreaterThan(0);
  });
});

describe('the title of the document', () => {
  it.each<[string, string, string | null]>([
    ['is taken where its words stand on the first page', 'Minutes of the Parish Council', 'Minutes of the Parish Council'],
    ['is dropped where it is a file name', 'Microsoft Word - minutes.docx', null],
    ['is dropped where it was left over from other minutes', 'Minutes of the Parish Council 2019', null],
    ['is dropped where it is one word', 'Minutes', null],
  ])('%s', async (_why, title, expected) => {
    expect((await readPdf(writePdf([{ marks: [MINUTES] }], { title }))).title).toBe(expected);
  });
});

describe('pages', () => {
  it('are told for every block', async () => {
    const { blocks } = await readPdf(writePdf([{ marks: [MINUTES] }, { marks: [at(50, 100, '1. Apologies')] }]));
    expect(blocks.map(({ page }) => page)).toEqual([1, 2]);
  });

  it('that are printed sideways are read as they are meant', async () => {
    const lines = ['Minutes of the Parish Council of Harrowby', 'Present: A Brown', 'Apologies: B Green'];
    const { texts } = await readPdf(writePdf([{ marks: lines.map((line, i) => at(100 + i * 12, 700, line, { turn: 'up' })) }]));
    expect(texts.join(' ')).toBe(lines.join(' '));
  });
});

describe('glyphs', () => {
  it.each<[string, string, 'text' | 'symbol' | 'pictures', string]>([
    ['a letter', 'a', 'text', 'a'],
    ['a ligature', '\ufb01', 'text', 'fi'],
    ['a no-break space', '\u00a0', 'text', ' '],
    ['a zero-width space', '\u200b', 'text', ''],
    ['a private-use bullet', '\uf0b7', 'symbol', '·'],
    ['a private-use bullet of a text font', '\uf0b7', 'text', '·'],
    ['a private-use letter of a text font', '\uf041', 'text', 'A'],
    ['a tick of a picture font', '\uf0fc', 'pictures', '✓'],
    ['a square bullet of a picture font', '§', 'pictures', '·'],
    ['a letter with an accent', 'ŵ', 'text', 'ŵ'],
    ['a control character', '\u0003', 'text', '\ufffd'],
    ['a half that is written as one', '½', 'text', '½'],
  ])('reads %s', (_why, glyph, kind, expected) => {
    expect(readGlyph(glyph, kind)).toBe(expected);
  });
});

describe('ends of lines', () => {
  it.each<[string, boolean, boolean]>([
    ['The report was noted.', true, false],
    ['the following:', true, false],
    ['(see page 4.)', true, false],
    ['proposed by Cllr.', false, true],
    ['proposed by Cllr. J.', false, true],
    ['A. Brown, B. Green and', false, true],
    ['A. Brown,', false, true],
    ['the hall committee', false, false],
  ])('%s', (text, ended, open) => {
    expect([isEnded(text), isOpen(text)]).toEqual([ended, open]);
  });

  it('lose a soft hyphen', () => {
    expect(joinOf('commit\u00ad', 'tee', () => new Set())).toEqual({ drop: 1, glue: '' });
  });
});

describe('the function that Node 20 lacks', () => {
  it('is filled in as the standard has it, and only where it is missing', () => {
    class Bytes extends ArrayBuffer {}
    const own = (): string => 'own';
    const prototype = { transferToFixedLength: own };
    fillInTransfer(prototype);
    expect(prototype.transferToFixedLength).toBe(own);
    const blank: { transferToFixedLength?: (this: ArrayBuffer, length?: number) => ArrayBuffer } = {};
    fillInTransfer(blank);
    const buffer = new Bytes(4);
    new Uint8Array(buffer).set([1, 2, 3, 4]);
    expect([...new Uint8Array(blank.transferToFixedLength?.call(buffer, 6) ?? new ArrayBuffer(0))]).toEqual([1, 2, 3, 4, 0, 0]);
    expect(buffer.byteLength).toBe(0);
  });
});
