import type { Action } from '../../model/action.ts';
import type { Found, Range } from '../../tree/nodes.ts';
import { foldSpace } from '../../tree/text.ts';

/** An action without its deadline, which is read once the stretch is settled. */
export type Draft = Omit<Found<Action>, 'deadline'> & { deadline?: string | null };

/** A printed column says more than a clause, a clause more than a sentence. */
const RANKS: Readonly<Record<Action['source'], number>> = { column: 0, clause: 1, sentence: 2 };

/** Put drafts in order and drop what a better source has said of the same words: same stretch, same owner or none. */
export function settle(drafts: readonly Draft[]): Draft[] {
  const sorted = [...drafts].sort((a, b) => a.start - b.start || RANKS[a.source] - RANKS[b.source] || b.end - a.end);
  const kept: Draft[] = [];
  for (const draft of sorted) {
    const rivals = kept.slice(-MAX_RIVALS).filter((other) => overlap(other, draft) && sameOwner(other, draft));
    if (rivals.some((other) => RANKS[other.source] <= RANKS[draft.source])) continue;
    for (const other of rivals) kept.splice(kept.indexOf(other), 1);
    kept.push(draft);
  }
  return kept;
}

/** Rows far apart do not overlap; the last few are all that can. */
const MAX_RIVALS = 12;

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

function sameOwner({ owner: a }: Draft, { owner: b }: Draft): boolean {
  if (a === null || b === null) return true;
  const [one, two] = [a, b].map((owner) => foldSpace(owner.toLowerCase().replaceAll('.', ' '))) as [string, string];
  return one.includes(two) || two.includes(one);
}
