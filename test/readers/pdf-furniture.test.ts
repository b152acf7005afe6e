import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { pdfReader } from '../../src/readers/pdf/index.ts';
import { at, centred, column, type Mark, readPdf, type Sheet, stack, until, writePdf } from '../helpers/pdf.ts';

const PROSE =
  'The Clerk reported that the bus shelter at Mill Corner had been repaired and that the insurers had been told, so that nothing more was to be done before the spring.';

/** Pages of prose with a head and a foot. */
const pages = (count: number, head: (n: number) => Mark[], foot: (n: number) => Mark[]): Sheet[] =>
  Array.from({ length: count }, (_, i) => ({
    marks: [head(i + 1), column(50, 140, 500, `Page text ${'abc'[i]}. ${PROSE}`), column(50, 300, 500, PROSE), foot(i + 1)],
  }));

const furnitureOf = async (sheets: readonly Sheet[]) =>
  (await readPdf(writePdf(sheets))).blocks.filter(({ type }) => type === 'furniture').map(({ page, text }) => `${page} ${text}`);

describe('running heads, feet and page numbers', () => {
  const none = (): Mark[] => [];
  it.each<[string, Sheet[], string[]]>([
    [
      'a foot with the page number',
      pages(3, none, (n) => [centred(50, 550, 770, `Page ${n} of 3`)]),
      ['1 Page 1 of 3', '2 Page 2 of 3', '3 Page 3 of 3'],
    ],
    ['a lone number that counts on from another page', pages(2, none, (n) => [until(550, 770, String(n + 12))]), ['1 13', '2 14']],
    ['a number between dashes', pages(2, none, (n) => [centred(50, 550, 770, `- ${n} -`)]), ['1 - 1 -', '2 - 2 -']],
    ['the number on a single page', pages(1, none, () => [centred(50, 550, 770, '1')]), ['1 1']],
    [
      'a head, but for the first page',
      pages(3, () => [at(50, 40, 'Harrowby Parish Council 4 May 2024')], none),
      ['2 Harrowby Parish Council 4 May 2024', '3 Harrowby Parish Council 4 May 2024'],
    ],
    [
      'a head on the first page too, where the title below says the same',
      pages(
        2,
        (n) => [at(50, 40, 'Harrowby Parish Council'), ...(n === 1 ? [at(50, 80, 'HARROWBY PARISH COUNCIL', { face: 'bold' })] : [])],
        none,
      ),
      ['1 Harrowby Parish Council', '2 Harrowby Parish Council'],
    ],
    [
      'a head with the page number',
      pages(2, (n) => [at(50, 40, `Harrowby Parish Council, page ${n}`)], none),
      ['1 Harrowby Parish Council, page 1', '2 Harrowby Parish Council, page 2'],
    ],
    [
      'a line for signing under every page but the last',
      pages(3, none, (n) => [at(50, 500 + n * 30, 'Signed ................ Date ..........')]),
      ['1 Signed ................ Date ..........', '2 Signed ................ Date ..........'],
    ],
    ['no heading that differs by its number', pages(2, (n) => [at(50, 40, `(Item ${3 * n})`)], none), []],
    ['no line that stands elsewhere on each page', pages(2, (n) => [at(50, 40 + n * 30, 'Noted')], none), []],
    [
      'no year at the foot of one page',
      [{ marks: [column(50, 140, 500, PROSE), at(50, 752, 'was last paid for in the year'), at(50, 764, '1998')] }],
      [],
    ],
  ])('finds %s', async (_why, sheets, expected) => {
    expect(await furnitureOf(sheets)).toEqual(expected);
  });

  it('stand at the very end of the text', async () => {
    const { blocks } = await readPdf(writePdf(pages(2, none, (n) => [centred(50, 550, 770, `Page ${n}`)])));
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'paragraph', 'paragraph', 'paragraph', 'furniture', 'furniture']);
  });

  it('do not part a sentence that runs over the page', async () => {
    const { blocks } = await readPdf(
      writePdf([
        {
          marks: [
            at(50, 40, 'Council minutes'),
            stack(50, 700, ['The grant was paid to the hall, and the chair thanked all who had helped with the', 'fair and with the']),
            centred(50, 550, 770, '1'),
          ],
        },
        {
          marks: [
            at(50, 40, 'Council minutes'),
            stack(50, 100, ['raffle, which had brought in more than in the year before and was to be held again', 'in June.']),
            centred(50, 550, 770, '2'),
          ],
        },
      ]),
    );
    expect(blocks[1]).toMatchObject({
      page: 1,
      text: 'The grant was paid to the hall, and the chair thanked all who had helped with the fair and with the raffle, which had brought in more than in the year before and was to be held again in June.',
    });
  });

  it('tell the page of every part of a paragraph that runs over', async () => {
    const file = new VFile();
    const words = PROSE.split(' ');
    const sheets = [words.slice(0, 16), words.slice(16)].map((part) => ({ marks: [column(50, 100, 500, part.join(' '))] }));
    const { text, places } = await pdfReader.read(writePdf(sheets), file, { path: null, maxBytes: 1e8 });
    const pageOf = (word: string) => places.span(text.indexOf(word), text.indexOf(word) + word.length);
    expect(text).toBe(PROSE);
    expect([pageOf('Clerk'), pageOf('spring')]).toMatchObject([
      { page: 1, line: 1, column: 5 },
      { page: 2, line: 1, column: PROSE.indexOf('spring') + 1 },
    ]);
  });

  it('leave an item that begins on a new page by itself', async () => {
    const { texts } = await readPdf(
      writePdf([{ marks: [column(50, 100, 500, `1. ${PROSE}`)] }, { marks: [column(50, 100, 500, `2. Again ${PROSE}`)] }]),
    );
    expect(texts).toEqual([`1. ${PROSE}`, `2. Again ${PROSE}`]);
  });

  it('keep a stamp across the page out of the text', async () => {
    expect(await furnitureOf([{ marks: [column(50, 100, 500, PROSE), at(200, 500, 'DRAFT', { size: 60, turn: 'slant' })] }])).toEqual([
      '1 DRAFT',
    ]);
  });
});
