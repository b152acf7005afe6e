import * as z from 'zod';
import { QuoteSchema, SpanSchema } from './span.ts';

export const BLOCK_TYPES = [
  'heading',
  'field',
  'label',
  'purpose',
  'paragraph',
  'point',
  'table',
  'attachment',
  'note',
  'furniture',
] as const;
export type BlockType = (typeof BLOCK_TYPES)[number];

export const BlockSchema = z
  .strictObject({
    type: z
      .enum(BLOCK_TYPES)
      .describe(
        'What the block is: heading, labelled field, label ("Minutes:"), agenda text, paragraph, list point, table, attachment, note, page furniture.',
      ),
    label: z.string().nullable().describe('A point\'s printed label without punctuation ("iv", "a", "·" for a bullet); else null.'),
    depth: z.int().min(0).describe('Nesting of a point, from 0.'),
    text: QuoteSchema,
    span: SpanSchema,
  })
  .meta({ id: 'Block', description: 'A piece of the document. All blocks together hold each non-blank character exactly once.' });
export type Block = z.infer<typeof BlockSchema>;
