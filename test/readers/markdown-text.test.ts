import { describe, expect, it } from 'vitest';
import { placeOf, readMarkdown, sketch } from '../helpers/markup.ts';

const blocks = async (markdown: string): Promise<string[]> => sketch(await readMarkdown(markdown));

describe('text of Markdown', () => {
  it.each<[string, string, string[]]>([
    ['headings', '# Minutes\n\nFinance\n-------\n\nTrees', ['#1 Minutes', '#2 Finance', 'Trees']],
    ['bold headings', '**4. Trees**\n\nThe oak was felled.', ['**4. Trees**', 'The oak was felled.']],
    ['bold that opens a paragraph', '**Present:** Cllr Ash', ['**Present:** Cllr Ash']],
    ['bold in mid-word', 'R**ESOLVED** to note', ['RESOLVED to note']],
    ['bold in pieces', '**13th** **May,** 2020', ['**13th May,** 2020']],
    ['asterisks that are no Markdown', '**Present: **Cllr Ash', ['**Present:** Cllr Ash']],
    ['asterisks that were escaped', 'a \\*\\* b', ['a ** b']],
    ['emphasis', '*Held in the Hall* at _seven_', ['Held in the Hall at seven']],
    ['escapes', 'Chairman: \\_\\_\\_\\_ 5\\. \\#6 [a\\]', ['Chairman: ____ 5. #6 [a]']],
    ['entities', 'Ash &amp; Elm &pound;5', ['Ash & Elm £5']],
    [
      'links by their text',
      'See [the plan](https://a.example/plan "title") and <clerk@elmham.example>',
      ['See the plan and clerk@elmham.example'],
    ],
    ['references', 'See [the plan][1].\n\n[1]: https://a.example', ['See the plan.']],
    ['what only looks like a reference', '[Note]: Agreed.\n\n[Item 4]: see', ['[Note]: Agreed.', '[Item 4]: see']],
    ['no images', '![logo](a.png) Minutes', ['Minutes']],
    ['code', 'the `Clerk` said', ['the Clerk said']],
    ['deleted text out', 'the ~~old~~ new rate', ['the new rate']],
    ['single tildes stay', 'a tool ~ it uses maps ~ online', ['a tool ~ it uses maps ~ online']],
    ['raised ordinals', 'on 3<sup>rd</sup> and 4 <sup>th</sup> May', ['on 3rd and 4th May']],
    ['tags in a line', 'a <b>bold</b> <u>word</u> <del>gone</del><br>Next', ['a bold word', 'Next']],
    ['comments out', 'a\n\n<!-- not to be read -->\n\nb <!-- nor this --> c', ['a', 'b c']],
    ['quotes unwrapped', '> The hall was let,\n> and the fee paid.\n>\n> Noted.', ['The hall was let, and the fee paid.', 'Noted.']],
    [
      'text that was set in',
      'RESOLVED:\n\n    that the grant be paid.\n\n```\nDate: 2 May\n```',
      ['RESOLVED:', 'that the grant be paid.', 'Date: 2 May'],
    ],
    ['tables', '| Payee | £ |\n|---|--:|\n| Hall | 24 |\n| **Total** | 24 |', ['= Payee | £', '= Hall | 24', '= Total | 24']],
    ['a table with breaks in its cells', '| a | b |\n|---|---|\n| one<br>two | x |', ['= a | b', '= one/two | x']],
    ['templates out', '{% include head.html %}\n\nNoted {{< ref "a" >}}\n\n{: .left}', ['Noted']],
    ['footnotes', 'Noted.[^1]\n\n[^1]: By the Clerk.', ['Noted.', 'By the Clerk.']],
    ['spaces between columns', 'Cllr Ash      JA      Chair', ['Cllr Ash      JA      Chair']],
  ])('%s', async (_why, markdown, expected) => {
    expect(await blocks(markdown)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['a hard break by a backslash', '**MINUTES**\\\nThey were agreed.', ['**MINUTES**', 'They were agreed.']],
    ['a hard break by two spaces', 'Cllr Ash  \nCllr Elm', ['Cllr Ash', 'Cllr Elm']],
    ['a hard break in a sentence', 'agreed that the grant  \nbe paid', ['agreed that the grant/be paid']],
    ['a soft line end is a space', 'The Clerk reported\non the lamps.', ['The Clerk reported on the lamps.']],
    ['but not behind a bold heading', '**4. Report**\nThe Clerk reported.', ['**4. Report**', 'The Clerk reported.']],
    ['nor between points of one list', 'a) the lamp\nb) the drain', ['a) the lamp', 'b) the drain']],
    ['nor before a label where a sentence ended', 'RESOLVED:\n(i) that it be so', ['RESOLVED:', '(i) that it be so']],
    ['a bold heading broken in two stays whole', '**Report of the Clerk on\nthe lamps**', ['**Report of the Clerk on the lamps**']],
    ['a word broken at the end is joined', 'the com-\nmittee', ['the committee']],
  ])('line ends: %s', async (_why, markdown, expected) => {
    expect(await blocks(markdown)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['numbers as typed', '3.  LAMPS\n\n4.  DRAINS', ['-0 [3. ]LAMPS', '-0 [4. ]DRAINS']],
    ['numbers that go on after a comment', '1.  Apologies\n\n<!-- -->\n\n2.  Minutes', ['-0 [1. ]Apologies', '-0 [2. ]Minutes']],
    ['numbers that Markdown would count anew', '1. a\n1. b\n5. c', ['-0 [1. ]a', '-0 [1. ]b', '-0 [5. ]c']],
    ['brackets', '1) a\n2) b', ['-0 [1) ]a', '-0 [2) ]b']],
    ['bullets', '- a\n* b\n\n+ c', ['-0 [· ]a', '-0 [· ]b', '-0 [· ]c']],
    ['a bullet before a number goes', '+ **1. Apologies**\n\tThere were none.', ['-0 **1. Apologies**', 'There were none.']],
    ['nested', '1. a\n   - b\n     - c\n2. d', ['-0 [1. ]a', '-1 [· ]b', '-2 [· ]c', '-0 [2. ]d']],
    ['a second paragraph of a point', '- a\n\n  more', ['-0 [· ]a', 'more']],
    ['a number alone on its line', '1.\n\nAdoption of Minutes', ['1.', 'Adoption of Minutes']],
    ['an escaped number', '1\\. PUBLIC FORUM A resident spoke.', ['1. PUBLIC FORUM A resident spoke.']],
    ['a no-break space behind a number', '1.\u00a0Apologies\n\n2.\u00a0Minutes', ['1.\u00a0Apologies', '2.\u00a0Minutes']],
    ['a year is no number of a list', '1986. A good year, it was said.', ['1986. A good year, it was said.']],
    ['a number of four figures is', '7064. Trees\n7065. Lamps', ['-0 [7064. ]Trees', '-0 [7065. ]Lamps']],
    ['tasks', '- [x] write to the County\n- [ ] mend the lamp', ['-0 [· ]write to the County', '-0 [· ]mend the lamp']],
    ['a heading in a point', '- ## Trees\n  Noted.', ['#2 [· ]Trees', 'Noted.']],
  ])('lists: %s', async (_why, markdown, expected) => {
    expect(await blocks(markdown)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'a table from Word',
      'Before\n\n<table><tr><td><p><b>1.0</b></p></td><td><b>Welcome</b></td></tr></table>\n\nAfter',
      ['Before', '= 1.0 | Welcome', 'After'],
    ],
    [
      'a table torn by blank lines',
      '<table>\n<tr><td>a</td><td>b</td></tr>\n\n<tr><td>c</td><td>d</td></tr>\n</table>\n\nAfter',
      ['= a | b', '= c | d', 'After'],
    ],
    ['centred headings', '<center>\n\n# MINUTES\n\n</center>\nHeld in the Hall', ['#1 MINUTES', 'Held in the Hall']],
    ['paragraphs', '<p align="center">Held in <b>May</b></p>', ['Held in May']],
    ['inside a point', '- <p>a</p>\n- b', ['-0 [· ]a', '-0 [· ]b']],
    ['what is hidden', '<div style="display:none">x</div>\n\ny', ['y']],
  ])('HTML inside: %s', async (_why, markdown, expected) => {
    expect(await blocks(markdown)).toEqual(expected);
  });

  it('gives the places of the input', async () => {
    const markdown =
      '---\ntitle: x\n---\n\n# Minutes\n\n3.  The *Clerk* said\n    that the lamp\n\n> was\n> mended\n\n<p>and the\ndrain</p>\n\n| Ash | Elm |\n|---|---|';
    const read = await readMarkdown(markdown);
    expect(['Minutes', 'Clerk', 'that the', 'mended', 'drain', 'Elm'].map((words) => placeOf(read, words))).toEqual([
      [5, 3],
      [7, 10],
      [8, 5],
      [11, 3],
      [14, 1],
      [16, 9],
    ]);
  });
});
