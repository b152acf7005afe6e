import { describe, expect, it } from 'vitest';
import { Lexicon } from '../../src/tree/lexicon.ts';

const WORDS = new Lexicon(
  new Map([
    ['fee', 1],
    ['fees', 2],
    ['£', 3],
    ['“', 4],
    ['106', 5],
  ]),
);

describe('the lexicon', () => {
  it.each<[string, string, number | undefined]>([
    ['a word', 'fee', 1],
    ['a longer one that opens alike', 'fees', 2],
    ['in any case', 'FeEs', 2],
    ['a mark beyond ASCII', '£', 3],
    ['a quotation mark', '“', 4],
    ['figures', '106', 5],
    ['no beginning of a word', 'fe', undefined],
    ['no longer word', 'feed', undefined],
    ['no accented letter', 'feé', undefined],
    ['no other mark', '”', undefined],
    ['nothing in nothing', '', undefined],
    ['nothing that every object has', 'constructor', undefined],
  ])('%s', (_why, text, expected) => {
    expect(WORDS.find(text)).toBe(expected);
  });

  it('looks at the stretch alone', () => {
    expect(WORDS.find('the fees rose', 4, 7)).toBe(1);
    expect(WORDS.find('the fees rose', 4, 8)).toBe(2);
    expect(WORDS.find('the fees rose', 3, 8)).toBeUndefined();
  });

  it('knows all its words, however many', () => {
    const many = new Map(Array.from({ length: 5000 }, (_, i): [string, number] => [`w${i}`, i]));
    const lexicon = new Lexicon(many);
    for (const [word, value] of many) expect(lexicon.find(word)).toBe(value);
    expect(lexicon.find('w5000')).toBeUndefined();
  });

  it('answers to nothing where it has no words', () => {
    expect(new Lexicon(new Map()).find('fee')).toBeUndefined();
  });
});
