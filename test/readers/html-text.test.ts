import { describe, expect, it } from 'vitest';
import { readHtml, sketch } from '../helpers/markup.ts';

const blocks = async (html: string): Promise<string[]> => sketch(await readHtml(html));

describe('text of a web page', () => {
  it.each<[string, string, string[]]>([
    ['folds white space as a browser does', '<p>The  Clerk\n\t reported\n   back.</p>', ['The Clerk reported back.']],
    ['keeps no-break spaces', '<p>1.&nbsp;&nbsp; Apologies</p>', ['1.\u00a0\u00a0 Apologies']],
    ['decodes entities', '<p>Ash &amp; Elm &pound;5 &#8211; &lsquo;Yew&rsquo;</p>', ['Ash & Elm £5 – ‘Yew’']],
    ['makes a block of text between blocks', '<div>Noted.<p>Agreed.</p>Deferred.</div>', ['Noted.', 'Agreed.', 'Deferred.']],
    ['joins a raised ordinal', '<p>held on 12<sup>th</sup> May and 3 <sup>rd</sup> June</p>', ['held on 12th May and 3rd June']],
    ['joins an ordinal that became a paragraph', '<p>on 15</p><p>th</p><p>June at the hall</p>', ['on 15th June at the hall']],
    ['keeps a raised figure apart from a sum', '<p>cost £250<sup>2</sup> in all</p>', ['cost £250² in all']],
    ['keeps a raised figure behind a unit', '<p>300 m<sup>2</sup> of turf</p>', ['300 m2 of turf']],
    ['leaves out what was deleted, keeps what was put in', '<p>the <del>old</del> <ins>new</ins> <s>last</s> rate</p>', ['the new rate']],
    [
      'leaves out what nobody sees',
      '<p hidden>a</p><p style="display:none">b</p><p class="visually-hidden">c</p><p>d<span class="sr-only"> e</span></p>',
      ['d'],
    ],
    [
      'leaves out scripts, styles, templates and drawings',
      '<script>a</script><style>b</style><template><p>c</p></template><svg><text>d</text></svg><noscript>e</noscript><p>f</p>',
      ['f'],
    ],
    ['leaves out icons', '<p><i aria-hidden="true">»</i>Agenda<span aria-hidden="true">/</span></p>', ['Agenda']],
    [
      'keeps a panel behind a tab',
      `<div role="tabpanel" style="display:none"><p>${'The Panel met. '.repeat(20)}</p></div>`,
      [`${'The Panel met. '.repeat(20).trim()}`],
    ],
    [
      'drops addresses and alternative texts',
      '<p><img alt="logo" src="a.png">See <a href="https://a.example/x">the plan</a></p>',
      ['See the plan'],
    ],
    ['drops soft hyphens', '<p>com&shy;mit&shy;tee</p>', ['committee']],
    [
      'reads preformatted text line by line',
      '<pre>Present:\n  Cllr Ash\n  Cllr Elm\n\n1. Apologies</pre>',
      ['Present:', 'Cllr Ash', 'Cllr Elm', '1. Apologies'],
    ],
    ['closes a drawing that was left open', '<p>a</p><svg><path d="x"><p>The vote was carried.</p>', ['a', 'The vote was carried.']],
  ])('%s', async (_why, html, expected) => {
    expect(await blocks(html)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['heading elements', '<h1>Parish Council</h1><h3>Finance</h3>', ['#1 Parish Council', '#3 Finance']],
    ['a heading in all but name', '<div role="heading" aria-level="4">Finance</div>', ['#4 Finance']],
    [
      'bold, strong and underlined',
      '<p><b>Finance</b></p><p><strong>Highways</strong></p><p><u>Trees</u></p>',
      ['**Finance**', '**Highways**', '**Trees**'],
    ],
    ['bold by style and class', '<p style="font-weight:700">A</p><p><span class="font-bold">B</span></p>', ['**A**', '**B**']],
    ['bold undone by style', '<b>A<span style="font-weight:normal"> b</span></b>', ['**A** b']],
    ['bold at the start only', '<p><b>Finance:</b> the accounts were received</p>', ['**Finance:** the accounts were received']],
    ['bold later is none', '<p>The <b>accounts</b></p>', ['The accounts']],
    ['a label typed before a bold heading', '<p>7. <b>Trees</b> The oak was felled.</p>', ['**7. Trees** The oak was felled.']],
    ['marks between bold words', '<p><b>Clerk</b>’<b>s Report</b>:</p>', ['**Clerk’s Report:**']],
  ])('tells emphasis: %s', async (_why, html, expected) => {
    expect(await blocks(html)).toEqual(expected);
  });
});

describe('line breaks', () => {
  it.each<[string, string, string[]]>([
    ['two breaks part paragraphs', '<p>The hall was let.<br><br>The fee was paid.</p>', ['The hall was let.', 'The fee was paid.']],
    [
      'a line of a no-break space parts them too',
      '<p>The hall was let<br>&nbsp;<br>The fee was paid</p>',
      ['The hall was let', 'The fee was paid'],
    ],
    ['a sentence that ended', '<p>The hall was let.<br>The fee was paid.</p>', ['The hall was let.', 'The fee was paid.']],
    ['points of a list', '<p>i) to note the report<br>ii) to thank the Clerk</p>', ['i) to note the report', 'ii) to thank the Clerk']],
    [
      'a number after lower case',
      '<p>resolved to<br>1. approve the plan<br>2. inform the County</p>',
      ['resolved to', '1. approve the plan', '2. inform the County'],
    ],
    [
      'a bold heading and its text',
      '<p><b>Trees</b><br>the oak at the green was felled</p>',
      ['**Trees**', 'the oak at the green was felled'],
    ],
    ['text and the next bold heading', '<p>None were declared<br><b>Trees</b><br>Noted</p>', ['None were declared', '**Trees**', 'Noted']],
    [
      'names one to a line',
      '<p>Present:<br>Cllr Ash<br>Cllr Elm<br>Mrs Yew (Clerk)</p>',
      ['Present:', 'Cllr Ash', 'Cllr Elm', 'Mrs Yew (Clerk)'],
    ],
    ['a signature', '<p>11th March 2020<br>Chairman</p>', ['11th March 2020', 'Chairman']],
    [
      'a sentence that runs on',
      '<p>It was agreed that the grant<br>be paid in June.</p>',
      ['It was agreed that the grant/be paid in June.'],
    ],
    [
      'a line that can not end there',
      '<p>proposed by Cllr Ash, seconded by<br>Cllr Elm</p>',
      ['proposed by Cllr Ash, seconded by/Cllr Elm'],
    ],
    ['one heading on two lines', '<h2>Minutes of the Meeting<br>Held on 3 May</h2>', ['#2 Minutes of the Meeting/Held on 3 May']],
    ['one bold title on two lines', '<p><b>Minutes of the Meeting<br>Held on 3 May</b></p>', ['**Minutes of the Meeting/Held on 3 May**']],
    ['two bold items', '<p><b>1. Apologies<br>2. Minutes</b></p>', ['**1. Apologies**', '**2. Minutes**']],
    ['a break at the end says nothing', '<p>Noted.<br></p><p>Agreed.<br/> </p>', ['Noted.', 'Agreed.']],
    ['breaks without paragraphs', 'Noted.<br>\n<br>\nAgreed.<br>Deferred.', ['Noted.', 'Agreed.', 'Deferred.']],
  ])('%s', async (_why, html, expected) => {
    expect(await blocks(html)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'a line end of the source is a space',
      '<p>The grant was\nagreed. The hall\nwas let.</p>',
      ['The grant was agreed. The hall was let.'],
    ],
    [
      'unless lines are points of one list',
      '<div>i) the lamp was mended\nii) the drain was cleared</div>',
      ['i) the lamp was mended', 'ii) the drain was cleared'],
    ],
    ['or share a bullet', '<p>- hall hire £24\n- stamps £6</p>', ['- hall hire £24', '- stamps £6']],
    [
      'a dash in mid-sentence is no bullet',
      '<p>We should invite\n- to an early meeting - the school</p>',
      ['We should invite - to an early meeting - the school'],
    ],
    [
      'a word broken at the line end is joined',
      '<p>The com-\nmittee met. The committee rose.</p>',
      ['The committee met. The committee rose.'],
    ],
    [
      'with its hyphen where the page has it so',
      '<p>He was co-\nopted. Co-opted members may speak.</p>',
      ['He was co-opted. Co-opted members may speak.'],
    ],
    ['a hyphen that waits for its word stays', '<p>two-\nand three-bedroom homes</p>', ['two- and three-bedroom homes']],
  ])('in the source: %s', async (_why, html, expected) => {
    expect(await blocks(html)).toEqual(expected);
  });

  const LINES = [
    'The Clerk reported that the County had written to say that the',
    'lamps in the lane would be mended before the end of the month and',
    'that the drains would be cleared by the contractor who had been',
    'asked to do so in May. Councillor Mrs Ash thanked the County, and',
    'Cllr Elm agreed.',
  ];

  it.each<[string, string]>([
    ['preformatted', `<pre>${LINES.join('\n')}\n\nNoted.</pre>`],
    ['broken by tags', `<p>${LINES.join('<br>\n')}</p><p>Noted.</p>`],
  ])('joins lines of a typed page, %s', async (_why, html) => {
    expect(await blocks(html)).toEqual([LINES.join(' '), 'Noted.']);
  });
});
