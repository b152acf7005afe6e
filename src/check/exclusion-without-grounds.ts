import { exclusionsIn } from './exclusion.ts';
import type { Rule } from './rule.ts';

/** The grounds the law asks for: a paragraph of a schedule, or the Act of 1960, which has none. */
const GROUNDS =
  /\bparagraphs?\b\s{0,3}\(?\d|\bparas?\b\.?\s{0,3}\(?\d|\b(?:1960|confidential nature|prejudicial to the public interest|special reasons?)\b|\bparagraphs? (?:one|two|three|four|five|six|seven)\b/i;
const SCHEDULE = /\bschedule 12\s?a\b|\bsection 100\s?\(?a\)?|\bschedule 7\s?a\b|\bsection 50\s?\(?a\)?|\bschedule 6\b/i;

/** Report exclusions of press and public that do not say on what ground. */
export const exclusionWithoutGrounds: Rule = {
  code: 'check:exclusion-without-grounds',
  level: 'warning',
  sentence: 'Press and public are excluded without the paragraph of Schedule 12A, or another ground.',
  remedy: 'Name the paragraph of Schedule 12A (or the Act) on which they were excluded.',
  example:
    'Minutes of the Hill Council held on 4 May 2021\n\n1. Apologies\n\nThere were none.\n\n2. Private business\n\nRESOLVED that press and public be excluded from the meeting.\n\n3. Sale of the mill\n\nThe offers were looked at.\n',
  counter:
    'Minutes of the Hill Council held on 4 May 2021\n\n1. Apologies\n\nThere were none.\n\n2. Private business\n\nRESOLVED that press and public be excluded from the meeting under paragraph 3 of Schedule 12A.\n\n3. Sale of the mill\n\nThe offers were looked at.\n',
  find(root, text) {
    return exclusionsIn(root, text)
      .filter(({ item }) => !GROUNDS.test(text.slice(item?.start ?? 0)))
      .map(({ item, at }) => ({
        message: SCHEDULE.test(text.slice(item?.start ?? 0))
          ? 'Press and public are excluded, but no paragraph of the Schedule is named'
          : 'Press and public are excluded, but no ground is named',
        at: { start: at.start, end: at.end },
      }));
  },
};
