import { describe, expect, it } from 'vitest';
import { peopleOf } from './people-rows.ts';

const NOBODY: readonly (readonly [why: string, text: string])[] = [
  ['no apologies', '# Apologies\n\nNo apologies were received.'],
  ['there were none', '# Apologies for absence\n\nThere were none.'],
  ['none', 'Apologies: None'],
  ['none received, with a full stop', 'Apologies for absence: None received.'],
  ['all were there', '# Apologies\n\nThere were no apologies, all the Members being present.'],
  ['all councillors were present', '# ACCEPTANCE OF APOLOGIES\n\nAll Councillors were present.'],
  ['an apology for something else', 'Apologies were given for the delay to the sign on the A134.'],
  ['an apology received by letter', 'An apology has since been received from the Water Company.'],
  ['an officer who apologised', 'The Senior Engineer apologised to members for circulating an incorrect map.'],
  ['a count of the public', 'There were 2 members of the public present.'],
  ['a count under a label', 'Members of the Public: 9'],
  ['residents', 'Some concerned residents from Mill Road also joined the meeting for a while.'],
  ['the public left', 'The press and public left the meeting.'],
  ['a representative of a body', 'A representative of Tidy Towns attended.'],
  ['no police', 'No members of the public attended. No officer could attend.'],
  ['presence elsewhere', '# Reports\n\nOur Secretary and Annie Morgan had attended the meeting in the Pierce Institute on 25 May.'],
  ['an event that was well attended', 'The fun day was well attended by families, and Cllr Day thanked all.'],
  ['those present, as a subject', 'Those present agreed that the hedge be cut.'],
  ['present as an adverb', 'At present Cllr Moss keeps the key.'],
  ['present as a verb', 'Cllr Moss is to present the petition.'],
  ['an attendance policy', '# Policies\n\nAttendance Policy: agreed. Managing Sickness Absence Policy: agreed.'],
  ['whole-school attendance', 'Attendance and exclusions: whole school attendance was 93%.'],
  ['absence of a thing', 'A member noted the absence of street lights in Low Lane.'],
  ['an agenda that asks for a record', 'To record those present, accept any apologies and welcome any visitors'],
  ['an agenda list whose first point is apologies', 'Apologies\n\n1. Minutes of the extraordinary meeting\n\n2. Matters Arising'],
  ['a change of membership', '# Apologies and Welcome\n\nMr R Oldham had replaced Ms P Hilary on the committee.'],
  ['posts without names', 'Officers in attendance: Director of Children’s Services, Head of Legal, Committee Clerk'],
  ['a vacancy', 'Present: (Vacancy – 1)'],
  ['departments', 'In attendance: Planning Policy, Housing Services and Legal'],
  ['movers and seconders', 'Proposed by Cllr Day, seconded by Cllr Moss and agreed.'],
  ['a declaration', '# Declarations\n\nCllr Sharpe declared an interest in the Sports and Social Club.'],
  ['a visit', 'Cllr Nichols and Cllr Smythe met with Andy Wall on site.'],
  ['a substitute of another kind', 'The Clerk would find a substitute supplier for the grit.'],
  ['a road that was left', 'The contractor left the road in poor order and the lorry left at speed.'],
  ['a letter that arrived', 'The invoice arrived late.'],
  ['a report that was presented without a post or body', 'Jo Carr presented the report.'],
  ['joining a group', 'Cllr McNeal advised he would be willing to join the working group.'],
  ['an event recorded by someone', 'A song recorded by Quay Singers was played.'],
  ['a vote', 'Four councillors were in favour, one abstained due to being absent at the last meeting.'],
  ['who was absent from a vote', 'Front\n\nPage\n\n# Motion\n\nFor: Cllr Day\n\nAbsent: Cllr Moss'],
  ['a meeting elsewhere', '# Reports\n\nCllr Day attended the meeting and reported that the road would be closed.'],
  ['a chamber that nobody left', 'The Chamber of Trade left the tables in the hall.'],
  ['a section of an act', 'In attendance: officers under Section 151'],
  ['a recipe', 'Take two eggs, Maple Syrup and Brown Sugar. Beat well.'],
];

describe('text with nobody in it', () => {
  it.each(NOBODY)('%s', async (_why, text) => {
    expect(await peopleOf(text)).toEqual([]);
  });
});

const ONLY: readonly (readonly [why: string, text: string, names: string[]])[] = [
  [
    'headings below a list of titled names',
    'Present:\nCllr Day\nCllr Moss\nCllr Pike\nBus Shelters\nOpen Spaces',
    ['Cllr [Day]', 'Cllr [Moss]', 'Cllr [Pike]'],
  ],
  ['wards of councillors', 'Present: Cllr Day, Abbey Ward, Cllr Moss, Castle Ward', ['Cllr [Day]', 'Cllr [Moss]']],
  [
    'a place and a date below the list',
    'Present: Cllr Day, Cllr Moss\n\nVenue: Village Hall, West Burnley\n\nDate: Tuesday 4 May',
    ['Cllr [Day]', 'Cllr [Moss]'],
  ],
  ['police without a name among those away', 'Present: Cllr Day (SBC) and Police Scotland CPO', ['Cllr [Day] of SBC']],
  [
    'notes in brackets',
    'Present: Cllr Day (via Teams), Cllr Moss (from 7pm), Cllr Pike (Labour)',
    ['Cllr [Day]', 'Cllr [Moss]', 'Cllr [Pike]'],
  ],
  ['a name twice in a list', 'Present: Paul Inge, Ada Moor, Paul Inge', ['[Paul Inge]', '[Ada Moor]']],
  ['sentences behind the list', 'Present: Cllr Day, Cllr Moss. The Chairman welcomed Ann Lee of Mill Road.', ['Cllr [Day]', 'Cllr [Moss]']],
];

describe('lists with more than persons in them', () => {
  it.each(ONLY)('%s', async (_why, text, names) => {
    expect(await peopleOf(text)).toEqual(names.map((name) => `present: ${name}`));
  });
});
