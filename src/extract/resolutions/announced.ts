import { allMatches } from '../../tree/matches.ts';
import type { MinuteBlock, Range } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import { boundsOf, type Draft, isMinute, RANK, type Section, sentenceDraft, wordsOf } from './draft.ts';
import { dropMovers, ONLY_HOW, readFrom, targetLength } from './formal.ts';
import { CLOSING, INLINE, isReported, kindOfWord } from './markers.ts';
import { SECONDED_THAT } from './motions.ts';
import { isQuoted } from './quotes.ts';

/** Words after "agreed" or "approved" that make it no decision. */
const NOT_A_DECISION =
  /^\s{0,60}(?:with\b|upon\b|by (?:the )?(?:government|borough|county|district|government)\b|that (?:it|this|there|they) (?:was|were|is|are|had|has)\b(?! (?:resolved|agreed)))/i;

/**
 * Decisions announced inside a sentence: "It was AGREED that the presentation be noted.", "The Committee resolved to …".
 */
export function readAnnounced(section: Section, i: number): Draft[] {
  const block = section.blocks[i] as MinuteBlock;
  if (!isMinute(block)) return [];
  const text = section.text.slice(block.body, block.end);
  const found: Draft[] = [];
  for (const { need, pattern } of INLINE) {
    if (!need.test(text)) continue;
    for (const match of allMatches(pattern, text)) {
      const words = match[1] as string;
      const start = match.index + match[0].indexOf(words);
      if (isQuoted(section, block.body + start)) continue;
      const draft = readAt(section, i, text, { start, end: start + words.length }, match);
      if (draft && !found.some((other) => other.start < draft.end && draft.start < other.end)) found.push(draft);
    }
  }
  return found;
}

function readAt(section: Section, i: number, text: string, marker: Range, match: RegExpExecArray): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  const offset = block.body;
  const bounds = boundsOf(section, block.body, block.end).map((bound) => bound - offset);
  const from = bounds.filter((bound) => bound <= marker.start).at(-1) ?? 0;
  const stop = bounds.find((bound) => bound >= marker.end + 1) ?? text.length;
  const capitals = /^[A-Z]+$/.test([...match].at(-1) ?? match[2] ?? '');
  const before = text.slice(from, marker.start);
  if (
    NOT_A_DECISION.test(text.slice(marker.end)) ||
    (!capitals && isReported(before)) ||
    /\bMINUTES\b/.test(text.slice(marker.start, marker.end))
  )
    return null;
  const words = match.slice(2).filter(Boolean);
  const word = words.find((each) => /resolv|agree|decid|vote|recommend|noted|approved|endorsed|adopted/i.test(each)) ?? words[0] ?? '';
  const kind = word === 'agreement' ? 'agreed' : kindOfWord(word);
  // Where decisions are announced in capitals, what was recommended in the story is the report's.
  if (kind === 'recommended' && !capitals && section.formulas) return null;
  const markerAt = { start: offset + marker.start, end: offset + marker.end };
  const after = text.slice(marker.end, stop);
  if (/^[\s,]{0,60}(?:that|to)?\s{0,60}[:–-]*\s{0,60}$/i.test(after) || /:\s{0,60}[-–]?\s{0,60}$/.test(after)) {
    const listed = readFrom(section, i, markerAt, kind, RANK.announced);
    if (listed) return listed;
  }
  const target = kind === 'recommended' ? targetLength(section.text.slice(markerAt.end, offset + stop)) : 0;
  const content = trimRange(section.text, offset + marker.end + target, offset + stop);
  const opening =
    /^[\s:–—-]{0,60}(?:(?:unanimously|by all)(?=\s{1,9}(?:that|to)\b)|,[^,.;]{3,60},(?=\s{1,60}(?:that|to)\b)|,)?[\s:–—-]{0,60}/.exec(
      section.text.slice(content.start, content.end),
    )?.[0].length ?? 0;
  const range = trimRange(section.text, content.start + opening, dropMovers(section.text, content.start, content.end));
  if (CLOSER.test(section.text.slice(markerAt.end, offset + stop)))
    return sentenceAbove(section, i, { bounds, from, offset }, markerAt, kind);
  if (ONLY_HOW.test(section.text.slice(range.start, range.end))) return null;
  if (range.end - range.start < 3) return endOfSentence(section, i, { start: offset + from, end: offset + stop }, markerAt, kind);
  const lead = target > 0 ? trimRange(section.text, markerAt.end, markerAt.end + target) : null;
  return sentenceDraft(i, kind, range, capitals ? RANK.formal : RANK.announced, markerAt, lead);
}

/** "RESOLVED and noted.", "RESOLVED - proposed Cllr A, seconded Cllr B": the word closes what stands before it. */
const CLOSER =
  /^[\s–—:-]{0,6}(?:and (?:noted|approved|agreed|adopted|accepted)\b|(?:prop(?:osed|oser)?|moved|sec(?:onded)?)\b|all (?:in favour|agreed)\b|unanimous\w*\.?$|carried\b|nem\b|\.?\s{0,9}$)/i;

function sentenceAbove(
  section: Section,
  i: number,
  place: { bounds: readonly number[]; from: number; offset: number },
  marker: Range,
  kind: Draft['kind'],
): Draft | null {
  const { bounds, from, offset } = place;
  const opens = marker.start - offset - from < 4;
  const above = opens ? bounds.filter((bound) => bound < from).at(-1) : from;
  const so = motionBefore(section, i, offset + from);
  if (so) return sentenceDraft(i, kind, so, RANK.formal, marker);
  if (above === undefined) return null;
  const range = trimRange(section.text, offset + above, marker.start);
  return range.end - range.start < 12 ? null : sentenceDraft(i, kind, range, RANK.formal, marker);
}

/** Most lines of a list or table between what was proposed and that it was agreed. */
const MAX_ROWS = 12;

/** "It was proposed by A and seconded by B that the following be paid:" / the rows / "Agreed." */
export function readClosed(section: Section, i: number): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  const words = wordsOf(section, block);
  if (!CLOSING.test(words)) return null;
  for (let k = i - 1; k >= Math.max(0, i - MAX_ROWS); k--) {
    const above = section.blocks[k] as MinuteBlock;
    if (!isMinute(above) || above.end - above.start > MAX_MOTION) return null;
    const match = SECONDED_THAT.exec(wordsOf(section, above));
    if (!match) continue;
    const from = above.start + match.index + match[0].length;
    const stop = boundsOf(section, above.body, above.end).find((bound) => bound > from + 3) ?? above.end;
    const range = trimRange(section.text, from, stop);
    const marker = { start: block.start, end: block.end - 1 };
    return { ...sentenceDraft(k, kindOfWord(words.slice(0, -1)), range, RANK.formal, marker), to: i };
  }
  return null;
}

/** Longest sentence or paragraph that tells what was moved. */
const MAX_MOTION = 900;

/** "A proposed, B seconded, that X. On a show of hands … it was so RESOLVED.": what was moved in the sentence before. */
function motionBefore(section: Section, i: number, until: number): Range | null {
  const block = section.blocks[i] as MinuteBlock;
  const bounds = boundsOf(section, block.body, block.end).filter((bound) => bound <= until);
  const above = section.blocks[i - 1];
  const before = bounds.length > 1 ? { start: bounds.at(-2) as number, end: until } : above && isMinute(above) ? above : null;
  if (!before || before.end - before.start > MAX_MOTION) return null;
  const match = SECONDED_THAT.exec(section.text.slice(before.start, before.end));
  return match ? trimRange(section.text, before.start + match.index + match[0].length, before.end) : null;
}

/** "… RESOLVED." closes its sentence: the sentence is the decision. */
function endOfSentence(section: Section, i: number, sentence: Range, marker: Range, kind: Draft['kind']): Draft | null {
  const range = trimRange(section.text, sentence.start, sentence.end);
  return range.end - range.start < 20 ? null : sentenceDraft(i, kind, range, RANK.announced, marker);
}
