import { type Resolution, type Vote, VoteSchema } from '../../model/index.ts';
import { column, describing, list, makeTable, quote } from './columns.ts';
import { decisionColumns } from './decisions.ts';
import type { FactRow } from './types.ts';

interface PlacedVote {
  resolution: Resolution;
  vote: Vote;
}

const says = describing(VoteSchema);
type Row = FactRow<PlacedVote>;

const members = (side: 'for' | 'against' | 'abstentions', name: string, words: string) =>
  column(name, 'text', `${words}, names as printed in a recorded vote, parted by "; ".`, ({ fact }: Row) =>
    list(fact.vote.members?.[side] ?? []),
  );

export const votesTable = makeTable<PlacedVote>({
  description: 'Votes, one row for each decision that states one.',
  *facts({ resolutions }) {
    for (const resolution of resolutions) if (resolution.vote) yield { resolution, vote: resolution.vote };
  },
  item: ({ resolution }) => resolution.item,
  columns: [
    ...decisionColumns<PlacedVote>(),
    column('for', 'integer', says('for'), ({ fact }: Row) => fact.vote.for),
    column('against', 'integer', says('against'), ({ fact }: Row) => fact.vote.against),
    column('abstentions', 'integer', says('abstentions'), ({ fact }: Row) => fact.vote.abstentions),
    column('method', 'text', says('method'), ({ fact }: Row) => fact.vote.method),
    column('result', 'text', says('result'), ({ fact }: Row) => fact.vote.result),
    members('for', 'members_for', 'Who voted for'),
    members('against', 'members_against', 'Who voted against'),
    members('abstentions', 'members_abstaining', 'Who abstained'),
    ...quote<PlacedVote>(({ resolution }) => resolution),
  ],
});
