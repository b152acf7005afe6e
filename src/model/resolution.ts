import * as z from 'zod';
import { IdSchema, ItemIdSchema, QuoteSchema, SpanSchema } from './span.ts';

export const RESOLUTION_KINDS = [
  'resolved',
  'agreed',
  'recommended',
  'noted',
  'approved',
  'refused',
  'deferred',
  'withdrawn',
  'elected',
  'lost',
] as const;
export type ResolutionKind = (typeof RESOLUTION_KINDS)[number];

export interface Clause {
  label: string | null;
  text: string;
  action: string | null;
  clauses: Clause[];
  span: z.infer<typeof SpanSchema>;
}

export const ClauseSchema: z.ZodType<Clause> = z
  .strictObject({
    label: z.string().nullable().describe('Printed label without punctuation ("a", "3", "iv"); null if none.'),
    text: QuoteSchema,
    action: z
      .string()
      .nullable()
      .describe('Operative verb, lower case: note, approve, agree, receive, refer, delegate, defer, appoint, review, …'),
    get clauses() {
      return z.array(ClauseSchema).describe('Sub-clauses.');
    },
    span: SpanSchema,
  })
  .meta({ id: 'Clause', description: "One clause of a decision. A parent's text ends where its first sub-clause begins." });

export const VOTE_METHODS = ['recorded', 'hands', 'assent', 'ballot', 'casting'] as const;
export type VoteMethod = (typeof VOTE_METHODS)[number];

export const VoteSchema = z
  .strictObject({
    for: z.int().min(0).nullable().describe('Votes for, where printed or where the names are listed.'),
    against: z.int().min(0).nullable().describe('Votes against.'),
    abstentions: z.int().min(0).nullable().describe('Abstentions.'),
    method: z.enum(VOTE_METHODS).nullable().describe('How the vote was taken; assent for unanimous, nem con, all agreed.'),
    result: z.enum(['carried', 'lost']).nullable().describe('Outcome where stated.'),
    members: z
      .strictObject({
        for: z.array(z.string()).describe('Who voted for.'),
        against: z.array(z.string()).describe('Who voted against.'),
        abstentions: z.array(z.string()).describe('Who abstained.'),
      })
      .nullable()
      .describe('Names as printed in a recorded vote.'),
  })
  .meta({ id: 'Vote' });
export type Vote = z.infer<typeof VoteSchema>;

export const ResolutionSchema = z
  .strictObject({
    id: IdSchema.describe('"r1", "r2", …'),
    item: ItemIdSchema,
    kind: z.enum(RESOLUTION_KINDS).describe('The word that announces the decision; where none stands, the operative verb.'),
    marker: z.string().nullable().describe('Words that announce it, verbatim ("RESOLVED", "It was AGREED").'),
    lead: z.string().nullable().describe('Everything between the marker and the first clause, verbatim.'),
    stem: z.string().nullable().describe('The part of the lead that the clauses complete ("That approval be given to").'),
    clauses: z.array(ClauseSchema).describe('The clauses, in order.'),
    target: z.string().nullable().describe('The body that a recommendation goes to.'),
    mover: z.string().nullable().describe('Name as printed.'),
    seconder: z.string().nullable().describe('Name as printed.'),
    vote: VoteSchema.nullable().describe('The vote, where one is printed.'),
    text: QuoteSchema,
    span: SpanSchema,
  })
  .meta({ id: 'Resolution', description: 'A decision taken.' });
export type Resolution = z.infer<typeof ResolutionSchema>;
