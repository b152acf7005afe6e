import type { Range } from '../tree/nodes.ts';
import { trimRange } from '../tree/text.ts';
import { type Heading, type HeadingKind, isAnnouncement, isSentence, opensBracket, readHeading, restOfBracket } from './headings.ts';
import { isCapitalLine, isCapitalText, isEmphasised, type Line, MAX_HEADING } from './lines.ts';
import { type ItemNumber, readAgendaReference, readNumber } from './numbering.ts';
import { isAttendanceHeading, isClosingTopic, isTopic } from './topics.ts';

/** A line that may open an agenda item, and what speaks for it. */
export interface Candidate {
  /** Index of its first line. */
  at: number;
  /** Index of the line the title ends on. */
  last: number;
  number: ItemNumber | null;
  numberAt: Range | null;
  /** The title, null where none is printed. */
  titleAt: Range | null;
  kind: HeadingKind | 'bold' | 'untitled';
  emphasised: boolean;
  /** Whether the title is in capitals. */
  capitals: boolean;
  /** Whether the minute follows on the title's own line. */
  runsOn: boolean;
  score: number;
}

/** What each way of finding the heading's end is worth. */
const KIND_SCORE: Record<Candidate['kind'], number> = {
  whole: 1.5,
  bold: 2.5,
  break: 1.2,
  capitals: 2.5,
  colon: 1,
  dash: 0.8,
  stop: 0.5,
  case: 0.8,
  none: -2.5,
  untitled: -0.5,
};

/** The cells of a row as minutes use them: a number, the text, and what stands beside it. */
export interface RowView {
  number: Range | null;
  text: Range;
  beside: Range[];
}

const sliceOf = (text: string, range: Range): string => text.slice(range.start, range.end);

/** Look at a table row as a line of minutes: number | text | action. Null where it is no such row. */
export function rowView(text: string, line: Line): RowView | null {
  const filled = line.source.cells?.filter((cell) => cell.end > cell.start) ?? [];
  const [first, second] = filled;
  if (!first) return null;
  if (second && first.end - first.start <= 16 && readNumber(sliceOf(text, first))?.alone)
    return { number: first, text: second, beside: filled.slice(2) };
  return { number: null, text: first, beside: filled.slice(1) };
}

/** Read a numbered candidate at the line, or null. */
export function readCandidate(text: string, lines: readonly Line[], i: number): Candidate | null {
  const line = lines[i] as Line;
  if (line.source.type === 'furniture') return null;
  const row = line.source.cells ? rowView(text, line) : null;
  if (line.source.cells && !row) return null;
  const numberRange = row ? (row.number ?? row.text) : line;
  const number = readNumber(sliceOf(text, { start: numberRange.start, end: Math.min(numberRange.end, numberRange.start + 48) }));
  if (!number) return null;
  const numberAt = trimRange(text, numberRange.start, Math.min(numberRange.end, numberRange.start + number.length));
  if (row?.number) return titled(text, lines, { at: i, last: i, number, numberAt }, row.text, line);
  if (number.length < numberRange.end - numberRange.start)
    return titled(
      text,
      lines,
      { at: i, last: i, number, numberAt },
      { start: numberRange.start + number.length, end: numberRange.end },
      line,
    );
  return titleBelow(text, lines, i, number, numberAt);
}

/** The number stands alone: the title is the next line, unless that is a number or a label itself. */
function titleBelow(text: string, lines: readonly Line[], i: number, number: ItemNumber, numberAt: Range): Candidate {
  const next = lines[i + 1];
  const base = { at: i, number, numberAt };
  if (!next || next.source.cells || readNumber(next.raw)?.alone || /^(?:minutes|decisions?|additional documents)\s{0,60}:/i.test(next.raw))
    return {
      ...base,
      last: i,
      titleAt: null,
      kind: 'untitled',
      emphasised: isEmphasised(lines[i] as Line),
      capitals: false,
      runsOn: false,
      score: KIND_SCORE.untitled,
    };
  return titled(text, lines, { ...base, last: i + 1 }, next, next, true);
}

function titled(
  text: string,
  lines: readonly Line[],
  base: Pick<Candidate, 'at' | 'last' | 'number' | 'numberAt'>,
  at: Range,
  line: Line,
  below = false,
): Candidate {
  const region = trimRange(text, at.start, at.end);
  const heading = headingOf(text, region, line);
  const firstEnd = region.start + heading.length;
  const emphasised = line.source.type === 'heading' || (line.source.boldEnd >= firstEnd && firstEnd > region.start);
  const runsOn = firstEnd < region.end && /[\p{L}\p{N}]/u.test(text.slice(firstEnd, region.end));
  const more = !runsOn && !line.source.cells ? titleGoesOn(line, lines[base.last + 1], text.slice(region.start, firstEnd)) : null;
  const last = more ? more.index : base.last;
  const titleEnd = more ? more.end : firstEnd;
  const title = text.slice(region.start, titleEnd);
  const next = lines[last + 1];
  let score = 1 + KIND_SCORE[heading.kind];
  if (line.source.type === 'heading') score += 2;
  else if (emphasised && heading.kind !== 'none') score += 1.5;
  if (isTopic(title)) score += 1.5;
  const capitals = isCapitalText(title);
  if (capitals) score += 1;
  if (below) score += 0.7;
  if (runsOn || (next && !isHeadingLike(text, lines, last + 1))) score += 0.5;
  if (next && readAgendaReference(next.raw)) score += 2;
  if (line.source.depth > 0 && line.source.type === 'listItem') score -= 1;
  if (!below && A_DATE.test(text.slice(region.start, Math.min(region.end, region.start + 30)))) score -= 6;
  if (!/\p{L}{2}/u.test(title)) score -= 3;
  if (/^\p{Ll}/u.test(title)) score -= 1.5;
  if (heading.kind === 'whole' && /[;,]$/.test(title)) score -= 1;
  return {
    ...base,
    last,
    titleAt: titleEnd > region.start ? trimRange(text, region.start, titleEnd) : null,
    kind: heading.kind,
    emphasised,
    capitals,
    runsOn,
    score,
  };
}

/** "2 November 2022": a day, not item 2. */
const A_DATE =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?),?\s{1,3}(?:19|20)\d\d\b/i;

/** Words that end no title, and words that begin none. */
const LEADS_ON = /(?:^|\s)(?:and|of|the|for|to|in|on|at|with|from|by|or|a|an)$|[,&(/–-]$/i;
const GOES_ON = /^(?:and|of|for|to|in|on|at|with|from|by|or|held|[(&–-])(?=\s|\p{L}|\d)/iu;

/** The next line, where a title in capitals or in bold stops where none can, and that line goes on in the same look. */
function titleGoesOn(line: Line, next: Line | undefined, title: string): Line | null {
  if (!next || next.source.cells || next.source.gap > 0 || next.source.type !== line.source.type || next.raw.length > MAX_HEADING)
    return null;
  if (opensBracket(title) && restOfBracket(next.raw) !== null) return next;
  const capitals = isCapitalText(title) && isCapitalLine(next);
  if (!capitals && !(isEmphasised(line) && isEmphasised(next) && line.source.type !== 'heading')) return null;
  if (isAnnouncement(next.raw) || readNumber(next.raw) || isAttendanceHeading(next.raw) || isSentence(`${title} ${next.raw}`)) return null;
  return LEADS_ON.test(title) || GOES_ON.test(next.raw) ? next : null;
}

/** "Accounts – RESOLVED": what is bold behind the heading announces the decision. */
const FORMULA_BEHIND =
  /(?<=\S)\s{0,9}[:–—-]\s{0,9}(?:RESOLVED|AGREED|RECOMMENDED|APPROVED|NOTED|Resolved|Agreed)(?: UNANIMOUSLY| unanimously)?\s{0,9}:?$/;

/** The bold run that a line opens with is its heading; where all or nothing is bold, the words decide. */
function headingOf(text: string, region: Range, line: Line): Omit<Heading, 'kind'> & { kind: Candidate['kind'] } {
  const bold = Math.min(line.source.boldEnd, region.end) - region.start;
  const length = region.end - region.start;
  if (bold > 2 && bold < length && bold <= MAX_HEADING) {
    const run = text
      .slice(region.start, region.start + bold)
      .replace(FORMULA_BEHIND, '')
      .replace(/[\s:–—-]{1,60}$/, '');
    const rest = text.slice(region.start + run.length, region.end);
    // One bold word is the first word of a sentence, unless something closes it.
    const closed = /\s/.test(run.trim()) || /^\s{0,60}(?:[:.–—-]|\n|\t)/.test(rest) || isTopic(run);
    if (closed && /\p{L}{2}/u.test(run) && !isSentence(run)) return { kind: 'bold', length: extendWord(text, region, run.length) };
  }
  const sentenceAfter =
    bold >= length
      ? /^[^:]{3,80}(?=:\s{1,60}\p{Lu}[^:]*\.$)/u.exec(text.slice(region.start, Math.min(region.end, region.start + MAX_HEADING)))
      : null;
  if (sentenceAfter) return { kind: 'colon', length: sentenceAfter[0].length };
  if (bold >= length && length <= MAX_HEADING && !/[.:]\s{1,60}\p{Lu}/u.test(text.slice(region.start, region.end)))
    return { kind: 'whole', length };
  const words = text.slice(region.start, Math.min(region.end, region.start + 600));
  return readHeading(line.source.wrapped ? words.replace(/[\r\n]/g, ' ') : words);
}

/** Bold may end in mid-word; the heading does not. */
function extendWord(text: string, region: Range, length: number): number {
  let end = region.start + length;
  while (end < region.end && /[\p{L}\p{N}’']/u.test(text[end] ?? '') && /[\p{L}\p{N}’']/u.test(text[end - 1] ?? '')) end++;
  return end - region.start;
}

/** Whether a line looks like a heading of any kind rather than like text. */
export function isHeadingLike(text: string, lines: readonly Line[], i: number): boolean {
  const line = lines[i];
  if (!line || line.source.type === 'furniture') return false;
  if (line.source.type === 'heading') return true;
  if (line.raw.length > MAX_HEADING || isSentence(line.raw)) return false;
  return (
    isEmphasised(line) ||
    isCapitalLine(line) ||
    (readNumber(line.raw) !== null && isTopic(text.slice(line.start + (readNumber(line.raw)?.length ?? 0), line.end)))
  );
}

/** Words under which the chair signs. */
const SIGNATURE = /^(?:chair(?:man|person|woman)?|convener|mayor|signed|cathaoirleach|clerk)\W*$/i;

/** A heading without a number: a whole line that is emphasised or in capitals, and is no label, no attendance, no sentence. */
export function readHeadingLine(text: string, lines: readonly Line[], i: number): Candidate | null {
  const line = lines[i] as Line;
  const row = line.source.cells ? rowView(text, line) : null;
  if (line.source.type === 'furniture' || (line.source.cells && (!row || row.beside.length > 0 || row.number))) return null;
  const region = row ? row.text : line;
  if (region.end - region.start > MAX_HEADING) return null;
  const raw = sliceOf(text, region);
  const emphasised = isEmphasised(line);
  const capitals = isCapitalText(raw);
  if (
    !(emphasised || capitals || isClosingTopic(raw)) ||
    isSentence(raw) ||
    /[,;]$/.test(raw) ||
    !(/\p{L}{2}/u.test(raw) || isClosingTopic(raw)) ||
    isAttendanceHeading(raw) ||
    isAnnouncement(raw) ||
    SIGNATURE.test(raw)
  )
    return null;
  const titleAt = trimRange(text, region.start, region.end - (/:$/.test(raw) ? 1 : 0));
  return {
    at: i,
    last: i,
    number: null,
    numberAt: null,
    titleAt,
    kind: 'whole',
    emphasised,
    capitals,
    runsOn: false,
    score:
      (line.source.type === 'heading' ? 3 : emphasised ? 2 : 1.5) +
      (isTopic(raw) ? 1.5 : 0) +
      (readAgendaReference(lines[i + 1]?.raw ?? '') ? 3 : 0),
  };
}
