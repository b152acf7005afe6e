/**
 * The course of a motion above the formula that records it: who moved it, its words, how it was put, how the members voted.
 *
 * Accepts: "Proposed by A" / "Seconded by B" / "That the report be adopted." / "8 voted for, 2 against." / "The Chair declared the motion carried." above "RESOLVED – That …"
 * Refuses: votes and movers above a heading, above another decision, or above words that are no part of a motion's course
 */
import type { Vote } from '../../model/resolution.ts';
import type { MinuteBlock } from '../../tree/nodes.ts';
import { likeness, SAME, Wording } from './copies.ts';
import { countsForEither, readDivision, tellsOne, tellsSide } from './divisions.ts';
import { type Draft, decisionWords, type Section, wordsOf } from './draft.ts';
import { MOVING, PUTTING } from './gate.ts';
import { type Movers, readMovers } from './names.ts';
import { isQuoted } from './quotes.ts';
import { readVote } from './votes.ts';

export interface Course {
  movers: Movers | null;
  vote: Vote | null;
}

/** How far up it is followed, in blocks, and how much of each is looked at. */
const REACH = 16;
const MAX_WORDS = 900;
/** Most lines of a roll. */
const MAX_MEMBERS = 160;
/** Longest line of a side alone, and longest list of names below one. */
const MAX_SIDE = 40;
const MAX_DIVISION = 8000;
/** How a motion is put and what became of it. */
const PUT =
  /\bput to the (?:vote|meeting|committee)\b|\b(?:(?:after|by|following) a|(?:on|upon) (?:a|the)) vote\b(?! of (?:thanks|no)\b)|\bto the vote\b|\bto vote\b|\bput and\b|\bshow of hands\b|\b(?:named|recorded) vote\b|\bvoting was\b|\bthere (?:voted|appeared)\b|\bvoted\s{0,3}(?:for|against|as)\b|\bvotes?\s{1,3}(?:for|against|in favour|to)\b|\babst(?:ained|aining|entions?)\b|\bdissent\w{0,4}\b|\bdeclared\b.{0,40}\bcarried\b|\b(?:motion|proposition|proposal)\b.{0,40}\b(?:carried|agreed|passed)\b|\bbecame (?:part of )?the (?:substantive )?motion\b/i;
/** "VOTE: FOR (3) …" */
const VOTE_HEAD = /^\W{0,2}(?:recorded |named )?vot(?:es?|ing)\s{0,3}[:–-]/i;
const MOVED = /\b(?:propos|moved|second)/i;
/** Lists of names below "For" and "Against" are short lines. */
const MAX_NAMES = 160;

/** "In accordance with the Motion": the decision is one of two that were put against each other. */
const WINNER = /^in (?:accordance with|terms of) the (motion|amendment)\b/i;
const REACH_DIVISION = 24;

/** The movers of the one that won, and how many voted for either. */
function readDivided(section: Section, draft: Draft): Course | null {
  const [clause] = draft.clauses;
  const winner = clause && WINNER.exec(wordsOf(section, clause))?.[1]?.toLowerCase();
  if (!winner) return null;
  let movers: Movers | null = null;
  const told: string[] = [];
  for (let k = draft.from - 1; k >= Math.max(0, draft.from - REACH_DIVISION) && !movers; k--) {
    const block = section.blocks[k] as MinuteBlock;
    const words = wordsOf(section, { start: block.start, end: Math.min(block.end, block.start + MAX_WORDS) });
    told.push(words);
    if (words.toLowerCase().startsWith(winner)) movers = readMovers(words);
  }
  const { motion, amendment } = countsForEither(told.join('\n'));
  const [carried, lost] = winner === 'motion' ? [motion, amendment] : [amendment, motion];
  const vote =
    carried === null ? null : { for: carried, against: lost, abstentions: null, method: null, result: 'carried' as const, members: null };
  return movers || vote ? { movers, vote } : null;
}

/** Follow the motion up from a formula, past amendments to it that have an outcome of their own; null where what stands there is none. */
export function readCourse(section: Section, draft: Draft, before: readonly Draft[]): Course | null {
  const divided = readDivided(section, draft);
  if (divided) return divided;
  const amendments = before.map((other) => other.motion === true && movesAmendment(openingOf(section, other)));
  const settled = before[amendments.lastIndexOf(false)];
  const least = settled ? (settled.votedAt?.end ?? settled.end) : 0;
  const amended = amendments.at(-1) ? (before.at(-1) as Draft) : null;
  const decided = new Wording(section.text, draft.clauses);
  const told: string[] = [];
  let followed = false;
  let lowest = draft.from - REACH;
  for (let k = draft.from - 1; k >= Math.max(0, lowest); k--) {
    const block = section.blocks[k] as MinuteBlock;
    const start = Math.max(block.start, least);
    if (block.end <= least || block.type === 'heading' || block.type === 'label') break;
    // Between an amendment and its outcome all is the amendment's.
    if (amended && followed && block.start >= amended.start && block.start < (amended.votedAt?.end ?? amended.end)) continue;
    const words = wordsOf(section, { start, end: Math.min(block.end, start + MAX_WORDS) });
    const copy = isCopy(section.text, block, decided);
    const held = decisionWords(section, k);
    const put = ((held & PUTTING) !== 0 && (PUT.test(words) || VOTE_HEAD.test(words))) || tellsSide(words);
    const moves = (held & MOVING) !== 0 && MOVED.test(words);
    // A roll of the members has a line for each.
    if (tellsOne(words) && draft.from - k < MAX_MEMBERS) lowest--;
    // An amendment moved in between has its own movers.
    if (moves && movesAmendment(words)) {
      followed = true;
      continue;
    }
    if (moves) {
      const movers = moversAt(section, k, words);
      if (movers && (followed || put || copy || holds(words, decided))) return { movers, vote: voteOf(put ? [words, ...told] : told) };
    }
    if (put || isBelowSide(section, k))
      told.unshift(wordsOf(section, { start: block.start, end: Math.min(block.end, block.start + MAX_DIVISION) }));
    else if (!copy && !isQuoted(section, block.start + 1) && !(told.length > 0 && words.length <= MAX_NAMES)) break;
    followed ||= put || copy;
  }
  return told.length > 0 && followed ? { movers: null, vote: voteOf(told) } : null;
}

/** Whether a block has the words of what was decided. */
const isCopy = (text: string, { body, end }: MinuteBlock, decided: Wording): boolean =>
  likeness(new Wording(text, [{ start: body, end, clauses: [] }], decided.count / SAME), decided) >= SAME;

/** Whether names stand here: the line above is that of a side alone, "For (39)". */
function isBelowSide(section: Section, k: number): boolean {
  const above = section.blocks[k - 1];
  return above !== undefined && above.end - above.start <= MAX_SIDE && tellsSide(wordsOf(section, above));
}

/** The paragraph that a motion begins with, as far as movers may stand in it. */
export function openingOf(section: Section, { from, movedIn = from }: Draft): string {
  const { start, end } = section.blocks[movedIn] as MinuteBlock;
  return wordsOf(section, { start, end: Math.min(end, start + MAX_WORDS) });
}

/** Whether words move an amendment, whose movers are not those of the motion. */
export const movesAmendment = (words: string): boolean =>
  /\bamendment\b/i.test(words) && MOVED.test(words) && !/\bas amended\b/i.test(words);

/** "Proposed by A" and "Seconded by B" may stand on lines of their own. */
function moversAt(section: Section, k: number, words: string): Movers | null {
  const own = readMovers(words);
  const above = section.blocks[k - 1];
  if (!above || (own?.mover && own.seconder)) return own;
  return readMovers(`${wordsOf(section, { start: above.start, end: Math.min(above.end, above.start + MAX_WORDS) })} ${words}`) ?? own;
}

/** Whether the mover's own words are those of the decision: "proposed that the petition be referred …". */
function holds(words: string, decided: Wording): boolean {
  const that = /\bthat\b/i.exec(words);
  return that !== null && likeness(new Wording(words, [{ start: that.index, end: words.length, clauses: [] }]), decided) >= SAME;
}

function voteOf(told: readonly string[]): Vote | null {
  if (told.length === 0) return null;
  const vote = readDivision(told.join('\n')) ?? readVote(told.join(' '));
  return vote && (vote.for ?? vote.against ?? vote.abstentions) !== null ? vote : null;
}
