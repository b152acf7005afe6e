/** Options that several commands have in common: how their values are read, their defaults, and what is said of a wrong one. */
import type { BatchOptions } from '../batch/parse.ts';
import { DEFAULT_MAX_BYTES, FORMATS, LAYOUTS } from '../model/names.ts';
import { type Flags, isOn, isOnOrOff, nameOf, oneOf, optional, otherwise, type Rule, readAllBy, readBy } from './flag-rules.ts';
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
type Limits = { [Name in (typeof LIMITS)[number]]?: number };

/** Read limits given as "pages=100", "unpacked=50MB"; null where one of them is none. */
export function readLimits(texts: readonly string[]): Limits | null {
  const limits: Limits = {};
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

export const delimiterFlag = otherwise(readBy(readDelimiter, 'expected one character such as ; or the word tab'), null);

const WORKERS = /^\d{1,3}$/;
/** Number of workers. */
export const jobsFlag = optional(
  readBy((text) => (WORKERS.test(text) ? Number(text) : null), 'expected a number of workers, or 0 for none'),
);

const SECONDS = /^\d{1,6}(?:\.\d{1,3})?$/;
const readSeconds = (text: string): number | null => (SECONDS.test(text) && Number(text) * 1000) || null;

const fileFlag = nameOf('file');
/** A file of configuration, or whether to look for one. */
const configFlag: Rule<string | boolean | undefined> = (given) => (typeof given === 'string' ? fileFlag(given) : isOnOrOff(given));

/** Options of every command that reads minutes; the one place where their defaults live. */
export const READING_FLAGS = {
  referenceDate: otherwise(
    readBy((text) => (isDay(text) ? text : null), 'expected a day such as 2019-01-24'),
    null,
  ),
  layout: otherwise(oneOf(LAYOUTS), null),
  inputFormat: otherwise(oneOf(FORMATS), null),
  maxSize: otherwise(readBy(readSize, 'expected a size such as 50MB'), DEFAULT_MAX_BYTES),
  limit: otherwise(readAllBy(readLimits, 'expected a limit such as pages=100, of unpacked, depth, pages, text'), {}),
  timeout: otherwise(readBy(readSeconds, 'expected a number of seconds above 0'), 120_000),
  config: configFlag,
  quiet: isOn,
  color: isOnOrOff,
};

/** What those options say of how each document is read. */
export function readingOf({ inputFormat, layout, referenceDate, maxSize, limit }: Flags<typeof READING_FLAGS>): BatchOptions {
  return { inputFormat, layout, referenceDate, maxBytes: maxSize, limits: limit };
}

/** Whether messages are coloured where the call does not say: FORCE_COLOR, then NO_COLOR, then whether a terminal is there to show it. */
export function wantsColor({ env, stderr }: Io): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  if (env.NO_COLOR) return false;
  return stderr.isTTY === true && env.TERM !== 'dumb';
}
