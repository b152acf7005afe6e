import { LEVELS, type ListStyle } from './list-styles.ts';

/** Numbers of one list, and of those that continue it: a count for each level. */
export class Counts {
  readonly values: (number | null)[] = new Array<number | null>(LEVELS).fill(null);

  /** Count one item of a level; `start` begins anew at a number. */
  next(style: ListStyle, at: number, start: number | null): readonly (number | null)[] {
    for (let above = 0; above < at; above++) this.values[above] ??= style[above]?.start ?? 1;
    const before = this.values[at] ?? null;
    this.values[at] = start ?? (before === null ? (style[at]?.start ?? 1) : before + 1);
    this.clearBelow(at);
    return this.values;
  }

  /** Begin a level at a number without an item of its own. */
  startAt(at: number, start: number): void {
    this.values[at] = start;
    this.clearBelow(at);
  }

  clear(at: number): void {
    this.values[at] = null;
    this.clearBelow(at);
  }

  private clearBelow(at: number): void {
    this.values.fill(null, at + 1);
  }
}

interface OpenItem {
  header: boolean;
  /** Its first paragraph has come, which alone has the label. */
  counted: boolean;
  start: number | null;
  style: string | null;
}

/** A list that is open at one place. */
export interface OpenList {
  counts: Counts;
  /** Style of the list, of the one around it where it names none; null where none does. */
  style: string | null;
  level: number;
  item: OpenItem | null;
}

interface ListAttributes {
  id: string | null;
  style: string | null;
  continues: string | null;
  /** Whether it counts on from the list before of the same style; null where it does not say. */
  continued: boolean | null;
}

/** Finds the counts that a list goes on with: its own, those of the list it continues, or of the last one of its style. */
export class ListCounter {
  private readonly byId = new Map<string, Counts>();
  private readonly byStyle = new Map<string, Counts>();

  open({ id, style, continues, continued }: ListAttributes, around: OpenList | undefined, level?: number): OpenList {
    const own = style ?? around?.style ?? null;
    const counts = around?.counts ?? this.continued(continues, continued === true ? own : null) ?? new Counts();
    if (id !== null) this.byId.set(id, counts);
    if (own !== null) this.byStyle.set(own, counts);
    const at = Math.min(LEVELS - 1, level ?? (around ? around.level + 1 : 0));
    if (around && continued === false) counts.clear(at);
    return { counts, style: own, level: at, item: null };
  }

  private continued(id: string | null, style: string | null): Counts | undefined {
    return (id === null ? undefined : this.byId.get(id)) ?? (style === null ? undefined : this.byStyle.get(style));
  }
}

export const openItem = (start: number | null, style: string | null, header = false): OpenItem => ({
  header,
  counted: false,
  start,
  style,
});

/** Count the paragraph that opens within these lists; null where it has no label: a second paragraph, or a header. */
export function countParagraph(lists: readonly OpenList[], style: ListStyle): readonly (number | null)[] | null {
  const list = lists.at(-1);
  const item = list?.item;
  if (!list || !item || item.header || item.counted) return null;
  // An item that holds only a list has no number to show, but its own may be set.
  for (const outer of lists.slice(0, -1))
    if (outer.item && !outer.item.counted && outer.item.start !== null) {
      outer.counts.startAt(outer.level, outer.item.start);
      outer.item.start = null;
    }
  item.counted = true;
  return list.counts.next(style, list.level, item.start);
}
