/**
 * The forms of sentences that tell of a person's part in the meeting, as a table: a habit of some clerk is a row.
 *
 * Patterns are read on a sentence with single blanks; `pattern` and what it closes with (`close`) leave out the names, which are read as a list.
 */
import type { Row, Status } from './rows.ts';

export interface Form {
  status: Status;
  source?: Row['source'];
  role?: string;
  /** Names stand before the words, or after them. */
  side: 'before' | 'after';
  /** always: movements and presence for an item; said: where the words say "for this item"; never: the meeting's own list. */
  forItem: 'always' | 'said' | 'never';
  /** The words, or what they open with. */
  pattern: RegExp;
  /** What they close with, a few words on. */
  close?: RegExp;
  /** Words that may stand between the opening and the close; no sentence or clause ends there. */
  between?: RegExp;
  /** Small words between the names and the pattern, besides adverbs. */
  skip?: RegExp;
  /** Words in the match, or in its first words, that make it something else. */
  not?: RegExp;
}

const NO_STOP = /^[^.;]*$/;
/** Small words that may stand before any of the forms. */
export const ADVERBS = /^(?:then|also|both|all|subsequently|now|duly|temporarily|briefly|each|had|later|just)$/;
const AUXILIARIES =
  /^(?:was|were|is|are|had|been|has|have|attended|attending|acted|acting|present|in|attendance|appointed|nominated|as|a|an|the|named|who|would|be)$/;
const ROOM =
  /(?:(?:[Cc]ouncil|[Dd]ebating|[Cc]ommittee|[Mm]eeting|[Vv]irtual|[Oo]nline|[Rr]emote|[Vv]ideo|[Cc]onference|[Tt]eams|[Zz]oom)\s){0,2}(?:[Mm]eeting|[Rr]oom|[Cc]hamber|[Hh]all|[Cc]all|[Tt]able|[Bb]uilding|[Pp]roceedings|[Vv]ideo-?conference|[Cc]onference|[Ww]ebinar)\b/
    .source;
const WENT = '(?:left|withdrew\\sfrom|retired\\sfrom|departed(?:\\sfrom)?|exited|vacated)';

/** The forms in their order; a later one does not take names that an earlier one took. */
export const FORMS: readonly Form[] = [
  {
    status: 'apologies',
    side: 'after',
    forItem: 'never',
    pattern: /\b(?:[Aa]polog(?:y|ies)|APOLOG(?:Y|IES))\b/g,
    close:
      /\s(?:from|on\sbehalf\sof|by(?=\s(?:the\s)?[A-Z])|for(?=\s(?:the\s)?(?:Cllrs?|Councillors?|Alder|Mr|Ms|Miss|Dr|Prof|Rev|Sir|Lord|Lady|Baroness)))[\s:-]/,
    between: /^[\s,A-Za-z’'()-]*$/,
    not: /\blate(?:ness|\s)|\bdelay/,
  },
  {
    status: 'apologies',
    side: 'before',
    forItem: 'never',
    pattern: /\b(?:sent|given|gave|offered|tendered|submitted|conveyed|sends|send|presented|forwarded|made)\s/g,
    close: /^(?:in\s)?(?:(?:his|her|their|its|formal|prior|advance|the|written)\s){0,3}apologies\b/,
    skip: /^(?:was|were|not|present|absent|unable|to|attend|in|attendance|but|and|has|have)$/,
  },
  {
    status: 'apologies',
    side: 'before',
    forItem: 'never',
    pattern: /\bapologi[sz]ed\sfor\s(?:(?:his|her|their|being|non|not)\b|absence)/g,
    skip: /^(?:has|have)$/,
    not: /late/,
  },
  {
    status: 'absent',
    side: 'before',
    forItem: 'never',
    pattern:
      /\b(?:was|were)\s(?:not\spresent|absent|not\sin\sattendance)\b(?!\s(?:for|during|when|while|at\sthe\stime|from\sthe\sroom)\b)/g,
  },
  {
    status: 'substitute',
    side: 'before',
    forItem: 'never',
    pattern: /\b(?:substitut(?:e|es|ing|ed)|deputi[sz](?:ed|ing))\s(?:members?\s)?(?:for|on\sbehalf\sof)\b/g,
    skip: AUXILIARIES,
  },
  { status: 'substitute', side: 'after', forItem: 'never', pattern: /\b(?:substituted|deputi[sz]ed)\s(?:for\s)?by\s/g },
  { status: 'substitute', side: 'after', forItem: 'never', pattern: /\b(?:for\swhom|in\swhose\s(?:place|stead))\s(?=(?:the\s)?[A-Z])/g },
  { status: 'substitute', side: 'before', forItem: 'never', pattern: /\bas\s(?:a\s)?substitutes?\b/g, skip: AUXILIARIES },
  {
    status: 'in-attendance',
    side: 'before',
    forItem: 'said',
    pattern:
      /\b(?:was|were)\s(?:also\s)?(?:both\s)?(?:in\sattendance|present)\b(?=\s?(?:$|[.,;)]|for\b|virtually|remotely|on-?line|at\s(?:the|today|this)|via\b|to\b|by\b|during\b|from\b)).{0,40}/g,
    not: /\bfor the (?:whole|entire|full)\b/,
  },
  {
    status: 'in-attendance',
    side: 'before',
    forItem: 'always',
    pattern:
      /(?<!\bhad )\battended(?=\s?(?:$|[.;)]|the\smeeting\s?(?:$|[.,;)]|to\b|for\b|in\sconnection|remotely|virtually|online|via\b|and\s(?:presented|introduced|outlined|gave|delivered|spoke|answered|responded|updated|addressed|briefed|took\spart|took\squestions)\b)|for\s(?:this|the)\b|in\sconnection|remotely|virtually|on\sbehalf|via\b|online|to\s(?:present|give|speak|answer|introduce|outline|update)))/g,
  },
  { status: 'present', side: 'after', forItem: 'never', pattern: /^(?:The|This)\smeeting\swas\s(?:also\s)?attended\sby[\s:]/g },
  {
    status: 'left',
    side: 'before',
    forItem: 'always',
    pattern: /,\shaving\s/g,
    close: new RegExp(`,\\s${WENT}\\s(?:the\\s)?${ROOM}`),
    between: NO_STOP,
  },
  {
    status: 'left',
    side: 'before',
    forItem: 'always',
    pattern: /\b(?:declared|disclosed)\s/g,
    close: new RegExp(`\\b(?:and|then)\\s${WENT}\\sthe\\s${ROOM}`),
    between: NO_STOP,
  },
  { status: 'left', side: 'before', forItem: 'always', pattern: new RegExp(`\\b${WENT}\\s(?:the\\s)?${ROOM}`, 'g') },
  {
    status: 'left',
    side: 'before',
    forItem: 'always',
    pattern: /\b(?:left|departed|withdrew)(?=\s(?:at|prior|before|during|following)\b|\s?(?:[.)]|$))/g,
  },
  {
    status: 'joined',
    side: 'before',
    forItem: 'always',
    pattern: new RegExp(
      `(?:\\b(?:re-?)?joined|\\b(?:re-?)?entered|\\breturned\\sto|\\bcame\\sinto|\\barrived\\s(?:at|in|to))\\s(?:the\\s)?${ROOM}`,
      'g',
    ),
  },
  {
    status: 'joined',
    side: 'before',
    forItem: 'always',
    pattern: /\barrived(?=\s?(?:at\s(?:this|\d|approx)|late\b|during|for\s(?:this|the)\s(?:item|meeting)|\(|[.,;)]|$))/g,
  },
  { status: 'joined', side: 'before', forItem: 'always', pattern: /\b(?:re-?)?joined\sat\s(?=this|\d)/g },
  {
    status: 'present',
    source: 'office',
    role: 'Chair',
    side: 'before',
    forItem: 'never',
    pattern:
      /\b(?:took\sthe\s[Cc]hair|chaired\sthe\s[Mm]eeting|in\sthe\s[Cc]hair|presided|[Pp]residing)\b(?!\s(?:for|during)\s(?:this|the|that|item))/g,
    skip: /^was$/,
  },
  {
    status: 'present',
    source: 'office',
    role: 'Chair',
    side: 'after',
    forItem: 'never',
    pattern: /\b(?:[Cc]haired|CHAIRED|[Pp]resided\sover)\s(?:by|BY)[\s:]/g,
  },
  {
    status: 'in-attendance',
    source: 'office',
    role: 'Clerk',
    side: 'after',
    forItem: 'never',
    pattern: /\b(?:[Cc]lerked|CLERKED)\s(?:by|BY)[\s:]/g,
  },
  {
    status: 'in-attendance',
    source: 'office',
    role: 'Minute taker',
    side: 'after',
    forItem: 'never',
    pattern: /\b(?:[Mm]inuted|[Mm]inutes\s(?:were\s)?(?:taken|recorded|written))\sby[\s:]/g,
  },
  {
    status: 'named',
    side: 'before',
    forItem: 'always',
    pattern: /\b(?:gave|delivered|made|provided|presented|introduced)\s(?:the|this|a|an|his|her|their)\s/g,
    close: /\b(?:presentation|report|paper|item|update)\b/,
    between: /^[a-z\s-]{0,40}$/,
  },
];
