import * as z from 'zod';
import { BlockSchema } from './block.ts';
import { ItemMeetingSchema } from './meeting.ts';
import { IdSchema, SpanSchema } from './span.ts';

export const CATEGORIES = [
  'apologies',
  'declarations',
  'minutes',
  'public-participation',
  'announcements',
  'exclusion',
  'urgent',
  'appointment',
  'motion',
  'question',
  'petition',
  'report',
  'closing',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const AttachmentSchema = z
  .strictObject({
    title: z.string().nullable().describe('Title of the attached file where one is printed.'),
    format: z.string().min(1).describe('File format as printed ("PDF").'),
    size: z.string().min(1).describe('Size as printed ("96 KB").'),
  })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof AttachmentSchema>;

export const ItemSchema = z
  .strictObject({
    id: IdSchema.describe('"i1", "i2", … unique in the document, the same on every run.'),
    number: z
      .string()
      .nullable()
      .describe('Minute or item number as printed, without trailing punctuation ("264", "7.2", "12a"); null if none.'),
    title: z.string().nullable().describe('Heading, verbatim, without the number and attachment labels; null if none is printed.'),
    category: z.enum(CATEGORIES).describe('Kind of business, from the title.'),
    references: z.array(z.string()).describe('Decision references printed with the item ("CE09/10-28", "20/01234/FUL").'),
    fields: z.record(z.string(), z.string()).describe('Labelled header lines ("Cabinet Portfolio": "Adult Social Care and Health").'),
    purpose: z.string().nullable().describe("The agenda's own text for the item, before the minute itself."),
    blocks: z.array(BlockSchema).describe('Everything printed for the item, in order.'),
    attachments: z.array(AttachmentSchema).describe('Attached files.'),
    meeting: ItemMeetingSchema.nullable().describe("The item's own meeting where it is another than the document's."),
    truncated: z.boolean().describe('True where the source itself says that text was cut.'),
    exempt: z.boolean().describe('True where the item was taken with press and public excluded.'),
    span: SpanSchema,
  })
  .meta({ id: 'Item', description: 'An agenda item.' });
export type Item = z.infer<typeof ItemSchema>;
