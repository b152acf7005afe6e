import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { type HtmlElement, type HtmlNode, isText, parseHtml } from '../../src/readers/html/parse.ts';

/** Of white space with line ends, only these count. */
const fold = (text: string): string => text.replace(/[ \t\f\n]*\n[ \t\f\n]*/g, (space) => '\n'.repeat(space.split('\n').length - 1));

const KEPT = new Set(
  'class style id role hidden aria-hidden aria-level href type start value reversed colspan rowspan encoding'.split(' '),
);

/** The tree as parse5 makes it, in lines: elements with the attributes that are kept, and texts, comments aside. */
function expected(node: DefaultTreeAdapterTypes.ParentNode): string {
  const attributes = tree.isElementNode(node)
    ? node.attrs.filter(({ name }) => KEPT.has(name)).map(({ name, value }) => `${name}=${value}`)
    : [];
  let inside = 'content' in node ? expected(node.content) : '';
  let text = '';
  const flush = (): string => (text === '' ? '' : `${JSON.stringify(fold(text))}\n`);
  for (const child of node.childNodes) {
    if (tree.isTextNode(child)) text += child.value;
    if (!tree.isElementNode(child)) continue;
    inside += flush() + expected(child);
    text = '';
  }
  return `<${[tree.isElementNode(node) ? node.tagName : '#document', ...attributes.sort()].join(' ')}>\n${inside}${flush()}</>\n`;
}

function actual(node: HtmlNode): string {
  if (isText(node)) return `${JSON.stringify(fold(node.value))}\n`;
  const looks = [...(node.words === '' ? [] : [`class=${node.words}`]), ...(node.style === '' ? [] : [`style=${node.style}`])];
  const attributes = [...looks, ...node.attributes.map(({ name, value }) => `${name}=${value}`)];
  return `<${[node.name, ...attributes.sort()].join(' ')}>\n${children(node).map(actual).join('')}</>\n`;
}

function children(node: HtmlElement): HtmlNode[] {
  const found: HtmlNode[] = [];
  for (let child = node.first; child; child = child.next) found.push(child);
  return found;
}

const check = (source: string): void => {
  const ours = actual(parseHtml(source).root);
  const theirs = expected(parse(source));
  if (ours === theirs) return;
  const at = Array.from(ours).findIndex((character, i) => character !== theirs[i]);
  expect(ours.slice(Math.max(0, at - 200), at + 200)).toBe(theirs.slice(Math.max(0, at - 200), at + 200));
};

describe('the tree is the one that parse5 makes', () => {
  it.each([
    ['plain tags and text', '<p>One two</p>\n<p>three</p>'],
    ['attributes in quotes, without, without a value', '<li value=4 class="a b" id=\'c"d\' hidden>x'],
    ['an attribute given twice: the first counts', '<p id="a" id="b">x'],
    ['capitals in names', '<P CLASS="a" Id=B>x</P>'],
    ['white space around the equals sign', '<p class = "a" id= b>x'],
    ['a slash inside a value', '<a href=/docs/a.pdf>x</a> <a href=a/>y</a>'],
    ['references in values', '<a href="?a=1&b=2&amp;c" style="font-family:&quot;A&quot;" id="&copy;">x</a>'],
    ['ampersands that are only themselves', 'a & b && c &&lt; &;& &&nbsp;&nbsp;&nbsp &'],
    ['references in text', 'a&nbsp;b &amp; c &#8217;d&#146; &copy 2019 &pound5 &unknown; &#x2019; &#0; &;'],
    ['tags that close themselves', '<br/><hr /><p/>x<svg><g/>y</svg>'],
    ['what is no tag', 'a < b <3 </ x> <!x> <?php x ?> 5 > 4 <'],
    ['a tag that never ends', 'a <p class="b'],
    ['a tag whose quote never closes', 'a <p class="b>c</p> d'],
    ['names in other letters', '<pé class="a">x</pé><a é="1" id=ü>y</a>'],
    ['script and style', '<script>if (a<b) c("</p>")</script><style>a > b {}</style>x<script>y'],
    ['a title and a field', '<title>A &amp; <b>B</title><textarea>x <p> &lt;</textarea>'],
    [
      'white space before the page, in tables and after it',
      ' \n<html> <head> </head> <table> <tr> a <td> b </td> </tr> </table> </body> </html> \n x',
    ],
    ['words and white space where neither belongs', '<table>a b<tr> c <td>d e</table>'],
    ['line ends after the opening of a block of code', '<pre>\nx</pre><pre>\n\nx</pre><pre>x\ny</pre>'],
    [
      'foreign elements',
      '<svg viewBox="0 0"><title>a b</title><foreignObject><p class="x">y</p></foreignObject></svg><math><mi>z</mi></math>',
    ],
    ['white space keeps a frameset possible, words do not', ' <frameset><frame></frameset>'],
    ['letters beyond the basic plane', '😀 a😀b <p id="😀">😀</p>😀'],
    ['a NUL', 'a\0b <p id="c\0">d \0</p>'],
    ['formatting that is nested wrongly', '<b>a<p>b</b>c<i>d</p>e</i>f'],
  ])('%s', (_why, source) => check(source));

  it('for any pieces in any order', () => {
    const pieces = (
      '<p>§</p>§<br>§<br/>§<b>§</b>§<i>§</i>§<ol type="a" start="3">§</ol>§<ul>§</ul>§<li value=4>§<table>§<tr>§<td>§<td colspan=2>§</td>§</tr>§</table>§' +
      '<caption>§<h2 id="a b">§</h2>§<div class="mgLabel">§</div>§<span style="a:&quot;b&quot;">§</span>§<a href="?a&b=2">§<a href=/x>§</a>§<p class = "a">§' +
      "<p hidden='\"' CLASS=x>§<p/>§<svg>§</svg>§<title>§</title>§<script>a<b</script>§<style>§</style>§<!-- x -->§<!x>§<template>§</template>§<select>§<option>§" +
      '</select>§<form>§</form>§<button>§<o:p>§</o:p>§&nbsp;§&amp;§&#8217;§&copy§&x;§&§<§>§"§=§/§\n§  §\t§\n   §a b c§£5§é😀§\0'
    ).split('§');
    const any = fc.array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string() }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(any, (parts) => check(`<!DOCTYPE html>${parts.join('')}`.replaceAll('\r', ''))),
      { numRuns: 500 },
    );
  });

  it('for text that is longer than the parser keeps', () => {
    const words = Array.from({ length: 12_000 }, (_, i) => `w${i.toString(36)}`);
    for (const between of [' ', '\n', '', ' &amp; ', '<p class="a">', '<br>\n', '&copy ']) check(`<body>${words.join(between)}`);
  });
});

it('ends a page whose names have no end', () => {
  expect(parseHtml(`<p>a</p><${'b'.repeat(20_000)}é>`)).toMatchObject({ cut: true });
  expect(parseHtml(`<p>a</p><b ${'c'.repeat(20_000)}é>`)).toMatchObject({ cut: true });
});

it('passes over attributes beyond a number', () => {
  const attributes = Array.from({ length: 500 }, (_, i) => `a${i}`).join(' ');
  expect(actual(parseHtml(`<p ${attributes} id="x">y</p>`).root)).toContain('"y"');
});

it('keeps of a text that is too long as much as there is room for', () => {
  const { root, cut } = parseHtml(`<p>${'word '.repeat(1000)}</p>`, 10);
  expect(cut).toBe(true);
  expect(actual(root)).toMatch(/"(?:word ){20,100}w?o?r?d?"/);
});
