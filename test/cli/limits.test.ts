import { describe, expect, it } from 'vitest';
import { readLimits } from '../../src/cli/flags.ts';
import { parseMinutes } from '../../src/index.ts';

describe('limits of reading', () => {
  it.each<[why: string, texts: string[], expected: object | null]>([
    ['none', [], {}],
    ['a number', ['pages=100'], { pages: 100 }],
    ['a size', ['unpacked=50MiB'], { unpacked: 52_428_800 }],
    ['several', ['pages=2', 'text=1k', 'depth=9'], { pages: 2, text: 1000, depth: 9 }],
    ['the last of two', ['pages=2', 'pages=3'], { pages: 3 }],
    ['not a name that is none', ['words=2'], null],
    ['not a name without a number', ['pages'], null],
    ['not nought', ['pages=0'], null],
    ['not words', ['pages=many'], null],
    ['not what every object has', ['toString=2'], null],
  ])('read %s', (_why, texts, expected) => expect(readLimits(texts)).toEqual(expected));

  it('cut the text of a page, and say so', async () => {
    const { source, diagnostics } = await parseMinutes('<html><body><p>First words</p><p>second words</p></body></html>', {
      includeText: true,
      limits: { text: 14 },
    });
    expect(source.text).toBe('First words\n\ns');
    expect(diagnostics.map(({ code }) => code)).toContain('read:cut-short');
  });
});
