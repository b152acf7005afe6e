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
  const lists = new Map<string, List>();
  const listOf = (key: string): List => lists.get(key) ?? lists.set(key, new List()).get(key) ?? new List();
  for (const row of sorted) {
    const name = fold(row.name);
    const list = listOf(`${row.item ?? ''}|${LISTS[row.status]}`);
    const anywhere = listOf(row.item ?? '');
    const same = row.source === 'list' ? list.get(name) : (list.find(name) ?? (row.status === 'named' ? anywhere.find(name) : undefined));
    if (same) {
      complete(same, row);
      continue;
    }
    const copy = { ...row };
    list.add(name, copy);
    anywhere.add(name, copy);
    merged.push(copy);
  }
  return merged.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Persons by name and by surname. */
class List {
  private readonly names = new Map<string, Row>();
  private readonly surnames = new Map<string, { name: string; row: Row }[]>();

  add(name: string, row: Row): void {
    if (!this.names.has(name)) this.names.set(name, row);
    const surname = surnameOf(name);
    const namesakes = this.surnames.get(surname);
    if (namesakes) namesakes.push({ name, row });
    else this.surnames.set(surname, [{ name, row }]);
  }

  get(name: string): Row | undefined {
    return this.names.get(name);
  }

  /** The row of a name that a sentence may shorten: "Cllr O. Wood took the Chair" is Owen Wood of the list, where no other can be meant. */
  find(name: string): Row | undefined {
    const exact = this.names.get(name);
    if (exact) return exact;
    const alike = (this.surnames.get(surnameOf(name)) ?? []).filter((other) => isAlike(other.name, name));
    return alike.length === 1 ? alike[0]?.row : undefined;
  }
}

const surnameOf = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

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
