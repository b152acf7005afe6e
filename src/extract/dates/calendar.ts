/** The calendar itself: lengths of months, weekdays, years of two figures. Proleptic Gregorian, no time zones. */

export const MONTH_COUNT = 12;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; February has 29 where the year is unknown. */
export function monthLength(year: number | null, month: number): number {
  return month === 2 && (year === null || isLeap(year)) ? 29 : (LENGTHS[month - 1] ?? 0);
}

export function isDay(year: number | null, month: number, day: number): boolean {
  return day >= 1 && month >= 1 && month <= 12 && day <= monthLength(year, month);
}

/** Day of the week, Sunday 0 (Sakamoto's method). */
export function weekdayOf(year: number, month: number, day: number): number {
  const SHIFT = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (SHIFT[month - 1] ?? 0) + day) % 7;
}

export const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

export const isoDay = (year: number, month: number, day: number): string => `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** A calendar day in numbers. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Read "2009-11-03"; null where there is none. */
export function readIsoDay(iso: string | null): Day | null {
  const match = iso === null ? null : /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : null;
}

/** Years ahead of the meeting that a year of two figures may lie. */
const AHEAD = 29;
/** Stands in for the meeting's year where none is known. */
const USUAL_YEAR = 2015;

/** Give a year of two figures its century: the one that puts it at most 70 years before the meeting or 29 after. */
export function fullYear(short: number, meetingYear: number | null): number {
  const base = meetingYear ?? USUAL_YEAR;
  const year = Math.floor(base / 100) * 100 + short;
  if (year > base + AHEAD) return year - 100;
  return year < base + AHEAD - 99 ? year + 100 : year;
}
