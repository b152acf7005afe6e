import { describe, expect, it } from 'vitest';
import { parseMinutes } from '../../src/index.ts';

const page = (minute: string): string => `Agenda item\n\nReview of the Ferry\n\nMinutes:\n\n${minute}\n`;

/** Kind, clauses, movers and the three counts of each decision. */
const told = async (minute: string): Promise<string[]> =>
  (await parseMinutes(page(minute))).resolutions.map(({ kind, clauses, mover, seconder, vote }) =>
    [
      kind,
      clauses.map((clause) => clause.text.replace(/\s+/g, ' ')).join(' + '),
      `${mover ?? '-'}/${seconder ?? '-'}`,
      vote ? [vote.for, vote.against, vote.abstentions].map((count) => count ?? '?').join(' ') : '-',
    ].join(' | '),
  );
const MOVED = 'It was proposed by Councillor Ash, seconded by Councillor Birt';
const KEPT = 'RESOLVED that the boat be kept.';

describe('who moved it and how it was carried, above the formula, is no decision of its own', () => {
  it.each<[string, string, string[]]>([
    [
      'a count and "it was"',
      `${MOVED}, and on a vote of 7 Members in favour of the motion and 4 Members voting against, it was\n\n${KEPT}`,
      ['resolved | that the boat be kept. | Councillor Ash/Councillor Birt | 7 4 ?'],
    ],
    [
      'votes and "it was"',
      `${MOVED} and, with 7 votes in favour and 4 against, it was\n\n${KEPT}`,
      ['resolved | that the boat be kept. | Councillor Ash/Councillor Birt | 7 4 ?'],
    ],
    [
      'declared carried, "and it was:", above a list',
      'It was PROPOSED by Cllr Ash, SECONDED by Cllr Birt and on being put to the vote declared CARRIED (7 in favour, 1 against, 1 abstention), and it was:\n\n                    RESOLVED\n\n1.   That the boat be kept; and\n\n2.   That dogs go free.',
      ['resolved | That the boat be kept; and + That dogs go free. | Cllr Ash/Cllr Birt | 7 1 1'],
    ],
    [
      'the recommendations were moved and carried',
      `Councillor Ash moved and Councillor Birt seconded the recommendations and these were carried by 8 votes to 3.\n\n${KEPT}`,
      ['resolved | that the boat be kept. | Councillor Ash/Councillor Birt | 8 3 ?'],
    ],
    [
      'the motion was put and carried',
      `The motion, proposed by Councillor Ash and seconded by Councillor Birt, was put to the vote and carried (10 for, 2 against).\n\nIt was accordingly ${KEPT}`,
      ['resolved | that the boat be kept. | Councillor Ash/Councillor Birt | 10 2 ?'],
    ],
    [
      'after a vote, with the count in brackets',
      'Following a vote (For: 27, Against: 12, Abstain: 2) it was\n\nRESOLVED: That the boat be kept.',
      ['resolved | That the boat be kept. | -/- | 27 12 2'],
    ],
    [
      'totals on lines of their own, by what members called out',
      'Councillor Ash proposed and Councillor Birt seconded the recommendations.\n\nA recorded vote was then taken:\n\nVOTE TOTALS:\n\nYES: 27\n\nNO: 12\n\nABSTAIN: 2\n\nRESOLVED: That the boat be kept.',
      ['resolved | That the boat be kept. | Councillor Ash/Councillor Birt | 27 12 2'],
    ],
    [
      'a list below "agreed:"',
      'It was moved by Councillor Ash, seconded by Councillor Birt and unanimously agreed:\n\n1. That the boat be kept.\n\n2. That dogs go free.',
      ['agreed | That the boat be kept. + That dogs go free. | Councillor Ash/Councillor Birt | ? ? ?'],
    ],
  ])('%s', async (_why, minute, expected) => {
    expect(await told(minute)).toEqual(expected);
  });

  it('takes the movers past a roll longer than a motion is followed', async () => {
    const roll = Array.from({ length: 30 }, (_, i) => `Cllr ${String.fromCharCode(65 + (i % 26))} Finch ${i < 20 ? 'YES' : 'NO'}`).join(
      '\n\n',
    );
    const minute = `Councillor Ash proposed and Councillor Birt seconded the recommendations.\n\nA recorded vote was taken:\n\nYES: 20\n\nNO: 10\n\nThe individual results were as follows:\n\n${roll}\n\nRESOLVED: That the boat be kept.`;
    expect(await told(minute)).toEqual(['resolved | That the boat be kept. | Councillor Ash/Councillor Birt | 20 10 0']);
  });

  it.each<[string, string, string[]]>([
    ['what was moved is told', `${MOVED} and carried unanimously that the hall be painted.\n\n${KEPT}`, ['agreed', 'resolved']],
    ['another matter was approved', `The accounts for May were approved.\n\n${KEPT}`, ['approved', 'resolved']],
    ['the item was put off', `This item was deferred to the June meeting.\n\n${KEPT}`, ['deferred', 'resolved']],
    ['it was withdrawn', `This application was withdrawn.\n\n${KEPT}`, ['withdrawn', 'resolved']],
    ['another was agreed', `${MOVED} and agreed unanimously to accept the quote.\n\nRESOLVED: to buy a bench.`, ['agreed', 'resolved']],
  ])('unless %s', async (_why, minute, kinds) => {
    expect((await told(minute)).map((row) => row.split(' | ')[0])).toEqual(kinds);
  });
});

describe('a tally behind the decision is its vote and no clause', () => {
  it.each<[string, string, string]>([
    ['words and bare numbers, by semicolons', '\n\n(Voting: For 31; Against 9; Abstentions 4)', '31 9 4'],
    ['words and bare numbers, by commas', '\n\n(For 31, Against 9, Abstentions 4)', '31 9 4'],
    ['in the line itself', ' (For 31, Against 9, Abstain 4)', '31 9 4'],
    ['in words', ' Four in favour, one abstention.', '4 ? 1'],
    ['numbers in front', ' 5 for, 1 against.', '5 1 ?'],
    ['numbers behind', ' In favour 5, against 1.', '5 1 ?'],
    ['"Votes:"', '\n\nVotes: 7 for, 2 against, 1 abstention', '7 2 1'],
    ['a line for each side', '\n\nFOR 7\n\nAGAINST 2\n\nABSTAINED 1', '7 2 1'],
    ['what members called out', '\n\nAyes: 7\n\nNoes: 2\n\nAbstentions: 1', '7 2 1'],
    ['carried by so many to so many', ' Carried by 5 to 2.', '5 2 ?'],
    ['those who abstained', ' Two members abstained.', '? ? 2'],
  ])('%s', async (_why, tail, counts) => {
    expect(await told(`RESOLVED – That the boat be kept.${tail}`)).toEqual([`resolved | That the boat be kept. | -/- | ${counts}`]);
  });

  it.each([
    ['a number of other things', ' One of the crew was thanked.'],
    ['years', ' For 2024, against 2023, the fare rose.'],
    ['whom it is for', ' For one year the fare stays.'],
  ])('but not %s', async (_why, tail) => {
    expect(await told(`Resolved: That the boat be kept.${tail}`)).toEqual([`resolved | That the boat be kept.${tail} | -/- | -`]);
  });
});

describe('the vote of a decision', () => {
  it.each<[string, string, string]>([
    [
      'is a sentence right before it',
      'Cllr Ash proposed that the Council object. Vote: For - 5, Against - 2. Resolved: To object.',
      '5 2 ?',
    ],
    [
      'stands under a heading below',
      `${KEPT}\n\nRecorded vote:\n\nFor: Councillors Ash, Birt and Cole (3)\n\nAgainst: Councillor Dene (1)`,
      '3 1 ?',
    ],
    ['stands above it, with names', `VOTE: FOR (3) Ash, Birt, Cole; AGAINST (1) Dene\n\n${KEPT}`, '3 1 ?'],
    ['is not that of another on its line', 'Resolved: To object. 5 for, 2 against. Resolved: To buy a bench.', '-'],
  ])('%s', async (_why, minute, counts) => {
    expect((await told(minute)).at(-1)?.split(' | ')[3]).toBe(counts);
  });
});

describe('who moved it', () => {
  it.each<[string, string, string]>([
    [
      'in the sentence before, on the same line',
      'Mr B Ash, seconded by Ms C Birt, moved that Miss Cole be chosen. There being no other names, the Committee AGREED to APPOINT Miss Cole to the Trust.',
      'Mr B Ash/Ms C Birt',
    ],
    [
      'behind thanks',
      'The Leader of the Council thanked the officers and moved the recommendations, which were seconded by Councillor Birt.\n\nResolved:\n\nThat the boat be kept.',
      'The Leader/Councillor Birt',
    ],
    [
      'in moving, and seconded in a sentence of its own',
      'In moving the recommendations Councillor Ash said that the boat would cost less (£1.05 million). Councillor Birt seconded the recommendations.\n\nResolved:\n\nThat the boat be kept.',
      'Councillor Ash/Councillor Birt',
    ],
    [
      'two sentences before, above its tally',
      'Cllr Ash proposed that the Council object. Cllr Birt seconded. Vote: For - 5, Against - 2, Abstain - 1. Resolved: To object.',
      'Cllr Ash/Cllr Birt',
    ],
    ['not where no one seconded', `A proposal to defer was moved by Councillor Ash but was not seconded.\n\n${KEPT}`, '-/-'],
    [
      'never by the movers of what was decided before on the line',
      'Cllr Ash proposed, seconded by Cllr Birt and agreed, to keep the boat. There was time left. It was AGREED to paint it.',
      '-/-',
    ],
  ])('%s', async (_why, minute, movers) => {
    expect((await told(minute)).at(-1)?.split(' | ')[2]).toBe(movers);
  });
});
