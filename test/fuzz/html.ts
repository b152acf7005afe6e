import { LINES } from './lines.ts';
import { type Markup, spoilMarkup } from './markup.ts';
import type { Random } from './random.ts';
import { spoilText } from './text.ts';

const HTML: Markup = {
  pieces: [
    ...[
      '<p>',
      '</p>',
      '<br>',
      '<div>',
      '</div>',
      '<ol>',
      '<ol start="9999999999">',
      '<ol type="i" reversed>',
      '<li>',
      '<li value="-3">',
      '</li>',
      '<ul>',
      '</ul>',
      '</ol>',
    ],
    ...[
      '<table>',
      '<tr>',
      '<td>',
      '<td colspan="999999999">',
      '<td rowspan="0">',
      '<th>',
      '</table>',
      '<caption>',
      '<thead>',
      '<tbody>',
      '<colgroup>',
    ],
    ...[
      '<script>',
      '</script>',
      '<style>',
      '</style>',
      '<title>',
      '<textarea>',
      '<plaintext>',
      '<template>',
      '<svg>',
      '<math>',
      '<noscript>',
      '<select>',
      '<iframe>',
    ],
    ...[
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE html>',
      '<?xml version="1.0"?>',
      '<html>',
      '<head>',
      '<body>',
      '</body>',
      '<frameset>',
    ],
    ...[
      '<h1>',
      '<h2 class="mgSubTitleTxt">',
      '<b>',
      '<strong>',
      '<sup>',
      '<a href="javascript:x">',
      '<img src="http://x" alt="x">',
      '<span style="display:none">',
      '<del>',
      '<ins>',
      '<pre>',
    ],
    ...['&nbsp;', '&pound;', '&#0;', '&#x80;', '&#xD800;', '&#99999999999;', '&amp', '&notit;', '&copy', '&lt;p&gt;'],
    ...[
      '<p class="mgAgendaItemTitle">',
      '<div class="mgWordPara">',
      '<li class="mgItemNumberCell">',
      '<meta charset="utf-16">',
      '<base href="/">',
      '<form>',
      '<details>',
    ],
  ],
  nests: [
    ['<div>', '</div>'],
    ['<ol><li>', '</li></ol>'],
    ['<table><tr><td>', '</td></tr></table>'],
    ['<b>', '</b>'],
    ['<a>', '</a>'],
    ['<p><ul>', '</ul>'],
    ['<svg>', '</svg>'],
    ['<template>', '</template>'],
    ['<font><p>', ''],
    ['<!--', '-->'],
  ],
};

export const spoilHtml = (text: string, others: readonly string[], random: Random): string =>
  random.chance(5) ? spoilText(text, others, random) : spoilMarkup(text, HTML, random);

const MARKDOWN = [
  ...[
    '# ',
    '###### ',
    '> ',
    '> > ',
    '- ',
    '* ',
    '1. ',
    '999999999. ',
    '9999999999. ',
    '1) ',
    '    ',
    '\t',
    '---\n',
    '***\n',
    '```\n',
    '~~~',
    '===\n',
  ],
  ...[
    '| a | b |\n|---|---|\n| c |',
    '|',
    '|:-:|',
    '\\|',
    '[x]: y',
    '[x][y]',
    '![',
    '](',
    '<http://x>',
    '<b>',
    '<!--',
    '-->',
    '<div>\n',
    '</div>\n\n',
    '[^1]',
    '[^1]: x',
  ],
  ...[
    '**',
    '__',
    '*',
    '_',
    '~~',
    '`',
    '``',
    '\\',
    '&pound;',
    '&#0;',
    '\\\n',
    '  \n',
    '---\ntitle: x\n---\n',
    '- [ ] ',
    'https://example.org/',
    'a@b.c',
  ],
];

/** Spoil Markdown: as text, and by marks of its own. */
export function spoilMarkdown(text: string, others: readonly string[], random: Random): string {
  let spoiled = random.chance(2) ? spoilText(text, others, random) : text;
  for (let i = random.between(1, 12); i > 0; i--) {
    const at = random.below(spoiled.length + 1);
    const start = random.chance(3) ? at : spoiled.lastIndexOf('\n', at) + 1;
    const mark = random.pick(MARKDOWN).repeat(random.pick([1, 1, 1, 2, 5, 40]));
    spoiled = spoiled.slice(0, start) + mark + (random.chance(8) ? random.pick(LINES) : '') + spoiled.slice(start);
  }
  return spoiled;
}
