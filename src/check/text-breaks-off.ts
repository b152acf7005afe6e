import type { ItemNode, MinuteBlock, MinutesRoot } from '../tree/nodes.ts';
import type { Rule } from './rule.ts';
import { nameOf } from './walk.ts';

/** Words that no sentence ends with. */
const HANGING =
  /(?:^|[\s\u00a0])(?:a|an|and|the|of|that|their|its|with|from|which|because|including|between|into|than|whether|or)[\s\u00a0]*$/i;
const LONG = 40;

const lastOf = (item: ItemNode): MinuteBlock | null =>
  item.children.filter(({ type }) => !['furniture', 'attachment', 'note', 'label'].includes(type)).at(-1) ?? null;

const isCut = (block: MinuteBlock | null, text: string): block is MinuteBlock =>
  block !== null &&
  block.part !== 'agenda' &&
  ['paragraph', 'point'].includes(block.type) &&
  block.end - block.start >= LONG &&
  HANGING.test(text.slice(Math.max(block.start, block.end - 30), block.end));

const ends = (root: MinutesRoot): { item: ItemNode; block: MinuteBlock | null }[] =>
  root.items.filter(({ truncated }) => !truncated).map((item) => ({ item, block: lastOf(item) }));

/** Report items whose text ends in mid-sentence, where the source does not say itself that it was cut. */
export const textBreaksOff: Rule = {
  code: 'check:text-breaks-off',
  level: 'warning',
  sentence: 'The text of an item ends in the middle of a sentence.',
  remedy: 'Look for the rest in the original; a part may be missing.',
  example:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nThe warden told the meeting that the gate had been off its hinges since the\n\n2. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nThe warden told the meeting that the gate had been off its hinges since the storm\n\n2. Close\n\nThe end.\n',
  find(root, text) {
    return ends(root).flatMap(({ item, block }) =>
      isCut(block, text) ? [{ message: `The text of item ${nameOf(item)} breaks off`, at: { start: block.start, end: block.end } }] : [],
    );
  },
};
