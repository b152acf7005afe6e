import { describe, expect, it } from 'vitest';
import { textsOf } from '../helpers/docx.ts';
import { bodyTexts, cell, heading, letters, odtEntries, par, readOdt, row, span, style, table, writeOdt } from '../helpers/odt.ts';

const AUTOMATIC = [
  style('T1', letters('fo:font-weight="bold"'), '', 'text'),
  style('T2', letters('style:text-position="super 58%"'), '', 'text'),
  style('T3', letters('text:display="none"'), '', 'text'),
  style('T4', letters('fo:text-transform="uppercase"'), '', 'text'),
  style('T5', letters('style:font-name="Wingdings"'), '', 'text'),
  style('T6', letters('style:text-underline-style="solid"'), '', 'text'),
  style('T7', letters('style:text-underline-style="none"'), 'style:parent-style-name="T6"', 'text'),
  style('P1', letters('fo:font-weight="bold"')),
  style('P2', '', 'style:parent-style-name="P1"'),
  style('Round', '', 'style:parent-style-name="Trip"') + style('Trip', '', 'style:parent-style-name="Round"'),
].join('');

const change = (id: string, kind: string, text = ''): string =>
  `<text:changed-region text:id="${id}"><text:${kind}><office:change-info><dc:creator>Clerk</dc:creator></office:change-info>${text}</text:${kind}></text:changed-region>`;
const note = (kind: string, text: string): string =>
  `<text:note text:note-class="${kind}"><text:note-citation>1</text:note-citation><text:note-body>${par(text)}</text:note-body></text:note>`;
const boxed = (text: string): string => `<draw:frame><draw:text-box>${par(text)}</draw:text-box></draw:frame>`;

describe('text of OpenDocument', () => {
  it.each<[why: string, body: string, expected: string[]]>([
    ['white space of the XML folds, over spans too', par(`one \n  two ${span('T1', ' three')}`), ['one two three']],
    ['spaces that were meant', par('one<text:s text:c="3"/>two<text:s/>three'), ['one   two three']],
    ['a tab and a line break', par('one<text:tab/>two<text:line-break/>three'), ['one\ttwo\nthree']],
    ['soft hyphens', par('resol\u00adution'), ['resolution']],
    ['a link', par('see <text:a xlink:href="x">the plan</text:a>.'), ['see the plan.']],
    ['raised ordinals set apart', par(`8 ${span('T2', 'th')} April`), ['8th April']],
    ['hidden letters', par(`shown${span('T3', 'gone')}`), ['shown']],
    ['capitals by style', par(span('T4', 'Resolved')), ['RESOLVED']],
    ['picture fonts', par(span('T5', 'ü')), ['✓']],
    [
      'fields by their results',
      par('on <text:date>4 May</text:date> at page <text:page-number>3</text:page-number>'),
      ['on 4 May at page 3'],
    ],
    [
      'bookmarks, marks of pages and of indexes',
      par('a<text:bookmark text:name="x"/>b<text:soft-page-break/>c<text:toc-mark text:string-value="y"/>'),
      ['abc'],
    ],
    ['a section', `<text:section>${par('in')}</text:section>`, ['in']],
    ['a hidden section', `<text:section text:display="none">${par('gone')}</text:section>${par('in')}`, ['in']],
    ['a hidden paragraph', par('gone<text:hidden-paragraph text:is-hidden="true"/>') + par('in'), ['in']],
    [
      'a contents list by what it shows',
      `<text:table-of-content><text:table-of-content-source>x</text:table-of-content-source><text:index-body>${par('Contents')}</text:index-body></text:table-of-content>`,
      ['Contents'],
    ],
    ['a text box follows its paragraph', par(`before${boxed('boxed')} and after`), ['before and after', 'boxed']],
    [
      'a text box inside frames of a single cell, once',
      table(1, row(cell(table(1, row(cell(par(`before${boxed('boxed')}`))))))),
      ['before', 'boxed'],
    ],
    ['a cell that stands in no row', `${table(2, row('a', cell(cell(cell('b')))))}${par('c')}`, ['a\tb', 'c']],
    ['a row that stands in another', `${table(2, row('a', 'b', row('c', 'd')))}${par('e')}`, ['a\tb', 'c\td', 'e']],
    [
      'footnotes, then endnotes, after the text',
      par(`A${note('endnote', 'end')} B${note('footnote', 'foot')}`) + par('C'),
      ['A B', 'C', 'foot', 'end'],
    ],
    ['a comment', par('a<office:annotation><dc:creator>x</dc:creator><text:p>hm</text:p></office:annotation>b'), ['ab']],
    ['a span that is not known', par('a<loext:odd>b</loext:odd>c'), ['abc']],
    ['styles that run in a circle', par('x', 'Round'), ['x']],
    [
      'ruby by its base',
      par('<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>above</text:ruby-text></text:ruby>'),
      ['base'],
    ],
  ])('%s', async (_why, body, expected) => {
    expect(await bodyTexts(body, { automatic: AUTOMATIC })).toEqual(expected);
  });

  it('takes insertions in and leaves deletions out', async () => {
    const changes = `<text:tracked-changes>${change('a', 'deletion', par('£5'))}${change('b', 'insertion')}</text:tracked-changes>`;
    const reading = await readOdt({
      body: `${changes}${par('a sum of <text:change text:change-id="a"/><text:change-start text:change-id="b"/>£7<text:change-end text:change-id="b"/>')}`,
    });
    expect(textsOf(reading)).toEqual(['a sum of £7']);
    expect(reading.codes).toEqual(['odt:tracked-changes']);
    expect(reading.file.messages[0]?.reason).toContain('2 tracked changes');
  });

  it.each<[why: string, body: string, bold: string]>([
    ['a span', par(`${span('T1', 'Present:')} A`), 'Present:'],
    ['the style of the paragraph', par('Apologies', 'P1'), 'Apologies'],
    ['a style that is based on one', par('Apologies', 'P2'), 'Apologies'],
    ['underlining', par(`${span('T6', 'Vote')} x`), 'Vote'],
    ['a span within a span', par(`${span('T1', `a ${span('T4', 'b')}`)} c`), 'a B'],
    ['not a style that takes it back', par(span('T7', 'plain')), ''],
    ['not a link', par(`<text:a>${span('T6', 'link')}</text:a>`), ''],
  ])('bold by %s', async (_why, body, bold) => {
    const { tree, text } = await readOdt({ body, automatic: AUTOMATIC });
    const [block] = tree.children;
    expect(block && text.slice(block.start, block.boldEnd)).toBe(bold);
  });

  it.each<[why: string, body: string, expected: [string, number]]>([
    ['a heading', heading(2, 'x'), ['heading', 2]],
    ['a heading deeper than six', heading(9, 'x'), ['heading', 6]],
    ['a paragraph in a style of headings', par('x', 'Heading_20_3'), ['heading', 3]],
    ['a title', par('x', 'Title'), ['heading', 1]],
    ['text', par('x'), ['paragraph', 0]],
  ])('tells %s', async (_why, body, expected) => {
    const styles = style('Title', '') + style('Heading_20_3', '', 'style:display-name="Heading 3"');
    const [block] = (await readOdt({ body, styles })).tree.children;
    expect([block?.type, block?.depth]).toEqual(expected);
  });

  it.each<[why: string, body: string, expected: string[]]>([
    ['rows and cells', table(2, row('a', 'b'), row('c', '')), ['a\tb', 'c']],
    ['a cell of two paragraphs', table(2, row(cell(par('a') + par('b')), 'c')), ['a\nb\tc']],
    [
      'a cell over two columns',
      table(3, row(cell('a', 'table:number-columns-spanned="2"'), '<table:covered-table-cell/>', 'b')),
      ['a\t\tb'],
    ],
    [
      'a cell over two rows',
      table(2, row(cell('a', 'table:number-rows-spanned="2"'), 'b'), row('<table:covered-table-cell/>', 'c')),
      ['a\tb', 'c'],
    ],
    ['a frame of one cell is none', table(1, row('a'), row('b')), ['a', 'b']],
    [
      'heads of tables',
      `<table:table><table:table-column/><table:table-column/><table:table-header-rows>${row('h', 'i')}</table:table-header-rows>${row('a', 'b')}</table:table>`,
      ['h\ti', 'a\tb'],
    ],
    ['a table within a cell', table(2, row(cell(table(2, row('a', 'b'))), 'c')), ['a\tb\tc']],
    [
      'a hidden row',
      table(
        2,
        '<table:table-row table:visibility="collapse"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>',
        row('a', 'b'),
      ),
      ['a\tb'],
    ],
  ])('reads %s', async (_why, body, expected) => {
    const texts = await bodyTexts(body);
    expect(texts.map((text) => text.replace(/\t+$/, ''))).toEqual(expected);
  });

  it('writes headers and footers as furniture, of the pages that are shown', async () => {
    const page = (name: string, head: string, more = ''): string =>
      `<style:master-page style:name="${name}" ${more}><style:header>${par(head)}</style:header><style:footer>${par('Page <text:page-number>1</text:page-number>')}</style:footer></style:master-page>`;
    const masterPages =
      page('Standard', 'Minutes') + page('First', 'Council', 'style:next-style-name="Standard"') + page('Envelope', 'gone');
    const { tree, text } = await readOdt({
      body: par('x', 'P9'),
      automatic: style('P9', '', 'style:master-page-name="First"'),
      masterPages,
    });
    expect(tree.children.map(({ type, start, end }) => `${type} ${text.slice(start, end)}`)).toEqual([
      'paragraph x',
      'furniture Minutes',
      'furniture Council',
    ]);
  });

  it('knows the title', async () => {
    expect((await readOdt({ body: par('x'), title: 'Minutes of May' })).hints.title).toBe('Minutes of May');
  });

  it.each<[why: string, bytes: Parameters<typeof readOdt>[0], code: string]>([
    ['an archive without its text', odtEntries({ body: '' }).filter(({ name }) => name !== 'content.xml'), 'damaged'],
    ['text that is no XML', [{ name: 'content.xml', content: '\u0000nothing' }], 'damaged'],
    [
      'an encrypted document',
      {
        body: par('x'),
        manifest: '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
      },
      'encrypted',
    ],
    ['pictures only', { body: par('<draw:frame><draw:image xlink:href="x.png"/></draw:frame>') }, 'image-only'],
    ['a DOCTYPE', [{ name: 'content.xml', content: '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }], 'damaged'],
  ])('refuses %s', async (_why, input, code) => {
    await expect(readOdt(input)).rejects.toMatchObject({ name: 'InputError', code });
  });

  it('reads on without a part that is damaged', async () => {
    const entries = odtEntries({ body: par('x') }).map((entry) => (entry.name === 'styles.xml' ? { ...entry, claims: { crc: 1 } } : entry));
    const reading = await readOdt(entries);
    expect([textsOf(reading), reading.codes]).toEqual([['x'], ['odt:damaged-part']]);
  });

  it('cut anywhere is read or refused, never worse', async () => {
    const whole = writeOdt({ body: table(2, row('a', 'b')) + par('x'), title: 'Minutes' });
    for (let size = 1; size < whole.length; size += 41) {
      const outcome = await readOdt(whole.subarray(0, size)).catch((error: Error) => error.name);
      expect(typeof outcome === 'string' ? outcome : 'InputError', `${size} bytes`).toBe('InputError');
    }
  });
});
