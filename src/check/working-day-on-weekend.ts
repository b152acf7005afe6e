import type { Rule } from './rule.ts';

const BEFORE = /\b(?:working day|business day|weekday)\b[^.;\d]{0,60}(?:\bi\.e\.[\s,]{1,3})?$/i;
const AFTER = /^[,;(\s–—-]{1,6}(?:which is |being |is )?(?:a |the )?(?:next |first |last )?(?:working day|business day|weekday)\b/i;
/** "the working day after Sunday 6 June" is another day than the one named … */
const OTHER_DAY = /\b(?:after|before|following|preceding|prior to|of|from|until)\b/i;
/** … but "the working day before the meeting (in this case 6 June)" is that one. */
const NAMED = /(?:[(,:–—-]|\b(?:in this case|i\.e|that is|namely|being|viz))[.,]?\s{0,3}(?:on |by |in this case )?$/i;
const REACH = 90;

/** Whether the words before a date, from "working day" on, mean the date. */
const meansIt = (words: string): boolean => !OTHER_DAY.test(words) || NAMED.test(words);

const WEEKEND = ['Sunday', null, null, null, null, null, 'Saturday'] as const;

/** Report dates said to be working days that fall on a weekend. */
export const workingDayOnWeekend: Rule = {
  code: 'check:working-day-on-weekend',
  level: 'warning',
  sentence: 'A date falls on a weekend where the text says working day.',
  remedy: 'Check the date against a calendar.',
  example:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nComments will be taken until the last working day of the month, 29 May 2021.\n\n2. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nComments will be taken until the last working day of the month, 28 May 2021.\n\n2. Close\n\nThe end.\n',
  find(root, text) {
    return root.facts.dates.flatMap(({ at, precision, start }) => {
      if (precision !== 'day' || start === null) return [];
      const day = WEEKEND[new Date(`${start}T00:00:00Z`).getUTCDay()];
      if (!day) return [];
      const before = BEFORE.exec(text.slice(Math.max(0, at.start - REACH), at.start));
      const named = before ? meansIt(before[0]) : AFTER.test(text.slice(at.end, at.end + REACH));
      return named ? [{ message: `${text.slice(at.start, at.end)} is called a working day, but is a ${day}`, at }] : [];
    });
  },
};
