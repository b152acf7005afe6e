/**
 * References to items of the same minutes.
 *
 * Accepts: "see Item 8 below", "minute 66 above", "declared an interest in item 9"
 * Refuses: "Item 9 on the agenda of the February meeting", "minute 41/17" of another year, "(Item 3)" below a heading
 */
import type { Problem, Rule } from './rule.ts';
import { blockAt, placedBlocks } from './walk.ts';

const REFERENCE = /\b(?:agenda )?(?:items?|minutes?)\s(?:(?:no|number)s?\.?\s)?(\d{1,4})(?![\d/.:,]\d|\d|%|[ap]m)/gi;
/** The reference must be to these minutes: by what stands behind it, or by what stands before. */
const HERE_AFTER = /^(?:\s?\([a-z\d]{1,3}\))?\s(?:above|below|of these minutes|on this agenda|of this meeting)\b/i;
const HERE_BEFORE =
  /\b(?:declar\w{1,8}|disclos\w{1,8})\b[^.]{0,80}\binterests?\b[^.]{0,40}\b(?:in|under|to|on|for|regarding|re)\s(?:the\s)?$/i;
const ELSEWHERE = /^[^.]{0,40}\b(?:of the|at the|on the agenda|meeting|minutes of|last|previous)\b/i;
const REACH = 160;
const MIN_ITEMS = 4;

/** Report references to items that the minutes do not have. */
export const referenceToNothing: Rule = {
  code: 'check:reference-to-nothing',
  level: 'warning',
  sentence: 'The text refers to an item or minute of its own that is not there.',
  remedy: 'Check the number that is meant.',
  example:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Apologies\n\nThere were none.\n\n2. Interests\n\nMr Reed declared an interest in item 7.\n\n3. Gate\n\nThe gate was looked at.\n\n4. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Apologies\n\nThere were none.\n\n2. Interests\n\nMr Reed declared an interest in item 3.\n\n3. Gate\n\nThe gate was looked at.\n\n4. Close\n\nThe end.\n',
  find(root, text) {
    const numbers = root.items.flatMap(({ number }) => (number && /\d/.test(number) ? [number] : []));
    if (numbers.length < MIN_ITEMS || root.items.some(({ meeting }) => meeting)) return [];
    // Any part of a number may serve to name it, and so may the agenda's number printed beside the minute's.
    const known = new Set(numbers.flatMap((number) => (number.match(/\d{1,6}/g) ?? []).map(Number)));
    const blocks = placedBlocks(root);
    const plain = numbers.every((number) => /^\d{1,3}(?:\.0)?[a-z]?$/i.test(number)) && numbers[0]?.startsWith('1');
    return [...text.matchAll(REFERENCE)].flatMap((match): Problem[] => {
      const end = match.index + match[0].length;
      if (known.has(Number(match[1]))) return [];
      const after = text.slice(end, end + REACH);
      const here =
        HERE_AFTER.test(after) ||
        (plain && HERE_BEFORE.test(text.slice(Math.max(0, match.index - REACH), match.index)) && !ELSEWHERE.test(after));
      const placed = here ? blockAt(blocks, match.index) : null;
      if (!placed?.item || placed.block.type === 'furniture') return [];
      return [{ message: `There is no item ${match[1]} in these minutes`, at: { start: match.index, end } }];
    });
  },
};
