import { isSentence } from '../headings.ts';
import type { Line } from '../lines.ts';
import type { Opener } from '../sections.ts';
import { printed } from './printed.ts';
import type { LayoutRule } from './types.ts';

/** Words of a decision: what has one and a title is the page of one item. */
const DECISION =
  /\b(?:RESOLVED|AGREED|RECOMMENDED|[Rr]esolved (?:that|to)|[Aa]greed that)\b|(?:^|\n)[^\S\n]{0,60}(?:\(?\w{1,3}[).]\s{0,60})?That\s.{3,400}?\bbe\s/;

/** A page of one decision, with nothing but its title above. */
function onlyItem(lines: readonly Line[], text: string): Opener[] {
  const first = lines[0];
  if (
    !first ||
    lines.length < 2 ||
    first.raw.length > 160 ||
    /[.:;]$/.test(first.raw) ||
    isSentence(first.raw) ||
    !DECISION.test(text.slice(0, 20_000))
  )
    return [];
  return [{ from: 0, to: 1, number: null, numberAt: null, titleAt: [{ start: first.start, end: first.end }] }];
}

/** Any numbered or headed minutes: the layout that is left when no other has enough evidence. */
export const generic: LayoutRule = {
  name: 'generic',
  evidence: () => [{ why: 'no other layout fits better', weight: 2 }],
  read(lines, text) {
    const reading = printed.read(lines, text);
    return reading.openers.length > 0 ? reading : { ...reading, openers: onlyItem(lines, text) };
  },
};
