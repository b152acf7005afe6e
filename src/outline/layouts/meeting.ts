import { readLabel } from '../../tree/labels.ts';
import { type Candidate, readCandidate } from '../candidates.ts';
import { isSentence } from '../headings.ts';
import { gluedLabel, hasAttachment, readPartLabel } from '../labels.ts';
import { bare, type Line } from '../lines.ts';
import type { Opener } from '../sections.ts';
import { findSeries } from '../series.ts';
import { isTopic } from '../topics.ts';
import { findTop, hasLabels, labelledValue, lineEvidence, pageProfile, readMeetingLine, titleRange, topEvidence } from './common.ts';
import type { LayoutReading, LayoutRule } from './types.ts';

const KIND =
  /^(?:agendas, meetings and minutes - )?(?:agenda(?:,? decisions)?(?: and|,) (?:draft )?minutes|(?:draft )?minutes and decisions|agenda, decisions and (?:draft )?minutes)$/i;
const COLUMNS = /^(?:note )?no\.\s{0,60}\|?\s{0,60}item$/i;

/** ModernGov's page of a whole meeting: "Venue:", "Contact:", "No. Item", each number on a line of its own, then title, agenda text, "Minutes:". */
export const meetingPage: LayoutRule = {
  name: 'moderngov-meeting',
  evidence: (lines, text) => [
    ...topEvidence(lines, KIND, 6, 'the heading "Agenda and minutes"'),
    ...topEvidence(lines, COLUMNS, 6, 'the columns "No. Item"'),
    ...topEvidence(lines, /^venue:/i, 1.5, 'the label "Venue:"'),
    ...topEvidence(lines, /^contact:/i, 1.5, 'the label "Contact:"'),
    ...lineEvidence(lines, /^minutes:$/i, 2, 'the label "Minutes:"'),
    ...lineEvidence(lines, /view the full (?:minutes|decision) text/i, 2, 'a note that the text was cut'),
    ...(repeats(lines) ? [{ why: 'the label "Minutes:" again and again', weight: 4 }] : []),
    ...(text.includes('icon') && lines.slice(0, FAR).some((line) => /icon\s{1,9}PDF\s/.test(line.raw.slice(-40)))
      ? [{ why: 'a file with its size beside a title', weight: 2 }]
      : []),
  ],
  read(lines, text) {
    const columns = findTop(lines, COLUMNS) ?? splitColumns(lines) ?? findTop(lines, /^items$/i);
    const from = columns ? columns.index + 1 : 0;
    const openers = numbered(lines, text, from);
    const meeting: LayoutReading['meeting'] = {
      ...readMeetingLine(lines.slice(0, from || 14)),
      venue: labelledValue(lines, /^[•\s]*venue\s{0,60}:\s{0,60}/i)?.value ?? null,
      contact: labelledValue(lines, /^[•\s]*contact\s{0,60}:\s{0,60}/i)?.value ?? null,
      title: findTop(lines, KIND)?.raw ?? null,
    };
    return { openers: openers.length > 0 ? openers : byLabels(lines, text, from), meeting, profile: pageProfile(lines) };
  },
};

/** Lines in which a page shows what it is. */
const FAR = 400;

/** Whether the label stands at least twice, as it does for each item of a meeting's page. */
function repeats(lines: readonly Line[]): boolean {
  let found = 0;
  for (const line of lines.slice(0, FAR)) if (line.raw.length <= 12 && /^minutes\s{0,3}:$/i.test(line.raw) && ++found > 1) return true;
  return false;
}

/** "No." and "Item" on lines of their own. */
function splitColumns(lines: readonly Line[]): Line | null {
  const number = findTop(lines, /^no\.$/i);
  const next = number ? lines[number.index + 1] : undefined;
  return next && /^items?$/i.test(bare(next)) ? next : null;
}

/** Numbers alone on their line (or, in saved pages, before the title) that rise through the page. */
function numbered(lines: readonly Line[], text: string, from: number): Opener[] {
  const candidates: Candidate[] = [];
  for (let i = from; i < lines.length; i++) {
    const candidate = readCandidate(text, lines, i);
    if (!candidate?.number) continue;
    candidates.push({ ...candidate, score: candidate.score + (isSure(lines, candidate) ? 2.5 : -2) });
  }
  const series = findSeries(candidates);
  const sure = series?.members.filter((member) => isSure(lines, member)).length ?? 0;
  // Clauses and points rise too: most numbers of a page's items stand alone.
  return series && sure * 2 >= series.members.length
    ? withSubItems(lines, text, series.members, candidates).map((member) => toOpener(lines, text, member))
    : [];
}

/** "60.1" under 60, "A" or "(B)", alone on their lines above a title. */
function withSubItems(lines: readonly Line[], text: string, items: readonly Candidate[], numbered: readonly Candidate[]): Candidate[] {
  const found = items.flatMap((item, k) => {
    const end = items[k + 1]?.at ?? lines.length;
    const parent = item.number?.printed;
    const dotted = numbered.filter(
      (candidate) =>
        candidate.at > item.last && candidate.at < end && candidate.number?.alone === true && candidate.number.key === `${parent}.n`,
    );
    const lettered = lines
      .slice(item.last + 1, end)
      .flatMap((line) => (/^\(?[A-Z]\)?$/.test(line.raw) ? letterAbove(lines, line.index, text) : []));
    return [item, ...dotted, ...lettered];
  });
  return found.sort((a, b) => a.at - b.at);
}

function letterAbove(lines: readonly Line[], at: number, text: string): Candidate[] {
  const line = lines[at] as Line;
  const title = lines[at + 1];
  if (!title || title.raw.length > 200 || isSentence(title.raw) || readPartLabel(bare(title))) return [];
  const printed = line.raw.replace(/\W/g, '');
  return [
    {
      at,
      last: at + 1,
      number: { printed, key: 'letter', value: 0, length: line.raw.length, alone: true },
      numberAt: line,
      titleAt: titleRange(text, title.start, title.end),
      kind: 'whole',
      emphasised: false,
      capitals: false,
      runsOn: false,
      score: 1,
    },
  ];
}

/** A number that is all of its line or cell, or stands before a title that carries an attachment or a label below it. */
function isSure(lines: readonly Line[], candidate: Candidate): boolean {
  const line = lines[candidate.at] as Line;
  return (
    candidate.number?.alone === true ||
    line.source.role === 'item-number' ||
    line.source.cells !== null ||
    hasAttachment(line.raw) ||
    leadsToLabel(lines, candidate)
  );
}

/** Lines of agenda text that may stand between a title and the label of its minute. */
const MAX_AGENDA = 4;

/** "11. Apologies" with "Minutes:" below, at most an agenda's text between them. */
function leadsToLabel(lines: readonly Line[], candidate: Candidate): boolean {
  if (candidate.kind === 'none' || candidate.runsOn) return false;
  for (let i = candidate.last + 1; i <= candidate.last + MAX_AGENDA; i++) {
    const line = lines[i];
    if (!line) return false;
    const part = line.raw.length <= 40 ? readPartLabel(bare(line)) : null;
    if (part === 'minutes' || part === 'decision' || part === 'documents') return true;
    if (line.raw.length > 400 || /^\d{1,4}[.)]?\s/.test(line.raw)) return false;
  }
  return false;
}

function toOpener(lines: readonly Line[], text: string, candidate: Candidate): Opener {
  const titleLine = lines[candidate.last] as Line;
  const number = candidate.number;
  const start = candidate.titleAt?.start ?? titleLine.end;
  const range = titleRange(text, start, titleLine.end);
  return {
    from: candidate.at,
    to: candidate.last + 1,
    number: number?.printed ?? null,
    numberAt: candidate.numberAt,
    titleAt: candidate.titleAt && range.end > range.start ? [range] : [],
  };
}

/** Numbers lost: an item opens at the title above its first label, or at a title that names a usual topic or carries an attachment. */
function byLabels(lines: readonly Line[], text: string, from: number): Opener[] {
  const openers: Opener[] = [];
  let free = from;
  const stripped = !hasLabels(lines);
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    const words = bare(line);
    const isMinutes = readPartLabel(words) === 'minutes' && /^minutes/i.test(words);
    if (isMinutes && i > free) {
      const title = lines[titleAbove(lines, free, i)] as Line;
      if (!openers.some((opener) => opener.from === title.index)) openers.push(openTitle(text, title));
      free = i + 1;
    } else if (openers.at(-1)?.from !== i && (isTitle(line, words) || (stripped && isStrippedTitle(lines, i, words)))) {
      openers.push(openTitle(text, line));
      free = i + 1;
    } else if (isMinutes) free = i + 1;
  }
  return openers;
}

/** Going up from a label over the agenda's text to the title: the line after the last one that ends a paragraph of minutes. */
function titleAbove(lines: readonly Line[], free: number, label: number): number {
  for (let i = label - 1; i >= free; i--) {
    if (hasAttachment((lines[i] as Line).raw)) return i;
  }
  return Math.max(free, label - 1);
}

function isTitle(line: Line, words: string): boolean {
  if (hasAttachment(line.raw) && line.raw.length < 260) return true;
  if (/\|\s{0,60}$/.test(line.raw) && gluedInside(line.raw)) return true;
  return (
    words.length < 120 &&
    !/^to\b/i.test(words) &&
    isTopic(words) &&
    !/[.;:]$/.test(words) &&
    (line.source.boldEnd === line.end || line.source.gap > 0)
  );
}

/** Where labels are stripped, a title is a short line between wider gaps that is no sentence. */
function isStrippedTitle(lines: readonly Line[], i: number, words: string): boolean {
  const line = lines[i] as Line;
  const next = lines[i + 1];
  return (
    line.source.gap >= 2 &&
    next !== undefined &&
    next.source.gap >= 1 &&
    words.length < 140 &&
    /^[\p{Lu}\d]/u.test(words) &&
    !/[.;:,!?]$/.test(words) &&
    !/^(?:That|To)(?: [A-Z]\w{1,30}){0,4}$/.test(words) &&
    !isSentence(words) &&
    readLabel(words) === null
  );
}

/** A cell of the table form: title, agenda text and "Minutes:" on one line. */
const gluedInside = (raw: string): boolean => /\sMinutes:\s{0,60}\|?\s{0,60}$/.test(raw) || gluedLabel(raw) !== null;

function openTitle(text: string, line: Line): Opener {
  const range = titleRange(text, line.start, line.end);
  return { from: line.index, to: line.index + 1, number: null, numberAt: null, titleAt: range.end > range.start ? [range] : [] };
}
