import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYS, keyAt, openingsOf } from '../../src/extract/openings.ts';
import { tokenize } from '../../src/extract/tokens.ts';

/** What tokens are, in one pattern. */
const TOKEN = /\d{1,3}(?:,\d{3})+|[\p{L}\p{N}]+(?:['’\-‑./&][\p{L}\p{N}]+)*|[^\s\u00a0\p{L}\p{N}]|\t/gu;

describe('tokens', () => {
  it.each([
    ['a name with an apostrophe', 'O’Larkspur spoke', ['O’Larkspur', 'spoke']],
    ['a grouped number', '£1,250,000 and 12,34', ['£', '1,250,000', 'and', '12', ',', '34']],
    ['four digits before the comma', '1234,567', ['1234', ',', '567']],
    ['too many digits behind the comma', '1,2345', ['1,234', '5']],
    ['marks that join, and one at the end', 'A303/B1, R&D e-bike.', ['A303/B1', ',', 'R&D', 'e-bike', '.']],
    ['a tab is a token, a no-break space is none', 'a\tb\u00a0c', ['a', '\t', 'b', 'c']],
    ['beyond the basic plane', 'a 😀b 𝐀𝐁-c', ['a', '😀', 'b', '𝐀𝐁-c']],
  ])('cuts %s', (_why, text, expected) => {
    expect(tokenize(text, { start: 0, end: text.length }).map((token) => token.text)).toEqual(expected);
  });

  it('are those of the pattern, whatever the text', () => {
    const piece = fc.oneof(
      fc.constantFrom('1', '23', '456', ',', ',000', 'ab', 'É', '’', '-', '&', ' ', '\t', '\u00a0', '£', '😀', '𝐀'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(3), (pieces, start) => {
        const text = pieces.join('');
        const range = { start: Math.min(start, text.length), end: text.length };
        const expected = [...text.slice(range.start).matchAll(TOKEN)].map((match) => match[0]);
        expect(tokenize(text, range).map((token) => token.text)).toEqual(expected);
      }),
    );
  });
});

describe('openings', () => {
  it.each([
    ['letters', 'ran\\b', ['ra']],
    ['alternatives, one of them optional', '(?:(?:un)?successful|was) ', ['su', 'un', 'wa']],
    ['an optional letter', 'a?bout', ['ab', 'bo']],
    ['a word of two letters', '(?:is|are) (?:also )?', ['ar', 'is']],
    ['a mark in the third place', 'on-?going', ['on']],
  ])('reads %s', (_why, source, expected) => {
    expect([...openingsOf(source)].sort()).toEqual(expected);
  });

  it.each([
    ['a digit', '\\d+ pilots'],
    ['a lone letter', '(?:a|the) pilot'],
    ['an optional group alone', '(?:the )?'],
  ])('refuses %s', (_why, source) => {
    expect(() => openingsOf(source)).toThrow(/opens/);
  });

  it.each([
    ['small letters', 'zz', 0, KEYS - 1],
    ['capitals', 'xAB', 1, 1],
    ['the end of the text', 'a', 0, -1],
    ['a mark that is no letter', 'a@', 0, -1],
  ])('keys %s', (_why, text, at, expected) => {
    expect(keyAt(text, at)).toBe(expected);
  });
});
