import { HEAD } from './told-minutes.ts';
import type { ToldRow } from './told-rows.ts';

const M = 'It was mended.';
const minutes = (...parts: string[]): string => `${HEAD}${parts.join('\n\n')}\n`;
/** Minutes in capitals with plain numbers, and what stands under the second of them. */
const plain = (...below: string[]): string => minutes('12. GATE', M, '13. WALL', ...below, '14. CLOSE', 'The end.');
const LONG = 'The fence and all that belongs to it, from the mill to the ford and from the ford to the old quarry above the village';
/** Minutes with as many items, and what stands under the first. */
const referring = (words: string, ...numbers: string[]): string =>
  minutes(
    ...numbers.flatMap((number, i) => [`${number} ${['Gate', 'Wall', 'Fence', 'Pond', 'Close'][i]}`, i === 0 ? words : 'It stands.']),
  );
const FOUR = ['1.', '2.', '3.', '4.'];

/** What the rules on numbers say. */
export const TOLD_NUMBERS: readonly ToldRow[] = [
  // Left out.
  [
    'minute-number-missing',
    'a number of two figures behind one of one',
    minutes('9. GATE', M, '10. WALL', M, '12. FENCE', M),
    ['Number 11 is missing: 12 follows 10 | FENCE'],
  ],
  [
    'minute-number-missing',
    'a number of three figures behind one of two',
    minutes('98/21 Gate', M, '99/21 Wall', M, '101/21 Fence', M),
    ['Number 100/21 is missing: 101/21 follows 99/21 | Fence'],
  ],
  [
    'minute-number-missing',
    'the year first',
    minutes('21/12 Gate', M, '21/13 Wall', M, '21/15 Fence', M),
    ['Number 21/14 is missing: 21/15 follows 21/13 | Fence'],
  ],
  ['minute-number-missing', 'number and year both change', minutes('18/20 Gate', M, '19/20 Wall', M, '22/21 Fence', M), []],
  ['minute-number-missing', 'five, whatever follows', minutes('12/21 Gate', M, '13/21 Wall', M, '19/21 Fence', M, '20/21 Close', M), []],
  [
    'minute-number-missing',
    'one of two is printed',
    minutes('12/21 Gate', M, '13/21 Wall', M, 'It fell.', 'Item 14/21 was left out.', '16/21 Fence', M, '17/21 Close', M),
    [],
  ],
  [
    'minute-number-missing',
    'items of other meetings on one page',
    'Issue - meetings\n\nFares\n\nMeeting: 15/01/2020 - Boat Committee (Item 4)\n\n4 Fares\n\nMinutes:\n\nNoted.\n\nMeeting: 26/02/2020 - Council (Item 6)\n\n6 Fares\n\nMinutes:\n\nNoted.\n',
    [],
  ],
  [
    'minute-number-missing',
    'an item without a number between',
    'Agenda and minutes\n\nHill Committee - Tuesday, 4th May, 2021 2.00 pm\n\nVenue: Town Hall\n\nItems\n\nNo. Item\n\n12.\n\nHall\n\nMinutes:\n\nThe hall was let.\n\nWelcome\n\nMinutes:\n\nAll were welcome.\n\n14.\n\nRoof\n\nMinutes:\n\nThe roof was mended.\n',
    ['Number 13 is missing: 14 follows 12 | Roof'],
  ],
  // Used twice.
  [
    'minute-number-repeated',
    'two headings',
    minutes('12 GATE', M, '13 WALL', M, '13 FENCE', M, '14 CLOSE', M),
    ['The number 13 stands twice: here, and at "WALL" | FENCE'],
  ],
  ['minute-number-repeated', 'one heading that goes on', minutes('12 GATE', M, '13 WALL', M, '13 WALL', M, '14 CLOSE', M), []],
  [
    'minute-number-repeated',
    'the number of the next',
    minutes('12/21 Gate', M, '13/21 Wall', M, '14/21 The fence was looked at by the warden and by his men.', M, '14/21 Close', M),
    ['The number 14/21 stands twice: here, and at "Close" | 14/21 The fence was looked at by the warden and by his men.'],
  ],
  [
    'minute-number-repeated',
    'the last of all',
    minutes('12/21 Gate', M, '13/21 Wall', M, `13/21 ${LONG}.`, M),
    [`The number 13/21 stands twice: here, and at "Wall" | 13/21 ${LONG}.`],
  ],
  [
    'minute-number-repeated',
    'a number on a line of its own, above its title',
    '# 12/21 Gate\n\nIt was mended.\n\n# 13/21 Wall\n\nIt was mended.\n\n13/21\n\nFence and pond\n\nIt was mended.\n\n# 14/21 Close\n\nThe end.\n',
    ['The number 13/21 stands twice: here, and at "Wall" | 13/21'],
  ],
  [
    'minute-number-repeated',
    'a number on a line of its own, above what is no title',
    '# 12/21 Gate\n\nIt was mended.\n\n# 13/21 Wall\n\nIt was mended.\n\n13/21\n\nand so on\n\n# 14/21 Close\n\nThe end.\n',
    [],
  ],
  [
    'minute-number-repeated',
    'told of in a sentence that it opens',
    minutes('12/21 Gate', M, '13/21 Wall', '13/21 was looked at.', '14/21 Close', M),
    [],
  ],
  [
    'minute-number-repeated',
    'in a table of what is to be done',
    '# 12/21 Gate\n\nIt was mended.\n\n# 13/21 Wall\n\nIt was mended.\n\n| No. | Act |\n|---|---|\n| 13/21 | Mend it |\n\n# 14/21 Close\n\nThe end.\n',
    [],
  ],
  [
    'minute-number-repeated',
    'a plain number, and what can be a heading',
    plain('It fell.', `13. ${LONG}`, M),
    [`The number 13 stands twice: here, and at "WALL" | 13. ${LONG}`],
  ],
  ['minute-number-repeated', 'a plain number, and a sentence', plain('It fell.', '13. The fence was looked at.', M), []],
  ['minute-number-repeated', 'a plain number, and a point of a list', plain('It fell.', '13. Fence;', M), []],
  ['minute-number-repeated', 'a plain number, and words too many for a heading', plain('It fell.', `13. ${LONG}, ${LONG}`, M), []],
  [
    'minute-number-repeated',
    'a plain number, and a heading before a colon',
    plain('It fell.', '13. Fence: it was painted.', M),
    ['The number 13 stands twice: here, and at "WALL" | 13. Fence: it was painted.'],
  ],
  [
    'minute-number-repeated',
    'a plain number, and a colon in the second sentence',
    plain('It fell.', '13. Mr Reed came. He said: no.', M),
    [],
  ],
  ['minute-number-repeated', 'a plain number that is a day’s', plain('It fell.', 'The next meeting will be on', '13 Mai 2021', M), []],
  ['minute-number-repeated', 'a plain number of a list', plain('12. Oak', '13. Elm', '14. Ash'), []],
  [
    'minute-number-repeated',
    'a plain number that no list of the item has',
    plain('1. Oak', '2. Elm', '13. Fence', M),
    ['The number 13 stands twice: here, and at "WALL" | 13. Fence'],
  ],
  [
    'minute-number-repeated',
    'a sentence that it opens, and another',
    minutes('12/21 Gate', M, '13/21 Wall', '13/21 was looked at by Mr Reed.', 'It stands.', '14/21 Close', M),
    [],
  ],
  [
    'minute-number-repeated',
    'a number and its stop on a line of their own',
    '# 12/21 Gate\n\nIt was mended.\n\n# 13/21 Wall\n\nIt was mended.\n\n13/21.\n\nFence and pond\n\nIt was mended.\n\n# 14/21 Close\n\nThe end.\n',
    ['The number 13/21 stands twice: here, and at "Wall" | 13/21.'],
  ],
  [
    'minute-number-repeated',
    'a number, a tab and its title',
    minutes('12/21\tGate', M, '13/21\tWall', M, '13/21\tFence that was looked at by the warden and by his men.', M, '14/21\tClose', M),
    ['The number 13/21 stands twice: here, and at "Wall" | 13/21\tFence that was looked at by the warden and by his men.'],
  ],
  [
    'minute-number-repeated',
    'the first number, which may begin any list',
    minutes('1. GATE', M, '1. Fence', M, '2. WALL', M, '3. CLOSE', M),
    [],
  ],
  // Referred to.
  ['reference-to-nothing', 'a part of a number', referring('See item 21 above.', '12/21', '13/21', '14/21', '15/21'), []],
  [
    'reference-to-nothing',
    'no part of any number',
    referring('See minute 31 above.', '12/21', '13/21', '14/21', '15/21'),
    ['There is no item 31 in these minutes | minute 31'],
  ],
  [
    'reference-to-nothing',
    'an interest where items have minute numbers: the agenda’s is meant',
    referring('Mr Reed declared an interest in item 6.', '12/21', '13/21', '14/21', '15/21'),
    [],
  ],
  [
    'reference-to-nothing',
    'an interest where the series began at another meeting',
    referring('Mr Reed declared an interest in item 6.', '22.', '23.', '24.', '25.'),
    [],
  ],
  [
    'reference-to-nothing',
    'an interest, and numbers with a nought or a letter behind',
    referring('Mr Reed declared an interest in item 6.', '1.0', '2.0', '3.0', '4.0'),
    ['There is no item 6 in these minutes | item 6'],
  ],
  [
    'reference-to-nothing',
    'an interest, and numbers of two forms',
    minutes('1. Gate', 'Mr Reed declared an interest in item 6.', '2.1 Wall', M, '2.2 Fence', M, '3. Pond', M, '4. Close', M),
    [],
  ],
  [
    'reference-to-nothing',
    'an interest, and a number of two figures',
    referring('Mr Reed declared an interest in item 10.', ...FOUR, '5.'),
    ['There is no item 10 in these minutes | item 10'],
  ],
  [
    'reference-to-nothing',
    'the words of the interest stand too far off',
    referring(
      'Mr Reed declared an interest in the wall, which his brother had built in the year of the great storm together with two of his cousins and a man from the ford; and he would say more of it under item 6.',
      ...FOUR,
    ),
    [],
  ],
  [
    'reference-to-nothing',
    'an item of an agenda, and of other minutes',
    referring('Mr Reed declared an interest in item 6 on the agenda, and in item 7 of the last minutes.', ...FOUR),
    [],
  ],
  [
    'reference-to-nothing',
    'items of other meetings on one page',
    'Issue - meetings\n\nFares\n\nMeeting: 15/01/2020 - Boat Committee (Item 1)\n\n1 Fares\n\nMinutes:\n\nSee item 9 above.\n\nMeeting: 26/02/2020 - Council (Item 2)\n\n2 Fares\n\nMinutes:\n\nNoted.\n\nMeeting: 27/02/2020 - Council (Item 3)\n\n3 Fares\n\nMinutes:\n\nNoted.\n\nMeeting: 28/02/2020 - Council (Item 4)\n\n4 Fares\n\nMinutes:\n\nNoted.\n',
    [],
  ],
  ['reference-to-nothing', 'before the first item', `${HEAD}See item 6 below.\n\n${referring(M, ...FOUR).slice(HEAD.length)}`, []],
];
