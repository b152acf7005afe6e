/**
 * Clauses of decisions that instruct, ask or empower somebody.
 *
 * Accepts: "That the Clerk be instructed to write to the owner", "the Treasurer write to the Department", "to authorise the Director, in consultation with the Leader, to sign"
 * Refuses: "that the report be noted", "That Cllr Low be elected Chair"
 */
import type { FoundClause, FoundResolution } from '../../tree/nodes.ts';
import { lowerAt, type Token, tokenize } from '../tokens.ts';
import { type Known, type Owner, ownerBefore, ownerText } from './owners.ts';
import type { Draft } from './rows.ts';
import { readAsks } from './sentences.ts';
import { ACTION_VERBS } from './words.ts';

export function clauseActions(text: string, resolutions: readonly FoundResolution[], known: Known): Draft[] {
  return resolutions.flatMap(({ item, clauses }) => allClauses(clauses).flatMap((clause) => clauseAction(text, item, clause, known)));
}

const allClauses = (clauses: readonly FoundClause[]): FoundClause[] => clauses.flatMap((clause) => [clause, ...allClauses(clause.clauses)]);

/** Longest clause that is read. */
const MAX_CLAUSE = 4000;

function clauseAction(text: string, item: string | null, clause: FoundClause, known: Known): Draft[] {
  const range = { start: clause.start, end: Math.min(clause.end, clause.start + MAX_CLAUSE) };
  const tokens = tokenize(text, range);
  const owner = readAsks(tokens, known, true)[0]?.owner ?? subjunctive(tokens, known);
  if (!owner) return [];
  return [{ item, owner: ownerText(text, tokens, owner).words, source: 'clause', start: clause.start, end: clause.end }];
}

/** Farthest that the verb of a clause stands from its beginning. */
const MAX_SUBJECT = 14;
/** Those whose own doing is a decision, and no task ("Members review the plan"). */
const BODIES = /^(?:members|councillors|cllrs|governors|trustees|all|everyone)$/;

/** "that |the Treasurer| write to the Department": who opens the clause, and a bare verb of doing right behind. */
function subjunctive(tokens: readonly Token[], known: Known): Owner | null {
  const first = lowerAt(tokens, 0) === 'that' ? 1 : 0;
  for (let i = first + 1; i < tokens.length && i <= MAX_SUBJECT; i++) {
    if (tokens[i]?.capital || !ACTION_VERBS.has(lowerAt(tokens, i))) continue;
    const owner = ownerBefore(tokens, i, known);
    if (owner && owner.edge === first && !BODIES.test(lowerAt(tokens, owner.to - 1))) return owner;
  }
  return null;
}
