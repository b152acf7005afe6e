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
    [
      'a list of contents above the attendance is none',
      'Index of Items\n\n1. Apologies\n2. Ferry Report\n3. Close\n\nPresent:\nMr A Ash, Ms B Birt\n\nBusiness\n\n1. Roll and Apologies\n\nNone were sent.\n\n2. Ferry Report\n\nThe report was read.\n\n3. Close\n\nThe end came at nine.',
      ['1 Roll and Apologies', '2 Ferry Report', '3 Close'],
    ],
    [
      'titles with an application number',
      '34. SE/13/00771/FUL - The Old Quay, Pond Lane\n\nThe Committee looked at the plans.\n\n35. SE/13/01502/HSE - 6 Nut Close\n\nThe Committee looked at these too.',
      ['34 SE/13/00771/FUL - The Old Quay, Pond Lane', '35 SE/13/01502/HSE - 6 Nut Close'],
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
    ['the date of the next meeting is its minute', 'DATE OF NEXT MEETING – Tuesday 8 June 2021', 'DATE OF NEXT MEETING'],
    ['the same behind a colon, with a time', 'Date of next meeting: 24th June 2021, 5.30pm', 'Date of next meeting'],
    ['a remark of one word', 'Declarations None.', 'Declarations'],
    ['no remark but a title', 'Items to be Noted', 'Items to be Noted'],
    ['initials, and what they did', 'Internal audit LV presented two reports.', 'Internal audit'],
    ['title case, then a word that opens sentences', 'Village Hall roof The committee had asked for a grant.', 'Village Hall roof'],
    [
      'lines wrapped at one width end no heading',
      'Minutes of the last meeting Mr Pell pointed out that the\nsum under item 9 should have read otherwise. With this\nchange they were agreed.',
      'Minutes of the last meeting',
    ],
    ['capitals in two parts, closed by a dash', 'REVIEW OF PAY: BOAT CREWS - The Clerk told of the talks.', 'REVIEW OF PAY: BOAT CREWS'],
    [
      'the same with a sentence too short for one',
      'PAY TALKS: BOAT CREWS - The Clerk and Mr Ash handed in a paper.',
      'PAY TALKS: BOAT CREWS',
    ],
    ['not behind one word', 'ROADS: HILL LANE - The Clerk told of the holes.', 'ROADS'],
    ['nobody behind the colon', 'APOLOGIES: CLLR ASH - The Clerk had a letter from him and read it out.', 'APOLOGIES'],
    ['nothing behind the colon', 'URGENT BUSINESS: NONE - The Chair had been told of no such matter.', 'URGENT BUSINESS'],
    ['a decision behind the colon', 'ACCOUNTS: AGREED - that they be paid by the Clerk without delay.', 'ACCOUNTS'],
    ['a year behind capitals, closed by a dash', 'FARES AND PRECEPT 2020/21 - The Clerk told of the sums.', 'FARES AND PRECEPT 2020/21'],
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

  it.each<[string, string, string]>([
    ['a dash closes the label', ' :-', '-'],
    ['a colon closes it', ': ', ''],
  ])('reads a record of a decision by the field that names its subject: %s', async (_why, colon) => {
    const text = `Meeting documents\n\nRecord of Executive Decision\n\nDate${colon}14 June 2011\nDecision Maker${colon}Portfolio Holder for Boats\nSubject of Decision${colon}Winter Boat\nDecision${colon}That the winter boat be kept.\nReason for Decision${colon}It is well used.\n`;
    const { items: found, resolutions } = await parseMinutes(text, { layout: 'moderngov-decision' });
    expect(found.map((item) => item.title)).toEqual(['Winter Boat']);
    expect(resolutions.map((row) => row.clauses.map((clause) => clause.text))).toEqual([['That the winter boat be kept.']]);
  });

  it.each<[why: string, line: string, fields: Record<string, string>, purpose: string | null]>([
    ['a label', 'Portfolio Holder: Councillor Ash', { 'Portfolio Holder': 'Councillor Ash' }, null],
    [
      'a colon inside a bracket closes no label',
      'Report of the Head of Boats (Portfolio Holder: Councillor Ash).',
      {},
      'Report of the Head of Boats (Portfolio Holder: Councillor Ash).',
    ],
    ['a label with a bracket', 'Ward(s) affected: Weir', { 'Ward(s) affected': 'Weir' }, null],
  ])('fields: %s', async (_why, line, fields, purpose) => {
    const text = `Agenda item\n\nFares\n\n${line}\n\nMinutes:\n\nThe Board read the paper.\n`;
    const [item] = (await parseMinutes(text, { layout: 'moderngov-agenda-item' })).items;
    expect([item?.fields, item?.purpose]).toEqual([fields, purpose]);
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

describe('the head of printed minutes', () => {
  const meeting = async (head: string) =>
    (await parseMinutes(`${head}\n\nPresent: Mr A Ash\n\n1. Apologies\n\nNone.\n\n2. Close\n\nThe end.\n`)).meeting;

  it.each<[string, string, string | null]>([
    ['a house number', 'Minutes of the Trustees’ meeting held at 3 Minster Yard on Wednesday, 5th March 1997', '3 Minster Yard'],
    [
      'a label among others on its line',
      'Hill School\nDate: Monday 27 March 2023       Time: 5.30pm       Venue: School library',
      'School library',
    ],
    [
      'the building and its place',
      'Boat Committee\n\nWednesday 22 June 2011 at 7.00pm\nCouncil Chamber, Marsh Town Hall, N31',
      'Council Chamber, Marsh Town Hall, N31',
    ],
    ['behind the year', 'Minutes of the Meeting, Wednesday 18th December 2024, Marsh Memorial Hall, 6.30pm', 'Marsh Memorial Hall'],
    ['a time is no place', 'Minutes of the Meeting held on 5 March 2019 at 7 PM', null],
  ])('venue: %s', async (_why, head, expected) => {
    expect((await meeting(head)).venue).toBe(expected);
  });

  it.each<[string, string, string | null]>([
    ['behind a dash', 'Marsh Federation – Full Governing Body\nMinutes of meeting held on 3 May 2021', 'Full Governing Body'],
    ['a group in capitals', 'MARSH FIRE AUTHORITY\n\nPOLICY GROUP\n\nMINUTES of the meeting held on 3 May 2021', 'POLICY GROUP'],
    ['that met, without the word for it', 'Minutes of Marsh Parish Council held on Monday 3 May 2021', 'Marsh Parish Council'],
    ['nor the place where it met', 'Minutes of the Boat Committee held at the Weir on 3 May 2021', 'Boat Committee'],
    ['a meeting without a body', 'Minutes of the meeting held on 3 May 2021', null],
  ])('body: %s', async (_why, head, expected) => {
    expect((await meeting(head)).body).toBe(expected);
  });

  it.each<[string, string, string | null]>([
    ['a society before its general meeting', 'Marsh Beekeepers – Annual General Meeting\n\n2 November 2019', 'Marsh Beekeepers'],
    [
      'a bracket behind a member is none',
      'MARSH POLICE PANEL\n\nMinutes of the meeting held on 3 May 2021\n\nCouncillor J Ash (Weir County Council)',
      null,
    ],
  ])('organisation: %s', async (_why, head, expected) => {
    expect((await meeting(head)).organisation).toBe(expected);
  });
});

describe('titles', () => {
  const WRAPPED =
    'The Clerk reported that the county had written to say that the lamps\nin the lane would be mended before the end of the month and that the\ndrains would be cleared by the contractor who had been asked to do so\nin May. It was agreed to thank the county for its letter.\n\n';
  it.each<[why: string, text: string, expected: string[]]>([
    [
      'broken over lines of a typed text, at the column of its words',
      `1.   ROADS\n\n${WRAPPED}2.   APPLICATION TO THE COUNTY FOR A GRANT TOWARDS THE REPAIR OF THE\n     FOOTBRIDGE\n\n${WRAPPED}3.   CLOSE\n\nThe end.`,
      ['1 ROADS', '2 APPLICATION TO THE COUNTY FOR A GRANT TOWARDS THE REPAIR OF THE FOOTBRIDGE', '3 CLOSE'],
    ],
    [
      'behind a gap',
      `F1/17    ROADS\n\n${WRAPPED}F2/17    REVIEW OF THE CHARGES FOR THE CAR PARK IN WEIR LANE AND THE\n         MARKET\n\n${WRAPPED}F3/17    CLOSE\n\nThe end.`,
      ['F1/17 ROADS', 'F2/17 REVIEW OF THE CHARGES FOR THE CAR PARK IN WEIR LANE AND THE MARKET', 'F3/17 CLOSE'],
    ],
    [
      'in capitals, stopping where none can',
      '1. MINUTES OF THE MEETING\nHELD ON 3 MAY\n\nThey were read.\n\n2. ROADS AND\nLAMPS\n\nAll well.',
      ['1 MINUTES OF THE MEETING HELD ON 3 MAY', '2 ROADS AND LAMPS'],
    ],
    [
      'not with a heading of its own below',
      '1. ROADS\nWEIR LANE\n\nIt was mended.\n\n2. LAMPS\nHILL ROAD\n\nAll well.',
      ['1 ROADS', '2 LAMPS'],
    ],
    [
      'in capitals with a date, all of them',
      '1. MINUTES OF THE LAST MEETING HELD ON 14TH MAY 2017\n\nThey were read.\n\n2. LAMPS\n\nAll well.',
      ['1 MINUTES OF THE LAST MEETING HELD ON 14TH MAY 2017', '2 LAMPS'],
    ],
    [
      'a stop in a shortened word',
      '1. Apologies\n\nNone.\n\n2. Roof of Nos. 6-9. Mr Ash proposed that it be mended.\n\n3. Close\n\nThe end.',
      ['1 Apologies', '2 Roof of Nos. 6-9', '3 Close'],
    ],
    [
      'a bracket that runs over the line’s end',
      '1. Long Term Plan(3), 2024/25 [Key Decision:\nFIN/R/2023/004]\n\nThe Cabinet read a paper on it.\n\n2. Lease of the Quay (Agenda\nItem 5)\n\nIt was let.\n\n3. Close\n\nThe end.',
      ['1 Long Term Plan(3), 2024/25 [Key Decision: FIN/R/2023/004]', '2 Lease of the Quay (Agenda Item 5)', '3 Close'],
    ],
    [
      'not one that a sentence follows, nor one that is never closed',
      '1. Roof (the old\none) The roof had been mended by the men.\n\n2. Walls (the new\nThe walls had been mended as well.\n\n3. Close\n\nThe end.',
      ['1 Roof (the old', '2 Walls (the new', '3 Close'],
    ],
    [
      'a topic with its first application behind it',
      '1. Apologies\n\nNone.\n\n2. Planning 22/00123/FUL Weir House - a wall. No comments were made by the council.\n\n3. Close\n\nThe end.',
      ['1 Apologies', '2 Planning', '3 Close'],
    ],
  ])('%s', async (_why, text, expected) => {
    expect(await items(`${HEAD}${text}\n`)).toEqual(expected);
  });

  it.each<[why: string, html: string, expected: string[]]>([
    [
      'in bold behind the number of a row',
      '<tr><td>1</td><td><b>Roads</b><br>Lamps 3 and 4 were out.</td><td></td></tr><tr><td>2</td><td><b>Risk register</b> Risk 9 was raised.</td><td>AB</td></tr><tr><td>3</td><td><p><b>Date of next meeting</b></p><p>Wednesday 10 May 2023 at 5.30 pm</p></td><td></td></tr>',
      ['1 Roads', '2 Risk register', '3 Date of next meeting'],
    ],
    [
      'not what somebody is to do, in bold with a number below an item',
      '<tr><td>1</td><td><b>Roads</b><br>All were open.</td></tr><tr><td>1.1</td><td><b>JB to ask the county when the lane will be mended.</b></td></tr><tr><td>2</td><td><b>Lamps</b><br>All were lit.</td></tr>',
      ['1 Roads', '2 Lamps'],
    ],
  ])('in a table: %s', async (_why, html, expected) => {
    const page = `<html><body><p>Minutes of the Hill Committee held on 4 May 2021</p><table>${html}</table></body></html>`;
    expect((await parseMinutes(page)).items.map((item) => `${item.number ?? '-'} ${item.title}`)).toEqual(expected);
  });
});

describe('exempt items', () => {
  it.each<[why: string, text: string, expected: boolean[]]>([
    ['by a note under the title', '1. ROADS\n\nAll well.\n\n2. LEASE\n(Exempt - paragraph 3)\n\nIt was agreed.', [false, true]],
    ['not where there were none', '1. ROADS\n\nAll well.\n\n2. EXEMPT BUSINESS\n\nThere was none.', [false, false]],
    [
      'from a body that agrees to exclude',
      '1. PRESS\n\nThe Cabinet agrees to exclude the public during the next item.\n\n2. LEASE\n\nIt was let.',
      [false, true],
    ],
    [
      'from one that resolved so',
      '1. PRESS\n\nMembers resolved to exclude the press and public.\n\n2. LEASE\n\nIt was let.',
      [false, true],
    ],
    ['not where it was agreed not to', '1. PRESS\n\nMembers agreed not to exclude the public.\n\n2. LEASE\n\nIt was let.', [false, false]],
    [
      'nor where it was only asked',
      '1. PRESS\n\nMembers agreed whether to exclude the public would be asked later.\n\n2. LEASE\n\nIt was let.',
      [false, false],
    ],
  ])('%s', async (_why, text, expected) => {
    expect((await parseMinutes(`${HEAD}${text}\n`)).items.map((item) => item.exempt)).toEqual(expected);
  });
});

describe('references', () => {
  it.each<[why: string, title: string, expected: string[]]>([
    ['letters and the year before the number', 'Application No. PA22/03317 - Land at Weir Lane', ['PA22/03317']],
    ['of Northern Ireland', 'LA08/2020/0123/F Two dwellings', ['LA08/2020/0123/F']],
    ['two codes before the year', 'Long Term Plan [Key Decision: FIN/R/2023/004]', ['FIN/R/2023/004']],
    ['a key decision', 'Lease of the Quay [Key Decision: REG/02/23]', ['REG/02/23']],
    ['a code, the year and the number', 'SE/13/00771/FUL - The Old Quay', ['SE/13/00771/FUL']],
    ['not a financial year', 'Outturn FY21/2022 and Budget 2022/23', []],
    ['not what stands beside the word', 'Key Decisions and and/or 2022/23', []],
  ])('%s', async (_why, title, expected) => {
    const { items: found } = await parseMinutes(
      `${HEAD}1. Apologies\n\nNone.\n\n2. ${title}\n\nThe Committee looked at it.\n\n3. Close\n\nThe end.\n`,
    );
    expect(found[1]?.references).toEqual(expected);
  });
});

describe('when the meeting began and ended', () => {
  it.each<[why: string, text: string, expected: [string | null, string | null]]>([
    ['in one sentence', '1. ROADS\n\nAll well.\n\nThe meeting commenced at 10.30 am and concluded at 11.20 am.', ['10:30', '11:20']],
    ['in a clause', '1. ROADS\n\nAll well.\n\nThe meeting, which began at 10.30 a.m., ended at 12.40 p.m.', ['10:30', '12:40']],
    ['rose', '1. ROADS\n\nAll well.\n\nThe Committee rose at 4.05 pm.', [null, '16:05']],
    ['as a duration', '1. ROADS\n\nAll well.\n\n(Duration of meeting: 7.00 - 9.15 pm)', ['19:00', '21:15']],
  ])('%s', async (_why, text, [start, end]) => {
    const { meeting } = await parseMinutes(`${HEAD}${text}\n`);
    expect([meeting.startTime, meeting.endTime]).toEqual([start, end]);
  });
});

describe('sub-items and titles with the minute behind them', () => {
  it.each<[why: string, text: string, expected: string[]]>([
    [
      'a full stop',
      '1. Matters Arising\n\n1.1 Bus shelter. The Clerk had rung the county.\n\n1.2 Pond. The weed was cut.\n\n2. Finance\n\nAll well.',
      ['1 Matters Arising', '1.1 Bus shelter', '1.2 Pond', '2 Finance'],
    ],
    [
      'a dash, and figures in the title',
      '1 Matters arising\n\n1.1 War memorial - quote awaited.\n\n1.2 20mph zone - no news.\n\n2 Finance\n\nAll well.',
      ['1 Matters arising', '1.1 War memorial', '1.2 20mph zone', '2 Finance'],
    ],
    [
      'not what a person said',
      '1. Questions\n\n1.1 Cllr Ash: when will the lane be mended?\n\n1.2 Mrs Birt: who pays for the lamps?\n\n2. Finance\n\nAll well.',
      ['1 Questions', '2 Finance'],
    ],
    [
      'not numbered paragraphs, one of them with a colon',
      '1. Roads\n\n1.1 The Clerk reported that the lane had been closed for a week.\n\n1.2 Members asked how long the work would take and were told a month.\n\n1.3 Costs: these were not known.\n\n2. Finance\n\nAll well.',
      ['1 Roads', '2 Finance'],
    ],
    [
      'titles that nothing follows, where the others are closed by a dash',
      '1 Welcome - Mr Ash welcomed all who had come.\n\n2 Minute of last meeting - Proposed A Birt, seconded C Dow.\n\n3 Police - the constable reported that there had been two thefts.\n\n4 Treasurer - balance £1,204.11.\n\n5 Next meeting - Tuesday 4 October',
      ['1 Welcome', '2 Minute of last meeting', '3 Police', '4 Treasurer', '5 Next meeting'],
    ],
    [
      'no numbers at all',
      'Welcome: Mr Ash greeted all who had come.\n\nMinutes of the last meeting: these were read and signed.\n\nPlaygroup: Mrs Birt told of a good year.\n\nOpen Forum: nobody had a question.',
      ['- Welcome', '- Minutes of the last meeting', '- Playgroup', '- Open Forum'],
    ],
    [
      'the word, and a year before the number',
      'Item 2014.21  Apologies\n\nNone.\n\nItem 2014.22  Finance\n\nAll well.',
      ['2014.21 Apologies', '2014.22 Finance'],
    ],
  ])('%s', async (_why, text, expected) => {
    expect(await items(`${HEAD}${text}\n`)).toEqual(expected);
  });
});

describe('a private part', () => {
  it.each<[why: string, text: string, expected: string[]]>([
    [
      'numbers that begin again',
      '7. Roads\n\nAll well.\n\n8. Lamps\n\nAll lit.\n\nPART TWO – CONFIDENTIAL\n\n1. Clerk’s Salary\n\nIt was raised.\n\n2. Lease of the Hut\n\nIt was put off.',
      ['7 Roads', '8 Lamps', '1 Clerk’s Salary', '2 Lease of the Hut'],
    ],
    [
      'numbers of another form',
      '7. ROADS\n\nAll well.\n\n8. LAMPS\n\nAll lit.\n\nIT WAS AGREED THAT THE PRESS AND PUBLIC BE EXCLUDED\n\nP1. LAND AT THE QUAY\n\nIt was sold.',
      ['7 ROADS', '8 LAMPS', 'P1 LAND AT THE QUAY'],
    ],
    [
      'not its clauses',
      '7. Roads\n\nAll well.\n\n8. Lamps\n\nAll lit.\n\nPART TWO – CONFIDENTIAL\n\nRESOLVED:\n\n1. That the hut be let.\n\n2. That the rent be £20.',
      ['7 Roads', '8 Lamps'],
    ],
  ])('%s', async (_why, text, expected) => {
    expect(await items(`${HEAD}${text}\n`)).toEqual(expected);
  });

  it('stands below headings of the format, which are items too', async () => {
    const page =
      '# Hill Parish Council\n\nMinutes of 4 May 2021\n\n## Declarations\n\nNone.\n\n## Finance\n\nAll well.\n\n## Church Wall\n\nIt fell.\n\n**PART TWO**\n\n1.  **Salaries**\n\nThey rose.\n';
    expect((await parseMinutes(page, { path: 'minutes.md' })).items.map(({ title }) => title)).toEqual([
      'Declarations',
      'Finance',
      'Church Wall',
      'Salaries',
    ]);
  });
});

describe('the meeting', () => {
  it.each<[why: string, text: string, expected: Record<string, string | null>]>([
    [
      'a committee of its council',
      'MINUTES OF THE MEETING OF THE ROADS AND LAMPS COMMITTEE OF HILL BRIDGE TOWN COUNCIL HELD ON 4 MAY 2021\n\n1. ROADS\n\nAll well.',
      { organisation: 'HILL BRIDGE TOWN COUNCIL', body: 'ROADS AND LAMPS COMMITTEE' },
    ],
    [
      'a label for the body',
      'HILL BOROUGH COUNCIL\n\nMeeting:\tRoads Committee\nDate:\t4 May 2021\n\n1. ROADS\n\nAll well.',
      { body: 'Roads Committee' },
    ],
    [
      'no name of an authority',
      'Combined Authority Board\nDate: 4 May 2021\n\n1. ROADS\n\nAll well.',
      { organisation: null, body: 'Combined Authority Board' },
    ],
    [
      'a health board',
      'Hilldale Health Board\nMinutes of the Board Meeting held on 4 May 2021\n\n1. ROADS\n\nAll well.',
      { organisation: 'Hilldale Health Board' },
    ],
    [
      'a room in small letters',
      'Minutes of the Hill Committee\n\nHeld in the school library on 4 May 2021\n\n1. ROADS\n\nAll well.',
      { venue: 'school library' },
    ],
    [
      'a title that goes on in the next line',
      'Minutes of the Meeting of the Hill Committee held in the Hut,\nWeir Lane, on 4 May 2021.\n\n1. ROADS\n\nAll well.',
      { title: 'Minutes of the Meeting of the Hill Committee held in the Hut, Weir Lane, on 4 May 2021.' },
    ],
  ])('%s', async (_why, text, expected) => {
    expect((await parseMinutes(`${text}\n`)).meeting).toMatchObject(expected);
  });
});

describe('pages of a meeting', () => {
  it('have numbers before their titles, where a label stands below', async () => {
    const page =
      'Agenda and draft minutes\nHill Panel - Monday 3 July 2017 6.30 pm\nVenue: The Hut\nNo. Item\n11. Apologies\nMinutes:\nNone.\n12. Lamps Act 2017 PDF 31 KB\nReport of the Clerk.\nMinutes:\nThe Clerk said:\n1. It was dark.\n2. It was cold.\nRESOLVED:\n1. That the report be noted.\n2. That lamps be lit.\n13. Work Programme\nMinutes:\nNOTED.\n';
    expect((await parseMinutes(page)).items.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '11 Apologies',
      '12 Lamps Act 2017',
      '13 Work Programme',
    ]);
  });

  it('are known by their labels without their heading', async () => {
    const page =
      'Minutes\n\nHill Panel\n\nMonday, 3rd July, 2017 6.30 pm\n\nVenue: The Hut\n\nPresent: Councillor Ash\n\nNo.\nItem\n\n1.\n\nApologies\n\nMinutes:\n\nNone.\n\n2.\n\nLamps pdf icon PDF 31 KB\n\nMinutes:\n\nAll lit.\n\nThe meeting closed at 7 pm.\n';
    const { source, items: read } = await parseMinutes(page);
    expect([source.layout, ...read.map(({ number, title }) => `${number} ${title}`)]).toEqual([
      'moderngov-meeting',
      '1 Apologies',
      '2 Lamps',
    ]);
  });
});

describe('what a document says of its meeting outside the text', () => {
  it('takes a day at the begin of a line for no item', async () => {
    const page =
      'Minutes of the Hill Committee\n\n1. Apologies\n\nNone.\n\n2. Roads\n\nAll well.\n\n3. Date of Next Meeting\n\n5 December 2024\n\n4. Lamps\n\nAll lit.\n\n7 JANUARY 2025\n\nThe Chair closed the meeting.\n';
    expect((await parseMinutes(page)).items.map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
  });

  it('reads body and date of a saved page from two lines of one heading', async () => {
    const html =
      '<html><body><h1 class="mgMainTitleTxt">Agenda and minutes</h1><h2 class="mgSubTitleTxt">Harbour Sub-Committee<br />Tuesday, 8th October, 2019 7.00 pm</h2><p>Venue: Room 1</p><table><tr><th>No.</th><th>Item</th></tr><tr><td>1.</td><td><p>Fares</p><p>Minutes:</p><p>All was well.</p></td></tr></table></body></html>';
    const { meeting } = await parseMinutes(html);
    expect([meeting.body, meeting.date]).toEqual(['Harbour Sub-Committee', '2019-10-08']);
  });

  it('names the authority in the title of its page', async () => {
    const page =
      '<html><head><title>Minutes March 2020 | Cold Hill Parish Council</title></head><body><h1>Minutes – 9th March 2020</h1><p>1. Roads</p><p>All well.</p></body></html>';
    expect((await parseMinutes(page)).meeting.organisation).toBe('Cold Hill Parish Council');
  });

  it('has a line for each bold label of a Markdown paragraph', async () => {
    const page =
      '# Minutes of the Roads Committee\n\n**Date:** Friday 10 June 2022\n**Time:** 2.00pm to 3.35pm\n**Venue:** Boardroom, Hill Quay\n\n1. Roads\n\nAll well.\n\n2. Lamps\n\nAll lit.\n';
    const { meeting } = await parseMinutes(page, { path: 'minutes.md' });
    expect([meeting.date, meeting.startTime, meeting.endTime, meeting.venue]).toEqual([
      '2022-06-10',
      '14:00',
      '15:35',
      'Boardroom, Hill Quay',
    ]);
  });
});
