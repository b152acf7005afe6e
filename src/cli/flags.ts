/** Options that several commands have in common: how their values are read, their defaults, and what is said of a wrong one. */
import * as z from 'zod';
import type { BatchOptions } from '../batch/parse.ts';
import { OptionsError } from '../errors.ts';
import { FORMATS, LAYOUTS } from '../model/names.ts';
import { DEFAULT_MAX_BYTES } from '../settings.ts';
import type { Io } from './io.ts';

const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  k: 1e3,
  kb: 1e3,
  m: 1e6,
  mb: 1e6,
  g: 1e9,
  gb: 1e9,
  kib: 2 ** 10,
  mib: 2 ** 20,
  gib: 2 ** 30,
};

/** Read "50MB", "200 MiB" or a number of bytes; null for anything else. */
export function readSize(text: string): number | null {
  const match = /^(\d{1,12}(?:\.\d{1,3})?) ?([a-z]{0,3})$/i.exec(text.trim());
  const unit = UNITS[match?.[2]?.toLowerCase() ?? '-'];
  const size = match && unit ? Math.floor(Number(match[1]) * unit) : 0;
  return size > 0 ? size : null;
}

const LIMITS = ['unpacked', 'depth', 'pages', 'text'] as const;
const LIMITS_HINT = 'expected a limit such as pages=100, of unpacked, depth, pages, text';

/** Read limits given as "pages=100", "unpacked=50MB"; null where one of them is none. */
export function readLimits(texts: readonly string[]): { [Name in (typeof LIMITS)[number]]?: number } | null {
  const limits: { [Name in (typeof LIMITS)[number]]?: number } = {};
  for (const text of texts) {
    const [given, size = ''] = text.split('=');
    const name = LIMITS.find((one) => one === given);
    const value = readSize(size);
    if (!name || value === null) return null;
    limits[name] = value;
  }
  return limits;
}

/** Read what parts the cells of CSV: one printable character that is no quote, letter or figure, or "tab"; null for anything else. */
export function readDelimiter(text: string): string | null {
  if (text === 'tab' || text === '\\t' || text === '\t') return '\t';
  return /^[!#-/:-@[-`{-~ ]$/.test(text) ? text : null;
}

/** Whether text is a day of the calendar, "2019-01-24". */
export function isDay(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Files that are named by an option. */
export const fileName = z.string().min(1, 'expected the name of a file');

export const delimiterFlag = z
  .string()
  .refine((text) => readDelimiter(text) !== null, 'expected one character such as ; or the word tab')
  .optional();

/** Number of workers. */
export const jobsFlag = z
  .string()
  .regex(/^\d{1,3}$/, 'expected a number of workers, or 0 for none')
  .optional();

/** Options of every command that reads minutes; the one place where their defaults live. */
export const READING_FLAGS = {
  referenceDate: z.string().refine(isDay, 'expected a day such as 2019-01-24').nullable().default(null),
  layout: z.enum(LAYOUTS).nullable().default(null),
  inputFormat: z.enum(FORMATS).nullable().default(null),
  maxSize: z
    .string()
    .refine((text) => readSize(text) !== null, 'expected a size such as 50MB')
    .optional(),
  limit: z
    .array(z.string())
    .refine((texts) => readLimits(texts) !== null, LIMITS_HINT)
    .default([]),
  timeout: z
    .string()
    .regex(/^\d{1,6}(?:\.\d{1,3})?$/, 'expected a number of seconds')
    .refine((text) => Number(text) > 0, 'expected a number of seconds above 0')
    .default('120'),
  config: z.union([fileName, z.boolean()]).optional(),
  quiet: z.boolean().default(false),
  color: z.boolean().optional(),
};
type ReadingFlags = z.output<z.ZodObject<typeof READING_FLAGS>>;

/** What those options say of how each document is read. */
export function readingOf(given: Pick<ReadingFlags, 'inputFormat' | 'layout' | 'referenceDate' | 'maxSize' | 'limit'>): BatchOptions {
  return {
    inputFormat: given.inputFormat,
    layout: given.layout,
    referenceDate: given.referenceDate,
    maxBytes: given.maxSize === undefined ? DEFAULT_MAX_BYTES : (readSize(given.maxSize) as number),
    limits: readLimits(given.limit) ?? {},
  };
}

/** Check the options of a call; the first that is wrong is named as it was typed. */
export function checkFlags<Schema extends z.ZodType>(schema: Schema, flags: unknown): z.output<Schema> {
  const checked = schema.safeParse(flags);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new OptionsError(
    `Cannot use the value of \`${flagOf(String(issue?.path[0] ?? 'options'))}\`: ${issue?.message ?? 'it is invalid'}`,
    { cause: checked.error },
  );
}

const flagOf = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Whether messages are coloured where the call does not say: FORCE_COLOR, then NO_COLOR, then whether a terminal is there to show it. */
export function wantsColor({ env, stderr }: Io): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return stderr.isTTY === true && env.TERM !== 'dumb';
}
