import { bold, type Minutes, n, p, title } from '../model.ts';

/** A recorded vote by names, an amendment that is lost, running heads and feet over pages. */
export const recordedVote: Minutes = {
  name: 'recorded-vote',
  web: 'site',
  markdown: 'gfm',
  head: 'Netherby Borough Council – Council – 26 February 2020',
  foot: 'Page #',
  paper: 'A5',
  lists: { clauses: { levels: [{ format: 'decimal', text: '(%1)' }] } },
  parts: [
    title('NETHERBY BOROUGH COUNCIL'),
    p('**MINUTES** of the meeting of the Council held in the Assembly Hall, Netherby on Wednesday, 26 February 2020 at 6.30 pm'),
    p('**PRESENT:** The Mayor (Councillor I Sorrell) in the Chair'),
    p('Councillors L Abbot, B Carver, W Dacre, K Eccles, M Fothergill, J Greaves, T Hind and V Ibbotson'),
    p('**APOLOGIES:** Councillors C Jessop and A Lomas'),
    bold('61. MINUTES'),
    p('RESOLVED – That the minutes of the meeting held on 11 December 2019 be approved and signed by the Mayor.'),
    bold('62. MAYOR’S ANNOUNCEMENTS'),
    p(
      'The Mayor thanked everyone who had come to the concert on 1 February 2020, which had raised £2,340 for the hospice. She had also opened the new wing of the museum and visited four primary schools.',
    ),
    bold('63. QUESTIONS FROM THE PUBLIC'),
    p('No questions had been received.'),
    bold('64. REVENUE BUDGET AND COUNCIL TAX 2020/21'),
    p(
      'Councillor Carver, Portfolio Holder for Finance, presented the budget. The Council faced a gap of £1.1m, which would be met by savings of £780,000 and by £320,000 from reserves.',
    ),
    p(
      'Members spoke of the pressures on the homelessness service, of the cost of agency staff in planning and of the condition of the bathing pool. Officers replied that the reserves would stay above the level advised by the auditor, and that a plan for the pool would come to the next meeting.',
    ),
    p('Councillor Greaves moved, seconded by Councillor Hind, an amendment to raise car park charges by a further 10p an hour.'),
    p('On being put to the vote the amendment was LOST, 2 voting for and 7 against.'),
    p('It was then moved by Councillor Carver, seconded by Councillor Abbot and'),
    p('RESOLVED –'),
    n('clauses', 0, 'That the revenue budget for 2020/21 of £18.4m be approved.'),
    n('clauses', 0, 'That the council tax at Band D be set at £187.43.'),
    n('clauses', 0, 'That the Section 151 Officer be authorised to publish the notices.'),
    p('In accordance with Standing Order 19 the votes were recorded as follows:'),
    p('For (6): Abbot, Carver, Dacre, Eccles, Fothergill and Sorrell'),
    p('Against (2): Greaves and Hind'),
    p('Abstained (1): Ibbotson'),
    bold('65. PAY POLICY STATEMENT'),
    p('RESOLVED – That the Pay Policy Statement for 2020/21 be adopted.'),
    p('The meeting closed at 8.12 pm.'),
  ],
};
