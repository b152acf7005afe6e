import { describe, expect, it } from 'vitest';
import { parseMinutes } from '../../src/index.ts';

const page = (minute: string): string => `Agenda item\n\nReview of the Ferry\n\nMinutes:\n\n${minute}\n`;
const read = async (minute: string) => (await parseMinutes(page(minute))).resolutions;

/** Kind, then the clauses as "label text". */
const brief = async (minute: string): Promise<string[][]> =>
  (await read(minute)).map((row) => [
    row.kind,
    ...row.clauses.map((clause) => `${clause.label === null ? '' : `${clause.label} `}${clause.text.replace(/\s+/g, ' ')}`),
  ]);

describe('decisions', () => {
  it.each<[string, string, string[][]]>([
    ['capitals, then the clause', 'RESOLVED that the timetable be noted.', [['resolved', 'that the timetable be noted.']]],
    ['a colon and a dash', 'Resolved:- That the timetable be noted.', [['resolved', 'That the timetable be noted.']]],
    ['a comma and a dash', 'RESOLVED, that – the timetable be noted.', [['resolved', 'that – the timetable be noted.']]],
    ['glued to what follows', 'RESOLVED:That the timetable be noted.', [['resolved', 'That the timetable be noted.']]],
    ['behind its topic', 'Verge cutting – Resolved to ask for a further cut.', [['resolved', 'to ask for a further cut.']]],
    [
      'acts of an officer',
      'The Strategic Director, Ferries has:\n\n1. awarded the contract to the boat yard;\n\n2. approved a trial of night boats; and\n\n3. agreed to vary the fare.',
      [['agreed', '1 awarded the contract to the boat yard;', '2 approved a trial of night boats; and', '3 agreed to vary the fare.']],
    ],
    [
      'offices and those elected to them, one to a line',
      'The following were elected unopposed:\n\nChair: Ada Ash\n\nTreasurer: Bea Birt\n\nThe meeting thanked them.',
      [['elected', 'Chair: Ada Ash', 'Treasurer: Bea Birt']],
    ],
    [
      'who was elected, with movers in brackets',
      'Cllr Ash was elected as Chairman for the year (proposed Cllr Birt, seconded Cllr Cole, all in favour).',
      [['elected', 'Cllr Ash was elected as Chairman for the year (proposed Cllr Birt, seconded Cllr Cole, all in favour).']],
    ],
    [
      'unanimously in brackets is no clause',
      'RESOLVED (unanimously) that the timetable be noted.',
      [['resolved', 'that the timetable be noted.']],
    ],
    [
      'how it was voted is no clause',
      'RESOLVED – by 6 votes to 1 – that the timetable be noted.',
      [['resolved', 'that the timetable be noted.']],
    ],
    [
      'lettered clauses, one without a space',
      'RESOLVED:\n\na)That the fare be £2;\n\nb) That dogs go free.',
      [['resolved', 'a That the fare be £2;', 'b That dogs go free.']],
    ],
    [
      'numbers with wide gaps',
      'RESOLVED that:\n\n1.\u00a0\u00a0\u00a0 the fare be £2; and\n\n2.\u00a0\u00a0\u00a0 dogs go free.',
      [['resolved', '1 the fare be £2; and', '2 dogs go free.']],
    ],
    [
      'the first clause on the announcing line',
      'RESOLVED: (i) That the fare be £2.\n\n(ii) That dogs go free.',
      [['resolved', 'i That the fare be £2.', 'ii That dogs go free.']],
    ],
    [
      'two announcements in one number run',
      'RECOMMENDED that\n\n1) the fare be £2.\n\nRESOLVED that\n\n2) dogs go free.',
      [
        ['recommended', '1 the fare be £2.'],
        ['resolved', '2 dogs go free.'],
      ],
    ],
    ['in mid-sentence, capitals', 'It was AGREED that the timetable be noted.', [['agreed', 'that the timetable be noted.']]],
    [
      'in mid-sentence, plain words',
      'After debate it was unanimously agreed to keep the winter boat.',
      [['agreed', 'to keep the winter boat.']],
    ],
    ['a body and its verb', 'The Committee resolved to keep the winter boat.', [['resolved', 'to keep the winter boat.']]],
    [
      'whom a recommendation goes to is no clause',
      'RECOMMENDED to Council that the fare be £2.',
      [['recommended', 'that the fare be £2.']],
    ],
    [
      'a stem on its line',
      'The Committee:-\n\n(i) noted the report; and\n\n(ii) agreed the fare.',
      [['agreed', 'i noted the report; and', 'ii agreed the fare.']],
    ],
    [
      'approval of the last minutes',
      'The minutes of the last meeting were approved as a correct record.',
      [['approved', 'The minutes of the last meeting were approved as a correct record.']],
    ],
    ['deferred', 'This item was deferred until June.', [['deferred', 'This item was deferred until June.']]],
    [
      'movers on lines of their own',
      'Proposed by Cllr Ash\n\nSeconded by Cllr Birt\n\nAnd Resolved:\n\n“That the fare be £2”.',
      [['resolved', '“That the fare be £2”.']],
    ],
    [
      'moved, seconded, all agreed',
      'Cllr Ash proposed adoption of the winter timetable, Cllr Birt seconded it, all agreed.',
      [['approved', 'Cllr Ash proposed adoption of the winter timetable, Cllr Birt seconded it, all agreed.']],
    ],
    [
      'an amendment lost',
      'Cllr Ash moved an amendment, seconded by Cllr Birt, that dogs pay half. On being put to the vote the amendment was lost by 2 votes to 5.',
      [['lost', 'that dogs pay half.']],
    ],
    [
      'the word closes its sentence',
      'Tickets to be sold at the quay from May. RESOLVED and noted.',
      [['resolved', 'Tickets to be sold at the quay from May.']],
    ],
  ])('%s', async (_why, minute, expected) => {
    expect(await brief(minute)).toEqual(expected);
  });

  it.each([
    ['narrative', 'It was noted that the boat was late.'],
    ['an opinion agreed with', 'The Committee agreed with the view that piers matter.'],
    ['another meeting', 'Members were reminded that Cabinet received a report on 2 May 2019 and agreed that work could start.'],
    ['past perfect', 'The fare had been agreed in the spring and had been reviewed since.'],
    ['an officer', 'The Harbour Master agreed to send the figures round.'],
    ['a proposal without an outcome', 'It was proposed by Cllr Ash and seconded by Cllr Birt that dogs go free.'],
    ['what else was thought of', 'Alternative options considered\n\nDo nothing. This was rejected because the quay would not be safer.'],
    [
      'comments in a list',
      'Members raised a number of points within the debate including:\n\ni. That the town had waited long for the quay to be developed.\n\nii. That the height be noted with regret.',
    ],
    ['a wish that is told', 'Mrs Ash expressed concern and asked\u00a0that the decision be deferred.'],
    ['an adjective', 'The agreed strategy and the resolved complaint were described.'],
    ['a question', 'Members asked whether the fare would be approved by the Board.'],
    ['minutes of time', 'The crossing took 30 minutes and was smooth.'],
    ['the meeting adjourned', 'The meeting was adjourned at 8.26 pm for a fire drill.'],
  ])('takes no decision from %s', async (_why, minute) => {
    expect(await brief(minute)).toEqual([]);
  });
});

describe('movers, votes, nesting', () => {
  it.each([
    [
      'before the formula',
      'It was moved by Councillor Ada Ash, seconded by Councillor B Birt and RESOLVED that dogs go free.',
      'Councillor Ada Ash',
      'Councillor B Birt',
    ],
    ['behind it', 'It was agreed that dogs go free. Prop Cllr Ash, 2nd Cllr Birt, all agreed.', 'Cllr Ash', 'Cllr Birt'],
    ['initials', 'It was resolved that dogs go free.\n\nProp. AB, 2nd CD. All in favour', 'AB', 'CD'],
    [
      'between commas',
      'RESOLVED, on the proposal of Councillor Ash, seconded by Councillor Birt, that dogs go free.',
      'Councillor Ash',
      'Councillor Birt',
    ],
    [
      'by nomination',
      'Upon the nomination of Councillor Ash, seconded by Councillor Birt, Councillor Mrs Cole was appointed Vice-Chairman.',
      'Councillor Ash',
      'Councillor Birt',
    ],
    [
      'names with particles',
      'It was moved by Councillor Van der Berg, seconded by Mr de la Mare and RESOLVED that dogs go free.',
      'Councillor Van der Berg',
      'Mr de la Mare',
    ],
    ['none', 'RESOLVED that dogs go free.', null, null],
  ])('reads who moved it: %s', async (_why, minute, mover, seconder) => {
    const [row] = await read(minute);
    expect([row?.mover, row?.seconder]).toEqual([mover, seconder]);
  });

  it.each([
    ['numbers', 'RESOLVED that dogs go free. (Vote: 5 for, 2 against, 1 abstention)', [5, 2, 1]],
    [
      'a named abstention',
      'Cllr Ash proposed the fare for approval, seconded by Cllr Birt, Cllr Cole abstained, five in favour.',
      [5, null, 1],
    ],
    ['in words', 'It was agreed that dogs go free. Four in favour, two against.', [4, 2, null]],
  ])('reads the vote: %s', async (_why, minute, counts) => {
    const [row] = await read(minute);
    expect([row?.vote?.for ?? null, row?.vote?.against ?? null, row?.vote?.abstentions ?? null]).toEqual(counts);
  });

  it('puts sub-clauses under their clause, whose text ends before them', async () => {
    const [row] = await read('RESOLVED that:\n\n1. the fare be:\n\n(a) £2 for adults; and\n\n(b) £1 for children.\n\n2. dogs go free.');
    expect(row?.clauses.map((clause) => [clause.label, clause.text, clause.clauses.map((sub) => sub.label)])).toEqual([
      ['1', 'the fare be:', ['a', 'b']],
      ['2', 'dogs go free.', []],
    ]);
  });

  it('counts a decision printed twice once, as the formal one', async () => {
    const text =
      'Agenda item\n\nFerry\n\nDecision:\n\nThat the winter fare be two pounds.\n\nMinutes:\n\nA talk was given.\n\nRESOLVED – That the winter fare be two pounds.\n';
    const rows = (await parseMinutes(text)).resolutions;
    expect(rows.map((row) => row.marker)).toEqual(['RESOLVED']);
  });
});
