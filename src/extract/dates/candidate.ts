import type { Range } from '../../tree/nodes.ts';

/** Which finder made a candidate, and so which judge hears it. */
export const FORMS = [
  'numeric',
  'dotted',
  'short-numeric',
  'iso',
  'day-month',
  'month',
  'season',
  'quarter',
  'financial-year',
  'short-financial-year',
  'years',
  'year',
] as const;
export type Form = (typeof FORMS)[number];

/** What stretch of the calendar it names. `years` is a run of whole years ("2022-27"). */
export type Unit = 'day' | 'month' | 'season' | 'quarter' | 'year' | 'financial-year' | 'academic-year' | 'years';

/** A number behind a month that may be its year or its day: "Jan 18". */
export interface ShortYear {
  value: number;
  /** Where the candidate ends if the number belongs to it. */
  end: number;
  /** Printed as a year can only be ("'18", "Jan-18"). */
  certain: boolean;
}

/** A calendar expression that may be one: found by its form, to be judged and completed by the refiners. */
export interface Candidate extends Range {
  form: Form;
  unit: Unit;
  year: number | null;
  /** 1 to 12; for a season 21 to 24; for a quarter 1 to 4. */
  month: number | null;
  day: number | null;
  /** Last year of a run of years. */
  lastYear: number | null;
  short: ShortYear | null;
  /** Other end of a range. */
  until: Candidate | null;
  weekday: number | null;
  approximate: boolean;
  inferred: boolean;
  time: string | null;
  /** A span that only a library can read; see `odd-order.ts`. */
  odd: string | null;
}

/** What a finder may read beside the form. */
type Found = Partial<Pick<Candidate, 'year' | 'month' | 'day' | 'lastYear' | 'short' | 'odd'>>;

export function candidate(form: Form, unit: Unit, start: number, end: number, more: Found = {}): Candidate {
  return {
    form,
    unit,
    start,
    end,
    // Field by field: spreading one object into another costs several times as much.
    year: more.year ?? null,
    month: more.month ?? null,
    day: more.day ?? null,
    lastYear: more.lastYear ?? null,
    short: more.short ?? null,
    until: null,
    weekday: null,
    approximate: false,
    inferred: false,
    time: null,
    odd: more.odd ?? null,
  };
}
