import { describe, expect, it } from 'vitest';
import {
  abstractList,
  bodyTexts,
  cell,
  docxEntries,
  item,
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
} from '../helpers/docx.ts';

describe('headings', () => {
  const styles =
    style('berschrift1', '<w:name w:val="heading 1"/>').replace('<w:name w:val="berschrift1"/>', '') +
    style('Council', '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
    style('Derived', '<w:basedOn w:val="Council"/>') +
    style('Title', '') +
    style('TOCHeading', '<w:basedOn w:val="Council"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
    style('Body', '');

  it.each<[string, string, string, number]>([
    ['by the English name of a translated style', styled('berschrift1'), 'heading', 1],
    ['by outline level', styled('Council'), 'heading', 3],
    ['by what it is based on', styled('Derived'), 'heading', 3],
    ['by title', styled('Title'), 'heading', 1],
    ['by the paragraph itself', '<w:outlineLvl w:val="7"/>', 'heading', 6],
    ['by the id of a style that is missing', styled('Heading2'), 'heading', 2],
    ['not at the level of body text', styled('TOCHeading'), 'paragraph', 0],
    ['not by any other style', styled('Body'), 'paragraph', 0],
    ['not where the paragraph says it is text', `${styled('Council')}<w:outlineLvl w:val="9"/>`, 'paragraph', 0],
  ])('%s', async (_why, properties, type, depth) => {
    const { tree } = await readDocx({ body: par('Apologies', properties), styles });
    expect(tree.children).toMatchObject([{ type, depth }]);
  });
});

describe('gaps and indents', () => {
  it('counts empty paragraphs', async () => {
    const { tree, text } = await readDocx({ body: par('a') + par() + par(run('  ')) + par('b') });
    expect(text).toBe('a\n\nb');
    expect(tree.children.map(({ gap }) => gap)).toEqual([0, 2]);
  });

  it.each<[string, string, string, number]>([
    ['left', '<w:ind w:left="720"/>', 'a', 6],
    ['start, in the strict form with a unit', '<w:ind w:start="36pt"/>', 'a', 6],
    ['hanging', '<w:ind w:left="720" w:hanging="360"/>', 'a', 3],
    ['hanging beyond the margin', '<w:ind w:hanging="720"/>', 'a', 0],
    ['spaces before the text', '', '\u00a0 a', 2],
  ])('%s', async (_why, properties, text, indent) => {
    const { tree } = await readDocx({ body: par(run(text), properties) });
    expect(tree.children[0]?.indent).toBe(indent);
  });

  it('takes the indent of a list level', async () => {
    const numbering =
      abstractList(0, level(0, '%1.').replace('</w:lvl>', '<w:pPr><w:ind w:left="1440" w:hanging="720"/></w:pPr></w:lvl>')) + list(1, 0);
    expect((await readDocx({ body: item(1), numbering })).tree.children[0]?.indent).toBe(6);
  });
});

describe('tables', () => {
  const numbering = abstractList(0, level(0, '%1.'), level(1, '(%2)', 'lowerLetter')) + list(1, 0);

  it.each<[string, string, string[]]>([
    ['gives a row for each', table(2, row('Name', 'Role'), row('A Fox', 'Chair')), ['Name\tRole', 'A Fox\tChair']],
    [
      'keeps the paragraphs of a cell on lines of their own',
      table(2, row('1', cell(par('Apologies') + par() + par('None.')))),
      ['1\tApologies\nNone.'],
    ],
    [
      'writes lists inside a cell',
      table(2, row('1', cell(par('Resolved that') + item(1, 1, 'it be noted') + item(1, 1, 'it be paid')))),
      ['1\tResolved that\n(a) it be noted\n(b) it be paid'],
    ],
    [
      'fills the columns that a cell spans',
      table(3, row(cell('PART ONE', '<w:gridSpan w:val="3"/>')), row('1', 'x', 'y')),
      ['PART ONE', '1\tx\ty'],
    ],
    [
      'leaves the place of a merged cell empty',
      table(2, row(cell('a', '<w:vMerge w:val="restart"/>'), 'b'), row(cell('gone', '<w:vMerge/>'), 'c')),
      ['a\tb', 'c'],
    ],
    [
      'begins late where the grid does',
      table(3, `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('b')}${cell('c')}</w:tr>`),
      ['b\tc'],
    ],
    ['reads a frame of one cell as if it were not there', table(1, row(cell(par('a') + par('b')))), ['a', 'b']],
    ['reads a table in a frame as a table', table(1, row(cell(table(2, row('a', 'b')) + par()))), ['a\tb']],
    [
      'reads a table in a cell as lines of the cell',
      table(2, row('1', cell(`${par('Votes')}${table(2, row('For', '5'), row('Against', '2'))}${par()}`))),
      ['1\tVotes\nFor\t5\nAgainst\t2'],
    ],
    [
      'leaves deleted rows out',
      table(2, row('a', 'b'), `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell('x')}${cell('y')}</w:tr>`),
      ['a\tb'],
    ],
    ['leaves hidden rows out', table(2, row('a', 'b'), `<w:tr><w:trPr><w:hidden/></w:trPr>${cell('x')}${cell('y')}</w:tr>`), ['a\tb']],
    ['skips rows without text', table(2, row('', ''), row('a', 'b')), ['a\tb']],
    ['counts no list in a deleted row', table(2, `<w:tr><w:trPr><w:del/></w:trPr>${cell(item(1))}${cell('y')}</w:tr>`) + item(1), ['1. x']],
    ['reads rows within content controls', table(2, `<w:sdt><w:sdtContent>${row('a', 'b')}</w:sdtContent></w:sdt>`), ['a\tb']],
  ])('%s', async (_why, body, expected) => {
    expect(await bodyTexts(body, { numbering })).toEqual(expected);
  });

  it('gives each cell its place, empty ones too, and each table its number', async () => {
    const { tree, text } = await readDocx({
      body: table(3, row('a', '', 'c'), row(cell('d', '<w:gridSpan w:val="2"/>'), 'f')) + par('between') + table(2, row('g', 'h')),
    });
    const cells = tree.children.map((block) => block.cells?.map(({ start, end }) => text.slice(start, end)) ?? null);
    expect(cells).toEqual([['a', '', 'c'], ['d', '', 'f'], null, ['g', 'h']]);
    expect(tree.children.map((block) => block.table)).toEqual([0, 0, null, 1]);
  });

  it('keeps an empty cell at the edge within its row', async () => {
    const { tree } = await readDocx({ body: par('before') + table(3, row('', 'b', '')) });
    expect(tree.children[1]).toMatchObject({
      start: 9,
      end: 10,
      cells: [
        { start: 9, end: 9 },
        { start: 9, end: 10 },
        { start: 10, end: 10 },
      ],
    });
  });

  it('sees a row that opens in bold', async () => {
    const { tree, text } = await readDocx({ body: table(2, row(cell(par(run('Item', '<w:b/>'))), 'x')) });
    expect(text.slice(0, tree.children[0]?.boldEnd)).toBe('Item');
  });

  it('bounds a cell that claims to span thousands of columns', async () => {
    const { tree } = await readDocx({ body: table(2, row(cell('a', '<w:gridSpan w:val="1000000"/>'), 'b')) });
    expect(tree.children[0]?.cells?.length).toBe(65);
  });
});

describe('text boxes', () => {
  const box = (text: string): string => `<w:txbxContent>${par(text)}</w:txbxContent>`;
  const shape = (text: string): string =>
    `<w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const picture = (text: string): string => `<w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict>`;
  const both = `<mc:AlternateContent><mc:Choice Requires="wps">${shape('box')}</mc:Choice><mc:Fallback>${picture('box')}</mc:Fallback></mc:AlternateContent>`;

  it.each<[string, string, string[]]>([
    ['once of two alternatives, after the paragraph', par(`<w:r>${both}</w:r>${run('text')}`), ['text', 'box']],
    [
      'from the fallback where the choice is not understood',
      par(`<w:r>${both.replace('"wps"', '"zz9"')}</w:r>${run('text')}`),
      ['text', 'box'],
    ],
    ['in the old form', par(`${run('text')}<w:r>${picture('old')}</w:r>`), ['text', 'old']],
    [
      'without their alternative text',
      par(`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="Crest"/></wp:inline></w:drawing></w:r>${run('text')}`),
      ['text'],
    ],
    [
      'once inside frames of a single cell, one in the other',
      table(1, row(cell(table(1, row(cell(par(`${run('text')}<w:r>${both}</w:r>`))))))),
      ['text', 'box'],
    ],
    [
      'inside a cell, on a line after their paragraph',
      table(2, row('1', cell(par(`${run('text')}<w:r>${both}</w:r>`) + par('more')))),
      ['1\ttext\nbox\nmore'],
    ],
    ['with the words of WordArt', par('<w:r><w:pict><v:shape><v:textpath string="MINUTES"/></v:shape></w:pict></w:r>'), ['MINUTES']],
  ])('%s', async (_why, body, expected) => {
    expect(await bodyTexts(body)).toEqual(expected);
  });
});

describe('notes', () => {
  const reference = (id: number, kind = 'footnote'): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const note = (id: number, text: string, more = ''): string =>
    `<w:footnote w:id="${id}" ${more}>${par(`<w:r><w:footnoteRef/></w:r>${run(text)}`)}</w:footnote>`;
  const footnotes = note(-1, 'line', 'w:type="separator"') + note(1, 'first') + note(2, 'second') + note(3, 'unused');

  it('reads them at the end, in the order in which the text refers to them, and without their signs', async () => {
    const endnotes = `<w:endnote w:id="1">${par('end')}</w:endnote>`;
    const body = par(run('£500') + reference(2) + reference(1, 'endnote')) + par(run('b') + reference(1));
    expect(await bodyTexts(body, { footnotes, endnotes })).toEqual(['£500', 'b', 'second', 'first', 'end']);
  });
});

describe('headers and footers', () => {
  const section = (...references: string[]): string => `<w:sectPr>${references.join('')}</w:sectPr>`;
  const reference = (kind: string, id: string, type = 'default'): string => `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`;
  const page = (name: string): string => `<w:fldSimple w:instr=" ${name} ">${run('3')}</w:fldSimple>`;

  it('writes each text once, at the end, as furniture', async () => {
    const body = par('a', section(reference('header', 'h1'))) + par('b') + section(reference('footer', 'f1'), reference('header', 'h2'));
    const { tree, text } = await readDocx({ body, headers: { h1: par('Council'), h2: par('Council') }, footers: { f1: par('Draft') } });
    expect(tree.children.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
      ['paragraph', 'a'],
      ['paragraph', 'b'],
      ['furniture', 'Council'],
      ['furniture', 'Draft'],
    ]);
  });

  it.each<[string, string, string[]]>([
    ['a page number alone', par(page('PAGE')), []],
    ['a page of pages', par(`${run('Page ')}${page('PAGE')}${run(' of ')}${page('NUMPAGES')}`), []],
    [
      'a page number beside words',
      par(`${run('Cabinet, 3 May')}<w:r><w:tab/></w:r>${run('- ')}${page('PAGE')}${run(' -')}`),
      ['Cabinet, 3 May'],
    ],
    ['a file name', par(`<w:fldSimple w:instr="FILENAME">${run('minutes.docx')}</w:fldSimple>`), ['minutes.docx']],
  ])('drops page numbers: %s', async (_why, footer, expected) => {
    const body = par('a') + section(reference('footer', 'f1'));
    expect((await bodyTexts(body, { footers: { f1: footer } })).slice(1)).toEqual(expected);
  });

  it.each<[string, string, string, string, string[]]>([
    ['the first page, where there is none of its own', 'first', '', '', []],
    ['the first page, where it has its own', 'first', '<w:titlePg/>', '', ['x']],
    ['even pages, where they are as odd ones', 'even', '', '', []],
    ['even pages, where they differ', 'even', '', '<w:evenAndOddHeaders/>', ['x']],
  ])('reads what is shown on %s', async (_why, type, more, settings, expected) => {
    const body = par('a') + section(reference('header', 'h1', type), more);
    expect((await bodyTexts(body, { headers: { h1: par('x') }, settings })).slice(1)).toEqual(expected);
  });
});

describe('the package', () => {
  it('takes the title from the properties as a hint only', async () => {
    const { hints, text } = await readDocx({ body: par('a'), title: ' Cabinet minutes ' });
    expect([hints, text]).toEqual([{ title: 'Cabinet minutes', date: null }, 'a']);
  });

  it('finds the document where the relations say, whatever it is called', async () => {
    const entries = docxEntries({ body: par('a') }).map((entry) => ({
      ...entry,
      name: entry.name.replace('word/document.xml', '/WORD/main.xml'),
      content: String(entry.content).replace('word/document.xml', '/word/main.xml'),
    }));
    expect(textsOf(await readDocx(entries))).toEqual(['a']);
  });

  it('knows Word by its namespace, not by its prefix, in the strict form too', async () => {
    const entries = docxEntries({ body: par(run('a', '<w:b/>'), '<w:outlineLvl w:val="0"/>') }).map((entry) => ({
      ...entry,
      content: String(entry.content)
        .replaceAll('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'http://purl.oclc.org/ooxml/wordprocessingml/main')
        .replaceAll('w:', 'ns0:')
        .replaceAll('xmlns:w=', 'xmlns:ns0='),
    }));
    const reading = await readDocx(entries);
    expect(reading.tree.children).toMatchObject([{ type: 'heading', boldEnd: 1 }]);
    expect(reading.codes).toEqual([]);
  });
});
