import { describe, expect, it } from 'vitest';
import { readDivision, tellsSide } from '../../src/extract/resolutions/divisions.ts';
import { readVote } from '../../src/extract/resolutions/votes.ts';
import type { Vote } from '../../src/model/resolution.ts';

type Counts = readonly [number | null, number | null, number | null];

const vote = ([yes, no, abstained]: Counts, more: Partial<Vote> = {}): Vote => ({
  for: yes,
  against: no,
  abstentions: abstained,
  method: null,
  result: null,
  members: null,
  ...more,
});
const NONE: Counts = [null, null, null];
const abstainers = (...names: string[]): Vote['members'] => ({ for: [], against: [], abstentions: names });

describe('a vote', () => {
  it.each<[string, string, Vote]>([
    ['a majority with its count in brackets', 'agreed by majority (4:1) to object', vote([4, 1, null])],
    [
      'who voted against, by names after one title',
      'Resolved (Councillors Finch, Wren and Lark voting against)',
      vote([null, 3, null], { members: { for: [], against: ['Finch', 'Wren', 'Lark'], abstentions: [] } }),
    ],
    [
      'who dissented',
      'RESOLVED (Cllr Lark dissenting)',
      vote([null, 1, null], { members: { for: [], against: ['Cllr Lark'], abstentions: [] } }),
    ],
    ['in full', '10 votes for, 3 against and 1 abstention', vote([10, 3, 1])],
    ['with colons', '(Vote – For: 15, Against: 0, Abstain: 2)', vote([15, 0, 2])],
    ['in capitals', 'FOR: 5 AGAINST: 3 ABSTENTIONS: 1', vote([5, 3, 1])],
    ['in brackets', 'In favour (14)  Against (12)  Abstained (11)', vote([14, 12, 11])],
    ['in words', 'There were five votes in favour, twelve against and no abstentions', vote([5, 12, 0])],
    ['none and nil', 'For: 6, Against: none, Abstentions: nil', vote([6, 0, 0])],
    ['of members', 'Seven members voted in favour and two members against, with one member abstaining', vote([7, 2, 1])],
    ['of votes', 'by 5 votes to 2', vote([5, 2, null])],
    ['of votes in words', 'by twenty votes to nineteen', vote([20, 19, null])],
    ['by a dash', 'The motion was carried 12-10.', vote([12, 10, null], { result: 'carried' })],
    ['by a dash, lost', 'The amendment was lost 3–21.', vote([3, 21, null], { result: 'lost' })],
    ['by so many votes', 'agreed by 9 votes', vote([9, null, null])],
    ['for the motion', 'Nine for the motion and eleven against the motion', vote([9, 11, null])],
    ['only those against', 'with 2 against', vote([null, 2, null])],
    ['only those who abstained', 'with 4 abstentions', vote([null, null, 4])],
    ['only those for', '8 in favour', vote([8, null, null])],
    ['a number of three figures', 'For: 101, Against: 100', vote([101, 100, null])],
    [
      'who abstained, by name',
      'Carried, Cllr Finch abstained.',
      vote([null, null, 1], { result: 'carried', members: abstainers('Cllr Finch') }),
    ],
    [
      'who abstained, by names',
      'Agreed with Cllr A Finch, Mrs Wren and Mr Lark abstaining',
      vote([null, null, 3], { members: abstainers('Cllr A Finch', 'Mrs Wren', 'Mr Lark') }),
    ],
    ['who abstained, by initials', 'All in favour, AF and BW abstained', vote([null, null, 2], { members: abstainers('AF', 'BW') })],
    [
      'who abstained, by name and number',
      'Cllr Finch abstained, 3 abstentions',
      vote([null, null, 3], { members: abstainers('Cllr Finch') }),
    ],
    ['all agreed', 'All were agreed.', vote(NONE, { method: 'assent' })],
    ['unanimous', 'carried unanimously', vote(NONE, { method: 'assent', result: 'carried' })],
    ['nem con', 'passed nem. con.', vote(NONE, { method: 'assent', result: 'carried' })],
    ['unanimous, with numbers: they tell more', 'unanimously, 6 in favour', vote([6, null, null])],
    ['by hands', 'On a show of hands the motion was lost', vote(NONE, { method: 'hands', result: 'lost' })],
    ['by hands, counted', 'by a show of hands, 6 votes for and 7 against', vote([6, 7, null], { method: 'hands' })],
    ['by ballot', 'A secret ballot was held', vote(NONE, { method: 'ballot' })],
    ['by a casting vote', "on the Chair's casting vote, 5 votes to 4", vote([5, 4, null], { method: 'casting' })],
    ['recorded', 'A recorded vote was taken', vote(NONE, { method: 'recorded' })],
    ['lost before carried', 'The amendment was defeated; the motion was carried', vote(NONE, { result: 'lost' })],
    ['words before bare numbers', 'Voting: For 31; Against 9; Abstentions 4', vote([31, 9, 4])],
    ['members voting', '4 Members voting in favour of the motion, 6 voting against and 1 abstaining', vote([4, 6, 1])],
    ['abstain', '(For 31, Against 9, Abstain 4)', vote([31, 9, 4])],
    ['what they call out', 'Ayes 7, Noes 2', vote([7, 2, null])],
    ['yes and no', 'YES: 27 NO: 12 ABSTAIN: 2', vote([27, 12, 2])],
    ['so many to so many', 'The motion was lost by 3 to 8.', vote([3, 8, null], { result: 'lost' })],
    ['carried alone', 'CARRIED', vote(NONE, { result: 'carried' })],
    ['lost alone', 'LOST', vote(NONE, { result: 'lost' })],
  ])('%s', (_why, text, expected) => {
    expect(readVote(text)).toEqual(expected);
  });

  it.each([
    ['a time', 'for 12 months'],
    ['a price', 'for £12 against a budget of £10'],
    ['a thing that is lost', 'the lost property was handed in'],
    ['the right to vote', 'Members may vote on this'],
    ['a favour', 'in favour of the plan'],
    ['an aim', 'the budget of £250 for the lost cause'],
    ['an ordinary sentence', 'The clerk reported on the drains.'],
    ['a number of something else', '14 people, 3 dogs'],
    ['a house', 'No: 12 Ferry Road'],
    ['an answer', 'Yes, 12 boats'],
  ])('is not in %s', (_why, text) => {
    expect(readVote(text)).toBeNull();
  });

  it.each<[string, string, string[] | undefined]>([
    ['two titles', 'Cllr Mrs Finch voted against', ['Cllr Mrs Finch']],
    ['a title in the plural, shortened', 'Cllrs. Finch, Wren and Lark voted against', ['Finch', 'Wren', 'Lark']],
    ['who moved it is none of them', 'moved by Cllr Finch, Cllr Wren dissenting', ['Cllr Wren']],
    ['nor who the sentence before ends with', 'It was put by Mr Finch. Cllr Wren voted against', ['Cllr Wren']],
    ['parted by semicolons', 'Cllr Finch; Cllr Wren voting against', ['Cllr Finch', 'Cllr Wren']],
    ['a comma and a word', 'Mr J. Finch, and Ms Wren voted against', ['Mr J. Finch', 'Ms Wren']],
    ['initials', 'FW, BL & CD dissenting', ['FW', 'BL', 'CD']],
    ['four names in one', 'Cllr Ann Mary Jane O’Dove-Lark voted against', ['Cllr Ann Mary Jane O’Dove-Lark']],
    ['no verb', 'Cllr Finch, Cllr Wren spoke against', undefined],
  ])('counts those who are named: %s', (_why, text, against) => {
    expect(readVote(text)?.members?.against).toEqual(against);
  });

  it.each([', ', ' and ', '; ', ', Mrs ', ' '])('is looked for in a long list of names, parted by "%s", at once', (mark) => {
    const names = (count: number): string => Array.from({ length: count }, () => 'Cllr Ann Mary Finch').join(mark);
    const before = process.cpuUsage();
    for (const count of [10, 40, 160]) readVote(`A recorded vote was asked for by ${names(count)} who spoke`);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1);
  });
});

const members = (yes: string[], no: string[], abstained: string[]): Partial<Vote> => ({
  method: 'recorded',
  members: { for: yes, against: no, abstentions: abstained },
});

describe('a division', () => {
  it.each<[string, string, Vote]>([
    [
      'names below numbers',
      'For (2)\nCllr Finch, Cllr Wren\nAgainst (1)\nCllr Lark\nAbstained (0)\nNone',
      vote([2, 1, 0], members(['Cllr Finch', 'Cllr Wren'], ['Cllr Lark'], [])),
    ],
    [
      'names behind a colon, counted',
      'For: Councillors Finch, B Wren and Lark\nAgainst: Mrs Dove',
      vote([3, 1, null], members(['Finch', 'B Wren', 'Lark'], ['Mrs Dove'], [])),
    ],
    [
      'a number behind the names',
      'In favour: Finch, Wren (2)\nAgainst: Lark (1)\nAbstentions: Dove (1)',
      vote([2, 1, 1], members(['Finch', 'Wren'], ['Lark'], ['Dove'])),
    ],
    [
      'words below the last side are none of it',
      'For: Finch, Wren (2)\nAbstaining: Councillor Lark (1)\nThe amendment was lost.',
      vote([2, null, 1], members(['Finch', 'Wren'], [], ['Councillor Lark'])),
    ],
    [
      'counts in a column, words below',
      'For the motion         29\nAgainst         2\nAbstentions         6\nwhereupon the Mayor spoke',
      vote([29, 2, 6], { method: null, members: null }),
    ],
    ['numbers without names', 'Members for: 14\nMembers against: 12', vote([14, 12, null])],
    ['none on a side', 'For: Finch, Wren\nAgainst: none', vote([2, 0, null], members(['Finch', 'Wren'], [], []))],
    ['nil on a side', 'For: Finch, Wren\nAgainst: Nil', vote([2, 0, null], members(['Finch', 'Wren'], [], []))],
    [
      'members for and against',
      'Members for: Finch\nMembers against: Lark, Dove',
      vote([1, 2, null], members(['Finch'], ['Lark', 'Dove'], [])),
    ],
    [
      'the printed number, whatever the names',
      'For (5)\nFinch, Wren\nAgainst (4)\nLark',
      vote([5, 4, null], members(['Finch', 'Wren'], ['Lark'], [])),
    ],
    ['cells that ran together', 'ForFinch, Wren2\nAgainst the motionLark1', vote([2, 1, null], members(['Finch', 'Wren'], ['Lark'], []))],
    [
      'lines that are set in',
      'For: Finch, Wren\n   Lark, Dove\nAgainst: Swift',
      vote([4, 1, null], members(['Finch', 'Wren', 'Lark', 'Dove'], ['Swift'], [])),
    ],
    ['a stop behind the names', 'For: Finch and Wren.\nAgainst: Lark.', vote([2, 1, null], members(['Finch', 'Wren'], ['Lark'], []))],
    [
      'cells that ran together, of those who abstained, and a line behind',
      'ForFinch, Wren2\nAgainstLark1\nAbstainedDove, Swift2\nThe Mayor spoke',
      vote([2, 1, 2], members(['Finch', 'Wren'], ['Lark'], ['Dove', 'Swift'])),
    ],
    [
      'counts in columns, of an amendment',
      'For the amendment    9\nAgainst the amendment    12',
      vote([9, 12, null], { method: null, members: null }),
    ],
    ['an equals sign and a dash', 'For = 9\nAgainst - 12\nAbstaining – 1', vote([9, 12, 1], { method: null, members: null })],
    [
      'votes, those and voting',
      'Votes for: 9\nThose against: 12\nVoting in favour: 10',
      vote([10, 12, null], { method: null, members: null }),
    ],
    [
      'titles in the plural, of either kind',
      'For: Cllrs. Finch, Wren; Lark\nAgainst: Messrs Dove and Swift',
      vote([3, 2, null], members(['Finch', 'Wren', 'Lark'], ['Dove', 'Swift'], [])),
    ],
    [
      'words among the names are none',
      'For: Finch, the Mayor, and others, Wren\nAgainst: Lark',
      vote([2, 1, null], members(['Finch', 'Wren'], ['Lark'], [])),
    ],
    [
      'accents, apostrophes and hyphens',
      'For: Cllr Zoë O’Dove, Mrs A. Wren-Lark\nAgainst: Dr Ünal',
      vote([2, 1, null], members(['Cllr Zoë O’Dove', 'Mrs A. Wren-Lark'], ['Dr Ünal'], [])),
    ],
    ['what they call out', 'YES: 27\nNO: 12\nABSTAIN: 2', vote([27, 12, 2], { method: null, members: null })],
    [
      'a roll, a member to a line',
      'Cllr Ann Finch YES\nCllr B Wren: NO\nCllr Lark ABSTAIN\nCllr Dove – For',
      vote([2, 1, 1], members(['Cllr Ann Finch', 'Cllr Dove'], ['Cllr B Wren'], ['Cllr Lark'])),
    ],
    ['only those who abstained and those against', 'Against: 3\nAbstentions: 2', vote([null, 3, 2], { method: null, members: null })],
  ])('%s', (_why, lines, expected) => {
    expect(readDivision(lines)).toEqual(expected);
  });

  it.each([
    ['one side', 'For: Finch, Wren'],
    ['sides of which one says nothing', 'For: Finch, Wren\nAgainst: the budget of last year'],
    ['words that only begin alike', 'For information\nAgainst the wall stood a bench'],
    ['nothing', ''],
  ])('is not in %s', (_why, lines) => {
    expect(readDivision(lines)).toBeNull();
  });
});

describe('a line', () => {
  it.each<[string, string, boolean]>([
    ['names behind a colon', 'Against: Councillors Finch and Wren', true],
    ['a count behind', 'In favour (14)', true],
    ['members', 'Members for: 3', true],
    ['those voting', 'Voting against: 3', true],
    ['a count in front', '3 for the motion', true],
    ['members who voted', '12 members voted against', true],
    ['votes', '12 votes for', true],
    ['what they call out', 'NOES: 12', true],
    ['one member by name', 'Cllr Ann Finch YES', true],
    ['a house', 'No. 12 Ferry Road', false],
    ['a name and a word', 'Ann Finch said yes', false],
    ['a mark in front', '- Abstentions: none', true],
    ['cells that ran together', 'ForFinch, Wren2', true],
    ['cells that ran together, of those who abstained', 'AbstainedLark1', true],
    ['a word that only begins alike', 'Forward plan of the board', false],
    ['a count of something else', '30 people came', false],
    ['a side in mid-sentence', 'The vote was against it', false],
    ['marks enough for a rule', '---- For: Finch', false],
  ])('tells one side of a division or not: %s', (_why, line, expected) => {
    expect(tellsSide(line)).toBe(expected);
  });
});
