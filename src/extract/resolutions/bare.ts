/**
 * Decisions whose announcing word is missing: under a label "Decision:", and on pages whose extraction dropped lines in bold.
 *
 * Accepts: "That the report be noted." as a paragraph of its own, "(i) The strategy be approved" at the end of a minute, all text under "Decision:"
 * Refuses: "That said, …", a list of comments
 */
import type { ResolutionKind } from '../../model/resolution.ts';
import type { MinuteBlock } from '../../tree/nodes.ts';
import { readAction } from './actions.ts';
import { readClauses } from './clauses.ts';
import { clauseOf, type Draft, isMinute, RANK, type Section } from './draft.ts';
import { dropMovers, endOf } from './formal.ts';

const THAT = /^[“"‘']?That\s+(?!(?:said|is|was|being|would|should|includes?|meant|evening|day|year)\b)/;
const PASSIVE =
  /\b(?:be|been)\s+(?:\w+\s+){0,3}(?:noted|approved|agreed|elected|appointed|adopted|received|accepted|confirmed|endorsed|deferred|authorised|delegated|supported|granted|refused|recommended|signed|referred|requested|invited|instructed|given|made|submitted|undertaken|established|excluded|re-?appointed|welcomed|thanked|asked|amended|published|held)\b/i;

/** The verb of a decision without an announcing word, to its kind. */
const KIND_OF_ACTION: Record<string, ResolutionKind> = {
  note: 'noted',
  approve: 'approved',
  adopt: 'approved',
  accept: 'approved',
  confirm: 'approved',
  endorse: 'approved',
  grant: 'approved',
  sign: 'approved',
  refuse: 'refused',
  defer: 'deferred',
  withdraw: 'withdrawn',
  appoint: 'elected',
  recommend: 'recommended',
};

const kindOf = (words: string): ResolutionKind => KIND_OF_ACTION[readAction(words) ?? ''] ?? 'agreed';

/** Text under "Decision:" is the decision, whatever its words. */
export function readUnderLabel(section: Section, i: number): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  const before = section.blocks[i - 1];
  if (!isMinute(block) || block.part !== 'decision' || (before && before.part === 'decision' && before.type !== 'label')) return null;
  return readParagraphs(section, i, (next) => next.part === 'decision');
}

/** A paragraph "That … be noted", or a list of such clauses, that no announcing words lead. */
export function readBare(section: Section, i: number): Draft | null {
  const block = section.blocks[i] as MinuteBlock;
  if (!isMinute(block) || block.type === 'table') return null;
  const words = section.text.slice(block.body, Math.min(block.end, block.body + 700));
  if (!THAT.test(words) || !PASSIVE.test(words)) return null;
  return readParagraphs(section, i, (next) => THAT.test(section.text.slice(next.body, next.body + 60)));
}

function readParagraphs(section: Section, i: number, goesOn: (block: MinuteBlock) => boolean): Draft | null {
  const first = section.blocks[i] as MinuteBlock;
  if (first.type === 'point') {
    const list = readClauses(section, i);
    if (list.clauses.length === 0) return null;
    const words = section.text.slice(first.body, first.end);
    return {
      kind: kindOf(words),
      marker: null,
      lead: null,
      stem: null,
      clauses: list.clauses,
      start: first.start,
      end: endOf(list.clauses),
      rank: RANK.bare,
      from: i,
      to: list.to,
    };
  }
  const clauses = [];
  let to = i;
  for (let k = i; k < section.blocks.length; k++) {
    const block = section.blocks[k] as MinuteBlock;
    if (block.type === 'furniture' || block.type === 'note') continue;
    if (!isMinute(block) || (k > i && !goesOn(block))) break;
    if (block.type === 'point') {
      const list = readClauses(section, k);
      if (list.clauses.length === 0) break;
      clauses.push(...list.clauses);
      to = k = list.to;
      continue;
    }
    clauses.push(clauseOf({ start: block.start, end: dropMovers(section.text, block.start, block.end) }));
    to = k;
  }
  if (clauses.length === 0) return null;
  const words = section.text.slice(first.body, first.end);
  return {
    kind: kindOf(words),
    marker: null,
    lead: null,
    stem: null,
    clauses,
    start: first.start,
    end: endOf(clauses),
    rank: RANK.bare,
    from: i,
    to,
  };
}
