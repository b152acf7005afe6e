import type { List, ListItem } from 'mdast';
import { paragraph, plain, text } from './text.ts';

/** One entry of a list to be made. */
export interface Entry {
  /** Printed label without punctuation: "a", "3", "·". */
  label: string | null;
  /** The label as it was printed, "(a)"; '' if none. */
  printed: string;
  /** What follows the label. */
  words: string;
  children: Entry[];
}

/** Part text from the label it opens with. */
export function splitLabel(words: string, label: string | null): { printed: string; words: string } {
  const at = label === null ? -1 : words.indexOf(label);
  if (label === null || at < 0 || at > 2) return { printed: '', words };
  const end = at + label.length + (/^[.):\]]{0,3}/.exec(words.slice(at + label.length))?.[0].length ?? 0);
  return words.slice(end).trim() === '' ? { printed: '', words } : { printed: words.slice(0, end).trim(), words: words.slice(end) };
}

/** Lists nest no deeper than this; deeper points stay at the last level. */
export const MAX_LIST_DEPTH = 8;

/** Nest a run of points by their depth; a point can be at most one level below the one before it. */
export function nestEntries(points: readonly { depth: number; entry: Entry }[]): Entry[] {
  const root: Entry[] = [];
  const levels = [root];
  for (const { depth, entry } of points) {
    const level = Math.min(depth, levels.length - 1, MAX_LIST_DEPTH - 1);
    levels.length = level + 1;
    (levels[level] as Entry[]).push(entry);
    levels.push(entry.children);
  }
  return root;
}

/**
 * Make a list: numbered where the printed labels are figures that count up by one, else with bullets, and letters, romans and other
 * labels as they were printed. Markdown has no lettered lists.
 */
export function makeList(entries: readonly Entry[]): List {
  const start = firstNumber(entries);
  return {
    type: 'list',
    ordered: start !== null,
    start,
    spread: false,
    children: entries.map((entry) => makeItem(entry, start !== null)),
  };
}

function makeItem({ label, printed, words, children }: Entry, numbered: boolean): ListItem {
  const shown = numbered || label === null || !/[\p{L}\p{N}]/u.test(label) ? words : `${printed} ${words}`;
  return {
    type: 'listItem',
    spread: false,
    children: [paragraph(text(plain(shown))), ...(children.length > 0 ? [makeList(children)] : [])],
  };
}

/** The number a list starts at, or null where it is not a numbered one. */
function firstNumber(entries: readonly Entry[]): number | null {
  const numbers = entries.map(({ label, printed }) => (printed !== '' && /^\d{1,6}$/.test(label ?? '') ? Number(label) : Number.NaN));
  const [first] = numbers;
  return first !== undefined && numbers.every((number, i) => number === first + i) ? first : null;
}
