import type { Range } from '../../tree/nodes.ts';
import { foldSpace } from '../../tree/text.ts';
import { bare, type Line } from '../lines.ts';
import type { Opener } from '../sections.ts';
import { findTop, labelledValue, lineEvidence, openAt, topEvidence } from './common.ts';
import type { LayoutRule } from './types.ts';

const KIND = /^(?:decision details|record of (?:executive |officer |delegated )?decision)$/i;
/** Where the title is a field among the others. */
const SUBJECT = /^subject of decision\s{0,60}:[-–]?\s{0,60}/i;

/** ModernGov's page of one decision: "Decision details", a title, label lines before and behind the text of the decision. */
export const decisionPage: LayoutRule = {
  name: 'moderngov-decision',
  evidence: (lines) => [
    ...topEvidence(lines, KIND, 10, 'the heading "Decision details"'),
    ...lineEvidence(lines, /^is key decision\?\s{0,60}:/i, 4, 'the label "Is Key decision?:"'),
    ...lineEvidence(lines, /^decision (?:maker|status)\s{0,60}:/i, 3, 'the label "Decision Maker:" or "Decision status:"'),
    ...lineEvidence(lines, /^date of decision\s{0,60}:/i, 3, 'the label "Date of decision:"'),
  ],
  read(lines, text) {
    const kind = findTop(lines, KIND);
    const title = lines.slice(kind ? kind.index + 1 : 0).find((line) => bare(line) !== '' && line.source.type !== 'furniture');
    const subject = labelledValue(lines, SUBJECT);
    const decided = labelledValue(lines, /^decided at meeting\s{0,60}:\s{0,60}/i);
    const date = decided ?? labelledValue(lines, /^date(?: of decision)?\s{0,60}:[-–]?\s{0,60}/i);
    const body = decided
      ? (/^\S{1,12}\s{0,60}[-–]\s{0,60}(.{1,200})$/.exec(decided.value)?.[1] ?? null)
      : (labelledValue(lines, /^decision maker\s{0,60}:[-–]?\s{0,60}/i)?.value ?? null);
    return {
      openers: subject && kind ? [titledBy(kind, subject.range)] : title ? [openAt(text, title)] : [],
      meeting: { body: body && foldSpace(body), when: date ? [date.range] : [], title: kind ? bare(kind) : null },
      profile: { opening: 'decision', fields: 'anywhere', agendaByWords: false },
    };
  },
};

/** The whole record below its heading is the item; the field that names its subject is the title. */
const titledBy = (kind: Line, subject: Range): Opener => ({
  from: kind.index + 1,
  to: kind.index + 1,
  number: null,
  numberAt: null,
  titleAt: [subject],
});
