import type { Facts } from '../tree/nodes.ts';
import type { Problem, Rule } from './rule.ts';
import { blockAt, placedBlocks } from './walk.ts';

/** A date that stands in words like these is the meeting's own. */
const OWN = /\b(?:minutes|meeting|held|date)\b/i;
/** Or it is another meeting's, or another event's. */
const OTHER =
  /\b(?:previous|last|next|adjourn\w{1,5}|approved|confirmed|signed|published|publication|circulated|issued|draft|dated|since|until|from|notice|deadline|to be held|postponed|originally|rearranged|continued|reconvened|apologies|elected|until|agenda for|agreed|correct|record)\b/i;
const REACH = 80;
/** A head is short; longer blocks are minutes run together. */
const MAX_HEAD = 400;

type Row = Facts['dates'][number];

/** Whether a date leaves the day of the meeting room: the same day, or a month or year that holds it. */
const holds = ({ start, end }: Row, day: string): boolean => start !== null && end !== null && start <= day && day <= end;

/** Report a head that gives two dates for the meeting. */
export const meetingDateDiffers: Rule = {
  code: 'check:meeting-date-differs',
  level: 'warning',
  sentence: 'The heading and the text, or two headings, give different dates for the meeting.',
  remedy: 'Check on which day the meeting met.',
  example:
    'HILL COUNCIL\n\nMinutes for 5 May 2021\n\nMinutes of the meeting of the Council held on 4 May 2021 in the hall\n\n1. Gate\n\nThe gate was looked at.\n\n2. Close\n\nThe end.\n',
  counter:
    'HILL COUNCIL\n\nMinutes for 4 May 2021\n\nMinutes of the meeting of the Council held on 4 May 2021 in the hall\n\n1. Gate\n\nThe gate was looked at.\n\n2. Close\n\nThe end.\n',
  find(root, text) {
    const { meetingDate, dates } = root.facts;
    const [first] = root.items;
    if (meetingDate === null || !first) return [];
    const blocks = placedBlocks(root);
    const differing = dates.filter(
      (row) => !row.inferred && (row.precision === 'day' || row.precision === 'month') && !holds(row, meetingDate),
    );
    return differing.flatMap((row): Problem[] => {
      const { at } = row;
      const block = blockAt(blocks, at.start)?.block;
      if (!block || block.end - block.start > MAX_HEAD || (at.start >= first.start && block.type !== 'furniture')) return [];
      // A numbered line is of the agenda, which tells of other meetings.
      if (block.label !== null || (/\d/.test(text.charAt(block.start)) && block.start !== at.start)) return [];
      const line = text.slice(Math.max(block.start, at.start - REACH), Math.min(block.end, at.end + REACH));
      const alone = line.replace(/\W/g, '').length <= at.end - at.start;
      if (OTHER.test(line) || !(OWN.test(line) || alone)) return [];
      return [{ message: `${text.slice(at.start, at.end)} stands at the head, but the meeting is dated ${meetingDate}`, at }];
    });
  },
};
