import { describe, expect, it } from 'vitest';
import { at, centred, column, type Mark, readMarks, readPdf, stack, until, writePdf } from '../helpers/pdf.ts';

const PROSE =
  'The Clerk reported that the bus shelter at Mill Corner had been repaired and that the insurers had been told, so that nothing more was to be done before the spring.';
/** Lines that show how wide the page is set. */
const FILLER = column(50, 700, 400, PROSE);

const read = async (...marks: (Mark | readonly Mark[])[]) => {
  const { texts } = await readMarks(...marks, FILLER);
  return texts.slice(0, -1);
};

describe('lines', () => {
  it.each<[string, Mark[], string]>([
    ['one text', [at(50, 100, 'Apologies were received.')], 'Apologies were received.'],
    ['words shown one by one, parted by a gap alone', [at(50, 100, 'Mill'), at(72.5, 100, 'Lane')], 'Mill Lane'],
    ['one word shown in two pieces', [at(50, 100, 'Coun'), at(70, 100, 'cil')], 'Council'],
    ['pieces out of order', [at(72.5, 100, 'Lane'), at(50, 100, 'Mill')], 'Mill Lane'],
    ['several spaces', [at(50, 100, 'RESOLVED:   to pay')], 'RESOLVED: to pay'],
    ['a raised ordinal', [at(50, 100, 'the 15'), at(80, 96.5, 'th', { size: 6.5 }), at(90, 100, 'of May')], 'the 15th of May'],
    ['a raised ordinal after a space', [at(50, 100, 'the 2 '), at(80, 96.5, 'nd', { size: 6.5 }), at(89, 100, 'of May')], 'the 2nd of May'],
    ['a raised figure', [at(50, 100, 'the report'), at(100, 96, '2', { size: 6 })], 'the report²'],
    ['a number set a little lower than its text', [at(50, 101.5, '12'), at(75, 100, 'Finance')], '12 Finance'],
    ['letters printed twice for bold', [at(50, 100, 'Budget'), at(50.3, 100, 'Budget')], 'Budget'],
    ['quotes and dashes of windows-1252', [at(50, 100, '‘North’ – £5')], '‘North’ – £5'],
    ['a bullet of a symbol font', [at(50, 100, '\u00b7', { face: 'symbol' }), at(68, 100, 'Street lights')], '• Street lights'],
  ])('reads %s', async (_why, marks, expected) => {
    expect((await read(...marks)).join('\n').replace('·', '•')).toBe(expected);
  });

  it('writes a wide gap as a tab, but not behind a number', async () => {
    expect(await read(at(50, 100, 'Date:'), at(200, 100, '4 May'), at(50, 140, '1.'), at(90, 140, 'Apologies'))).toEqual([
      'Date:\t4 May',
      '1. Apologies',
    ]);
  });

  it('takes letters that a printer printed twice, or underlined, for bold', async () => {
    const { blocks } = await readPdf(
      writePdf([
        { marks: [at(50, 100, 'Budget'), at(50.3, 100, 'Budget'), at(50, 140, 'Minutes'), FILLER], rules: [[50, 141.5, 85, 141.5]] },
      ]),
    );
    expect(blocks.slice(0, 2).map(({ bold }) => bold)).toEqual(['Budget', 'Minutes']);
  });
});

describe('paragraphs', () => {
  const two = (first: Mark[], second: Mark[]): Mark[] => [...first, ...second];
  it.each<[string, Mark[], number]>([
    ['the wrapped lines of one', column(50, 100, 400, PROSE), 1],
    ['a line that ends early, and a sentence under it', stack(50, 100, ['The minutes were approved.', 'The Chair signed them.']), 2],
    ['white space between', two(column(50, 100, 400, PROSE), column(50, 160, 400, PROSE)), 2],
    ['the first line set in', two(column(70, 100, 400, 'The grant was paid.'), column(70, 112, 400, 'The bill was not.')), 2],
    ['a hanging number', column(50, 100, 400, `1)   ${PROSE}`, { hang: 25 }), 1],
    [
      'two hanging numbers',
      two(column(50, 100, 400, `1)   ${PROSE}`, { hang: 25 }), column(50, 136, 400, `2)   ${PROSE}`, { hang: 25 })),
      2,
    ],
    ['lettered clauses without white space', stack(50, 100, ['(a) that the report be noted;', '(b) that the grant be paid.']), 2],
    [
      'a wrapped line that begins like a number',
      stack(50, 100, [
        `${'as the members agreed, the rule is set out in paragraph of the'.padEnd(78, ' no')} `,
        '4. of the standing orders.',
      ]),
      1,
    ],
    ['a bold heading on the text below it', [at(50, 100, 'Apologies', { face: 'bold' }), at(50, 112, 'None were received.')], 2],
    [
      'a bold heading over two lines',
      column(
        50,
        100,
        400,
        'To consider the report of the working party on the future of the allotments in Back Lane and to agree on the rents',
        { face: 'bold' },
      ),
      1,
    ],
    [
      'a heading and its reference in italics',
      [at(50, 100, '76. Apologies', { face: 'bold' }), at(50, 112, '(Item 1)', { face: 'italic' })],
      2,
    ],
    ['larger type', [at(50, 100, 'Finance', { size: 14 }), at(50, 114, 'The bills were paid.')], 2],
    [
      'a bold name in the middle of a sentence, at a line start',
      [
        ...stack(50, 100, ['It was then agreed by all the members who had stayed that the letter be sent by']),
        at(50, 112, 'Cllr Brown', { face: 'bold' }),
        at(105, 112, 'to the owner.'),
      ],
      1,
    ],
    ['names one to a line', stack(50, 100, ['Cllr A Brown (Chair)', 'Cllr B Green', 'Cllr C White']), 3],
    ['a list that ends its lines with commas', stack(50, 100, ['Cllr A Brown,', 'Cllr B Green,', 'Cllr C White']), 3],
    [
      'a date broken after its day',
      column(50, 100, 400, 'A meeting of the Parish Council was held in the village hall of Harrowby on Tuesday, 4 November 2025.'),
      1,
    ],
    ['a date broken before its month on a short line', stack(50, 100, ['(b) That a report come to the meeting on 8', 'January 2019.']), 1],
    [
      'a line that a shortened title ends',
      stack(50, 100, ['The proposal to buy the bench for the green in front of the school came from Cllr.', 'J. Davies.']),
      1,
    ],
    ['centred lines of a title', [centred(50, 450, 100, 'HARROWBY PARISH COUNCIL'), centred(50, 450, 112, 'ANNUAL MEETING')], 2],
    [
      'a sentence that runs over centred lines',
      [
        centred(50, 450, 100, 'MINUTES of the meeting held in the Long Room at the Town Hall in the Square,'),
        centred(50, 450, 112, 'Harrowby, on Monday.'),
      ],
      1,
    ],
    [
      'a note at the right margin',
      [at(50, 100, 'The motion was put to the vote.'), until(450, 112, 'Motion carried.', { face: 'italic' })],
      2,
    ],
    [
      'RESOLVED after a sentence that fills its line',
      [
        ...stack(50, 100, ['The Council discussed what the neighbours had said of the new lights on the green.']),
        at(50, 112, 'RESOLVED that the lights be kept.'),
      ],
      2,
    ],
  ])('%s', async (_why, marks, expected) => {
    expect(await read(...marks)).toHaveLength(expected);
  });

  it('tells gaps in blank lines, indents in columns, and the bold beginning', async () => {
    const { blocks } = await readMarks(
      at(50, 100, 'Apologies', { face: 'bold' }),
      at(50, 112, 'None.'),
      at(50, 136, 'Open forum', { face: 'bold' }),
      [at(70, 148, 'Lights:', { face: 'bold' }), at(110, 148, 'no report.')],
      FILLER,
    );
    expect(blocks.slice(0, 4).map(({ text, gap, indent, bold }) => [text, gap, indent, bold])).toEqual([
      ['Apologies', 0, 0, 'Apologies'],
      ['None.', 0, 0, ''],
      ['Open forum', 1, 0, 'Open forum'],
      ['Lights: no report.', 0, 4, 'Lights:'],
    ]);
  });

  it('makes a heading of larger type', async () => {
    const { blocks } = await readMarks(at(50, 80, 'Harrowby Parish Council', { size: 18 }), FILLER);
    expect(blocks[0]).toMatchObject({ type: 'heading', text: 'Harrowby Parish Council' });
  });
});

describe('words broken at the end of a line', () => {
  it.each<[string, string, string, string]>([
    [
      'joined, where the joined word stands elsewhere',
      'Members thanked the com-',
      'mittee. The committee met.',
      'the committee. The committee',
    ],
    ['hyphenated, where the hyphenated word stands elsewhere', 'Repairs are on-', 'going. An on-going cost.', 'are on-going. An'],
    ['joined, where nothing tells', 'The cost of main-', 'tenance was noted.', 'maintenance'],
    ['hyphenated before a capital', 'A fair on Post-', 'Christmas terms.', 'Post-Christmas'],
    ['hyphenated before figures', 'The budget for 2024-', '25 was set.', '2024-25'],
    ['hyphenated where the word has a hyphen already', 'A boy of 17-year-', 'old stature.', '17-year-old'],
    ['apart after a dash', 'The reply -', 'such as it was.', 'reply - such'],
    ['together after a stroke', 'Cllr Brown/', 'Cllr Green to act.', 'Brown/Cllr Green'],
  ])('are %s', async (_why, end, start, expected) => {
    const [text] = await read(stack(50, 100, [end.padStart(79, 'Members ').slice(0, 79), start]));
    expect(text).toContain(expected);
  });
});
