import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { placeOf, readHtml, sketch } from '../helpers/markup.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from([...text].map((character) => character.charCodeAt(0)));

describe('places', () => {
  const page = [
    '<!doctype html>',
    '<html><body>',
    '<h2>Minutes</h2><p>The <b>Clerk</b> reported',
    '   that the &amp; &pound;5',
    '\tgrant was paid.</p>',
    '<ol>',
    '  <li>Apologies</li>',
    '</ol>',
    '<table><tr><td>Ash</td>',
    '<td>Elm</td></tr></table>',
  ].join('\n');

  it.each<[string, string, [number, number]]>([
    ['a heading', 'Minutes', [3, 5]],
    ['text behind a tag', 'Clerk', [3, 27]],
    ['a later line of a text', 'that the', [4, 4]],
    ['a line after one with entities', 'grant', [5, 2]],
    ['an item, at its text', '1. Apologies', [7, 7]],
    ['the words behind a marker', 'Apologies', [7, 7]],
    ['a cell', 'Elm', [10, 5]],
  ])('are those of the input: %s', async (_why, words, expected) => {
    expect(placeOf(await readHtml(page), words)).toEqual(expected);
  });

  it('are the same whatever the line ends', async () => {
    for (const end of ['\r\n', '\r']) {
      const read = await readHtml(page.replaceAll('\n', end));
      expect(placeOf(read, 'grant')).toEqual([5, 2]);
      expect(placeOf(read, 'Elm')).toEqual([10, 5]);
    }
  });

  it('come back after folded white space', async () => {
    expect(placeOf(await readHtml('<p>one     two\t\tthree</p>'), 'three')).toEqual([1, 17]);
  });
});

describe('encodings', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['UTF-8', new TextEncoder().encode('<meta charset="iso-8859-1"><p>£5 – ‘Yew’</p>'), '£5 – ‘Yew’', 'utf-8'],
    ['the one declared', latin1('<meta charset="windows-1252"><p>\u00a35 \u0096 \u0091Yew\u0092</p>'), '£5 – ‘Yew’', 'windows-1252'],
    [
      'Latin 1 as the web means it',
      latin1('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"><p>\u00a35 \u0096</p>'),
      '£5 –',
      'windows-1252',
    ],
    ['an XML declaration', latin1('<?xml version="1.0" encoding="iso-8859-15"?><html><p>\u00a45</p></html>'), '€5', 'iso-8859-15'],
    ['one declared but not so', latin1('<meta charset="utf-8"><p>\u00a35</p>'), '£5', 'windows-1252'],
    ['one that is unknown', latin1('<meta charset="martian"><p>\u00a35</p>'), '£5', 'windows-1252'],
  ])('reads %s', async (_why, bytes, text, encoding) => {
    const { reading } = await readHtml(bytes);
    expect([reading.text, reading.encoding]).toEqual([text, encoding]);
  });

  it('says so only where the encoding was assumed', async () => {
    const codes = async (html: string): Promise<(string | undefined)[]> =>
      (await readHtml(latin1(html))).file.messages.map((message) => message.ruleId);
    expect(await codes('<meta charset="windows-1252"><p>\u00a35</p>')).toEqual([]);
    expect(await codes('<p>\u00a35</p>')).toEqual(['read:encoding-assumed']);
  });
});

describe('code of a server', () => {
  it.each<[string, string, string[]]>([
    ['PHP', '<?php include "head.php"; ?><p>Noted</p><?= $x ?>', ['Noted']],
    ['PHP that is never closed', '<p>Noted</p><?php echo "<p>x</p>";', ['Noted']],
    ['PHP over lines', '<?php\nif ($a > 2) {\n?>\n<p>Noted</p>', ['Noted']],
    ['ASP', '<%@ Page Language="C#" %><p>Noted <%= x %></p>', ['Noted']],
    ['templates', '{% include nav.html %}<p>Noted</p>', ['Noted']],
    ['an XML declaration', '<?xml version="1.0"?><html><body><p>Noted</p></body></html>', ['Noted']],
    ['a percent sign is none', '<p>5 <%  of all</p><p>Noted</p>', ['5 <% of all', 'Noted']],
  ])('is no text: %s', async (_why, html, expected) => {
    expect(sketch(await readHtml(html))).toEqual(expected);
  });

  it('leaves the places as they are', async () => {
    expect(placeOf(await readHtml('<?php\n$a = 1;\n?><p>Noted</p>'), 'Noted')).toEqual([3, 6]);
  });
});

describe('hostile pages', () => {
  const deep = (open: string, count: number, text = 'end'): string => open.repeat(count) + text;

  it.each<[string, string]>([
    ['divisions', deep('<div>', 100_000)],
    ['bold', deep('<b>', 100_000)],
    ['lists', deep('<ul><li>', 50_000)],
    ['tables', deep('<table><tr><td>', 30_000)],
    ['quotes', deep('<blockquote>', 100_000)],
    ['named parts', deep('<div class="menu" id="nav">', 50_000)],
    ['headings', deep('<h2>', 20_000)],
  ])('reads %s nested without end', async (_why, html) => {
    expect((await readHtml(html)).reading.text).toContain('end');
  });

  it('refuses formatting that multiplies', async () => {
    const fonts = Array.from({ length: 2000 }, (_, i) => `<font id=${i}>`).join('');
    await expect(readHtml(`<p>${fonts}</p>${'<p>x'.repeat(20_000)}`)).rejects.toThrow(InputError);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['only tags', '<div><p></p></div>'],
    ['a tag that is cut off', '<p>Noted</p><a href="'],
    ['end tags alone', '</p></div></table>'],
    ['a frameset', '<frameset><frame src="a"></frameset>'],
    ['a comment that is never closed', '<p>a</p><!-- b'],
    ['NUL', '<p>a\u0000b</p>'],
    ['a cell without a table', '<td>a</td><tr><td>b</td></tr>'],
    ['huge spans', '<table><tr><td colspan="99999" rowspan="99999">a</td><td>b</td></tr><tr><td>c</td></tr></table>'],
  ])('survives %s', async (_why, html) => {
    await expect(readHtml(html)).resolves.toBeDefined();
  });
});
