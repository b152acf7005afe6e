/**
 * Decisions told by who moved and seconded them, and that all agreed.
 *
 * Accepts: "Cllr A proposed approval of the policy, Cllr B seconded it, all agreed.", "The accounts were proposed by X and seconded by Y and adopted."
 * Refuses: a motion moved and seconded with no outcome printed
 */
import type { MinuteBlock } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import { boundsOf, clauseOf, type Draft, isMinute, RANK, type Section } from './draft.ts';
import { formulaFollows, MOTION_TO } from './motions.ts';
import { readMovers } from './names.ts';

const MOVED = /\b(?:propos(?:ed|al)|moved|prop\b|motion)/i;
const SECONDED = /\bsecond(?:ed)?\b|\b2nd\b/i;
const OUTCOME =
  /\ball (?:were )?(?:agreed|in favour|in agreement)\b|\bcarried\b|\bunanimous|\badopted\b|\bapproved\b|\bin favour\b|\bnem\.?\s?con\b|\bagreed by all\b|\band agreed\b|\bpassed\b|\baccepted\b|\bresolved\b/i;
const OPEN = /\b(?:lost|defeated|not carried|fell|withdrawn|amendment)\b/i;
/** "On the proposal of A, seconded by B, members requested …": the formula itself is the outcome. */
const ON_PROPOSAL = /\b[Oo]n the (?:proposal|proposition|motion) of\b/;

const kindOf = (words: string): Draft['kind'] =>
  /\b(?:was|were)\s{1,9}(?:duly\s{1,9})?(?:re-?)?(?:elected|co-?opted)\b/i.test(words)
    ? 'elected'
    : /\bapprov|\badopt|\baccept|\bminutes\b/i.test(words)
      ? 'approved'
      : 'agreed';

export function readProposed(section: Section, i: number): Draft[] {
  const block = section.blocks[i] as MinuteBlock;
  if (!isMinute(block)) return [];
  const found: Draft[] = [];
  const bounds = boundsOf(section, block.body, block.end);
  for (let k = 0; k + 1 < bounds.length; k++) {
    const range = trimRange(section.text, bounds[k] as number, bounds[k + 1] as number);
    const words = section.text.slice(range.start, range.end);
    if (words.length < 40 || words.length > 900 || !MOVED.test(words) || !SECONDED.test(words) || OPEN.test(words)) continue;
    const movers = readMovers(words);
    if (!movers || (MOTION_TO.test(words) && formulaFollows(section, i, range.end))) continue;
    const formula = ON_PROPOSAL.test(words) && /seconded by/.test(words) && words.length - movers.index > 90;
    // The sentence must say something beside who moved it: "Proposed by A, seconded by B, all agreed." belongs to the one before.
    // "… that the application be approved": what is moved is no outcome.
    const told = words.replace(
      /\b(?:be|to be|is|being)\s{1,9}(?:\w{1,20}\s{1,9}){0,2}(?:approved|adopted|accepted|carried|passed|resolved)\b/gi,
      '',
    );
    const only = movers.index < 4 && /^\W*(?:prop(?:osed|oser)?|moved)\b/i.test(words) && words.length < 140;
    if (only || !(formula || OUTCOME.test(told))) continue;
    found.push({
      kind: kindOf(words),
      marker: null,
      lead: null,
      stem: null,
      clauses: [clauseOf(range)],
      ...range,
      rank: RANK.proposed,
      from: i,
      to: i,
    });
  }
  return found;
}
