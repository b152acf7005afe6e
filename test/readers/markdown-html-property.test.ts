import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/errors.ts';
import { trimRange } from '../../src/tree/text.ts';
import { type Read, readHtml, readMarkdown } from '../helpers/markup.ts';

const HTML_PIECES = (
  '<p>§</p>§<br>§<b>§</b>§<ol type="a" start="3">§</ol>§<ul>§</ul>§<li>§</li>§<table>§<tr>§<td>§' +
  '<td colspan=2 rowspan="3">§</td>§</tr>§</table>§<th>§<h2>§</h2>§<div class="mgLabel">§' +
  '<span class="mgAiTitleTxt">§</span>§</div>§<nav>§</nav>§<sup>th</sup>§<pre>§</pre>§<hr>§&nbsp;§&amp;§\n§  §\t§' +
  '1.§(a)§12§th§Cllr Ash§RESOLVED:§that the grant be paid§com-§mittee.§<!-- x -->§<script>x</script>§<?php x ?>§' +
  '\u00ad§<'
).split('§');
const MARKDOWN_PIECES = (
  '# §## §- §1. §2) §1\\. §> §**§*§_§`§```\n§---\n§===\n§\n§\n\n§  \n§\\\n§    §| a | b |\n§|---|---|\n§' +
  '[a](b.pdf)§[x]: y§<br>§<table><tr><td>§</td></tr></table>§<b>§</b>§<!-- -->§~~§![i](j)§&pound;§7§Page 2§' +
  'Cllr Ash§that the grant be paid§com-§mittee.§\u00a0§\\_§{: .a}'
).split('§');

const documents = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string() }), { maxLength: 60 })
    .map((parts) => parts.join(''));

/** A text without what is not seen at its ends; control characters are not, though JavaScript's own `trim` keeps them. */
function trimmed(text: string): string {
  const { start, end } = trimRange(text, 0, text.length);
  return text.slice(start, end);
}

/** What must be true of any reading: blocks in order, each character that can be seen in one of them, parts of blocks inside their blocks. */
function check({ reading }: Read): void {
  const { text } = reading;
  let at = 0;
  for (const block of reading.tree.children) {
    expect(trimmed(text.slice(at, block.start))).toBe('');
    expect(block.end).toBeGreaterThan(block.start);
    expect(text.slice(block.start, block.end)).toBe(trimmed(text.slice(block.start, block.end)));
    expect(block.boldEnd >= block.start && block.boldEnd <= block.end).toBe(true);
    expect(block.markerEnd === null || (block.markerEnd > block.start && block.markerEnd <= block.end)).toBe(true);
    for (const cell of block.cells ?? []) expect(cell.start >= block.start && cell.end >= cell.start && cell.end <= block.end).toBe(true);
    const span = reading.places.span(block.start, block.end);
    expect(span.line >= 1 && span.column >= 1).toBe(true);
    at = block.end;
  }
  expect(trimmed(text.slice(at))).toBe('');
}

async function survives(read: (source: string) => Promise<Read>, source: string): Promise<void> {
  try {
    check(await read(source));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
}

describe('whatever the input', () => {
  it.each([
    ['a control character before the words', '<p>&#1.'],
    ['one behind them', '<p>!&#1'],
    ['nothing else', '<p>&#1;'],
  ])('reads HTML with %s', (_why, source) => survives(readHtml, source));

  it('reads HTML into blocks that tile the text', async () => {
    await fc.assert(
      fc.asyncProperty(documents(HTML_PIECES), (source) => survives(readHtml, source)),
      { numRuns: 300 },
    );
  }, 60_000);

  it('reads Markdown into blocks that tile the text', async () => {
    await fc.assert(
      fc.asyncProperty(documents(MARKDOWN_PIECES), (source) => survives(readMarkdown, source)),
      { numRuns: 300 },
    );
  }, 60_000);

  it('keeps every word of a page that is all text', async () => {
    const words = fc.array(fc.constantFrom('Ash', 'Elm,', 'the', 'lamp.', 'Noted:', '(a)', '12.', '£5'), { minLength: 1, maxLength: 40 });
    const tags = fc.constantFrom('</p><p>', '<br>', ' ', '<br><br>', '</p><ul><li>', '</p><table><tr><td>', '</td><td>', '<b>', '</b>');
    await fc.assert(
      fc.asyncProperty(words, fc.array(tags, { minLength: 40, maxLength: 40 }), async (all, between) => {
        const { reading } = await readHtml(`<p>${all.map((word, i) => word + (between[i] ?? '')).join('')}`);
        // Rows of several items are parted, so the order may change; nothing else may.
        const letters = (text: string): string => [...text.replace(/·|\s/g, '')].sort().join('');
        expect(letters(reading.text)).toBe(letters(all.join('')));
      }),
      { numRuns: 200 },
    );
  }, 60_000);
});
