import { describe, expect, it } from 'vitest';
import { textsOf } from '../helpers/docx.ts';
import { bodyTexts, bullet, heading, item, level, list, listStyle, par, readOdt, style } from '../helpers/odt.ts';

const MINUTES = listStyle(
  'L1',
  level(1, '1', 'style:num-suffix="."'),
  level(2, '1', 'text:display-levels="2"'),
  level(3, 'a', 'style:num-prefix="(" style:num-suffix=")"'),
);
const ROMANS = listStyle('L2', level(1, 'i', 'style:num-prefix="(" style:num-suffix=")"'));
const sub = (...items: string[]): string => list(null, items);

describe('numbers of lists in OpenDocument', () => {
  it.each<[why: string, body: string, expected: string[]]>([
    [
      'three levels, each under the one above',
      list('L1', [`${par('A')}${sub(`${par('B')}${sub('C', 'D')}`, 'E')}`, `${par('F')}${sub('G')}`]),
      ['1. A', '1.1 B', '(a) C', '(b) D', '1.2 E', '2. F', '2.1 G'],
    ],
    ['a new list begins anew', list('L1', ['A', 'B']) + par('between') + list('L1', ['C']), ['1. A', '2. B', 'between', '1. C']],
    [
      'a list that continues the one before of its style',
      list('L1', ['A']) + list('L2', ['x']) + list('L1', ['B'], 'text:continue-numbering="true"'),
      ['1. A', '(i) x', '2. B'],
    ],
    [
      'a list that continues another by its name',
      list('L1', ['A'], 'xml:id="one"') + list('L1', ['x']) + list('L1', ['B'], 'text:continue-list="one"'),
      ['1. A', '1. x', '2. B'],
    ],
    [
      'a list that continues one that continued',
      list('L1', ['A'], 'xml:id="one"') +
        list('L1', ['B'], 'xml:id="two" text:continue-list="one"') +
        list('L1', ['C'], 'text:continue-list="two"'),
      ['1. A', '2. B', '3. C'],
    ],
    ['a list to continue that is not there', list('L1', ['A'], 'text:continue-list="gone"'), ['1. A']],
    ['an item with a number of its own', list('L1', ['A', item('B', 'text:start-value="41"'), 'C']), ['1. A', '41. B', '42. C']],
    [
      'an item that holds only a list goes on under the number before',
      list('L1', [`${par('A')}${sub('B')}`]) + par('words') + list('L1', [sub('C')], 'text:continue-numbering="true"'),
      ['1. A', '1.1 B', 'words', '1.2 C'],
    ],
    ['an item that holds only a list, with a number to set', list('L1', [item(sub('C'), 'text:start-value="7"')]), ['7.1 C']],
    ['a level that is passed over counts as begun', list('L1', [sub('A')]), ['1.1 A']],
    ['only the first paragraph of an item has the number', list('L1', [`${par('A')}${par('more')}`, 'B']), ['1. A', 'more', '2. B']],
    ['a header of a list has none', list('L1', [`<text:list-header>${par('head')}</text:list-header>`, 'A']), ['head', '1. A']],
    ['an item with a style of its own', list('L1', ['A', item('B', 'text:style-override="L2"')]), ['1. A', '(ii) B']],
    ['a list without a style takes that of its paragraphs', `<text:list>${item(par('A', 'Listed'))}</text:list>`, ['1. A']],
    ['a list inside takes the style of the list around it, not of its paragraphs', list('L2', [par('A', 'Listed')]), ['(i) A']],
    [
      'a cell begins lists of its own',
      `${list('L1', ['A'])}<table:table><table:table-column/><table:table-column/><table:table-row><table:table-cell>${list('L1', ['B'])}</table:table-cell><table:table-cell>${par('x')}</table:table-cell></table:table-row></table:table>`,
      ['1. A', '1. B\tx'],
    ],
    [
      'a numbered paragraph without a list around it',
      `<text:numbered-paragraph text:list-id="n" text:style-name="L1" text:level="1">${par('A')}</text:numbered-paragraph><text:numbered-paragraph text:list-id="n" text:style-name="L1" text:level="2">${par('B')}</text:numbered-paragraph>`,
      ['1. A', '1.1 B'],
    ],
    [
      'each paragraph a list of its own, as Word writes them',
      ['A', 'B'].map((text) => list('L1', [text], 'text:continue-numbering="true"')).join(''),
      ['1. A', '2. B'],
    ],
    [
      'deeper than lists have levels',
      `${'<text:list text:style-name="L1"><text:list-item>'.repeat(14)}${par('deep')}${'</text:list-item></text:list>'.repeat(14)}`,
      ['deep'],
    ],
  ])('%s', async (_why, body, expected) => {
    const automatic = MINUTES + ROMANS + style('Listed', '', 'style:list-style-name="L1"');
    expect(await bodyTexts(body, { automatic })).toEqual(expected);
  });

  it.each<[why: string, level: string, count: number, expected: string]>([
    ['letters', level(1, 'a'), 2, 'b x'],
    ['letters past z', level(1, 'A', 'style:num-suffix="."'), 28, 'AB. x'],
    ['letters in step past z', level(1, 'a', 'style:num-letter-sync="true"'), 28, 'bb x'],
    ['romans', level(1, 'I'), 4, 'IV x'],
    ['ordinals', level(1, '1st'), 2, '2nd x'],
    ['no number', level(1, ''), 1, 'x'],
    ['only words around no number', level(1, '', 'style:num-prefix="Item"'), 1, 'Item x'],
    ['a pattern stands for prefix and suffix', level(1, '1', 'style:num-suffix="." loext:num-list-format="Minute %1%:"'), 3, 'Minute 3: x'],
    ['a pattern of a level that is not above', level(1, '1', 'loext:num-list-format="%2%%1%"'), 1, '1 x'],
    ['a start', level(1, '1', 'text:start-value="264"'), 2, '265 x'],
    ['a bullet', bullet(1, '–'), 2, '· x'],
    ['a bullet of words', bullet(1, 'NOTE'), 1, 'NOTE x'],
    ['a picture as bullet', '<text:list-level-style-image text:level="1"/>', 1, '· x'],
    ['figures that are not known', level(1, '一'), 3, '3 x'],
  ])('writes %s', async (_why, one, count, expected) => {
    const texts = await bodyTexts(list('L', new Array(count).fill('x')), { automatic: listStyle('L', one) });
    expect(texts.at(-1)).toBe(expected);
  });

  it('numbers headings by the outline of the document', async () => {
    const styles = `<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/><text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>`;
    const body = [
      heading(1, 'A'),
      heading(2, 'B'),
      heading(1, 'C', 'text:is-list-header="true"'),
      heading(1, 'D', 'text:restart-numbering="true" text:start-value="9"'),
      heading(2, 'E'),
    ];
    const reading = await readOdt({ body: body.join(''), styles });
    expect(textsOf(reading)).toEqual(['1. A', '1.1 B', 'C', '9. D', '9.1 E']);
    expect(
      reading.tree.children.map(({ type, depth, markerEnd, start }) => [type, depth, markerEnd === null ? 0 : markerEnd - start]),
    ).toEqual([
      ['heading', 1, 3],
      ['heading', 2, 4],
      ['heading', 1, 0],
      ['heading', 1, 3],
      ['heading', 2, 4],
    ]);
  });

  it('tells of lists that are not defined and of figures that are not known', async () => {
    const { codes } = await readOdt({ body: list('Nowhere', ['A', 'B']) + list('L', ['C']), automatic: listStyle('L', level(1, '一')) });
    expect(codes).toEqual(['odt:unknown-list', 'odt:unknown-number-format']);
  });
});
