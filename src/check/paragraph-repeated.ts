import type { MinuteBlock } from '../tree/nodes.ts';
import type { Problem, Rule } from './rule.ts';
import { placedBlocks, wordsOf } from './walk.ts';

/** Shorter paragraphs are formulas that minutes repeat by right. */
const LONG = 100;
/** Formulas that are long all the same: conditions, statutory words, declarations. */
const FORMULA =
  /\b(?:schedule 12\s?a|section 100|the development|planning permission|in accordance with|reason:|pecuniary interest|standing orders?|motion status|for \(|against \()/i;

const folded = (text: string, block: MinuteBlock): string =>
  wordsOf(text, { start: block.body, end: block.end }).replace(/\s+/g, ' ').trim().toLowerCase();

/** Report long paragraphs that stand twice in one part of one item. */
export const paragraphRepeated: Rule = {
  code: 'check:paragraph-repeated',
  level: 'warning',
  sentence: 'A long paragraph stands twice under one item.',
  remedy: 'Delete one of the two, if it was pasted twice.',
  example:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nThe warden told the meeting that the gate had been off its hinges since the storm, and that walkers had tied it up with string.\n\nMr Reed offered a new hinge.\n\nThe warden told the meeting that the gate had been off its hinges since the storm, and that walkers had tied it up with string.\n\n2. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nThe warden told the meeting that the gate had been off its hinges since the storm, and that walkers had tied it up with string.\n\nMr Reed offered a new hinge.\n\nThe warden told the meeting that the fence had been down since the storm as well, and that walkers had trodden on the wire.\n\n2. Close\n\nThe end.\n',
  find(root, text) {
    const seen = new Map<string, MinuteBlock>();
    return placedBlocks(root).flatMap(({ block, item }): Problem[] => {
      // Points are quoted by right: motions, their amendments, the decision.
      if (!item || block.type !== 'paragraph' || block.label !== null || block.end - block.body < LONG) return [];
      const words = folded(text, block);
      const key = `${item.id} ${block.part} ${words}`;
      const first = seen.get(key);
      if (!first) seen.set(key, block);
      if (!first || FORMULA.test(words)) return [];
      return [{ message: `This paragraph stands above already: "${words.slice(0, 60)}…"`, at: { start: block.start, end: block.end } }];
    });
  },
};
