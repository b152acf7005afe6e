import type { ItemNode, MinuteBlock } from '../tree/nodes.ts';
import { stepsOf } from './numbers.ts';
import type { Rule } from './rule.ts';
import { headOf } from './walk.ts';

/** A number that can be nothing but a minute's: "13/21", "OP/31", "20.03". */
const TELLING = /[/A-Z]|\d\.\d{2}/;
const MAX_HEADING = 200;

/** Whether words can be a heading, or begin with one: a sentence is a numbered paragraph. */
const isHeading = (words: string): boolean =>
  words.length <= MAX_HEADING && (!/[.;]\s{0,3}$/.test(words) || /^[^.:]{3,60}:/.test(words.slice(1)));

/** Whether a number belongs to a list inside an item: its neighbours are there too. */
const isOfList = (item: ItemNode, number: string): boolean =>
  item.children.some(({ label }) => label !== null && /^\d+$/.test(label) && Math.abs(Number(label) - Number(number)) === 1);

/** A block that begins with one of the numbers like a heading, though the outline did not take it for one: a number can open one item only. */
function twinIn(before: ItemNode, numbers: readonly string[], text: string): { block: MinuteBlock; number: string } | null {
  const [, ...below] = before.children;
  for (const [i, block] of below.entries()) {
    if (block.part === 'heading' || block.type === 'table' || block.type === 'furniture') continue;
    const number = numbers.find((one) => one !== '' && text.startsWith(one, block.start));
    if (!number) continue;
    const rest = text.slice(block.start + number.length, block.end);
    if (!TELLING.test(number) && (number === '1' || !isHeading(rest) || isOfList(before, number))) continue;
    const next = below[i + 1];
    const title = /^[.):]?\s{0,3}$/.test(rest) && next ? `. ${text.slice(next.start, next.end)}` : rest;
    if (/^[.):]?[\s\u00a0]{1,20}\p{Lu}/u.test(title)) return { block, number };
  }
  return null;
}

/** Report two minutes one after the other that bear one number. */
export const minuteNumberRepeated: Rule = {
  code: 'check:minute-number-repeated',
  level: 'warning',
  sentence: 'Two minutes bear the same number.',
  remedy: 'Number one of them anew, and those that follow.',
  example:
    'Minutes of the Hill Committee held on 4 May 2021\n\n12/21 Apologies\n\nThere were none.\n\n13/21 Gate\n\nThe gate was looked at.\n\n13/21 Fence\n\nThe fence was looked at.\n\n14/21 Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Committee held on 4 May 2021\n\n12/21 Apologies\n\nThere were none.\n\n13/21 Gate\n\nThe gate was looked at.\n\n14/21 Fence\n\nThe fence was looked at.\n\n15/21 Close\n\nThe end.\n',
  find(root, text) {
    const steps = stepsOf(root);
    const same = steps.flatMap(({ before, item, from, to }) =>
      from === to && before.title !== item.title ? [{ item, at: headOf(item), other: before.title }] : [],
    );
    const unread = steps.flatMap(({ before, item, from, to }) => {
      if (to <= from) return [];
      const twin = twinIn(before, [before.number ?? '', item.number ?? ''], text);
      return twin
        ? [
            {
              item: twin.number === item.number ? item : before,
              at: twin.block,
              other: twin.number === item.number ? item.title : before.title,
            },
          ]
        : [];
    });
    return [...same, ...unread].map(({ item, at, other }) => ({
      message: `The number ${item.number} stands twice: here, and at "${other ?? ''}"`,
      at: { start: at.start, end: at.end },
    }));
  },
};
