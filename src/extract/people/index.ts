/**
 * Persons with a part in the meeting: lists under attendance labels first, then what sentences tell, then one row for each list a person stands in.
 *
 * One pass of cheap words finds where attendance is spoken of; nothing else of the text is looked at, and compromise is loaded only where a
 * span stays in doubt.
 */
import type { Range } from '../../tree/nodes.ts';
import type { ExtractContext } from '../context.ts';
import { findHits, type Hit } from './gate.ts';
import { readGrid } from './grid.ts';
import { endsList, type Label } from './labels.ts';
import { mergeRows } from './merge.ts';
import { PersonJudge } from './names.ts';
import { findRegion, isInForm, type Region, sentenceOf } from './regions.ts';
import { readRoster } from './roster.ts';
import { type Row, toRow } from './rows.ts';
import { readSentence } from './sentences.ts';
import { findSheets, findTables } from './sheets.ts';

/** Fill `facts.people`. */
export async function findPeople(context: ExtractContext): Promise<void> {
  const hits = findHits(context);
  if (hits.length === 0) return;
  const judge = new PersonJudge();
  let rows = readPeople(context, hits, judge);
  if (judge.isWaiting) {
    await judge.settle();
    rows = readPeople(context, hits, judge);
  }
  context.root.facts.people.push(...rows.map(({ source: _source, ...row }) => row));
}

function readPeople(context: ExtractContext, hits: readonly Hit[], judge: PersonJudge): Row[] {
  const sheets = findSheets(context, hits, judge);
  const free = outside(hits, sheets);
  const labels = free.flatMap((hit) => hit.label ?? []);
  const ends = labels.filter((label) => !isInForm(context, label)).map((label) => label.start);
  let at = 0;
  const regions = labels.map((label) => {
    while (at < ends.length && (ends[at] as number) <= label.start) at++;
    return findRegion(context, label, ends[at] ?? context.text.length, judge);
  });
  const lists = regions.map((region) => ({ region, rows: readRegion(context, region, judge) }));
  const covered = lists.flatMap(({ region, rows }) => (rows.length > 0 ? region.ranges : []));
  // A label without a list may have been the words of a sentence.
  const idle = new Set(lists.flatMap(({ region, rows }) => (rows.length > 0 ? [] : region.label)));
  const told = outside(
    free.filter((hit) => !hit.label || idle.has(hit.label)),
    covered,
  );
  const listed = [...sheets.flatMap((sheet) => sheet.rows), ...lists.flatMap((list) => list.rows)];
  return mergeRows([...listed, ...membersOwn(listed, readTold(context, told, judge))]);
}

/** "Councillors Day and Moss were also present.": where no list says who was there, councillors that a sentence names are the members. */
function membersOwn(listed: readonly Row[], told: readonly Row[]): Row[] {
  if (listed.some(({ status }) => status === 'present')) return [...told];
  return told.map((row) =>
    row.status === 'in-attendance' && row.item === null && /^(?:c(?:ounci)?ll?o?rs?|councillor|alderman|cynghorydd)$/i.test(row.title ?? '')
      ? { ...row, status: 'present' }
      : row,
  );
}

/** Hits that lie in none of the ranges; both are in order. */
function outside(hits: readonly Hit[], ranges: readonly Range[]): Hit[] {
  let at = 0;
  return hits.filter((hit) => {
    while (at < ranges.length && (ranges[at] as Range).end <= hit.start) at++;
    const range = ranges[at];
    return !range || hit.start < range.start;
  });
}

/** The rows of one list: of its tables with a head, of a grid of marks, of what else it is written in. */
function readRegion(context: ExtractContext, region: Region, judge: PersonJudge): Row[] {
  const { label, ranges } = region;
  const item = label.forItem ? (context.placedAt(label.start)?.item?.id ?? null) : null;
  const rows = ranges.flatMap((range) => {
    const tables = findTables(context, range, label.status, judge);
    return [...tables.flatMap((table) => table.rows), ...without(range, tables).flatMap((rest) => readList(context, label, rest, judge))];
  });
  return rows.map((row) => ({ ...row, item }));
}

/** A stretch without others that lie in it. */
function without(range: Range, others: readonly Range[]): Range[] {
  const rest: Range[] = [];
  let start = range.start;
  for (const other of others) {
    if (other.start > start) rest.push({ start, end: other.start });
    start = other.end;
  }
  if (start < range.end || others.length === 0) rest.push({ start, end: range.end });
  return rest;
}

function readList(context: ExtractContext, label: Label, range: Range, judge: PersonJudge): Row[] {
  const { text } = context;
  const grid = readGrid(text, range);
  if (grid)
    return grid.flatMap(({ at, status }) =>
      status ? readRoster(text, at, { judge }).entries.map((entry) => toRow(entry, status, null, 'list')) : [],
    );
  const away = label.status === 'apologies' || label.status === 'absent';
  const { entries, strange } = readRoster(text, range, { judge, away, isEnd: endsList });
  if (strange > MAX_STRANGE + entries.length * 3) return [];
  if (label.office) return entries.slice(0, 1).map((entry) => toRow(entry, label.status, null, 'office', label.role));
  return entries.map((entry, i) => toRow(entry, label.status, null, 'list', i === 0 ? label.role : null));
}

/** Words of no use that a list may hold: more, and it was none. */
const MAX_STRANGE = 12;

/** The rows that sentences tell of, each sentence read once. */
function readTold(context: ExtractContext, hits: readonly Hit[], judge: PersonJudge): Row[] {
  const rows: Row[] = [];
  let end = -1;
  for (const hit of hits) {
    if (hit.start < end) continue;
    const sentence = sentenceOf(context, hit, judge);
    end = sentence.end;
    const { item: home } = hit.placed;
    const item = home?.id ?? null;
    for (const { entry, status, source, role, forItem } of readSentence(context.text, sentence, judge))
      rows.push(
        toRow(entry, status, forItem && !(home?.category === 'apologies' && status === 'in-attendance') ? item : null, source, role),
      );
  }
  return rows;
}
