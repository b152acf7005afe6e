import { readPrintedHead } from '../head.ts';
import { findItems } from '../items.ts';
import { folded } from '../lines.ts';
import type { Profile } from '../sections.ts';
import { topEvidence } from './common.ts';
import type { LayoutRule } from './types.ts';

const PROFILE: Profile = { opening: 'minutes', fields: 'none', agendaByWords: false };

const CLOSING = /\bmeeting\s{1,9}(?:was\s{1,9})?(?:then\s{1,9})?(?:closed|ended|concluded|finished|declared\s{1,9}closed)\b/i;

/** The formal record: "MINUTES of a meeting of the … held …", PRESENT, numbered headings, "The meeting closed at …". */
export const printed: LayoutRule = {
  name: 'printed-minutes',
  evidence: (lines) => [
    ...topEvidence(lines, /\bminutes\b.{0,160}\b(?:meeting|proceedings|held)\b/i, 3, 'a line "Minutes of a meeting of …"'),
    ...topEvidence(lines, /^(?:members |councillors |those |also )?present\b/i, 2, 'a list of those present'),
    ...topEvidence(lines, /^(?:apologies|in attendance|also present|absent|attendance)\b/i, 1, 'a list of apologies or attendance'),
    ...(lines.slice(-40).some((line) => line.raw.length < 200 && CLOSING.test(line.raw))
      ? [{ why: 'the closing of the meeting', weight: 2 }]
      : []),
    ...(lines.slice(0, 12).some((line) => /\bheld\b|\bmeeting\b/i.test(folded(line)) && /\b(?:19|20)\d\d\b/.test(line.raw))
      ? [{ why: 'a meeting and its date near the top', weight: 1 }]
      : []),
  ],
  read: (lines, text) => {
    const openers = findItems(lines, text);
    return { openers, meeting: readPrintedHead(lines, text, openers[0]?.from ?? lines.length), profile: PROFILE };
  },
};
