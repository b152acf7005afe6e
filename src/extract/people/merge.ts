/**
 * One row for each list a person stands in: a name that stands twice in the meeting's own list, or once in it and once in the text, is one row.
 */
import { fold } from './fold.ts';
import type { Row, Status } from './rows.ts';

/** Statuses that are one list: who was there, who was away, and each movement by itself. */
const LISTS: Record<Status, string> = {
  present: 'there',
  'in-attendance': 'there',
  substitute: 'substitute',
  apologies: 'away',
  absent: 'away',
  joined: 'joined',
  left: 'left',
  named: 'named',
};

/** Merge rows and put them in document order. */
export function mergeRows(rows: readonly Row[]): Row[] {
  const order = { list: 0, told: 1, office: 2 };
  const sorted = [...rows].sort((a, b) => order[a.source] - order[b.source] || a.start - b.start || a.end - b.end);
  const merged: Row[] = [];
  const lists = new Map<string, Row[]>();
  for (const row of sorted) {
    const key = `${row.item ?? ''}|${LISTS[row.status]}`;
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    const same =
      findSame(list, row) ??
      (row.status === 'named'
        ? findSame(
            merged.filter((other) => other.item === row.item),
            row,
          )
        : undefined);
    if (same) complete(same, row);
    else {
      const copy = { ...row };
      list.push(copy);
      merged.push(copy);
    }
  }
  return merged.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The same person in a list. What is told in a sentence may shorten the name: "Cllr O. Wood took the Chair" is Owen Wood of the list. */
function findSame(list: readonly Row[], row: Row): Row | undefined {
  const name = fold(row.name);
  const exact = list.find((other) => fold(other.name) === name);
  if (exact || row.source === 'list') return exact;
  const alike = list.filter((other) => isAlike(fold(other.name), name));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Same surname, and first names that do not differ: one is missing or the initial of the other. */
function isAlike(a: string, b: string): boolean {
  const [left, right] = [a.split(' '), b.split(' ')];
  if (left.at(-1) !== right.at(-1)) return false;
  const [first, second] = [left.length > 1 ? left[0] : undefined, right.length > 1 ? right[0] : undefined];
  if (first === undefined || second === undefined) return true;
  return first === second || (first[0] === second[0] && (first.length === 1 || second.length === 1));
}

/** Fill what the row kept does not say from the one that goes. */
function complete(row: Row, other: Row): void {
  row.role ??= other.role;
  row.title ??= other.title;
  row.organisation ??= other.organisation;
}
