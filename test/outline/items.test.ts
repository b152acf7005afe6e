import { describe, expect, it } from 'vitest';
import { parseMinutes } from '../../src/index.ts';

const items = async (text: string): Promise<string[]> =>
  (await parseMinutes(text)).items.map((item) => `${item.number ?? '-'} ${item.title}`);
const HEAD = 'Minutes of the Hill Committee held on 4 May 2021\n\n';

describe('numbers that open items', () => {
  it.each<[string, string, string[]]>([
    ['stops', '1. Apologies\n\nNone.\n\n2. Finance\n\nAll well.', ['1 Apologies', '2 Finance']],
    ['no space after the stop', '1.Apologies\n\nNone.\n\n2.Finance\n\nAll well.', ['1 Apologies', '2 Finance']],
    ['a tab', '1\tApologies\n\nNone.\n\n2\tFinance\n\nAll well.', ['1 Apologies', '2 Finance']],
    ['brackets', '1) Apologies\n\nNone.\n\n2) Finance\n\nAll well.', ['1 Apologies', '2 Finance']],
    ['minute numbers of a year', '77/21 Apologies\n\nNone.\n\n78/21 Finance\n\nAll well.', ['77/21 Apologies', '78/21 Finance']],
    ['the year first', '19/41 Apologies\n\nNone.\n\n19/42 Finance\n\nAll well.', ['19/41 Apologies', '19/42 Finance']],
    ['a code before', 'C/152 Apologies\n\nNone.\n\nC/153 Finance\n\nAll well.', ['C/152 Apologies', 'C/153 Finance']],
    [
      'letters and two numbers',
      'BM 35/2122 Apologies\n\nNone.\n\nBM 36/2122 Finance\n\nAll well.',
      ['BM 35/2122 Apologies', 'BM 36/2122 Finance'],
    ],
    ['three parts', '18.09.6 Apologies\n\nNone.\n\n18.09.7 Finance\n\nAll well.', ['18.09.6 Apologies', '18.09.7 Finance']],
    [
      'tenths',
      '1.0 Apologies\n\n1.1 None were sent by anyone at all.\n\n2.0 Finance\n\n2.1 All was said to be well.',
      ['1.0 Apologies', '2.0 Finance'],
    ],
    ['the word item', 'Item 1: Apologies\n\nNone.\n\nItem 2: Finance\n\nAll well.', ['1 Apologies', '2 Finance']],
    ['on lines of their own', '1.\n\nApologies\n\nNone.\n\n2.\n\nFinance\n\nAll well.', ['1 Apologies', '2 Finance']],
    ['a number left out', '1. Apologies\n\nNone.\n\n4. Finance\n\nAll well.', ['1 Apologies', '4 Finance']],
    [
      'sub-items with headings',
      '3. Apologies\n\nNone.\n\n4. Reports\n\n4.1 Finance\n\nAll was well.\n\n4.2 Roads\n\nMost were open.\n\n5. Correspondence\n\nThe end.',
      ['3 Apologies', '4 Reports', '4.1 Finance', '4.2 Roads', '5 Correspondence'],
    ],
    ['an agenda number below', '41. Apologies\n(Item 1)\n\nNone.\n\n42. Finance\n(Item 2)\n\nAll well.', ['41 Apologies', '42 Finance']],
    [
      'numbered paragraphs are none',
      '41. Finance\n\n1. The Clerk reported that all was well with the accounts.\n\n2. Members asked about the roof and were told of the cost.\n\n42. Close\n\nThe end.',
      ['41 Finance', '42 Close'],
    ],
    [
      'clauses are none',
      '1. Fares\n\nRESOLVED:\n\n1. That the fare be £2.\n\n2. That dogs go free.\n\n2. Close\n\nThe end.',
      ['1 Fares', '2 Close'],
    ],
  ])('%s', async (_why, text, expected) => {
    expect(await items(`${HEAD}${text}\n`)).toEqual(expected);
  });
});

describe('where a heading ends that runs into its minute', () => {
  it.each<[string, string, string]>([
    ['capitals', 'PUBLIC FORUM A member of the public spoke of the bins.', 'PUBLIC FORUM'],
    ['a colon', 'Apologies: received from Cllr Reed.', 'Apologies'],
    ['a dash', 'Grit bin – the Clerk had asked again for a price and heard nothing.', 'Grit bin'],
    ['title case, then a sentence', 'Repairs to the Bench A quote was read out and accepted.', 'Repairs to the Bench'],
    ['a usual title, then a name', 'Minutes of the last meeting Mr Pell said that one figure was wrong.', 'Minutes of the last meeting'],
    ['the title goes on', 'Minutes of the last meeting held on 4 March 2021', 'Minutes of the last meeting held on 4 March 2021'],
    ['a date belongs to it', 'DATE OF NEXT MEETING – Tuesday 8 June 2021', 'DATE OF NEXT MEETING – Tuesday 8 June 2021'],
    ['a decision does not', 'ACCOUNTS – RESOLVED that they be paid.', 'ACCOUNTS'],
  ])('%s', async (_why, line, title) => {
    const found = await items(`${HEAD}7. ${line}\n\n8. Roads\n\nMost were open.\n\n9. Close\n\nThe end.\n`);
    expect(found[0]).toBe(`7 ${title}`);
  });
});

describe('pages', () => {
  it('tells the title "Minutes" from the label "Minutes:"', async () => {
    const [item] = (await parseMinutes('Agenda item\n\nMinutes\n\nMinutes:\n\nThe minutes were approved.\n')).items;
    expect([item?.title, item?.purpose]).toEqual(['Minutes', null]);
  });

  it('gives each item of an issue page the meeting it was taken at', async () => {
    const text =
      'Issue - meetings\n\nFares\n\nMeeting: 15/01/2020 - Boat Committee (Item 4)\n\n4 Fares\n\nMinutes:\n\nNoted.\n\nMeeting: 26/02/2020 - Council (Item 8)\n\n8 Fares\n\nMinutes:\n\nNoted.\n';
    const { items: found, meeting } = await parseMinutes(text);
    expect(found.map((item) => item.meeting)).toEqual([
      { body: 'Boat Committee', date: '2020-01-15', number: '4' },
      { body: 'Council', date: '2020-02-26', number: '8' },
    ]);
    expect([meeting.body, meeting.date]).toEqual([null, null]);
  });
});
