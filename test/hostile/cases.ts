import { deflateSync } from 'node:zlib';
import { list, startOverride, style, styled } from '../helpers/docx.ts';
import { writeMhtml } from '../helpers/mhtml.ts';
import { listStyle, level as odtLevel, style as odtStyle } from '../helpers/odt.ts';
import { writeZip } from '../helpers/zip.ts';
import { FONT, onePage, page, show, stream, writeObjects } from './pdfs.ts';
import { hugeDocx, hugeOdt, type Piece, pack, writeArchive } from './zips.ts';

/** What is to become of a file. */
export interface Outcome {
  /** Code of the refusal; left out, the file is read. */
  refused?: string;
  /** Codes of findings that it must give. */
  findings?: readonly string[];
  /** Words that must be in the text. */
  words?: readonly string[];
}

export interface HostileCase extends Outcome {
  name: string;
  extension: string;
  make(): Buffer | Promise<Buffer>;
  /** Takes seconds: not part of every run. */
  slow?: true;
  /** Call with settings other than the usual ones. */
  options?: Record<string, unknown>;
}

const MEGABYTE = 1024 * 1024;
const par = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const odtPar = (text: string): string => `<text:p>${text}</text:p>`;
const last = par('last words');
const odtLast = odtPar('last words');
const nested = (open: string, close: string, times: number, inner = ''): Piece[] => [
  [open, times],
  [inner, 1],
  [close, times],
];
const page50 = (row: (i: number) => string, size: number): string => {
  const rows: string[] = [];
  for (let at = 0, i = 0; at < size; i++) {
    const one = row(i);
    rows.push(one);
    at += one.length;
  }
  return rows.join('');
};
const html = (body: string): Buffer => Buffer.from(`<!DOCTYPE html><html><body><p>first words</p>${body}<p>last words</p></body></html>`);
const BOTH = ['first words', 'last words'];
const flate = (bytes: Buffer): string => {
  const packed = deflateSync(bytes).toString('latin1');
  return `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
};
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY ${'abcdefghijklmnopqrstu'[i + 1]} "${`&${'abcdefghijklmnopqrstu'[i]};`.repeat(10)}">`).join('')}]>`;
const EXTERNAL = '<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:9/secret"><!ENTITY b SYSTEM "file:///etc/passwd">]>';

export const CASES: readonly HostileCase[] = [
  // Archives
  {
    name: 'zip of 60,000 entries',
    extension: 'docx',
    refused: 'too-large',
    make: () =>
      writeZip([
        { name: 'word/document.xml', content: '<x/>' },
        ...Array.from({ length: 60_000 }, (_, i) => ({ name: `word/${i}`, content: '', stored: true })),
      ]) as Buffer,
  },
  {
    name: 'zip of 50,000 entries that all point to one part',
    extension: 'docx',
    refused: 'too-large',
    make: async () =>
      writeArchive(
        [
          await pack('word/document.xml', [
            ['<x>', 1],
            [' ', 10 * MEGABYTE],
            ['</x>', 1],
          ]),
        ],
        { copies: 50_000 },
      ),
  },
  {
    name: 'archive within an archive within an archive',
    extension: 'docx',
    words: ['last words'],
    make: async () => {
      let inner: Buffer = await hugeDocx([[last, 1]]);
      for (let i = 0; i < 20; i++)
        inner = writeZip([
          {
            name: 'word/document.xml',
            content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${last}</w:body></w:document>`,
          },
          { name: 'word/embeddings/a.docx', content: inner },
        ]) as Buffer;
      return inner;
    },
  },
  {
    name: 'part that unpacks to more than the directory says',
    extension: 'docx',
    refused: 'damaged',
    make: () => hugeDocx([[par('x'), 100_000]], {}, { size: 1000 }),
  },
  {
    name: 'part that unpacks to less than the directory says',
    extension: 'docx',
    refused: 'damaged',
    make: () => hugeDocx([[par('x'), 1000]], {}, { size: 100_000 }),
  },
  {
    name: 'part that claims four gigabytes',
    extension: 'docx',
    refused: 'too-large',
    make: () => hugeDocx([[par('x'), 10]], {}, { size: 0xfffffff0 }),
  },
  { name: 'document.xml of 700 MB', extension: 'docx', refused: 'too-large', slow: true, make: () => hugeDocx([[par('x'), 20_000_000]]) },
  { name: 'content.xml of 700 MB', extension: 'odt', refused: 'too-large', slow: true, make: () => hugeOdt([[odtPar('x'), 40_000_000]]) },
  {
    name: 'document.xml of 100 MB of words',
    extension: 'docx',
    slow: true,
    findings: ['read:cut-short'],
    words: ['first words'],
    make: () =>
      hugeDocx([
        [par('first words'), 1],
        ...Array.from(
          { length: 1000 },
          (_, i): Piece => [par(`paragraph ${i} of minutes ${(i * 7919) % 1000} that goes on for some words`), 900],
        ),
      ]),
  },
  {
    name: 'content.xml of 100 MB of words',
    extension: 'odt',
    slow: true,
    findings: ['read:cut-short'],
    words: ['first words'],
    make: () =>
      hugeOdt([
        [odtPar('first words'), 1],
        ...Array.from(
          { length: 1000 },
          (_, i): Piece => [odtPar(`paragraph ${i} of minutes ${(i * 7919) % 1000} that goes on for some words`), 1200],
        ),
      ]),
  },
  {
    name: 'names that lead out of the folder',
    extension: 'docx',
    words: ['last words'],
    make: async () =>
      writeArchive([
        await pack('word/document.xml', [
          [`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${last}</w:body></w:document>`, 1],
        ]),
        ...(await Promise.all(
          ['../../../../etc/passwd', '/etc/passwd', '..\\..\\windows\\win.ini', 'C:\\x', 'a\0b', 'word/\n.xml', 'WORD/DOCUMENT.XML'].map(
            (name) => pack(name, [['x', 1]]),
          ),
        )),
      ]),
  },
  {
    name: 'relations that lead out of the archive',
    extension: 'docx',
    words: ['last words'],
    make: () =>
      writeZip([
        {
          name: '_rels/.rels',
          content:
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/officeDocument" Target="../../../../etc/passwd"/></Relationships>',
        },
        {
          name: 'word/document.xml',
          content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${last}</w:body></w:document>`,
        },
        {
          name: 'word/_rels/document.xml.rels',
          content:
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="x/styles" Target="file:///etc/passwd"/><Relationship Id="c" Type="x/numbering" Target="http://127.0.0.1:9/n.xml" TargetMode="External"/></Relationships>',
        },
      ]) as Buffer,
  },
  // Entities
  {
    name: 'billion laughs',
    extension: 'docx',
    refused: 'damaged',
    make: () => writeZip([{ name: 'word/document.xml', content: `<?xml version="1.0"?>${LAUGHS}<x>&u;</x>` }]) as Buffer,
  },
  {
    name: 'billion laughs',
    extension: 'odt',
    refused: 'damaged',
    make: () =>
      writeZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
        { name: 'content.xml', content: `<?xml version="1.0"?>${LAUGHS}<x>&u;</x>` },
      ]) as Buffer,
  },
  {
    name: 'external entities',
    extension: 'docx',
    refused: 'damaged',
    make: () => writeZip([{ name: 'word/document.xml', content: `<?xml version="1.0"?>${EXTERNAL}<x>&a;&b;</x>` }]) as Buffer,
  },
  {
    name: 'entities in a page',
    extension: 'html',
    words: ['last words'],
    make: () => Buffer.from(`<?xml version="1.0"?>${LAUGHS}<html><body><p>&u;&amp;</p><p>last words</p></body></html>`),
  },
  // Nesting
  {
    name: '100,000 tables within tables',
    extension: 'docx',
    findings: ['docx:malformed-xml'],
    words: BOTH,
    make: () =>
      hugeDocx([[par('first words'), 1], ...nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 33_000, par('deep')), [last, 1]]),
  },
  {
    name: '100,000 content controls',
    extension: 'docx',
    findings: ['docx:malformed-xml'],
    words: BOTH,
    make: () =>
      hugeDocx([[par('first words'), 1], ...nested('<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>', 50_000, par('deep')), [last, 1]]),
  },
  {
    name: '30 million tags that never close',
    extension: 'docx',
    slow: true,
    refused: 'too-large',
    make: () => hugeDocx([[par('first words'), 1], ...Array.from({ length: 300 }, (_, i): Piece => [`<w:sdt a="${i}">`, 10_000])]),
  },
  {
    name: '100,000 lists within lists',
    extension: 'odt',
    findings: ['odt:malformed-xml'],
    words: BOTH,
    make: () =>
      hugeOdt([
        [odtPar('first words'), 1],
        ...nested('<text:list><text:list-item>', '</text:list-item></text:list>', 50_000, odtPar('deep')),
        [odtLast, 1],
      ]),
  },
  {
    name: '100,000 spans within spans',
    extension: 'odt',
    findings: ['odt:malformed-xml'],
    words: BOTH,
    make: () =>
      hugeOdt([
        [odtPar('first words'), 1],
        ['<text:p>', 1],
        ...nested('<text:span>', '</text:span>', 100_000, 'deep'),
        ['</text:p>', 1],
        [odtLast, 1],
      ]),
  },
  {
    name: '100,000 divisions',
    extension: 'html',
    words: BOTH,
    make: () => html(`${'<div>'.repeat(100_000)}deep${'</div>'.repeat(100_000)}`),
  },
  {
    name: '100,000 lists within lists',
    extension: 'html',
    words: BOTH,
    make: () => html(`${'<ul><li>'.repeat(50_000)}deep${'</li></ul>'.repeat(50_000)}`),
  },
  {
    name: '100,000 tables within tables',
    extension: 'html',
    words: ['first words'],
    make: () => html(`${'<table><tr><td>'.repeat(33_000)}deep${'</td></tr></table>'.repeat(33_000)}`),
  },
  {
    name: '100,000 bold letters that never close',
    extension: 'html',
    words: ['first words'],
    make: () => html(`${'<p><b><i><font>x'.repeat(25_000)}`),
  },
  {
    name: '100,000 quotes within quotes',
    extension: 'md',
    words: BOTH,
    make: () => Buffer.from(`first words\n\n${'> '.repeat(100_000)}deep\n\nlast words\n`),
  },
  {
    name: '100,000 lists on one line',
    extension: 'md',
    words: BOTH,
    make: () => Buffer.from(`first words\n\n${'- '.repeat(100_000)}deep\n\nlast words\n`),
  },
  {
    name: '1,000 lists, each under the one above',
    extension: 'md',
    words: ['first words'],
    make: () =>
      Buffer.from(`first words\n\n${Array.from({ length: 1000 }, (_, i) => `${' '.repeat(2 * i)}- x`).join('\n')}\n\nlast words\n`),
  },
  {
    name: '1,000 quotes, each in the one above',
    extension: 'md',
    words: ['first words'],
    make: () =>
      Buffer.from(`first words\n\n${Array.from({ length: 1000 }, (_, i) => `${'>'.repeat(i + 1)} x`).join('\n')}\n\nlast words\n`),
  },
  {
    name: '100,000 brackets',
    extension: 'md',
    words: BOTH,
    make: () => Buffer.from(`first words\n\n${'['.repeat(100_000)}\n\nlast words\n`),
  },
  {
    name: '100,000 stars and backticks',
    extension: 'md',
    words: BOTH,
    make: () => Buffer.from(`first words\n\n${'*a **b `c '.repeat(20_000)}\n\nlast words\n`),
  },
  // Circles
  {
    name: 'styles and lists that run in a circle',
    extension: 'docx',
    words: ['last words'],
    make: () =>
      hugeDocx([[`<w:p><w:pPr>${styled('A')}<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>last words</w:t></w:r></w:p>`, 1]], {
        styles:
          style('A', '<w:basedOn w:val="B"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
          style('B', '<w:basedOn w:val="A"/>') +
          style('N', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', 'numbering'),
        numbering:
          '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="N"/></w:abstractNum><w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="N"/></w:abstractNum>' +
          list(1, 1, startOverride(0, 2_000_000_000)) +
          list(2, 2),
      }),
  },
  {
    name: '20,000 styles, each on the one before',
    extension: 'docx',
    words: ['last words'],
    make: () =>
      hugeDocx([[`<w:p><w:pPr>${styled('S19999')}</w:pPr><w:r><w:t>last words</w:t></w:r></w:p>`, 1]], {
        styles: Array.from({ length: 20_000 }, (_, i) => style(`S${i}`, `<w:basedOn w:val="S${i - 1}"/>`)).join(''),
      }),
  },
  {
    name: 'styles and lists that run in a circle',
    extension: 'odt',
    words: ['last words'],
    make: () =>
      hugeOdt(
        [
          [
            '<text:list xml:id="a" text:continue-list="a" text:style-name="L"><text:list-item text:start-value="2000000000"><text:p text:style-name="A">last words</text:p></text:list-item></text:list>',
            1,
          ],
        ],
        {
          automatic:
            odtStyle('A', '', 'style:parent-style-name="B"') +
            odtStyle('B', '', 'style:parent-style-name="A"') +
            listStyle('L', odtLevel(1, 'a', 'text:display-levels="2000000000"')),
        },
      ),
  },
  {
    name: 'pages that are their own parent',
    extension: 'pdf',
    refused: 'damaged',
    make: () => writeObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1000000 >>', FONT]),
  },
  {
    name: 'a tree of pages in a circle beside a page',
    extension: 'pdf',
    words: ['first words'],
    make: () =>
      writeObjects([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [4 0 R 6 0 R] /Count 2 >>',
        FONT,
        page(5),
        stream(show('first words')),
        '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
      ]),
  },
  {
    name: 'a form that shows itself',
    extension: 'pdf',
    words: ['first words'],
    make: () =>
      onePage(
        `${show('first words')} /X Do`,
        [
          `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream`,
        ],
        '/Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >>',
      ),
  },
  {
    name: 'tables of contents that point back to each other',
    extension: 'pdf',
    words: ['first words'],
    make: () => {
      const bytes = onePage(show('first words')).toString('latin1');
      const at = bytes.lastIndexOf('xref\n0');
      return Buffer.from(bytes.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at}`), 'latin1');
    },
  },
  // Size
  {
    name: 'PDF of 100,000 objects',
    extension: 'pdf',
    words: ['first words'],
    make: () =>
      onePage(
        show('first words'),
        Array.from({ length: 100_000 }, (_, i) => `<< /A ${i} /B [${i + 1} 0 R] >>`),
      ),
  },
  {
    name: 'PDF of 100,000 empty pages',
    extension: 'pdf',
    slow: true,
    findings: ['pdf:too-many-pages'],
    words: ['first words'],
    make: () =>
      writeObjects([
        '<< /Type /Catalog /Pages 2 0 R >>',
        `<< /Type /Pages /Kids [${Array.from({ length: 100_000 }, (_, i) => `${i + 5} 0 R`).join(' ')}] /Count 100000 >>`,
        FONT,
        stream(show('first words')),
        ...Array.from({ length: 100_000 }, () => page(4)),
      ]),
  },
  {
    name: 'PDF that claims a billion pages',
    extension: 'pdf',
    words: ['first words'],
    make: () =>
      writeObjects([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [4 0 R] /Count 1000000000 >>',
        FONT,
        page(5),
        stream(show('first words')),
      ]),
  },
  {
    name: 'page whose text unpacks to 300 MB',
    extension: 'pdf',
    slow: true,
    make: () =>
      writeObjects([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [4 0 R 6 0 R] /Count 2 >>',
        FONT,
        page(5),
        stream(show('first words')),
        page(7),
        flate(Buffer.alloc(300 * MEGABYTE, '(x) Tj ')),
      ]),
    words: ['first words'],
  },
  {
    name: 'page of ten million letters',
    extension: 'pdf',
    slow: true,
    findings: ['pdf:page-too-full'],
    make: () =>
      writeObjects([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
        FONT,
        page(5),
        flate(Buffer.from(`BT /F1 1 Tf 72 720 Td ${'0 0 Td (words and words) Tj '.repeat(400_000)}ET`)),
      ]),
  },
  {
    name: 'page of 50 MB in paragraphs',
    extension: 'html',
    slow: true,
    findings: ['read:cut-short'],
    words: ['first words'],
    make: () => html(page50((i) => `<p>Paragraph ${i} of the minutes, which says that £${i} was spent.</p>\n`, 50 * MEGABYTE)),
  },
  {
    name: 'page of 50 MB in tags',
    extension: 'html',
    slow: true,
    findings: ['read:cut-short'],
    words: ['first words'],
    make: () => html(page50((i) => `<b><i>${i}</i></b><br>`, 50 * MEGABYTE)),
  },
  { name: 'page of 50 MB in one word', extension: 'html', slow: true, words: ['first words'], make: () => html('x'.repeat(50 * MEGABYTE)) },
  {
    name: 'page of 50 MB in attributes',
    extension: 'html',
    slow: true,
    words: ['first words'],
    make: () => html(`<p ${page50((i) => `a${i}=x `, 50 * MEGABYTE)}>x</p>`),
  },
  {
    name: 'Markdown of 20 MB',
    extension: 'md',
    slow: true,
    findings: ['read:cut-short'],
    words: ['first words'],
    make: () =>
      Buffer.from(
        `first words\n\n${page50((i) => `## ${i}. Heading\n\nThe **Council** resolved that £${i} be spent.\n\n`, 20 * MEGABYTE)}last words\n`,
      ),
  },
  {
    name: 'page in a single file of 100,000 parts',
    extension: 'mht',
    words: ['first words'],
    make: () =>
      writeMhtml([
        { type: 'text/html', body: '<p>first words</p>' },
        ...Array.from({ length: 100_000 }, () => ({ type: 'image/png', body: 'x', encoding: 'base64' as const })),
      ]),
  },
  {
    name: 'page in a single file, 100,000 parts deep',
    extension: 'mht',
    refused: 'unsupported',
    make: () => Buffer.from(`MIME-Version: 1.0\r\n${'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n'.repeat(100_000)}`),
  },
  // Nothing is fetched
  {
    name: 'pictures, frames and style sheets of another server',
    extension: 'html',
    words: BOTH,
    make: () =>
      html(
        '<link rel=stylesheet href="http://127.0.0.1:9/a.css"><img src="http://127.0.0.1:9/a.png"><iframe src="http://127.0.0.1:9/"></iframe><script src="http://127.0.0.1:9/a.js"></script><style>@import "http://127.0.0.1:9/b.css"</style><object data="http://127.0.0.1:9/x"></object>',
      ),
  },
  {
    name: 'pictures of another server',
    extension: 'md',
    words: ['last words'],
    make: () => Buffer.from('# first\n\n![x](http://127.0.0.1:9/a.png)\n\n<img src="http://127.0.0.1:9/b.png">\n\nlast words\n'),
  },
  {
    name: 'pictures of another server',
    extension: 'docx',
    words: ['last words'],
    make: () =>
      hugeDocx([
        [
          '<w:p><w:r><w:drawing><a:blip r:link="rId9"/></w:drawing><w:pict><v:imagedata r:href="http://127.0.0.1:9/a.png"/></w:pict></w:r><w:r><w:instrText>INCLUDEPICTURE "http://127.0.0.1:9/a.png"</w:instrText></w:r></w:p>',
          1,
        ],
        [last, 1],
      ]),
  },
  {
    name: 'pictures and sections of another server',
    extension: 'odt',
    words: ['last words'],
    make: () =>
      hugeOdt([
        [
          `<text:section><text:section-source xlink:href="http://127.0.0.1:9/a.odt"/>${odtLast}</text:section><text:p><draw:frame><draw:image xlink:href="http://127.0.0.1:9/a.png"/></draw:frame></text:p>`,
          1,
        ],
      ]),
  },
  {
    name: 'streams and actions of another server',
    extension: 'pdf',
    words: ['first words'],
    make: () =>
      onePage(
        show('first words'),
        [
          '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (http://127.0.0.1:9/) >> >>',
          '<< /Length 0 /F << /FS /URL /F (http://127.0.0.1:9/x) >> >>\nstream\n\nendstream',
        ],
        '/Annots [6 0 R]',
      ),
  },
];
