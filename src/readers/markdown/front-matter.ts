import type { ReadingHints } from '../../tree/reading.ts';

/**
 * The lines that a site's generator reads and no visitor sees: YAML between `---`, TOML between `+++`. They are hints, never text.
 *
 * Accepts: "---\ntitle: Minutes\ndate: 2024-03-05\n---"
 * Refuses: "---\n2\n\nThe Clerk reported" (a rule and a page number)
 */
export interface FrontMatter {
  /** Offset at which the text begins. */
  end: number;
  hints: ReadingHints;
}

/** Longest front matter in lines. */
const MAX_LINES = 300;

const FENCES = { '---': /^(?:---|\.\.\.)\s*$/, '+++': /^\+\+\+\s*$/ };
const ENTRY = /^["']?(\w[\w .-]{0,40})["']?\s{0,3}[:=]/;
const OTHER_LINE = /^(?:\s+\S.*|-\s.*|#.*|\[[^\]]{1,80}\]\s*|[\]}],?\s*|)$/;

/** Read front matter at the start of a document whose line ends are LF; none gives an end of 0. */
export function readFrontMatter(source: string): FrontMatter {
  const none = { end: 0, hints: { title: null, date: null } };
  const fence = source.slice(0, 3);
  if ((fence !== '---' && fence !== '+++') || !/^(?:---|\+\+\+)\s*\n/.test(source.slice(0, 40))) return none;
  const values = new Map<string, string>();
  let at = source.indexOf('\n') + 1;
  for (let count = 0; count < MAX_LINES && at < source.length; count++) {
    const end = source.indexOf('\n', at);
    const line = source.slice(at, end < 0 ? source.length : end);
    const after = end < 0 ? source.length : end + 1;
    if (FENCES[fence].test(line)) return values.size > 0 ? { end: after, hints: toHints(values) } : none;
    const entry = ENTRY.exec(line);
    if (entry && !/^\s/.test(line)) values.set((entry[1] as string).trim().toLowerCase(), unquote(line.slice(entry[0].length)));
    else if (!OTHER_LINE.test(line)) return none;
    at = after;
  }
  return none;
}

/** The words of a value, without its quotes or the comment behind it. */
function unquote(value: string): string {
  const text = value.trim();
  const quote = text[0];
  const end = quote === '"' || quote === "'" ? text.lastIndexOf(quote) : 0;
  if (end > 0) return text.slice(1, end);
  const comment = text.indexOf(' #');
  return comment < 0 ? text : text.slice(0, comment).trim();
}

/** Keys that say the day of the meeting; a bare `date` is that of publication. */
const MEETING_KEYS = /^(?:meeting[ _-]?date|date[ _-]of[ _-]meeting|meeting[ _-]?day|held[ _-]?on|meeting)$/;
const KIND_KEYS = ['type', 'layout', 'kind', 'category', 'categories', 'doctype', 'document_type'];

function toHints(values: ReadonlyMap<string, string>): ReadingHints {
  const title = values.get('title') || null;
  const key = [...values.keys()].find((name) => MEETING_KEYS.test(name));
  const stated = key ? readDate(values.get(key) ?? '') : null;
  return { title, date: stated ?? minutesDate(values, title) };
}

/** A bare date counts where the page says that it is the minutes of that day: by its title, or by its kind. */
function minutesDate(values: ReadonlyMap<string, string>, title: string | null): string | null {
  const date = readDate(values.get('date') ?? '');
  if (!date) return null;
  const kind = KIND_KEYS.some((key) => /\bminutes\b/i.test(values.get(key) ?? ''));
  const named = title !== null && /\b(?:minutes?|meeting|agenda)\b/i.test(title);
  if (title !== null && named && saysDay(title, date)) return date;
  return kind && !(title !== null && saysAnyDay(title)) ? date : null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WORDED = /\b(\d{1,2})(?:st|nd|rd|th)?\s{1,2}(?:of\s)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}/i;
const FIGURED = /\b(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\b/;

function dayOf(text: string): { day: number; month: number } | null {
  const worded = WORDED.exec(text);
  if (worded) return { day: Number(worded[1]), month: MONTHS.indexOf((worded[2] as string).toLowerCase()) + 1 };
  const figured = FIGURED.exec(text);
  return figured ? { day: Number(figured[1]), month: Number(figured[2]) } : null;
}

const saysAnyDay = (text: string): boolean => dayOf(text) !== null || /\b\d{4}-\d{2}-\d{2}\b/.test(text);

function saysDay(text: string, date: string): boolean {
  if (text.includes(date)) return true;
  const day = dayOf(text);
  return day !== null && day.day === Number(date.slice(8)) && day.month === Number(date.slice(5, 7));
}

/** Read a date as front matter has them: "2024-03-05", "2024-03-05T19:30:00Z", "5 March 2024", "05/03/2024"; null for what is no day. */
export function readDate(value: string): string | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s].{0,40})?$/.exec(value);
  if (iso) return toIso(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const year = /\b(\d{4})\b/.exec(value)?.[1];
  const day = dayOf(value);
  return year && day ? toIso(Number(year), day.month, day.day) : null;
}

function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
