import { trimRange } from '../../tree/text.ts';
import { formatNumber } from '../office/number-format.ts';
import { BULLET } from '../office/symbols.ts';
import { LEVELS, type Level, type List } from './numbering.ts';

/** What stands before the text of a list paragraph. */
export interface ListLabel {
  /** With the white space that parts it from the text: "264. ", "(a) ", "· "; '' where the level prints nothing. */
  text: string;
  /** Nesting from 0. */
  depth: number;
  level: Level;
}

/**
 * Counts list paragraphs as Word does.
 *
 * Numbers belong to the abstract list, so that several lists of one kind run on; a list that overrides the start begins anew when it is first
 * used; a level begins anew when one above it was used, unless it says otherwise; a level that is passed over counts as begun.
 */
export class ListCounter {
  private readonly counts = new Map<number, (number | null)[]>();
  private readonly started = new Set<string>();

  constructor(private readonly lists: ReadonlyMap<number, List>) {}

  has(numId: number): boolean {
    return this.lists.has(numId);
  }

  /** Level of the list that goes with one of the styles, nearest first, or that such a style names itself. */
  levelOfStyle(numId: number, chain: readonly { id: string; level: number | null }[]): number | null {
    const levels = this.lists.get(numId)?.levels ?? [];
    for (const style of chain) {
      const at = levels.findIndex((level) => level?.style === style.id);
      if (at >= 0) return at;
      if (style.level !== null) return style.level;
    }
    return null;
  }

  /** Count one paragraph and give its label; null where the list or level does not exist. */
  next(numId: number, wanted: number): ListLabel | null {
    const list = this.lists.get(numId);
    const at = list ? definedLevel(list, wanted) : null;
    const level = at === null ? null : list?.levels[at];
    if (!list || at === null || !level) return null;
    const counts = this.count(list, at);
    return { text: labelText(list, level, at, counts), depth: at, level };
  }

  private count(list: List, at: number): readonly (number | null)[] {
    const counts = this.counts.get(list.abstractId) ?? new Array<number | null>(LEVELS).fill(null);
    this.counts.set(list.abstractId, counts);
    for (let above = 0; above < at; above++) {
      counts[above] ??= startOf(list, above);
      this.started.add(keyOf(list, above));
    }
    const override = list.startOverrides[at] ?? null;
    const key = keyOf(list, at);
    const before = counts[at] ?? null;
    const anew = before === null || (override !== null && !this.started.has(key));
    this.started.add(key);
    counts[at] = anew ? startOf(list, at) : (before as number) + 1;
    for (let below = at + 1; below < LEVELS; below++) {
      const restart = list.levels[below]?.restart ?? below;
      if (at < restart) counts[below] = null;
    }
    return counts;
  }
}

const keyOf = (list: List, at: number): string => `${list.id}/${at}`;

const startOf = (list: List, at: number): number => list.startOverrides[at] ?? list.levels[at]?.start ?? 0;

/** A level that the list does not define is shown as the next one above that it does. */
function definedLevel(list: List, wanted: number): number | null {
  if (wanted < 0 || wanted >= LEVELS) return null;
  for (let at = wanted; at >= 0; at--) if (list.levels[at]) return at;
  return null;
}

/** Where Word puts nothing between label and text, a space is put all the same, but not behind what the text is to follow at once. */
const OPEN_ENDED = /[-–/([#£“‘"']$/;

const PLACEHOLDER = /%([1-9])/g;
const WORDS = /[\p{L}\p{N}]{2}/u;
const PICTURES = /[\ue000-\uf8ff]/;

function labelText(list: List, level: Level, at: number, counts: readonly (number | null)[]): string {
  if (isBullet(level)) return `${BULLET} `;
  const filled = level.text.replace(PLACEHOLDER, (_match, digit: string) => numberText(list, level, Number(digit) - 1, at, counts));
  const { start, end } = trimRange(filled, 0, filled.length);
  if (start === end) return '';
  const label = filled.slice(start, end);
  return level.suffix === 'nothing' && OPEN_ENDED.test(label) ? label : `${label} `;
}

/** A picture, a dash, an "o": all of them bullets. Where words stand in its place they are printed as they are. */
function isBullet(level: Level): boolean {
  if (level.format !== 'bullet') return PICTURES.test(level.text) && !level.text.includes('%');
  return level.text.trim() !== '' && !WORDS.test(level.text);
}

/** The number of one level within a label; a level below the paragraph's own has none. */
function numberText(list: List, level: Level, shown: number, at: number, counts: readonly (number | null)[]): string {
  const format = list.levels[shown]?.format ?? 'decimal';
  if (shown > at || format === 'none' || format === 'bullet') return '';
  // Figures with a leading nought are figures, too.
  return formatNumber(counts[shown] ?? 0, level.legal && format !== 'decimalZero' ? 'decimal' : format);
}
