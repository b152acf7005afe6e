import { describe, expect, it } from 'vitest';
import { parseMinutes } from '../../src/index.ts';

const page = (minute: string): string => `Agenda item\n\nReview of the Ferry\n\nMinutes:\n\n${minute}\n`;

/** Kind, first clause, movers and the three counts of each decision. */
const told = async (minute: string): Promise<string[]> =>
  (await parseMinutes(page(minute))).resolutions.map(({ kind, clauses, mover, seconder, vote }) =>
    [
      kind,
      clauses.map((clause) => clause.text.replace(/\s+/g, ' ')).join(' + '),
      `${mover ?? '-'}/${seconder ?? '-'}`,
      vote ? [vote.for, vote.against, vote.abstentions].map((count) => count ?? '?').join(' ') : '-',
    ].join(' | '),
  );

describe('the course of a motion', () => {
  it.each<[string, string, string[]]>([
    [
      'is lost in the paragraph below; the dot of an abbreviation ends no sentence',
      'It was moved by Cllr. Ash and seconded by Cllr. Birt that the winter boat be kept.\n\nUpon being put to the vote, there voted for the motion: 3; against: 7; abstentions: 0. The motion was therefore LOST.',
      ['lost | that the winter boat be kept. | Cllr. Ash/Cllr. Birt | 3 7 0'],
    ],
    [
      'is a quoted paragraph, carried below',
      'Moved by Councillor Ash, seconded by Councillor Birt:\n\n“This Council asks the Cabinet to keep the winter boat.”\n\nThe motion was put to the vote and CARRIED unanimously.',
      ['agreed | “This Council asks the Cabinet to keep the winter boat.” | Councillor Ash/Councillor Birt | ? ? ?'],
    ],
    [
      'is told above the formula that records it: movers and votes come from there',
      'It was PROPOSED by Councillor Ash and SECONDED by Councillor Birt that the ferry fare be frozen for a year.\n\nAfter a debate the proposition was put and AGREED by 27 votes to 11, with 4 abstentions.\n\nRESOLVED that the ferry fare be frozen for a year.',
      ['resolved | that the ferry fare be frozen for a year. | Councillor Ash/Councillor Birt | 27 11 4'],
    ],
    [
      'has mover, seconder, words and count on lines of their own',
      'Proposed by Councillor Ash\n\nSeconded by Alderman Birt\n\n– That the Committee recommend to Council Option 2.\n\nThe Chair put the motion to the Committee to vote.\n\n8 Members voted For; 2 Members voted Against; 1 Member Abstained.\n\nThe Chair declared the motion carried.\n\nRESOLVED – That the Committee recommend to Council Option 2.',
      ['resolved | That the Committee recommend to Council Option 2. | Councillor Ash/Alderman Birt | 8 2 1'],
    ],
    [
      'that was lost keeps its votes: the decision below has none',
      'Councillor Ash moved, Councillor Birt seconding, that the matter be referred back.\n\nA named vote was requested:\n\nFor the motion: Councillors Ash and Birt (2)\n\nAgainst the motion: Councillors Cole, Dene and Elm (3)\n\nThe motion was declared LOST.\n\nRESOLVED –\n\nThat no further action be taken and the boat be sold.',
      [
        'lost | that the matter be referred back. | Councillor Ash/Councillor Birt | 2 3 ?',
        'resolved | That no further action be taken and the boat be sold. | -/- | -',
      ],
    ],
    [
      'votes stand in the line that leads to the formula',
      'On being put to the vote, with six Members voting for and one against, it was\n\nRESOLVED: That the boat be kept.',
      ['resolved | That the boat be kept. | -/- | 6 1 ?'],
    ],
    [
      'votes stand between the verb and what it opens',
      'After questions it was resolved by 4 votes to 1 to object on grounds of access.',
      ['resolved | to object on grounds of access. | -/- | 4 1 ?'],
    ],
    [
      'so resolved: what was moved in the sentence before',
      'Cllr Ash proposed, and Cllr Birt seconded, that the fares stay as they are. On a show of hands 4 voted for, 1 against, and it was so RESOLVED. Cllr Elm returned.',
      ['resolved | that the fares stay as they are. | Cllr Ash/Cllr Birt | 4 1 ?'],
    ],
    [
      'labels of their own, and the outcome far below',
      'Motion\n\nThat the Committee:-\n\n1. Agree the fare; and\n\n2. Note the income.\n\nMoved by Councillor Ash, seconded by Councillor Birt.\n\nAmendment\n\nThat no fare be charged before a survey.\n\nMoved by Councillor Cole, seconded by Councillor Dene.\n\nDecision\n\nThe Motion was carried by 3 votes to 2 and the Committee resolved accordingly.',
      [
        'agreed | Agree the fare; and + Note the income. | Councillor Ash/Councillor Birt | 3 2 ?',
        'lost | That no fare be charged before a survey. | Councillor Cole/Councillor Dene | 3 2 ?',
      ],
    ],
    [
      'moved and seconded in two sentences, an amendment with its own in between',
      'Alderman Ash proposed that fares stay at £6. Councillor Birt seconded the proposal.\n\nCouncillor Cole proposed as an amendment that fares be £8, which was seconded by Councillor Dene.\n\nOn being put to the meeting the amendment received 3 votes for and 6 against and was declared LOST.\n\nThe original proposal was then put and declared CARRIED, 6 Members voting for and 2 against.',
      [
        'agreed | that fares stay at £6. | Alderman Ash/Councillor Birt | 6 2 ?',
        'lost | that fares be £8, which was seconded by Councillor Dene. | Councillor Cole/Councillor Dene | 3 6 ?',
      ],
    ],
    [
      'lost by 8 votes to 3: those against are told first',
      'Councillor Ash moved as an amendment that the north landing be left out. This was seconded by Councillor Birt but, on being put to the vote, was lost by 8 votes to 3.',
      ['lost | that the north landing be left out. | Councillor Ash/Councillor Birt | 3 8 ?'],
    ],
    [
      'who moved it stands above an amendment that was lost',
      'Councillor Ash (Leader of the Council) proposed and Councillor Birt seconded the recommendations of Cabinet.\n\nAn amendment was then moved by Councillor Cole and seconded by Councillor Dene as follows:\n\n“Insert: and that the boat be painted.”\n\nUpon the amendment being put, there voted:\n\nFor: Councillors Cole and Dene (2)\n\nAgainst: Councillors Ash, Birt and Elm (3)\n\nThe amendment was accordingly declared not carried.\n\nThe substantive motion was then put and the voting was recorded as:\n\nFor (3): Councillors Ash, Birt and Elm\n\nAgainst (2): Councillors Cole and Dene\n\nIt was therefore RESOLVED:\n\n(1) that the fare be £6; and\n\n(2) that the boat be kept.',
      [
        'lost | “Insert: and that the boat be painted.” | Councillor Cole/Councillor Dene | 2 3 ?',
        'resolved | that the fare be £6; and + that the boat be kept. | Councillor Ash/Councillor Birt | 3 2 ?',
      ],
    ],
    [
      'a motion to refuse, lost in the next paragraph',
      'A motion to refuse permission on grounds of noise was moved by Councillor Ash and seconded by Councillor Birt.\n\nFollowing the debate the motion was put to the vote and was lost (4 votes in favour, 6 against, 1 abstention).',
      ['lost | to refuse permission on grounds of noise | Councillor Ash/Councillor Birt | 4 6 1'],
    ],
    [
      'two motions in one paragraph: the formula records the second',
      'A motion to approve was proposed by Councillor Ash, seconded by Councillor Birt and lost by 3 votes to 8, with 1 abstention. A motion to refuse the application was then proposed by Councillor Cole, seconded by Councillor Dene and carried by 8 votes to 3 with 1 abstention.\n\nRESOLVED – That the application be refused.',
      [
        'lost | to approve | Councillor Ash/Councillor Birt | 3 8 1',
        'resolved | That the application be refused. | Councillor Cole/Councillor Dene | 8 3 1',
      ],
    ],
    [
      'notice of a motion, quoted, lost in the debate below',
      'Councillor P. Ash-Lee had given notice of the following motion, which was seconded by Councillor Birt:\n\n“That this Council calls upon the ferry company to extend the trial of free travel.”\n\nCouncillor Cole spoke. Following a short debate the motion was put to the vote and was declared LOST, 18 Members voting in favour and 25 against.',
      [
        'lost | “That this Council calls upon the ferry company to extend the trial of free travel.” | Councillor P. Ash-Lee/Councillor Birt | 18 25 ?',
      ],
    ],
    [
      'motion and amendment put against each other',
      'Motion (Councillors Ash and Birt)\n\nTo agree the recommendations of the report.\n\nAmendment (Councillors Cole and Dene)\n\nTo agree them with the exception of the north landing.\n\n8 members voted for the Motion as follows:\n\nCouncillors Ash, Birt and six others.\n\n4 members voted for the Amendment as follows:\n\nCouncillors Cole, Dene and two others.\n\nResolved:\n\nIn accordance with the Motion.',
      ['resolved | In accordance with the Motion. | Ash/Birt | 8 4 ?'],
    ],
    [
      'closed by one word below its rows',
      'It was proposed by Cllr Ash and seconded by Cllr Birt that the following be paid:\n\nFerry Fuels - diesel          £318.60\n\nBoat Yard - paint          £96.00\n\nAgreed.\n\nThe report of the auditor had been received.',
      ['agreed | that the following be paid: | Cllr Ash/Cllr Birt | -'],
    ],
    [
      'two lines of movers above each of two decisions',
      'Proposed by Councillor Ash\n\nSeconded by Councillor Birt and\n\nRESOLVED That the lease be granted.\n\nOut of Committee\n\nProposed by Alderman Cole\n\nSeconded by Councillor Dene and\n\nRESOLVED That the Committee come out of committee.',
      [
        'resolved | That the lease be granted. | Councillor Ash/Councillor Birt | -',
        'resolved | That the Committee come out of committee. | Alderman Cole/Councillor Dene | -',
      ],
    ],
    [
      'members ask that their abstention be recorded above the formula',
      'The Chairman put the recommendation to the vote. Mr Ash and Mr Birt asked that their abstention be recorded.\n\nRESOLVED that the plan be endorsed.',
      ['resolved | that the plan be endorsed. | -/- | ? ? 2'],
    ],
    [
      'a count with an abstention between the verb and what it opens',
      'After discussion it was agreed by 4 votes to 1 with 1 abstention to object due to the single track.',
      ['agreed | to object due to the single track. | -/- | 4 1 1'],
    ],
    [
      'capitals that are no initials',
      'Cllr Ash proposed that the Council buy its own sign at a cost of £900 plus VAT, seconded by Cllr Birt and carried.',
      [
        'agreed | Cllr Ash proposed that the Council buy its own sign at a cost of £900 plus VAT, seconded by Cllr Birt and carried. | Cllr Ash/Cllr Birt | ? ? ?',
      ],
    ],
    [
      'what an officer proposed in the report has no mover',
      'Members considered the schedule proposed by the Clerk. Costs were given.\n\nRECOMMENDED: that the schedule be adopted.',
      ['recommended | that the schedule be adopted. | -/- | -'],
    ],
    [
      'a count with a dash',
      'Members voted 3-1 in favour of paying £200 a year.',
      ['agreed | Members voted 3-1 in favour of paying £200 a year. | -/- | 3 1 ?'],
    ],
  ])('%s', async (_why, minute, expected) => {
    expect(await told(minute)).toEqual(expected);
  });

  it.each<[string, string]>([
    [
      'words that a motion quotes are not said by the meeting',
      'Councillor Ash spoke of her motion: “That is why this Council resolves to ask for a new boat, and to ask for it now.”',
    ],
    ['an opinion is no decision', 'Members agreed that it was poor value but took the matter no further.'],
    ['what is moved is no outcome', 'It was moved by Cllr. Ash and seconded by Cllr. Birt that the fares be approved.'],
  ])('%s', async (_why, minute) => {
    expect(await told(minute)).toEqual([]);
  });
});

describe('decisions in other words', () => {
  it.each<[string, string, string[]]>([
    [
      'elected, told with who proposed',
      'Cllr Ash was proposed by Cllr Birt, seconded by Cllr Cole, and elected unopposed.',
      ['elected | Cllr Ash was proposed by Cllr Birt, seconded by Cllr Cole, and elected unopposed. | Cllr Birt/Cllr Cole | -'],
    ],
    [
      'a Scottish minute of minutes',
      'There had been submitted and was approved Minute of Meeting of 11 April 2018.',
      ['approved | There had been submitted and was approved Minute of Meeting of 11 April 2018. | -/- | -'],
    ],
    ['withdrawn, with nothing before it', 'WITHDRAWN by the applicant.', ['withdrawn | WITHDRAWN by the applicant. | -/- | -']],
    [
      'a register numbers each act of the body',
      'The Director reported.\n\n263/2005   The Cabinet approved the timetable for the winter.\n\n264/2005   The Cabinet received a report on the quay.',
      ['approved | The Cabinet approved the timetable for the winter. | -/- | -'],
    ],
    [
      'a bare stem above its list',
      'Resolved:\n\nThat Cabinet\n\ni.   notes the forecast;\n\nii.   approves the fares.',
      ['resolved | notes the forecast; + approves the fares. | -/- | -'],
    ],
    [
      'a clause goes on behind an empty line',
      'RESOLVED that\n\n(1) the report be noted; and\n\n(2) the Director, in consultation with the Cabinet Member,\n\nbe authorised to –\n\n(a) accept any grant; and\n\n(b) vary the fares.',
      ['resolved | the report be noted; and + the Director, in consultation with the Cabinet Member, be authorised to – | -/- | -'],
    ],
    [
      'the reason below a refusal belongs to it',
      'Resolved: That permission be REFUSED for the following reason:-\n\nThe loss of the quay would harm the village.',
      ['resolved | That permission be REFUSED for the following reason:- The loss of the quay would harm the village. | -/- | -'],
    ],
    [
      'officers’ proposals above the formula are none',
      'RECOMMENDATION:\n\n1. That the plan be made.\n\n2. That the statement be published.\n\nRESOLVED - That the plan be made, with one change to its map.',
      ['resolved | That the plan be made, with one change to its map. | -/- | -'],
    ],
  ])('%s', async (_why, minute, expected) => {
    expect(await told(minute)).toEqual(expected);
  });

  it('takes the decision under its label and not the story below', async () => {
    const text =
      'Agenda item\n\nReview of the Ferry\n\nDecision:\n\nOption 2 was approved.\n\nReason: It costs least.\n\nMinutes:\n\nThe last minutes were confirmed.\n';
    const { resolutions } = await parseMinutes(text);
    expect(resolutions.map((row) => row.clauses.map((clause) => clause.text))).toEqual([['Option 2 was approved.']]);
  });

  it.each(['None received.', 'None', 'No declarations were made.'])('finds no decision in "%s" under its label', async (words) => {
    expect((await parseMinutes(`Agenda item\n\nApologies\n\nDecision:\n\n${words}\n`)).resolutions).toEqual([]);
  });
});
