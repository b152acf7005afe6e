import { describe, expect, it } from 'vitest';
import { writeMinutes } from '../../src/writers/index.ts';
import { groupDigits } from '../../src/writers/markdown/facts.ts';
import { type DocumentRow, makeDocument } from './make-document.ts';

const write = (row: DocumentRow): Promise<string> => writeMinutes(makeDocument(row), 'markdown');

/** A document whose only content is one item. */
const item = (blocks: NonNullable<DocumentRow['items']>[number]['blocks'], more: DocumentRow = {}): DocumentRow => ({
  items: [{ number: '7', title: 'Water supply', blocks: [['heading', '7. Water supply'], ...blocks] }],
  ...more,
});
const body = async (row: DocumentRow): Promise<string> => (await write(row)).replace(/^# Minutes\n\n## 7\. Water supply\n\n/, '').trimEnd();

describe('title and meeting', () => {
  it('stand on top, with what is known', async () => {
    expect(
      await write({
        meeting: {
          title: 'Minutes of the Pond Committee',
          body: 'Pond Committee',
          date: '2019-06-04',
          startTime: '19:00',
          endTime: '20:15',
        },
        front: [
          ['heading', 'MINUTES of the Pond Committee'],
          ['paragraph', 'Held at the Old Forge'],
          ['furniture', 'Page 1 of 2'],
        ],
      }),
    ).toBe(`# Minutes of the Pond Committee

| Meeting |                |
| ------- | -------------- |
| Body    | Pond Committee |
| Date    | 2019-06-04     |
| Time    | 19:00 to 20:15 |

Held at the Old Forge
`);
  });

  it.each([
    ['the body, where no title is printed', { meeting: { body: 'Pond Committee' } }, '# Pond Committee'],
    ['a word that always fits', {}, '# Minutes'],
    ['what is no word is no title', { meeting: { title: '***' } }, '# Minutes'],
  ])('the title is %s', async (_why, row, expected) => {
    expect((await write(row)).split('\n')[0]).toBe(expected);
  });
});

describe('headings of items', () => {
  it.each([
    ['number and title', { number: '264', title: 'Apologies' }, '264. Apologies', '## 264. Apologies\n'],
    ['a number on its own line', { number: '264', title: 'Apologies' }, '264.\n\nApologies', '## 264. Apologies\n'],
    ['words beside the title stay', { number: '3', title: 'Roads' }, '3. Roads (Agenda item 5)', '## 3. Roads\n\n*(Agenda item 5)*\n'],
    ['no number', { title: 'Any other business' }, 'Any other business', '## Any other business\n'],
    ['no title', { number: '12' }, '12.', '## 12.\n'],
    ['a title over two lines', { number: '3', title: 'Roads and\nbridges' }, '3. Roads and\nbridges', '## 3. Roads and bridges\n'],
    [
      'an exempt item says so',
      { number: '9', title: 'Land', exempt: true },
      '9. Land',
      '## 9. Land\n\n*Taken with press and public excluded.*\n',
    ],
  ])('%s', async (_why, row, heading, expected) => {
    const blocks = heading.split('\n\n').map((line) => ['heading', line] as const);
    expect(await write({ items: [{ ...row, blocks }] })).toBe(`# Minutes\n\n${expected}`);
  });
});

describe('blocks', () => {
  it.each<[string, Parameters<typeof item>[0], string]>([
    ['a label', [['label', 'Minutes:']], '**Minutes:**'],
    ['a field', [['field', 'Ward:  Pondside']], '**Ward:** Pondside'],
    ['agenda text', [['purpose', 'To receive a report.']], '*To receive a report.*'],
    ['folded white space', [['paragraph', 'A  leak\n at\u00a0plot 14.']], 'A leak at plot 14.'],
    [
      'a heading inside',
      [
        ['paragraph', 'x'],
        ['heading', 'Costs'],
      ],
      'x\n\n### Costs',
    ],
    [
      'bullets',
      [
        ['point', '· One', { label: '·' }],
        ['point', '· Two', { label: '·' }],
      ],
      '- One\n- Two',
    ],
    [
      'figures that count up',
      [
        ['point', '3. Three', { label: '3' }],
        ['point', '4. Four', { label: '4' }],
      ],
      '3. Three\n4. Four',
    ],
    [
      'figures that do not: kept as printed',
      [
        ['point', '3. Three', { label: '3' }],
        ['point', '5. Five', { label: '5' }],
      ],
      '- 3\\. Three\n- 5\\. Five',
    ],
    [
      'letters and romans, nested',
      [
        ['point', '(a) First', { label: 'a' }],
        ['point', '(i) Inner', { label: 'i', depth: 1 }],
        ['point', '(b) Second', { label: 'b' }],
      ],
      '- (a) First\n  - (i) Inner\n- (b) Second',
    ],
    ['a depth out of nowhere', [['point', '· Deep', { label: '·', depth: 40 }]], '- Deep'],
    [
      'a table',
      [
        ['table', 'Name\tWard'],
        ['table', 'A Finch\tPondside\nB Wren\t'],
      ],
      '| Name    | Ward     |\n| ------- | -------- |\n| A Finch | Pondside |\n| B Wren  |          |',
    ],
    ['rows of one cell are lines', [['table', 'Name\nWard']], 'Name\n\nWard'],
    ['furniture is left out', [['furniture', 'Page 3']], ''],
  ])('%s', async (_why, blocks, expected) => {
    expect(await body(item(blocks))).toBe(expected === '' ? '# Minutes\n\n## 7. Water supply' : expected);
  });

  it('stand behind a rule after the last item', async () => {
    expect(await body(item([['paragraph', 'x']], { back: [['paragraph', 'Signed']] }))).toBe('x\n\n***\n\nSigned');
  });
});

describe('words that look like markup', () => {
  it.each([
    ['a heading', '# Costs'],
    ['a list', '- item'],
    ['a numbered list', '1986. A leak'],
    ['a rule', '* * *'],
    ['a quotation', '> quoted'],
    ['emphasis', 'the *whole* of _it_'],
    ['code', '`rm -rf`'],
    ['a fence', '```'],
    ['HTML', '<script>alert(1)</script>'],
    ['a link', '[click](javascript:alert)'],
    ['an image', '![x](y)'],
    ['an entity', '&lt;b&gt;'],
    ['a reference', '[x]: http://a.example'],
    ['strikethrough', '~~gone~~'],
    ['a footnote', '[^1]: note'],
    ['a table', '| a | b |'],
    ['a task', '- [x] done'],
    ['a backslash', 'C:\\*x'],
  ])('are escaped: %s', async (_why, words) => {
    const { readBack, textOf } = await import('./read-back.ts');
    const tree = readBack(await write({ back: [['paragraph', `${words} 1`]] }));
    expect(tree.children.at(-1)).toEqual({ type: 'paragraph', children: [{ type: 'text', value: `${words} 1` }] });
    expect(textOf(tree)).toContain(words);
  });

  it('control characters and bidi overrides do not come through', async () => {
    expect(await write({ back: [['paragraph', 'a\x1b[2Jb\u202ec']] })).toContain('a�\\[2Jb�c');
  });
});

describe('decisions', () => {
  it.each<[string, DocumentRow, string]>([
    [
      'unlisted, the marker in bold',
      item([['paragraph', 'RESOLVED that a plumber be appointed.']], {
        decisions: [
          {
            marker: 'RESOLVED',
            text: 'RESOLVED that a plumber be appointed.',
            clauses: [{ text: 'that a plumber be appointed.' }],
          },
        ],
      }),
      '> **RESOLVED** that a plumber be appointed.',
    ],
    [
      'in the middle of a paragraph, which is parted',
      item([['paragraph', 'Much was said. It was AGREED to wait. The Chair gave thanks.']], {
        decisions: [{ marker: 'It was AGREED', text: 'It was AGREED to wait.', clauses: [{ text: 'to wait.' }] }],
      }),
      'Much was said.\n\n> **It was AGREED** to wait.\n\nThe Chair gave thanks.',
    ],
    [
      'without a marker, named for what it is',
      item([['paragraph', 'The minutes were approved.']], {
        decisions: [{ kind: 'approved', text: 'The minutes were approved.', clauses: [{ text: 'The minutes were approved.' }] }],
      }),
      '> **Decision (approved):** The minutes were approved.',
    ],
    [
      'listed and nested, with mover, seconder and vote; no label lost',
      item(
        [
          ['paragraph', 'RESOLVED: That approval be given to'],
          ['point', '(a) the works, namely', { label: 'a' }],
          ['point', '(i) the pipe; and', { label: 'i', depth: 1 }],
          ['point', '(ii) the tap.', { label: 'ii', depth: 1 }],
          ['point', '(b) the cost.', { label: 'b' }],
          ['paragraph', 'Thanks were given.'],
        ],
        {
          decisions: [
            {
              marker: 'RESOLVED',
              text: 'RESOLVED: That approval be given to\n\n(a) the works, namely\n\n(i) the pipe; and\n\n(ii) the tap.\n\n(b) the cost.',
              clauses: [
                {
                  label: 'a',
                  text: 'the works, namely',
                  clauses: [
                    { label: 'i', text: 'the pipe; and' },
                    { label: 'ii', text: 'the tap.' },
                  ],
                },
                { label: 'b', text: 'the cost.' },
              ],
              mover: 'A Finch',
              seconder: 'B Wren',
              vote: { for: 5, against: 0, abstentions: null, method: 'hands', result: 'carried', members: null },
            },
          ],
        },
      ),
      `> **RESOLVED**: That approval be given to
>
> - (a) the works, namely
>   - (i) the pipe; and
>   - (ii) the tap.
> - (b) the cost.
>
> *Moved by A Finch, seconded by B Wren. Carried, hands vote: 5 for, 0 against.*

Thanks were given.`,
    ],
    [
      'words between clauses are kept',
      item([['paragraph', 'RESOLVED 1. One. FURTHER 2. Two. So be it.']], {
        decisions: [
          {
            marker: 'RESOLVED',
            text: 'RESOLVED 1. One. FURTHER 2. Two. So be it.',
            clauses: [
              { label: '1', text: 'One.' },
              { label: '2', text: 'Two.' },
            ],
          },
        ],
      }),
      '> **RESOLVED**\n>\n> 1. One.\n>\n> FURTHER\n>\n> 2. Two.\n>\n> So be it.',
    ],
    [
      'outside any item',
      {
        items: [{ number: '7', title: 'Water supply', blocks: [['heading', '7. Water supply']] }],
        back: [['paragraph', 'AGREED to close.']],
        decisions: [{ kind: 'agreed', marker: 'AGREED', text: 'AGREED to close.', clauses: [{ text: 'to close.' }] }],
      },
      '***\n\n> **AGREED** to close.',
    ],
  ])('%s', async (_why, row, expected) => {
    expect(await body(row)).toBe(expected);
  });
});

describe('facts', () => {
  const span = { start: 0, end: 1, line: 14, column: 1, page: null };
  it('are tables with the item and the line they come from', async () => {
    const text = await write(
      item([['paragraph', 'x']], {
        money: [
          {
            id: 'm1',
            item: 'i1',
            text: '£1.5m to £2m',
            value: 1_500_000,
            max: 2_000_000,
            currency: 'GBP',
            qualifier: 'approximately',
            per: { unit: null, period: 'year' },
            role: 'budget',
            sentence: 'x',
            span,
          },
        ],
        dates: [
          {
            id: 'd1',
            item: null,
            text: '14 May',
            edtf: '2019-05-14',
            start: '2019-05-14',
            end: '2019-05-14',
            precision: 'day',
            approximate: false,
            inferred: true,
            time: null,
            role: 'deadline',
            span: { ...span, page: 3 },
          },
        ],
        diagnostics: [
          { code: 'a:b', severity: 'warning', message: 'Odd | day', hint: null, span },
          { code: 'a:c', severity: 'info', message: 'Fine', hint: null, span: null },
        ],
      }),
    );
    expect(text).toContain('| £1.5m to £2m | GBP 1,500,000 to 2,000,000 per year | budget | approximately | 7    | 14   |');
    expect(text).toContain('| 14 May | 2019-05-14 (year inferred) |      | deadline |      | 14 (page 3) |');
    expect(text).toMatch(/## To check\n\n.*\n.*\n\| warning {2}\| Odd \\\| day \| {12}\| 14 {3}\|\n$/);
    expect(text).not.toContain('Fine');
  });

  it.each([
    [0.5, '0.50'],
    [999, '999'],
    [1000, '1,000'],
    [1234567.89, '1,234,567.89'],
    [-20000, '-20,000'],
  ])('groups the digits of %d', (value, expected) => {
    expect(groupDigits(value)).toBe(expected);
  });
});
