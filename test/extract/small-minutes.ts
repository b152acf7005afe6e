/**
 * Minutes in a few lines, as a context for one extractor: no reader, no outline, so that a row tests one thing.
 *
 * Paragraphs are parted by empty lines; "# " begins an item and is its title; a line with tabs is a table row.
 */
import { VFile } from 'vfile';
import { ExtractContext } from '../../src/extract/context.ts';
import type { BlockType } from '../../src/model/block.ts';
import type { MinuteDate } from '../../src/model/date.ts';
import { readLabel } from '../../src/tree/labels.ts';
import {
  type Facts,
  type Found,
  type FrontNode,
  type ItemNode,
  type MinuteBlock,
  type MinutesRoot,
  type Range,
  sourceBlock,
} from '../../src/tree/nodes.ts';

const NO_FACTS: Facts = {
  meetingDate: null,
  startTime: null,
  endTime: null,
  itemDates: new Map(),
  resolutions: [],
  money: [],
  dates: [],
  pilots: [],
  people: [],
  actions: [],
};

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const DATE = new RegExp(`(?:(\\d{1,2})(?:st|nd|rd|th)? )?(${MONTHS.join('|')})(?: (\\d{4}))?`, 'gi');

/** Only what the rows need: "1 April 2021", "April 2021", "31 March" (of 2021). */
function datesIn(text: string): Found<MinuteDate>[] {
  return [...text.matchAll(DATE)].flatMap((match): Found<MinuteDate>[] => {
    const [words, day, month = '', year = '2021'] = match;
    if (!day && !match[3]) return [];
    const edtf = `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}${day ? `-${day.padStart(2, '0')}` : ''}`;
    const at = { start: match.index, end: match.index + words.length };
    return [
      {
        item: null,
        edtf,
        start: null,
        end: null,
        precision: day ? 'day' : 'month',
        approximate: false,
        inferred: false,
        time: null,
        role: 'reference',
        at,
      },
    ];
  });
}

const person = (name: string): Facts['people'][number] => ({
  item: null,
  name,
  title: null,
  role: null,
  organisation: null,
  status: 'present',
  start: 0,
  end: 1,
});

/** Build the context; `people` are the names that the list of attendance would give. */
export function smallMinutes(text: string, meetingDate: string | null = '2021-01-12', people: readonly string[] = []): ExtractContext {
  const front: FrontNode = { type: 'front', children: [], start: 0, end: 0 };
  const back: FrontNode = { type: 'back', children: [], start: text.length, end: text.length };
  const items: ItemNode[] = [];
  let table = -1;
  for (const range of paragraphs(text)) {
    const words = text.slice(range.start, range.end);
    if (words.startsWith('# ')) items.push(item(text, { start: range.start + 2, end: range.end }, items.length + 1));
    const cells = words.includes('\t') ? cellsOf(words, range.start) : null;
    if (cells && text[range.start - 2] === '\n') table++;
    const block = blockOf(text, range, cells, Math.max(table, 0));
    (items.at(-1) ?? front).children.push(block);
  }
  const root: MinutesRoot = {
    type: 'root',
    layout: 'generic',
    meeting: { organisation: null, body: null, title: null, venue: null, contact: null, when: [], closing: null, hintDate: null },
    children: [front, ...items, back],
    front,
    items,
    back,
    facts: { ...NO_FACTS, meetingDate, dates: datesIn(text), people: people.map(person) },
  };
  return new ExtractContext(text, root, new VFile(), null);
}

/** Stretches between empty lines; rows of a table are lines. */
function paragraphs(text: string): Range[] {
  return [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].flatMap((match): Range[] => {
    if (!match[0].includes('\t')) return [{ start: match.index, end: match.index + match[0].length }];
    return [...match[0].matchAll(/[^\n]+/g)].map((line) => ({
      start: match.index + line.index,
      end: match.index + line.index + line[0].length,
    }));
  });
}

function cellsOf(line: string, start: number): Range[] {
  let at = start;
  return line.split('\t').map((cell) => {
    const range = { start: at, end: at + cell.length };
    at += cell.length + 1;
    return range;
  });
}

function blockOf(text: string, range: Range, cells: Range[] | null, table: number): MinuteBlock {
  const words = text.slice(range.start, range.end);
  const heading = words.startsWith('# ');
  const label = heading || cells ? null : readLabel(words);
  const type: BlockType = heading ? 'heading' : cells ? 'table' : label ? 'point' : 'paragraph';
  const start = heading ? range.start + 2 : range.start;
  return {
    type,
    part: heading ? 'heading' : 'minutes',
    label: label?.label ?? null,
    depth: 0,
    start,
    end: range.end,
    body: start + (label?.length ?? 0),
    source: sourceBlock(start, range.end, cells ? { type: 'tableRow', cells, table } : {}),
  };
}

function item(text: string, range: Range, number: number): ItemNode {
  return {
    type: 'item',
    id: `i${number}`,
    number: null,
    title: text.slice(range.start, range.end),
    titleAt: [range],
    category: 'other',
    references: [],
    fields: {},
    purpose: null,
    attachments: [],
    meeting: null,
    truncated: false,
    exempt: false,
    children: [],
    ...range,
  };
}
