/**
 * Motions and amendments with an outcome of their own.
 *
 * Accepts: "Mr A proposed and Mr B seconded the following amendment …" with its text and, further down, "Amendment lost."; "The motion was put to the vote and lost."
 * Refuses: a motion moved and seconded whose outcome is not printed
 */
import type { MinuteBlock, Range } from '../../tree/nodes.ts';
import { clauseOf, type Draft, isMinute, RANK, type Section, wordsOf } from './draft.ts';
import { below } from './formal.ts';
import { markerAtStart } from './markers.ts';

const MOVED = /\b(?:proposed|moved)\b[^.]{0,200}\bsecond(?:ed|s)?\b[^.]{0,160}|\bmoved (?:the following|an) (?:amendment|motion)\b/i;
const AMENDMENT = /\bamendment\b/i;
const LOST = /\b(?:motion|amendment|proposal|proposition|vote|it was)\b[^.]{0,60}?\b(?:lost|defeated|rejected|not carried|fell)\b/i;
const CARRIED = /\b(?:motion|amendment|proposal|proposition|it was)\b[^.]{0,60}?\b(?:carried|agreed|passed|approved)\b/i;
/** How far below its text the outcome of a motion may stand, in blocks. */
const REACH = 14;

export function readMotion(section: Section, i: number): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  if (!isMinute(block)) return null;
  const words = section.text.slice(block.body, Math.min(block.end, block.body + 800));
  if (!MOVED.test(words) || !/\b(?:amendment|motion|following|that)\b/i.test(words)) return null;
  const content = readContent(section, i, block, words);
  const outcome = content && findOutcome(section, content.to);
  if (!content || !outcome) return null;
  const amendment = AMENDMENT.test(words.slice(0, 300));
  if (!outcome.lost && !amendment) return null;
  return { ...content, kind: outcome.lost ? 'lost' : 'agreed', motion: true, votedAt: outcome.at };
}

/** The text of the motion: the list or paragraph below, or what follows "that" in the sentence itself. */
function readContent(section: Section, i: number, block: MinuteBlock, words: string): Draft | null {
  const base = { kind: 'lost' as const, marker: null, rank: RANK.announced, from: i, voted: null };
  if (/(?::\s*[-–]?|\bthat)\s*$/i.test(words)) {
    const draft = below(section, i, base, { start: block.body, end: block.end });
    return draft && { ...draft, start: block.body, stem: null };
  }
  const that = /\bseconded\b[^.]{0,120}?(?=\bthat\b)/i.exec(words);
  if (!that) return null;
  const range = { start: block.body + that.index + that[0].length, end: block.end };
  return { ...base, lead: null, stem: null, clauses: [clauseOf(range)], start: block.body, end: block.end, to: i };
}

interface Outcome {
  lost: boolean;
  at: Range;
}

/** Look down for the outcome; the next motion or decision ends the search. */
function findOutcome(section: Section, from: number): Outcome | null {
  const start = section.blocks[from + 1]?.start;
  for (let k = from + 1; k < Math.min(section.blocks.length, from + 1 + REACH); k++) {
    const block = section.blocks[k] as MinuteBlock;
    if (block.type === 'heading' || block.type === 'label') return null;
    const words = wordsOf(section, { start: block.body, end: Math.min(block.end, block.body + 400) });
    if (MOVED.test(words) || markerAtStart(words)) return null;
    const lost = LOST.test(words);
    if (lost || CARRIED.test(words)) return { lost, at: { start: start ?? block.start, end: block.end } };
  }
  return null;
}
