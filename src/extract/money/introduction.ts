/**
 * What introduces a figure from afar: the head of its column, the line a list hangs on, the title of its item.
 *
 * Accepts: "The following donations were agreed:" above a list of names and sums; "Accounts for payment" as a title
 * Refuses: a paragraph of prose above that happens to name a cost
 */
import type { MoneyRole } from '../../model/money.ts';
import type { ExtractContext, Placed } from '../context.ts';
import { sightings } from './cues.ts';
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

/** What introduces the figures of a document; each text is read once. */
export class Introductions {
  private readonly roles = new Map<string | number, MoneyRole | null>();

  constructor(private readonly context: ExtractContext) {}

  /** The role that the nearest lead-in or heading above a figure names, else the title's, else the purpose's. */
  roleAt(offset: number): MoneyRole | null {
    const { placed } = this.context;
    const index = this.context.indexAt(offset);
    const item = placed[index]?.item;
    if (item === undefined) return null;
    for (let i = index - 1; i >= Math.max(0, index - MOST_BLOCKS) && placed[i]?.item === item; i--) {
      const role = this.remember(i, () => leadIn(this.context.text, placed[i] as Placed));
      if (role) return role;
    }
    return item && this.remember(item.id, () => roleNamedIn(item.title ?? '') ?? roleNamedIn(item.purpose ?? ''));
  }

  private remember(key: string | number, read: () => MoneyRole | null): MoneyRole | null {
    const kept = this.roles.get(key);
    if (kept !== undefined) return kept;
    const role = read();
    this.roles.set(key, role);
    return role;
  }
}

/** What a heading, or a line that a list hangs on, names; null for all else. */
function leadIn(text: string, { block }: Placed): MoneyRole | null {
  const isShort = block.end - block.start <= LONGEST_LEAD;
  const isLead = block.type === 'heading' || block.type === 'label' || (isShort && /[:|–-]$/.test(text.slice(block.end - 1, block.end)));
  return isLead ? roleNamedIn(text.slice(block.start, block.end)) : null;
}
