import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/readers/text.ts';
import { joinWrappedLines } from '../../src/readers/wrapped.ts';

const join = (text: string): string[] =>
  joinWrappedLines(text, splitLines(text)).map(({ start, end }) => text.slice(start, end).replace(/\n\s*/g, ' / '));

describe('lines that hang under a label, in text that is not wrapped as a whole', () => {
  it.each<[why: string, text: string, expected: string[]]>([
    [
      'a clause that goes on in lower case',
      '(a) that the tender of the lowest bidder for the lamps\n    in Weir Lane be accepted.',
      ['(a) that the tender of the lowest bidder for the lamps / in Weir Lane be accepted.'],
    ],
    [
      'over three lines',
      '1. The Clerk reported that the grant for the bridge\n   had been paid in full by the county, and that work\n   would begin in May.',
      ['1. The Clerk reported that the grant for the bridge / had been paid in full by the county, and that work / would begin in May.'],
    ],
    [
      'not a sentence of its own',
      '1. The Clerk reported that the grant for the bridge had come.\n   the rest was awaited',
      ['1. The Clerk reported that the grant for the bridge had come.', 'the rest was awaited'],
    ],
    ['not under a line that is short', '(a) the lamps\n    in Weir Lane', ['(a) the lamps', 'in Weir Lane']],
    [
      'not at the same indent',
      '(a) that the tender of the lowest bidder for the lamps\nin Weir Lane be accepted.',
      ['(a) that the tender of the lowest bidder for the lamps', 'in Weir Lane be accepted.'],
    ],
    [
      'not over an empty line',
      '(a) that the tender of the lowest bidder for the lamps\n\n    in Weir Lane be accepted.',
      ['(a) that the tender of the lowest bidder for the lamps', 'in Weir Lane be accepted.'],
    ],
    [
      'not in capitals',
      '(a) that the tender of the lowest bidder for the lamps\n    In Weir Lane be accepted.',
      ['(a) that the tender of the lowest bidder for the lamps', 'In Weir Lane be accepted.'],
    ],
    [
      'not under a line without a label',
      'The Clerk reported that the grant for the old bridge\n    had been paid in full.',
      ['The Clerk reported that the grant for the old bridge', 'had been paid in full.'],
    ],
  ])('%s', (_why, text, expected) => expect(join(text)).toEqual(expected));
});
