/**
 * Decisions without an announcing word: the operative verb of the sentence decides.
 *
 * Accepts: "The minutes were approved as a correct record.", "This item was deferred until May.", "Mrs X was elected Chair.", "The report was noted."
 * Refuses: "had been approved", "to be approved by the Borough Council", "It was noted that …", "30 minutes", "will be approved"
 */
import type { Category } from '../../model/item.ts';
import type { ResolutionKind } from '../../model/resolution.ts';
import type { MinuteBlock, Range } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import { boundsOf, clauseOf, type Draft, isMinute, RANK, type Section } from './draft.ts';
import { below, TRAILER } from './formal.ts';
import {
  ACCEPT,
  ADOPT,
  AGREE,
  APPROVE,
  AUTHORISE,
  CARRY,
  CONFIRM,
  DECISION_WORDS,
  DEFER,
  ELECT,
  ENDORSE,
  GRANT,
  MOVE,
  NOTE,
  OFF,
  PASS,
  PROPOSE,
  RATIFY,
  REFUSE,
  SIGN,
  VOTE,
  WITHDRAW,
} from './gate.ts';
import { BODY, kindOfWord } from './markers.ts';

interface Row {
  kind: ResolutionKind;
  /** Bits of the operative verb, looked at first because that is cheap. */
  verb: number;
  /** The sentence must match this … */
  words: RegExp;
  /** … and, where given, the item must be of one of these categories. */
  categories?: readonly Category[];
  /** Only in minutes whose house style announces decisions by no formula: elsewhere such sentences are narrative. */
  plainStyle?: true;
  /** Told in the past perfect although done at this meeting. */
  sure?: true;
}

/** What stands before the first finite verb. */
const SUBJECT = '(?:(?!\\b(?:was|were|is|are|had|has|have|that|which|who|been|it)\\b)[^.;?]){0,160}';
const BE = '(?:was|were|is|are|be|being|having been)';
const ADVERBS = '(?:(?:\\w{1,30}ly|then|therefore|also|all|duly|hereby|both)\\s{1,60}){0,2}';
const RECORD = '(?:approved|confirmed|agreed|accepted|adopted|ratified|signed|moved|passed|taken as read|proposed|verified)';
/** What a body accepts or adopts as such. */
const PAPERS =
  '(?:accounts?|payments?|cheques?|invoices?|quotes?|quotations?|tenders?|polic(?:y|ies)|reports?|applications?|budget|precept|proposals?|recommendations?|requests?|grants?|standing orders|terms of reference|nominations?|resignations?|apologies|risk assessments?|returns?|statements?|constitution|schedule|code)';

const RECORDED = APPROVE | CONFIRM | AGREE | ACCEPT | ADOPT | RATIFY | SIGN | MOVE | PASS | PROPOSE;

/** The rows in their order; the first that matches a sentence decides. */
const ROWS: readonly Row[] = [
  {
    kind: 'approved',
    verb: RECORDED,
    words: new RegExp(`\\b(?:minutes|minute of)\\b[^.]{0,200}?\\b${BE}\\s{1,60}${ADVERBS}${RECORD}\\b`, 'i'),
  },
  {
    kind: 'approved',
    verb: RECORDED,
    words: new RegExp(
      `^((?!(?:signed|confirmed)\\b).*?)\\b${RECORD}\\b[^.]{0,160}\\bas (?:a|an) (?:true|correct|accurate|fair)\\b[^.]{0,60}\\b(?:record|copy|reflection|account)\\b`,
      'i',
    ),
  },
  {
    kind: 'approved',
    verb: RECORDED,
    words: new RegExp(`^(?:these|this|they|it|the record)\\b[^.]{0,40}\\b${BE}\\s{1,60}${ADVERBS}${RECORD}\\b`, 'i'),
    categories: ['minutes'],
  },
  {
    kind: 'approved',
    verb: APPROVE | AGREE | CONFIRM | ACCEPT | ADOPT | SIGN,
    words: /^(?:(?:read (?:out )?and |duly )?(?:approved|agreed|confirmed|accepted|adopted)\b(?!\s{1,60}(?:by|to|that)\b)|signed as)/i,
    categories: ['minutes'],
  },
  {
    // "There had been submitted and was approved Minute of Meeting of …"
    kind: 'approved',
    verb: APPROVE | CONFIRM,
    words: /\bsubmitted\s{1,60}and\s{1,60}(?:(?:was|were)\s{1,60})?(?:approved|confirmed)\b[^.]{0,60}\bminutes?\b/i,
    sure: true,
  },
  {
    // Behind a heading that is the sentence's own subject: "Minutes" / "of 10th February were signed."
    kind: 'approved',
    verb: RECORDED,
    words: new RegExp(`^of\\b[^.]{0,80}\\b(?:was|were)\\s{1,60}${ADVERBS}${RECORD}\\b`),
    categories: ['minutes'],
  },
  {
    kind: 'agreed',
    verb: AGREE | APPROVE | CONFIRM,
    words: new RegExp(`\\bthe appointment of\\b[^.;]{3,80}\\bwas\\s{1,60}${ADVERBS}(?:agreed|approved|confirmed)\\b`, 'i'),
  },
  { kind: 'withdrawn', verb: WITHDRAW, words: /^withdrawn\b/i },
  {
    kind: 'withdrawn',
    verb: WITHDRAW,
    words: new RegExp(
      `\\b(?:item|application|motion|report|question|petition|amendment|proposal|this|matter)\\b[^.]{0,60}?\\b(?:was|were|has been|had been|is)\\s{1,60}${ADVERBS}withdrawn\\b(?! by the (?:county|borough|district|government))`,
      'i',
    ),
  },
  {
    kind: 'deferred',
    verb: DEFER | OFF | CARRY | MOVE,
    words: new RegExp(
      `(?:\\b(?:was|were|is|are|be|been|will be|to be)\\s{1,60}${ADVERBS}|^|:\\s{1,60}|–\\s{1,60})(?:deferred|adjourned|postponed|held over|put off (?:till|until|to)|carried (?:over|forward) to (?:the )?(?:next|\\w{1,30}) meeting|moved to (?:the )?(?:next|following|[A-Z]\\w{1,30})(?: \\w{1,30})? meeting)\\b`,
      'i',
    ),
  },
  {
    kind: 'elected',
    verb: ELECT,
    words: new RegExp(
      `\\b(?:was|were|has been|have been)\\s{1,60}${ADVERBS}(?:re-?)?(?:elected|appointed|co-?opted)\\b[^.]{0,60}\\b(?:chair\\w{0,30}|vice|mayor|deputy|leader|treasurer|secretary|member|representative|councillor|auditor|president|officer)\\b`,
      'i',
    ),
  },
  { kind: 'elected', verb: ELECT, words: /\b(?:was|were)\s{1,60}(?:\w{1,30}ly\s{1,60})?(?:re-?)?(?:elected|co-?opted)\b/i },
  { kind: 'elected', verb: ELECT, words: /\bproposed by\b.{3,160}\band\s{1,60}(?:(?:was|were|duly)\s{1,60}){0,2}(?:re-?)?elected\b/i },
  { kind: 'elected', verb: ELECT, words: /^all(?: (?:the )?officers)?(?: were)? (?:re-?)?elected\b/i },
  {
    kind: 'elected',
    verb: ELECT,
    plainStyle: true,
    words: new RegExp(`^${SUBJECT}\\b(?:was|were)\\s{1,60}${ADVERBS}appointed\\s{1,60}(?:to|as)\\b`, 'i'),
  },
  {
    kind: 'agreed',
    verb: VOTE,
    plainStyle: true,
    words:
      /^(?:members|councillors|(?:the )?(?:committee|council|board|meeting)) (?:then )?voted (?:[\w-]{1,12} ){0,3}(?:in favour of|to)\b/i,
  },
  {
    kind: 'refused',
    verb: REFUSE,
    words: new RegExp(
      `^(?:the|this|that|planning|permission|application)\\b[^.;,]{0,80}?\\b(?:was|were)\\s{1,60}${ADVERBS}(?:refused|rejected)\\b`,
      'i',
    ),
  },
  {
    kind: 'agreed',
    verb: AGREE,
    plainStyle: true,
    words: new RegExp(`^${SUBJECT}\\b(?:was|were)\\s{1,60}${ADVERBS}agreed\\b`, 'i'),
  },
  {
    kind: 'approved',
    verb: APPROVE | RATIFY | AUTHORISE,
    plainStyle: true,
    words: new RegExp(`^${SUBJECT}\\b(?:was|were)\\s{1,60}${ADVERBS}(?:approved|ratified|authorised)\\b`, 'i'),
  },
  {
    kind: 'approved',
    verb: ACCEPT | ADOPT | GRANT | ENDORSE,
    plainStyle: true,
    words: new RegExp(
      `^[^.;]{0,120}?\\b${PAPERS}\\b[^.;]{0,80}?\\b(?:was|were)\\s{1,60}${ADVERBS}(?:(?:received|considered|read|presented)\\s{1,60}and\\s{1,60})?(?:accepted|adopted|granted|endorsed)\\b(?! from\\b)`,
      'i',
    ),
  },
  {
    kind: 'approved',
    verb: APPROVE | ADOPT | ENDORSE | RATIFY | ACCEPT | AUTHORISE,
    plainStyle: true,
    words: new RegExp(
      `^(?:[^.;]{0,80},\\s{1,60})?${BODY}\\s{1,60}${ADVERBS}(?:approved|adopted|endorsed|ratified|accepted|authorised)\\s{1,60}(?:the|a|an|any|all|this|that|these|its|[A-Z£\\d])`,
    ),
  },
  {
    kind: 'approved',
    verb: GRANT,
    plainStyle: true,
    words: new RegExp(
      `^(?:[^.;]{0,80},\\s{1,60})?${BODY}\\s{1,60}${ADVERBS}granted\\s{1,9}(?:approval|authority|consent|delegated authority|permission|planning permission|the (?:application|licence|request|variation))\\b`,
    ),
  },
  {
    kind: 'noted',
    verb: NOTE,
    plainStyle: true,
    words: new RegExp(
      `^(?:the|this|that|these|correspondence|its|update|updates)?\\s{0,60}(?:[\\w’'-]+[\\s,]{1,60}){0,12}?\\b(?:report|update|updates|correspondence|presentation|position|minutes|contents|information|letter|statement|balance)\\b[^.;]{0,60}\\b(?:was|were)\\s{1,60}${ADVERBS}noted\\b`,
      'i',
    ),
  },
  {
    kind: 'noted',
    verb: NOTE,
    plainStyle: true,
    words:
      /^(?:The |the )?(?:[A-Z][\w’'-]+ ){0,4}(?:Committee|Council|Cabinet|Board|Panel|Commission|Forum|Executive|Members|members|Councillors|councillors|Governors|governors|It was) (?:\w{1,30}ly |also |then )?noted (?:the |this |and )(?!following\b)/,
  },
];

/** Without one of these no row matches. */
export const OPERATIVE = ROWS.reduce((bits, row) => bits | row.verb, 0);

/** Past perfect, future, condition, other bodies: told, not done. */
const TOLD =
  /\b(?:had|has|have)\s{1,60}(?:now |already |previously |recently |just |also |since |not )?been\s{1,60}(?:\w{1,30}\s{1,60}){0,3}\w{1,30}$|\b(?:will|would|could|should|may|might|can|must)\s{1,60}(?:\w{1,30} )?be\b|\bto be (?:approved|agreed|adopted|accepted|signed|confirmed)\b|\b(?:if|whether|until|unless|once|when|until such time as)\b[^.]{0,80}\b(?:approved|agreed|accepted|adopted|deferred)\b|\bby (?:the )?(?:government|planning inspectorate|borough|county|district|city council|ministers?|parliament|secretary of state)\b|\bin (?:19|20)\d\d\b.{0,20}\b(?:approved|agreed|adopted)\b|\blast (?:year|month)\b|\bnot (?:yet )?(?:approved|agreed)\b/i;
const DEFERRED_TOLD =
  /\b(?:meeting|session|standing orders) (?:was|were|be) (?:then |also )?(?:adjourned|closed|suspended)|\b(?:had|has|have) (?:previously |already )?been (?:deferred|adjourned|postponed)\b|\b(?:if|whether)\b[^.]{0,60}\bdeferred\b/i;
/** For a decision that its list follows, what had been done before does not matter, only conditions. */
const TOLD_BEFORE = /\b(?:if|whether|until|unless|once|when)\b[^.]{0,80}$/i;
/** Verbs of telling before the operative one: the sentence reports. */
const REPORTS =
  /\b(?:reported|advised|informed|stated|explained|asked|confirmed|said|told|reminded|commented|queried|noted|understood|thanked|suggested|felt|mentioned|wondered|requested|believed|recalled|thought|waived|waivered)\s{1,30}(?:that |if |whether |whom |members |the |and |by |how |him |her |them )?/i;

/** What was moved and came to nothing. */
const UNSECONDED =
  /\bnot seconded\b|\bno seconder\b|\b(?:want|lack) of a seconder\b|\b(?:motion|proposal|amendment) (?:therefore )?(?:fell|failed|lapsed)\b/i;
const MOVED_ONLY = /\b(?:moved|proposed)\b/i;

/** What members agreed in thinking, not what they decided. */
const OPINION = /\bagreed that (?:it|this|that|there|they) (?:was|were|is|are|had|has)\b(?! (?:resolved|agreed))/i;

/** Sentences in a list of actions or of an agenda are none. */
const MAX_SENTENCE = 600;

/** What looks like the tail of the decision before, and is the whole of this one. */
const TAKEN_BACK = /^the motion was (?:then |therefore )?withdrawn\b/i;

export function readOperative(section: Section, i: number): Draft[] {
  const block = section.blocks[i] as MinuteBlock;
  if (!isMinute(block) || (block.type === 'table' && block.source.cells && block.source.cells.length > 3)) return [];
  const found: Draft[] = [];
  const bounds = boundsOf(section, block.body, block.end);
  for (let k = 0; k + 1 < bounds.length; k++) {
    const range = trimRange(section.text, bounds[k] as number, bounds[k + 1] as number);
    if (range.end - range.start > MAX_SENTENCE || range.end - range.start < 8) continue;
    const verbs = DECISION_WORDS.mask(section.text, range.start, range.end) & OPERATIVE;
    const opening = section.text.slice(range.start, range.start + 60);
    if (verbs === 0 || (TRAILER.test(opening) && !TAKEN_BACK.test(opening))) continue;
    const kind = kindOfSentence(section, range, verbs);
    if (!kind) continue;
    const { marker, clause } = clauseAndMarker(section, range);
    const start = (marker ?? clause).start;
    found.push({
      kind,
      marker,
      lead: null,
      stem: null,
      clauses: [clauseOf(clause)],
      start,
      end: clause.end,
      rank: RANK.operative,
      from: i,
      to: i,
    });
  }
  return found;
}

/** "The following payments were approved:" and the list, the paragraph or the rest of the sentence that follows. */
const LISTED = new RegExp(
  `\\b(?:was|were)\\s{1,60}${ADVERBS}(approved|agreed|adopted|accepted|resolved|granted|authorised|elected|appointed|co-opted)\\b[^.:;]{0,80}:`,
  'i',
);

/** Whether the sentence goes on behind its colon: nothing announces a list, or it is only what was corrected. */
const isWhole = (lead: string): boolean =>
  /\b(?:amendment|correction|alteration|change|proviso)s?\b[^:]{0,20}:$/i.test(lead) ||
  !/\b(?:following|as follows|below|listed|these)\b/i.test(lead);

export function readListed(section: Section, i: number): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  if (!isMinute(block)) return null;
  const bounds = boundsOf(section, block.body, block.end);
  const range = trimRange(section.text, bounds.at(-2) ?? block.body, block.end);
  const words = section.text.slice(range.start, range.end);
  const match = words.length <= MAX_SENTENCE * 2 ? LISTED.exec(words) : null;
  if (
    !match ||
    /^(?:resolved|agreed)\s{1,9}(?:to|that)\b/i.test(words.slice(match.index + match[0].indexOf(match[1] as string))) ||
    TOLD_BEFORE.test(words.slice(0, match.index)) ||
    REPORTS.test(words.slice(0, match.index))
  )
    return null;
  const kind = kindOfWord(match[1] as string);
  const colon = range.start + match.index + match[0].length;
  const base = { kind, marker: null, rank: RANK.announced, from: i, voted: null };
  const rest = trimRange(section.text, colon, range.end);
  if (rest.end - rest.start > 3 && isWhole(section.text.slice(range.start, colon)))
    return {
      ...base,
      lead: null,
      stem: null,
      clauses: [clauseOf(range)],
      start: range.start,
      end: range.end,
      to: i,
    };
  if (rest.end - rest.start > 3)
    return {
      ...base,
      lead: { start: range.start, end: colon },
      stem: null,
      clauses: [clauseOf(rest)],
      start: range.start,
      end: rest.end,
      to: i,
    };
  const draft = below(section, i, base, { start: range.start, end: colon });
  return draft && { ...draft, start: range.start, stem: null };
}

/** "The Forum noted the report.": the announcing words are body and verb. */
const BODY_VERB = new RegExp(
  `^(?:[^.;]{0,80},\\s{1,60})?(${BODY}\\s{1,60}${ADVERBS}(?:noted|approved|adopted|endorsed|ratified|accepted|authorised))\\s{1,60}`,
);

function clauseAndMarker(section: Section, range: Range): { marker: Range | null; clause: Range } {
  const match = BODY_VERB.exec(section.text.slice(range.start, range.end));
  if (!match) return { marker: null, clause: range };
  const end = range.start + match[0].trimEnd().length;
  return {
    marker: { start: end - (match[1] as string).length, end },
    clause: trimRange(section.text, range.start + match[0].length, range.end),
  };
}

/** A short sentence that says nothing but what was approved. */
const SHORT_ACT =
  /^[^.;,]{3,110}\b(?:was|were)\s{1,9}(?:duly |unanimously )?(?:approved|adopted|ratified)(?: and (?:signed|adopted|ratified))?(?: unanimously| by all)?\.?$/i;

/** Whether a sentence is all that the minute of its item says: then it is no narrative. */
function isWholeMinute(section: Section, range: Range): boolean {
  if (!section.item) return false;
  let only: MinuteBlock | null = null;
  for (const block of section.blocks)
    if (isMinute(block)) {
      if (only) return false;
      only = block;
    }
  return only !== null && only.body >= range.start - 1 && only.end <= range.end + 1;
}

function kindOfSentence(section: Section, range: Range, verbs: number): ResolutionKind | null {
  const words = section.text.slice(range.start, range.end);
  // The vote above a formula tells how, the formula what.
  if (OPINION.test(words) || (section.formulas && /\bto the vote\b/.test(words))) return null;
  const category = section.item?.category;
  for (const row of ROWS) {
    if (
      (row.verb & verbs) === 0 ||
      (row.categories && !(category && row.categories.includes(category))) ||
      (row.plainStyle && section.formulas && !SHORT_ACT.test(words) && !isWholeMinute(section, range))
    )
      continue;
    const match = row.words.exec(words);
    if (!match) continue;
    if (MOVED_ONLY.test(words) && UNSECONDED.test(section.text.slice(range.start, range.end + 120))) return null;
    if (row.sure) return row.kind;
    const until = match[1] === undefined ? words.slice(0, match.index + match[0].length) : `${match[1]}approved`;
    const told = row.kind === 'deferred' || row.kind === 'withdrawn' ? DEFERRED_TOLD : TOLD;
    if (told.test(until) || REPORTS.test(until.slice(0, -8)) || /\?$/.test(words)) return null;
    return row.kind;
  }
  return null;
}
