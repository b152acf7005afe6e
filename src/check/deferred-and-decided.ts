import type { FoundResolution } from '../tree/nodes.ts';
import type { Rule } from './rule.ts';
import { nameOf, wordsOf } from './walk.ts';

/** The item itself is put off, not one matter of several below it. */
const WHOLE =
  /\b(?:this|the|that this|that the|agenda) (?:item|matter|business|report|application|motion|question|decision|consideration of (?:this|the) (?:item|matter|report|application|motion))\s{0,3}(?:was|were|be|is|has been)\s{0,3}(?:therefore |accordingly |unanimously )?(?:deferred|postponed|held over|withdrawn)\b|^\W{0,10}(?:item )?(?:deferred|withdrawn)\b[^.]{0,60}\.?\s*$/i;
/** What may well be decided about an item that is put off. */
const HARMLESS =
  /\b(?:defer|note|receive|thank|request|ask|invite|adjourn|withdraw|refer|bring|brought|consider|discuss|report|placed on)/i;
const DECIDED: ReadonlySet<FoundResolution['kind']> = new Set(['resolved', 'agreed', 'approved', 'refused', 'elected', 'recommended']);

/** Report items that were put off, and decided all the same. */
export const deferredAndDecided: Rule = {
  code: 'check:deferred-and-decided',
  level: 'warning',
  sentence: 'An item is said to be deferred, but a decision stands under it.',
  remedy: 'Check which of the two the meeting did.',
  example:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nThis item was deferred to the next meeting.\n\nRESOLVED that the gate be painted green.\n\n2. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nThis item was deferred to the next meeting.\n\nRESOLVED that the warden be asked for two prices.\n\n2. Close\n\nThe end.\n',
  find(root, text) {
    const put = root.facts.resolutions.filter((row) => ['deferred', 'withdrawn'].includes(row.kind) && WHOLE.test(wordsOf(text, row)));
    return put.flatMap((row) => {
      const item = root.items.find(({ id }) => id === row.item);
      const same = root.facts.resolutions.filter((other) => other.item === row.item && other !== row);
      const decided = same.find((other) => DECIDED.has(other.kind) && !HARMLESS.test(wordsOf(text, other)));
      if (!item || !decided || same.length > 2) return [];
      return [{ message: `Item ${nameOf(item)} was put off, but is also decided`, at: { start: decided.start, end: decided.end } }];
    });
  },
};
