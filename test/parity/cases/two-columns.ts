import { bold, type Minutes, n, p, title } from '../model.ts';

/** Minutes set in two columns, with running heads. */
export const twoColumns: Minutes = {
  name: 'two-columns',
  web: 'pandoc',
  markdown: 'gfm',
  wrap: 72,
  head: 'Quillshire County Council – Highways and Transport Panel',
  foot: '3 July 2018 – page # – minutes subject to confirmation',
  paper: 'A5',
  lists: {
    clauses: { levels: [{ format: 'lowerLetter', text: '(%1)' }] },
    more: { levels: [{ format: 'lowerLetter', text: '(%1)' }], restarts: 'clauses' },
  },
  parts: [
    title('QUILLSHIRE COUNTY COUNCIL'),
    title('HIGHWAYS AND TRANSPORT PANEL'),
    p('Minutes of the meeting held at County Hall, Quillminster on Tuesday, 3 July 2018 at 2.00 pm.'),
    { kind: 'columns' },
    p('**Present:** Mr A Wycliffe (Chairman), Mrs B Stanhope, Mr C Hobday, Mrs D Lacey and Mr E Purefoy.'),
    p('**Also present:** Mr F Undercliff (Cabinet Member for Highways).'),
    bold('21. APOLOGIES FOR ABSENCE'),
    p('Apologies were received from Mrs G Tolland. Mr H Vickery substituted for Mrs Tolland.'),
    bold('22. DECLARATIONS OF INTEREST'),
    p('There were none.'),
    bold('23. MINUTES OF THE LAST MEETING'),
    p('RESOLVED: That the minutes of the meeting held on 1 May 2018 be signed as a correct record.'),
    bold('24. POTHOLE REPAIRS'),
    p(
      'The Panel received a report of the Head of Highways. Some 14,200 potholes had been filled in 2017/18 at a cost of £1.9m, nearly a fifth more than in the year before. The frost had broken up many of the minor roads, above all in the north of the county.',
    ),
    p(
      'The Government had granted £640,000 for further repairs. Members asked how roads were chosen for treatment, and whether parishes could report faults by telephone as well as through the website.',
    ),
    p('RESOLVED:'),
    n('clauses', 0, 'That the report be noted; and'),
    n('clauses', 0, 'That the Cabinet Member be asked to spend the grant on minor roads by 31 March 2019.'),
    bold('25. RURAL BUSES'),
    p(
      'A Dial-and-Ride trial had been running in Overton Vale since January 2018. Passengers paid £2.50 for each journey. The trial was to end in December 2018, and officers were collecting the views of those who used it.',
    ),
    p(
      'Mrs Lacey asked that the timetable be sent to every household. The Head of Highways said that this would cost about £4,000 and that notices in shops and surgeries had so far reached most of the people for whom the bus was meant.',
    ),
    p('RESOLVED:'),
    n('more', 0, 'That the progress of the trial be welcomed;'),
    n('more', 0, 'That a report come to the meeting on 8 January 2019; and'),
    n('more', 0, 'That the Panel visit Overton Vale in the autumn.'),
    bold('26. WORK PROGRAMME'),
    p('The work programme was before the Panel. Members were reminded that the next meeting would be on 11 September 2018 at 2.00 pm.'),
    p('The meeting closed at 3.35 pm.'),
  ],
};
