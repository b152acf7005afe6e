import { describe, expect, it } from 'vitest';
import { bodyTexts, par, readDocx, run, style, styled, textsOf } from '../helpers/docx.ts';

const tracked = (element: string, content: string): string => `<w:${element} w:id="1" w:author="A">${content}</w:${element}>`;
const field = (code: string, result: string): string =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` +
  `${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('text of a paragraph', () => {
  it.each<[string, string, string[]]>([
    ['joins the runs of a word', par(run('Mi') + run('nutes', '<w:i/>')), ['Minutes']],
    ['keeps a tab', par(`${run('a')}<w:r><w:tab/></w:r>${run('b')}`), ['a\tb']],
    ['takes tab stops for no tabs', par('a', '<w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs>'), ['a']],
    ['breaks lines', par('<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>'), ['a\nb\nc']],
    ['drops a page break at the edge', par(`<w:r><w:br w:type="page"/></w:r>${run('a')}`), ['a']],
    ['drops the white space of the XML', '<w:p><w:r><w:t>\n   a b\n  </w:t></w:r></w:p>', ['a b']],
    ['keeps white space that is to be preserved', par(run('a ') + run(' b')), ['a  b']],
    ['takes a line end inside text for a space', par(run('a\nb')), ['a b']],
    ['decodes entities', par(run('Parks &amp; Open Spaces &#163;5')), ['Parks & Open Spaces £5']],
    ['reads CDATA', '<w:p><w:r><w:t><![CDATA[a < b]]></w:t></w:r></w:p>', ['a < b']],
    ['drops soft hyphens', par('<w:r><w:t>mainte</w:t><w:softHyphen/><w:t>nance\u00ad</w:t></w:r>'), ['maintenance']],
    ['writes a hyphen that does not break as a hyphen', par('<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>opted</w:t></w:r>'), ['co-opted']],
    [
      'joins a raised ordinal with its number',
      par(run('15 ') + run('th', '<w:vertAlign w:val="superscript"/>') + run(' May')),
      ['15th May'],
    ],
    ['leaves a raised word that is no ordinal', par(run('5 ') + run('that', '<w:vertAlign w:val="superscript"/>')), ['5 that']],
    ['writes capitals that the format makes', par(run('Resolved', '<w:caps/>') + run(' that')), ['RESOLVED that']],
    ['leaves small capitals as typed', par(run('Resolved', '<w:smallCaps/>')), ['Resolved']],
    ['leaves hidden text out', par(run('a') + run('b', '<w:vanish/>') + run('c', '<w:vanish w:val="0"/>')), ['ac']],
    ['reads the text of a link only', par(`${run('see ')}<w:hyperlink r:id="x">${run('the plan')}</w:hyperlink>`), ['see the plan']],
    [
      'reads content controls and smart tags',
      par(
        `<w:sdt><w:sdtPr><w:alias w:val="X"/></w:sdtPr><w:sdtContent>${run('a')}</w:sdtContent></w:sdt><w:smartTag>${run('b')}</w:smartTag>`,
      ),
      ['ab'],
    ],
    ['reads a content control around paragraphs', `<w:sdt><w:sdtContent>${par('a')}${par('b')}</w:sdtContent></w:sdt>`, ['a', 'b']],
    [
      'reads the base of ruby, not the gloss',
      par(`<w:r><w:ruby><w:rt>${run('x')}</w:rt><w:rubyBase>${run('y')}</w:rubyBase></w:ruby></w:r>`),
      ['y'],
    ],
    [
      'reads formulas as text',
      par('<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=1</m:t></m:r></m:oMath>'),
      ['x=1'],
    ],
    ['joins a drop capital with its paragraph', par('T', '<w:framePr w:dropCap="drop"/>') + par('he meeting'), ['The meeting']],
    [
      'shares a line between a heading and the text behind a style separator',
      par('Parks.', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>') + par(' Noted.'),
      ['Parks. Noted.'],
    ],
  ])('%s', async (_why, body, expected) => {
    expect(await bodyTexts(body)).toEqual(expected);
  });
});

describe('symbols', () => {
  it.each<[string, string, string]>([
    ['a bullet of Symbol', '<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>', '·'],
    ['a tick of Wingdings', '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', '✓'],
    ['a tick typed in the font', run('ü', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'), '✓'],
    ['a tick of Wingdings 2', run('P', '<w:rFonts w:ascii="Wingdings 2"/>'), '✓'],
    ['an ornament', '<w:r><w:sym w:font="Wingdings" w:char="F0D8"/></w:r>', '·'],
    ['a Greek letter of Symbol', run('a', '<w:rFonts w:ascii="Symbol"/>'), 'α'],
    ['a comparison of Symbol', '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', '≥'],
    ['a private character in any font', run('\uf0b7 a'), '· a'],
    ['a symbol of an ordinary font', '<w:r><w:sym w:font="Arial" w:char="2022"/></w:r>', '•'],
    ['words in an ordinary font', run('Ünder', '<w:rFonts w:ascii="Arial"/>'), 'Ünder'],
  ])('%s', async (_why, content, expected) => {
    expect(await bodyTexts(par(content))).toEqual([expected]);
  });
});

describe('fields', () => {
  it.each<[string, string, string]>([
    ['shows the result, not the instruction', field(' DATE \\@ "d MMMM" ', run('3 May')), '3 May'],
    ['shows the result of a field in a field', field('IF ', field('PAGE', run('1'))) + run(' x'), '1 x'],
    [
      'hides what a nested field adds to an instruction',
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${field('PAGE', run('hidden'))}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('x')}`,
      'x',
    ],
    ['reads a simple field', `<w:fldSimple w:instr=" AUTHOR ">${run('Clerk')}</w:fldSimple>`, 'Clerk'],
    [
      'shows nothing for an index entry',
      `${run('a')}<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>XE "x"</w:instrText><w:fldChar w:fldCharType="end"/></w:r>`,
      'a',
    ],
  ])('%s', async (_why, content, expected) => {
    expect(await bodyTexts(par(content))).toEqual([expected]);
  });

  it('does not let a broken field hide the rest of the document', async () => {
    expect(await bodyTexts(par('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + par('Present'))).toEqual(['Present']);
  });

  it('says that numbers made by fields are missing', async () => {
    const auto = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>AUTONUM </w:instrText><w:fldChar w:fldCharType="end"/></w:r>';
    expect((await readDocx({ body: par(auto + run('x')) })).codes).toEqual(['docx:number-field']);
  });
});

describe('tracked changes', () => {
  it.each<[string, string, string[]]>([
    ['reads insertions', par(run('a') + tracked('ins', run('b'))), ['ab']],
    ['leaves deletions out', par(run('a') + tracked('del', '<w:r><w:delText>b</w:delText></w:r>')), ['a']],
    ['leaves deletions out that hold ordinary text', par(run('a') + tracked('del', run('b'))), ['a']],
    ['reads what was moved where it is now', par(tracked('moveFrom', run('x')) + run('a')) + par(tracked('moveTo', run('x'))), ['a', 'x']],
    ['joins paragraphs whose mark was deleted', par(run('one '), '<w:rPr><w:del w:id="1"/></w:rPr>') + par('two'), ['one two']],
    ['drops a paragraph that was deleted whole', par(tracked('del', run('x')), '<w:rPr><w:del w:id="1"/></w:rPr>') + par('two'), ['two']],
    ['does not read old properties', par('a', '<w:pPrChange><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'), ['a']],
  ])('%s', async (_why, body, expected) => {
    expect(await bodyTexts(body)).toEqual(expected);
  });

  it('says how many there are, as a warning', async () => {
    const { file } = await readDocx({ body: par(tracked('ins', run('a')) + tracked('del', run('b'))) });
    expect(file.messages).toMatchObject([{ ruleId: 'docx:tracked-changes', fatal: false }]);
    expect(file.messages[0]?.reason).toContain('2 tracked changes');
  });

  it('leaves comments out, and says so', async () => {
    const body = par(`<w:commentRangeStart w:id="0"/>${run('a')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`);
    const reading = await readDocx({ body });
    expect([textsOf(reading), reading.codes]).toEqual([['a'], ['docx:comments']]);
  });
});

describe('elements nobody knows', () => {
  it('reads their text and names each once', async () => {
    const reading = await readDocx({ body: `<w:strange>${par('a')}</w:strange><w:strange>${par('b')}</w:strange>` });
    expect([textsOf(reading), reading.codes]).toEqual([['a', 'b'], ['docx:unknown-element']]);
  });

  it('says nothing of properties', async () => {
    expect((await readDocx({ body: par(run('a', '<w:w14thing/>'), '<w:new/>') })).codes).toEqual([]);
  });

  it('says that an embedded document is not read', async () => {
    expect((await readDocx({ body: `${par('a')}<w:altChunk r:id="x"/>` })).codes).toEqual(['docx:embedded-document']);
  });
});

describe('bold', () => {
  const styles =
    style('Strong', '<w:rPr><w:b/></w:rPr>', 'character') +
    style('Loud', '<w:rPr><w:b/></w:rPr>') +
    style('Louder', '<w:basedOn w:val="Loud"/>') +
    style('Hyperlink', '<w:rPr><w:u w:val="single"/></w:rPr>', 'character');

  it.each<[string, string, string]>([
    ['by the run', par(run('Parks', '<w:b/>') + run(' noted')), 'Parks'],
    ['by underlining', par(run('Parks', '<w:u w:val="single"/>') + run(' noted')), 'Parks'],
    ['by a character style', par(run('Parks', '<w:rStyle w:val="Strong"/>') + run(' noted')), 'Parks'],
    ['by a paragraph style, handed down', par('Parks', styled('Louder')), 'Parks'],
    ['over several runs', par(run('Par', '<w:b/>') + run('ks', '<w:b/><w:i/>') + run(' noted')), 'Parks'],
    ['over the space between', par(run('Parks', '<w:b/>') + run(' ') + run('Report', '<w:b/>')), 'Parks Report'],
    ['not where the run turns it off', par(run('Parks', '<w:b w:val="0"/>'), styled('Loud')), ''],
    ['not where bold style upon bold style cancels out', par(run('Parks', '<w:rStyle w:val="Strong"/>'), styled('Loud')), ''],
    ['not where no underline is said', par(run('Parks', '<w:u w:val="none"/>')), ''],
    ['not by the underlining of a link', par(`<w:hyperlink>${run('Parks', '<w:u w:val="single"/>')}</w:hyperlink>`), ''],
    ['not by the style of a link', par(run('Parks', '<w:rStyle w:val="Hyperlink"/>')), ''],
    ['not where it comes late', par(run('Noted: ') + run('Parks', '<w:b/>')), ''],
  ])('%s', async (_why, body, expected) => {
    const { tree, text } = await readDocx({ body, styles });
    const [block] = tree.children;
    expect(text.slice(block?.start, block?.boldEnd)).toBe(expected);
  });
});
