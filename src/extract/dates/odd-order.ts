/**
 * Orders of words that our own finders only recognise: "February 6th 2018", "March 20, 2024", "the twenty-first of March 2019". chrono-node reads
 * them, and sees nothing else of the document: short, cleaned spans, in a strict British configuration, loaded when the first such span
 * turns up and cached, because its cost per call is that of a page of our own scanning.
 */
import type { Chrono } from 'chrono-node/en';
import { isDay, readIsoDay } from './calendar.ts';
import type { Candidate } from './candidate.ts';

interface Reading {
  year: number | null;
  month: number;
  day: number;
}

/** Longest span handed over. */
const MAX_SPAN = 60;
const MAX_CACHED = 1000;
const cache = new Map<string, Reading | null>();
let chrono: Promise<Chrono> | null = null;

async function loadChrono(): Promise<Chrono> {
  const { Chrono, configuration } = await import('chrono-node/en');
  return new Chrono(configuration.createConfiguration(true, true));
}

export const hasOddOrder = (candidates: readonly Candidate[]): boolean => candidates.some((one) => one.odd !== null);

/** Read the odd orders; what stays unread is dropped. `day` only sets the library's own clock, and so keeps it from asking for today's. */
export async function readOddOrders(candidates: readonly Candidate[], day: string | null): Promise<Candidate[]> {
  chrono ??= loadChrono();
  const reader = await chrono;
  return candidates.filter((one) => one.odd === null || apply(one, read(reader, one.odd, day)));
}

function apply(one: Candidate, reading: Reading | null): boolean {
  one.odd = null;
  if (!reading) return false;
  one.year = reading.year;
  one.month = reading.month;
  one.day = reading.day;
  return true;
}

function read(reader: Chrono, span: string, day: string | null): Reading | null {
  const key = span.replace(/\s+/g, ' ').slice(0, MAX_SPAN);
  const known = cache.get(key);
  if (known !== undefined) return known;
  if (cache.size >= MAX_CACHED) cache.clear();
  const reading = parse(reader, key, day);
  cache.set(key, reading);
  return reading;
}

function parse(reader: Chrono, span: string, day: string | null): Reading | null {
  const { year, month } = readIsoDay(day) ?? { year: 2000, month: 1 };
  const found = reader.parse(span, new Date(year, month - 1, 15, 12))[0]?.start;
  if (!found?.isCertain('day') || !found.isCertain('month')) return null;
  const reading = { year: found.isCertain('year') ? found.get('year') : null, month: found.get('month') ?? 0, day: found.get('day') ?? 0 };
  return isDay(reading.year, reading.month, reading.day) ? reading : null;
}
