import type { MeetingNode, Range } from '../../tree/nodes.ts';
import { foldSpace, trimRange } from '../../tree/text.ts';
import { ATTACHMENT } from '../labels.ts';
import { bare, type Line } from '../lines.ts';
import type { Opener, Profile } from '../sections.ts';
import type { Evidence } from './types.ts';

/** How far from the top the heading that names the kind of page may stand (menus come before it). */
const TOP = 40;

/** Find a line near the top that is one of these words alone; a bullet before it does not matter. */
export function findTop(lines: readonly Line[], words: RegExp): Line | null {
  for (let i = 0; i < Math.min(lines.length, TOP); i++) {
    const line = lines[i] as Line;
    if (line.raw.length < 160 && words.test(bare(line))) return line;
  }
  return null;
}

/** Evidence from words near the top. */
export function topEvidence(lines: readonly Line[], words: RegExp, weight: number, why: string): Evidence[] {
  return findTop(lines, words) ? [{ why, weight }] : [];
}

/** Most short lines that are looked at for signs of a layout. */
const MAX_SIGNS = 4000;
const SIGNS = new WeakMap<readonly Line[], string[]>();
/** Words that every label of a page's layout begins with, or holds. */
const SIGN = /^(?:minutes:|supporting |additional |is key |decision |date of |meeting:)/i;
const SIGN_WITHIN = /view the full/i;

/** The bare words of short lines that may be a sign of a page's layout, found once for all the rules that look at them. */
function signsOf(lines: readonly Line[]): string[] {
  let signs = SIGNS.get(lines);
  if (!signs) {
    signs = [];
    let seen = 0;
    for (const line of lines) {
      if (line.raw.length >= 200) continue;
      if (++seen > MAX_SIGNS) break;
      const words = bare(line);
      if (SIGN.test(words) || SIGN_WITHIN.test(words)) signs.push(words);
    }
    SIGNS.set(lines, signs);
  }
  return signs;
}

/** Evidence from labels anywhere, once; they must be among `SIGN` and `SIGN_WITHIN`. */
export function lineEvidence(lines: readonly Line[], words: RegExp, weight: number, why: string): Evidence[] {
  return signsOf(lines).some((line) => words.test(line)) ? [{ why, weight }] : [];
}

/** Whether the page kept its labels ("Minutes:"), or some extraction dropped them. */
export const hasLabels = (lines: readonly Line[]): boolean =>
  lines.some((line) => /^(?:minutes|decisions?)\s{0,60}:/i.test(line.raw.slice(0, 16)));

/** How items are read on ModernGov pages. */
export const pageProfile = (lines: readonly Line[], fields: Profile['fields'] = 'none'): Profile => ({
  opening: 'agenda',
  fields,
  agendaByWords: !hasLabels(lines),
});

/** In the table form the agenda's text follows on the title's line. */
const AGENDA_AFTER_TITLE =
  /\s(?=(?:To (?:receive|consider|confirm|approve|note|elect|appoint|agree|discuss|review|determine)\b|Reports? (?:of|from|by) the\b|Members (?:are|of)\b|(?:Verbal|Oral) (?:update|report)\b|Minutes:|Decisions?:|Additional documents:))/;

/** Where a title ends: before "pdf icon PDF 96 KB", before a bar, and in the table form before the agenda's text. */
export function titleRange(text: string, start: number, end: number): Range {
  let from = start;
  while (from < end && /[|\s]/.test(text[from] ?? '')) from++;
  const raw = text.slice(from, end);
  const stops = [
    raw.search(ATTACHMENT),
    raw.indexOf('|') >= 0 ? raw.indexOf('|') : undefined,
    /\|\s{0,60}$/.test(raw) || from > start ? AGENDA_AFTER_TITLE.exec(raw)?.index : undefined,
  ];
  return trimRange(text, from, from + Math.min(raw.length, ...(stops.filter((stop) => stop !== undefined && stop > 0) as number[])));
}

/** An opener whose title is one whole line. */
export function openAt(text: string, line: Line, more: Partial<Opener> = {}): Opener {
  return { from: line.index, to: line.index + 1, number: null, numberAt: null, titleAt: [titleRange(text, line.start, line.end)], ...more };
}

/** Values of lines such as "Venue: County Hall": the rest of the line, or the next line where the label stands alone. */
export function labelledValue(lines: readonly Line[], label: RegExp): { value: string; range: Range } | null {
  for (const line of lines.slice(0, TOP * 2)) {
    const match = label.exec(line.raw.slice(0, 60));
    if (!match) continue;
    const start = line.start + match[0].length;
    const value = line.raw.slice(match[0].length);
    if (value.trim() !== '') return { value: tidy(value), range: { start, end: line.end } };
    const next = lines[line.index + 1];
    if (next && !/^[A-Z][\w ]{2,20}:/.test(next.raw)) return { value: tidy(next.raw), range: next };
  }
  return null;
}

const tidy = (value: string): string => foldSpace(value.replace(/\b(?:view directions|map)\b.{0,200}$/i, ''));

/** "Cabinet - Tuesday, 3rd November, 2009 2.00 pm", "Agenda and minutes - Cabinet, Thursday 6 March 2014": body and date of a ModernGov meeting. */
const MEETING_LINE =
  /^(?:.{0,60}\bmeeting of\s{1,60})?(.{3,120}?)\s{0,60}(?:(?:[-–,]|\bon\b)\s{1,60}|\n)(?=(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)/i;

/** "Wednesday, 12th June, 2019 10.00 am" on a line of its own, below the name of the body. */
const DATE_LINE =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{1,60}(?:the\s{1,60})?\d{1,2}(?:st|nd|rd|th)?\s{1,60}(?:of\s{1,60})?[a-z]{3,9},?\s{1,60}\d{4}\b/i;

/** Read body and place of the date from a line of the page head. */
export function readMeetingLine(lines: readonly Line[]): Partial<MeetingNode> {
  for (const line of lines.slice(0, TOP)) {
    if (line.raw.length > 220) continue;
    if (DATE_LINE.test(line.raw)) {
      const above = lines[line.index - 1];
      const body = above && !/^(?:agenda|minutes|agendas)\b/i.test(above.raw) && above.raw.length < 120 ? foldSpace(above.raw) : null;
      return { body, when: [line] };
    }
    const match = MEETING_LINE.exec(line.raw);
    if (!match || !/\d/.test(line.raw)) continue;
    const body = foldSpace(
      (match[1] as string).replace(/^(?:agenda(?:,| and)?(?: draft| decisions and)? minutes|agenda|minutes)\s{0,60}[-–:]?\s{0,60}/i, ''),
    );
    return { body: body || null, when: [{ start: line.start + match[0].length, end: line.end }] };
  }
  return {};
}
