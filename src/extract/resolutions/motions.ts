/**
 * Motions and amendments with an outcome of their own.
 *
 * Accepts: "Mr A proposed and Mr B seconded the following amendment …" with its text and, further down, "Amendment lost."; "The motion was put to the vote and lost."
 * Refuses: a motion moved and seconded whose outcome is not printed
 */
import type { MinuteBlock, Range } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import { sentenceBounds } from '../context.ts';
import { readClauses } from './clauses.ts';
import { tellsOne, tellsSide } from './divisions.ts';
import { clauseOf, type Draft, isMinute, RANK, type Section, sentenceDraft, wordsOf } from './draft.ts';
import { below, endOf, ONLY_HOW } from './formal.ts';
import { kindOfList } from './kinds.ts';
import { markerAtStart } from './markers.ts';

/** A full stop that ends no sentence: behind an abbreviation or an initial. */
const DOT = '(?<=\\b(?:Cllrs?|Mrs?|Ms|Dr|Clr|Cr|Ald|[A-Z]))\\.';
/** A character of one sentence. */
const WITHIN = `(?:[^.]|${DOT})`;
const MOVED = new RegExp(
  `\\bseconded by\\b${WITHIN}{0,80}\\bmoved (?:that|an?|the)\\b|\\b(?:proposed|moved)\\b${WITHIN}{0,200}\\bsecond(?:ed|s|ing)?\\b|\\b(?:proposed|moved)\\b${WITHIN}{0,240}\\.\\s{1,3}[A-Z]${WITHIN}{0,60}\\bseconded\\b|\\bmoved (?:the following|(?:as )?an) (?:amendment|motion)\\b|\\bmotion (?:by|from|in the name of)\\b${WITHIN}{0,160}\\bseconded by\\b|\\bnotice of (?:the following|a) motion\\b${WITHIN}{0,60}\\bseconded\\b`,
  'i',
);
/** An amendment that the mover takes over, or that is taken back, has no outcome of its own. */
const TAKEN_OVER =
  /\b(?:accepted|agreed to|withdrew) the amendment\b|\bamendment\b[^.]{0,60}\b(?:was accepted|accepted by|withdrawn|incorporated|became part)\b/i;
/** "moved as an amendment that …", "proposed an amendment to the motion to remove …", seconded in a sentence of its own. */
const AMENDED_THAT =
  /\b(?:moved|proposed) (?:as )?an amendment(?: to (?:the|this) [\w ]{3,40}?)?,?\s{1,3}(?=that\b|to (?!the\b|this\b|leave\b|delete\b)[a-z])/i;
/** The same of a motion: "A proposed that …. B seconded the proposal." */
const MOVED_THAT = new RegExp(`\\b(?:proposed|moved)\\b(?:[^.:"“]|${DOT}){0,90}?(?=\\bthat\\b)`, 'i');
/** "A motion to refuse permission was moved by A": what was moved stands before its mover. */
export const MOTION_TO =
  /\b(?:motion|proposal|amendment)\s{1,3}((?:to|that)\b[^.:]{3,300}?)\s{1,3}(?:was|were)\s{1,3}(?:then\s{1,3}|duly\s{1,3})?(?:moved|proposed)\b/i;
/** A sentence that names who moved and seconded, up to what was moved. */
export const SECONDED_THAT = new RegExp(
  `\\bsecond(?:ed|ing)\\b(?:[^."“]|${DOT}){0,90}?(?=\\bthat\\b|\\bto (?!the\\b|leave\\b|delete\\b)[a-z])`,
  'i',
);
const AMENDMENT = /\bamendment\b/i;
const LOST =
  /\b(?:motion|amendment|proposal|proposition|vote|it was|this was)\b[^.]{0,110}?\b(?:lost|defeated|rejected|not carried|fell)\b/i;
/** The same, and nothing else that was lost. */
const SURELY_LOST =
  /\b(?:motion|amendment|proposal|proposition)\b[^.]{0,60}?\b(?:was|were|be|been|declared|therefore|and)\s(?:\w{1,12}\s)?(?:lost|defeated|rejected|not carried)\b|\b(?:motion|amendment) (?:\w{1,12} )?(?:fell|lost)\b/i;
const CARRIED =
  /(?:^|[.;]\s{1,60})carried\b|\b(?:motion|amendment|proposal|proposition|it was|this was)\b[^.]{0,60}?\b(?:carried|agreed|passed|approved)\b/i;
/** Who moved and seconded on a line or two of their own, above the words of the motion. */
const MOVER_LINE = /^(?:it was )?(?:proposed|moved)(?: by\b|:)/i;
const SECONDER_LINE = /^(?:and )?seconded(?: by\b|:)/i;
const MAX_MOVER_LINE = 160;
const MAX_LABEL = 40;
const MOTION_WORDS = /^(?:[–—-]\s{0,9})?[“"‘']?That\b/;
/** How far below its text the outcome of a motion may stand, in blocks. */
const REACH = 14;

export function readMotion(section: Section, i: number): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  if (!isMinute(block)) return null;
  const words = section.text.slice(block.body, Math.min(block.end, block.body + 800));
  if (MOVER_LINE.test(words)) {
    const draft = readBelowMovers(section, i, words);
    if (draft) return draft;
  }
  if (!MOVED.test(words)) return null;
  const joined = readJoined(section, i, words);
  if (joined) return joined;
  if (!/\b(?:amendment|motion|following|that|to)\b|:\s{0,9}$/i.test(words)) return null;
  const worded = readContent(section, i, block, words);
  const content = worded ?? wholeSentence(section, i, words);
  const amendment = AMENDMENT.test(words.slice(0, 300));
  const outcome = content && (inLead(block, words) ?? sameBlock(section, content) ?? findOutcome(section, content.to, amendment));
  if (!content || !outcome) return null;
  if (!worded && !SURELY_LOST.test(wordsOf(section, outcome.at))) return null;
  if (!outcome.lost && (!worded || (!amendment && formulaFollows(section, content.to, outcome.at.end)))) return null;
  return {
    ...content,
    kind: outcome.lost ? 'lost' : 'agreed',
    ...(amendment || outcome.lost ? { motion: true as const } : {}),
    votedAt: outcome.at,
  };
}

/** "Moved by A," / "Seconded by B," / "That …" / "On a vote, six voted for the proposal and ten against and it was declared lost." */
function readBelowMovers(section: Section, i: number, words: string): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  const next = section.blocks[i + 1];
  const to = /\bsecond/i.test(words) ? i : next && SECONDER_LINE.test(wordsOf(section, { start: next.body, end: next.end })) ? i + 1 : -1;
  const movers = section.blocks[to];
  const motion = section.blocks[to + 1];
  if (!movers || !motion || !isMinute(motion) || movers.end - block.start > MAX_MOVER_LINE) return null;
  const last = section.text[movers.end - 1] as string;
  if (last === '.' || !MOTION_WORDS.test(wordsOf(section, { start: motion.body, end: motion.end }))) return null;
  const at = { start: movers.end, end: movers.end };
  const draft = below(section, to, { kind: 'lost', marker: null, rank: RANK.announced, from: i, voted: null }, at);
  const above = section.blocks[i - 1];
  const amendment = above !== undefined && above.end - above.start < MAX_LABEL && AMENDMENT.test(wordsOf(section, above));
  const outcome = draft && (sameBlock(section, draft) ?? findOutcome(section, draft.to, amendment));
  // Movers that nothing joins to what stands below may belong to the decision above.
  if (!draft || !outcome || (!outcome.lost && (last !== ',' || formulaFollows(section, draft.to, outcome.at.end)))) return null;
  return { ...draft, kind: outcome.lost ? 'lost' : 'agreed', start: block.body, stem: null, motion: true, votedAt: outcome.at };
}

/** What joins who moved it to the formula; where a page lost its lines in bold, the clauses stand right below. */
export const HANGING = /\b(?:it was|was|were|and)(?: (?:accordingly|duly|then|therefore|unanimously))?\s{0,9}[:,–—-]{0,2}$/i;
const CLAUSE = /^[“"‘']?that\s.*\bbe (?:\w{1,20} ){0,3}\w{2,20}(?:ed|en|out|up)\b/i;

/** "It was MOVED by A, SECONDED by B and" / "(a) that the report be noted; and": the formula between them is gone. */
function readJoined(section: Section, i: number, words: string): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  const next = section.blocks[i + 1];
  if (
    !next ||
    !isMinute(next) ||
    block.end > block.body + words.length ||
    !HANGING.test(words) ||
    !/\bsecond/i.test(words.slice(-SECONDED_NEAR))
  )
    return null;
  const opening = wordsOf(section, { start: next.body, end: Math.min(next.end, next.body + 400) });
  if (markerAtStart(opening.slice(0, 160)) || !CLAUSE.test(opening)) return null;
  const at = { start: block.end, end: block.end };
  const draft = below(section, i, { kind: 'agreed', marker: null, rank: RANK.formal, from: i, voted: null }, at);
  return draft && { ...draft, kind: kindOfList(section, draft.clauses), from: i + 1 };
}
const SECONDED_NEAR = 200;

/** "… and upon a show of hands carried, that": the outcome stands before what was moved. */
const inLead = (block: MinuteBlock, words: string): Outcome | null =>
  /\bcarried[\s,]{1,3}(?:that)?\s{0,3}:?\s{0,3}$/i.test(words) ? { lost: false, at: { start: block.start, end: block.end } } : null;

/** The text of the motion: the list or paragraph below, or what follows "that" in the sentence itself. */
function readContent(section: Section, i: number, block: MinuteBlock, words: string): Draft | null {
  const base = { kind: 'lost' as const, marker: null, rank: RANK.announced, from: i, voted: null };
  const said = inSentence(section, block, words);
  if (said) return { ...base, lead: null, stem: null, clauses: [clauseOf(said)], start: block.body, end: said.end, to: i };
  if (!/(?::\s{0,60}[-–]?|\bthat)\s{0,60}$/i.test(words)) return null;
  const draft = below(section, i, base, { start: block.body, end: block.end });
  return draft && { ...draft, start: block.body, stem: null };
}

/** A motion or an amendment whose words are not told: the sentence that moves it. */
function wholeSentence(section: Section, i: number, words: string): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  const bounds = sentenceBounds(section.text, block.body, block.end);
  const k = bounds.findIndex((_bound, n) =>
    UNTOLD.test(words.slice((bounds[n] as number) - block.body, (bounds[n + 1] ?? 0) - block.body)),
  );
  if (k < 0) return null;
  return sentenceDraft(i, 'lost', trimRange(section.text, bounds[k] as number, bounds[k + 1] ?? block.end), RANK.announced);
}
const UNTOLD = /\b(?:moved|proposed)\b[^.]{0,60}\b(?:an|the|this) (?:\w{1,20} )?(?:amendment|motion)\b/i;

/** What is moved, from "that" or "to" on, in the sentence that names who seconded it; null where the text stands below. */
function inSentence(section: Section, block: MinuteBlock, words: string): Range | null {
  const motion = MOTION_TO.exec(words);
  if (motion?.[1]) {
    const from = block.body + motion.index + motion[0].indexOf(motion[1]);
    return trimRange(section.text, from, from + motion[1].length);
  }
  const match = SECONDED_THAT.exec(words) ?? AMENDED_THAT.exec(words) ?? MOVED_THAT.exec(words);
  if (!match) return null;
  const start = block.body + match.index + match[0].length;
  const range = trimRange(section.text, start, sentenceBounds(section.text, start, block.end)[1] ?? block.end);
  return range.end - range.start < 12 || section.text[range.end - 1] === ':' ? null : range;
}

/** The same below a motion with a label: lists, and the amendments with theirs, stand between. */
const REACH_LABELLED = 30;

const LABELLED = /^(motion|amendment(?: \d)?)\s{0,60}(?:[:.]|\([^()]{3,60}\))?$/i;

/** "Motion" and "Amendment" on lines of their own, each with its text and its movers, and below them the vote: what won is the decision. */
export function readLabelledMotion(section: Section, i: number): Draft | null {
  const label = section.blocks[i] as MinuteBlock;
  if (label.end - label.body > 90) return null;
  const text = section.blocks[i + 1];
  const name = LABELLED.exec(wordsOf(section, { start: label.body, end: label.end }))?.[1]?.toLowerCase();
  if (!name || !text || !isMinute(text) || MOVER_LINE.test(section.text.slice(text.body, text.body + 20))) return null;
  const listed = /[:–-]\s{0,9}$/.test(wordsOf(section, text)) ? readClauses(section, i + 2) : null;
  const content = listed && listed.clauses.length > 0 ? listed : { clauses: [clauseOf(text)], to: i + 1 };
  const end = endOf(content.clauses);
  for (let k = content.to + 1; k < Math.min(section.blocks.length, content.to + REACH_LABELLED); k++) {
    const block = section.blocks[k] as MinuteBlock;
    const words = section.text.slice(block.body, Math.min(block.end, block.body + 400));
    const outcome = /\b(motion|amendment(?: \d)?)\b[^.]{0,40}\b(carried|lost|defeated|fell)\b/i.exec(words);
    if (!outcome) continue;
    const won = (outcome[1]?.toLowerCase() === name) === /carried/i.test(outcome[2] as string);
    return {
      kind: won ? 'agreed' : 'lost',
      marker: null,
      lead: listed ? { start: text.start, end: text.end } : null,
      stem: listed ? wordsOf(section, text).replace(/[\s:–—-]{1,60}$/, '') : null,
      clauses: content.clauses,
      start: text.start,
      end,
      rank: listed ? RANK.formal : RANK.announced,
      from: i,
      to: content.to,
      motion: true,
      votedAt: { start: end, end: block.end },
    };
  }
  return null;
}

interface Outcome {
  lost: boolean;
  at: Range;
}

/** How far below a carried motion its formula may stand, in blocks. */
const REACH_FORMULA = 40;

/** A motion that was carried is told again by the formula below it. */
export function formulaFollows(section: Section, from: number, end: number): boolean {
  return section.blocks.slice(from, from + REACH_FORMULA).some((block) => {
    if (block.start < end || !isMinute(block)) return false;
    const words = section.text.slice(block.body, Math.min(block.end, block.body + 160));
    const marker = markerAtStart(words);
    if (marker && ONLY_HOW.test(words.slice(marker.end).trim())) return false;
    return marker !== null && /[A-Z]{4}|^[A-Z][a-z]+\s{0,9}:/.test(words.slice(marker.start, marker.end + 2));
  });
}

/** Behind "A motion to approve": "was proposed by A, seconded by B and lost by 3 votes to 8". */
const TOLD_AT_ONCE = /^\s{0,3}(?:was|were)\b[^.]{0,200}\b(?:and|but)\s{1,3}(?:was\s{1,3})?(?:lost|defeated|rejected)\b/;

/** The outcome may follow in the motion's own paragraph: "On being put to the vote this was lost (3 for, 6 against)." */
function sameBlock(section: Section, content: Draft): Outcome | null {
  const block = section.blocks[content.to] as MinuteBlock;
  const bounds = sentenceBounds(section.text, content.end, block.end);
  for (let k = 1; k < bounds.length; k++) {
    const at = { start: content.end, end: bounds[k] as number };
    const words = wordsOf(section, at);
    const lost = LOST.test(words) || TOLD_AT_ONCE.test(words);
    if (lost || CARRIED.test(words)) return { lost, at };
  }
  return null;
}

/** Index of the first block behind the lists of names and counts below an outcome. */
function afterSides(section: Section, outcome: number): number {
  let k = outcome + 1;
  while (k < section.blocks.length && tellsSide(wordsOf(section, section.blocks[k] as MinuteBlock))) k++;
  return k;
}

/** Look down for the outcome; the next motion or decision ends the search. */
function findOutcome(section: Section, from: number, amendment: boolean): Outcome | null {
  let start = section.blocks[from + 1]?.start;
  let last = from + REACH;
  for (let k = from + 1; k < Math.min(section.blocks.length, last + 1); k++) {
    const block = section.blocks[k] as MinuteBlock;
    if (block.type === 'heading' || block.type === 'label') return null;
    const words = wordsOf(section, { start: block.body, end: Math.min(block.end, block.body + 400) });
    if (tellsOne(words)) last++;
    if (markerAtStart(words) || (amendment && TAKEN_OVER.test(words))) return null;
    // An amendment to the motion comes between it and its outcome.
    if (MOVED.test(words)) {
      if (amendment || !AMENDMENT.test(words)) return null;
      continue;
    }
    const subject = /\b(motion|amendment)\b[^.]{0,60}?\b(carried|lost|defeated|fell|agreed)\b/i.exec(words);
    const other = subject !== null && (subject[1]?.toLowerCase() === 'amendment') !== amendment;
    if (other && !amendment) {
      start = section.blocks[afterSides(section, k)]?.start;
      continue;
    }
    const lost = LOST.test(words) !== other;
    if (other || lost || CARRIED.test(words))
      return { lost, at: { start: start ?? block.start, end: (section.blocks[afterSides(section, k) - 1] ?? block).end } };
  }
  return null;
}
