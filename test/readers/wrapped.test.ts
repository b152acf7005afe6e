import { describe, expect, it } from 'vitest';
import { collectWords, joinBrokenWord } from '../../src/readers/hyphen.ts';
import { endsSentence, isLabelOnly, isProse, isUnfinished, opensWithLabel, startsLower } from '../../src/readers/lines.ts';
import { splitLines } from '../../src/readers/text.ts';
import { joinWrappedLines } from '../../src/readers/wrapped.ts';

/** Paragraphs of a text, their lines joined by "|". */
const paragraphs = (text: string): string[] =>
  joinWrappedLines(text, splitLines(text)).map((block) => text.slice(block.start, block.end).replace(/\s*\n\s*/g, '|'));

/** Typed at 64 columns. */
const TYPED = `The Clerk reported that the County had written to say that the
lamps in the lane would be mended before the end of the month and
that the drains would be cleared by the contractor who had been
asked to do so in May. It was agreed to thank the County.`;
const TYPED_JOINED = TYPED.replace(/\n/g, '|');

describe('hard-wrapped text', () => {
  it.each<[string, string, string[]]>([
    ['a paragraph', TYPED, [TYPED_JOINED]],
    ['two paragraphs', `${TYPED}\n\n${TYPED}`, [TYPED_JOINED, TYPED_JOINED]],
    ['a heading above, a short line below', `3. LAMPS\n${TYPED}\nNoted.`, ['3. LAMPS', TYPED_JOINED, 'Noted.']],
    [
      'a name that begins a line',
      `${TYPED}\n\nIt was proposed by Councillor Mrs Ash and seconded by Councillor\nElm that the hall be let.`,
      [TYPED_JOINED, 'It was proposed by Councillor Mrs Ash and seconded by Councillor|Elm that the hall be let.'],
    ],
    [
      'points that hang out',
      `${TYPED}\n\n(a) that the grant to the hall be paid as soon as the accounts of\n    the year have been seen; and\n(b) that a review be held.`,
      [
        TYPED_JOINED,
        '(a) that the grant to the hall be paid as soon as the accounts of|the year have been seen; and',
        '(b) that a review be held.',
      ],
    ],
    [
      'a paragraph that is set in',
      `${TYPED}\n   The County replied at once that the lamps had been mended and\nthat the drains had been cleared.`,
      [TYPED_JOINED, 'The County replied at once that the lamps had been mended and|that the drains had been cleared.'],
    ],
    [
      'names one to a line',
      `${TYPED}\n\nPresent:\nCllr J Ash\nCllr M Elm\nMrs Yew`,
      [TYPED_JOINED, 'Present:', 'Cllr J Ash', 'Cllr M Elm', 'Mrs Yew'],
    ],
    [
      'a list of names that was wrapped',
      `${TYPED}\n\nPresent: Councillors Ash, Elm, Yew, Oak, Beech, Hazel, Rowan and\nHolly, and the Clerk.`,
      [TYPED_JOINED, 'Present: Councillors Ash, Elm, Yew, Oak, Beech, Hazel, Rowan and|Holly, and the Clerk.'],
    ],
    [
      'a year that begins a line',
      `${TYPED}\n\nThe accounts of the charity were seen for the year that ended in\n2018. They were agreed.`,
      [TYPED_JOINED, 'The accounts of the charity were seen for the year that ended in|2018. They were agreed.'],
    ],
    [
      'a bracket that is no label',
      `${TYPED}\n\nThe parts of the plan are the works in the lane (1), in the park\n(2), and in the yard.`,
      [TYPED_JOINED, 'The parts of the plan are the works in the lane (1), in the park|(2), and in the yard.'],
    ],
    [
      'long paragraphs between',
      `${TYPED}\n\n${'The hall was let to the school. '.repeat(12).trim()}\nNoted.`,
      [TYPED_JOINED, 'The hall was let to the school. '.repeat(12).trim(), 'Noted.'],
    ],
    ['an underlined heading', `Trees\n=====\n${TYPED}`, ['Trees', '=====', TYPED_JOINED]],
    ['capitals above', `NOTICES OF MOTION\n${TYPED}`, ['NOTICES OF MOTION', TYPED_JOINED]],
  ])('joins %s', (_why, text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });

  it.each<[string, string]>([
    [
      'one paragraph to a line',
      [
        'The hall was let to the school for the term that begins in May.',
        'The fee was paid in advance, and the Clerk was thanked for it.',
        'noted by all',
        'The lamps in the lane were mended by the County in the spring.',
      ].join('\n'),
    ],
    [
      'points in lower case',
      [
        'Members asked the Cabinet to:',
        'note the report',
        'thank the officers who had written it',
        'ask for another in the autumn',
        'inform the County',
      ].join('\n'),
    ],
    [
      'bullets',
      [
        '·  operating within budget and the means to do so next year',
        '·  delivery of planned savings, some of them earlier',
        '·  progress on managing demand and on the waiting list',
        'as reported',
      ].join('\n'),
    ],
    ['names', ['Present', 'Cllr Ash', 'Cllr Elm', 'the Clerk', 'and two residents'].join('\n')],
    [
      'very long lines',
      [
        `${'The hall was let to the school and '.repeat(8)}`,
        `${'the fee was paid in advance by it '.repeat(8)}`,
        `${'and the lamps were mended by then '.repeat(8)}`,
        'noted',
      ].join('\n'),
    ],
    [
      'paragraphs apart',
      'The hall was let to the school for the term and\n\nthe fee was paid in advance by the head of the\n\nschool and the lamps were mended.',
    ],
  ])('leaves alone %s', (_why, text) => {
    expect(paragraphs(text)).toEqual(
      text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.trim()),
    );
  });

  it('joins lines that an empty line parts each from the next', () => {
    const lines = [
      ...TYPED.split('\n'),
      '4.',
      'Fees',
      ...TYPED.split('\n'),
      'Proposed by Cllr Ash;',
      'Seconded by Cllr Elm:',
      ...TYPED.split('\n'),
      '5.',
      'Close',
      ...TYPED.split('\n'),
    ];
    const joined = joinWrappedLines(lines.join('\n\n'), splitLines(lines.join('\n\n')));
    expect(joined.map((block) => lines.join('\n\n').slice(block.start, Math.min(block.end, block.start + 9)))).toEqual([
      'The Clerk',
      '4.',
      'Fees',
      'The Clerk',
      'Proposed ',
      'Seconded ',
      'The Clerk',
      '5.',
      'Close',
      'The Clerk',
    ]);
  });

  it('keeps every line in one block', () => {
    const text = `${TYPED}\n\n${TYPED}`;
    const blocks = joinWrappedLines(text, splitLines(text));
    expect(
      blocks
        .map((block) => text.slice(block.start, block.end))
        .join('')
        .replace(/\s/g, ''),
    ).toBe(text.replace(/\s/g, ''));
  });
});

describe('how lines begin and end', () => {
  it.each<[string, boolean]>([
    ['It was agreed.', true],
    ['“That it be so.”', true],
    ['as follows:', true],
    ['to note;', true],
    ['seconded by Mr.', false],
    ['Councillor D.', false],
    ['at 9.00 A.M.', true],
    ['the lamps', false],
    ['(as amended)', false],
  ])('ends a sentence: %s', (text, expected) => {
    expect(endsSentence(text)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ['the members of the', true],
    ['Cllrs Ash, Elm,', true],
    ['proposed by Cllr', true],
    ['Home and Community (Mr.', true],
    ['the plan (which was', true],
    ['the lamps', false],
    ['that', false],
    ['It was agreed.', false],
    ['of Land', false],
  ])('is unfinished: %s', (text, expected) => {
    expect(isUnfinished(text)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ['(a) to note', true],
    ['iv) to note', true],
    ['12. Lamps', true],
    ['4.2 Lamps', true],
    ['· lamps', true],
    ['o Elmham', true],
    ['A review was held', false],
    ['(2), and the park', false],
    ['2018. They were', false],
    ['of the lamps', false],
  ])('opens with a label: %s', (text, expected) => {
    expect(opensWithLabel(text)).toBe(expected);
  });

  it.each<[string, boolean]>([
    ['12.', true],
    ['(a)', true],
    ['7', true],
    ['3.1', true],
    ['12a', true],
    ['Fees', false],
    ['2018', false],
    ['of', false],
  ])('is a label and nothing else: %s', (text, expected) => {
    expect(isLabelOnly(text)).toBe(expected);
  });

  it('knows running text and lower case', () => {
    expect(isProse('The lamps in the lane were mended by the County')).toBe(true);
    expect(isProse('Update on Taking in Charge of Elm Park Estate Elmham')).toBe(false);
    expect([startsLower('“that'), startsLower('That'), startsLower('£5')]).toEqual([true, false, false]);
  });
});

describe('words broken at a line end', () => {
  const words = collectWords(['The committee met. A co-opted member. Well-known. The sub committee.']);

  it.each<[string, string, string, 'with' | 'without' | null]>([
    ['as the text has it whole', 'the commit-', 'tee rose', 'without'],
    ['as the text has it with a hyphen', 'was co-', 'opted', 'with'],
    ['unknown: without', 'the neighbour-', 'hood', 'without'],
    ['a name of two parts', 'of Ashby-', 'Elmham', 'with'],
    ['capitals tell nothing', 'THE COMMIT-', 'TEE', 'without'],
    ['a name in capitals', 'OF ASHBY-', 'ELMHAM', 'with'],
    ['a hyphen that waits', 'two-', 'and three-bedroom', null],
    ['figures', '2018-', '19', null],
    ['a dash', 'the hall -', 'and the park', null],
    ['no hyphen', 'the hall', 'was let', null],
  ])('%s', (_why, left, right, expected) => {
    expect(joinBrokenWord(left, right, () => words)).toBe(expected);
  });
});
