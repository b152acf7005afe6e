import { describe, expect, it } from 'vitest';
import { writeNumber } from '../../src/readers/html/lists.ts';
import { readHtml, sketch } from '../helpers/markup.ts';

const blocks = async (html: string): Promise<string[]> => sketch(await readHtml(html));

describe('lists', () => {
  it.each<[string, string, string[]]>([
    ['numbers', '<ol><li>Apologies<li>Minutes</ol>', ['-0 [1. ]Apologies', '-0 [2. ]Minutes']],
    ['a start', '<ol start="264"><li>Apologies</li><li>Minutes</li></ol>', ['-0 [264. ]Apologies', '-0 [265. ]Minutes']],
    ['letters', '<ol type="a"><li>one</li></ol><ol type="A" start="27"><li>two</li></ol>', ['-0 [a. ]one', '-0 [AA. ]two']],
    ['romans', '<ol type="i" start="3"><li>one</li><li>two</li></ol>', ['-0 [iii. ]one', '-0 [iv. ]two']],
    ['a style', '<ol style="list-style-type: lower-roman;"><li>one</li></ol>', ['-0 [i. ]one']],
    ['a value', '<ol><li>one</li><li value="7">two</li><li>three</li></ol>', ['-0 [1. ]one', '-0 [7. ]two', '-0 [8. ]three']],
    ['backwards', '<ol reversed><li>one</li><li>two</li></ol>', ['-0 [2. ]one', '-0 [1. ]two']],
    ['bullets', '<ul><li>Cllr Ash</li><li><p>Cllr Elm</p></li></ul>', ['-0 [· ]Cllr Ash', '-0 [· ]Cllr Elm']],
    ['no markers', '<ol class="list-unstyled"><li>Ash</li></ol><ul style="list-style:none"><li>Elm</li></ul>', ['-0 Ash', '-0 Elm']],
    [
      'nested',
      '<ol><li>Finance<ol type="a"><li>Grants<ul><li>Hall</li></ul></li></ol></li><li>Close</li></ol>',
      ['-0 [1. ]Finance', '-1 [a. ]Grants', '-2 [· ]Hall', '-0 [2. ]Close'],
    ],
    [
      'nested without an item around',
      '<ol><li>Finance</li><ol type="i"><li>Grants</li></ol><li>Close</li></ol>',
      ['-0 [1. ]Finance', '-1 [i. ]Grants', '-0 [2. ]Close'],
    ],
    [
      'a number whose item is a list',
      '<ol start="4"><li><ol type="a"><li>Grants</li><li>Fees</li></ol></li></ol>',
      ['-1 [4. a. ]Grants', '-1 [b. ]Fees'],
    ],
    ['never closed', '<ul><li>one<li>two<p>more</ul><p>after</p>', ['-0 [· ]one', '-0 [· ]two', 'more', 'after']],
    ['items without a list', '<li>one</li><li>two</li>', ['-0 [· ]one', '-0 [· ]two']],
    [
      'a heading in an item takes the number',
      '<ol><li><h4>WELCOME</h4><p>All were welcomed.</p></li></ol>',
      ['#4 [1. ]WELCOME', 'All were welcomed.'],
    ],
    ['an empty item counts', '<ol><li></li><li>two</li></ol>', ['-0 [2. ]two']],
    ['white space does not use up the number', '<ol><li>&nbsp;<p>one</p></li></ol>', ['-0 [1. ]one']],
    [
      'a bullet before a typed label goes',
      '<ul><li>- hall hire</li><li>(a) stamps</li><li>3.1 trees</li></ul>',
      ['-0 - hall hire', '-0 (a) stamps', '-0 3.1 trees'],
    ],
    ['but not before an initial', '<ul><li>A. Ash</li></ul>', ['-0 [· ]A. Ash']],
    ['a number before the same number goes', '<ol><li>1. Apologies</li><li>2) Minutes</li></ol>', ['-0 1. Apologies', '-0 2) Minutes']],
    ['two numbers that differ stay', '<ol><li>14. Apologies</li></ol>', ['-0 [1. ]14. Apologies']],
    [
      'paragraphs by bullet and no-break spaces',
      '<p class="MsoListParagraph">·&nbsp;&nbsp;&nbsp; to note</p>',
      ['·\u00a0\u00a0\u00a0 to note'],
    ],
    [
      'a Word list in comments',
      '<p class=MsoNormal><![if !supportLists]><span>a)<span>&nbsp;&nbsp; </span></span><![endif]>to note</p>',
      ['a)\u00a0\u00a0 to note'],
    ],
  ])('%s', async (_why, html, expected) => {
    expect(await blocks(html)).toEqual(expected);
  });

  it.each([
    [1, 'lower-alpha', 'a'],
    [26, 'lower-alpha', 'z'],
    [28, 'upper-alpha', 'AB'],
    [1944, 'upper-roman', 'MCMXLIV'],
    [0, 'lower-roman', '0'],
    [5000, 'lower-roman', '5000'],
    [-3, 'decimal', '-3'],
  ] as const)('writes %i as %s: %s', (value, numbering, expected) => {
    expect(writeNumber(value, numbering)).toBe(expected);
  });
});

const tr = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('tables', () => {
  it.each<[string, string, string[]]>([
    ['data in rows', `<table>${tr('Ash', 'Present')}${tr('Elm', '')}</table>`, ['= Ash | Present', '= Elm | ']],
    [
      'headings of columns',
      '<table><tr><th>Payee</th><th>£</th></tr><tr><td>Hall</td><td>24.00</td></tr></table>',
      ['= Payee | £', '= Hall | 24.00'],
    ],
    ['blank rows vanish', `<table>${tr('&nbsp;', '')}${tr('Ash', 'x')}</table>`, ['= Ash | x']],
    [
      'line breaks in a cell',
      `<table>${tr('Ash<br>Elm', '<p>one</p><p>two</p>')}${tr('a', 'b')}</table>`,
      ['= Ash/Elm | one/two', '= a | b'],
    ],
    ['a list in a cell', `<table>${tr('4', 'To note', '<ul><li>one</li><li>two</li></ul>')}</table>`, ['= 4 | To note | · one/· two']],
    [
      'spanned columns keep the cells under their headings',
      '<table><tr><td>Payee</td><td>For</td><td>£</td></tr><tr><td colspan="2">Total</td><td>24</td></tr></table>',
      ['= Payee | For | £', '= Total |  | 24'],
    ],
    [
      'spanned rows too',
      '<table><tr><td rowspan="2">Hall</td><td>Rent</td><td>20</td></tr><tr><td>Heat</td><td>4</td></tr></table>',
      ['= Hall | Rent | 20', '=  | Heat | 4'],
    ],
    [
      'rows that begin with numbers are not filled up',
      '<table><tr><td>1</td><td colspan="2">Trees</td><td>NC</td></tr><tr><td rowspan="2">2</td><td>2.1</td><td>Oak</td></tr><tr><td>2.2</td><td>Elm</td></tr></table>',
      ['= 1 | Trees | NC', '= 2 | 2.1 | Oak', '= 2.2 | Elm'],
    ],
    [
      'numbers stacked beside paragraphs parted by blank ones',
      `<table>${tr('<p>4.1</p><p>&nbsp;</p><p>4.2</p>', 'The lamp was mended.<div></div>Thanks were given.<div></div>&nbsp;<div></div>The drain was not.', '<p>&nbsp;</p><p>&nbsp;</p><p>Clerk</p>')}</table>`,
      ['= 4.1 | The lamp was mended./Thanks were given. | ', '= 4.2 | The drain was not. | Clerk'],
    ],
    [
      'numbers stacked beside as many paragraphs',
      `<table>${tr('<p>1</p><p>2</p>', '<p>Lamp</p><p>Drain</p>', '<p>AB</p><p>CD</p>')}</table>`,
      ['= 1 | Lamp | AB', '= 2 | Drain | CD'],
    ],
    ['counts that differ leave the row whole', `<table>${tr('<p>1</p><p>2</p>', '<p>Lamp</p>', 'x')}</table>`, ['= 1/2 | Lamp | x']],
    [
      'one cell a row is layout',
      '<table><tr><td><h2>Minutes</h2><p>Held in May</p></td></tr><tr><td>Noted</td></tr></table>',
      ['#2 Minutes', 'Held in May', 'Noted'],
    ],
    [
      'tables in tables are layout',
      `<table><tr><td><p>Minutes</p><table>${tr('Ash', 'x')}${tr('Elm', 'y')}</table></td><td>a</td></tr></table>`,
      ['Minutes', '= Ash | x', '= Elm | y', 'a'],
    ],
    [
      'numbers beside whole items are items',
      `<table>${tr('1.', '<p>Apologies</p><ul><li>Ash</li></ul>')}${tr('2.', '<p>Minutes</p><ol><li>agreed</li></ol>')}</table>`,
      ['1.', 'Apologies', '-0 [· ]Ash', '2.', 'Minutes', '-0 [1. ]agreed'],
    ],
    [
      'numbers beside a line each are rows',
      `<table>${tr('1.', 'Apologies')}${tr('2.', 'Minutes')}</table>`,
      ['= 1. | Apologies', '= 2. | Minutes'],
    ],
    ['a caption stands before', '<table><caption>Payments</caption><tr><td>a</td><td>b</td></tr></table>', ['Payments', '= a | b']],
    ['a list around a table', `<ol><li>Payments<table>${tr('a', 'b')}</table></li></ol>`, ['-0 [1. ]Payments', '= a | b']],
    ['text put into a table by mistake comes before it', '<table>Noted<tr><td>a</td><td>b</td></tr></table>', ['Noted', '= a | b']],
  ])('%s', async (_why, html, expected) => {
    expect(await blocks(html)).toEqual(expected);
  });

  it('counts tables over the page', async () => {
    const { reading } = await readHtml(`<table>${tr('a', 'b')}${tr('c', 'd')}</table><p>x</p><table>${tr('e', 'f')}</table>`);
    expect(reading.tree.children.map((block) => block.table)).toEqual([0, 0, null, 1]);
  });

  it('parts cells by tabs and rows by line ends', async () => {
    const { reading } = await readHtml(`<table>${tr('a', 'b')}${tr('c', 'd')}</table>`);
    expect(reading.text).toBe('a\tb\nc\td');
  });
});
