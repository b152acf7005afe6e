import * as z from 'zod';
import { OptionsError } from './errors.ts';
import { SEVERITIES } from './model/diagnostic.ts';
import { CATEGORIES } from './model/item.ts';
import { DEFAULT_MAX_BYTES } from './model/names.ts';
import { RESOLUTION_KINDS } from './model/resolution.ts';
import { FORMATS, LAYOUTS } from './model/source.ts';
import { DaySchema } from './model/span.ts';

/** What is checked, and how loud each finding is. */
const CheckSchema = z.strictObject({
  rules: z.enum(['reading', 'all']).default('reading'),
  severities: z.record(z.string(), z.enum([...SEVERITIES, 'off'])).default({}),
  keyDecision: z.number().positive().nullable().default(null),
  bodies: z.array(z.string().min(1)).default([]),
});

/** Words of a council's own, told as data. */
const HouseSchema = z.strictObject({
  organisations: z.array(z.string().min(1)).default([]),
  bodies: z.array(z.string().min(1)).default([]),
  decisionWords: z.record(z.string().min(2), z.enum(RESOLUTION_KINDS)).default({}),
  headings: z.record(z.string().min(2), z.enum(CATEGORIES)).default({}),
});

/** Bounds of what is read of one document; those that are left out are as the readers have them. */
const LimitsSchema = z.strictObject({
  unpacked: z.int().positive().optional(),
  depth: z.int().positive().optional(),
  pages: z.int().positive().optional(),
  text: z.int().positive().optional(),
});

const SettingsSchema = z.strictObject({
  path: z.string().nullable().default(null),
  inputFormat: z.enum(FORMATS).nullable().default(null),
  layout: z.enum(LAYOUTS).nullable().default(null),
  referenceDate: DaySchema.nullable().default(null),
  includeText: z.boolean().default(false),
  maxBytes: z.int().positive().default(DEFAULT_MAX_BYTES),
  limits: LimitsSchema.default({}),
  check: CheckSchema.prefault({}),
  house: HouseSchema.prefault({}),
});

/** Options as resolved: every one has a value. */
export type Settings = z.infer<typeof SettingsSchema>;

/** Options of one parse, as given. */
export interface ParseOptions {
  /** Path or name of the input: for `source.path`, for messages, and for its extension where the content leaves the format open. */
  path?: string | null;
  /** File format, where detection shall be overruled. */
  inputFormat?: Settings['inputFormat'];
  /** Layout, where detection shall be overruled. */
  layout?: Settings['layout'];
  /** "YYYY-MM-DD": stands in for the date of the meeting where the document states none. */
  referenceDate?: string | null;
  /** Whether the source text is part of the result. Default: false. */
  includeText?: boolean;
  /** Largest input in bytes. Default: 200 MiB. */
  maxBytes?: number;
  /** Bounds against files made to do harm: `unpacked` bytes of an archive, `depth` of elements, `pages` of a PDF, characters of `text`. */
  limits?: Settings['limits'];
  /** What is checked: `rules` of reading only (default) or all, levels by code as `severities`, and what rules may be told. */
  check?: Partial<Settings['check']>;
  /** Names and words of the council's own: `organisations`, `bodies`, `decisionWords`, `headings`. */
  house?: Partial<Settings['house']>;
}

let defaults: Settings | null = null;

/** A copy of plain data: who is handed settings may change them. */
const copyOf = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  const copy = {} as Value;
  for (const key in value) copy[key] = copyOf(value[key]);
  return copy;
};

/** Whether nothing but a path is told, as for most documents. */
function tellsOnlyPath(options: ParseOptions): boolean {
  for (const key in options) if (key !== 'path') return false;
  return typeof options === 'object' && (options.path == null || typeof options.path === 'string');
}

/** Check options and fill in what is not given; the one place where defaults live. */
export function resolveSettings(options: ParseOptions = {}): Settings {
  if (tellsOnlyPath(options)) {
    defaults ??= SettingsSchema.parse({}, { jitless: true });
    return { ...copyOf(defaults), path: options.path ?? null };
  }
  const result = SettingsSchema.safeParse(options, { jitless: true });
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new OptionsError(`Cannot use the option \`${issue?.path.join('.') || 'options'}\`: ${issue?.message ?? 'invalid'}`, {
    cause: result.error,
  });
}
