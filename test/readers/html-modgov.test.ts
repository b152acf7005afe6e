import { describe, expect, it } from 'vitest';
import { readHtml, sketch } from '../helpers/markup.ts';

const MEETING = `
<div id="modgov"><div class="mgHeader"><h1 class="mgMainTitleTxt">Agenda and minutes</h1></div>
<div class="mgSubTitle"><h2 class="mgSubTitleTxt">Cabinet - Monday, 7th June, 2021 2.00 pm</h2></div>
<div class="mgLinks"><ul class="mgActionList"><li><a href="x">Attendance details</a></li><li><a href="y">Agenda frontsheet</a></li></ul></div>
<div class="mgContent">
<p><span class="mgLabel">Venue: </span>Committee Room, Guildhall</p>
<p><span class="mgLabel">Contact: </span>Jo Elm<br />Tel: 01234 000000</p>
<h3 class="mgSectionTitle">Items</h3>
<table class="mgItemTable" id="mgItemTable" summary="Table of items"><tr class="mgTableOddRow"><th>No.</th><th>Item</th></tr>
<tr><td class="mgItemNumberCell"><a name="AI101"></a><p class="mgAiTitleTxt">12.</p></td>
<td><p class="mgAiTitleTxt"><a class="mgAiTitleLnk" href="documents/s1/Fees.pdf">Fees and Charges<span class="mgFileSize"><img alt="pdf icon" src="pdf.gif" /> PDF 96 KB</span></a></p>
<div class="mgWordPara"><p class="MsoNormal">To receive a report on fees.</p></div>
<p class="mgSubItemTitleTxt">Additional documents:</p>
<ul class="mgBulletList"><li><a href="documents/s2/App.pdf">Appendix A <span class="mgFileSize">PDF 1 MB</span></a></li></ul>
<p class="mgSubItemTitleTxt">Minutes:</p>
<div class="mgWordPara"><p class="MsoNormal"><b>RESOLVED</b></p>
<p class="MsoNormal">(a)&nbsp;&nbsp; that the fees be approved; and</p><p class="MsoNormal">(b)&nbsp;&nbsp; that a review be held in 2022.</p></div></td></tr>
<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">12a</p></td><td><p class="mgAiTitleTxt">Parking</p></td></tr>
</table></div></div>`;

describe('a page of ModernGov', () => {
  it('reads a meeting with the roles that its classes give', async () => {
    expect(sketch(await readHtml(MEETING))).toEqual([
      '<page-kind> #1 Agenda and minutes',
      '<page-title> #2 Cabinet - Monday, 7th June, 2021 2.00 pm',
      '<field> Venue: Committee Room, Guildhall',
      '<field> Contact: Jo Elm/Tel: 01234 000000',
      '#3 Items',
      '= No. | Item',
      '<item-number> 12.',
      '<item-title> Fees and Charges PDF 96 KB',
      'To receive a report on fees.',
      '<label> Additional documents:',
      '<attachment> -0 [· ]Appendix A PDF 1 MB',
      '<label> Minutes:',
      '**RESOLVED**',
      '(a)\u00a0\u00a0 that the fees be approved; and',
      '(b)\u00a0\u00a0 that a review be held in 2022.',
      '<item-number> 12a',
      '<item-title> Parking',
      '~ Attendance details',
      '~ Agenda frontsheet',
    ]);
  });

  it('reads the same text without the classes', async () => {
    const bare = MEETING.replace(/ (?:class|id)="[^"]*"/g, '');
    const text = (lines: string[]): string =>
      lines
        .map((line) => line.replace(/^<[a-z-]+> /, '').replace(/\//g, '\n'))
        .filter((line) => !/Attendance details|frontsheet/.test(line))
        .join('\n');
    expect(text(sketch(await readHtml(bare)))).toBe(text(sketch(await readHtml(MEETING))));
  });

  it.each<[string, string, string[]]>([
    [
      'a number that is no cell but a paragraph before the title',
      '<p class="mgAiTitleTxt">7.</p><p class="mgAiTitleTxt">Trees</p>',
      ['<item-number> 7.', '<item-title> Trees'],
    ],
    ['a label and its value', '<p><span class="mgLabel">Date of decision: </span>19/10/2015</p>', ['<field> Date of decision: 19/10/2015']],
    ['a label without one', '<p class="mgLabel">Accompanying Documents:</p>', ['<label> Accompanying Documents:']],
    ['a heading that is a label', '<h3 class="mgSubSubTitleTxt">Decision:</h3>', ['<label> #3 Decision:']],
    [
      'the meeting among the links of an item, which only they tell',
      '<div class="mgSubTitle"><h2 class="mgSubTitleTxt">Ferry fares</h2></div><div class="mgLinks"><ul class="mgActionList"><li><a href="a">Meeting of Harbour Board, Monday, 3rd July, 2017 5.00 pm (Item 17.)</a></li><li><a href="b">Share this item</a></li></ul></div><p>Fares were considered at some length by all.</p>',
      [
        '<page-title> #2 Ferry fares',
        '-0 [· ]Meeting of Harbour Board, Monday, 3rd July, 2017 5.00 pm (Item 17.)',
        'Fares were considered at some length by all.',
        '~ Share this item',
      ],
    ],
    [
      'files by what they follow, whatever the classes',
      '<p>Supporting documents:</p><ul><li><a href="a">Plan of the site</a></li></ul><p>Minutes:</p><ul><li>agreed</li></ul>',
      ['Supporting documents:', '<attachment> -0 [· ]Plan of the site', 'Minutes:', '-0 [· ]agreed'],
    ],
    ['files by their size', '<ul><li><a href="a">Plan PDF 1.2 MB</a></li></ul>', ['<attachment> -0 [· ]Plan PDF 1.2 MB']],
    [
      'a note of truncated minutes stays in its place',
      '<table class="mgItemTable"><tr><td class="mgItemNumberCell"><p>4.</p></td><td><p>… <a href="x">view the full minutes text for item 4.</a></p></td></tr></table>',
      ['<item-number> 4.', '… view the full minutes text for item 4.'],
    ],
  ])('knows %s', async (_why, html, expected) => {
    expect(sketch(await readHtml(html))).toEqual(expected);
  });

  it('reads a meeting page of another system, a form around it and tabs behind', async () => {
    const page = `<body><form method="post" action="./Meeting.aspx"><div id="dnn_menu" class="nav"><ul><li><a href="/">Home</a></li></ul></div>
      <div id="dnn_ContentPane"><h2>Meeting Details</h2><div>Planning Panel</div><div>6 Mar 2024 - 10:30 to 12:00</div>
      <div class="tab-content"><div class="tab-pane" style="display:none"><h3>Agenda Items</h3>
      <div>1 Apologies</div><div>To receive apologies.</div><div>Apologies were received from Councillor Ash, who was away on the business of the Council, and from Councillor Elm; Councillor Yew attended as his substitute for the whole of the meeting.</div></div></div></div></form></body>`;
    expect(sketch(await readHtml(page))).toEqual([
      '#2 Meeting Details',
      'Planning Panel',
      '6 Mar 2024 - 10:30 to 12:00',
      '#3 Agenda Items',
      '1 Apologies',
      'To receive apologies.',
      'Apologies were received from Councillor Ash, who was away on the business of the Council, and from Councillor Elm; Councillor Yew attended as his substitute for the whole of the meeting.',
      '~ Home',
    ]);
  });
});
