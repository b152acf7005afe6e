import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import type { Reading } from '../../src/tree/reading.ts';
import {
  abstractList,
  cell,
  docxEntries,
  level,
  list,
  par,
  readDocx,
  row,
  run,
  style,
  styled,
  table,
  textsOf,
  writeDocx,
} from '../helpers/docx.ts';
import type { ZipEntry } from '../helpers/zip.ts';

const entries = docxEntries({ body: par('a') });
const withDocument = (content: string): ZipEntry[] =>
  entries.map((entry) => (entry.name === 'word/document.xml' ? { ...entry, content } : entry));

describe('files that can not be read', () => {
  it.each<[string, Uint8Array | ZipEntry[], string]>([
    ['cut short', writeDocx({ body: par('a') }).subarray(0, 400), 'damaged'],
    ['without a document', entries.slice(1), 'damaged'],
    ['with a document that is no XML', withDocument('no XML at all'), 'damaged'],
    ['with an empty document', withDocument(''), 'damaged'],
    [
      'of nothing but a scan',
      writeDocx({ body: par('<w:r><w:pict><v:shape><v:imagedata r:id="x"/></v:shape></w:pict></w:r>') }),
      'image-only',
    ],
    ['with a DOCTYPE', withDocument('<!DOCTYPE x><w:document/>'), 'damaged'],
    [
      'a spreadsheet',
      entries.map((entry) => ({
        ...entry,
        name: entry.name.replace('word/', 'xl/'),
        content: String(entry.content).replace('word/', 'xl/'),
      })),
      'unsupported',
    ],
  ])('%s', async (_why, input, code) => {
    const reading = readDocx(input);
    await expect(reading).rejects.toBeInstanceOf(InputError);
    await expect(reading).rejects.toMatchObject({ code });
  });
});

describe('files that can be read in part', () => {
  const open = String(entries[0]?.content).replace(/<\/w:body>.*$/s, '');

  it.each<[string, string, string[]]>([
    ['an end that is missing', open, ['a']],
    ['an end in the middle of a paragraph', `${open}<w:p><w:r><w:t>b</w:t>`, ['a', 'b']],
    ['an end in the middle of a table', `${open}<w:tbl><w:tr><w:tc><w:p><w:r><w:t>b`, ['a', 'b']],
    ['an entity that is not defined', `${open}${par('b&nope;c')}</w:body></w:document>`, ['a', 'b&nope;c']],
    ['an element closed by another', `${open}<w:p><w:r><w:t>b</w:p>${par('c')}</w:body></w:document>`, ['a', 'b', 'c']],
  ])('gives what can be read despite %s', async (_why, document, expected) => {
    const reading = await readDocx(withDocument(document));
    expect(textsOf(reading)).toEqual(expected);
    expect(reading.codes).toEqual(['docx:malformed-xml']);
  });

  it('reads a document with nothing beside it', async () => {
    expect(textsOf(await readDocx(entries.slice(0, 1)))).toEqual(['a']);
  });

  it('reads a document whose styles are broken', async () => {
    const reading = await readDocx({
      body: par('a', styled('X')),
      styles: `${style('X', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')}<w:style>`,
    });
    expect(reading.tree.children).toMatchObject([{ type: 'heading' }]);
  });
});

describe('files of any kind of wreckage', () => {
  const whole = docxEntries({
    body: table(2, row('1.', cell(par('a b') + par('c', '<w:numPr><w:numId w:val="1"/></w:numPr>')))) + par(run('x', '<w:b/>')) + par('y'),
    numbering: abstractList(0, level(0, '%1.')) + list(1, 0),
    styles: style('A', '<w:basedOn w:val="A"/>'),
  });

  it('reads them or says why not, and never leaves a letter outside of the blocks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(30), fc.constantFrom('', '<w:p>', '</w:p>', '</w:tc>', '<w:tr>', '&', '"', '<')), {
          maxLength: 8,
        }),
        async (cuts) => {
          const wrecked = whole.map((entry) => {
            if (!entry.name.startsWith('word/') || entry.name.includes('rels')) return entry;
            let content = String(entry.content);
            for (const [at, length, put] of cuts) {
              const from = at % content.length;
              content = content.slice(0, from) + put + content.slice(from + length);
            }
            return { ...entry, content };
          });
          const reading = await readDocx(wrecked).catch((error: unknown) => {
            expect(error).toBeInstanceOf(InputError);
            return null;
          });
          if (reading) expectTiled(reading);
        },
      ),
      { numRuns: 300, seed: 7 },
    );
  });
});

/** Blocks are in order, trimmed, do not overlap, and hold every letter; what they point at lies within them. */
function expectTiled({ text, tree }: Reading): void {
  let at = 0;
  for (const block of tree.children) {
    expect(text.slice(at, block.start).trim()).toBe('');
    expect(block.end).toBeGreaterThan(block.start);
    expect(text.slice(block.start, block.end).trim()).toBe(text.slice(block.start, block.end));
    expect(block.boldEnd).toBeGreaterThanOrEqual(block.start);
    expect(block.boldEnd).toBeLessThanOrEqual(block.end);
    at = block.end;
  }
  expect(text.slice(at).trim()).toBe('');
}

describe('files made to do harm', () => {
  it.each<[string, string]>([
    ['tables in tables', table(1, row(cell('x'))).replace('<w:p>', `${'<w:tbl><w:tr><w:tc>'.repeat(400)}<w:p>`)],
    ['runs in runs', `<w:p>${'<w:r>'.repeat(900)}<w:t>x</w:t>`],
    ['boxes in boxes', `<w:p>${'<w:r><w:pict><w:txbxContent><w:p>'.repeat(400)}`],
    ['fields in fields', par('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50_000) + run('x'))],
    ['ends without beginnings', `</w:tc></w:tr></w:tbl></w:p></w:r>${par('<w:r><w:fldChar w:fldCharType="end"/></w:r>'.repeat(10))}`],
    ['cells outside of tables', `<w:tc><w:tcPr><w:gridSpan w:val="9"/></w:tcPr>${par('x')}</w:tc><w:tr><w:tc>${par('y')}</w:tc></w:tr>`],
    ['text outside of paragraphs', `${run('x')}<w:t>y</w:t><w:tab/>`],
    [
      'numbers that are none',
      par('x', '<w:numPr><w:ilvl w:val="-3"/><w:numId w:val="1e99"/></w:numPr><w:ind w:left="NaN" w:firstLine="99999999999"/>'),
    ],
  ])('survives %s', async (_why, body) => {
    const reading = readDocx({ body });
    await reading.catch((error: unknown) => expect(error).toBeInstanceOf(InputError));
  });

  it('resolves ten thousand styles that are based on each other', async () => {
    const styles = Array.from({ length: 10_000 }, (_, i) => style(`S${i}`, `<w:basedOn w:val="S${i + 1}"/>`)).join('');
    expect(textsOf(await readDocx({ body: par('a', styled('S0')), styles }))).toEqual(['a']);
  });
});
