/**
 * Who is who: names as minutes print them, compared.
 *
 * Accepts as one person: "Cllr J Reed" and "Councillor Reed", "Mrs Jane Reed" and "J. Reed"
 * Refuses: "John Reed" and "Mary Reed"
 */
import type { Facts, MinutesRoot } from '../tree/nodes.ts';

export type PersonRow = Facts['people'][number];

const NOT_NAMES = new Set(
  'councillor councillors cllr cllrs clr county district borough city town parish mr mrs ms miss mx dr prof professor rev revd reverend canon sir lady lord dame baroness alderman aldermen ald hon cathaoirleach leas the and chair chairman chairwoman chairperson vice deputy mayor mayoress leader convenor convener provost bailie president obe mbe cbe bem jp dl qc kc jnr snr junior senior'.split(
    ' ',
  ),
);

/** Words in lower case, as names are compared: "O’Brien" is one word. */
export const lettersOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/[’'`]/g, '')
    .split(/[^\p{L}-]+/u);

/** The parts of a name, in lower case, without titles, offices and honours. */
export const partsOf = (name: string): string[] =>
  lettersOf(name.replace(/\([^)]{0,80}\)/g, ' ')).filter((part) => part !== '' && !NOT_NAMES.has(part));

export const surnameOf = (name: string): string => partsOf(name).at(-1) ?? '';

const agree = (a: string, b: string): boolean => a === b || ((a.length === 1 || b.length === 1) && a[0] === b[0]);

/** Whether two names can not be told apart: one surname, and first names or initials that agree. `null` where one has no first name. */
export function isSame(a: string, b: string): boolean | null {
  const first = partsOf(a);
  const second = partsOf(b);
  if (first.length === 0 || second.length === 0 || first.at(-1) !== second.at(-1) || (first.at(-1) ?? '').length < 2) return false;
  if (first.length === 1 || second.length === 1) return null;
  return agree(first[0] ?? '', second[0] ?? '');
}

const HERE: ReadonlySet<PersonRow['status']> = new Set(['present', 'in-attendance', 'substitute', 'joined', 'left']);

/** Rows of the meeting's own lists with one of these standings. */
export const withStatus = (root: MinutesRoot, ...statuses: PersonRow['status'][]): PersonRow[] =>
  root.facts.people.filter((row) => statuses.includes(row.status));

/**
 * Most members that could vote, by the lists; null where the minutes have none to speak of. Where names are parted by more signs than names
 * were read, the signs are believed.
 */
export function membersPresent(root: MinutesRoot, text: string): number | null {
  const rows = withStatus(root, 'present', 'substitute', 'joined');
  const names = new Set(rows.map(({ name }) => partsOf(name).join(' ')));
  if (names.size < 3) return null;
  const listed = rows.filter(({ item, status }) => item === null && status === 'present');
  const from = Math.min(...listed.map(({ start }) => start));
  const to = Math.max(...listed.map(({ end }) => end));
  const line = text.slice(text.lastIndexOf('\n', from) + 1, to);
  return Math.max(names.size, line.split(/[,;\n]|\sand\s/).filter((part) => /\p{L}/u.test(part)).length);
}

/** Surnames and first names of those who were there at any time; null where the minutes have no list to speak of. */
export function namesHere(root: MinutesRoot): ReadonlySet<string> | null {
  const rows = root.facts.people.filter(({ status }) => HERE.has(status) || status === 'named');
  if (rows.filter(({ status }) => status === 'present').length < 3) return null;
  return new Set(rows.flatMap(({ name }) => partsOf(name)));
}
