import type { ExtractContext } from '../context.ts';
import { type Day, readIsoDay } from './calendar.ts';

/** What judges and refiners look at: the text, its tree, and the meeting that missing years are counted from. */
export class View {
  readonly text: string;
  /** The document's own meeting. */
  readonly meeting: Day | null;
  private readonly prefixes: ReadonlySet<string>;

  constructor(readonly context: ExtractContext) {
    this.text = context.text;
    this.meeting = readIsoDay(context.meetingDay);
    this.prefixes = numberPrefixes(context);
  }

  /** The meeting that a place in the text belongs to: its item's own, else the document's. */
  meetingAt(at: number): Day | null {
    const { itemDates } = this.context.root.facts;
    if (itemDates.size === 0) return this.meeting;
    const item = this.context.placedAt(at)?.item;
    return (item && readIsoDay(itemDates.get(item.id) ?? null)) ?? this.meeting;
  }

  yearAt(at: number): number | null {
    return this.meetingAt(at)?.year ?? null;
  }

  /** Whether the document numbers its items or minutes with the same first parts: "20.03." of "20.03.07". */
  isNumbering(figures: string): boolean {
    return this.prefixes.size > 0 && this.prefixes.has(prefixOf(figures));
  }
}

const prefixOf = (number: string): string => /^\d+[./-]\d+[./-](?=\d)/.exec(number)?.[0] ?? '';

function numberPrefixes({ root, placed }: ExtractContext): ReadonlySet<string> {
  const numbers = [...root.items.map((item) => item.number), ...placed.map(({ block }) => block.label)];
  const prefixes = new Set(numbers.map((number) => (number ? prefixOf(number) : '')));
  prefixes.delete('');
  return prefixes;
}

/** A year that minutes may speak of without saying "in" or "since": this far behind the meeting, and this far ahead. */
export interface Window {
  behind: number;
  ahead: number;
}

/** Whether a year lies within the window around the meeting's; where that is unknown, within living memory. */
export function isNear(year: number, meetingYear: number | null, window: Window): boolean {
  return meetingYear === null ? year >= 1950 && year <= 2050 : year >= meetingYear - window.behind && year <= meetingYear + window.ahead;
}
