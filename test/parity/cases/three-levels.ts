import { type Minutes, n, p, title } from '../model.ts';

/** Numbers by Word, three levels deep: "3.", "3.2", "(b)". */
export const threeLevels: Minutes = {
  name: 'three-levels',
  web: 'libreoffice',
  markdown: 'markdown',
  lists: {
    minutes: {
      levels: [
        { format: 'decimal', text: '%1.' },
        { format: 'decimal', text: '%1.%2' },
        { format: 'lowerLetter', text: '(%3)' },
      ],
    },
  },
  parts: [
    title('ASHBECK TOWN COUNCIL'),
    title('AMENITIES COMMITTEE'),
    p(
      'Minutes of the meeting of the Amenities Committee held in the Jubilee Room, Corn Exchange, Ashbeck on Tuesday 12 March 2024 at 7.15 pm',
    ),
    p('**Present:** Councillors Mrs E Thornbury (Chair), D Okafor, P Rusling and G Whitmore'),
    p('**In attendance:** Ms F Calloway (Deputy Clerk) and two members of the public'),
    n('minutes', 0, '**Apologies for absence**'),
    n('minutes', 1, 'Apologies were received from Councillor T Beaumont.'),
    n('minutes', 0, '**Minutes of the previous meeting**'),
    n(
      'minutes',
      1,
      'RESOLVED that the minutes of the meeting held on 9 January 2024 be confirmed as a correct record and signed by the Chair.',
    ),
    n('minutes', 0, '**Paddling pool**'),
    n('minutes', 1, 'The Deputy Clerk reported that the new liner had cost £8,450, against a budget of £9,000.'),
    n('minutes', 1, 'RESOLVED:'),
    n('minutes', 2, 'that the report be noted;'),
    n('minutes', 2, 'that the pool open on 25 May 2024; and'),
    n('minutes', 2, 'that a further £1,200 be set aside for the training of lifeguards.'),
    n('minutes', 1, 'Members thanked the volunteers who had painted the railings.'),
    n('minutes', 0, '**Market square**'),
    n('minutes', 1, 'The Quiet Saturdays pilot in Butter Lane began on 3 February 2024 and will run for six months.'),
    n('minutes', 1, 'RESOLVED:'),
    n('minutes', 2, 'that the pilot be reviewed in September 2024; and'),
    n('minutes', 2, 'that stallholders be asked for their views by 31 July 2024.'),
    n('minutes', 0, '**Date of next meeting**'),
    n('minutes', 1, 'Tuesday 14 May 2024 at 7.15 pm.'),
    p('The meeting closed at 8.40 pm.'),
  ],
};
