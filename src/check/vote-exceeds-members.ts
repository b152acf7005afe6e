import { membersPresent } from './people.ts';
import type { Rule } from './rule.ts';

/** Report votes in which more members voted than were there. */
export const voteExceedsMembers: Rule = {
  code: 'check:vote-exceeds-members',
  level: 'warning',
  sentence: 'More votes are counted than members were present.',
  remedy: 'Check the count, and the list of those present.',
  example:
    'Minutes of the Hill Council held on 4 May 2021\n\nPresent: Cllr A Reed, Cllr B Rush, Cllr C Sedge, Cllr D Moss\n\n1. Gate\n\nProposed by Cllr Reed, seconded by Cllr Rush and RESOLVED by 4 votes to 3 that the gate be mended.\n\n2. Close\n\nThe end.\n',
  counter:
    'Minutes of the Hill Council held on 4 May 2021\n\nPresent: Cllr A Reed, Cllr B Rush, Cllr C Sedge, Cllr D Moss\n\n1. Gate\n\nProposed by Cllr Reed, seconded by Cllr Rush and RESOLVED by 3 votes to 1 that the gate be mended.\n\n2. Close\n\nThe end.\n',
  find(root, text) {
    const members = membersPresent(root, text);
    if (members === null) return [];
    return root.facts.resolutions.flatMap((row) => {
      const { vote } = row;
      const cast = (vote?.for ?? 0) + (vote?.against ?? 0) + (vote?.abstentions ?? 0);
      // The chair's casting vote is a second one.
      if (cast <= members + (vote?.method === 'casting' ? 1 : 0)) return [];
      return [
        { message: `${cast} votes are counted, but ${members} members are listed as present`, at: { start: row.start, end: row.end } },
      ];
    });
  },
};
