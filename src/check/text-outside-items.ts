import type { FrontNode, MinuteBlock, MinutesRoot } from '../tree/nodes.ts';
import type { Rule } from './rule.ts';

/** Paragraphs shorter than this are headings, names, addresses: front and back matter have them by right. */
const LONG = 240;
/** What long paragraphs of front and back matter may be: lists of those present, the closing. */
const EXPECTED =
  /\b(?:present|attendance|attending|apologies|absent|members|councillors|cllrs?|officers|minutes of|notice|membership|closed|ended|concluded|signed)\b/i;

const unplaced = (section: FrontNode, root: MinutesRoot, text: string): MinuteBlock[] =>
  section.children.filter(
    (block) =>
      block.type === 'paragraph' &&
      block.end - block.start >= LONG &&
      !EXPECTED.test(text.slice(block.start, block.start + LONG)) &&
      !isList(block, root),
  );

/** A list of persons, whatever its heading. */
const isList = (block: MinuteBlock, root: MinutesRoot): boolean =>
  root.facts.people.filter(({ start, end }) => block.start <= start && end <= block.end).length >= 2;

const STORY =
  'The old mill above the village has stood empty since the last tenant left it, and its roof lets in the rain; walkers who pass it on the way to the ridge have often said that something ought to be done before another winter comes, and the owner has said the same at some length.';

/** Report running text that belongs to no item: no rule of the layout accounts for it. */
export const textOutsideItems: Rule = {
  code: 'check:text-outside-items',
  level: 'info',
  reading: true,
  sentence: 'Running text stands before the first or after the last agenda item.',
  remedy: 'It is kept as front or back matter; check that no heading was missed.',
  example: `Minutes of the Hill Committee held on 4 May 2021\n\n${STORY}\n\n1. Apologies\n\nNone.\n\n2. Close\n\nThe end.\n`,
  counter: `Minutes of the Hill Committee held on 4 May 2021\n\n1. Mill\n\n${STORY}\n\n2. Close\n\nThe end.\n`,
  find(root, text) {
    if (root.items.length === 0) return [];
    const blocks = [...unplaced(root.front, root, text), ...unplaced(root.back, root, text)];
    const [first] = blocks;
    if (!first) return [];
    const count = blocks.length === 1 ? 'A paragraph stands' : `${blocks.length} paragraphs stand`;
    return [{ message: `${count} outside every agenda item`, at: first }];
  },
};
