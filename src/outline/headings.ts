import { allMatches } from '../tree/matches.ts';

/**
 * Where a heading ends that runs into the text of its minute.
 *
 * Accepts: "PUBLIC FORUM A member of the public asked …" (capitals), "Apologies: received from …" (colon), "Grit bins – the clerk reported …" (dash),
 * "Repairs to the Bench A quote was read out" (title case, then a sentence), "Finance. The accounts were …" (full stop)
 * Refuses: a sentence with no heading before it ("The Clerk reported that …")
 */

/** How the end of the heading was found, surest first; `none` where the text is a sentence. */
export type HeadingKind = 'whole' | 'break' | 'capitals' | 'colon' | 'dash' | 'case' | 'stop' | 'none';

export interface Heading {
  kind: HeadingKind;
  /** Length of the heading in the text that was given. */
  length: number;
}

const MAX_TITLE = 240;

/** Finite verbs that make a sentence of a line, unless the line begins as agenda titles do ("To receive …"). */
const FINITE =
  /\b(?:was|were|is|are|had|has|have|been|would|will|should|could|advised|reported|noted|agreed|asked|stated|confirmed|explained|thanked|declared|proposed|resolved|informed|welcomed|requested|queried|raised|gave|felt|wished|apologised|suggested|commented|considered|discussed|approved|unable|present(?:ed)?)\b/;

const TITLE_OPENING = /^(?:to|that the)\s{1,60}[a-z]/i;

/** Whether text reads as a sentence rather than as a title. */
export function isSentence(text: string): boolean {
  if (TITLE_OPENING.test(text)) return text.length > 400;
  const finite = FINITE.exec(text);
  return finite !== null && finite.index > 0 && (text.length > 60 || /[.!?]$/.test(text));
}

const FUNCTION_WORDS = new Set(
  'of and the for to in on at with a an by from or & if as re any be per via & vs into over under between its their our your including not up out off about de y'.split(
    ' ',
  ),
);
const STARTERS = new Set(
  'The There It A An This That These Those All No None Nothing Cllr Cllr. Cllrs Cllrs. Councillor Councillors Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Members Apologies In On As At Following Noted Discussed He She They We I One Two Three Several Both Each It’s Clerk Chairman Chair Chairperson RESOLVED Resolved AGREED Agreed'.split(
    ' ',
  ),
);

/** Words that open sentences and no titles. */
const OPENERS = new Set(
  'The There It A An This That These Those Cllr Cllr. Councillor Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Members He She They We I Following'.split(
    ' ',
  ),
);

/** Announcing words are no heading, though they stand in capitals. */
const ANNOUNCEMENT =
  /^(?:(?:UNANIMOUSLY|FURTHER|IT WAS)\s{1,60})?(?:RESOLVED|AGREED|RECOMMENDED|DECIDED|NOTED|ACTION)\b(?!\s{1,60}[A-Z]{4})/;

/** Whether text begins as a decision does and as no title does: the announcing words, or "That the …". */
export const isAnnouncement = (text: string): boolean => ANNOUNCEMENT.test(text) || /^[“"‘']?That\s{1,60}[a-z]/.test(text);

/** Find the heading at the start of the text. */
export function readHeading(text: string): Heading {
  const closing = NEXT_MEETING.exec(text.slice(0, MAX_TITLE));
  if (closing && !FINITE.test(text.slice(closing[0].length))) return { kind: 'colon', length: (closing[1] as string).length };
  if (isAnnouncement(text)) return { kind: 'none', length: Math.min(text.length, MAX_TITLE) };
  const bullet = /\s[•·▪]\s/.exec(text.slice(0, MAX_TITLE))?.index ?? 0;
  if (bullet > 3) return { ...readHeading(text.slice(0, bullet)), kind: 'break' };
  const head = joinBracket(unwrapped(text.slice(0, MAX_TITLE * 2)));
  const usual = topicEnd(head);
  if (usual > 0 && (STARTERS.has(/^\S+/.exec(head.slice(usual))?.[0] ?? '') || APPLICATION.test(head.slice(usual, usual + 24))))
    return found('case', head, usual);
  const lineEnd = head.search(/[\n\r]/);
  if (lineEnd > 2 && lineEnd <= MAX_TITLE && !/[a-z,]$/.test(head.slice(0, lineEnd).trimEnd()) && !isSentence(head.slice(0, lineEnd)))
    return found('break', head, lineEnd);
  if (lineEnd > 2 && lineEnd <= 90 && !isSentence(head.slice(0, lineEnd)) && /^[\p{Lu}“"‘'(•·\d]/u.test(head.slice(lineEnd).trimStart()))
    return found('break', head, lineEnd);
  if (
    text.length <= MAX_TITLE &&
    !isSentence(text) &&
    !RUN_IN_STOP.test(text) &&
    !hidesSentence(text) &&
    !(text.length > 30 && usual > 0 && hasSmall(text))
  ) {
    const told = (TOLD_AFTER_COLON.exec(text) ?? SAID_AFTER_COLON.exec(text) ?? REMARK.exec(text))?.[1];
    const capitals = capitalsEnd(head);
    if (told && capitals <= told.length) return found('colon', head, told.length);
    return capitals > 0 &&
      /\p{Ll}{3}/u.test(text.slice(capitals)) &&
      (text.length - capitals > 40 || /^\s{0,9}[–:-]/.test(text.slice(capitals)))
      ? found('capitals', head, capitals)
      : { kind: 'whole', length: text.length };
  }
  for (const [kind, end] of RULES) {
    const at = end(head);
    if (at > 0) return found(kind, head, at);
  }
  if (text.length <= MAX_TITLE && !isSentence(text)) return { kind: 'whole', length: text.length };
  return { kind: 'none', length: Math.min(text.length, MAX_TITLE) };
}

/** Whether small letters stand in a text, those of ordinals aside. */
const hasSmall = (text: string): boolean => /(?<!\d(?:s|n|r|t)?)\p{Ll}/u.test(text);

/** "P13/1188/F", "22/00123/FUL": the first of the applications under "Planning". */
const APPLICATION = /^[A-Z]{0,4}\/?\d{2,4}\/\d{2,6}(?:\/|\b)/;

/** Share of the longest line that a line of wrapped text fills at least, and the least width of such a line. */
const FULL_LINE = 0.7;
const MIN_FULL = 40;

/** Line ends as blanks where the first line is as long as those below: there the text was wrapped, and no heading ends. */
function unwrapped(head: string): string {
  const first = head.indexOf('\n');
  if (first < MIN_FULL) return head;
  const below = head.slice(first + 1).split('\n');
  if (below.length === 1) return /^\s{0,40}\p{Ll}/u.test(below[0] as string) ? head.replace(/[\r\n]/g, ' ') : head;
  const longest = Math.max(...below.slice(0, -1).map((line) => line.length), first);
  return below.length > 1 && first >= longest * FULL_LINE ? head.replace(/[\r\n]/g, ' ') : head;
}

/** Most characters of a bracket behind the line's end. */
const MAX_REST = 60;

/** The line's end as a blank where a bracket runs over it: "Budget [Key Decision:⏎FIN/04]", "Lease (Agenda⏎item 5)". */
function joinBracket(head: string): string {
  const lineEnd = head.indexOf('\n');
  if (lineEnd < 3 || !opensBracket(head.slice(0, lineEnd))) return head;
  return restOfBracket(head.slice(lineEnd + 1, lineEnd + MAX_REST)) === null
    ? head
    : `${head.slice(0, lineEnd)} ${head.slice(lineEnd + 1)}`;
}

/** Whether a bracket is open at the end of a line. */
export const opensBracket = (line: string): boolean =>
  Math.max(line.lastIndexOf('['), line.lastIndexOf('(')) > Math.max(line.lastIndexOf(']'), line.lastIndexOf(')'));

/** The rest of a bracket that the line above opened, where nothing follows it on its line. */
export const restOfBracket = (line: string): string | null => /^[^()[\]\n]{1,58}[)\]](?=[.:]?[^\S\n]{0,9}(?:\n|$))/.exec(line)?.[0] ?? null;

/** "Declarations None.": a remark behind the title. */
const REMARK =
  /^(\p{Lu}[^.:]{2,80}?)(?<!\b(?:be|is|are|was|were|and|of|to))\s{1,9}(?:None|Nil|Nothing|Noted|Agreed|Approved|Received|Accepted)\.$/u;

/** "Date of next meeting: 24th March, 5.30pm": the date is the minute. */
const NEXT_MEETING =
  /^((?:(?:to )?(?:confirm|agree|note|set) )?(?:the )?(?:dates?(?: and times?)? of (?:the )?)?(?:next|future) (?:\w{2,20} )?meetings?|DO?NM)\s{0,9}[:–—-]\s{0,9}(?=[^\n]{0,80}\d)/i;

/** "To receive apologies Apologies were received …": an agenda's title, and a sentence run into it. */
const hidesSentence = (text: string): boolean =>
  text.length > 50 && TITLE_OPENING.test(text) && /\b(?:was|were|had|has|have|is|are|advised|reported)\b/.test(text);

/** "Parish plan: Moved to the March meeting." */
const TOLD_AFTER_COLON = /^([^:]{3,80}):\s{1,60}(?:Moved|Deferred|[Nn]one|[Nn]othing|[Nn]oted|[Nn]il|No|There|Received|Apologies)\b/;
/** "Apologies: received from Cllr Reed." */
const SAID_AFTER_COLON = /^([^:.]{3,80}):\s{1,9}(?:(?:received|from|given|sent|there|it|the|no)\b.{6,200}|.{8,200}\.)$/i;
/** A stop inside a short line: "Apologies. None received." */
const RUN_IN_STOP = /^[^.]{3,80}\.\s{1,60}\p{Lu}/u;

/** A date right behind the heading belongs to it: "Date of the next meeting – Wednesday 6th March 2019". */
const DATED =
  /^\s{0,60}[-–—:]?\s{0,60}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\s{1,60}(?:the\s{1,60})?(?:\d{1,2}(?:st|nd|rd|th)?\s{1,60}(?:of\s{1,60})?\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+\s{1,60}\d{1,2}(?:st|nd|rd|th)?)(?:,?\s{1,60}\d{4})?/iu;

function found(kind: HeadingKind, head: string, at: number): Heading {
  const dated = DATED.exec(head.slice(at))?.[0].length ?? 0;
  return { kind, length: head.slice(0, at + dated).trimEnd().length };
}

const RULES: readonly (readonly [HeadingKind, (head: string) => number])[] = [
  ['capitals', capitalsEnd],
  ['colon', (head) => partEnd(head, /:\s|:$/, 110)],
  ['dash', (head) => partEnd(head, /(?<!^[A-Z0-9/.&-]{4,30})(?:\s[-–—]\s|\s-(?=[A-Z])|;-\s)/, 110)],
  ['case', (head) => topicEnd(head)],
  ['stop', (head) => stopEnd(head)],
  ['case', somebodyEnd],
  ['case', caseEnd],
];

/** End of an opening run of capitals, at least four letters of it: "PUBLIC FORUM A member …" gives 12. */
function capitalsEnd(head: string): number {
  const run = /^(?:[^\p{Ll}\p{Lu}]*\p{Lu}[\p{Lu}\d’'./&,()–-]*(?!\p{Ll})(?:\s{1,60}|$))+/u.exec(head);
  if (!run) return 0;
  // The last word of one letter begins the sentence; "I" and "A" are no headings.
  const more = /^[^\p{Ll}\p{Lu}\s]{0,3}\s?\p{Lu}[\p{Lu}’'&/-]+(?=[:;.](?:\s|$))/u.exec(head.slice(run[0].length))?.[0] ?? '';
  const announced = / (?:[–-] )?(?:(?:UNANIMOUSLY |IT WAS )?(?:RESOLVED|AGREED|NOTED|DEFERRED|RECOMMENDED))\b/.exec(run[0]);
  if (announced && announced.index > 3) return announced.index;
  const opening = `${run[0]}${more}`.replace(/\s{1,60}(?:A|I)\s{0,60}$/u, ' ').trimEnd();
  const behind = head.slice(opening.length);
  const words = opening + (secondPart(behind) || (YEAR_BEHIND.exec(behind)?.[0] ?? ''));
  const letters = words.replace(/[^\p{Lu}]/gu, '').length;
  const rest = head.slice(words.length);
  if (letters < 4 || !/\p{Lu}{3}/u.test(words)) return 0;
  // A reference ("SE/13/00771/FUL") begins a title, and is none.
  if (/^[A-Z\d/.&-]+$/.test(words) && /\d/.test(words)) return 0;
  if (/^\s{0,60}\((?:[^()]{2,60})\)/.test(rest)) return words.length + (/^\s{0,60}\([^()]{2,60}\)/.exec(rest)?.[0].length ?? 0);
  return words.length;
}

/** "PAY AGREEMENT: CONTROL STAFF - The Chief …": a second part in capitals behind a colon, where a dash or a colon closes that. */
const SECOND_PART = /^:\s{1,3}(\p{Lu}[\p{Lu}\d’'./&,()-]+(?:\s{1,3}(?:&|[\p{Lu}\d(][\p{Lu}\d’'./&,()-]*)){0,12})(?=\s{1,3}[-–—]\s|:\s)/u;

/** "PRECEPT 2020/21 - The Treasurer …": the year behind the capitals is theirs where a dash or a colon closes it. */
const YEAR_BEHIND = /^\s{1,3}(?:\d{4}(?:[-–/]\d{2,4})?)(?=\s{1,3}[-–—]\s|:\s)/u;

function secondPart(rest: string): string {
  const part = SECOND_PART.exec(rest);
  return part && !isAnnouncement(part[1] as string) && !/^(?:NONE|NIL|PRESENT|CLLRS?|COUNCILLORS?|MR|MRS|MS)\b/.test(part[1] as string)
    ? part[0]
    : '';
}

/** A separator within reach, with a title and no sentence before it. */
function partEnd(head: string, separator: RegExp, reach: number): number {
  const match = separator.exec(head.slice(0, reach));
  if (!match || match.index < 3) return 0;
  const part = head.slice(0, match.index);
  return isSentence(part) || /[.!?]\s/.test(part) ? 0 : match.index;
}

/** Usual titles in full: what follows them with a capital is the minute. */
const USUAL =
  /^(?:apologies(?: for absence)?|declarations? of (?:disclosable pecuniary )?interests?|(?:approval of (?:the )?)?minutes of (?:the )?(?:last|previous) meeting|matters arising(?: from the (?:last )?minutes)?|(?:public|open) (?:participation|forum|session)|police(?: report)?|(?:clerk|chairman|chair|treasurer|secretary)[’']?s report|(?:county|district|borough|ward) councillors?[’']?s?[’']? reports?|planning(?: applications| matters)?|finance|financial matters|accounts for payment|correspondence|highways|footpaths(?: and trees)?|allotments|cemetery|street lighting|any other business|a\.?o\.?b\.?|date of (?:the )?next meeting)\.?\s{1,60}/i;

function topicEnd(head: string): number {
  const end = USUAL.exec(head)?.[0].length ?? 0;
  return end > 0 && /^[\p{Lu}£“"\d]/u.test(head.slice(end)) ? end : 0;
}

/** A full stop behind one of these ends no title. */
const SHORTENED = /\b(?:Cllrs?|Mrs?|Ms|Dr|St|Nos?|Rd|Ave|approx|incl|dept)$/i;
const STOP = /[a-z\d)\]’'”]\.\s{1,60}(?=[\p{Lu}“"‘(£\d])/gu;

function stopEnd(head: string): number {
  for (const match of allMatches(STOP, head.slice(0, 100))) {
    const part = head.slice(0, match.index + 1);
    if (SHORTENED.test(part)) continue;
    return part.split(/\s{1,60}/).length > 9 || isSentence(`${part}.`) ? 0 : match.index + 1;
  }
  return 0;
}

/** Longest title that a word which opens sentences ends. */
const MAX_RUN_IN = 60;

/** Title case, then a sentence: the sentence begins with the capital word before its first lower-case word. */
function caseEnd(head: string): number {
  const words = [...head.matchAll(/\S+/g)].slice(0, 40).map((match) => ({ word: match[0], at: match.index }));
  let depth = 0;
  for (const [i, { word }] of words.entries()) {
    const inside = depth > 0;
    depth += (word.match(/\(/g)?.length ?? 0) - (word.match(/\)/g)?.length ?? 0);
    if (inside || word.startsWith('(')) continue;
    if (/^\p{Ll}/u.test(word) && !FUNCTION_WORDS.has(word.replace(/[,;:]$/, ''))) {
      const starter = starterEnd(words);
      if (starter > 0 && starter <= MAX_RUN_IN && OPENERS.has(/^\S+/.exec(head.slice(starter))?.[0] ?? '')) return starter;
      const start = sentenceStart(words, i);
      if (start > 0) return (words[start] as { at: number }).at;
      break;
    }
  }
  return starterEnd(words);
}

/** "Internal audit LV presented two reports": initials, or a member, and what they did. */
const SOMEBODY =
  /\s{1,9}(?=(?:\p{Lu}{2,3}|\p{Lu}{2}\p{Ll})\s{1,9}(?:presented|reported|advised|said|asked|explained|updated|confirmed|noted|proposed|thanked|introduced|gave|has|had|was|is)\b)/u;

function somebodyEnd(head: string): number {
  const match = SOMEBODY.exec(head.slice(0, 110));
  return match && match.index > 3 && !/[.:;]/.test(head.slice(0, match.index)) ? match.index : 0;
}

function sentenceStart(words: readonly { word: string }[], verb: number): number {
  for (let i = verb - 1; i > 0 && i >= verb - 4; i--) {
    const word = words[i]?.word ?? '';
    if (STARTERS.has(word)) return FUNCTION_WORDS.has(words[i - 1]?.word ?? '') ? 0 : i;
    if (!/^\p{Lu}/u.test(word)) break;
  }
  if (OPENERS.has(words[0]?.word ?? '')) return 0;
  const before = words[verb - 1]?.word ?? '';
  return verb > 1 && /^\p{Lu}\p{Ll}+$/u.test(before) && !FUNCTION_WORDS.has(words[verb - 2]?.word ?? '') ? verb - 1 : 0;
}

/** A word that opens sentences, in mid-line and with a capital: the sentence began there. */
function starterEnd(words: readonly { word: string; at: number }[]): number {
  for (let i = 2; i < words.length; i++) {
    const before = words[i - 1]?.word ?? '';
    if (FINITE.test(before)) return 0;
    if (STARTERS.has(words[i]?.word ?? '') && /[\p{Ll}\d)]$/u.test(before) && !FUNCTION_WORDS.has(before)) return words[i]?.at ?? 0;
  }
  return 0;
}
