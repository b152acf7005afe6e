import type { Change } from './change.ts';
import type { Sighting } from './cues.ts';
import type { Word } from './words.ts';

/** Words whose object is a cost that is met, not the figure. */
const HELPED = new Set(['offset', 'offsetting', 'towards', 'toward']);
/** Prepositions that tie a noun to the one before it, the longest such tie, and the least weight of a noun that others yield to. */
const LINKS = new Set(['in', 'on', 'to', 'towards', 'against', 'for', 'from']);
const LONGEST_LINK = 4;
const LEAST_HEAD = 7;

/**
 * Drop the cues that yield to a noun before them: "an increase in the grant of £2m" is an increase, "the budget for grants is £5,000" a budget.
 * So do costs that are offset or helped: "offset supply costs - £35k".
 */
export function withoutSubordinate(words: readonly Word[], cues: readonly Sighting[], at: number, change: Change): Sighting[] {
  if (cues.length === 0) return [];
  const isDirect = words.slice(Math.max(0, at - 4), at).some(({ text }) => text === 'of');
  return cues.filter((cue, i) => {
    if (isHelped(words, cue) || isModifier(words, cue, cues[i + 1])) return false;
    const head = cues[i - 1];
    if (!head || head.role === cue.role || head.weight < LEAST_HEAD || (change === 'to' && head.role === 'difference')) return true;
    const link = words.slice(head.end, cue.start);
    // "applications for grants from a budget of £5,000": where it comes from is what the figure is.
    if (cue.role === 'budget' && link[0]?.text === 'from') return true;
    // "income from penalty charges": the preposition may be a part of the cue.
    const ties = (!head.near && LINKS.has(words[head.end - 1]?.text ?? '')) || LINKS.has(link[0]?.text ?? '');
    const isLinked = link.length <= LONGEST_LINK && ties && link.slice(1).every(isOfNoun);
    // "funded from the Lighting reserve (£600)": a reserve is where the money comes from.
    const isSource = head.role === 'funding' && cue.role === 'other' && link[0]?.text === 'from';
    return !(isLinked && (isDirect || words.slice(cue.end, at).every((word) => isPassed(word, change, isSource))));
  });
}

/** Words between a noun and the figure that its head reaches over: "the fee for the purchase of a plot would go from £540 to £565". */
const isPassed = ({ kind, text }: Word, change: Change, isSource: boolean): boolean =>
  kind === 'word' || kind === 'number' || (change === 'to' && kind === 'money') || (isSource && text === '(');

/** "the Schools Grant deficit", "the fee income": of two nouns side by side the second is the head. */
const isModifier = (words: readonly Word[], cue: Sighting, next: Sighting | undefined): boolean =>
  next !== undefined &&
  !LINKS.has(words[cue.end - 1]?.text ?? '') &&
  next.start === cue.end &&
  next.role !== null &&
  !next.near &&
  next.weight >= LEAST_HEAD;

/** Words that may stand between a preposition and its noun. */
function isOfNoun({ entry, kind }: Word): boolean {
  return kind !== 'mark' && kind !== 'money' && (entry?.step ?? 0) < 1;
}

function isHelped(words: readonly Word[], cue: Sighting): boolean {
  for (let i = Math.max(0, cue.start - 3); i < cue.start; i++) if (HELPED.has((words[i] as Word).text)) return words[i + 1]?.text !== 'by';
  return false;
}
