import { CLOSE, exempt, HEAD, item, STORM, STORY, shut, under } from './told-minutes.ts';
import type { ToldRow } from './told-rows.ts';

/** A page of ModernGov with one item: the agenda's own words, then the minute. */
const page = (purpose: string, minute: string, more = ''): string =>
  `Agenda and minutes\n\nHill Committee - Tuesday, 4th May, 2021 2.00 pm\n\nVenue: Town Hall\n\nItems\n\nNo. Item\n\n12.\n\nHall\n\n${purpose}\n\nMinutes:\n\n${minute}\n${more}`;
/** A page of one matter, as each meeting dealt with it. */
const issue = (minute: string): string =>
  `Issue - meetings\n\nFares\n\nMeeting: 15/01/2020 - Boat Committee (Item 4)\n\n4 Fares\n\nMinutes:\n\n${minute}\n\nMeeting: 26/02/2020 - Council (Item 8)\n\n8 Fares\n\nMinutes:\n\nNoted.\n\nMeeting: 27/02/2020 - Council (Item 9)\n\n9 Fares\n\nMinutes:\n\nNoted.\n`;
/** A head with so many lines before the first item. */
const head = (...lines: string[]): string =>
  `HILL COUNCIL\n\nMinutes of the meeting of the Council held on 4 May 2021 in the hall\n\n${lines.join('\n\n')}\n\n1. Gate\n\nIt was looked at.\n\n2. Close\n\nThe end.\n`;
const body = (name: string): string =>
  `Hill Council\n\nMinutes of the meeting of the ${name} held on 4 May 2021\n\n1. Gate\n\nIt was looked at.\n\n2. Close\n\nThe end.\n`;
const MILL =
  'The mill stands empty, its roof lets in the rain, and walkers pass it on the way to the ridge above the village in all weathers. ';
const BROKEN = 'The warden told the meeting that the gate had been off its hinges since the';

/** What the other rules say. */
export const TOLD_MORE: readonly ToldRow[] = [
  // Bodies.
  ['body-unknown', 'signs and blanks make no other body', body('Planning  and   Highways Committee'), []],
  [
    'body-unknown',
    'a body whose name goes on',
    body('Audit Committee 2'),
    ['"Audit Committee 2" is not among the bodies of the configuration | '],
  ],
  // Clauses.
  ['clause-missing', 'two are another list', under('RESOLVED that:\n\n(a) the gate be mended;\n\n(d) the fence be painted.'), []],
  [
    'clause-missing',
    'figures of two signs',
    under(
      `RESOLVED that:\n\n${Array.from('abcdefghij', (name, i) => `(${i + 1}) gate ${name} be mended;`).join('\n\n')}\n\n(12) the fence be painted.`,
    ),
    ['Clause 11 is missing: 12 follows 10 | the fence be painted.'],
  ],
  [
    'clause-missing',
    'a letter that is only a word of the line above',
    under('RESOLVED that:\n\n(a) the gate be mended, and b painted;\n\n(c) the wall be built.'),
    ['Clause b is missing: c follows a | the wall be built.'],
  ],
  [
    'clause-missing',
    'the end of a word in brackets is no label',
    under('RESOLVED that:\n\n(a) the gate be mended (by Bob) soon;\n\n(c) the wall be built.'),
    ['Clause b is missing: c follows a | the wall be built.'],
  ],
  [
    'clause-missing',
    'figures below letters begin anew',
    under('RESOLVED that:\n\n(a) the gate be mended:\n\n1. in oak;\n\n2. by June;\n\n(b) the fence be painted:\n\n1. green;\n\n3. twice.'),
    ['Clause 2 is missing: 3 follows 1 | twice.'],
  ],
  [
    'clause-missing',
    'a motion that was lost quotes clauses of another',
    under(
      'Cllr Reed moved, and Cllr Rush seconded, that:\n\n(a) the gate be mended;\n\n(c) the wall be built.\n\nOn being put to the vote the motion was declared LOST.',
    ),
    [],
  ],
  // Deadlines.
  [
    'deadline-before-meeting',
    'the agenda was written before',
    page('Members must answer by 30 April 2021.', 'The clerk will write to the owner by 30 June 2020.'),
    ['30 June 2020 had passed when the meeting met on 2021-05-04 | 30 June 2020'],
  ],
  ['deadline-before-meeting', 'an item of another meeting', issue('The clerk will write to the owner by 30 June 2019.'), []],
  // Exclusions.
  [
    'exclusion-without-grounds',
    'the agenda only proposes it',
    page('To resolve that the press and public be excluded.', 'The hall was let.'),
    [],
  ],
  [
    'exclusion-without-grounds',
    'a table of what was agreed',
    shut('It was cold.\n\nThe Council agreed that the press and public be excluded.'),
    ['Press and public are excluded, but no ground is named | The Council agreed that the press and public be excluded.'],
  ],
  [
    'exempt-without-resolution',
    'it went into committee',
    exempt('Sale of the mill (exempt)', 'The offers were looked at.', 'RESOLVED that the Council go into committee.'),
    [],
  ],
  ['exempt-without-resolution', 'minuted elsewhere', exempt('Sale of the mill (exempt)', 'Recorded separately.'), []],
  ['exempt-without-resolution', 'minuted on another sheet', exempt('Sale of the mill (exempt)', 'See the confidential minutes.'), []],
  ['exempt-without-resolution', 'a heading and nothing below', exempt('Sale of the mill (exempt)', ''), []],
  [
    'exempt-without-resolution',
    'a table',
    '# 1. Apologies\n\nNone came.\n\n# 2. Gate\n\nIt was mended.\n\n# 3. Sale of the mill (exempt)\n\n| Offer | Sum |\n|---|---|\n| First | £10 |\n\n# 4. Close\n\nThe end.\n',
    ['Item 3 was taken in private, but no words exclude press and public | Sale of the mill (exempt)'],
  ],
  [
    'exempt-without-resolution',
    'a decision, with a note that nothing was left over',
    exempt('Sale of the mill (exempt)', 'RESOLVED that the mill be sold.\n\nThere was nothing else.'),
    ['Item 3 was taken in private, but no words exclude press and public | Sale of the mill (exempt)'],
  ],
  // Key decisions.
  [
    'key-decision-unmarked',
    'the sum opens the decision, or ends it',
    `${HEAD}1. Bridge\n\n£600,000 for the bridge was approved.\n\n2. Ford\n\nRESOLVED that the budget be £600,000\n\n3. Close\n\nThe end.\n`,
    [
      '£600,000 is decided on, but "Bridge" is not called a key decision | Bridge',
      '£600,000 is decided on, but "Ford" is not called a key decision | Ford',
    ],
  ],
  // The date of the meeting.
  [
    'meeting-date-differs',
    'a running head',
    `HILL COUNCIL\n\nMinutes of the meeting of the Council held on 4 May 2021 in the hall\n\n1. Gate\n\nIt was looked at at the meeting of 6 May 2021.\n\n2. Close\n\nThe end.\n`,
    [],
  ],
  ['meeting-date-differs', 'a numbered line of the agenda', head('3. Minutes of the meeting on 6 April 2021'), []],
  ['meeting-date-differs', 'a year alone', head('Minutes 2020'), []],
  ['meeting-date-differs', 'a day without its year', head('Meeting: 6 May'), []],
  [
    'meeting-date-differs',
    'a date alone that a figure opens',
    head('06/05/2021'),
    ['06/05/2021 stands at the head, but the meeting is dated 2021-05-04 | 06/05/2021'],
  ],
  ['meeting-date-differs', 'pages of other meetings', issue('The meeting of 6 May 2021 looked at it.'), []],
  ['meeting-date-differs', 'no meeting at all', 'The meeting of 6 May 2021 was held.\n\nThe meeting of 7 May 2021 was held.\n', []],
  [
    'meeting-date-differs',
    'words of another meeting, but in the next line',
    head('Meeting of 6 May 2021', 'Approved at the next meeting'),
    ['6 May 2021 stands at the head, but the meeting is dated 2021-05-04 | 6 May 2021'],
  ],
  // Paragraphs.
  [
    'paragraph-repeated',
    'set with other blanks',
    item(`${STORM}\n\nMr Reed offered a hinge.\n\n${STORM.replace(' the gate', '   the gate')}`),
    [
      `This paragraph stands above already: "the warden told the meeting that the gate had been off its h…" | ${STORM.replace(' the gate', '   the gate')}`,
    ],
  ],
  ['paragraph-repeated', 'points of a motion and of its amendment', item(`Moved:\n\n(a) ${STORM}\n\nAmended:\n\n(a) ${STORM}`), []],
  ['paragraph-repeated', 'before the first item', `${HEAD}${STORM}\n\n${STORM}\n\n8. Gate\n\nIt was mended.${CLOSE}`, []],
  // Decisions without a verb.
  [
    'resolution-without-verb',
    'who moved it stands between',
    item('RESOLVED (proposed by Cllr Reed, seconded by Cllr Rush) that the report of the warden on the gate.'),
    [
      'This resolution has no operative verb | RESOLVED (proposed by Cllr Reed, seconded by Cllr Rush) that the report of the warden on the gate.',
    ],
  ],
  [
    'resolution-without-verb',
    'a list of things',
    item('RESOLVED that the following plans:\n\n(a) the gate;\n\n(b) the wall.'),
    ['This resolution has no operative verb | RESOLVED that the following plans:\n\n(a) the gate;\n\n(b) the wall.'],
  ],
  [
    'resolution-without-verb',
    'a list of which one part has a verb',
    item('RESOLVED that the following plans:\n\n(a) the gate;\n\n(b) approve the wall.'),
    [],
  ],
  ['resolution-without-verb', 'a verb in another form', item('RESOLVED that the clerk sign the deed of the mill.'), []],
  ['resolution-without-verb', 'approved, which says enough', item('APPROVED that the report of the warden.'), []],
  ['resolution-without-verb', 'nothing announces it', item('That the report of the warden on the gate.'), []],
  ['resolution-without-verb', 'noted, which says enough', item('NOTED that the report of the warden.'), []],
  // What breaks off.
  [
    'text-breaks-off',
    'exactly as long as is looked at',
    item('The warden told the meeting of gates and t'.replace(/.$/, 'the')),
    ['The text of item 8 breaks off | The warden told the meeting of gates and the'],
  ],
  [
    'text-breaks-off',
    'the source says that it was cut',
    page('To look at the hall.', BROKEN, '\n... view the full minutes text for item 12.\n'),
    [],
  ],
  ['text-breaks-off', 'the agenda’s own words', page(BROKEN, 'The hall was let.'), []],
  [
    'text-breaks-off',
    'papers named behind it',
    page('To look at the hall.', BROKEN, '\nAdditional documents:\n\n· Plan of the hall, item 12. PDF 96 KB\n'),
    [`The text of item 12 breaks off | ${BROKEN}`],
  ],
  ['text-breaks-off', 'a heading with nothing below', `${HEAD}8. ${BROKEN}${CLOSE}`, []],
  // Text outside items.
  [
    'text-outside-items',
    'behind the last item',
    `${HEAD}1. Apologies\n\nNone.\n\n2. Close\n\nThe meeting closed at 9pm.\n\nSigned: A Reed, Chair\n\n${STORY}\n`,
    [`A paragraph stands outside every agenda item | ${STORY}`],
  ],
  [
    'text-outside-items',
    'a list of names, whatever its heading',
    `${HEAD}Present: Cllr A Reed, Cllr B Rush, Cllr C Sedge, Cllr D Moss, Cllr E Heath, Cllr F Birch, Cllr G Alder, Cllr H Rowan, Cllr I Hazel, Cllr J Maple, Cllr K Elder, Cllr L Thorn, Cllr M Willow, Cllr N Poplar, Cllr O Aspen, Cllr P Cherry, Cllr Q Bramble, Cllr R Ivy\n\n1. Apologies\n\nNone.\n\n2. Close\n\nThe end.\n`,
    [],
  ],
  // Working days.
  ['working-day-on-weekend', 'a month is no day', item('Comments will be taken until the last working day of May 2021.'), []],
  [
    'working-day-on-weekend',
    'a day whose year is not printed',
    item('Comments will be taken until the next working day, 29 May.'),
    ['29 May is called a working day, but is a Saturday | 29 May'],
  ],
  ['working-day-on-weekend', 'a month that begins on one', item('Comments will be taken until the working day, May 2021.'), []],
  [
    'resolution-without-verb',
    'a motion that was carried',
    item('Cllr Reed moved, and Cllr Rush seconded, that the report of the warden on the gate.\n\nThe motion was carried.'),
    [],
  ],
  ['body-unknown', 'the name of a configured body with an article and a stop', body('the Audit Committee.'), []],
  [
    'meeting-date-differs',
    'in the middle of a long paragraph',
    head(`${MILL.repeat(3)}The date of it is 7 May 2021. ${MILL.repeat(3)}`),
    [],
  ],
  [
    'meeting-date-differs',
    'in a short paragraph',
    head(`${MILL}The date of it is 7 May 2021.`),
    ['7 May 2021 stands at the head, but the meeting is dated 2021-05-04 | 7 May 2021'],
  ],
  ['meeting-date-differs', 'behind the number of a house', head('12 High Street, meeting of 6 May 2021'), []],
  ['meeting-date-differs', 'a year of accounts', head('Minutes of the year 2019/20'), []],
  ['meeting-date-differs', 'a season', head('Minutes, Spring 2020'), []],
  [
    'meeting-date-differs',
    'the head of each page',
    `HILL COUNCIL\n\nMinutes of the meeting of the Council held on 4 May 2021 in the hall\n\n1. Gate\n\n${MILL}\n\nMinutes of 6 May 2021 Page 1\n\f\n${MILL}\n\nMinutes of 6 May 2021 Page 2\n\f\n2. Close\n\n${MILL}\n\nMinutes of 6 May 2021 Page 3\n`,
    [],
  ],
  [
    'meeting-date-differs',
    'a page of several meetings, with a date at its head',
    issue('Noted.').replace('Fares\n', 'Fares\n\nDate: 6 May 2021\n'),
    [],
  ],
  [
    'text-outside-items',
    'a list of names under a word of its own',
    `${HEAD}Trustees: ${['Alan Reed', 'Beth Rush', 'Carl Sedge', 'Dora Moss', 'Evan Heath', 'Fay Birch', 'Gus Alder', 'Hana Rowan', 'Ivor Hazel', 'Joan Maple', 'Karl Elder', 'Lena Thorn', 'Mark Willow', 'Nora Poplar', 'Otto Aspen', 'Pia Cherry', 'Quin Bramble', 'Rosa Ivy'].map((name) => `Mr ${name}`).join(', ')}\n\n1. Apologies\n\nNone.\n\n2. Close\n\nThe end.\n`,
    [],
  ],
  [
    'text-outside-items',
    'beside a list of names that stands elsewhere',
    `${HEAD}Present: Cllr A Reed, Cllr B Rush, Cllr C Sedge\n\n${STORY}\n\n1. Apologies\n\nNone.\n\n2. Close\n\nThe end.\n`,
    [`A paragraph stands outside every agenda item | ${STORY}`],
  ],
  ['text-outside-items', 'a point of a list, and a heading', `${HEAD}(a) ${STORY}\n\n1. Apologies\n\nNone.\n\n2. Close\n\nThe end.\n`, []],
  [
    'text-outside-items',
    'who was there is told at its end only',
    `${HEAD}${STORY} All members heard it.\n\n1. Apologies\n\nNone.\n\n2. Close\n\nThe end.\n`,
    [`A paragraph stands outside every agenda item | ${STORY} All members heard it.`],
  ],
];
