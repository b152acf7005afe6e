/**
 * Attendance kept as a grid of marks.
 *
 * Accepts: "Ann Lee  P P A P" (one column a meeting: the last that is filled is this one), "P  Ann Lee",
 * with the legend "P – Present, A – Absent, S – Sanctioned" where it is printed
 * Refuses: "Ann Lee  AL" (initials), a line with one letter and no legend
 */
import type { Range } from '../../tree/nodes.ts';
import { trimRange } from '../../tree/text.ts';
import type { Status } from './rows.ts';

export interface Marked {
  /** Where the name (with title and post) stands. */
  at: Range;
  status: Status | null;
}

const MARK = /^(?:[PASLXxYN✓✔√✗✘0-]|Yes|No|Ap|AP|Apols?|Abs?|AB|N\/A)$/;
const LEGEND =
  /(?<![\p{L}\d])([A-Z][a-z]?|[✓✔√✗✘x])\s{0,3}[-–=:]\s{0,3}(present|attended|absent|apolog\w{1,4}|sanctioned|late|substitut\w{1,4}|not present)/giu;

const MEANINGS: readonly (readonly [RegExp, Status])[] = [
  [/^(?:present|attended|late)/i, 'present'],
  [/^(?:apolog|sanctioned)/i, 'apologies'],
  [/^(?:absent|not present)/i, 'absent'],
  [/^substitut/i, 'substitute'],
];
const DEFAULTS = new Map<string, Status>([
  ['P', 'present'],
  ['Y', 'present'],
  ['Yes', 'present'],
  ['✓', 'present'],
  ['✔', 'present'],
  ['√', 'present'],
  ['L', 'present'],
  ['A', 'absent'],
  ['Ab', 'absent'],
  ['Abs', 'absent'],
  ['AB', 'absent'],
  ['N', 'absent'],
  ['No', 'absent'],
  ['Ap', 'apologies'],
  ['AP', 'apologies'],
  ['Apol', 'apologies'],
  ['Apols', 'apologies'],
  ['S', 'apologies'],
]);

const meaningOf = (words: string): Status | null => MEANINGS.find(([pattern]) => pattern.test(words.trim()))?.[1] ?? null;

/** How far behind the last row a legend may stand. */
const LEGEND_REACH = 300;

/** Read the legend that stands in a stretch or right behind it: mark → status. */
function readLegend(text: string, range: Range): Map<string, Status> {
  const legend = new Map<string, Status>();
  for (const match of text.slice(range.start, range.end + LEGEND_REACH).matchAll(LEGEND)) {
    const status = meaningOf(match[2] as string);
    if (status) legend.set(match[1] as string, status);
  }
  return legend;
}

interface Line {
  name: Range;
  /** Marks by column; '' where a cell is empty. */
  marks: string[];
  /** Whether columns are cells of a table, so that an empty one is known. */
  cells: boolean;
}

/** Read a stretch as a grid of marks; null where it is none. */
export function readGrid(text: string, range: Range): Marked[] | null {
  const lines = splitLines(text, range).flatMap((line) => readLine(text, line) ?? []);
  if (lines.length < 2) return null;
  const legend = readLegend(text, range);
  const several = lines.filter((line) => line.marks.filter((mark) => mark !== '').length > 1).length;
  if (!(legend.size > 0 || several * 2 > lines.length)) return null;
  if (legend.size > 0 && several === 0 && new Set(lines.flatMap((line) => line.marks)).size < 2 && lines.length < 3) return null;
  const column = Math.max(...lines.map((line) => (line.cells ? lastFilled(line.marks) : -1)));
  return lines.map((line) => {
    const mark = line.cells ? (line.marks[column] ?? '') : (line.marks.at(-1) ?? '');
    return { at: line.name, status: legend.get(mark) ?? DEFAULTS.get(mark) ?? null };
  });
}

const lastFilled = (marks: readonly string[]): number => marks.reduce((last, mark, i) => (mark === '' ? last : i), -1);

function splitLines(text: string, range: Range): Range[] {
  return [...text.slice(range.start, range.end).matchAll(/[^\n]+/g)].flatMap((match) => {
    const start = range.start + match.index;
    const line = trimRange(text, start, start + match[0].length);
    return line.end > line.start ? [{ start: line.start, end: start + match[0].length }] : [];
  });
}

function readLine(text: string, line: Range): Line | null {
  const words = text.slice(line.start, line.end);
  return words.includes('\t') ? readCells(words, line.start) : readMarks(words, line.start);
}

/** A table's row: the name, then a mark or nothing in each cell. */
function readCells(words: string, start: number): Line | null {
  const cells = words.split('\t');
  const name = cells[0] ?? '';
  const marks = cells.slice(1).map((cell) => cell.trim());
  if (name.trim().length < 4 || !marks.some((mark) => mark !== '') || !marks.every((mark) => mark === '' || MARK.test(mark))) return null;
  return { name: { start, end: start + name.length }, marks, cells: true };
}

/** A line of text: marks at its end, or one before the name. */
function readMarks(words: string, start: number): Line | null {
  if (!/\s\S{1,5}$/.test(words.trimEnd().slice(-8)) && !/^(?:[PAS]|AB|AP)\s/i.test(words.slice(0, 3))) return null;
  const parts = [...words.matchAll(/\S+/g)];
  let last = parts.length;
  while (last > 1 && MARK.test((parts[last - 1] as RegExpExecArray)[0])) last--;
  if (last < parts.length && last >= 2) {
    const end = (parts[last - 1] as RegExpExecArray).index + (parts[last - 1] as RegExpExecArray)[0].length;
    return { name: { start, end: start + end }, marks: parts.slice(last).map((part) => part[0]), cells: false };
  }
  const [first, second] = parts;
  if (!first || !second || parts.length > 9 || !/^(?:[PAS]|AB|AP)$/i.test(first[0]) || !/^\p{Lu}/u.test(second[0])) return null;
  return { name: { start: start + second.index, end: start + words.length }, marks: [first[0]], cells: false };
}

/** A line without the marks at its end or before its name. */
export function withoutMarks(text: string, line: Range): Range {
  return readMarks(text.slice(line.start, line.end), line.start)?.name ?? line;
}
