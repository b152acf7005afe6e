import * as z from 'zod';
import { ActionSchema } from './action.ts';
import { BlockSchema } from './block.ts';
import { DateSchema } from './date.ts';
import { DiagnosticSchema } from './diagnostic.ts';
import { ItemSchema } from './item.ts';
import { MeetingSchema } from './meeting.ts';
import { MoneySchema } from './money.ts';
import { PersonSchema } from './person.ts';
import { PilotSchema } from './pilot.ts';
import { ResolutionSchema } from './resolution.ts';
import { SourceSchema } from './source.ts';

export const SCHEMA_VERSION = '1';

/** One document of minutes as data: the whole promise of this program. */
export const MinutesDocumentSchema = z
  .strictObject({
    schemaVersion: z.literal(SCHEMA_VERSION).describe('Version of this contract.'),
    generator: z
      .strictObject({ name: z.literal('minutebook').describe('Its name.'), version: z.string().describe('Its version.') })
      .describe('The program that wrote this.'),
    source: SourceSchema,
    meeting: MeetingSchema,
    frontMatter: z.array(BlockSchema).describe('Blocks before the first item.'),
    items: z.array(ItemSchema).describe('Agenda items, in document order.'),
    backMatter: z.array(BlockSchema).describe('Blocks after the last item, running heads and feet among them.'),
    resolutions: z.array(ResolutionSchema).describe('One row per decision.'),
    money: z.array(MoneySchema).describe('One row per figure in money.'),
    dates: z.array(DateSchema).describe('One row per calendar expression.'),
    pilots: z.array(PilotSchema).describe('One row per named pilot, trial or test site.'),
    people: z.array(PersonSchema).describe('Persons with a part in the meeting.'),
    actions: z.array(ActionSchema).describe('Who is to do what by when.'),
    diagnostics: z.array(DiagnosticSchema).describe('What a person should look at.'),
  })
  .meta({ id: 'MinutesDocument', title: 'MinutesDocument', description: 'Minutes of a meeting as data, version 1.' });
export type MinutesDocument = z.infer<typeof MinutesDocumentSchema>;

/** Derive the JSON Schema (draft 2020-12) of the output from the zod schemas. */
export function minutesJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(MinutesDocumentSchema, { target: 'draft-2020-12' }) as Record<string, unknown>;
}
