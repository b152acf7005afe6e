import type { ItemNode, MinuteBlock } from '../tree/nodes.ts';
import { type Step, stepsOf } from './numbers.ts';
import type { Rule } from './rule.ts';
import { headOf } from './walk.ts';

/** A number that can be nothing but a minute's: "13/21", "OP/31", "20.03". */
const TELLING = /[/A-Z]|\d\.\d{2}/;
const MAX_HEADING = 200;

/** "8 Mehefin 2021": the number is a day's, in whatever language. */
const REST_OF_DATE = /^\s\p{L}{3,12}\s(?:19|20)\d\d\b/u;

/** Whether words can be a heading, or begin with one: a sentence is a numbered paragraph. */
const isHeading = (words: string): boolean =>
  words.length <= MAX_HEADING && !REST_OF_DATE.test(words) && (!/[.;]\s{0,3}$/.test(words) || /^[^.:]{3,60}:/.test(words.slice(1)));

/** Whether a number belongs to a list inside an item: its neighbours are there too. */
const isOfList = (item: ItemNode, number: string): boolean =>
  item.children.some(({ label }) => Math.abs(Number(label) - Number(number)) === 1);

/** A number, and the item that bears it. */
interface Mark {
  number: string;
  item: ItemNode;
}

/** An item, and the numbers that can not open anything in it: its own, and that of the next. */
interface Stretch {
  item: ItemNode;
  marks: readonly Mark[];
}

function stretchesOf(steps: readonly Step[]): Stretch[] {
  const rising = steps.filter(({ from, to }) => to > from);
  const between = rising.map(({ before, item, numbers: [own, next] }): Stretch => {
    const marks = [
      { number: own, item: before },
      { number: next, item },
    ];
    return { item: before, marks };
  });
  const last = rising.at(-1);
  return last ? [...between, { item: last.item, marks: [{ number: last.numbers[1], item: last.item }] }] : [];
}

/** A block that begins with such a number like a heading, though the outline did not take it for one: a number can open one item only. */
function twinIn({ item, marks }: Stretch, text: string): (Mark & { block: MinuteBlock }) | null {
  const [head, ...below] = item.children;
  for (const [i, block] of below.entries()) {
    // A table inside an item counts its own rows.
    if (block.part === 'heading' || block.source.table !== head?.source.table || block.type === 'furniture') continue;
    const mark = marks.find(({ number }) => text.startsWith(number, block.start));
    if (!mark) continue;
    const { number } = mark;
    const rest = text.slice(block.start + number.length, block.end);
    if (!TELLING.test(number) && (number === '1' || !isHeading(rest) || isOfList(item, number))) continue;
    const next = below[i + 1];
    const title = /^[.):]?\s{0,3}$/.test(rest) && next ? `. ${text.slice(next.start, next.end)}` : rest;
    if (/^[.):]?[\s\u00a0]{1,20}\p{Lu}/u.test(title)) return { ...mark, block };
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
    const same = steps.flatMap(({ before, item, numbers: [number], from, to }) =>
      from === to && before.title !== item.title ? [{ number, at: headOf(item), other: before }] : [],
    );
    const unread = stretchesOf(steps).flatMap((stretch) => {
      const twin = twinIn(stretch, text);
      return twin ? [{ number: twin.number, at: twin.block, other: twin.item }] : [];
    });
    return [...same, ...unread].map(({ number, at, other }) => ({
      message: `The number ${number} stands twice: here, and at "${other.title ?? ''}"`,
      at: { start: at.start, end: at.end },
    }));
  },
};
