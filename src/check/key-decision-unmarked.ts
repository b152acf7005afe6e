import type { FoundResolution } from '../tree/nodes.ts';
import type { Rule } from './rule.ts';
import { headOf, wordsOf } from './walk.ts';

const SPENDS: ReadonlySet<string> = new Set(['budget', 'spend', 'cost', 'funding', 'loan', 'saving']);
const MARKED = /\bkey[\s\u00a0-]decision\b/i;
const DECIDED: ReadonlySet<FoundResolution['kind']> = new Set(['resolved', 'agreed', 'approved']);

/** Report decisions on more money than the council's threshold that are not called key decisions. */
export const keyDecisionUnmarked: Rule = {
  code: 'check:key-decision-unmarked',
  level: 'info',
  sentence: 'A decision on at least the threshold for key decisions is not called one; needs the threshold in the configuration.',
  remedy: 'Check whether the decision was in the forward plan, and say so in the minute.',
  example:
    'Minutes of the Hill Council held on 4 May 2021\n\n1. Bridge\n\nRESOLVED that a budget of £600,000 for the bridge be approved.\n\n2. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Council held on 4 May 2021\n\n1. Bridge (Key Decision)\n\nRESOLVED that a budget of £600,000 for the bridge be approved.\n\n2. Close\n\nThe end.\n',
  told: { keyDecision: 500_000 },
  find(root, text, { keyDecision }) {
    if (keyDecision === null) return [];
    const large = root.facts.money.filter(({ value, currency, role }) => value >= keyDecision && currency === 'GBP' && SPENDS.has(role));
    return root.items.flatMap((item) => {
      if (MARKED.test(wordsOf(text, item))) return [];
      const rows = root.facts.resolutions.filter((row) => row.item === item.id && DECIDED.has(row.kind));
      const sum = large.find((one) => rows.some((row) => row.start <= one.start && one.end <= row.end));
      if (!sum) return [];
      return [
        {
          message: `${text.slice(sum.start, sum.end)} is decided on, but "${item.title ?? ''}" is not called a key decision`,
          at: headOf(item),
        },
      ];
    });
  },
};
