/**
 * Words that announce a decision.
 *
 * Accepts: "RESOLVED:", "Resolved:-", "RESOLVED, that –", "UNANIMOUSLY RESOLVED that", "FURTHER RESOLVED:", "AGREED that", "And Resolved:", "It was AGREED that",
 * "RECOMMENDED to Council that", "DECISION NOTED", "the Committee resolved to", "it was unanimously agreed that"
 * Refuses: "It was noted that", "had previously agreed", "the agreed strategy", "The Clerk agreed to write", "agreed with the statement", "RECOMMENDATION"
 */
import type { ResolutionKind } from '../../model/resolution.ts';

export interface Marker {
  kind: ResolutionKind;
  /** Offsets in the text that was looked at: the announcing words. */
  start: number;
  end: number;
}

/** The announcing word, lower case, to the kind of decision. "voted" and "decided" are what bodies say that have no formula. */
const KIND_OF: Record<string, ResolutionKind> = {
  resolved: 'resolved',
  resolves: 'resolved',
  resolution: 'resolved',
  agreed: 'agreed',
  agrees: 'agreed',
  decided: 'agreed',
  voted: 'agreed',
  decision: 'agreed',
  determined: 'agreed',
  recommended: 'recommended',
  recommends: 'recommended',
  noted: 'noted',
  approved: 'approved',
  endorsed: 'approved',
  adopted: 'approved',
  accepted: 'approved',
  granted: 'approved',
  elected: 'elected',
  appointed: 'elected',
  'co-opted': 'elected',
  authorised: 'approved',
  recommendation: 'recommended',
  recommendations: 'recommended',
};

/** How it was decided, between the announcing words and what they announce: "by 4 votes to 1", "unanimously". */
const HOW =
  '(?:\\s{1,60}(?:unanimously|by (?:a |the )?(?:large |clear )?majority(?: of \\d{1,3} to \\d{1,3})?|by all(?: present)?|by (?:a )?majority \\(\\d{1,3}\\s?[:–-]\\s?\\d{1,3}\\)|by \\w{1,9} votes? to \\w{1,9}(?:,? (?:with|and) \\w{1,9} abstentions?)?|nem\\.? ?con\\.?))?';

export const kindOfWord = (word: string): ResolutionKind => KIND_OF[word.toLowerCase()] ?? 'agreed';

const ADVERB =
  '(?:unanimously|further|also|therefore|accordingly|then|duly|subsequently|formally|provisionally|all|both|jointly|hereby|UNANIMOUSLY|FURTHER|ALSO|THEREFORE|ACCORDINGLY|HEREBY|Unanimously|Further)';

/** In capitals the word is a formula wherever a line begins with it. */
const CAPITAL_START = new RegExp(
  `^[“"'(\\[*]?(?:(?:AND|And|It was|IT WAS|Accordingly,? it was|and|it was)\\s{1,60})?((?:${ADVERB}\\s{1,60}){0,2}(?:DECISION\\s{1,60})?(RESOLVED|AGREED|RECOMMENDED|DECIDED|NOTED|APPROVED|DETERMINED)(?:\\s{1,60}(?:UNANIMOUSLY|unanimously|ITEM|nem\\.?\\s?con\\.?))?)\\b`,
);
/** Otherwise it is one where a colon, a dash, "that" or "to" follows, or nothing. */
const WORD_START = new RegExp(
  `^[“"'(\\[*]?((?:And\\s{1,60})?(?:(?:It was|It is)\\s{1,60})?(?:${ADVERB}\\s{1,60}){0,2}(Resolved|Agreed|Recommended|Decided|Noted|Approved|resolved|agreed|noted)${HOW})(?=\\s{0,60}(?:[:;,–—-]|\\.?$)|\\s{1,60}(?:that|to|by|not to|unanimously|under|in principle|[a-z]+ (?:\\w{1,30} )?be)\\b|\\s{0,60}\\()`,
);
const LABEL_START =
  /^(RECOMMENDATIONS? TO (?:THE )?(?:FULL )?(?:COUNCIL|CABINET|EXECUTIVE)|(?:Committee|Council|Panel|Sub-Committee|COMMITTEE|COUNCIL|PANEL)(?:['’]s)?\s{1,9}(?:[Dd]ecision|DECISION)(?=\s{0,9}(?:[:–—]|$))|(?:Decision|DECISION|Resolution|RESOLUTION)(?:\s{1,60}(?:taken|made|of the [\w ]{3,40}))?)(?=\s{0,60}(?:[:–—]|-\s|$|\((?:unanimous|nem))|\s{1,60}to\s{1,60}[a-z])/;

/** "Agreed." on a line of its own, which closes what was proposed above it. */
export const CLOSING = /^(?:Agreed|Resolved|Carried|Approved|AGREED|RESOLVED|CARRIED)(?: unanimously)?\.$/;

/** Find the marker a block opens with. */
export function markerAtStart(text: string): Marker | null {
  const capital = CAPITAL_START.exec(text);
  if (capital) return markerOf(capital, text);
  const word = WORD_START.exec(text) ?? LABEL_START.exec(text);
  return word ? markerOf(word, text) : null;
}

function markerOf(match: RegExpExecArray, _text: string): Marker {
  const words = match[1] as string;
  const word = (match[2] ?? /decision\b/i.exec(words)?.[0] ?? words.split(/\s{1,60}/)[0] ?? '') as string;
  const start = match[0].indexOf(words);
  return { kind: kindOfWord(word), start, end: start + words.length };
}

/** Bodies that decide; "Members", "Councillors", "All", "We" stand for them. Single persons do not. */
export const BODY =
  "(?:(?:[Tt]he |[Tt]his |[Tt]heir )?(?:[A-Z][\\w’'&-]{1,30} ){0,5}(?:Committee|Council|Cabinet|Board|Panel|Commission|Forum|Executive|Sub-Committee|Subcommittee|Assembly|Governors|Trustees|Directors|Authority|Partnership|Mayor and Cabinet|Working Group|committee|council|board|panel|cabinet|meeting|Meeting)(?: members| Members)?|(?:[Aa]ll |[Tt]he )?(?:Members|Councillors|members|councillors|governors|Governors|trustees|directors|delegates)(?: present)?|[Aa]ll(?: present)?|[Ww]e|[Ee]veryone)";

/** The verb and the word that opens what was decided; quick to look for, as no body stands before it. */
const VERB_GOES_ON = new RegExp(
  `(?:resolve[ds]|RESOLVED|agreed|AGREED|decided|voted|recommended|RECOMMENDED)${HOW}\\s{0,60}(?:,?\\s{0,60}(?:that|to|not to|in principle|in terms of|pursuant to)\\b|:|[–—-]\\s{0,9}$)`,
);

export interface Inline {
  /** What the text must hold for the pattern to match, quicker to look for. */
  need: RegExp;
  pattern: RegExp;
}

/** Announcing words inside a sentence, capitals or formula, up to the word that opens the decision. */
export const INLINE: readonly Inline[] = [
  // "Subscription £187 – resolved not to renew."
  {
    need: /[–-]\s{1,9}(?:[Rr]esolved|[Aa]greed)\s/,
    pattern: /[–-]\s{1,9}(([Rr]esolved|[Aa]greed))\s{1,9}(?=not to\b|to\b|that\b)/g,
  },
  // "The Council NOTED the following"
  {
    need: /NOTED|APPROVED|ENDORSED|ADOPTED/,
    pattern: new RegExp(`(${BODY}\\s{1,60}(?:${ADVERB}\\s{1,60}){0,2}(NOTED|APPROVED|ENDORSED|ADOPTED))\\b`, 'g'),
  },
  // "… seconded by Cllr B and RESOLVED that", "the Board RESOLVED:"
  {
    need: /RESOLVED|AGREED|RECOMMENDED|DECIDED/,
    pattern: new RegExp(
      `\\b(?:(?:it was|It was|was|and|were)\\s{1,60})?((?:${ADVERB}\\s{1,60}){0,2}(RESOLVED|AGREED|RECOMMENDED|DECIDED)(?:\\s{1,60}(?:UNANIMOUSLY|unanimously))?)\\b`,
      'g',
    ),
  },
  // "It was proposed by Cllr A, seconded by Cllr B and unanimously agreed that"
  {
    need: /(?:agreed|resolved|decided|voted)(?:\s{1,60}unanimously)?\s{0,60}(?:(?:,\s{0,60})?(?:that|to|not to)\b|:)/,
    pattern: new RegExp(
      `\\b(?:seconded|2nd|proposed|moved|carried)\\b(?:[^.;]|(?<=\\b(?:Cllrs?|Mrs?|Ms|Dr|Clr|[A-Z]))\\.){0,110}?(?:,|\\band)\\s{1,60}((?:it was\\s{1,60})?(?:${ADVERB}\\s{1,60}){0,2}(agreed|resolved|decided|voted))(?:\\s{1,60}unanimously)?\\s{0,60}(?=(?:,\\s{0,60})?(?:that|to|not to)\\b|:)`,
      'g',
    ),
  },
  // "it was further agreed that", "It was agreed for the Clerk to"
  {
    need: /(?:[Ii]t|and)\s{1,60}(?:was|is)\s/,
    pattern: new RegExp(
      `\\b(([Ii]t (?:was|is)|and was)\\s{1,60}(?:${ADVERB}\\s{1,60}){0,3}(?:proposed and\\s{1,60}|seconded and\\s{1,60}|proposed, seconded and\\s{1,60})?(resolved|agreed|decided|voted|recommended)${HOW})\\s{0,60}(?=(?:,[^,.;]{3,60},|[,:])?\\s{0,60}(?:that|to|not to|for|in principle|in terms of|under|pursuant to)\\b|:)`,
      'g',
    ),
  },
  // "The Committee resolved to", "Members agreed that", "All were in agreement that"
  {
    need: VERB_GOES_ON,
    pattern: new RegExp(
      `(?:^|[.;:,–“"(]\\s{0,60}|\\band\\s{1,60}|\\bbut\\s{1,60}|\\bthe\\s{1,60})(${BODY}\\s{1,60}(?:${ADVERB}\\s{1,60}){0,2}(resolved|RESOLVED|agreed|AGREED|decided|voted|resolves|recommended|RECOMMENDED)${HOW})\\s{0,60}(?=,?\\s{0,60}(?:that|to|not to|in principle|in terms of|pursuant to)\\b|:|\\s{0,9}[–—-]\\s{0,9}$)`,
      'g',
    ),
  },
  // "Members debated this and resolved that"
  {
    need: /(?:resolved|agreed|decided)\s{0,60}(?:that|to)\b/,
    pattern: new RegExp(
      `(?:^|[.!?]\\s{1,60})${BODY}\\s{1,60}[a-z]+(?:ed)?\\b[^.;:]{0,160}?\\band\\s{1,60}((?:${ADVERB}\\s{1,60}){0,2}(resolved|agreed|decided))\\s{0,60}(?=that\\b|to\\b)`,
      'g',
    ),
  },
  {
    need: /[.!?]\s{1,60}(?:Agreed|Resolved|AGREED|RESOLVED)/,
    pattern: /(?:[.!?]\s{1,60})((Agreed|Resolved|AGREED|RESOLVED)(?:\s{1,60}unanimously)?)\s{0,60}:?\s{0,60}(?=that\b|to\b|not to\b)/g,
  },
  // "Ferry Lane: a porch. Resolved: No objection.": behind a stop and before a colon or a dash; a count, a day or an answer there tells of another matter
  {
    need: /(?:Resolved|Resolution|Agreed)(?: unanimously)?\s{0,9}[:–—-]/,
    pattern:
      /(?:[.!?;)–—-]["”’]?\s{1,60}|\t\s{0,60}|\s{2,60})((Resolved|Resolution|Agreed)(?: unanimously)?)(?=\s{0,9}(?::|[–—]|-(?!\w))\s{0,60}(?!that\b|to\b|not to\b|(?:\d{1,4}(?:[./-]\d{1,4}(?:[./-]\d{2,4})?|(?:st|nd|rd|th)? [A-Z][a-z]{2,8}(?: \d{4})?|%)?|[Aa]ll|[Nn]il|[Nn]one|[Nn]o|[Yy]es|N\/A|n\/a)\s{0,9}(?:[.;,)]|$))(?:[^\s.]|$))/g,
  },
  {
    need: /\sagreement\s/,
    pattern: /\b((?:[Aa]ll|[Mm]embers|[Cc]ouncillors)\s{1,60}(?:were|was)\s{1,60}(?:all\s{1,60})?in\s{1,60}(agreement))\s{1,60}(?=that\b)/g,
  },
  // "All agreed these should be adopted."
  {
    need: /[Aa]ll(?:\s{1,60}present)?\s{1,60}agreed\s/,
    pattern: /(?:^|[.;:]\s{1,60})((?:All|all)(?:\s{1,60}present)?\s{1,60}(agreed))\s{1,60}(?=(?:this|these|the|it|a)\b)/g,
  },
];

/** What stands before the announcing words shows that it was another meeting, or a wish, or no decision at all. */
const OTHER_MEETING =
  /\b(?:previously|already|earlier|originally|had|has|have|having|who|which|if|when|whether|unless|until|once|should|would|could|after|since|as|not|been|reminded|informed|recalled|last (?:month|year|week|meeting)|(?:at|in|by) (?:the|its|their|a|an|our|that)\s{1,60}(?:[\w’'-]+\s{1,60}){0,6}(?:meeting|cabinet|council|committee|agm|session)\b[^.;]{0,30})\s{0,60}(?:it\s{0,60})?$/i;
const REMINDER =
  /\b(?:reminded|recalled|informed|advised|reported|explained|noted|stated|confirmed|said|told|aware|understood)\b[^.;]{0,120}\b(?:had|received|previous|last|in (?:19|20)\d\d|on \d{1,2})\b/i;

/** Whether the words before a marker, within its sentence, speak of something else than a decision of this meeting. */
export function isReported(before: string): boolean {
  return (
    OTHER_MEETING.test(before) ||
    REMINDER.test(before) ||
    /\b(?:if|whether|until|unless|once|when)\s{1,60}(?:it\s{1,60}(?:is|was)\s{0,60})?$/i.test(before)
  );
}
