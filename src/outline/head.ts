import { Gate } from '../tree/gate.ts';
import { allMatches } from '../tree/matches.ts';
import type { MeetingNode, Range } from '../tree/nodes.ts';
import { foldSpace } from '../tree/text.ts';
import type { Line } from './lines.ts';
import { isAttendanceHeading, isTopic } from './topics.ts';

/** Lines at the top in which the meeting is described. */
const HEAD_LINES = 24;
const HEAD_CHARS = 3000;

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)';
const DAY = '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun)';
/** Where a date begins; what stands before it on the way is body or venue. */
const DATE_START = new RegExp(
  `(?:\\bon\\s{1,60})?(?:\\bthe\\s{1,60})?(?:${DAY}\\.?,?\\s{1,60}(?:the\\s{1,60})?)?(?:\\b\\d{1,2}\\s?(?:st|nd|rd|th)?\\*{0,2}\\s{0,60}(?:of\\s{1,60})?${MONTH}\\b|\\b${MONTH}\\s{1,60}\\d{1,2}|\\b\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4})`,
  'i',
);

/** "Northfield Parish Council", "COUNTY COUNCIL", "Board of Governors": the words that name an authority. */
const ORGANISATION =
  /(?:\p{Lu}[\p{L}\d’'.-]{0,30}(?:[^\S\n]{1,3}(?:(?:and|of|with|the|&|in|on|cum|upon|le|y)[^\S\n]{1,3}){0,2}(?=\p{Lu}))){1,8}(?:(?:Council|COUNCIL)(?:[^\S\n]{1,3}(?:of|OF)[^\S\n]{1,3}(?:(?:the|THE|ST|St)\.?[^\S\n]{1,3})?\p{Lu}[\p{L}’'-]+)?|Authority|AUTHORITY|Board of Governors|BOARD OF GOVERNORS|Parish Meeting|PARISH MEETING)\b/gu;

/** The words it needs. */
const NAMES_ONE = /Council|COUNCIL|Authority|AUTHORITY|Board of Governors|BOARD OF GOVERNORS|Parish Meeting|PARISH MEETING/;

/** All names of authorities, with their places. They are looked for in the few lines that can hold one: over a line's end none goes. */
function organisationsIn(words: string): { name: string; at: number }[] {
  const found: { name: string; at: number }[] = [];
  let start = 0;
  for (const line of words.split('\n')) {
    if (NAMES_ONE.test(line)) for (const match of allMatches(ORGANISATION, line)) found.push({ name: match[0], at: start + match.index });
    start += line.length + 1;
  }
  return found;
}

/** "the Cabinet", "Planning Committee": what stands between "meeting of" and the place. */
const MEETING_OF =
  /\b(?:meeting|proceedings|minutes)\s{1,60}of\s{1,60}(?:the\s{1,60}|a\s{1,60})?(.{3,140}?)\s{0,60}(?=,?\s{0,60}(?:\bheld\b|\bwhich\b|\bon\b|\bat\b|,|$|\n\n|\.))/gis;
const BODY_WORDS =
  /\b(?:Cabinet|Committee|Panel|Board|Commission|Forum|Executive|Sub-Committee|Assembly|Council|Trust|Group|District|Partnership|Authority|Governors)\b/i;
const VENUE =
  /\b(?:[Hh]eld|HELD|[Mm]eeting|[Mm]et|place)\b(?:[^.]|\.(?=\d)|(?<=\b[apAP])\.|(?<=\.[mM])\.){0,120}?\b(?:in|at|IN|AT)\s{1,60}(?:(?:the|THE)\s{1,60})?(?=\p{Lu}|\d{1,4}[A-Za-z]?\s\p{Lu}(?![Mm]\b))([^\n]{3,160}(?:\n{1,2}[^\n]{2,120})?)/u;

/** Read what the head of printed minutes says of the meeting. */
export function readPrintedHead(lines: readonly Line[], text: string, firstItem: number): Partial<MeetingNode> {
  const head = lines
    .slice(0, Math.min(HEAD_LINES, Math.max(firstItem, 1)))
    .filter((line) => line.source.type !== 'furniture' && line.start < HEAD_CHARS);
  const first = head[0];
  const last = head.at(-1);
  if (!first || !last) return {};
  const range: Range = { start: first.start, end: Math.min(last.end, first.start + HEAD_CHARS) };
  const words = text.slice(range.start, range.end);
  const organisation = readOrganisation(words);
  const body = readBody(words, organisation);
  return {
    title: readTitle(head),
    organisation,
    body: body && withoutOrganisation(body, organisation),
    venue: readVenue(head, words),
    when: [range],
  };
}

function readTitle(head: readonly Line[]): string | null {
  const heading =
    head.slice(0, 6).find((line) => line.source.type === 'heading' && !isAttendanceHeading(line.raw) && !isTopic(line.raw)) ??
    head.slice(0, 8).find((line) => /\bminutes?\b/i.test(line.raw) && line.raw.length < 220) ??
    head[0];
  if (!heading || heading.raw.length >= MAX_TITLE) return null;
  let title = heading.raw;
  // A line that stops where no title can goes on in the next.
  for (const line of head.slice(head.indexOf(heading) + 1)) {
    if (!/(?:[,–-]|\b(?:of|the|at|in|on|and|to|for))$/i.test(title) || line.source.gap > 0 || title.length + line.raw.length >= MAX_TITLE)
      break;
    title = `${title} ${line.raw}`;
  }
  return foldSpace(title);
}
const MAX_TITLE = 300;

/** "London Borough of Harbrook", "City of Westchester" */
const BOROUGH_OF =
  /\b(?:(?:London|Royal|Metropolitan|County) )?(?:Borough|City|Corporation) of (?:\p{Lu}[\p{L}’'-]+[^\S\n]?(?:and |upon |on )?){1,4}/u;

/** "Harbrook Beekeepers – Annual General Meeting": a society before its meeting. */
const GENERAL_MEETING = /^(\p{Lu}[^\n–:]{3,80}?)\s{1,3}[-–—]\s{1,3}(?:annual general|general|committee|agm\b)/iu;

/** A school, a trust or a health board on the first lines. */
const INSTITUTION =
  /^(\p{Lu}[^\n:,]{3,80}\b(?:School|Academy|College|Federation|Trust|SCHOOL|ACADEMY|TRUST)|\p{Lu}[\p{L} ]{2,60} (?:Health|Integration Joint|Integrated Care|Drainage) Board|NHS \p{Lu}[\p{L} ]{3,60}|\p{Lu}[\p{L} ]{3,60} NHS)[^\S\n]{0,9}$/mu;

/** What an authority is called by those who belong to it: no name. */
const NAMELESS =
  /^(?:(?:Parish|Town|County|Borough|District|City|Community|Full|Annual|Extraordinary) Council|(?:Combined|Local|Joint|Unitary|Fire|Police|Planning|Highway|Highways|Education|Harbour|Licensing) Authority|(?:Annual )?Parish Meeting)$/i;

/** The authority that a few words name: the first lines, or the title that a document has outside its text. */
export function readOrganisation(words: string): string | null {
  for (const { name: found, at } of organisationsIn(words)) {
    // In brackets behind a name it is the authority that the member comes from.
    if (words[at - 1] === '(') continue;
    if (/^\s{1,60}(?:chamber|offices?|house|hall|tax)\b/i.test(words.slice(at + found.length)) || /\bheld\b/i.test(found)) continue;
    const name = foldSpace(found)
      .replace(/^.{0,120}\b(?:committee|panel|meeting|minutes) of (?:the )?/i, '')
      .replace(/^(?:(?:draft|unapproved|confirmed|the|minutes|of|meeting|a|ordinary|annual|monthly|general)\s{1,60})+/gi, '');
    if (name.split(' ').length >= 2 && !NAMELESS.test(name)) return name;
  }
  const named =
    BOROUGH_OF.exec(words.slice(0, 400))?.[0] ??
    GENERAL_MEETING.exec(words.slice(0, 200))?.[1] ??
    INSTITUTION.exec(words.slice(0, 240))?.[1];
  return named ? foldSpace(named) : null;
}

/** "Minutes Astronomical Society committee Tue Mar 7 2000": the words between "Minutes" and the date. */
const TITLE_BODY = new RegExp(
  `^\\s{0,60}(?:draft\\s{1,60})?minutes\\s{1,60}(?:of\\s{1,60}(?:the\\s{1,60}|a\\s{1,60})?)?(.{3,90}?)(?:\\s{1,60}meeting)?[\\s,–-]{1,60}(?=${DATE_START.source})`,
  'i',
);

/** "COMMITTEE: Business Committee" on a line or in a row of its own. */
const LABELLED_BODY =
  /(?:^|[\n\t])(?:committee|body|panel|meeting|(?:name|title) of (?:meeting|committee|body))\s{0,60}:[\t ]*([^\t\n:]{3,90})(?=[\t\n]|$)/i;

function readBody(words: string, organisation: string | null): string | null {
  const labelled = LABELLED_BODY.exec(words)?.[1];
  if (labelled && BODY_WORDS.test(labelled) && !/\d{4}/.test(labelled)) return foldSpace(labelled);
  const [titled] = TITLE_BODY.exec(words.slice(0, 300))?.[1]?.split(/\s{1,3}held\b/i) ?? [];
  if (titled && BODY_WORDS.test(titled) && !/\bmeeting\b|\n/i.test(titled)) return foldSpace(titled);
  for (const match of allMatches(MEETING_OF, words)) {
    const body = foldSpace(match[1] as string)
      .replace(/^.{0,160}\bmeeting of\s{1,60}(?:the\s{1,60})?/i, '')
      .replace(/\s{1,60}meeting$/i, '')
      .replace(/^.{0,120}\bCouncil[’']s\s{1,60}(?=.{0,120}\b(?:Committee|Panel|Board|Cabinet)\b)/, '');
    if (BODY_WORDS.test(body) && body.length < 120 && !/\b(?:19|20)\d\d\b/.test(body)) return body;
  }
  for (const line of words.split('\n').slice(0, 10)) {
    const name = foldSpace(line)
      .replace(/^(?:draft )?minutes of (?:the |a )?(?:(?:ordinary |annual )?meeting of (?:the )?)?/i, '')
      .replace(/^.{3,80}\s[–-]\s(?=(?:\S+ ){0,2}(?:governing (?:body|board)|committee)\b)/i, '')
      .replace(/[\s,–-]{1,60}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d).{0,200}$/i, '')
      .replace(/[\s:–-]{0,60}(?:draft )?(?:minutes|meeting)$/i, '');
    if (
      name.length < 90 &&
      name !== organisation &&
      /\b(?:cabinet|committee|panel|board|commission|forum|sub-committee|scrutiny|executive|governing body|group$)\b|^council$/i.test(
        name,
      ) &&
      !/\d|:|,/.test(name) &&
      !/\bminutes\b|\bheld\b|.\bcouncil\b/i.test(name)
    )
      return name;
  }
  return null;
}

/** "held in the school library on Wednesday …": a room in small letters. */
const PLAIN_ROOM =
  /\b(?:[Hh]eld|HELD|[Mm]et|[Mm]eeting)[^\S\n]{1,3}(?:in|at)[^\S\n]{1,3}(?:the[^\S\n]{1,3})?((?:[\p{L}’'-]{1,20}[^\S\n]){0,4}(?:library|hall|room|rooms|centre|school|church|offices?|chamber|staffroom|pavilion|hut|club|clubhouse|house|lounge|canteen|theatre|vestry|kitchen))(?=[^\S\n]{0,3}(?:,|\n|$|\bon\b|\bat\b|\bfrom\b|\bcommencing\b))/u;

/** "Planning Committee of Northfield Town Council": the committee. */
function withoutOrganisation(body: string, organisation: string | null): string {
  if (!organisation || !body.toLowerCase().endsWith(organisation.toLowerCase())) return body;
  const own = body.slice(0, -organisation.length);
  return /\b(?:committee|panel|board|cabinet|forum|group|sub-committee) of (?:the )?$/i.test(own)
    ? own.replace(/\sof (?:the )?$/i, '')
    : body;
}

/** "Venue: X", "held in the Village Hall, Northfield, on Tuesday …": the place, up to the date or the time. */
function readVenue(head: readonly Line[], words: string): string | null {
  for (const line of head) {
    if (!line.raw.includes(':')) continue;
    const match = /(?:^|\n|\s{3})[^\S\n]{0,9}\*{0,2}(?:venue|location|place)[^\S\n]{0,60}:\*{0,2}[^\S\n]{0,60}(\S[^\n]{0,200})/i.exec(
      line.raw,
    );
    if (match) return tidyVenue(match[1] as string);
  }
  const match = VENUE.exec(words);
  if (match) {
    const venue = tidyVenue(match[1] as string);
    if (venue) return venue;
  }
  const room = PLAIN_ROOM.exec(words)?.[1];
  if (room) return foldSpace(room);
  const hall =
    /(?:^|\bin\s{1,60}|\bat\s{1,60}|[ap]\.?m\.?,?\s{1,60}|\d{4},\s{1,3})(?:the\s{1,60})?((?:\p{Lu}[\p{L}’'.-]*\s{1,60}){1,5}(?:Hall|Centre|Chamber|Room|Rooms|Institute|School|Church|Club|House|Offices?|Workspace|Pavilion|Library)(?:,\s{1,3}\p{Lu}[^\n,:.]{1,40}(?=,|\n|$)){0,3})\b/mu.exec(
      words,
    );
  return hall ? foldSpace(hall[1] as string) : null;
}

const VENUE_END = new RegExp(
  `,?\\s{0,60}(?:\\bon\\b|\\bat\\s{1,60}\\d|\\bcommencing\\b|\\bfrom\\s{1,60}\\d|\\bbeginning\\b|\\bstarting\\b|${DATE_START.source}|\\bat\\s{1,60}(?:approximately|approx|noon|midday)|\\d{1,2}[.:]\\d{2}\\s{0,60}(?:[ap]\\.?m|hours|hrs)|\\d{1,2}\\s{0,60}[ap]\\.?\\s?m\\b|\\bPRESENT\\b|\\bPresent\\b|(?<!\\b(?:co|st|rd))\\.\\s|\\n\\n)`,
  'i',
);

function tidyVenue(full: string): string | null {
  // The place goes on in the next line where the date does.
  const [first = '', ...more] = full.split(/\n+/);
  const raw =
    more.length > 0 && !/[.:;]\s{0,60}$/.test(first) && DATE_START.test(more.join(' ')) && !DATE_START.test(first)
      ? `${first} ${more.join(' ')}`
      : first;
  const end = VENUE_END.exec(raw);
  const venue = foldSpace(end ? raw.slice(0, end.index) : raw).replace(/[\s,.;:–-]{1,60}$/, '');
  return venue.length >= 3 && venue.length <= 140 && /\p{L}{3}/u.test(venue) ? venue : null;
}

/** A stop that ends no sentence: between figures, or in "a.m.". */
const INNER = String.raw`[^.\n]|\.(?=\d)|(?<=\b[ap])\.|(?<=\b[ap]\.m)\.`;
const CLOSING = new RegExp(
  String.raw`\b(?:meeting|chair(?:man|person)?|convener|business|proceedings|committee|council)\b(?:${INNER}){0,80}?\b(?:closed|ended|ending|concluded|finished|finishing|terminated|rose|closure|close)\b|\b(?:closed|ended|finishe[ds]) at\b|\bclose of meeting\b|\bclos(?:ed|ing)? time\b|\bduration of (?:the )?meeting\b|\btime (?:of (?:the )?(?:ending|closure|close)|(?:meeting )?(?:closed|ended))\b`,
  'i',
);

/** Words of an ending; without one no line is looked at closer. */
const ENDING_WORDS = new Gate({ clos: 1, ended: 1, ending: 1, conclud: 1, finish: 1, terminat: 1, there: 1, rose: 1, duration: 1 });

/** Last stretch of a line in which an ending is told. */
const MAX_ENDING = 1500;

/** Whether a line may tell of the end of the meeting; kept, for it is asked for the closing time and for the back matter. */
export function mayEnd(line: Line): boolean {
  line.mayEnd ??= ENDING_WORDS.mask(line.raw, Math.max(0, line.raw.length - MAX_ENDING)) !== 0;
  return line.mayEnd;
}

/** The last line that tells when the meeting ended. */
export function findClosing(lines: readonly Line[]): Range | null {
  for (let i = lines.length - 1; i >= Math.max(0, lines.length - 60); i--) {
    const line = lines[i] as Line;
    if (!mayEnd(line)) continue;
    const tail = line.raw.slice(-MAX_ENDING);
    const match = CLOSING.exec(tail);
    if (match && /\d|noon|midday/.test(tail.slice(match.index, match.index + 160)))
      return { start: line.end - tail.length + match.index, end: Math.min(line.end, line.end - tail.length + match.index + 160) };
  }
  return null;
}
