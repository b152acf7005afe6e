import type { Vote } from '../../model/resolution.ts';
import type { FoundClause, FoundResolution, MinuteBlock } from '../../tree/nodes.ts';
import { foldSpace } from '../../tree/text.ts';
import { readAction } from './actions.ts';
import { likeness, SAME, Wording } from './copies.ts';
import { movesAmendment, openingOf, readCourse } from './course.ts';
import { countsForEither, readDivision, tellsSide } from './divisions.ts';
import { boundsOf, type Draft, decisionWords, isMinute, RANK, type Section, wordsOf } from './draft.ts';
import { MOVING, SECOND } from './gate.ts';
import { HANGING } from './motions.ts';
import { type Movers, readMovers } from './names.ts';
import { opensTally, readVote } from './votes.ts';

/** Of drafts that overlap the surer stays, then the longer, then the earlier. */
export function dropOverlaps(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  let cluster: Draft[] = [];
  let end = -1;
  for (const draft of [...drafts].sort((a, b) => a.start - b.start)) {
    if (draft.start >= end) {
      kept.push(...bestOf(cluster));
      cluster = [];
    }
    cluster.push(draft);
    end = Math.max(end, draft.end);
  }
  return [...kept, ...bestOf(cluster)];
}

/** The surest of drafts that lie over one another, and those that lie beside them. */
function bestOf(cluster: readonly Draft[]): Draft[] {
  const sorted = [...cluster].sort((a, b) => b.rank - a.rank || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Draft[] = [];
  for (const draft of sorted) {
    const at = placeOf(kept, draft);
    if ((kept[at]?.start ?? Number.POSITIVE_INFINITY) >= draft.end) kept.splice(at, 0, draft);
  }
  return kept;
}

/** Index of the first of drafts in order, none over another, that ends behind where this one begins. */
function placeOf(kept: readonly Draft[], { start }: Draft): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle] as Draft).end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many decisions apart two copies of one may stand. */
const COPY_REACH = 40;

/** "Decision: To adopt the plan." above "RESOLVED to adopt the plan, subject to the above change.": the label gives the decision in short. */
const shortens = (section: Section, draft: Draft, other: Draft, mine: Wording, words: Wording): boolean =>
  other.marker !== null &&
  draft.clauses.length === 1 &&
  other.clauses.length === 1 &&
  section.blocks[draft.from]?.part === 'decision' &&
  section.blocks[other.from]?.part === 'minutes' &&
  mine.count > 2 &&
  mine.count < words.count &&
  mine.words.every((word, n) => word === words.words[n]);

/** The same decision printed several times is one row: the formal one, and of those the last. */
export function dropCopies(section: Section, drafts: readonly Draft[]): Draft[] {
  if (drafts.length < 2) return [...drafts];
  const words = drafts.map((draft) => new Wording(section.text, draft.clauses));
  const adopted = drafts.findIndex((draft) =>
    /\brecommendations?\b[^.]{0,60}\b(?:adopted|approved|accepted|agreed)\b/i.test(
      section.text.slice(draft.start, Math.min(draft.end, draft.start + 300)),
    ),
  );
  return drafts.filter((draft, i) => {
    const mine = words[i] as Wording;
    // An officer's recommendation that the body adopts further down is a proposal.
    if (draft.kind === 'recommended' && i < adopted) return false;
    if (draft.motion) return true;
    for (let k = Math.max(0, i - COPY_REACH); k <= Math.min(drafts.length - 1, i + COPY_REACH); k++) {
      const other = drafts[k] as Draft;
      const stronger = other.rank > draft.rank || (other.rank === draft.rank && k > i);
      if (k === i || !stronger) continue;
      if (likeness(mine, words[k] as Wording) >= SAME || shortens(section, draft, other, mine, words[k] as Wording)) return false;
    }
    return true;
  });
}

/** "moved the recommendations", "This was carried": what was moved is told elsewhere. */
const THE_MOTION =
  /\b(?:the|these|this|those) (?:\w{1,20} )?(?:motion|proposals?|proposition|recommendations?|resolutions?)\b|^(?:it|these|this|they|which)\b/i;
const OWN_WORDS = /\bthat\b(?! (?:motion|proposal|recommendation)\b)|\bto (?!(?:the|a|be)\b)[a-z]{2,20} (?:the|a|an|any|all|its)\b/i;

/** What is put off is not what the formula decides. */
const PUT_OFF: ReadonlySet<Draft['kind']> = new Set(['deferred', 'withdrawn']);

/** "(a) 1704/18/OPA Land at …": an application, whose decision stands below under its own label. */
const APPLICATION = /^(?:[A-Z]{1,4}\/[\dA-Z/]{3,}|\d{2,5}\/\d{2,6}(?:\/[A-Z\d]{1,6})?)\b/;

/** The formula above a schedule of applications, each with a decision of its own, decides nothing itself. */
const headsSchedule = (section: Section, draft: Draft, next: Draft): boolean =>
  next.marker !== null &&
  /\bdecision$/i.test(wordsOf(section, next.marker)) &&
  draft.clauses.every((clause) => APPLICATION.test(section.text.slice(clause.start, clause.start + 24)));

/** Who moved the motion and how it was carried, told right above the formula that records it, is no decision of its own. */
export function dropStories(section: Section, drafts: readonly Draft[]): Draft[] {
  return drafts.filter((draft, i) => {
    const next = drafts[i + 1];
    if (next && headsSchedule(section, draft, next)) return false;
    if (!next || PUT_OFF.has(draft.kind) || draft.rank > RANK.proposed || next.rank !== RANK.formal || next.marker === null) return true;
    const block = section.blocks[draft.to] as MinuteBlock;
    if (draft.end < block.end || next.from <= draft.to || section.blocks.slice(draft.to + 1, next.from).some(isMinute)) return true;
    const words = wordsOf(section, draft);
    return !(HANGING.test(words) || (THE_MOTION.test(words) && !OWN_WORDS.test(words)));
  });
}

const TARGET =
  /\b(?:recommend(?:ed|s)?|RECOMMENDED|RECOMMEND|Recommended)\s{1,60}(?:to\s{1,60})(?:the\s{1,60})?((?:[A-Z][\w&’'-]*\s?(?:of\s|and\s|the\s)?){1,6}|COUNCIL|CABINET)/;

/** How far behind and before a decision its movers and votes are looked for, in blocks. */
const REACH_BEFORE = 4;
const REACH_AFTER = 2;
const TRAILER_LINE =
  /^\W*(?:prop(?:osed|oser)?\b|moved\b|sec(?:onded)?\b|2nd\b|vot(?:es?|ing)\b|for\b\s{0,60}[:(]|against\b\s{0,60}[:(]|abst|carried\b|unanimous|all (?:agreed|in favour|were)|motion (?:was )?carried|(?:\d+|\w{1,30}) (?:votes? )?(?:for|in favour|against)|[([]?\w{1,30} (?:abstained|voted))/i;
const isTrailer = (words: string): boolean => TRAILER_LINE.test(words) || opensTally(words);
const OPENER_LINE = /\b(?:propos|moved|second)/i;

/** What stands around a decision: those before and after it, nearest last and first, and whether movers stand above what they moved. */
export interface Surroundings {
  before: readonly Draft[];
  after: Draft | null;
  moversLead: boolean;
}

/** Turn a draft into a row: actions, target, movers, vote. */
export function finish(section: Section, draft: Draft, { before, after, moversLead }: Surroundings): FoundResolution {
  const { text } = section;
  const clauses = withActions(text, draft.clauses);
  const own = text.slice(draft.start, draft.end);
  const trailing = textAfter(section, draft, after);
  const leading = textBefore(section, draft, before.at(-1) ?? null);
  const movers =
    (moversLead ? readMovers(linesAbove(section, draft)) : null) ??
    (draft.votedAt ? bothOf(readMovers(openingOf(section, draft))) : null) ??
    (draft.marker ? readMovers(sentenceBefore(section, draft)) : null) ??
    readMovers(own) ??
    (draft.marker ? bothOf(readMovers(storyBefore(section, draft, before.at(-1) ?? null))) : null) ??
    readMovers(trailing) ??
    (draft.motion && draft.votedAt ? readMovers(text.slice(draft.end, Math.min(draft.votedAt.end, draft.end + 240))) : null) ??
    certain(readMovers(leading), leading);
  const vote = readPrintedVote(
    section,
    draft,
    after,
    `${tallyBefore(section, draft, before.at(-1) ?? null)}${sentenceBefore(section, draft)} ${own.length < 1500 ? own : own.slice(0, 200)} ${trailing}`,
  );
  // What the decision and the lines beside it leave open, the motion above it may tell.
  const open = draft.rank === RANK.formal && !(movers?.mover && movers.seconder && vote);
  const course = open ? readCourse(section, draft, before) : null;
  const marked = text.slice(draft.start, Math.min(draft.end, draft.start + 400));
  const target = draft.kind === 'recommended' || /\brecommend/i.test(marked) ? TARGET.exec(marked) : null;
  return {
    item: section.item?.id ?? null,
    kind: draft.kind !== 'lost' && isRecommendation(text, draft) ? 'recommended' : draft.kind,
    marker: draft.marker && text.slice(draft.marker.start, draft.marker.end),
    lead: draft.lead && text.slice(draft.lead.start, draft.lead.end),
    stem: draft.stem,
    clauses,
    target: target ? foldSpace(target[1] as string).replace(/\s{1,60}(?:that|to|the)$/i, '') : null,
    mover: movers?.mover ?? course?.movers?.mover ?? null,
    seconder: movers?.seconder ?? course?.movers?.seconder ?? null,
    vote: vote ?? course?.vote ?? null,
    start: draft.start,
    end: draft.end,
  };
}

/** The vote told in the decision's own words, or below its motion. */
function readPrintedVote(section: Section, draft: Draft, after: Draft | null, words: string): Vote | null {
  if (draft.votedAt) {
    const told = wordsOf(section, draft.votedAt);
    const vote = readBetween(told, draft) ?? readDivision(told) ?? readVote(told);
    return vote && turned(vote, draft.kind === 'lost', told);
  }
  return readVote(words) ?? divisionBelow(section, draft, after);
}

/** What announces the lists of names below a decision. */
const RECORDED =
  /\b(?:votes?|voting|division|individual results)\b[^.\n]{0,60}\b(?:as follows|recorded)\b[^.\n]{0,30}:$|^(?:recorded |named )?(?:votes?|voting)(?: totals)?\s{0,3}:?$/i;

/** "The votes were recorded as follows:" right below the decision, and the lists that follow. */
function divisionBelow(section: Section, draft: Draft, after: Draft | null): Vote | null {
  const head = section.blocks[draft.to + 1];
  if (!head || !RECORDED.test(wordsOf(section, { start: Math.max(head.start, head.end - 160), end: head.end }))) return null;
  let end = head.end;
  for (let k = draft.to + 2; k < section.blocks.length; k++) {
    const block = section.blocks[k] as MinuteBlock;
    const above = section.blocks[k - 1] as MinuteBlock;
    if (block.start >= (after?.start ?? Number.POSITIVE_INFINITY)) break;
    if (!tellsSide(wordsOf(section, block)) && !(above !== head && above.end - above.start < 40 && tellsSide(wordsOf(section, above))))
      break;
    end = block.end;
  }
  return end > head.end ? readDivision(section.text.slice(head.end, end)) : null;
}

/** A vote with the outcome of its motion; "lost by 8 votes to 3" gives those against first. */
function turned(vote: Vote, lost: boolean, told: string): Vote {
  const result = lost ? ('lost' as const) : ('carried' as const);
  const upsideDown = lost && vote.for !== null && vote.against !== null && vote.for > vote.against && LOST_BY.test(told);
  return upsideDown ? { ...vote, for: vote.against, against: vote.for, result } : { ...vote, result };
}
const LOST_BY = /\b(?:lost|defeated|rejected|fell)\b[\s,]{1,3}(?:by )?\(?(?:\w{1,9} votes? to|\d{1,3}\s?[-–:])/i;

/** "6 Members voted for the motion and 3 for the amendment": what is for the one is against the other. */
function readBetween(told: string, draft: Draft): Vote | null {
  const { motion, amendment } = countsForEither(told);
  if (motion === null || amendment === null) return null;
  const lost = draft.kind === 'lost';
  const won = Math.max(motion, amendment);
  const less = Math.min(motion, amendment);
  return { for: lost ? less : won, against: lost ? won : less, abstentions: null, method: null, result: null, members: null };
}

/** "RESOLVED to recommend to Council that …" is a recommendation. */
function isRecommendation(text: string, draft: Draft): boolean {
  const lead = draft.lead ? text.slice(draft.lead.start, draft.lead.end) : '';
  const first = draft.clauses.length === 1 && draft.clauses[0] ? text.slice(draft.clauses[0].start, draft.clauses[0].end) : '';
  return (
    /^(?:that\s{1,60}|to\s{1,60})?(?:it be |be )?recommend(?:ed)?(?:\s{1,60}to\b|\s{0,9}:?(?:\n|$))/i.test(lead || first) &&
    draft.marker !== null
  );
}

const withActions = (text: string, clauses: readonly FoundClause[]): FoundClause[] =>
  clauses.map(({ start, end, label, clauses: inner }) => ({
    start,
    end,
    label,
    action: readAction(text.slice(start, end)),
    clauses: withActions(text, inner),
  }));

/** The part of the decision's own sentence that stands before it. */
function sentenceBefore(section: Section, draft: Draft): string {
  const block = section.blocks[draft.from] as MinuteBlock;
  const bounds = boundsOf(section, block.start, block.end);
  const from = bounds.filter((bound) => bound <= draft.start).at(-1) ?? block.start;
  return section.text.slice(from, Math.max(from, draft.start));
}

/** How many sentences before its own may tell how a decision came about. */
const STORY = 3;

/** The sentences before the decision's own, on its line: "A, seconded by B, moved that X be chosen. There being no other names, the Board AGREED …". */
function storyBefore(section: Section, draft: Draft, before: Draft | null): string {
  if ((decisionWords(section, draft.from) & SECOND) === 0) return '';
  const block = section.blocks[draft.from] as MinuteBlock;
  const bounds = boundsOf(section, block.start, block.end).filter((bound) => bound <= draft.start);
  const from = Math.max(bounds.at(-1 - STORY) ?? block.start, before?.votedAt?.end ?? before?.end ?? 0);
  return bounds.length < 2 ? '' : section.text.slice(from, Math.max(from, bounds.at(-1) ?? from));
}

/** A tally that is a sentence of its own right before the decision's: "Vote: For 5, Against 2. Resolved: To object." */
function tallyBefore(section: Section, draft: Draft, before: Draft | null): string {
  // What stands behind another decision on the line is that one's.
  if (before && before.to >= draft.from) return '';
  const block = section.blocks[draft.from] as MinuteBlock;
  if (draft.start - block.start < 4) return '';
  const bounds = boundsOf(section, block.start, block.end).filter((bound) => bound <= draft.start);
  const words = bounds.length < 2 ? '' : section.text.slice(bounds.at(-2), bounds.at(-1));
  return words.length < MAX_LINE && (opensTally(words) || /^\W{0,2}vot(?:es?|ing)\b/i.test(words)) ? words : '';
}

/** What follows the decision on its line and in the short lines below that tell movers and votes. */
function textAfter(section: Section, draft: Draft, after: Draft | null): string {
  const block = section.blocks[draft.to] as MinuteBlock;
  const limit = after ? after.start : Number.POSITIVE_INFINITY;
  const parts: string[] = [];
  const rest = section.text.slice(draft.end, Math.min(block.end, limit)).replace(/^[\s.;,”"']+/, '');
  if (isTrailer(rest)) parts.push(rest.slice(0, 240));
  else if (block.end <= limit) {
    for (let k = draft.to + 1; k <= Math.min(section.blocks.length - 1, draft.to + REACH_AFTER * 2); k++) {
      const next = section.blocks[k] as MinuteBlock;
      const words = section.text.slice(next.body, Math.min(next.end, next.body + 240));
      // The sides of a vote may have a line each.
      if (next.start >= limit || !(k > draft.to + REACH_AFTER ? opensTally(words) : isTrailer(words))) break;
      parts.push(words);
    }
  }
  return parts.join(' ');
}

const bothOf = (movers: Movers | null): Movers | null => (movers?.mover && movers.seconder ? movers : null);

const NOT_SECONDED = /\b(?:not seconded|no seconder|(?:lack|want) of a seconder)\b/i;

/** "… the schedule proposed by the Clerk …": one name alone, behind a thing, moved nothing. */
const certain = (movers: Movers | null, words: string): Movers | null =>
  movers?.mover &&
  !movers.seconder &&
  (NOT_SECONDED.test(words) || /\b(?!was\b|were\b|then\b|been\b|and\b)[a-z]{3,20} (?:proposed|moved) by\b/.test(words))
    ? null
    : movers;

/** The short lines right above a decision that tell who moved it: "Proposed by A", "Seconded by B and". */
function linesAbove(section: Section, draft: Draft): string {
  const lines: string[] = [];
  for (let k = draft.from - 1; k >= Math.max(0, draft.from - REACH_AFTER); k--) {
    const block = section.blocks[k] as MinuteBlock;
    const words = section.text.slice(block.start, Math.min(block.end, block.start + MAX_LINE));
    if (block.end - block.start >= MAX_LINE || !TRAILER_LINE.test(words)) break;
    lines.unshift(words);
  }
  return lines.join(' ');
}
const MAX_LINE = 200;

/**
 * Whether this section names movers above what they moved: lines of movers alone stand between its decisions, one is above the first, and none
 * is below the last.
 */
export function doMoversLead(section: Section, drafts: readonly Draft[]): boolean {
  const [first] = drafts;
  const last = drafts.at(-1);
  if (!first || !last || drafts.length < 2) return false;
  return readMovers(linesAbove(section, first)) !== null && readMovers(textAfter(section, last, null)) === null;
}

/** Lines above that tell who moved it, up to the decision before. */
function textBefore(section: Section, draft: Draft, before: Draft | null): string {
  if (draft.rank < 3 && draft.marker === null) return '';
  const parts: string[] = [];
  for (let k = draft.from - 1; k >= Math.max(0, draft.from - REACH_BEFORE); k--) {
    const block = section.blocks[k] as MinuteBlock;
    // What stands on the line of the decision before belongs to that one.
    if (before && k <= before.to) break;
    const from = Math.max(block.start, before?.end ?? 0);
    if (block.type === 'heading' || block.type === 'label') break;
    if ((decisionWords(section, k) & MOVING) === 0) {
      if (parts.length > 0) break;
      continue;
    }
    const words = section.text.slice(Math.max(from, block.end - 600), block.end);
    if (!draft.motion && movesAmendment(words)) continue;
    if (OPENER_LINE.test(words)) parts.unshift(words);
    else if (parts.length > 0) break;
  }
  return parts.join(' ');
}
