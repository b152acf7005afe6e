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
  const surname = first.at(-1) ?? '';
  if (surname.length < 2 || surname !== second.at(-1)) return false;
  if (first.length === 1 || second.length === 1) return null;
  return agree(first[0] ?? '', second[0] ?? '');
}

const HERE: ReadonlySet<PersonRow['status']> = new Set(['present', 'in-attendance', 'substitute', 'joined', 'left', 'named']);

/** Rows of the meeting's own lists with one of these standings. */
export const withStatus = (root: MinutesRoot, ...statuses: PersonRow['status'][]): PersonRow[] =>
  root.facts.people.filter((row) => statuses.includes(row.status));

/** "Present: A Reed (Chair) and 27 members", "34 members were present": then most of those who were there are not named. */
const UNNAMED =
  /\b(?:present|attend\w{0,5})\b[^\n]{0,400}\b(?:\d{1,4} (?:other )?members\b(?! of (?:the )?(?:public|press|staff))|(?:one other|others)\b)|\b\d{1,4} (?:other )?members (?:were |being )?(?:present|attended)\b/i;
const isUnnamed = (root: MinutesRoot, text: string): boolean => UNNAMED.test(text.slice(root.front.start, root.front.end));

/**
 * Most members that could vote, by the lists; null where the minutes have none to speak of. Where names are parted by more signs than names
 * were read, the signs are believed.
 */
export function membersPresent(root: MinutesRoot, text: string): number | null {
  const rows = withStatus(root, 'present', 'substitute', 'joined');
  const names = new Set(rows.map(({ name }) => partsOf(name).join(' ')));
  if (names.size < 3 || isUnnamed(root, text)) return null;
  const listed = rows.filter(({ item, status }) => item === null && status === 'present');
  // The lines in full: offices may stand among the names.
  const from = text.lastIndexOf('\n', Math.min(...listed.map(({ start }) => start))) + 1;
  const to = text.indexOf('\n', Math.max(...listed.map(({ end }) => end)));
  return Math.max(
    names.size,
    text
      .slice(from, to)
      .split(/[,;\n]|\sand\s/)
      .filter((part) => /\p{L}/u.test(part)).length,
  );
}

/** Surnames and first names of those who were there at any time; null where the minutes have no list to speak of. */
export function namesHere(root: MinutesRoot, text: string): ReadonlySet<string> | null {
  const rows = root.facts.people.filter(({ status }) => HERE.has(status));
  if (withStatus(root, 'present').length < 3 || isUnnamed(root, text)) return null;
  return new Set(rows.flatMap(({ name }) => partsOf(name)));
}
