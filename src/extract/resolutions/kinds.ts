/** Kinds of decisions that no announcing word names: the operative verb decides. */
import type { ResolutionKind } from '../../model/resolution.ts';
import type { FoundClause } from '../../tree/nodes.ts';
import { readAction } from './actions.ts';
import type { Draft, Section } from './draft.ts';

/** The verb of a decision without an announcing word, to its kind. */
export const KIND_OF_ACTION: Record<string, ResolutionKind> = {
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

export const kindOfVerb = (words: string): ResolutionKind => KIND_OF_ACTION[readAction(words) ?? ''] ?? 'agreed';

/** Clauses that do different things are agreed; where all do the same, that is the kind. */
export function kindOfList(section: Section, clauses: readonly FoundClause[]): ResolutionKind {
  const kinds = new Set(clauses.map((clause) => kindOfVerb(section.text.slice(clause.start, clause.end))));
  const [only] = kinds;
  return kinds.size === 1 && only ? only : 'agreed';
}

/** How schedules tell what became of an application, as nouns. */
const OUTCOMES: readonly (readonly [RegExp, ResolutionKind])[] = [
  [/^(?:defer(?:red|ral)\b|(?:for )?(?:a )?site (?:inspection|visit)\b)/i, 'deferred'],
  [/^(?:conditional(?:ly)? )?(?:refus(?:al|ed?)|reject(?:ion|ed))\b/i, 'refused'],
  [/^(?:conditional(?:ly)? )?(?:approv(?:al|ed?)|consent|grant(?:ed)?|permission|permitted)\b/i, 'approved'],
  [/^withdrawn\b/i, 'withdrawn'],
];

/** "Decision" names no kind: the verb above the list does, or those of the clauses. */
export function kindOfLabelled(section: Section, { lead, clauses }: Pick<Draft, 'lead' | 'clauses'>): ResolutionKind {
  const [first] = clauses;
  const head = first ? section.text.slice(first.start, Math.min(first.end, first.start + 40)) : '';
  const outcome = clauses.length > 1 ? undefined : OUTCOMES.find(([words]) => words.test(head));
  if (outcome) return outcome[1];
  const verb = lead && readAction(section.text.slice(lead.start, lead.end));
  return (verb && KIND_OF_ACTION[verb]) || kindOfList(section, clauses);
}
