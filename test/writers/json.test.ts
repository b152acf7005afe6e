import { describe, expect, it } from 'vitest';
import { writeMinutes } from '../../src/writers/index.ts';
import { jsonPieces } from '../../src/writers/json.ts';
import { makeDocument } from './make-document.ts';

const small = makeDocument({
  items: [
    {
      title: 'Water',
      blocks: [
        ['heading', 'Water'],
        ['paragraph', 'A leak.\nAt plot 14.'],
      ],
    },
  ],
});
const bare = makeDocument({});

describe('JSON', () => {
  it.each([
    ['compact', false, 0],
    ['pretty', true, 2],
  ])('is what JSON.stringify makes of the whole: %s', (_why, pretty, indent) => {
    for (const document of [small, bare]) expect([...jsonPieces(document, pretty)].join('')).toBe(JSON.stringify(document, null, indent));
  });

  it.each([
    ['delete', '\x7f', '\\u007f'],
    ['a C1 control', '\x9b', '\\u009b'],
    ['a bidi override', '\u202e', '\\u202e'],
    ['a line separator', '\u2028', '\\u2028'],
    ['an isolate', '\u2066', '\\u2066'],
  ])('escapes what a terminal would obey, and means the same: %s', (_why, character, escaped) => {
    const document = makeDocument({ back: [['paragraph', `a${character}b`]] });
    const json = [...jsonPieces(document, false)].join('');
    expect(json).toContain(`a${escaped}b`);
    expect(JSON.parse(json)).toEqual(document);
  });

  it.each([
    ['a no-break space', '\u00a0'],
    ['Welsh letters', 'ŵŷ'],
    ['a pound sign', '£'],
    ['an emoji', '👍🏽'],
  ])('leaves alone: %s', (_why, words) => {
    expect([...jsonPieces(makeDocument({ back: [['paragraph', `a${words}b`]] }), false)].join('')).toContain(`a${words}b`);
  });
});

describe('several documents', () => {
  it.each([
    ['json', [], '[]\n'],
    ['json', [bare], `[\n${JSON.stringify(bare)}\n]\n`],
    ['json', [bare, small], `[\n${JSON.stringify(bare)},\n${JSON.stringify(small)}\n]\n`],
    ['ndjson', [], ''],
    ['ndjson', [bare, small], `${JSON.stringify(bare)}\n${JSON.stringify(small)}\n`],
    ['markdown', [], ''],
  ] as const)('are framed: %s', async (format, documents, expected) => {
    expect(await writeMinutes(documents, format)).toBe(expected);
  });

  it.each(['json', 'ndjson'] as const)('one alone has no frame: %s', async (format) => {
    expect(await writeMinutes(small, format)).toBe(`${JSON.stringify(small)}\n`);
  });
});
