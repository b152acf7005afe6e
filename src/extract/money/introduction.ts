/**
 * What introduces a figure from afar: the head of its column, the line a list hangs on, the title of its item.
 *
 * Accepts: "The following donations were agreed:" above a list of names and sums; "Accounts for payment" as a title
 * Refuses: a paragraph of prose above that happens to name a cost
 */
import type { MoneyRole } from '../../model/money.ts';
import type { ExtractContext, Placed } from '../context.ts';
import { sightings } from './role.ts';
import { wordsOf } from './words.ts';

/** Blocks looked back over for a lead-in. */
const MOST_BLOCKS = 60;
/** Longest lead-in, and longest line of a list. */
const LONGEST_LEAD = 240;
/** Cues this weak do not speak for a whole list or item. */
const LEAST_WEIGHT = 7;

/** The role that a text names as a whole: its heaviest cue, the last of equals. */
export function roleNamedIn(text: string): MoneyRole | null {
  const words = wordsOf(text, { start: 0, end: Math.min(text.length, LONGEST_LEAD) });
  let best: { role: MoneyRole; weight: number } | null = null;
  for (const cue of sightings(words, 0, words.length))
    if (cue.role !== null && !cue.near && cue.weight >= Math.max(LEAST_WEIGHT, best?.weight ?? 0))
      best = { role: cue.role, weight: cue.weight };
  return best?.role ?? null;
}

/** The role that the nearest lead-in or heading above names, else the title's, else the purpose's. */
export function introducedRole(context: ExtractContext, offset: number): MoneyRole | null {
  const index = context.indexAt(offset);
  const here = context.placed[index];
  if (!here) return null;
  for (let i = index - 1; i >= Math.max(0, index - MOST_BLOCKS); i--) {
    const above = context.placed[i] as Placed;
    if (above.item !== here.item) break;
    if (!introduces(context.text, above)) continue;
    const role = roleNamedIn(context.text.slice(above.block.start, above.block.end));
    if (role) return role;
  }
  return roleNamedIn(here.item?.title ?? '') ?? roleNamedIn(here.item?.purpose ?? '');
}

function introduces(text: string, { block }: Placed): boolean {
  if (block.type === 'heading' || block.type === 'label') return true;
  return block.end - block.start <= LONGEST_LEAD && /[:|–-]$/.test(text.slice(block.end - 1, block.end));
}
