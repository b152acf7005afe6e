import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_TYPES, type BlockType } from '../../src/model/index.ts';
import { writeMinutes } from '../../src/writers/index.ts';
import { makeRoot } from '../../src/writers/markdown/document.ts';
import { type BlockRow, type DocumentRow, makeDocument } from './make-document.ts';
import { bare, readBack, textOf } from './read-back.ts';

/** What Markdown might take for markup, and what minutes are full of. */
const HOSTILE = [
  ...[
    '#',
    '##',
    '-',
    '*',
    '**',
    '_',
    '__',
    '+',
    '>',
    '`',
    '```',
    '~',
    '~~',
    '|',
    '||',
    '\\',
    '<',
    '</b>',
    '<!--',
    '<script>',
    '&',
    '&amp;',
  ],
  ...['1.', '1986.', '(a)', '[', ']', '[x]', '[^1]', '(', ')', '](', '!', '![', '===', '---', '***', ':', '://', 'http://a.b', 'www.a.b'],
  ...['a@b.c', '£5.4m', '\t', '\n', '\n\n', '\r\n', '\u00a0', '\u2028', '\u202e', '\x1b[31m', '\0', '“', '”', '–', '·', '=', '$', '{', '}'],
  ...['RESOLVED', 'Minutes:', 'that', 'word', 'A', 'é', '👍', '\ud800', 'ﬁ', '٣'],
];

const words = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...HOSTILE) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .chain((parts) => fc.constantFrom('', ' ').map((joint) => `${parts.join(joint)} x`));

const block = fc.record({
  type: fc.constantFrom(...BLOCK_TYPES),
  text: words,
  label: fc.constantFrom('a', 'iv', '3', '4', '·', null),
  depth: fc.nat(3),
});
const row = ({ type, text, label, depth }: { type: BlockType; text: string; label: string | null; depth: number }): BlockRow =>
  type === 'point' && label !== null ? [type, `${label}. ${text}`, { label, depth }] : [type, text];
const blocks = fc.array(block.map(row), { minLength: 1, maxLength: 6 });

const documents = fc.record({
  meeting: fc.record({ title: fc.option(words, { nil: null }), venue: fc.option(words, { nil: null }) }),
  front: blocks,
  items: fc.array(fc.record({ number: fc.constantFrom('7', '3a', null), title: fc.option(words, { nil: null }), blocks }), {
    maxLength: 3,
  }),
  back: blocks,
});

/** Decide some of the blocks: whole ones and ones cut in the middle. */
function decide(given: DocumentRow, seed: number): DocumentRow {
  const texts = (given.items ?? []).flatMap((item) => item.blocks.filter(([type]) => type === 'paragraph').map(([, text]) => text));
  const chosen = texts.filter((text, i) => text.length > 4 && (i + seed) % 2 === 0 && texts.indexOf(text) === i);
  const decisions = chosen.map((text, i) => {
    const from = (seed + i) % 2 === 0 ? 0 : text.indexOf(' ') + 1;
    const marker = seed % 3 === 0 && text.length > from + 2 ? text.slice(from, from + 2) : null;
    return { marker, text: text.slice(from), clauses: [{ text: text.slice(from + (marker?.length ?? 0)) }] };
  });
  return { ...given, decisions: decisions.slice(0, 1) };
}

describe('Markdown of hostile words', () => {
  it('reads back as the tree it was made from: same headings, lists, tables and words', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.nat(5), async (given, seed) => {
        const document = makeDocument(decide(given, seed));
        expect(readBack(await writeMinutes(document, 'markdown'))).toEqual(bare(makeRoot(document)));
      }),
      { numRuns: 250 },
    );
  });

  it('keeps every word of every block but furniture', async () => {
    await fc.assert(
      fc.asyncProperty(documents, fc.nat(5), async (given, seed) => {
        const document = makeDocument(decide(given, seed));
        const shown = new Set(wordsOf(textOf(makeRoot(document))));
        const all = [...document.frontMatter, ...document.items.flatMap((item) => item.blocks), ...document.backMatter];
        for (const { type, text } of all) if (type !== 'furniture') for (const word of wordsOf(text)) expect(shown).toContain(word);
      }),
      { numRuns: 150 },
    );
  });
});

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
