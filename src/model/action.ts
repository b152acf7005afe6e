import * as z from 'zod';
import { EdtfSchema, IdSchema, ItemIdSchema, QuoteSchema, SpanSchema } from './span.ts';

export const ACTION_SOURCES = ['column', 'clause', 'sentence'] as const;
export type ActionSource = (typeof ACTION_SOURCES)[number];

export const ActionSchema = z
  .strictObject({
    id: IdSchema.describe('"a1", "a2", …'),
    item: ItemIdSchema,
    owner: z.string().nullable().describe('Who is to do it, as printed.'),
    text: QuoteSchema,
    deadline: EdtfSchema.nullable().describe('By when, EDTF.'),
    source: z.enum(ACTION_SOURCES).describe('Where it was found: an action column, a clause of a decision, a sentence.'),
    span: SpanSchema,
  })
  .meta({ id: 'Action', description: 'Who is to do what by when.' });
export type Action = z.infer<typeof ActionSchema>;
