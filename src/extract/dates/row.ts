import type { DateRole, MinuteDate, Precision } from '../../model/date.ts';
import type { Found } from '../../tree/nodes.ts';
import { isoDay, monthLength, pad } from './calendar.ts';
import type { Candidate, Unit } from './candidate.ts';

/** First and last day, with the EDTF for both together. */
interface Stretch {
  edtf: string;
  start: string | null;
  end: string | null;
}

/** Turn a finished candidate into the row it stands for. */
export function toRow(one: Candidate, item: string | null, role: DateRole): Found<MinuteDate> {
  const { edtf, start, end } = one.until ? joined(stretchOf(one), stretchOf(one.until)) : stretchOf(one);
  return {
    item,
    at: { start: one.start, end: one.end },
    edtf,
    start,
    end,
    precision: one.until ? 'range' : PRECISION[one.unit],
    approximate: one.approximate || (one.until?.approximate ?? false),
    inferred: one.inferred || (one.until?.inferred ?? false),
    time: one.time,
    role,
  };
}

const PRECISION = {
  day: 'day',
  month: 'month',
  season: 'season',
  quarter: 'quarter',
  year: 'year',
  'financial-year': 'financial-year',
  'academic-year': 'range',
  years: 'range',
} satisfies Record<Unit, Precision>;

function joined(first: Stretch, last: Stretch): Stretch {
  const [from] = first.edtf.split('/');
  return { edtf: `${from}/${last.edtf.split('/').at(-1)}`, start: first.start, end: last.end };
}

function stretchOf(one: Candidate): Stretch {
  const stretch = STRETCHES[one.unit](one);
  return one.approximate && !stretch.edtf.includes('/') ? { ...stretch, edtf: `${stretch.edtf}~` } : stretch;
}

const yearText = (year: number | null): string => (year === null ? 'XXXX' : pad(year, 4));

/** A stretch of whole months; from month 10 on it may run into the next year. */
function months(year: number | null, first: number, count: number, edtf?: string): Stretch {
  const lastMonth = first + count - 1;
  const over = lastMonth > 12 ? 1 : 0;
  const endYear = year === null ? null : year + over;
  const endMonth = lastMonth - over * 12;
  return {
    edtf:
      edtf ?? (count === 1 ? `${yearText(year)}-${pad(first)}` : `${yearText(year)}-${pad(first)}/${yearText(endYear)}-${pad(endMonth)}`),
    start: year === null ? null : isoDay(year, first, 1),
    end: endYear === null ? null : isoDay(endYear, endMonth, monthLength(endYear, endMonth)),
  };
}

/** Years from the first day of a month to the day before it: financial, academic. */
function yearFrom(year: number, month: number): Stretch {
  const whole = months(year, month, 12);
  return { ...whole, edtf: `${whole.start}/${whole.end}` };
}

/** First months of the seasons from spring, of the quarters of a financial and of a calendar year. */
const SEASON_STARTS = [3, 6, 9, 12] as const;
const FISCAL_QUARTERS = [4, 7, 10, 1] as const;
const PLAIN_QUARTERS = [1, 4, 7, 10] as const;

const STRETCHES = {
  day: ({ year, month, day }) => {
    const text = `${yearText(year)}-${pad(month ?? 1)}-${pad(day ?? 1)}`;
    return { edtf: text, start: year === null ? null : text, end: year === null ? null : text };
  },
  month: ({ year, month }) => months(year, month ?? 1, 1),
  season: ({ year, month }) => months(year, SEASON_STARTS[(month ?? 21) - 21] ?? 3, 3, `${yearText(year)}-${month}`),
  quarter: ({ year, month, day }) => {
    const quarter = (month ?? 1) - 1;
    // A day marks the quarter of a calendar year.
    if (day !== null) return months(year, PLAIN_QUARTERS[quarter] ?? 1, 3);
    return months(year === null ? null : year + (quarter === 3 ? 1 : 0), FISCAL_QUARTERS[quarter] ?? 4, 3);
  },
  year: ({ year }) => ({ ...months(year, 1, 12, yearText(year)) }),
  'financial-year': ({ year }) => yearFrom(year ?? 0, 4),
  'academic-year': ({ year }) => yearFrom(year ?? 0, 9),
  years: ({ year, lastYear }) => ({
    edtf: `${yearText(year)}/${yearText(lastYear)}`,
    start: isoDay(year ?? 0, 1, 1),
    end: isoDay(lastYear ?? 0, 12, 31),
  }),
} satisfies Record<Unit, (one: Candidate) => Stretch>;
