import * as z from 'zod';
import { DIAGNOSTICS } from '../../check/registry.ts';
import { CATEGORIES, RESOLUTION_KINDS, SEVERITIES } from '../../model/index.ts';
import { isDay } from '../flags.ts';

const LEVELS = [...SEVERITIES, 'off'] as const;
const names = (what: string) => z.array(z.string().trim().min(1).max(200)).max(1000).default([]).describe(what);
const words = z.string().trim().min(2).max(100);

/** A level for each code there is, so that editors can complete and explain them, and a mistyped code is an unknown key. */
const RulesSchema = z
  .strictObject(Object.fromEntries(DIAGNOSTICS.map(({ code, sentence }) => [code, z.enum(LEVELS).optional().describe(sentence)])))
  .default({})
  .describe('How loud each finding is: a level by code (see `minutebook rules`); off leaves it out.');

/** What `minutebook.json` may hold: data, no code. */
export const ConfigSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Where the schema of this file is, for editors.'),
    organisations: names('Names of the council. They fill in a name that minutes leave out, and never replace one.'),
    bodies: names('Names of its committees and other bodies; the same holds, and rules may be told by them.'),
    referenceDate: z
      .string()
      .refine(isDay, 'expected a day such as 2019-01-24')
      .nullable()
      .default(null)
      .describe('Day of the meeting, for documents that state none, as YYYY-MM-DD.'),
    keyDecision: z.number().positive().nullable().default(null).describe('Pounds from which a decision is a key decision.'),
    decisionWords: z
      .record(words, z.enum(RESOLUTION_KINDS))
      .default({})
      .describe('Words that announce a decision in this house, exactly as they are printed, with the kind of decision.'),
    headings: z
      .record(words, z.enum(CATEGORIES))
      .default({})
      .describe('Headings of items in this house, in small letters or capitals, with what the items are about.'),
    ignore: names('Globs of files that are never read, relative to the folder of this file.'),
    rules: RulesSchema,
  })
  .meta({ title: 'minutebook.json', description: 'Configuration of minutebook.' });
export type Config = z.output<typeof ConfigSchema>;

/** Derive the JSON Schema of the file. */
export function configJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(ConfigSchema, { target: 'draft-2020-12', io: 'input' }) as Record<string, unknown>;
}

/** Every key that may stand at a path of the file. */
export function keysAt(path: readonly PropertyKey[]): readonly string[] {
  if (path.length === 0) return Object.keys(ConfigSchema.shape);
  return path[0] === 'rules' ? DIAGNOSTICS.map(({ code }) => code) : [];
}
