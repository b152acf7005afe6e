import { gluedLabel, readPartLabel } from '../labels.ts';
import { bare, type Line } from '../lines.ts';
import { findTop, lineEvidence, openAt, pageProfile, readMeetingLine, topEvidence } from './common.ts';
import type { LayoutRule } from './types.ts';

const KIND = /^agenda item$/i;

/** ModernGov's page of one agenda item: "Agenda item", its title, labels, the agenda's text, "Minutes:", "Supporting documents:". */
export const agendaItem: LayoutRule = {
  name: 'moderngov-agenda-item',
  evidence: (lines) => [
    ...topEvidence(lines, KIND, 10, 'the heading "Agenda item"'),
    ...lineEvidence(lines, /^minutes:$/i, 2, 'the label "Minutes:"'),
    ...lineEvidence(lines, /^(?:supporting|additional) documents:$/i, 2, 'the label "Supporting documents:"'),
    ...lineEvidence(lines, /view the full minutes text/i, 1, 'a note that the text was cut'),
  ],
  read(lines, text) {
    const kind = findTop(lines, KIND);
    const title = findTitle(lines, kind);
    const meeting = readMeetingLine(lines.slice(0, title ? title.index + 4 : 8));
    return { openers: title ? [openAt(text, title)] : untitled(lines, kind), meeting, profile: pageProfile(lines, 'head') };
  },
};

/** The title is the first line after the heading; where there is no heading, the first line that is no label and no sentence. */
function findTitle(lines: readonly Line[], kind: Line | null): Line | null {
  const from = kind ? kind.index + 1 : 0;
  const line = lines
    .slice(from, from + 6)
    .find((next) => bare(next) !== '' && !/meeting of\b.{0,160}\b\d{4}\b/i.test(next.raw.slice(0, 200)));
  return line && !readPartLabel(bare(line)) && !gluedLabel(line.raw) ? line : null;
}

/** A page whose title was lost begins at its first label. */
function untitled(lines: readonly Line[], kind: Line | null) {
  const first = lines[kind ? kind.index + 1 : 0];
  return first ? [{ from: first.index, to: first.index, number: null, numberAt: null, titleAt: [] }] : [];
}
