import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/readers/index.ts';
import { mhtmlReader } from '../../src/readers/mhtml/index.ts';
import { isWebArchive } from '../../src/readers/mhtml/mime.ts';
import { textsOf } from '../helpers/docx.ts';
import { writeMhtml } from '../helpers/mhtml.ts';

const PAGE = '<html><body><h1>Minutes</h1><p>A grant of £250 – agreed = noted.</p></body></html>';
const TEXTS = ['Minutes', 'A grant of £250 – agreed = noted.'];
const html = { type: 'text/html; charset="utf-8"', body: PAGE };

async function read(bytes: Uint8Array) {
  const file = new VFile();
  const reading = await mhtmlReader.read(bytes, file, { path: null, maxBytes: 1e9 });
  return { texts: textsOf(reading), codes: file.messages.map((message) => message.ruleId ?? ''), reading };
}

describe('web pages in a single file', () => {
  it.each<[why: string, bytes: Uint8Array]>([
    ['quoted-printable', writeMhtml([html])],
    ['base64', writeMhtml([{ ...html, encoding: 'base64' }])],
    ['as it is', writeMhtml([{ ...html, encoding: '8bit' }])],
    [
      'in windows-1252',
      writeMhtml([{ type: 'text/html; charset="windows-1252"', body: Buffer.from(PAGE.replace('–', '\u0096'), 'latin1') }]),
    ],
    [
      'by the encoding that the page itself declares',
      writeMhtml([
        {
          type: 'text/html',
          body: Buffer.from(PAGE.replace('<body>', '<meta charset=iso-8859-1><body>').replace('–', '\u0096'), 'latin1'),
        },
      ]),
    ],
    ['behind its pictures', writeMhtml([{ type: 'image/png', body: 'x', encoding: 'base64' }, html])],
    ['before a page in a frame', writeMhtml([html, { type: 'text/html', body: '<p>Advertisement</p>' }])],
    [
      'the part that the head names',
      writeMhtml(
        [
          { type: 'text/html', body: '<p>Frame</p>' },
          { ...html, more: 'Content-ID: <root@x>' },
        ],
        ';\r\n\tstart="<root@x>"',
      ),
    ],
    ['not in several parts', Buffer.from(`MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${PAGE}`)],
    ['with line ends of Unix', Buffer.from(writeMhtml([html]).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')],
    [
      'parts within parts',
      writeMhtml([
        {
          type: 'multipart/alternative; boundary="b2"',
          encoding: '8bit',
          body: `--b2\r\nContent-Type: text/plain\r\n\r\nx\r\n--b2\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${PAGE}\r\n--b2--`,
        },
      ]),
    ],
  ])('are read %s', async (_why, bytes) => {
    const { texts, codes } = await read(bytes);
    expect([texts, codes]).toEqual([TEXTS, []]);
  });

  it('count lines of the text', async () => {
    const { reading } = await read(writeMhtml([html]));
    const [, second] = reading.tree.children;
    expect(reading.places.span(second?.start ?? 0, second?.end ?? 0)).toMatchObject({ line: 3, column: 1 });
  });

  it('cut short are told so', async () => {
    const bytes = writeMhtml([html]);
    const { texts, codes } = await read(bytes.subarray(0, bytes.length - 30));
    expect([texts, codes]).toEqual([TEXTS, ['mhtml:cut-short']]);
  });

  it.each<[why: string, bytes: Uint8Array]>([
    ['only pictures', writeMhtml([{ type: 'image/png', body: 'x', encoding: 'base64' }])],
    ['no parts', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n')],
    [
      'parts within parts without end',
      Buffer.from(`MIME-Version: 1.0\r\n${'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n'.repeat(1000)}`),
    ],
  ])('with %s are refused', async (_why, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: 'InputError', code: 'unsupported' });
  });

  it('are told by their content, whatever the name', async () => {
    const file = new VFile();
    await readSource(file, writeMhtml([html]), { path: 'page.html', maxBytes: 1e9, inputFormat: null });
    expect([file.data.format, file.messages.map(({ ruleId }) => ruleId)]).toEqual(['mhtml', ['read:wrong-extension']]);
  });

  it.each<[why: string, head: string, is: boolean]>([
    ['a head of a page', 'MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>', true],
    ['a folded field', 'MIME-Version: 1.0\nContent-Type: multipart/related;\n\tboundary="x"\n\nx', true],
    ['minutes that talk of it', 'Minutes\n\nMIME-Version: 1.0 was discussed', false],
    ['fields of minutes', 'Date: 4 May\nPresent: A, B\n\nMinutes', false],
    ['mail without a page', 'MIME-Version: 1.0\nContent-Type: text/plain\n\nx', false],
    ['a line that is no field', 'MIME-Version: 1.0\nsome words\nContent-Type: text/html\n\nx', false],
  ])('%s', (_why, head, is) => expect(isWebArchive(head)).toBe(is));
});
