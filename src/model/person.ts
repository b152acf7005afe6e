import * as z from 'zod';
import { IdSchema, ItemIdSchema, QuoteSchema, SpanSchema } from './span.ts';

export const PERSON_STATUSES = ['present', 'in-attendance', 'apologies', 'absent', 'substitute', 'joined', 'left', 'named'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

export const PersonSchema = z
  .strictObject({
    id: IdSchema.describe('"n1", "n2", …'),
    item: ItemIdSchema,
    name: z.string().min(1).describe('Name as printed, without title.'),
    title: z.string().nullable().describe('"Councillor", "Mr".'),
    role: z.string().nullable().describe('Office or post as printed.'),
    organisation: z.string().nullable().describe('Body the person speaks for.'),
    status: z.enum(PERSON_STATUSES).describe('Part in the meeting.'),
    text: QuoteSchema,
    span: SpanSchema,
  })
  .meta({ id: 'Person', description: 'A person with a part in the meeting; one row for each list a person stands in.' });
export type Person = z.infer<typeof PersonSchema>;
