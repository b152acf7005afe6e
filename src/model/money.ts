import * as z from 'zod';
import { IdSchema, ItemIdSchema, QuoteSchema, SpanSchema } from './span.ts';

export const MONEY_ROLES = [
  'budget',
  'spend',
  'overspend',
  'underspend',
  'saving',
  'cost',
  'income',
  'funding',
  'fee',
  'loan',
  'difference',
  'other',
] as const;
export type MoneyRole = (typeof MONEY_ROLES)[number];

export const QUALIFIERS = ['approximately', 'at-least', 'at-most', 'over', 'under'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const MoneySchema = z
  .strictObject({
    id: IdSchema.describe('"m1", "m2", …'),
    item: ItemIdSchema,
    text: QuoteSchema,
    value: z.number().describe('Amount in full units of the currency ("£5.4m" is 5400000).'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe('ISO 4217 code.'),
    max: z.number().nullable().describe('Upper end of a range, in full units.'),
    qualifier: z.enum(QUALIFIERS).nullable().describe('How exact the figure is said to be.'),
    per: z
      .strictObject({
        unit: z.string().nullable().describe('What each amount is for ("person").'),
        period: z.string().nullable().describe('How often ("week").'),
      })
      .nullable()
      .describe('The rate a figure is given at.'),
    role: z
      .enum(MONEY_ROLES)
      .describe(
        'What the money is: budget is planned or allocated, spend is actual, funding is a grant or award, fee is a price or rate, difference an increase, reduction or gap that is none of the others.',
      ),
    sentence: z.string().min(1).describe('The sentence it stands in.'),
    span: SpanSchema,
  })
  .meta({ id: 'Money', description: 'A figure in money.' });
export type Money = z.infer<typeof MoneySchema>;
