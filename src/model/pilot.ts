import * as z from 'zod';
import { EdtfSchema, IdSchema, ItemIdSchema, QuoteSchema, SpanSchema } from './span.ts';

export const PILOT_STATUSES = ['proposed', 'planned', 'running', 'completed', 'stopped', 'unknown'] as const;
export type PilotStatus = (typeof PILOT_STATUSES)[number];

export const PilotSchema = z
  .strictObject({
    id: IdSchema.describe('"p1", "p2", …'),
    item: ItemIdSchema,
    name: z.string().min(1).describe("The site, or the pilot's own name, as printed."),
    programme: z.string().nullable().describe('What is being piloted; null if not said.'),
    places: z.array(z.string()).describe('Places it runs in.'),
    status: z.enum(PILOT_STATUSES).describe('State at the time of the meeting, by tense and words.'),
    start: EdtfSchema.nullable().describe('Start, EDTF.'),
    end: EdtfSchema.nullable().describe('End, EDTF.'),
    duration: z
      .string()
      .regex(/^P(?:\d+[YMWD])+$/)
      .nullable()
      .describe('ISO 8601 duration ("P12M").'),
    text: QuoteSchema,
    span: SpanSchema,
  })
  .meta({ id: 'Pilot', description: 'A named pilot, trial or test site.' });
export type Pilot = z.infer<typeof PilotSchema>;
