import { describe, expect, it } from 'vitest';
import { markRunning } from '../../src/readers/running.ts';
import { splitLines } from '../../src/readers/text.ts';

/** Lines of the text that are furniture, white space folded. */
const furniture = (text: string): string[] => {
  const blocks = splitLines(text);
  markRunning(text, blocks);
  return blocks.filter(({ type }) => type === 'furniture').map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '));
};

const PAGE = [
  'The lamps were seen.',
  'The drains were seen.',
  'The hedges were cut.',
  'The gate was mended.',
  'The clock was wound.',
  'The pond was dug.',
].join('\n');
const FAR = ' '.repeat(30);

describe('page numbers and running heads of a typed text', () => {
  it.each<[why: string, text: string, expected: string[]]>([
    ['between dashes', `Hill Council\n${PAGE}\n\n- 12 -\n\n${PAGE}`, ['- 12 -']],
    ['with its word', `Hill Council\n${PAGE}\n\nPage 3 of 7\n\n${PAGE}`, ['Page 3 of 7']],
    ['in Welsh', `Hill Council\n${PAGE}\n\nTudalen 3\n\n${PAGE}`, ['Tudalen 3']],
    ['far to the right', `Hill Council\n${PAGE}\n\n${FAR}635\n\n${PAGE}\n\n${FAR}636\n`, ['635', '636']],
    [
      'two, one of them in mid-sentence',
      `Hill Council\n${PAGE}\n\n4\n\n1. Roads\n${PAGE}\nThe Clerk reported that the lamps would be\n\n5\n\nmended in May.\n${PAGE}`,
      ['4', '5'],
    ],
    ['behind a form feed', `Hill Council\n${PAGE}\n\n2\n\f\nThe Clerk reported.\n${PAGE}`, ['2']],
    ['above an item of the same number, at the top', `1\n\n1 Prayers\n\n${PAGE}`, ['1']],
    [
      'with the head beside it each time',
      `Hill Council\n${PAGE}\n\n${FAR}4\n\nHill Planning, 4 May 2012\n\n${PAGE}\n\n${FAR}5\n\nHill Planning, 4 May 2012\n\n${PAGE}\n\n${FAR}6`,
      ['4', 'Hill Planning, 4 May 2012', '5', 'Hill Planning, 4 May 2012', '6'],
    ],
    [
      'with the head that is the title of the document',
      `Hill Waste Board       4 May 2012\n\n${PAGE}\n\n${FAR}4\n\nHill Waste Board       4 May 2012\n\n${PAGE}\n\n${FAR}5`,
      ['4', 'Hill Waste Board 4 May 2012', '5'],
    ],
    [
      'inside the foot, counting up',
      `Hill Council\n${PAGE}\n${PAGE}\nHill Planning      1      4 May 2012\n${PAGE}\n${PAGE}\nHill Planning      2      4 May 2012\n`,
      ['Hill Planning 1 4 May 2012', 'Hill Planning 2 4 May 2012'],
    ],
    ['not minute numbers', `Hill Council\n${PAGE}\n\n1/19\n\nRoads\n\n${PAGE}\n\n2/19\n\nLamps\n\n${PAGE}`, []],
    ['nor such with a letter', `Hill Council\n${PAGE}\n\nP.96\n\nRoads\n\n${PAGE}\n\nP.97\n\nLamps\n\n${PAGE}`, []],
    ['not numbers above titles', `Hill Council\n\n1\n\nRoads\n\n${PAGE}\n\n2\n\nLamps\n\n${PAGE}`, []],
    ['not figures of a column', `Hill Council\n${PAGE}\n12\n14\n9\n${PAGE}`, []],
    ['not a lone figure', `Hill Council\n${PAGE}\n\n40\n\n${PAGE}`, []],
    [
      'not questions with the same words',
      `Hill Council\nQuestion 1      from Mr Ash\n${PAGE}\n${PAGE}\nQuestion 2      from Mr Ash\n${PAGE}`,
      [],
    ],
    ['not rows of a table', `Hill Council\nBand rate   1   2014\nBand rate   2   2014\n${PAGE}`, []],
  ])('%s', (_why, text, expected) => {
    expect(furniture(text)).toEqual(expected);
  });
});
