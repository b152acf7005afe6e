import { describe, expect, it } from 'vitest';
import { readDate } from '../../src/readers/markdown/front-matter.ts';
import { readMarkdown, sketch } from '../helpers/markup.ts';

describe('front matter', () => {
  it.each<[string, string, { title: string | null; date: string | null }]>([
    ['a title', 'title: "Elmham: Minutes"', { title: 'Elmham: Minutes', date: null }],
    ['a publication date', 'title: Elmham Minutes May\ndate: 2018-07-28', { title: 'Elmham Minutes May', date: null }],
    ['the date of the meeting', 'title: Minutes\nmeeting_date: 2018-05-28', { title: 'Minutes', date: '2018-05-28' }],
    ['the same in words', "date_of_meeting: '3 June 2021'", { title: null, date: '2021-06-03' }],
    [
      'a date that the title repeats',
      'title: Minutes of Tuesday 5th March 2024\ndate: 2024-03-05',
      { title: 'Minutes of Tuesday 5th March 2024', date: '2024-03-05' },
    ],
    [
      'a date that the title contradicts',
      'title: Minutes of 5th March 2024\ntype: minutes\ndate: 2024-03-19',
      { title: 'Minutes of 5th March 2024', date: null },
    ],
    ['the date of a page that is minutes', 'type: minutes\ndate: 2024-03-05', { title: null, date: '2024-03-05' }],
    ['the date of a post', 'layout: post\ndate: 2024-03-05', { title: null, date: null }],
    ['lists and comments', 'title: A # not B\ntags:\n  - one\n  - "two"\n# a comment\nempty:', { title: 'A', date: null }],
  ])('is a hint: %s', async (_why, yaml, hints) => {
    const { reading } = await readMarkdown(`---\n${yaml}\n---\n\nHeld in the Hall.\n`);
    expect(reading.hints).toEqual(hints);
    expect(reading.text).toBe('Held in the Hall.');
  });

  it('may be TOML', async () => {
    const { reading } = await readMarkdown('+++\ntitle = "Minutes"\nmeeting-date = 2020-01-02\n+++\nNoted.\n');
    expect([reading.hints, reading.text]).toEqual([{ title: 'Minutes', date: '2020-01-02' }, 'Noted.']);
  });

  it.each<[string, string, string[]]>([
    ['a rule and a page number', '---\n2\n\nNoted.\n', ['2', 'Noted.']],
    ['rules around a sentence', '---\nThe Clerk reported at length.\n---\n', ['#2 The Clerk reported at length.']],
    ['a fence that is never closed', '---\ntitle: x\n\nNoted.\n', ['title: x', 'Noted.']],
    ['dashes later on', 'Noted.\n\n---\nTitle: x\n---\n', ['Noted.', '#2 Title: x']],
  ])('is not %s', async (_why, markdown, expected) => {
    expect(sketch(await readMarkdown(markdown)).map((line) => line.replace('~ ', ''))).toEqual(expected);
  });

  it.each([
    ['2024-3-5', '2024-03-05'],
    ['2024-03-05T19:30:00Z', '2024-03-05'],
    ['5th of March 2024', '2024-03-05'],
    ['05/03/2024', '2024-03-05'],
    ['2024-02-30', null],
    ['31/02/2024', null],
    ['March 2024', null],
    ['soon', null],
    ['', null],
  ])('reads the date %s as %s', (value, expected) => {
    expect(readDate(value)).toBe(expected);
  });
});

const LINES = [
  'The Director of Services gave an account of the works that were carried out on the',
  'roads of the district in the year before, and of those that remained to be done in',
  'the coming months. Members thanked the staff for their efforts and asked that a list',
  'of the roads be sent to them. The Engineer stated that the drains in the Market Square',
  'Car Park would be cleared before the winter, and that the lamps on the bridge would be',
  'mended.',
];

describe('pages of a printed document', () => {
  it('joins lines that became paragraphs', async () => {
    const text = ['**1. Roads**', ...LINES, '**2. Fees**', 'Noted.'].join('\n\n');
    expect(sketch(await readMarkdown(text))).toEqual(['**1. Roads**', LINES.join(' '), '**2. Fees**', 'Noted.']);
  });

  it('joins them over page breaks and puts the page numbers aside', async () => {
    const page = (number: number, lines: string[]): string => `---\n${number}\n\n${lines.join('\n\n')}\n`;
    const text = page(1, LINES.slice(0, 3)) + page(2, LINES.slice(3, 5)) + page(3, [LINES[5] as string, '4.', 'Fees', 'Noted.']);
    expect(sketch(await readMarkdown(text))).toEqual([LINES.join(' '), '4.', 'Fees', 'Noted.', '~ 1', '~ 2', '~ 3']);
  });

  it('puts running heads aside', async () => {
    const page = (number: number): string =>
      `---\n*Scanned page, see the original*\n\n${number}\n\nPoint ${'abc'[number - 1]} was noted by the members.\n\n`;
    expect(sketch(await readMarkdown(page(1) + page(2) + page(3)))).toEqual([
      'Point a was noted by the members.',
      'Point b was noted by the members.',
      'Point c was noted by the members.',
      '~ Scanned page, see the original',
      '~ 1',
      '~ Scanned page, see the original',
      '~ 2',
      '~ Scanned page, see the original',
      '~ 3',
    ]);
  });

  it('keeps short lines apart in such a document', async () => {
    const short = [
      'Proposed by Cllr Ash;',
      'Seconded by Cllr Elm:',
      'And Resolved:',
      '“That the grant be paid.”',
      'QUESTIONS',
      '(a)',
      'Lamps',
    ];
    expect(sketch(await readMarkdown([...LINES, ...short].join('\n\n')))).toEqual([LINES.join(' '), ...short]);
  });

  it('joins a heading that came out word by word', async () => {
    const pieces = ['(a)', 'Local', 'Roads and', 'Bridges', 'Plan for the coming year.'];
    expect(sketch(await readMarkdown([...LINES, ...pieces].join('\n\n')))).toEqual([
      LINES.join(' '),
      '(a)',
      'Local Roads and Bridges Plan for the coming year.',
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'paragraphs that are whole',
      'The hall was let.\n\nThe fee was paid.\n\nnoted by all',
      ['The hall was let.', 'The fee was paid.', 'noted by all'],
    ],
    [
      'sections parted by rules',
      'Apologies were received\n\n---\n\n4\n\nThe rule stood',
      ['Apologies were received', '4', 'The rule stood'],
    ],
    ['names', 'Present\n\nCllr Ash\n\nCllr Elm\n\nthe Clerk', ['Present', 'Cllr Ash', 'Cllr Elm', 'the Clerk']],
  ])('leaves alone %s', async (_why, markdown, expected) => {
    expect(sketch(await readMarkdown(markdown))).toEqual(expected);
  });

  it('puts aside a link to the file that it was made from', async () => {
    expect(sketch(await readMarkdown('[Original file](https://a.example/minutes.pdf)\n\nNoted.\n\n[Plan](b.pdf)'))).toEqual([
      'Noted.',
      'Plan',
      '~ Original file',
    ]);
  });

  it('joins soft-wrapped lines, and parts those that were short', async () => {
    const text = `${LINES.join('\n')}\nProposed by Cllr Ash;\nSeconded by Cllr Elm;\n1. Fees\n\nNoted by the members of the Committee who stayed until the end of it, which was late in\nthe evening.`;
    expect(sketch(await readMarkdown(text))).toEqual([
      LINES.join(' '),
      'Proposed by Cllr Ash;',
      'Seconded by Cllr Elm;',
      '-0 [1. ]Fees',
      'Noted by the members of the Committee who stayed until the end of it, which was late in the evening.',
    ]);
  });
});

describe('hostile Markdown', () => {
  it.each<[string, string]>([
    ['backticks', '`'.repeat(321_000)],
    ['backticks of all lengths', Array.from({ length: 800 }, (_, i) => '`'.repeat(i)).join(' ')],
    ['brackets', '['.repeat(50_000)],
    ['asterisks', '*a_ '.repeat(30_000)],
    ['quotes in quotes', `${'> '.repeat(5000)}x`],
    ['lists in lists', `${'- '.repeat(5000)}x`],
    ['tags', '<a '.repeat(30_000)],
    ['entities', '&'.repeat(50_000)],
    ['a long paragraph', 'The Clerk reported. '.repeat(5000)],
    ['a long table', `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(500)}`],
    ['many paragraphs', 'Noted *well*.\n\n'.repeat(1000)],
    ['deep indents', Array.from({ length: 100 }, (_, i) => `${' '.repeat(i * 2)}- x`).join('\n')],
  ])(
    'reads %s in reasonable time',
    async (_why, markdown) => {
      expect((await readMarkdown(markdown)).reading.tree.children.length).toBeGreaterThan(0);
    },
    20_000,
  );

  it('says what it read as plain text, and keeps it in its place', async () => {
    const read = await readMarkdown(`# Minutes\n\n${'[x'.repeat(4000)}\n\nNoted.`);
    expect(read.file.messages.map((message) => message.ruleId)).toEqual(['read:markdown-as-text']);
    expect(sketch(read).map((line) => line.slice(0, 8))).toEqual(['#1 Minut', '[x[x[x[x', 'Noted.']);
  });
});
