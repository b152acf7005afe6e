import type { ItemNode } from '../tree/nodes.ts';
import { isShut } from './exclusion.ts';
import type { Rule } from './rule.ts';
import { headOf, nameOf, wordsOf } from './walk.ts';

/** Minutes of one item do not have the resolution; it stands elsewhere. */
const FEWEST = 3;

const NONE =
  /\b(?:none|nothing|no (?:exempt|confidential|private|such|urgent|other)?\s?(?:items?|business|matters?|reports?)|(?:recorded|minuted|kept) separately|(?:separate|confidential|private|exempt) minutes?)\b/i;

/** Whether anything was done under the item: "There was none" needs no closed doors, and what is minuted elsewhere has them there. */
function hasBusiness(item: ItemNode, text: string): boolean {
  const told = item.children.filter(
    ({ part, type }) => ['minutes', 'decision'].includes(part) && ['paragraph', 'point', 'table'].includes(type),
  );
  return told.length > 0 && !told.every((block) => NONE.test(wordsOf(text, block)));
}

/** Report items taken in private without a resolution to exclude press and public. */
export const exemptWithoutResolution: Rule = {
  code: 'check:exempt-without-resolution',
  level: 'warning',
  sentence: 'An item was taken in private, but nothing says that press and public were excluded.',
  remedy: 'Add the resolution by which they were excluded.',
  example:
    'Minutes of the Hill Council held on 4 May 2021\n\n1. Apologies\n\nThere were none.\n\n2. Gate\n\nThe gate was looked at.\n\n3. Sale of the mill (exempt)\n\nThe offers were looked at.\n\n4. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Council held on 4 May 2021\n\n1. Apologies\n\nThere were none.\n\n2. Exclusion\n\nRESOLVED that press and public be excluded under paragraph 3 of Schedule 12A.\n\n3. Sale of the mill (exempt)\n\nThe offers were looked at.\n\n4. Close\n\nThe end.\n',
  find(root, text) {
    const exempt = root.items.filter((item) => item.exempt && item.meeting === null && hasBusiness(item, text));
    const [first] = exempt;
    if (!first || root.items.length < FEWEST || isShut(root, text)) return [];
    return [{ message: `Item ${nameOf(first)} was taken in private, but no words exclude press and public`, at: headOf(first) }];
  },
};
