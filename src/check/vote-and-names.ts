import { foldSpace } from '../tree/text.ts';
import type { Problem, Rule } from './rule.ts';

const SIDES = ['for', 'against', 'abstentions'] as const;
const TOLD: Readonly<Record<(typeof SIDES)[number], string>> = { for: 'for', against: 'against', abstentions: 'abstaining' };

const TITLED = /^(?:councillors?|cllrs?|mr|mrs|ms|miss|dr|the|sir|lady|lord)\b/i;
/** Names of one list are printed in one way; others came from the words around it. */
const areAlike = (names: readonly string[]): boolean => new Set(names.slice(1).map((name) => TITLED.test(name))).size <= 1;

/** "Cllr Reed, Cllr Rush and others": the list is not whole. It stands not far from the decision. */
const OTHERS = /\band (?:\w{1,12} )?others\b/i;
const REACH = 1500;

/** Report recorded votes whose numbers differ from the names below them, and members who voted twice. */
export const voteAndNames: Rule = {
  code: 'check:vote-and-names',
  level: 'warning',
  sentence: 'The numbers of a recorded vote do not fit the names listed, or a member stands on two sides.',
  remedy: 'Check the names against the record of the vote.',
  example:
    'Minutes of the Hill Council held on 4 May 2021\n\n1. Gate\n\nCllr Reed moved, and Cllr Rush seconded, that the gate be sold. A recorded vote was taken:\n\nFor the motion (3): Cllr Reed, Cllr Rush\n\nAgainst the motion (3): Cllr Sedge, Cllr Moss, Cllr Heath\n\nThe motion was therefore LOST.\n\n2. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Council held on 4 May 2021\n\n1. Gate\n\nCllr Reed moved, and Cllr Rush seconded, that the gate be sold. A recorded vote was taken:\n\nFor the motion (2): Cllr Reed, Cllr Rush\n\nAgainst the motion (3): Cllr Sedge, Cllr Moss, Cllr Heath\n\nThe motion was therefore LOST.\n\n2. Close\n\nThe end.\n',
  find(root, text) {
    return root.facts.resolutions.flatMap((row): Problem[] => {
      const { vote } = row;
      if (!vote?.members) return [];
      const { members } = vote;
      const at = { start: row.start, end: row.end };
      const isWhole = !OTHERS.test(text.slice(Math.max(0, row.start - REACH), row.end + REACH));
      const counts = SIDES.flatMap((side): Problem[] => {
        const listed = members[side].length;
        const told = vote[side];
        if (told === null || listed === 0 || told === listed || !isWhole || !areAlike(members[side])) return [];
        return [{ message: `The vote counts ${told} ${TOLD[side]}, but ${listed} ${listed === 1 ? 'name is' : 'names are'} listed`, at }];
      });
      const seen = new Set<string>();
      const twice = SIDES.flatMap((side) => members[side]).filter((name) => {
        // With the title: a couple may sit on one council.
        const key = foldSpace(name).toLowerCase();
        const again = seen.has(key);
        seen.add(key);
        return again;
      });
      return [...counts, ...twice.map((name) => ({ message: `${name} is listed twice in this vote`, at }))];
    });
  },
};
