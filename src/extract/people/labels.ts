/**
 * Attendance labels: the words that open a list of persons.
 *
 * Accepts: "PRESENT:", "Those present", "Members Present (5):-", "Also, in attendance:", "OFFICIALS IN ATTENDANCE:", "Apologies Betty Day, …",
 * "PRESENT IN THE CHAIR:", "The following officers were in attendance for this item:"
 * Refuses: "Attendance Policy", "At present the bus", "Those present agreed", "apologies were received from" (a sentence, see sentences.ts)
 */
import type { Range } from '../../tree/nodes.ts';
import { isBlank } from '../../tree/text.ts';
import { readAtoms } from './atoms.ts';
import type { Status } from './rows.ts';

export interface Label extends Range {
  status: Status;
  /** "Chair" where the label says that the person was in it. */
  role: string | null;
  /** The label names one person's office ("Minute taker:"), who may stand in a list as well. */
  office: boolean;
  /** "… for this item": the list belongs to the item it stands in. */
  forItem: boolean;
  /** The list gives the numbers of items before the names. */
  byItem?: boolean;
  /** A colon or the like closes it; without one the list must prove itself. */
  strong: boolean;
}

/** Words a label is made of, besides the one that makes it a label. */
const WORDS = new Set(
  (
    'also and other others additional the those these of in at for from by via on this item items meeting were was not persons people person following list record register ' +
    'member members council councillor councillors cllr cllrs committee panel board cabinet governor governors trustee trustees director directors officer ' +
    'officers official officials staff representative representatives reps guest guests visitor visitors observer observers public press community parish ' +
    'town county district borough city ward voting non-voting co-opted elected appointed substitute substitutes substitution substitutions invited invitation invitees ' +
    'delegates advisers advisors executive remotely virtually virtual online remote person teams zoom ex officio ex-officio absence absences received ' +
    'accepted noted present attendance attending attendees attended attendee absent absentees apologies apology with without chair presiding & sent given agenda ' +
    'sederunt presennol yn bresennol ymddiheuriadau hefyd láthair lathair leithscéalta'
  ).split(' '),
);

const MAX_WORDS = 9;
/** No word of a label is as long; in longer ones there is no need to look for the beginning. */
const LONGEST_WORD = 30;
const MAX_LENGTH = 90;

/** Read the label around a word that may make one, or null. `isLineStart` tells whether a line, cell or block begins at an offset. */
export function readLabel(text: string, hit: Range, block: Range, isLineStart: (offset: number) => boolean): Label | null {
  const start = backwards(text, hit.start, block.start);
  const first = text[start] as string;
  if (!/\p{Lu}/u.test(first)) return null;
  const stop = forwards(text, hit.end, Math.min(block.end, start + MAX_LENGTH), block.end);
  const sentenceStart = /[.!?]\s+$/.test(text.slice(Math.max(block.start, start - 4), start));
  const byItem = ITEM_COLUMN.test(text.slice(Math.max(block.start, start - 40), start));
  const opens = isLineStart(start) || byItem || (sentenceStart && SAID.test(text.slice(start, stop.end)));
  if (stop.sign === 'word') {
    // "Present Councillors Day, Moss": the title is the list's.
    stop.end -= TITLES_LAST.exec(text.slice(start, stop.end))?.[0].length ?? 0;
    if (!opens || FROM.test(text.slice(start, stop.end)) || !startsList(text, stop.end, block.end)) return null;
  }
  if (stop.sign !== 'colon' && (!opens || /\b(?:from|by)\b/i.test(text.slice(start, stop.end)))) return null;
  const words = text.slice(start, stop.end).replace(/\s+/g, ' ').toLowerCase();
  const meaning = readMeaning(words);
  if (!meaning || (stop.sign !== 'colon' && meaning.status === 'apologies' && /\b(?:was|were)\b/.test(words))) return null;
  const end =
    stop.sign === 'colon'
      ? stop.end + (RECEIVED.exec(text.slice(stop.end, Math.min(block.end, stop.end + 60)))?.[0].length ?? 0)
      : stop.end;
  return { start, end, ...meaning, byItem, office: false, forItem: /\bitems?\b/.test(words), strong: stop.sign === 'colon' };
}

/** The column of item numbers before that of who attended for them. */
const ITEM_COLUMN = /(?:^|\n)[ \t]{0,8}(?:Agenda )?[Ii]tems?(?: Nos?\.?)?[\s\u00a0]{1,30}$/;
const SAID = /\b(?:was|were)\s*$/;
const TITLES_LAST = /\s(?:councillors?|cllrs?)\.?$/i;
/** A sentence, and no label: its names are read with it. */
const FROM = /\b(?:from|by|received|sent|given)\b/i;

/** "Apologies: received from …", words between the label and its list. */
const RECEIVED =
  /^\s*(?:(?:were |had been |have been )?(?:received|accepted|noted|given|tendered|intimated)(?: and [a-z]{4,10})? )?(?:from|on behalf of|by)\s+/i;

/** Start of the run of label words that ends before an offset. */
function backwards(text: string, from: number, limit: number): number {
  let start = from;
  for (let count = 0; count < MAX_WORDS; count++) {
    let end = start;
    while (end > limit && start - end <= 2 && isBlank(text.charCodeAt(end - 1))) end--;
    // A label does not begin on the line above, but for one that goes on in lower case.
    if (/[\n\r]/.test(text.slice(end, start)) && !/\p{Ll}/u.test(text[start] as string)) return start;
    if (start - end > 2) return start;
    if (text[end - 1] === ',') end--;
    let at = end;
    while (at > limit && end - at <= LONGEST_WORD && /[\p{L}&-]/u.test(text[at - 1] as string)) at--;
    if (at === end || !WORDS.has(text.slice(at, end).toLowerCase())) return start;
    start = at;
  }
  return start;
}

interface Stop {
  end: number;
  sign: 'colon' | 'line' | 'gap' | 'word';
}

const WORD_AT = /[\p{L}&/-]{1,60}/uy;
const BRACKET_AT = /[([][^()[\]\n]{0,40}[)\]]/y;
const COLON_AT = /(?::|;)\s*[-–—]?|[-–—]\s/y;

/** Where the run of label words behind an offset ends, and by what. */
function forwards(text: string, from: number, limit: number, blockEnd: number): Stop {
  let at = from;
  for (let count = 0; count < MAX_WORDS; count++) {
    let next = at;
    while (next < blockEnd && isBlank(text.charCodeAt(next))) next++;
    const space = text.slice(at, next);
    const colon = endOf(COLON_AT, text, next);
    if (colon !== null && next < blockEnd) return { end: Math.min(colon, blockEnd), sign: 'colon' };
    if (next >= blockEnd || /[\n\r]/.test(space)) return { end: at, sign: 'line' };
    if (text[next] === '.' && (next + 1 >= blockEnd || /\s/.test(text[next + 1] as string))) return { end: next + 1, sign: 'line' };
    if (/\t|[\s\u00a0]{3}/.test(space)) return { end: at, sign: 'gap' };
    const end = (text[next] === ',' && next === at ? next + 1 : null) ?? endOf(BRACKET_AT, text, next) ?? endOf(WORD_AT, text, next);
    if (end === null || end > limit || (/\p{L}/u.test(text[next] as string) && !WORDS.has(text.slice(next, end).toLowerCase())))
      return closesLate(text, next, blockEnd) ?? { end: at, sign: 'word' };
    at = end;
  }
  return { end: at, sign: 'word' };
}

/** "Attending for this item from the Property Services Directorate were:" – the verb and colon at its end make it a label. */
function closesLate(text: string, at: number, blockEnd: number): Stop | null {
  const match = /^[^.:;\n]{0,80}\b(?:were|was)\s*:/.exec(text.slice(at, Math.min(blockEnd, at + 100)));
  return match ? { end: at + match[0].length, sign: 'colon' } : null;
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? at + match[0].length : null;
}

/** Whether a list of persons begins at an offset, no sign before it: "Apologies Betty Day, Ann Moss". */
function startsList(text: string, start: number, end: number): boolean {
  const atoms = readAtoms(text, { start, end: Math.min(end, start + 80) });
  const [first, second] = atoms;
  return first?.kind === 'person' || (first?.kind === 'plural' && (second?.kind === 'loose' || second?.kind === 'person'));
}

const GUESTS =
  /\b(?:also|officers?|officials?|staff|guests?|visitors?|observers?|public|press|invit\w{2,6}|advis[eo]rs|representatives|reps|hefyd)\b/;
const OWN = /\b(?:members?|councillors?|cllrs?|governors?|trustees|directors|committee|board|panel)\b/;

/** What a label says, its words in lower case; null where they make none ("lateness"). */
function readMeaning(words: string): Pick<Label, 'status' | 'role'> | null {
  const chair = /\bchair\b|\bpresiding\b/.test(words) ? 'Chair' : null;
  if (/apolog|ymddiheur|leithsc/.test(words)) return { status: /without apolog/.test(words) ? 'absent' : 'apologies', role: null };
  if (/\babsen(?:t|ce|ces|tees)\b|\bnot (?:present|in attendance)\b/.test(words)) return { status: 'absent', role: null };
  if (/pres(?:ent|ennol)|bresennol|sederunt|l[áa]thair|\bchair\b/.test(words)) {
    const guests = GUESTS.test(words) || (/\bother\b/.test(words) && !/^the other\b/.test(words));
    return { status: guests ? 'in-attendance' : 'present', role: chair };
  }
  if (/attend/.test(words)) {
    const sheet = !/\bin attendance|attending(?! (?:remotely|virtually|online|via))/.test(words);
    return {
      status: !GUESTS.test(words) && !/\bitems?\b/.test(words) && (sheet || OWN.test(words)) ? 'present' : 'in-attendance',
      role: chair,
    };
  }
  if (/substitut/.test(words)) return { status: 'substitute', role: null };
  return chair ? { status: 'present', role: chair } : null;
}

/** Labels inside a list that begin something else than persons. */
const ENDS =
  /^(?:venue|date|time|location|place|quorum|agenda|minutes?|distribution|copies|circulation|contact|notes?|actions?|next|meeting|apolog|item|subject|signed|purpose|decision|resolved|declarations?|tel|telephone|email|e-mail|web|start|finish|started|finished|opened|closed|for|against|abstain|abstentions?|abstained)\b/i;

/** Whether a label inside a list ends it ("Venue:"), rather than being a part of it ("Officers:", "Clerk:"). */
export const endsList = (label: string): boolean => ENDS.test(label) || label.split(' ').length > 6;
