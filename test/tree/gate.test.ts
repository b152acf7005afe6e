import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gate } from '../../src/tree/gate.ts';
import { allMatches } from '../../src/tree/matches.ts';

const GATE = new Gate({ resol: 1, vote: 2, '2nd': 4, be: 8, record: 16 });

describe('the gate of trigger words', () => {
  it.each<[string, string, number]>([
    ['a stem opens longer words', 'the resolution', 1],
    ['in any case', 'RESOLVED', 1],
    ['a stem of four letters', 'they voted', 2],
    ['a short trigger is a word of its own', 'to be or not', 8],
    ['digits are part of words', 'proposed A, 2nd B', 4],
    ['several at once', 'Resolved by vote', 3],
    ['words that share their first letters are told apart', 'the recovery of records', 16],
    ['behind a bracket', '(vote)', 2],
    ['behind a no-break space', 'a\u00a0vote', 2],
    ['not inside a word', 'unresolved, devoted', 0],
    ['not a longer word than a short trigger', 'bees', 0],
    ['not a beginning of the trigger', 'reso', 0],
    ['nothing in nothing', '', 0],
  ])('%s', (_why, text, expected) => {
    expect(GATE.mask(text)).toBe(expected);
  });

  it('looks at the stretch alone', () => {
    expect(GATE.mask('vote resolved vote', 5, 13)).toBe(1);
    expect(GATE.mask('vote resolved', 5, 9)).toBe(0);
  });

  it('opens wherever a pattern of the same words matches', () => {
    const word = fc.constantFrom('resolved', 'Vote', '2nd', 'be', 'bee', 'RECORD', 'unresolved', '-', ' ', ', ', '\n', 'é', '£5');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join('');
        const patterns: [RegExp, number][] = [
          [/(?<![a-z0-9])resol/i, 1],
          [/(?<![a-z0-9])vote/i, 2],
          [/(?<![a-z0-9])2nd(?![a-z0-9])/i, 4],
          [/(?<![a-z0-9])be(?![a-z0-9])/i, 8],
          [/(?<![a-z0-9])record/i, 16],
        ];
        expect(GATE.mask(text)).toBe(patterns.reduce((bits, [pattern, bit]) => bits | (pattern.test(text) ? bit : 0), 0));
      }),
    );
  });
});

describe('all matches of a pattern', () => {
  it.each<[string, RegExp, string]>([
    ['several', /a./g, 'ab ac ad'],
    ['none', /x/g, 'ab'],
    ['empty ones', /\b/g, 'ab c'],
    ['a pattern that was used before', /b/g, 'bb'],
  ])('%s: as matchAll gives them', (_why, pattern, text) => {
    pattern.exec(text);
    expect(allMatches(pattern, text).map((match) => [match.index, match[0]])).toEqual(
      [...text.matchAll(new RegExp(pattern.source, 'g'))].map((match) => [match.index, match[0]]),
    );
  });
});
