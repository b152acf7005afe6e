import * as z from 'zod';
import { ClockSchema, DaySchema, EdtfSchema, IdSchema, ItemIdSchema, QuoteSchema, SpanSchema } from './span.ts';

export const PRECISIONS = ['day', 'month', 'season', 'quarter', 'year', 'financial-year', 'range'] as const;
export type Precision = (typeof PRECISIONS)[number];

export const DATE_ROLES = ['meeting', 'deadline', 'start', 'end', 'publication', 'reference'] as const;
export type DateRole = (typeof DATE_ROLES)[number];

export const DateSchema = z
  .strictObject({
    id: IdSchema.describe('"d1", "d2", …'),
    item: ItemIdSchema,
    text: QuoteSchema,
    edtf: EdtfSchema.describe(
      'ISO 8601-2 / EDTF: "2018-01-21", "2019-10", "2018-04-01/2019-03-31", "2018-22" (summer), "2018-03~", "XXXX-03".',
    ),
    start: DaySchema.nullable().describe('First calendar day; null where the year is unknown.'),
    end: DaySchema.nullable().describe('Last calendar day; null where the year is unknown.'),
    precision: z.enum(PRECISIONS).describe('How much of the calendar the words name.'),
    approximate: z.boolean().describe('True for early, mid, late, around.'),
    inferred: z.boolean().describe('True where a missing year was supplied.'),
    time: ClockSchema.nullable().describe('Clock time that belongs to it.'),
    role: z.enum(DATE_ROLES).describe('What the date is for, from the words around it.'),
    span: SpanSchema,
  })
  .meta({ id: 'Date', description: 'A calendar expression.' });
export type MinuteDate = z.infer<typeof DateSchema>;
