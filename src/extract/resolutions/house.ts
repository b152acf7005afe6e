/**
 * Decisions announced by words of a council's own house style, told as data and looked for as they stand, never as patterns.
 *
 * Accepts, where "ORDERED" is told: "ORDERED that the gate be mended.", "ORDERED:" with its list below, "It was ORDERED that the gate be mended."
 * Refuses: "REORDERED that", "ordered that" (other letters than were told), "which the Board had ORDERED"
 */
import type { ResolutionKind } from '../../model/resolution.ts';
import type { House } from '../../tree/house.ts';
import type { MinuteBlock } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import { sentenceBounds } from '../context.ts';
import { type Draft, isMinute, RANK, type Section, sentenceDraft } from './draft.ts';
import { readFrom } from './formal.ts';
import { isReported } from './markers.ts';

export type HouseWords = readonly (readonly [string, ResolutionKind])[];

/** The words that were told, the longest first, so that "ORDERED UNANIMOUSLY" is not read as "ORDERED". */
export const houseWords = (house: House): HouseWords => Object.entries(house.decisionWords).sort(([a], [b]) => b.length - a.length);

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\d]/u.test(character);

/** Find decisions of one block that begin with such words, or have them inside a sentence before "that" or "to". */
export function readHouse(section: Section, i: number, words: HouseWords): Draft[] {
  const block = section.blocks[i] as MinuteBlock;
  if (!isMinute(block)) return [];
  const text = section.text.slice(block.body, block.end);
  const found: Draft[] = [];
  for (const [word, kind] of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (isLetter(text[at - 1]) || isLetter(text[end])) continue;
      const draft = readAt(section, i, text, { at, end, kind });
      if (draft && !found.some((other) => other.start < draft.end && draft.start < other.end)) found.push(draft);
    }
  return found;
}

function readAt(
  section: Section,
  i: number,
  text: string,
  { at, end, kind }: { at: number; end: number; kind: ResolutionKind },
): Draft | null {
  const { body } = section.blocks[i] as MinuteBlock;
  const marker = { start: body + at, end: body + end };
  const opens = /^[\s“"'([*]{0,9}$/.test(text.slice(0, at));
  if (opens) return readFrom(section, i, marker, kind);
  const bounds = sentenceBounds(text, 0, text.length);
  const from = bounds.filter((bound) => bound <= at).at(-1) ?? 0;
  const stop = bounds.find((bound) => bound > end) ?? text.length;
  const after = text.slice(end, stop);
  if (!/^[\s,]{0,9}(?:that|to)\b|^\s{0,9}:/.test(after) || isReported(text.slice(from, at))) return null;
  if (/:\s{0,9}$/.test(after)) return readFrom(section, i, marker, kind);
  const range = trimRange(section.text, marker.end + (/^[\s:,]{0,9}/.exec(after)?.[0].length ?? 0), body + stop);
  return range.end - range.start < 3 ? null : sentenceDraft(i, kind, range, RANK.formal, marker);
}
