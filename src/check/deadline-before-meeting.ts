import type { Rule } from './rule.ts';
import { blockAt, placedBlocks, sentenceAround } from './walk.ts';

/** What is still to be done has one of these; what is told of has a past tense. */
const TO_COME =
  /\b(?:will|shall|must|should|is to|are to|be|to (?:be|complete|submit|report|provide|return|send|write|circulate|prepare|respond|reply))\b/i;
const TOLD = /\b(?:was|were|had|has|have|been|did|received|expired|passed|reported that)\b/i;

/** Report deadlines for what is still to be done that had passed when the meeting met. */
export const deadlineBeforeMeeting: Rule = {
  code: 'check:deadline-before-meeting',
  level: 'warning',
  sentence: 'A deadline for what is still to be done lies before the day of the meeting.',
  remedy: 'Check the date, the year above all.',
  example:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nRESOLVED that the gate be mended by 30 June 2020.\n\n2. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nRESOLVED that the gate be mended by 30 June 2021.\n\n2. Close\n\nThe end.\n',
  find(root, text) {
    const { meetingDate, dates } = root.facts;
    if (meetingDate === null) return [];
    const late = dates.filter(({ role, end, inferred }) => role === 'deadline' && !inferred && end !== null && end < meetingDate);
    if (late.length === 0) return [];
    const blocks = placedBlocks(root);
    return late.flatMap(({ at }) => {
      const placed = blockAt(blocks, at.start);
      if (!placed || placed.item?.meeting || placed.block.part === 'agenda') return [];
      const sentence = sentenceAround(text, at, placed.block);
      const words = text.slice(sentence.start, sentence.end);
      if (!TO_COME.test(words) || TOLD.test(words)) return [];
      return [{ message: `${text.slice(at.start, at.end)} had passed when the meeting met on ${meetingDate}`, at }];
    });
  },
};
