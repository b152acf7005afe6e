import { type Minutes, n, p, title } from '../model.ts';

/** A draft with tracked changes: a date, a sum, a clause and a name that were other before. */
export const trackedChanges: Minutes = {
  name: 'tracked-changes',
  web: 'changes',
  markdown: 'gfm',
  lists: {
    items: { levels: [{ format: 'decimal', text: '%1.' }] },
    clauses: { levels: [{ format: 'lowerLetter', text: '%1)' }] },
  },
  parts: [
    title('Tarnmouth District Council'),
    title('Harbour and Coast Sub-Committee'),
    p('Minutes of a meeting held at the Custom House, Tarnmouth on Thursday {-22nd-}{+23rd+} September 2021 at {-10.00-}{+10.30+} a.m.'),
    p('**Present:** Councillors H Bligh (Chairman), F Nance{+, W Pender+} and Y Trethewey'),
    p('**Officers:** Mr D Rowse (Harbour Master) and Mrs L Kerslake (Democratic Services Officer)'),
    n('items', 0, '**Apologies**'),
    p('An apology for absence was received from Councillor {-W Pender-}{+G Stott+}.'),
    n('items', 0, '**Minutes**'),
    p('The minutes of the meeting held on 24th June 2021 were confirmed as a correct record.'),
    n('items', 0, '**Mooring Charges 2022/23**'),
    p(
      'The Harbour Master proposed charges that would bring in {-£96,000-}{+£98,500+}, some £3,000 more than in 2021/22. {-The increase was needed to pay for dredging.-}',
    ),
    p('RESOLVED that:'),
    n('clauses', 0, 'the charges be approved from 1st April 2022;'),
    n('clauses', 0, '{-visiting boats pay double-}{+visiting boats pay £22 a night+}; and'),
    n('clauses', 0, '{+the Harbour Master report on income in six months.+}'),
    n('items', 0, '**Electric Charging Points**'),
    p('The Quayside Charging trial at the East Quay {-will begin-}{+began+} in {-October-}{+August+} 2021.'),
    p('It was AGREED that a budget of {-£5,000-}{+£7,500+} be set for signs.'),
    p('The meeting ended at 11.50 a.m.'),
  ],
};
