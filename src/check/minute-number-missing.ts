import { isPrinted, stepsOf } from './numbers.ts';
import type { Rule } from './rule.ts';
import { headOf } from './walk.ts';

/** Longer gaps are a slip in one number, a page number, or minutes in extracts. */
const MOST = 4;

/** Report numbers that a series of minutes leaves out. */
export const minuteNumberMissing: Rule = {
  code: 'check:minute-number-missing',
  level: 'warning',
  sentence: 'A series of minute or item numbers leaves one out.',
  remedy: 'Look for a minute that was lost, or number those that follow anew.',
  example:
    'Minutes of the Hill Committee held on 4 May 2021\n\n12/21 Apologies\n\nThere were none.\n\n13/21 Gate\n\nThe gate was looked at.\n\n15/21 Fence\n\nThe fence was looked at.\n\n16/21 Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Committee held on 4 May 2021\n\n12/21 Apologies\n\nThere were none.\n\n13/21 Gate\n\nThe gate was looked at.\n\n14/21 Fence\n\nThe fence was looked at.\n\n15/21 Close\n\nThe end.\n',
  find(root, text) {
    return stepsOf(root).flatMap(({ before, item, from, to, print }) => {
      const missing = Array.from({ length: Math.max(0, to - from - 1) }, (_, i) => print(from + 1 + i));
      if (missing.length === 0 || missing.length > MOST) return [];
      if (missing.some((number) => isPrinted(number, text, before.start, item.end))) return [];
      const what = missing.length === 1 ? `Number ${missing[0]} is` : `Numbers ${missing[0]} to ${missing.at(-1)} are`;
      return [{ message: `${what} missing: ${item.number} follows ${before.number}`, at: headOf(item) }];
    });
  },
};
