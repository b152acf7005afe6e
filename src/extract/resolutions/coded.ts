/**
 * Decisions that a register numbers one by one, told as acts of the body.
 *
 * Accepts: "263/2005   The Cabinet approved the plan for submission.", the same in a table whose cells bars part: "263/2005 | The Cabinet approved …"
 * Refuses: "12/2005 The Cabinet received a report", "263/2005 Planning Committee", a date
 */
import type { MinuteBlock } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import { clauseOf, type Draft, isMinute, RANK, type Section } from './draft.ts';
import { kindOfVerb } from './kinds.ts';
import { BODY } from './markers.ts';

const ACTS =
  'approved|agreed|noted|instructed|expressed|resolved|requested|authorised|endorsed|adopted|accepted|confirmed|appointed|recommended|referred|deferred|thanked|delegated|granted|refused|supported|welcomed|awarded';
const CODED = new RegExp(`^(\\d{1,5}/\\d{2,4}(?:\\s{1,20}|\\s{0,9}\\|\\s{0,9}))(?:${BODY})\\s{1,9}(?:\\w{1,20}ly\\s{1,9})?(?:${ACTS})\\b`);

export function readCoded(section: Section, i: number): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  if (!isMinute(block) || !/^\d/.test(section.text.slice(block.start, block.start + 1))) return null;
  const words = section.text.slice(block.start, Math.min(block.end, block.start + 300));
  const code = CODED.exec(words)?.[1];
  if (code === undefined) return null;
  const range = trimRange(section.text, block.start + code.length, block.end);
  const kind = kindOfVerb(words.slice(code.length));
  return { kind, marker: null, lead: null, stem: null, clauses: [clauseOf(range)], ...range, rank: RANK.formal, from: i, to: i };
}
