import type { FrontNode, MinuteBlock } from '../tree/nodes.ts';
import type { Rule } from './rule.ts';

/** Paragraphs shorter than this are headings, names, addresses: front and back matter have them by right. */
const LONG = 240;
/** What long paragraphs of front and back matter may be: lists of those present, the closing. */
const EXPECTED =
  /\b(?:present|attendance|attending|apologies|absent|members|councillors|cllrs?|officers|minutes of|notice|membership|closed|ended|concluded|signed)\b/i;

const unplaced = (section: FrontNode, text: string): MinuteBlock[] =>
  section.children.filter(
    (block) => block.type === 'paragraph' && block.end - block.start >= LONG && !EXPECTED.test(text.slice(block.start, block.start + LONG)),
  );

/** Report running text that belongs to no item: no rule of the layout accounts for it. */
export const textOutsideItems: Rule = (root, text) => {
  if (root.items.length === 0) return [];
  const blocks = [...unplaced(root.front, text), ...unplaced(root.back, text)];
  const [first] = blocks;
  if (!first) return [];
  const count = blocks.length === 1 ? 'A paragraph stands' : `${blocks.length} paragraphs stand`;
  return [
    {
      code: 'check:text-outside-items',
      severity: 'info',
      message: `${count} outside every agenda item`,
      hint: 'It is kept as front or back matter; check that no heading was missed.',
      at: first,
    },
  ];
};
