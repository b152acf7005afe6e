import { describe, expect, it } from 'vitest';
import {
  abstractList,
  bodyTexts,
  cell,
  inList,
  item,
  level,
  list,
  par,
  readDocx,
  row,
  startOverride,
  style,
  styled,
  table,
  textsOf,
} from '../helpers/docx.ts';

/** 1. / 1.1 / (a), with more for the third level. */
const legalList = (id: number, more = ''): string =>
  abstractList(id, '<w:multiLevelType w:val="multilevel"/>', level(0, '%1.'), level(1, '%1.%2'), level(2, '(%3)', 'lowerLetter', more));

describe('numbers', () => {
  it.each<[string, string, string, string[]]>([
    [
      'counts on and goes down',
      legalList(0) + list(1, 0),
      item(1) + item(1, 1) + item(1, 1) + item(1, 2) + item(1),
      ['1. x', '1.1 x', '1.2 x', '(a) x', '2. x'],
    ],
    [
      'starts lower levels anew under each number',
      legalList(0) + list(1, 0),
      item(1) + item(1, 2) + item(1) + item(1, 2),
      ['1. x', '(a) x', '2. x', '(a) x'],
    ],
    [
      'counts a level that is passed over as begun',
      legalList(0) + list(1, 0),
      item(1, 1) + item(1) + item(1, 1),
      ['1.1 x', '2. x', '2.1 x'],
    ],
    [
      'starts where the list says',
      abstractList(0, level(0, '%1.', 'decimal', '', 264)) + list(1, 0),
      item(1) + par('between') + item(1),
      ['264. x', 'between', '265. x'],
    ],
    ['starts at nought', abstractList(0, level(0, '%1.', 'decimal', '', 0)) + list(1, 0), item(1) + item(1), ['0. x', '1. x']],
    ['lets lists of one kind run on', legalList(0) + list(1, 0) + list(2, 0), item(1) + item(2) + item(1), ['1. x', '2. x', '3. x']],
    [
      'keeps lists of two kinds apart',
      legalList(0) + legalList(1) + list(1, 0) + list(2, 1),
      item(1) + item(2) + item(1),
      ['1. x', '1. x', '2. x'],
    ],
    [
      'restarts once where a list overrides the start',
      legalList(0) + list(1, 0) + list(2, 0, startOverride(0, 1)),
      item(1) + item(1) + item(2) + item(2) + item(1),
      ['1. x', '2. x', '1. x', '2. x', '3. x'],
    ],
    ['restarts at the number of the override', legalList(0) + list(1, 0, startOverride(0, 42)), item(1) + item(1), ['42. x', '43. x']],
    [
      'restarts the levels it is used on only',
      legalList(0) + list(1, 0) + list(2, 0, startOverride(0, 1) + startOverride(1, 1)),
      item(1) + item(1, 1) + item(1, 1) + item(2, 1) + item(2),
      ['1. x', '1.1 x', '1.2 x', '1.1 x', '2. x'],
    ],
    [
      'never restarts a level that says so',
      legalList(0, '<w:lvlRestart w:val="0"/>') + list(1, 0),
      item(1) + item(1, 2) + item(1) + item(1, 2),
      ['1. x', '(a) x', '2. x', '(b) x'],
    ],
    [
      'restarts only under the level that is named',
      legalList(0, '<w:lvlRestart w:val="1"/>') + list(1, 0),
      item(1) + item(1, 2) + item(1, 1) + item(1, 2) + item(1) + item(1, 2),
      ['1. x', '(a) x', '1.2 x', '(b) x', '2. x', '(a) x'],
    ],
    [
      'takes a level that a list defines for itself',
      legalList(0) + list(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'Item %1:', 'decimal', '', 7)}</w:lvlOverride>`),
      item(1) + item(1),
      ['Item 7: x', 'Item 8: x'],
    ],
    [
      'writes romans above as figures in a legal label',
      abstractList(0, level(0, '%1', 'upperRoman'), level(1, '%1.%2', 'decimal', '<w:isLgl/>')) + list(1, 0),
      item(1) + item(1, 1),
      ['I x', '1.1 x'],
    ],
    ['leaves a number below its own level out', abstractList(0, level(0, '%1.%2')) + list(1, 0), item(1), ['1. x']],
    [
      'keeps label and text apart where Word has nothing between',
      abstractList(0, level(0, 'Item %1', 'decimal', '<w:suff w:val="nothing"/>')) + list(1, 0),
      item(1),
      ['Item 1 x'],
    ],
    [
      'puts nothing behind a label that opens a word',
      abstractList(0, level(0, '%1/', 'decimal', '<w:suff w:val="nothing"/>')) + list(1, 0),
      item(1, 0, '23'),
      ['1/23'],
    ],
    ['prints no label for an empty text', abstractList(0, level(0, '', 'none')) + list(1, 0), item(1), ['x']],
    ['prints fixed words', abstractList(0, level(0, 'Note:', 'none')) + list(1, 0), item(1), ['Note: x']],
    [
      'shows the number of a paragraph without text',
      legalList(0) + list(1, 0),
      item(1) + par('', inList(1)) + item(1),
      ['1. x', '2.', '3. x'],
    ],
    [
      'counts no paragraph that only ends a section',
      legalList(0) + list(1, 0),
      item(1) + par('', `${inList(1)}<w:sectPr/>`) + item(1),
      ['1. x', '2. x'],
    ],
    [
      'counts no hidden paragraph',
      legalList(0) + list(1, 0),
      item(1) + par('', `${inList(1)}<w:rPr><w:vanish/></w:rPr>`) + item(1),
      ['1. x', '2. x'],
    ],
    ['gives numId 0 no number', legalList(0) + list(1, 0), item(1) + item(0) + item(1), ['1. x', 'x', '2. x']],
    [
      'takes a level that is not defined for the one above',
      abstractList(0, level(0, '%1.')) + list(1, 0),
      item(1) + item(1, 3),
      ['1. x', '2. x'],
    ],
  ])('%s', async (_why, numbering, body, expected) => {
    expect(await bodyTexts(body, { numbering })).toEqual(expected);
  });

  it('counts in the cells of a table, row by row', async () => {
    const body = table(
      2,
      row(cell(par('', inList(1))), 'Apologies'),
      row(cell(par('', inList(1))), cell(par('Minutes') + item(1, 2, 'agreed'))),
    );
    expect(await bodyTexts(body, { numbering: legalList(0) + list(1, 0) })).toEqual(['1.\tApologies', '2.\tMinutes\n(a) agreed']);
  });
});

describe('formats', () => {
  it.each<[string, string, number, string]>([
    ['figures', 'decimal', 12, '12'],
    ['a leading nought', 'decimalZero', 7, '07'],
    ['letters', 'lowerLetter', 3, 'c'],
    ['letters beyond the alphabet', 'upperLetter', 28, 'BB'],
    ['romans', 'lowerRoman', 14, 'xiv'],
    ['large romans', 'upperRoman', 1949, 'MCMXLIX'],
    ['ordinals', 'ordinal', 22, '22nd'],
    ['ordinals of the teens', 'ordinal', 113, '113th'],
    ['words', 'cardinalText', 21, 'Twenty-one'],
    ['ordinal words', 'ordinalText', 30, 'Thirtieth'],
    ['footnote marks', 'chicago', 2, '†'],
    ['a format of other scripts, in figures', 'hebrew1', 4, '4'],
    ['romans that would grow without end, in figures', 'lowerRoman', 2_000_000_000, '2000000000'],
    ['letters that would grow without end, in figures', 'lowerLetter', 2_000_000_000, '2000000000'],
  ])('%s', async (_why, format, start, expected) => {
    const numbering = abstractList(0, level(0, '%1)', format, '', start)) + list(1, 0);
    expect(await bodyTexts(item(1), { numbering })).toEqual([`${expected}) x`]);
  });

  it('pads by an example in an alternative format', async () => {
    const format =
      '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>' +
      '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>';
    const numbering = `${abstractList(0, `<w:lvl w:ilvl="0"><w:start w:val="9"/>${format}<w:lvlText w:val="M%1"/></w:lvl>`)}${list(1, 0)}`;
    expect(await bodyTexts(item(1) + item(1), { numbering })).toEqual(['M009 x', 'M010 x']);
  });

  it('says that a format is not known', async () => {
    const { codes } = await readDocx({ body: item(1) + item(1), numbering: abstractList(0, level(0, '%1', 'hebrew1')) + list(1, 0) });
    expect(codes).toEqual(['docx:unknown-number-format']);
  });

  it.each<[string, string]>([
    ['Symbol', '\uf0b7'],
    ['Wingdings', '\uf0a7'],
    ['a letter', 'o'],
    ['a dash', '–'],
    ['a round bullet', '•'],
  ])('writes a bullet of %s as a dot', async (_why, text) => {
    const { tree, text: source } = await readDocx({ body: item(1), numbering: abstractList(0, level(0, text, 'bullet')) + list(1, 0) });
    expect(source).toBe('· x');
    expect(tree.children).toMatchObject([{ type: 'listItem', depth: 0, markerEnd: 2 }]);
  });

  it('drops a bullet without text, and counts it as a gap', async () => {
    const { tree, text } = await readDocx({
      body: `${par('a')}${par('', inList(1))}${par('b')}`,
      numbering: abstractList(0, level(0, '•', 'bullet')) + list(1, 0),
    });
    expect(text).toBe('a\n\nb');
    expect(tree.children[1]?.gap).toBe(1);
  });
});

describe('numbering by style', () => {
  const numbering =
    abstractList(0, level(0, '%1.', 'decimal', '<w:pStyle w:val="H1"/>'), level(1, '%1.%2', 'decimal', '<w:pStyle w:val="H2"/>')) +
    list(1, 0);
  const styles =
    style('H1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>') +
    style('H2', '<w:basedOn w:val="H1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>') +
    style('Clause', '<w:basedOn w:val="H2"/>') +
    style('Plain', '<w:basedOn w:val="H1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>');

  it.each<[string, string, string[]]>([
    ['numbers by what the style and those it is based on say', par('a', styled('H1')) + par('b', styled('H2')), ['1. a', '1.1 b']],
    ['hands the number down', par('a', styled('H1')) + par('b', styled('Clause')), ['1. a', '1.1 b']],
    [
      'lets the paragraph turn it off',
      par('a', `${styled('H1')}<w:numPr><w:numId w:val="0"/></w:numPr>`) + par('b', styled('H1')),
      ['a', '1. b'],
    ],
    ['lets a style turn it off', par('a', styled('Plain')) + par('b', styled('H1')), ['a', '1. b']],
    [
      'lets the paragraph choose another level',
      par('a', styled('H1')) + par('b', `${styled('H1')}<w:numPr><w:ilvl w:val="1"/></w:numPr>`),
      ['1. a', '1.1 b'],
    ],
  ])('%s', async (_why, body, expected) => {
    expect(await bodyTexts(body, { numbering, styles })).toEqual(expected);
  });

  it('makes a numbered heading a heading, label and all', async () => {
    const { tree } = await readDocx({ body: par('Apologies', styled('H2')), numbering, styles });
    expect(tree.children).toMatchObject([{ type: 'heading', depth: 2, markerEnd: 4 }]);
  });

  it('finds the level by the style that it goes with', async () => {
    const byLevel =
      style('H1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
      style('H2', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    expect(await bodyTexts(par('a', styled('H1')) + par('b', styled('H2')), { numbering, styles: byLevel })).toEqual(['1. a', '1.1 b']);
  });

  it('follows a list that is defined by a numbering style', async () => {
    const linked =
      abstractList(0, '<w:styleLink w:val="Letters"/>', level(0, '%1)', 'upperLetter')) +
      abstractList(1, '<w:numStyleLink w:val="Letters"/>') +
      list(1, 0) +
      list(2, 1);
    const letters = style('Letters', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', 'numbering');
    expect(await bodyTexts(item(2) + item(2), { numbering: linked, styles: letters })).toEqual(['A) x', 'B) x']);
  });

  it('writes the label in capitals where its style does', async () => {
    const capitals = style('Caps', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr><w:rPr><w:caps/></w:rPr>');
    const letters = abstractList(1, level(0, '%1)', 'lowerLetter')) + list(2, 1);
    expect(await bodyTexts(par('x', styled('Caps')), { numbering: letters, styles: capitals })).toEqual(['A) X']);
  });
});

describe('broken lists', () => {
  it('ends a circle of numbering styles', async () => {
    const numbering = abstractList(0, '<w:numStyleLink w:val="A"/>') + list(1, 0);
    const styles = style('A', '<w:basedOn w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', 'numbering');
    expect(await bodyTexts(item(1), { numbering, styles })).toEqual(['x']);
  });

  it('ends a circle of styles', async () => {
    const styles = style('A', '<w:basedOn w:val="B"/>') + style('B', '<w:basedOn w:val="A"/>');
    expect(await bodyTexts(par('x', styled('A')), { styles })).toEqual(['x']);
  });

  it('says that a list is missing', async () => {
    const reading = await readDocx({ body: item(9) + item(9) });
    expect(textsOf(reading)).toEqual(['x', 'x']);
    expect(reading.codes).toEqual(['docx:unknown-list']);
  });
});
