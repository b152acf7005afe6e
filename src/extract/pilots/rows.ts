/** Gathers what sentences say into rows: one a scheme or a site, however often and under however many forms of its name it is spoken of. */
import type { Pilot, PilotStatus } from '../../model/pilot.ts';
import type { Found, ItemNode, Range } from '../../tree/nodes.ts';
import { foldName, isDescription, isForm, isSeveral } from './names.ts';
import type { Said } from './status.ts';
import type { Times } from './times.ts';

/** What one sentence says of one pilot. */
export interface Evidence {
  name: string;
  /** The scheme's own name, rather than a site's. */
  scheme: boolean;
  programme: string | null;
  places: string[];
  status: Said | null;
  times: Times;
  item: ItemNode | null;
  /** The sentence. */
  at: Range;
  /** In running text; headings count less. */
  prose: boolean;
}

interface Row {
  words: string[];
  /** A heading names it. */
  titled: boolean;
  /** The evidence that names it best. */
  best: Evidence;
  all: Pick<Evidence, 'programme' | 'places' | 'status' | 'times'>[];
}

export class Rows {
  private readonly rows: Row[] = [];
  private readonly names = new Map<string, string[]>();
  private readonly byName = new Map<string, Row>();
  private readonly byItem = new Map<ItemNode | null, Row[]>();

  /** Add what a sentence says of a pilot that it names; a pilot already known is the same row. */
  add(evidence: Evidence): void {
    const words = this.folded(evidence.name);
    const row = this.byName.get(keyOf(evidence, words)) ?? this.shorterForm(evidence, words);
    if (!row) {
      this.begin(evidence, words);
      return;
    }
    row.all.push(evidence);
    row.titled ||= !evidence.prose;
    if (!isBetter(evidence, words, row)) return;
    if (row.best.item !== evidence.item) this.inItem(evidence.item).push(row);
    row.best = evidence;
    row.words = words;
    this.byName.set(keyOf(evidence, words), row);
  }

  /** Names come again and again. */
  private folded(name: string): string[] {
    const known = this.names.get(name);
    if (known) return known;
    const words = foldName(name);
    this.names.set(name, words);
    return words;
  }

  private begin(evidence: Evidence, words: string[]): void {
    const row: Row = { words, titled: !evidence.prose, best: evidence, all: [evidence] };
    this.rows.push(row);
    this.byName.set(keyOf(evidence, words), row);
    this.inItem(evidence.item).push(row);
  }

  private inItem(item: ItemNode | null): Row[] {
    const own = this.byItem.get(item) ?? [];
    this.byItem.set(item, own);
    return own;
  }

  /** Within an item a shorter form of a scheme's name is the scheme ("Food Waste Trial", "Food Waste Collection Trial"). */
  private shorterForm({ scheme, item }: Evidence, words: readonly string[]): Row | undefined {
    if (!scheme) return undefined;
    return this.inItem(item).find((row) => row.best.scheme && (isForm(row.words, words) || (row.titled && sharesNoun(row.words, words))));
  }

  /** Add what a sentence says of "the trial": of the item's one scheme, else of the pilots that it named last, all those of one sentence. */
  addToLatest({ item, places, status, times }: Pick<Evidence, 'item' | 'places' | 'status' | 'times'>): void {
    const own = this.inItem(item);
    const schemes = own.filter(({ best }) => best.scheme);
    const last = own.at(-1);
    const meant = schemes.length === 1 ? schemes : own.filter(({ best }) => best.at.start === last?.best.at.start);
    for (const row of meant) row.all.push({ status, times, programme: null, places: row.best.scheme ? places : [] });
  }

  /** The scheme that an item has named, if it is one. */
  schemeOf(item: ItemNode | null): { name: string; titled: boolean } | null {
    const schemes = this.inItem(item).filter(({ best }) => best.scheme);
    const [only] = schemes;
    return only && schemes.length === 1 ? { name: only.best.name, titled: only.titled } : null;
  }

  /** Whether the name can be a form of the item's scheme. */
  knows(name: string, item: ItemNode | null): boolean {
    const words = this.folded(name);
    return this.inItem(item).some((row) => row.best.scheme && (isForm(row.words, words) || sharesNoun(row.words, words)));
  }

  /** Whether only headings have named pilots of the item so far, and one has. */
  isTitled(item: ItemNode | null): boolean {
    const own = this.inItem(item);
    return own.length > 0 && own.every(({ titled }) => titled);
  }

  /** The programme that the sites of an item have had so far. */
  programmeOf(item: ItemNode | null): string | null {
    return this.inItem(item).find(({ best }) => best.programme !== null)?.best.programme ?? null;
  }

  /** "Patching Trials" as a heading over trials that the text tells site by site. */
  private isOnlyTitle({ best, all }: Row): boolean {
    if (!best.scheme) return false;
    const sites = this.inItem(best.item).filter((other) => !other.best.scheme && other.best.item === best.item);
    if (!best.prose && isSeveral(best.name)) return sites.length > 0;
    return sites.length > 1 && isDescription(best.name) && all.every(({ places }) => places.length === 0);
  }

  /** "MARKET HILL PILOT" as a title over "the play street pilot in Market Hill": one pilot, which the text names; true where it took the title's up. */
  private isPlaceTitle(row: Row): boolean {
    if (!row.best.scheme || row.best.prose) return false;
    const name = row.words.join(' ');
    const meant = this.inItem(row.best.item).find(
      (other) =>
        other !== row && other.best.prose && other.all.some(({ places }) => places.some((place) => this.folded(place).join(' ') === name)),
    );
    meant?.all.push(...row.all);
    return meant !== undefined;
  }

  finish(dayOf: (item: ItemNode | null) => string | null): Found<Pilot>[] {
    const rows = this.rows.filter((row) => !this.isOnlyTitle(row) && !this.isPlaceTitle(row));
    return rows.map((row) => toPilot(row, dayOf(row.best.item))).sort((a, b) => a.at.start - b.at.start);
  }
}

/** "On-call Availability Pilot" in the title is "the pay-for-availability pilot" of the text: what is tried is the last word. */
const sharesNoun = (a: readonly string[], b: readonly string[]): boolean => (a.at(-1) ?? '').length > 4 && a.at(-1) === b.at(-1);

const keyOf = ({ scheme }: Evidence, words: readonly string[]): string => `${scheme ? 'scheme' : 'site'} ${words.join('')}`;

/** A name in an item beats one in front matter, the fuller the shorter, running text a heading. */
function isBetter(next: Evidence, words: readonly string[], { best, words: old }: Row): boolean {
  if ((best.item === null) !== (next.item === null)) return best.item === null;
  if (best.item !== next.item) return false;
  if (words.length !== old.length) return words.length > old.length;
  return next.prose && !best.prose;
}

/**
 * What counts when sentences differ, best first. Clear words of an end or a run beat all; what runs was once planned, what is planned was
 * once proposed; the faint words come last.
 */
const TIERS: readonly { statuses: readonly PilotStatus[]; weight: number }[] = [
  { statuses: ['stopped'], weight: 5 },
  { statuses: ['completed'], weight: 6 },
  { statuses: ['running'], weight: 6 },
  { statuses: ['completed', 'running'], weight: 4 },
  { statuses: ['planned'], weight: 4 },
  { statuses: ['proposed'], weight: 1 },
  { statuses: ['planned', 'running', 'completed'], weight: 1 },
];

function settleStatus(said: readonly Said[]): PilotStatus | null {
  for (const { statuses, weight } of TIERS) {
    const found = said.filter((one) => one.weight >= weight && statuses.includes(one.status));
    const strongest = [...found].sort((a, b) => b.weight - a.weight)[0];
    if (strongest) return strongest.status;
  }
  return null;
}

function toPilot({ best, all }: Row, meetingDay: string | null): Found<Pilot> {
  const start = all.find(({ times }) => times.start !== null)?.times.start ?? null;
  const end = all.find(({ times }) => times.end !== null)?.times.end ?? null;
  const said = settleStatus(all.flatMap(({ status }) => status ?? []));
  return {
    at: best.at,
    item: best.item?.id ?? null,
    name: best.name,
    programme: best.programme ?? all.find(({ programme }) => programme !== null)?.programme ?? null,
    places: [...new Set(all.flatMap(({ places }) => places))],
    status: said === null || (said === 'planned' && begun(all, start, meetingDay)) ? statusByDates(start, end, meetingDay) : said,
    start,
    end,
    duration: all.find(({ times }) => times.duration !== null)?.times.duration ?? null,
  };
}

/** "would run from 6 February 2023", told in March: a printed start that lies behind the meeting says more than the tense of the report. */
const begun = (all: Row['all'], start: string | null, day: string | null): boolean =>
  start !== null && day !== null && all.some(({ times }) => times.start === start && times.printed === true) && comesBefore(start, day);

/** Where the words leave it open, the calendar decides. */
function statusByDates(start: string | null, end: string | null, day: string | null): PilotStatus {
  if (!day) return 'unknown';
  if (end && comesBefore(end, day)) return 'completed';
  if (!start) return end ? 'running' : 'unknown';
  return comesBefore(day, start) ? 'planned' : 'running';
}

/** Compare as far as both say ("2018-04" and "2018-04-12" are level); seasons count by their year. */
export function comesBefore(a: string, b: string): boolean {
  const [one, two] = [a, b].map((edtf) => (/^\d{4}-[2-4]\d/.test(edtf) ? edtf.slice(0, 4) : edtf.replace('~', '')));
  if (!one || !two || one.startsWith('X') || two.startsWith('X')) return false;
  const length = Math.min(one.length, two.length);
  return one.slice(0, length) < two.slice(0, length);
}
