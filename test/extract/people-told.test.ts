import { describe, expect, it } from 'vitest';
import { all, peopleOf } from './people-rows.ts';

type Rows = readonly (readonly [why: string, text: string, expected: string[]])[];

const AWAY: Rows = [
  [
    'received from',
    '# Apologies\n\nApologies for absence were received from Councillors Lee Farr and Ana Nott.',
    all('apologies', 'Councillor [Lee Farr]', 'Councillor [Ana Nott]'),
  ],
  [
    'without a verb, reasons in brackets',
    '# Welcome and apologies\n\nApologies received from Cllr Kit Hughes-Hardy (personal) and Cllr G Tomkin (work).',
    all('apologies', 'Cllr [Kit Hughes-Hardy]', 'Cllr [G Tomkin]'),
  ],
  [
    'reported by an officer, lines broken behind titles',
    '# Apologies\n\nThe Services Manager reported apologies from Mr Bean, Mr\nCamp and Miss Carey.',
    all('apologies', 'Mr [Bean]', 'Mr [Camp]', 'Miss [Carey]'),
  ],
  [
    'intimated on behalf of',
    'APOLOGIES were intimated on behalf of Councillors Fraser and Munro.',
    all('apologies', 'Councillor [Fraser]', 'Councillor [Munro]'),
  ],
  [
    'one apology, post first',
    'An apology was received from Works Manager, West Division Mr. B.\nKenny for his inability to attend the meeting.',
    ['apologies: Mr [B. Kenny] (Works Manager, West Division)'],
  ],
  [
    'recorded for',
    'Apologies were recorded for Alderman Agnew and Councillor Boyle.',
    ['apologies: Alderman [Agnew]', 'apologies: Councillor [Boyle]'],
  ],
  ['for the absence of nobody named', 'Apologies for the delay in Mill Lane were noted.', []],
  [
    'who stood in, behind a semicolon',
    'An apology was submitted by Councillor Carew; Councillor Dodd substituted.',
    ['apologies: Councillor [Carew]', 'substitute: Councillor [Dodd]'],
  ],
  [
    'members told without a list',
    'Councillor Flint in the Chair. Councillors Gant and Hurst were also present.',
    ['present: Councillor [Flint] (Chair)', 'present: Councillor [Gant]', 'present: Councillor [Hurst]'],
  ],
  ['he who sent them', 'Cllr Storr was not present and sent his apologies. Cllr Peake had no news.', ['apologies: Cllr [Storr]']],
  ['had sent', '# Reports\n\nCllr Colin Samson had sent apologies to the meeting.', ['apologies: Cllr [Colin Samson]']],
  ['apologised for absence', 'Mrs Vale apologised for her absence.', ['apologies: Mrs [Vale]']],
  [
    'the heading runs into the list',
    '# Apologies: received from Cllr Ruler (illness), Cllr Compton.',
    all('apologies', 'Cllr [Ruler]', 'Cllr [Compton]'),
  ],
  [
    'names on the lines below',
    '# Apologies\n\nApologies were received from:\n\nCllr A Reed\n\nCllr B Stone',
    all('apologies', 'Cllr [A Reed]', 'Cllr [B Stone]'),
  ],
  [
    'the sentence goes on in the next block',
    'Apologies were received from Councillors\n\nGleeson and Ryan.',
    all('apologies', 'Councillor [Gleeson]', 'Councillor [Ryan]'),
  ],
  [
    'absent, once the list of apologies does not have them',
    'Apologies: Cllr M Lea\n\n# Report\n\nCllr Max Story was absent. Cllr M Lea was not present.',
    ['apologies: Cllr [M Lea]', 'absent: Cllr [Max Story]'],
  ],
  [
    'given formally, but attending',
    'Ms Greer had given her formal apologies but was attending the meeting virtually.',
    ['apologies: Ms [Greer]'],
  ],
  [
    'a stand-in in the sentence',
    '# Apologies and Substitutes\n\nApologies were received from Dylan Jeffs, Rory Lowe and Nancy\nSayers who was substituted by Roxy Hale.',
    ['apologies: [Dylan Jeffs]', 'apologies: [Rory Lowe]', 'apologies: [Nancy Sayers]', 'substitute: [Roxy Hale]'],
  ],
  [
    'a stand-in in brackets',
    '# Apologies\n\nCllr Day (Cllr Moss substituting) and Cllr Pike',
    ['apologies: Cllr [Day]', 'substitute: Cllr [Moss]', 'apologies: Cllr [Pike]'],
  ],
  [
    'substituting for',
    '# Substitutes\n\nIt was noted that Councillor Gill was substituting for Councillor Ives.',
    ['substitute: Councillor [Gill]'],
  ],
  ['attended as a substitute', 'Councillor Hay attended as a substitute for Councillor Rye.', ['substitute: Councillor [Hay]']],
];

const THERE: Rows = [
  [
    'for an item: posts in brackets, one bracket never closed',
    '# Budget\n\nJo Betts (Interim Director Finance) and Di Ship (Head of Finance\n(Policy & Strategy) were in attendance for this item',
    all('in-attendance', '[Jo Betts] (Interim Director Finance) @i1', '[Di Ship] (Head of Finance (Policy & Strategy)) @i1'),
  ],
  [
    'for an item: posts after commas, with "and" in them',
    '# Plan\n\nMatt Wagg, Chief Analyst (Strategy, Policy & Corporate\nAssurance) and Dave Whit, Director of Strategy, Policy & Corporate Assurance were in attendance for this item',
    all(
      'in-attendance',
      '[Matt Wagg] (Chief Analyst (Strategy, Policy & Corporate Assurance)) @i1',
      '[Dave Whit] (Director of Strategy, Policy & Corporate Assurance) @i1',
    ),
  ],
  [
    'a label for the item',
    '# Floods\n\nIn attendance for this item: Jo Wells (Environment Agency) and Sam Rivers, Flood Risk Manager.',
    all('in-attendance', '[Jo Wells] of Environment Agency @i1', '[Sam Rivers] (Flood Risk Manager) @i1'),
  ],
  ['attended to report', '# Police\n\nPC Tom Hall attended to give a report.', ['in-attendance: PC [Tom Hall] @i1']],
  [
    'virtually, and in the list already',
    'Present: Sara Hale, Dan Brice\n\n# Apologies\n\nSara Hale and Dan Brice were in attendance virtually.',
    all('present', '[Sara Hale]', '[Dan Brice]'),
  ],
  [
    'the same person for two items and in the list: three rows',
    'In attendance: Di Ship\n\n# A\n\nDi Ship was in attendance for this item.\n\n# B\n\nDi Ship was present for this item.',
    ['in-attendance: [Di Ship]', 'in-attendance: [Di Ship] @i1', 'in-attendance: [Di Ship] @i2'],
  ],
  ['the meeting was attended by', 'The meeting was attended by Ada Moor and Cllr Ben Hay.', all('present', '[Ada Moor]', 'Cllr [Ben Hay]')],
];

const MOVED: Rows = [
  [
    'entered, in brackets, with the time first',
    '# Roads\n\n(At 6:34pm, Councillors Brook and Ford entered the meeting.)',
    all('joined', 'Councillor [Brook] @i1', 'Councillor [Ford] @i1'),
  ],
  [
    'arrived at, left at',
    '# Roads\n\nCouncillor Blott arrived at 7.10 p.m. and Councillor Nibbs left at 8.05 p.m.',
    ['joined: Councillor [Blott] @i1', 'left: Councillor [Nibbs] @i1'],
  ],
  ['left the meeting, plain name', '# Roads\n\nOmar Khan left the meeting at 7.50 pm.', ['left: [Omar Khan] @i1']],
  [
    'having declared an interest',
    '# Grant\n\nCouncillor Pond, having declared an interest, withdrew from the meeting.',
    ['left: Councillor [Pond] @i1'],
  ],
  [
    'declared and left',
    '# Grant\n\nCouncillor Rowse declared a personal interest in this item and left the room during its discussion.',
    ['left: Councillor [Rowse] @i1'],
  ],
  [
    'left the Chamber, in a note',
    '# Grant\n\nN.B. Cllr Moss left the Chamber at 20:41 for the duration of this item.',
    ['left: Cllr [Moss] @i1'],
  ],
  [
    'left a call, withdrew from a committee room',
    '# Grant\n\nCllr Moss left the Zoom call. Cllr Pike withdrew from the Committee Room.',
    ['left: Cllr [Moss] @i1', 'left: Cllr [Pike] @i1'],
  ],
  [
    'attended the meeting and presented',
    '# Plan\n\nJo Carr, Head of Care, and Dr Lee Pike, Medical Director, attended the meeting and presented the report.',
    ['in-attendance: [Jo Carr] (Head of Care) @i1', 'in-attendance: Dr [Lee Pike] (Medical Director) @i1'],
  ],
  [
    'left and came back: two rows',
    '# Grant\n\nCllr Moss left the meeting.\n\nCllr Moss rejoined the meeting.',
    ['left: Cllr [Moss] @i1', 'joined: Cllr [Moss] @i1'],
  ],
  ['told in capitals', '# Roads\n\nCOUNCILLOR MOORE LEFT THE MEETING AT THIS POINT.', ['left: COUNCILLOR [MOORE] @i1']],
  [
    'a late arrival in a list of those present keeps its place there',
    'Present: Ruth Shaw (from 7.15 pm)\n\n# Money\n\nRuth Shaw arrived at this point.',
    ['present: [Ruth Shaw]', 'joined: [Ruth Shaw] @i1'],
  ],
];

const OFFICES: Rows = [
  [
    'took the chair: the role goes to the list',
    'Present: Alun Dyer, Owen Wills\n\n# Welcome\n\nCllr. O. Wills took the Chair and welcomed everyone.',
    ['present: [Alun Dyer]', 'present: Cllr [Owen Wills] (Chair)'],
  ],
  [
    'chaired by, clerked by, in two cells',
    'In attendance: Simon Barne\n\nChaired by\tOlive Lait\tClerked by\tPete Osmond',
    ['in-attendance: [Simon Barne]', 'present: [Olive Lait] (Chair)', 'in-attendance: [Pete Osmond] (Clerk)'],
  ],
  ['minutes taken by', 'Minutes taken by: Ann Dray', ['in-attendance: [Ann Dray] (Minute taker)']],
  [
    'presiding, below those who are away',
    'Present: Councillors Day and Moss.\n\nApologies: Councillors Orme and Pike.\n\nCouncillor Moss, Convener, Presiding.',
    [...all('present', 'Councillor [Day]', 'Councillor [Moss] (Convener)'), ...all('apologies', 'Councillor [Orme]', 'Councillor [Pike]')],
  ],
  ['not for one item only', 'Present: Ada Moor\n\n# Lease\n\nCllr Ben Hay took the chair for this item.', ['present: [Ada Moor]']],
  [
    'who gave a presentation, with a body: named',
    '# Youth\n\nMr. Maurice Wall, Fenshire Youth Service, gave a presentation to the members.',
    ['named: Mr [Maurice Wall] of Fenshire Youth Service @i1'],
  ],
  [
    'who presented a report, with a post: named, and not where the list for the item has them',
    '# Plan\n\nJo Carr, Engagement Manager, presented the report.\n\n# Next\n\nDi Ship attended for this item.\n\nDi Ship (Head of Finance) presented the report.',
    ['named: [Jo Carr] (Engagement Manager) @i1', 'in-attendance: [Di Ship] (Head of Finance) @i2'],
  ],
];

describe.each([
  ['who was away', AWAY],
  ['who was there', THERE],
  ['who came and went', MOVED],
  ['who chaired, clerked and spoke', OFFICES],
])('%s', (_name, rows) => {
  it.each(rows)('%s', async (_why, text, expected) => {
    expect(await peopleOf(text)).toEqual(expected);
  });
});
