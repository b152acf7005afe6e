/**
 * Persons told of in sentences: apologies, presence, substitutes, arrivals and departures, who chaired, who clerked.
 *
 * Accepts: "Apologies were received from Cllrs Day and Moss", "Cllr Day sent his apologies", "Ann Lee and Bob Day were in attendance for this item",
 * "(At 6.34pm Cllr Day entered the meeting)", "Cllr Moss left the meeting at 8pm", "Cllr Price substituting for Cllr Day", "Ann Lee took the Chair"
 * Refuses: "No apologies were received", "members of the public left the room", "Cllr Day had attended a meeting of the Trust", "apologies for the delay"
 */
import type { Range } from '../../tree/nodes.ts';
import { readAtoms } from './atoms.ts';
import { isCapitalised, type PersonJudge } from './names.ts';
import { isStopWord } from './roles.ts';
import { type Entry, readRoster } from './roster.ts';
import type { Row, Status } from './rows.ts';
import { readTitle } from './titles.ts';
import { readTokens } from './tokens.ts';

export interface Told {
  entry: Entry;
  status: Status;
  source: Row['source'];
  role: string | null;
  /** Whether the row belongs to the item the sentence stands in. */
  forItem: boolean;
}

interface Form {
  status: Status;
  source?: Row['source'];
  role?: string;
  /** Names stand before the words, or after them. */
  side: 'before' | 'after';
  /** always: movements and presence for an item; said: where the words say "for this item"; never: the meeting's own list. */
  forItem: 'always' | 'said' | 'never';
  pattern: RegExp;
  /** Words in the match that make it something else. */
  not?: RegExp;
}

const ADVERBS = '(?:\\s+(?:then|also|both|all|subsequently|had|now|duly|temporarily|briefly|each)){0,2}';
const ROOM =
  '(?:meeting|room|chamber|council chamber|hall|call|table|building|proceedings|virtual meeting|teams meeting|zoom meeting|committee room)\\b';
const HAVING = '(?:,\\s+having\\s[^.;]{3,120}?,)?';

/** The forms in their order; a later one does not take names that an earlier one took. */
const FORMS: readonly Form[] = [
  {
    status: 'apologies',
    side: 'after',
    forItem: 'never',
    pattern:
      /\b(?:[Aa]polog(?:y|ies)|APOLOG(?:Y|IES))(?:[\s,]+(?!from\b|by\b)[A-Za-z’'()-]+){0,14}?\s+(?:from|on\s+behalf\s+of|by(?=\s+(?:the\s+)?[A-Z]))[\s:-]+/,
    not: /\blate(?:ness|\s)|\bdelay/,
  },
  {
    status: 'apologies',
    side: 'before',
    forItem: 'never',
    pattern:
      /\s+(?:(?:was|were)\s+(?:not\s+present|absent|unable\s+to\s+attend|not\s+in\s+attendance)\s+(?:but|and)\s+)?(?:(?:had|has|have)\s+)?(?:also\s+)?(?:sent|given|gave|offered|tendered|submitted|conveyed|sends|send|presented|forwarded|made)\s+(?:in\s+)?(?:(?:his|her|their|its|formal|prior|advance|the|written)\s+){0,3}apologies\b/,
  },
  {
    status: 'apologies',
    side: 'before',
    forItem: 'never',
    pattern: /\s+(?:(?:had|has|have)\s+)?apologi[sz]ed\s+for\s+(?:(?:his|her|their|being|non|not)\b|absence)/,
    not: /late/,
  },
  {
    status: 'absent',
    side: 'before',
    forItem: 'never',
    pattern:
      /\s+(?:was|were)\s+(?:not\s+present|absent|not\s+in\s+attendance)\b(?!\s+(?:for|during|when|while|at\s+the\s+time|from\s+the\s+room))/,
  },
  {
    status: 'substitute',
    side: 'before',
    forItem: 'never',
    pattern:
      /\s+(?:(?:was|were|is|are|had|been|attended|attending|acted|acting|present|in attendance|appointed|nominated|has|have)\s+){0,3}(?:as\s+)?(?:a\s+|the\s+)?(?:named\s+)?(?:substitut(?:e|es|ing|ed)|deputi[sz](?:ed|ing))(?:\s+members?)?\s+(?:for|on\s+behalf\s+of)\b/,
  },
  {
    status: 'substitute',
    side: 'after',
    forItem: 'never',
    pattern: /\b(?:was|were|being|is|had\s+been)\s+(?:substituted|deputi[sz]ed)\s+(?:for\s+)?by\s+/,
  },
  {
    status: 'substitute',
    side: 'before',
    forItem: 'never',
    pattern: /\s+(?:attended|attending|was\s+present|present|acted)\s+as\s+(?:a\s+)?substitutes?\b/,
  },
  {
    status: 'in-attendance',
    side: 'before',
    forItem: 'said',
    pattern:
      /\s+(?:was|were)\s+(?:also\s+)?(?:both\s+)?(?:in\s+attendance|present)\b(?=\s*(?:$|[.,;)]|for\b|virtually|remotely|on-?line|at\s+(?:the|today|this)|via\b|to\b|by\b|during\b|from\b)).{0,40}/,
    not: /\bfor the (?:whole|entire|full)\b/,
  },
  {
    status: 'in-attendance',
    side: 'before',
    forItem: 'always',
    pattern:
      /\s+(?:also\s+)?attended(?=\s*(?:$|[.;)]|the\s+meeting\s*(?:$|[.,;)]|to\b|for\b)|for\s+(?:this|the)\b|in\s+connection|remotely|virtually|on\s+behalf|via\b|online|to\s+(?:present|give|speak|answer|introduce|outline|update)))/,
  },
  { status: 'present', side: 'after', forItem: 'never', pattern: /^\s*(?:The|This)\s+meeting\s+was\s+(?:also\s+)?attended\s+by[\s:]+/ },
  {
    status: 'left',
    side: 'before',
    forItem: 'always',
    pattern: new RegExp(
      `${HAVING}${ADVERBS}\\s+(?:left|withdrew\\s+from|retired\\s+from|departed(?:\\s+from)?|exited|vacated)\\s+(?:the\\s+)?${ROOM}`,
    ),
  },
  {
    status: 'left',
    side: 'before',
    forItem: 'always',
    pattern: new RegExp(`${HAVING}${ADVERBS}\\s+(?:left|departed|withdrew)(?=\\s+(?:at|prior|before|during|following)\\b|\\s*(?:[.)]|$))`),
  },
  {
    status: 'left',
    side: 'before',
    forItem: 'always',
    pattern: new RegExp(`\\s+(?:declared|disclosed)\\s[^.;]{3,160}?\\s(?:and|then)\\s+(?:left|withdrew\\s+from)\\s+the\\s+${ROOM}`),
  },
  {
    status: 'joined',
    side: 'before',
    forItem: 'always',
    pattern: new RegExp(
      `${ADVERBS}\\s+(?:(?:re-?)?joined|(?:re-?)?entered|returned\\s+to|came\\s+into|arrived\\s+(?:at|in|to))\\s+(?:the\\s+)?${ROOM}`,
    ),
  },
  {
    status: 'joined',
    side: 'before',
    forItem: 'always',
    pattern: new RegExp(
      `${ADVERBS}\\s+arrived(?=\\s*(?:at\\s+(?:this|\\d|approx)|late\\b|during|for\\s+(?:this|the)\\s+(?:item|meeting)|\\(|[.,;)]|$))`,
    ),
  },
  { status: 'joined', side: 'before', forItem: 'always', pattern: /\s+(?:re-?)?joined\s+at\s+(?=this|\d)/ },
  {
    status: 'present',
    source: 'office',
    role: 'Chair',
    side: 'before',
    forItem: 'never',
    pattern:
      /,?\s+(?:(?:then|duly)\s+)?(?:took\s+the\s+[Cc]hair|chaired\s+the\s+(?:meeting|Meeting)|(?:was\s+)?in\s+the\s+[Cc]hair|presided|presiding)\b(?!\s+(?:for|during)\s+(?:this|the|that|item))/,
  },
  {
    status: 'present',
    source: 'office',
    role: 'Chair',
    side: 'after',
    forItem: 'never',
    pattern: /\b(?:[Cc]haired|CHAIRED|[Pp]resided\s+over)\s+(?:by|BY)[\s:]+/,
  },
  {
    status: 'in-attendance',
    source: 'office',
    role: 'Clerk',
    side: 'after',
    forItem: 'never',
    pattern: /\b(?:[Cc]lerked|CLERKED)\s+(?:by|BY)[\s:]+/,
  },
  {
    status: 'in-attendance',
    source: 'office',
    role: 'Minute taker',
    side: 'after',
    forItem: 'never',
    pattern: /\b(?:[Mm]inuted|[Mm]inutes\s+(?:were\s+)?(?:taken|recorded|written))\s+by[\s:]+/,
  },
  {
    status: 'named',
    side: 'before',
    forItem: 'always',
    pattern:
      /,?\s+(?:then\s+)?(?:(?:gave|delivered|made|provided)\s+(?:a|an|the|his|her|their)\s+(?:[a-z-]+\s+){0,2}presentation|(?:presented|introduced)\s+(?:the|this|a|an|his|her)\s+(?:[a-z-]+\s+){0,2}(?:report|paper|item|update))\b/,
  },
];

const FOR_ITEM =
  /\b(?:for|during)\s+(?:this|the|these|that|both|agenda)?\s*(?:agenda\s+)?items?\b|\bto\s+(?:present|introduce|answer|give|speak|outline|update|respond)\b/;

/** Find persons in one sentence. */
export function readSentence(text: string, sentence: Range, judge: PersonJudge): Told[] {
  const told: Told[] = [];
  const taken = new Set<string>();
  const words = text.slice(sentence.start, sentence.end);
  for (const form of FORMS) {
    const match = form.pattern.exec(words);
    if (!match || form.not?.test(match[0])) continue;
    const at = sentence.start + match.index;
    const forItem = form.forItem === 'always' || (form.forItem === 'said' && FOR_ITEM.test(match[0]));
    const entries =
      form.side === 'before'
        ? peopleBefore(text, { start: sentence.start, end: at }, judge)
        : peopleAfter(text, { start: at + match[0].length, end: sentence.end }, judge, form.status === 'apologies');
    for (const entry of entries) {
      const key = `${entry.start} ${form.status === 'joined' || form.status === 'left' ? form.status : ''}`;
      if (taken.has(key) || (form.status === 'named' && !entry.role && !entry.organisation)) continue;
      taken.add(key);
      told.push({
        entry,
        status: entry.substitute ? 'substitute' : form.status,
        source: form.source ?? 'told',
        role: form.role ?? null,
        forItem,
      });
    }
  }
  return told;
}

/** Persons in a list that begins where the words of a form end. */
function peopleAfter(text: string, range: Range, judge: PersonJudge, away: boolean): Entry[] {
  const { entries } = readRoster(text, range, { judge, away });
  const first = entries[0];
  // The list begins at once: "from Cllr Day", not "by email, which Cllr Day read".
  if (!first || wordsBetween(text, range.start, first.start) > 6) return [];
  return entries.filter(isNamed);
}

/**
 * Persons in a list that ends where the words of a form begin: all of the sentence before where that is a list ("Ann Lee, Head of Audit and
 * Bob Day were …"), else the names nearest ("The Clerk said that Cllr Day had …").
 */
function peopleBefore(text: string, range: Range, judge: PersonJudge): Entry[] {
  const whole = readRoster(text, range, { judge });
  const first = whole.entries[0];
  if (first && whole.strange <= 1 && wordsBetween(text, range.start, first.start) <= 2) return whole.entries.filter(isNamed);
  return readRoster(text, { start: startOfNames(text, range), end: range.end }, { judge }).entries.filter(isNamed);
}

/** Start of the names and what joins them that stand right before an offset. */
function startOfNames(text: string, range: Range): number {
  const tokens = readTokens(text, Math.max(range.start, range.end - 400), range.end);
  let start = range.end;
  for (const token of tokens.reverse()) {
    const joins = token.kind === 'comma' || token.kind === 'and' || token.kind === 'line' || token.kind === 'group';
    // "a representative of Tidy Towns attended": what a small word leads in is no subject.
    if (
      /^(?:of|for|from|at|in|to|by|with|the|a|an)$/.test(token.text) &&
      readTitle([text.slice(start, start + 24).split(/\s/)[0] ?? '', 'X']) === null
    )
      return range.end;
    if (!joins && !(token.kind === 'word' && isCapitalised(token.text) && !isStopWord(token.text))) break;
    if (!joins) start = token.start;
  }
  return start;
}

const wordsBetween = (text: string, start: number, end: number): number =>
  readAtoms(text, { start, end }).filter((atom) => atom.kind !== 'sep').length;

/** A name of two words or with a title: initials alone ("KC") name nobody outside a list, nor does a lone word. */
const isNamed = (entry: Entry): boolean => !/^\p{Lu}{2,4}$/u.test(entry.name) && (entry.title !== null || entry.name.includes(' '));
