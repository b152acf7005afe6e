import { foldSpace } from '../../tree/text.ts';
import { findTop, topEvidence } from './common.ts';
import { printed } from './printed.ts';
import type { LayoutRule } from './types.ts';

const KIND = /^meeting details$/i;

/** CMIS meeting pages: "Meeting Details", the body, date and times, tab names as bullets, "Agenda Items", then number and heading on one line. */
export const cmisMeeting: LayoutRule = {
  name: 'cmis-meeting',
  evidence: (lines) => [
    ...topEvidence(lines, KIND, 6, 'the heading "Meeting Details"'),
    ...topEvidence(lines, /^agenda items$/i, 4, 'the heading "Agenda Items"'),
    ...topEvidence(lines, /^\d{1,2} \w{3,9} \d{4} - \d{1,2}:\d{2}(?: to \d{1,2}:\d{2})?$/i, 4, 'a line of date and times'),
  ],
  read(lines, text) {
    const reading = printed.read(lines, text);
    const kind = findTop(lines, KIND);
    const body = kind ? lines[kind.index + 1] : undefined;
    const when = findTop(lines, /^\d{1,2} \w{3,9} \d{4} - \d/);
    return {
      ...reading,
      meeting: { ...reading.meeting, ...(body ? { body: foldSpace(body.raw) } : {}), ...(when ? { when: [when] } : {}) },
    };
  },
};
