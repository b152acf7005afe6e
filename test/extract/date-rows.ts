/** Dates of a few lines of minutes: no reader and no outline, so that a row tests one form. */
import { VFile } from 'vfile';
import { ExtractContext } from '../../src/extract/context.ts';
import { findDates } from '../../src/extract/dates/index.ts';
import type { MinuteDate } from '../../src/model/date.ts';
import { splitLines } from '../../src/readers/text.ts';
import type { Found, FrontNode, ItemNode, MeetingNode, MinuteBlock, MinutesRoot, Range } from '../../src/tree/nodes.ts';
import { placesOfLines } from '../../src/tree/places.ts';
import { toDiagnostics } from '../../src/tree/report.ts';

export interface Given {
  /** Day of the meeting, as if a file name or front matter had said it; null for none. */
  meeting?: string | null;
  /** Title in front matter. */
  title?: string | null;
  /** Words that the outline takes for the place of the meeting's date. */
  when?: readonly string[];
  closing?: string;
  /** Words at the start of a line that are its printed label. */
  labels?: readonly string[];
  /** Numbers of the document's items. */
  numbers?: readonly string[];
  /** Lines from the first are front matter. */
  front?: number;
  /** Lines that are page furniture. */
  furniture?: readonly string[];
  /** The item's own meeting. */
  itemWhen?: string;
}

export interface Dated {
  text: string;
  root: MinutesRoot;
  dates: (Found<MinuteDate> & { text: string })[];
  codes: string[];
  messages: string[];
}

const rangeOf = (text: string, words: string): Range => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** Run the extractor; the meeting is of 6 February 2018, a Tuesday, unless it is given otherwise. */
export async function findIn(text: string, given: Given = {}): Promise<Dated> {
  const file = new VFile();
  const sources = splitLines(text);
  file.data.reading = {
    text,
    tree: { type: 'root', children: sources },
    places: placesOfLines(text),
    encoding: null,
    hints: { title: given.title ?? null, date: null },
  };
  const blocks = sources.map((source): MinuteBlock => {
    const words = text.slice(source.start, source.end);
    const label = given.labels?.find((one) => words.startsWith(one));
    const type = given.furniture?.includes(words) ? 'furniture' : 'paragraph';
    return {
      type,
      part: 'minutes',
      label: label?.trim() ?? null,
      depth: 0,
      start: source.start,
      end: source.end,
      body: source.start + (label?.length ?? 0),
      source,
    };
  });
  const root = rootOf(text, blocks, given);
  await findDates(new ExtractContext(text, root, file, null));
  const dates = root.facts.dates.map((row) => ({ ...row, text: text.slice(row.at.start, row.at.end) }));
  const said = toDiagnostics(file);
  return { text, root, dates, codes: said.map(({ code }) => code), messages: said.map(({ message }) => message) };
}

function rootOf(text: string, blocks: MinuteBlock[], given: Given): MinutesRoot {
  const front: FrontNode = { type: 'front', children: blocks.slice(0, given.front ?? 0), start: 0, end: 0 };
  const back: FrontNode = { type: 'back', children: [], start: text.length, end: text.length };
  const items = (given.numbers ?? [null]).map((number, i) => itemOf(i === 0 ? blocks.slice(given.front ?? 0) : [], number, `i${i + 1}`));
  const item = items[0] as ItemNode;
  if (given.itemWhen) item.meeting = { body: 'Cabinet', number: null, when: rangeOf(text, given.itemWhen) };
  const meeting: MeetingNode = {
    organisation: null,
    body: null,
    title: null,
    venue: null,
    contact: null,
    when: (given.when ?? []).map((words) => rangeOf(text, words)),
    closing: given.closing ? rangeOf(text, given.closing) : null,
    hintDate: given.meeting === undefined ? '2018-02-06' : given.meeting,
  };
  return {
    type: 'root',
    layout: 'generic',
    meeting,
    children: [front, ...items, back],
    front,
    items,
    back,
    facts: {
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
    },
  };
}

function itemOf(children: MinuteBlock[], number: string | null, id: string): ItemNode {
  return {
    type: 'item',
    id,
    number,
    title: null,
    titleAt: [],
    category: 'other',
    references: [],
    fields: {},
    purpose: null,
    attachments: [],
    meeting: null,
    truncated: false,
    exempt: false,
    children,
    start: children[0]?.start ?? 0,
    end: children.at(-1)?.end ?? 0,
  };
}

/** "words = edtf" of every row. */
export const rowsOf = ({ dates }: Dated): string[] => dates.map(({ text, edtf }) => `${text.replace(/\s+/g, ' ')} = ${edtf}`);
