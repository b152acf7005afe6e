import { describe, expect, it } from 'vitest';
import { readHtml, sketch } from '../helpers/markup.ts';

const blocks = async (html: string): Promise<string[]> => sketch(await readHtml(html));
const article = async (html: string): Promise<string[]> => (await blocks(html)).filter((line) => !line.startsWith('~'));
const furniture = async (html: string): Promise<string[]> =>
  (await blocks(html)).filter((line) => line.startsWith('~')).map((line) => line.slice(2));

const TITLE = '<h1>Minutes of the Parish Council</h1>';
const TEXT = `<p>Held in the Hall on 4 June. ${'The Clerk reported on the lamps and drains of the lane. '.repeat(12)}</p>`;
const READ = [
  '#1 Minutes of the Parish Council',
  `Held in the Hall on 4 June. ${'The Clerk reported on the lamps and drains of the lane. '.repeat(12).trim()}`,
];

describe('the article of a page', () => {
  it.each<[string, string, string[]]>([
    [
      'nav, header, footer and aside',
      `<header><a href="/">Home</a></header><nav>Menu</nav>${TITLE}${TEXT}<aside>News</aside><footer>Contact us</footer>`,
      ['Home', 'Menu', 'News', 'Contact us'],
    ],
    ['roles', `<div role="navigation">Menu</div>${TITLE}${TEXT}<div role="contentinfo">Contact us</div>`, ['Menu', 'Contact us']],
    [
      'names of parts',
      `<div class="breadcrumb">Home / Minutes</div>${TITLE}${TEXT}<div id="cookie-banner">We use cookies</div><div class="social-links">Follow</div>`,
      ['Home / Minutes', 'We use cookies', 'Follow'],
    ],
    [
      'all that stands outside the main part',
      `<div>Font size A</div><main>${TITLE}${TEXT}</main><div>Call us on Mondays</div>`,
      ['Font size A', 'Call us on Mondays'],
    ],
    ['and outside the article', `<div>Sign in</div><article>${TITLE}${TEXT}</article><div>Latest news</div>`, ['Sign in', 'Latest news']],
    [
      'a menu without a name',
      `<ul><li><a href="/a">Home</a></li><li><a href="/b">News</a></li><li><a href="/c">Council</a></li><li><a href="/d">Contact</a></li></ul>${TITLE}${TEXT}`,
      ['Home', 'News', 'Council', 'Contact'],
    ],
    [
      'links to skip and share',
      `<a class="skip-link" href="#m">Skip to content</a>${TITLE}${TEXT}<p>Skip to main content</p><p>Share this page</p><p>Back to top</p>`,
      ['Skip to main content', 'Share this page', 'Back to top', 'Skip to content'],
    ],
    ['buttons', `${TITLE}<button>Print</button>${TEXT}`, ['Print']],
    [
      'who owns and made the page',
      `${TITLE}${TEXT}<p>© 2024 The Parish Council</p><p>Text of others. All rights reserved.</p><p>Website by Elm Web Design</p>`,
      ['© 2024 The Parish Council', 'Text of others. All rights reserved.', 'Website by Elm Web Design'],
    ],
    [
      'comments below a post',
      `<article>${TITLE}${TEXT}<div id="respond"><h3>Leave a reply</h3><form>Your name</form></div></article>`,
      ['Leave a reply', 'Your name'],
    ],
    [
      'when it was posted',
      `<article>${TITLE}<div class="entry-meta">Posted on 9 July by admin</div>${TEXT}</article>`,
      ['Posted on 9 July by admin'],
    ],
  ])('puts aside %s', async (_why, html, expected) => {
    expect(await article(html)).toEqual(READ);
    expect(await furniture(html)).toEqual(expected);
  });

  it.each<[string, string]>([
    ['a header with the only title', `<header>${TITLE}</header>${TEXT}`],
    ['a header inside the article', `<article><header>${TITLE}</header>${TEXT}</article>`],
    ['an aside that holds it all', `<aside>${TITLE}${TEXT}</aside>`],
    ['a sidebar that holds it all', `<div class="sidebar">${TITLE}${TEXT}</div>`],
    ['a form around the whole page', `<form action="x.aspx">${TITLE}${TEXT}</form>`],
    ['a class on the body', `<body class="page-template-sidebar menu">${TITLE}${TEXT}</body>`],
  ])('keeps %s', async (_why, html) => {
    expect(await blocks(html)).toEqual(READ);
  });

  it.each<[string, string, string[]]>([
    [
      'a heading whose id is a word of furniture',
      `${TITLE}${TEXT}<h2 id="comments">Public comments</h2><p id="newsletter">The newsletter is due.</p>`,
      ['#2 Public comments', 'The newsletter is due.'],
    ],
    [
      'a section named by its heading',
      `<main>${TITLE}${TEXT}<section id="social"><h2>Social media</h2><p>Policy adopted.</p></section></main>`,
      ['#2 Social media', 'Policy adopted.'],
    ],
    [
      'a list of documents',
      `${TITLE}${TEXT}<ul><li><a href="a.pdf">Report</a></li><li><a href="b.pdf">Plan</a></li><li><a href="c.pdf">Map</a></li><li><a href="d.pdf">Bill</a></li></ul>`,
      ['-0 [· ]Report', '-0 [· ]Plan', '-0 [· ]Map', '-0 [· ]Bill'],
    ],
    [
      'a list of names that are links',
      `<main>${TITLE}${TEXT}<ul><li><a href="/a">Cllr Ash</a></li><li><a href="/b">Cllr Elm</a></li><li><a href="/c">Cllr Yew</a></li><li><a href="/d">Cllr Oak</a></li></ul></main>`,
      ['-0 [· ]Cllr Ash', '-0 [· ]Cllr Elm', '-0 [· ]Cllr Yew', '-0 [· ]Cllr Oak'],
    ],
    [
      'a footer of the article that signs it',
      `<article>${TITLE}${TEXT}<footer><p>Signed: Chairman</p></footer></article>`,
      ['Signed: Chairman'],
    ],
    ['a table in a widget', `${TITLE}${TEXT}<div class="widget"><table><tr><td>Hall</td><td>£24</td></tr></table></div>`, ['= Hall | £24']],
    ['text that speaks of copyright', `${TITLE}${TEXT}<p>Copyright: the licence was renewed.</p>`, ['Copyright: the licence was renewed.']],
    ['a heading that opens a fold', `${TITLE}${TEXT}<h3><button>4. Trees</button></h3><p>Noted.</p>`, ['#3 4. Trees', 'Noted.']],
    [
      'much text outside the main part',
      `<main>${TITLE}${TEXT}</main><div>${'<p>The drains were cleared in the spring of the year before.</p>'.repeat(14)}</div>`,
      new Array(14).fill('The drains were cleared in the spring of the year before.'),
    ],
  ])('keeps in place %s', async (_why, html, expected) => {
    expect(await blocks(html)).toEqual([...READ, ...expected]);
  });

  it('takes the title of the window as a hint', async () => {
    const { reading } = await readHtml(`<head><title>Minutes &amp; Papers\n - Elmham</title></head>${TEXT}`);
    expect(reading.hints).toEqual({ title: 'Minutes & Papers - Elmham', date: null });
    expect(reading.text).not.toContain('Papers');
  });

  it('puts the furniture behind all else, in order', async () => {
    const all = await blocks(`<nav>Menu</nav>${TITLE}${TEXT}<footer>Contact us</footer>`);
    expect(all).toEqual([...READ, '~ Menu', '~ Contact us']);
  });
});

describe('pages of other makes', () => {
  const MENU = '<td><a href=a>Home</a><br><a href=b>News</a><br><a href=c>Minutes</a><br><a href=d>Links</a></td>';
  const PAGE =
    '<b>1. APOLOGIES</b><br>Mr Elm.<br><br><b>2. LAMPS</b><br>The lamp was mended.<br><br>It was resolved that the bill be paid.<br><br><b>3. TREES</b><br>None fell.';
  const SHORT = [
    '1. APOLOGIES',
    'Mr Elm.',
    '2. LAMPS',
    'The lamp was mended.',
    'It was resolved that the bill be paid.',
    '3. TREES',
    'None fell.',
  ];

  it.each<[string, string, string[], string[]]>([
    [
      'a menu in a cell beside a page that is short',
      `<table><tr>${MENU}<td>${PAGE}</td></tr></table>`,
      SHORT,
      ['Home', 'News', 'Minutes', 'Links'],
    ],
    [
      'documents in a cell beside the minutes stay',
      `<table><tr>${MENU.replace('=a', '=a.pdf')}<td>${PAGE}</td></tr></table>`,
      ['Home', 'News', 'Minutes', 'Links', ...SHORT],
      [],
    ],
    [
      'cookies, told by their words alone',
      `${TITLE}${TEXT}<div><p>This website uses essential cookies. Accept</p></div>`,
      READ,
      ['This website uses essential cookies. Accept'],
    ],
    [
      'the way to the page, told by its words',
      `<p>You are here: Home &gt; Minutes</p>${TITLE}${TEXT}`,
      READ,
      ['You are here: Home > Minutes'],
    ],
    [
      'a sentence on cookies is none',
      `${TITLE}<p>Members asked why we use cookies.</p>`,
      ['#1 Minutes of the Parish Council', 'Members asked why we use cookies.'],
      [],
    ],
  ])('%s', async (_why, html, own, rest) => {
    const strong = (line: string): string => line.replaceAll('*', '');
    expect((await article(html)).map(strong)).toEqual(own);
    expect(await furniture(html)).toEqual(rest);
  });

  it.each<[string, string, boolean]>([
    ['by its name', '.c1{font-weight:700}', true],
    ['with a tag, among others', 'p.c2, span.c1 {color:red; font-weight: bold}', true],
    ['plain', '.c1{font-weight:400}', false],
    ['only inside something else', '.menu .c1{font-weight:700}', false],
    ['only on paper', '@media print{.c1{font-weight:700}}', false],
    ['another one', '.c10{font-weight:700}', false],
  ])('a class that a style sheet makes bold: %s', async (_why, sheet, bold) => {
    const { reading } = await readHtml(
      `<html><head><style>${sheet}</style></head><body><p><span class="c1">Apologies</span></p></body></html>`,
    );
    expect(reading.tree.children[0]?.boldEnd).toBe(bold ? 9 : 0);
  });
});
