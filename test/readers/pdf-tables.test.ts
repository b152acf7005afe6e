import { describe, expect, it } from 'vitest';
import { at, column, grid, type Mark, readMarks, readPdf, stack, until, writePdf } from '../helpers/pdf.ts';

const PROSE =
  'The Clerk reported that the bus shelter at Mill Corner had been repaired and that the insurers had been told, so that nothing more was to be done before the spring.';
/** Lines that show how wide the page is set. */
const FILLER = column(50, 700, 500, PROSE);

const rowsOf = (blocks: Awaited<ReturnType<typeof readPdf>>['blocks']) => blocks.flatMap(({ cells }) => (cells ? [cells] : []));

describe('columns', () => {
  it('reads two columns of prose one after the other', async () => {
    const left = [`First ${PROSE}`, `Second ${PROSE}`];
    const right = [`Third ${PROSE}`, `Fourth ${PROSE}`];
    const { texts } = await readMarks(
      at(50, 60, 'NOTES OF THE MEETING THAT WAS HELD IN THE LONG ROOM OF THE TOWN HALL ON FRIDAY', { face: 'bold' }),
      ...left.map((text, i) => column(50, 100 + i * 120, 235, text)),
      ...right.map((text, i) => column(315, 104 + i * 120, 235, text)),
    );
    expect(texts.slice(1)).toEqual([...left, ...right]);
  });

  it('joins a sentence that goes on at the top of the next column', async () => {
    const words = PROSE.split(' ');
    const text = [...words.slice(0, -1), ...words.slice(0, -1), ...words].join(' ');
    const lines = column(0, 0, 235, text).map((mark) => mark.text);
    const half = Math.ceil(lines.length / 2);
    const { texts } = await readMarks(stack(50, 100, lines.slice(0, half)), stack(315, 100, lines.slice(half)));
    expect(texts).toEqual([text]);
  });

  it('reads names side by side across', async () => {
    const { blocks } = await readMarks(
      ...['A Brown', 'B Green', 'C White', 'D Black', 'E Grey'].map((name, i) => at(50, 100 + i * 14, `Cllr ${name}`)),
      ...['F Blue', 'G Pink', 'H Gold', 'I Rose', 'J Lime'].map((name, i) => at(300, 100 + i * 14, `Cllr ${name}`)),
      FILLER,
    );
    expect(rowsOf(blocks)[0]).toEqual(['Cllr A Brown', 'Cllr F Blue']);
    expect(rowsOf(blocks)).toHaveLength(5);
  });
});

describe('tables without rules', () => {
  it('reads a list of payments row by row', async () => {
    const { blocks } = await readMarks(
      at(50, 100, 'Payments were approved:'),
      ...['Hall hire', 'Mower repairs', 'Clerk’s salary'].map((what, i) => at(70, 114 + i * 12, `${i + 1}) ${what}`)),
      ...['36.00', '112.50', '1,412.00'].map((sum, i) => until(400, 114 + i * 12, sum)),
      until(400, 150, 'TOTAL £1,560.50', { face: 'bold' }),
      FILLER,
    );
    expect(rowsOf(blocks)).toEqual([
      ['1) Hall hire', '36.00'],
      ['2) Mower repairs', '112.50'],
      ['3) Clerk’s salary', '1,412.00'],
      ['', 'TOTAL £1,560.50'],
    ]);
  });

  it('keeps the row in order where a cell is wrapped', async () => {
    const { blocks } = await readMarks(
      at(50, 100, '101'),
      at(110, 100, 'Grass cutting in the'),
      at(110, 112, 'churchyard'),
      at(400, 100, '95.00'),
      at(50, 124, '102'),
      at(110, 124, 'Stamps'),
      at(400, 124, '12.00'),
      at(50, 136, '103'),
      at(110, 136, 'Paper'),
      at(400, 136, '14.00'),
      FILLER,
    );
    expect(rowsOf(blocks)).toEqual([
      ['101', 'Grass cutting in the churchyard', '95.00'],
      ['102', 'Stamps', '12.00'],
      ['103', 'Paper', '14.00'],
    ]);
  });

  it.each<[string, Mark[]]>([
    ['a number in front of prose', [at(50, 100, '12'), ...column(90, 100, 400, PROSE), at(50, 150, '13'), ...column(90, 150, 400, PROSE)]],
    [
      'lines filled to the margin',
      [at(50, 100, 'Mr A Brown,'), at(180, 100, 'Mrs B Green,'), at(330, 100, 'Mr C White and'), ...column(50, 112, 500, PROSE)],
    ],
    ['a label before its text', [at(50, 100, 'Present:'), at(150, 100, 'Cllr A Brown'), at(150, 112, 'Cllr B Green')]],
  ])('makes no table of %s', async (_why, marks) => {
    const { blocks } = await readMarks(...marks, FILLER);
    expect(rowsOf(blocks)).toEqual([]);
  });
});

describe('ruled tables', () => {
  it('reads an attendance grid with turned dates, its empty cells included', async () => {
    const xs = [50, 200, 240, 280];
    const { blocks } = await readPdf(
      writePdf([
        {
          marks: [
            at(225, 150, '04/03/2024', { turn: 'up' }),
            at(265, 150, '06/05/2024', { turn: 'up' }),
            ...['A Brown', 'B Green'].map((name, i) => at(55, 171 + i * 16, name)),
            at(215, 171, 'P'),
            at(255, 171, 'A'),
            at(255, 187, 'P'),
            FILLER,
          ],
          rules: grid(xs, [90, 160, 176, 192]),
        },
      ]),
    );
    expect(rowsOf(blocks)).toEqual([
      ['', '04/03/2024', '06/05/2024'],
      ['A Brown', 'P', 'A'],
      ['B Green', '', 'P'],
    ]);
  });

  it('takes the line above a table for its head, and joins it over pages', async () => {
    const xs = [50, 150, 400, 500];
    const sheet = (first: number) => ({
      marks: [
        ...(first === 0 ? [at(55, 96, 'Item', { face: 'bold' as const }), at(405, 96, 'By whom', { face: 'bold' as const })] : []),
        ...[first, first + 1].flatMap((n, i) => [
          at(55, 112 + i * 16, `24/${n}`),
          at(155, 112 + i * 16, `Task ${n}`),
          at(405, 112 + i * 16, 'Clerk'),
        ]),
      ],
      rules: grid(xs, [100, 116, 132]),
    });
    const { blocks } = await readPdf(writePdf([sheet(0), sheet(2)]));
    expect(rowsOf(blocks).map((cells) => cells.join('|'))).toEqual([
      'Item||By whom',
      '24/0|Task 0|Clerk',
      '24/1|Task 1|Clerk',
      '24/2|Task 2|Clerk',
      '24/3|Task 3|Clerk',
    ]);
    expect(blocks.map(({ page }) => page)).toEqual([1, 1, 1, 2, 2]);
  });

  it('reads minutes laid out in a table item by item', async () => {
    const xs = [40, 110, 210, 460, 560];
    const { blocks } = await readPdf(
      writePdf([
        {
          marks: [
            [at(115, 112, 'Item', { face: 'bold' }), at(215, 112, 'Notes', { face: 'bold' }), at(465, 112, 'Action', { face: 'bold' })],
            [at(45, 128, 'PC 12/24'), ...stack(115, 128, ['To approve the', 'last minutes'])],
            column(215, 128, 240, PROSE),
            column(215, 190, 240, `a. ${PROSE}`, { hang: 15 }),
            stack(465, 202, ['A Brown/', 'Clerk']),
            [at(45, 262, 'PC 13/24'), at(115, 262, 'Finance'), at(215, 262, 'None.')],
          ],
          rules: grid(xs, [100, 116, 250, 270]),
        },
      ]),
    );
    expect(blocks.map(({ type, text, indent }) => [type, text, indent >= 60])).toEqual([
      ['tableRow', 'Item\tNotes\tAction', false],
      ['heading', 'PC 12/24\tTo approve the last minutes', false],
      ['paragraph', PROSE, false],
      ['paragraph', `a. ${PROSE}`, false],
      ['paragraph', 'A Brown/Clerk', true],
      ['heading', 'PC 13/24\tFinance', false],
      ['paragraph', 'None.', false],
    ]);
  });

  it('gives a number in a cell of its own the face of the heading beside it', async () => {
    const { blocks } = await readPdf(
      writePdf([
        {
          marks: [at(55, 112, '24/7'), at(125, 112, 'Allotments', { face: 'bold' }), at(125, 124, 'None were free.'), FILLER],
          rules: grid([50, 120, 480], [100, 140]),
        },
      ]),
    );
    expect(blocks[0]).toMatchObject({ text: '24/7\tAllotments', bold: '24/7\tAllotments' });
  });

  it('goes on with a row that a page break cuts', async () => {
    const xs = [50, 120, 480];
    const words = `${PROSE} ${PROSE}`;
    const lines = column(0, 0, 350, words).map(({ text }) => text);
    const { texts } = await readPdf(
      writePdf([
        { marks: [at(55, 112, '7'), stack(125, 112, lines.slice(0, 4))], rules: grid(xs, [100, 160]) },
        {
          marks: [stack(125, 112, lines.slice(4)), at(55, 172, '8'), stack(125, 172, ['Any other business', 'None.'])],
          rules: grid(xs, [100, 160, 200]),
        },
      ]),
    );
    expect(texts).toEqual([`7\t${words}`, '8\tAny other business', 'None.']);
  });

  it('takes no box around a text for a table', async () => {
    const { blocks } = await readPdf(
      writePdf([{ marks: [at(60, 112, 'Harrowby Parish Council'), FILLER], rules: grid([50, 400], [100, 120]) }]),
    );
    expect(blocks[0]?.cells).toBeNull();
  });
});

describe('the actions column', () => {
  const letters = (n: number) => `${n}) ${PROSE}`;

  it('stands behind its paragraph, known by its indent', async () => {
    const { blocks } = await readMarks(
      column(50, 100, 500, letters(1)),
      until(550, 112, 'Clerk'),
      column(50, 124, 500, letters(2)),
      until(550, 148, 'Cllr A Brown'),
      column(50, 160, 500, letters(3)),
      until(550, 172, 'Noted'),
    );
    expect(blocks.map(({ text, indent }) => [text, indent >= 60])).toEqual([
      [letters(1), false],
      ['Clerk', true],
      [letters(2), false],
      ['Cllr A Brown', true],
      [letters(3), false],
      ['Noted', true],
    ]);
  });

  it('is kept out of mid-sentence where it stands beside the text', async () => {
    const beside = (y: number, owner: string) => [column(50, y, 420, PROSE), at(500, y + 12, owner, { face: 'bold' })];
    const { blocks } = await readMarks(
      at(50, 80, 'Item', { face: 'bold' }),
      at(500, 80, 'Action', { face: 'bold' }),
      ...beside(100, 'Clerk to write to the').flat(),
      at(500, 124, 'owners by 4 May', { face: 'bold' }),
      ...beside(160, 'AB').flat(),
      at(500, 184, 'CD', { face: 'bold' }),
      ...beside(220, 'Clerk').flat(),
    );
    expect(blocks.slice(1).map(({ text, indent }) => [text, indent >= 60])).toEqual([
      [PROSE, false],
      ['Clerk to write to the owners by 4 May', true],
      [PROSE, false],
      ['AB', true],
      ['CD', true],
      [PROSE, false],
      ['Clerk', true],
    ]);
  });

  it('is not the name under a line for signing', async () => {
    const { blocks } = await readMarks(
      ...[1, 2, 3].flatMap((n) => [column(50, 60 + n * 40, 500, letters(n)), until(550, 72 + n * 40, 'Clerk')]),
      until(550, 300, '..............................'),
      until(550, 312, 'Chairman'),
    );
    expect(blocks.filter(({ indent }) => indent >= 60).map(({ text }) => text)).toEqual(['Clerk', 'Clerk', 'Clerk']);
  });

  it('follows the text under a heading that it stands beside', async () => {
    const item = (y: number, title: string, owner: string) => [
      at(50, y, title, { face: 'bold' as const }),
      at(500, y, owner),
      ...column(50, y + 12, 420, PROSE),
    ];
    const { texts } = await readMarks(...item(100, '1. Lights', 'AB'), ...item(160, '2. Roads', 'CD'), ...item(220, '3. Trees', 'EF'));
    expect(texts.slice(0, 3)).toEqual(['1. Lights', PROSE, 'AB']);
  });

  it.each<[string, Mark[]]>([
    [
      'sums of money',
      ['36.00', '112.50', '95.00'].flatMap((sum, i) => [
        at(50, 100 + i * 12, `Payment ${i} to the village hall committee`),
        until(550, 100 + i * 12, sum),
      ]),
    ],
    [
      'offices beside names',
      ['Chairman', 'Clerk', 'Warden'].flatMap((office, i) => [at(50, 100 + i * 12, 'Cllr A B Brown'), until(550, 100 + i * 12, office)]),
    ],
    [
      'the last word of a line filled to the margin',
      [at(50, 100, 'The motion was lost. '), at(250, 100, 'Members then'), at(515, 100, 'Council'), ...column(50, 112, 500, PROSE)],
    ],
    ['a signature', [at(50, 100, 'Signed ..............................'), until(550, 100, 'Chairman')]],
  ])('is not %s', async (_why, marks) => {
    const { blocks } = await readMarks(...marks, FILLER);
    expect(blocks.filter(({ indent }) => indent >= 60)).toEqual([]);
  });
});
