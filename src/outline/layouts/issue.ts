import type { ItemNode, Range } from '../../tree/nodes.ts';
import { foldSpace, trimRange } from '../../tree/text.ts';
import { bare, type Line } from '../lines.ts';
import { readNumber } from '../numbering.ts';
import type { Opener } from '../sections.ts';
import { findTop, lineEvidence, openAt, pageProfile, titleRange, topEvidence } from './common.ts';
import type { LayoutRule } from './types.ts';

const KIND =
  /^(?:agendas, meetings and minutes - )?issue(?: - (?:meetings|decisions|items at meetings|history))?$|^issue - items at meetings - .+$/i;
/** "Meeting: 03/11/2009 - Cabinet (Item 128)" */
const MEETING = /^[•\s]*meeting:\s{0,60}(\d{1,2}\/\d{1,2}\/\d{4})\s{0,60}[-–]\s{0,60}(.+?)\s{0,60}(?:\(item\s{1,60}([^()]{1,20})\))?$/i;
/** On pages of decisions only: "03/11/2009 - Title of the decision" */
const DECISION = /^(\d{1,2}\/\d{1,2}\/\d{4})\s{0,60}[-–]\s{1,60}(\S.*)$/;

/** ModernGov's history of one issue: each "Meeting:" line opens an item of another meeting. */
export const issuePage: LayoutRule = {
  name: 'moderngov-issue',
  evidence: (lines) => [
    ...topEvidence(lines, KIND, 10, 'the heading "Issue"'),
    ...lineEvidence(lines, MEETING, 8, 'a line "Meeting: date - body (Item n)"'),
    ...lineEvidence(lines, /^minutes:$/i, 1, 'the label "Minutes:"'),
  ],
  read(lines, text) {
    const kind = findTop(lines, KIND);
    const openers = lines.flatMap((line) => openMeeting(lines, text, line));
    const found = openers.length > 0 ? openers : decisions(lines, text, kind);
    const only = found.length === 1 ? (found[0]?.meeting ?? null) : null;
    if (only && found[0]) found[0].meeting = null;
    return {
      openers: found,
      meeting: { body: only?.body ?? null, when: only?.when ? [only.when] : [], title: kind ? (lines[kind.index + 1]?.raw ?? null) : null },
      profile: pageProfile(lines, 'head'),
    };
  },
};

function openMeeting(lines: readonly Line[], text: string, line: Line): Opener[] {
  const match = line.raw.length < 260 ? MEETING.exec(line.raw) : null;
  if (!match) return [];
  const when: Range = { start: line.start + match[0].indexOf(match[1] as string), end: 0 };
  when.end = when.start + (match[1] as string).length;
  const meeting: ItemNode['meeting'] = { body: foldSpace(match[2] as string), number: match[3] ?? null, when };
  const next = lines[line.index + 1];
  const base = { from: line.index, numberAt: null, meeting };
  if (!next || MEETING.test(next.raw) || /^(?:minutes|decisions?)\s{0,60}:/i.test(next.raw))
    return [{ ...base, to: line.index + 1, number: meeting.number, titleAt: [] }];
  return [{ ...base, to: next.index + 1, ...numberAndTitle(text, next, meeting.number) }];
}

/** "128 Transformation of Services pdf icon PDF 167 KB": number and title on one line; without a number the one in "(Item 30)" serves. */
function numberAndTitle(text: string, line: Line, itemNumber: string | null): Pick<Opener, 'number' | 'numberAt' | 'titleAt'> {
  const number = readNumber(line.raw);
  const printed =
    number && !number.alone && (itemNumber === null || same(number.printed, itemNumber) || number.key === 'n') ? number : null;
  const start = line.start + (printed?.length ?? 0);
  return {
    number: printed?.printed ?? itemNumber,
    numberAt: printed ? trimRange(text, line.start, start) : null,
    titleAt: [titleRange(text, start, line.end)],
  };
}

const same = (a: string, b: string): boolean => a.replace(/\W/g, '').toLowerCase() === b.replace(/\W/g, '').toLowerCase();

/** Pages that list decisions: "dd/mm/yyyy - Title", else the title under the heading and all that follows. */
function decisions(lines: readonly Line[], text: string, kind: Line | null): Opener[] {
  const dated = lines.flatMap((line): Opener[] => {
    const match = line.raw.length < 260 ? DECISION.exec(line.raw) : null;
    if (!match) return [];
    const at = line.start + match[0].length - (match[2] as string).length;
    const when = { start: line.start, end: line.start + (match[1] as string).length };
    return [
      {
        from: line.index,
        to: line.index + 1,
        number: null,
        numberAt: null,
        titleAt: [titleRange(text, at, line.end)],
        meeting: { body: null, number: null, when },
      },
    ];
  });
  if (dated.length > 0) return dated;
  const title = lines.slice(kind ? kind.index + 1 : 0).find((line) => bare(line) !== '');
  return title ? [openAt(text, title)] : [];
}
