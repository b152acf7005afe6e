import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClockSchema, DaySchema, EdtfSchema } from '../../src/model/span.ts';
import { findIn } from './date-rows.ts';

const PIECES = [
  ...['1', '2', '3rd', '12', '29', '31', '05', '18', '19', '2018', '2019', '1972', '24', '7'],
  ...[
    'January',
    'Feb',
    'MARCH',
    'may',
    'May',
    'Sept.',
    'Mai',
    'Meán Fómhair',
    'Tuesday',
    'Sun',
    'spring',
    'Autumn',
    'Q2',
    'quarter',
    'first',
  ],
  ...['/', '-', '–', '.', ',', ':', ';', '(', ')', '£', '@', '’', '"', ' ', ' ', ' ', '\n', '\n\n', '\t', '\u00a0'],
  ...[
    'the',
    'of',
    'to',
    'and',
    'on',
    'at',
    'between',
    'from',
    'until',
    'end of',
    'early',
    'next',
    'last year',
    'Act',
    'homes',
    'meeting',
    '7.30pm',
  ],
];

const text = fc
  .oneof(
    fc.string({ maxLength: 80 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join('')),
  )
  .filter((words) => words.trim() !== '');
const meeting = fc.constantFrom('2018-02-06', '1999-12-31', null);

const isCalendarDay = (day: string): boolean =>
  DaySchema.safeParse(day).success && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

describe('on any text', () => {
  it('gives rows that are in order, apart, inside the text, and of the forms the contract promises', async () => {
    await fc.assert(
      fc.asyncProperty(text, meeting, async (words, day) => {
        let last = 0;
        for (const row of (await findIn(words, { meeting: day })).dates) {
          expect(row.at.start).toBeGreaterThanOrEqual(last);
          expect(row.at.end).toBeGreaterThan(row.at.start);
          expect(row.text.trim()).not.toBe('');
          expect(EdtfSchema.safeParse(row.edtf).success).toBe(true);
          for (const end of [row.start, row.end]) if (end !== null) expect(isCalendarDay(end)).toBe(true);
          if (row.start !== null && row.end !== null) expect(row.start <= row.end).toBe(true);
          if (row.time !== null) expect(ClockSchema.safeParse(row.time).success).toBe(true);
          last = row.at.end;
        }
        expect(last).toBeLessThanOrEqual(words.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('says the same on every run', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (words) => {
        expect((await findIn(words)).dates).toEqual((await findIn(words)).dates);
      }),
      { numRuns: 300 },
    );
  });
});
