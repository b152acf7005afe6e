import { bold, type Minutes, p, table, title } from '../model.ts';

/** A table of attendance, and minutes in a table of number, text and ACTION. */
export const actionColumn: Minutes = {
  name: 'action-column',
  web: 'libreoffice',
  markdown: 'gfm',
  parts: [
    title('Hollin Bank Primary School'),
    title('Minutes of the Resources Committee'),
    p('Held in the school library on Wednesday 8 February 2023 at 5.30 pm'),
    table(
      [3400, 3600, 2600],
      ['**Name**', '**Role**', '**Attendance**'],
      ['Mrs Ruth Ansell', 'Chair, parent governor', 'Present'],
      ['Mr Kofi Danso', 'Headteacher', 'Present'],
      ['Dr Helen Marsh', 'Co-opted governor', 'Present'],
      ['Mr Tim Oakley', 'Staff governor', 'Apologies'],
      ['Miss Priya Nair', 'Clerk', 'In attendance'],
    ),
    bold('Minutes'),
    table(
      [800, 6600, 2200],
      ['**No.**', '**Minute**', '**ACTION**'],
      ['1', '**Welcome and apologies**\nThe Chair welcomed all. Apologies had been received from Mr Oakley.', ''],
      ['2', '**Minutes of the last meeting**\nThe minutes of the meeting held on 16 November 2022 were approved as a correct record.', ''],
      [
        '3',
        '**Budget monitoring**\nThe Headteacher reported a forecast underspend of £14,200 on a budget of £1.36m.\nThe supply teaching line was overspent by £5,600.',
        'Headteacher to send the ledger to governors by 24 February 2023',
      ],
      [
        '4',
        '**Boiler replacement**\nThe committee AGREED that the tender of £48,750 from Northern Heating be accepted.',
        'Clerk to write to the contractor',
      ],
      ['5', '**Date of next meeting**\nWednesday 10 May 2023 at 5.30 pm', ''],
    ),
    p('The meeting ended at 6.50 pm.'),
  ],
};
