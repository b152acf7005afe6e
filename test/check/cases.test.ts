import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/check/registry.ts';
import { parseMinutes } from '../../src/index.ts';

const HEAD = 'Minutes of the Hill Council held on 4 May 2021\n\n';
const PRESENT = 'Present: Cllr A Reed, Cllr B Rush, Cllr C Sedge, Cllr D Moss\n\n';
const CLOSE = '\n\n9. Close\n\nThe end.\n';

const LONG =
  'The warden told the meeting that the gate had been off its hinges since the storm, and that walkers had tied it up with string.';
const under = (words: string): string => `${HEAD}${PRESENT}8. Gate\n\n${words}${CLOSE}`;
const items = (...heads: string[]): string => `${HEAD}${heads.map((head) => `${head}\n\nIt was looked at.\n\n`).join('')}`;

/** Rule, reason, minutes, and the message that is expected; null where none is. */
const CASES: readonly (readonly [string, string, string, RegExp | null])[] = [
  ['minute-number-missing', 'two in a row', items('11/21 Gate', '12/21 Wall', '15/21 Fence', '16/21 Pond'), /13\/21 to 14\/21 are/],
  [
    'minute-number-missing',
    'a number that is printed, though no item opens there',
    `${items('11 GATE', '12 WALL')}13\n\n${items('14 FENCE').slice(HEAD.length)}`,
    null,
  ],
  ['minute-number-missing', 'letters between', items('11/21 Gate', '11a/21 Lock', '12/21 Wall', '13/21 Fence'), null],
  ['minute-number-missing', 'so wide a gap is another series', items('11/21 Gate', '12/21 Wall', '41/21 Fence', '42/21 Pond'), null],
  [
    'minute-number-repeated',
    'the second stands where the next belongs',
    items('11/21 Gate', '12/21 Wall', '12/21 Fence', '14/21 Pond'),
    /12\/21 stands twice/,
  ],
  [
    'minute-number-repeated',
    'a numbered paragraph',
    `${HEAD}1. Apologies\n\n1. Apologies came from Mr Reed.\n\n2. Gate\n\n1. It was looked at.\n\n3. Close\n\nThe end.\n`,
    null,
  ],
  [
    'reference-to-nothing',
    'an item of another meeting',
    `${HEAD}1. Interests\n\nMr Reed declared an interest in item 7 of the last meeting.\n\n2. Wall\n\nIt stands.\n\n3. Fence\n\nIt fell.\n\n4. Close\n\nThe end.\n`,
    null,
  ],
  [
    'reference-to-nothing',
    'below',
    `${HEAD}1. Gate\n\nSee item 6 below.\n\n2. Wall\n\nIt stands.\n\n3. Fence\n\nIt fell.\n\n4. Close\n\nThe end.\n`,
    /no item 6/,
  ],
  [
    'meeting-date-differs',
    'the last meeting at the head of its minutes',
    `Hill Council\n\nDraft until the next meeting on 1 June 2021\n\n${under('It was mended.')}`,
    null,
  ],
  [
    'present-and-apologies',
    'one surname, one without title',
    `${HEAD}Present: Allan Reed, B Rush, C Sedge\n\nApologies: Cllrs Moss, Reed\n\n8. Gate\n\nIt was mended.${CLOSE}`,
    null,
  ],
  [
    'present-and-apologies',
    'apologies for being late',
    `${HEAD}${PRESENT}Apologies for lateness: Cllr A Reed\n\n8. Gate\n\nIt was mended.${CLOSE}`,
    null,
  ],
  [
    'mover-not-present',
    'a mover who sent apologies',
    `${HEAD}${PRESENT}Apologies: Cllr E Heath\n\n8. Gate\n\nProposed by Cllr Heath, seconded by Cllr Rush and RESOLVED that the gate be mended.${CLOSE}`,
    /Heath moved, but is listed as absent/,
  ],
  [
    'mover-not-present',
    'the chair by the office',
    under('Proposed by the Chairman, seconded by Cllr Rush and RESOLVED that the gate be mended.'),
    null,
  ],
  [
    'mover-not-present',
    'no list to hold the name against',
    `${HEAD}8. Gate\n\nProposed by Cllr Heath, seconded by Cllr Rush and RESOLVED that the gate be mended.${CLOSE}`,
    null,
  ],
  [
    'vote-and-names',
    'a couple on one council',
    under(
      'Cllr Reed moved, and Cllr Rush seconded, that the gate be sold. A recorded vote was taken:\n\nFor the motion (2): Mr Moss, Mrs Moss\n\nAgainst the motion (1): Mr Reed\n\nThe motion was therefore LOST.',
    ),
    null,
  ],
  [
    'vote-exceeds-members',
    'a casting vote is a second one',
    under(
      'Proposed by Cllr Reed, seconded by Cllr Rush and RESOLVED, on the casting vote of the Chair (3 for, 2 against), that the gate be mended.',
    ),
    null,
  ],
  ['resolution-without-verb', 'a body as its subject has its own verbs', under('RESOLVED that the Council welcomes the gate.'), null],
  ['resolution-without-verb', 'an imperative', under('RESOLVED: Endorse the plan for the gate.'), null],
  [
    'resolution-without-verb',
    'a participle tells only which meeting',
    under('RESOLVED that the minutes of the meeting held on 6 April 2021.'),
    /no operative verb/,
  ],
  [
    'clause-missing',
    'a letter that stands in the line above',
    under('RESOLVED that:\n\n(a) the gate be mended; (b) the wall be built;\n\n(c) the fence be painted.'),
    null,
  ],
  [
    'clause-missing',
    'i follows h',
    under('RESOLVED that:\n\n(i) the gate be mended;\n\n(ii) the wall be built; and\n\n(iv) the fence be painted.'),
    /iii is missing/,
  ],
  [
    'deferred-and-decided',
    'another matter of the item is put off',
    under('The wall was deferred to June.\n\nRESOLVED that the gate be painted green.'),
    null,
  ],
  [
    'exempt-without-resolution',
    'nothing to be taken in private',
    `${HEAD}1. Apologies\n\nNone came.\n\n2. Gate\n\nIt was mended.\n\n3. Exempt business\n\nThere was none.\n\n4. Close\n\nThe end.\n`,
    null,
  ],
  [
    'exclusion-without-grounds',
    'the Act of 1960',
    under('RESOLVED that, under the Public Bodies (Admission to Meetings) Act 1960, the press and public be excluded.'),
    null,
  ],
  [
    'exclusion-without-grounds',
    'a section without its paragraph',
    under('RESOLVED that the press and public be excluded under Section 100A(4).'),
    /no paragraph of the Schedule/,
  ],
  [
    'working-day-on-weekend',
    'the day before the one that is named',
    under('Comments will be taken until the working day before Sunday 30 May 2021.'),
    null,
  ],
  [
    'working-day-on-weekend',
    'in brackets',
    under('Comments will be taken until the working day before the meeting (in this case 30 May 2021).'),
    /is a Sunday/,
  ],
  ['deadline-before-meeting', 'what is told of', under('The form had to be sent by 30 April 2021, and it was.'), null],
  [
    'parts-and-total',
    'a column of a table',
    under('| Payee | Net | VAT |\n|---|---|---|\n| Moss | 10.00 | 2.00 |\n| Rush | 20.00 | 4.00 |\n| Total | 30.00 | 7.00 |'),
    /come to 6\.00, not to 7\.00/,
  ],
  [
    'parts-and-total',
    'a balance above the parts',
    under('Brought forward £500.00\nPayments\nMoss £10.00\nRush £20.00\nTotal £30.00'),
    null,
  ],
  ['parts-and-total', 'a total of something else', under('Moss £10.00\nRush £20.00\nTotal budget £32.00'), null],
  ['paragraph-repeated', 'a motion and the decision upon it', under(`Moved:\n\n1. ${LONG}\n\nRESOLVED:\n\n1. ${LONG}`), null],
  ['paragraph-repeated', 'under two items', `${HEAD}8. Gate\n\n${LONG}\n\n9. Fence\n\n${LONG}\n`, null],
  [
    'text-breaks-off',
    'where the source says so itself, once is enough',
    under('The gate had been off its hinges since the storm and was mended at'),
    null,
  ],
  ['characters-garbled', 'a question mark for an apostrophe', under('The warden?s gate was mended.'), /question mark/],
  ['characters-garbled', 'a question that runs on', under('Who mends the gate?she asked. At what price?\n\n?Nobody knew.'), null],
];

const ON = Object.fromEntries(RULES.map(({ code }) => [code, 'warning' as const]));

describe('rules', () => {
  it.each(CASES)('check:%s: %s', async (rule, _why, text, expected) => {
    const { diagnostics } = await parseMinutes(text, {
      path: text.includes('|---') ? 'a.md' : null,
      check: { rules: 'all', severities: ON },
    });
    const messages = diagnostics.filter(({ code }) => code === `check:${rule}`).map(({ message }) => message);
    if (expected === null) expect(messages).toEqual([]);
    else expect(messages.join('\n')).toMatch(expected);
  });

  it('each have a case that must not match beside their counterexample, or take settings', () => {
    const quiet = new Set(CASES.filter(([, , , expected]) => expected === null).map(([rule]) => `check:${rule}`));
    expect(RULES.filter(({ code, told, reading }) => !quiet.has(code) && !told && !reading)).toEqual([]);
  });
});
