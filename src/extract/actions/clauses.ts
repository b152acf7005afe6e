/**
 * Clauses of decisions that instruct, ask or empower somebody.
 *
 * Accepts: "That the Clerk be instructed to write to the owner", "to authorise the Director, in consultation with the Leader, to sign"
 * Refuses: "that the report be noted", "That Cllr Low be elected Chair"
 */
import type { FoundClause, FoundResolution } from '../../tree/nodes.ts';
import { tokenize } from '../tokens.ts';
import { type Known, ownerText } from './owners.ts';
import type { Draft } from './rows.ts';
import { readAsks } from './sentences.ts';

export function clauseActions(text: string, resolutions: readonly FoundResolution[], known: Known): Draft[] {
  return resolutions.flatMap(({ item, clauses }) => allClauses(clauses).flatMap((clause) => clauseAction(text, item, clause, known)));
}

const allClauses = (clauses: readonly FoundClause[]): FoundClause[] => clauses.flatMap((clause) => [clause, ...allClauses(clause.clauses)]);

/** Longest clause that is read. */
const MAX_CLAUSE = 4000;

function clauseAction(text: string, item: string | null, clause: FoundClause, known: Known): Draft[] {
  const range = { start: clause.start, end: Math.min(clause.end, clause.start + MAX_CLAUSE) };
  const tokens = tokenize(text, range);
  const ask = readAsks(tokens, known, true)[0];
  if (!ask) return [];
  return [{ item, owner: ownerText(text, tokens, ask.owner).words, source: 'clause', start: clause.start, end: clause.end }];
}
