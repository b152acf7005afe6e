/**
 * The one tree between the readers and the rest, unist all through.
 *
 * A reader makes a `SourceRoot`: the document's paragraphs, headings, list items and table rows in reading order. The outline turns it
 * into a `MinutesRoot`: front matter, items, back matter. Every node has offsets into the source text (`file.value` after reading);
 * no node copies text, so a span can not disagree with its words.
 */
import type { Node } from 'unist';
import type { Action } from '../model/action.ts';
import type { BlockType } from '../model/block.ts';
import type { MinuteDate } from '../model/date.ts';
import type { Attachment, Category } from '../model/item.ts';
import type { ItemMeeting, Meeting } from '../model/meeting.ts';
import type { Money } from '../model/money.ts';
import type { Person } from '../model/person.ts';
import type { Pilot } from '../model/pilot.ts';
import type { Clause, Resolution } from '../model/resolution.ts';
import type { Layout } from '../model/source.ts';

/** UTF-16 offsets into the source text, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

export const SOURCE_TYPES = ['paragraph', 'heading', 'listItem', 'tableRow', 'furniture'] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

/** What a page's own markup says a block is (class names of ModernGov and the like). Plain text never has it. */
export const ROLES = ['page-kind', 'page-title', 'item-number', 'item-title', 'label', 'field', 'attachment'] as const;
export type Role = (typeof ROLES)[number];

/**
 * One paragraph-like piece of the source, without the white space around it. Blocks are in order, never overlap, and together hold
 * every non-blank character of the source text.
 */
export interface SourceBlock extends Node, Range {
  type: SourceType;
  /** Rank of a heading (1 to 6, 0 where it only looks like one), nesting of a list item from 0, else 0. */
  depth: number;
  /**
   * End of the number or bullet that the format itself generated and the reader wrote out at `start` ("264. ", "(a) ", "· "), white space
   * included; null where the format knows of no list. A number typed by hand is text like any other.
   */
  markerEnd: number | null;
  /** End of the bold (or underlined) run that the block opens with: `start` if none, `end` if all of it is bold. */
  boldEnd: number;
  /** White space before the block, in columns (a tab is four, a no-break space one) or in the format's own measure. */
  indent: number;
  /** Blank lines (or their like) between the block before and this one. */
  gap: number;
  /** Cells of a table row, empty ones included (start === end), else null. */
  cells: Range[] | null;
  /** Number of the table the row belongs to, from 0, counted over the document; else null. */
  table: number | null;
  role: Role | null;
  /** Set where lines that were broken to fit a page were joined: line ends in the block are white space. */
  wrapped?: boolean;
}

export interface SourceRoot extends Node {
  type: 'root';
  children: SourceBlock[];
}

/**
 * Least indent of what stands in a column of its own at the right margin, such as one of actions, and one more than any other block of a page
 * has: by it the two are told apart.
 */
export const ASIDE_INDENT = 60;

/** The parts an item is printed in; a layout that prints none of their labels has all in `minutes`. */
export const PARTS = ['heading', 'agenda', 'decision', 'minutes', 'reasons', 'documents'] as const;
export type Part = (typeof PARTS)[number];

/** A block of the output, with the source block it was cut from. */
export interface MinuteBlock extends Node, Range {
  type: BlockType;
  /** Which part of its item the block stands in; `minutes` in front and back matter. */
  part: Part;
  label: string | null;
  depth: number;
  /** Offset at which the text after the printed label begins; `start` where there is no label. */
  body: number;
  source: SourceBlock;
}

/** The meeting as far as the outline can tell, and where in the text its date and times stand. */
export interface MeetingNode extends Omit<Meeting, 'date' | 'startTime' | 'endTime'> {
  /** Where the date of the meeting is printed (a heading, a "Date:" line), best first; the extractor of dates reads it. */
  when: Range[];
  /** Where the closing time is printed ("The meeting closed at 8.15pm"). */
  closing: Range | null;
  /** A date in the reader's hints (front matter, file name), ISO; used only where the text has none. */
  hintDate: string | null;
}

export interface FrontNode extends Node, Range {
  type: 'front' | 'back';
  children: MinuteBlock[];
}

export interface ItemNode extends Node, Range {
  type: 'item';
  id: string;
  number: string | null;
  title: string | null;
  /** Where the title stands; a title broken over lines has several ranges. */
  titleAt: Range[];
  category: Category;
  references: string[];
  fields: Record<string, string>;
  purpose: string | null;
  attachments: Attachment[];
  meeting: (Omit<ItemMeeting, 'date'> & { when: Range | null }) | null;
  truncated: boolean;
  exempt: boolean;
  children: MinuteBlock[];
}

/**
 * A row as an extractor leaves it: offsets instead of span, text and id, which the compiler makes from them. A row with a `start` and
 * `end` of its own (dates, pilots) has its place under `at`.
 */
export type Found<Row> = Omit<Row, 'id' | 'text' | 'span'> & ('start' extends keyof Row ? { at: Range } : Range);
export interface FoundClause extends Range {
  label: string | null;
  action: Clause['action'];
  clauses: FoundClause[];
}
export type FoundResolution = Omit<Found<Resolution>, 'clauses'> & { clauses: FoundClause[] };

export interface Facts {
  meetingDate: string | null;
  startTime: string | null;
  endTime: string | null;
  /** Dates of the items' own meetings, by item id. */
  itemDates: Map<string, string>;
  resolutions: FoundResolution[];
  money: Found<Money>[];
  dates: Found<MinuteDate>[];
  pilots: Found<Pilot>[];
  people: Found<Person>[];
  actions: Found<Action>[];
}

export interface MinutesRoot extends Node {
  type: 'root';
  layout: Layout;
  meeting: MeetingNode;
  children: [FrontNode, ...ItemNode[], FrontNode] | (FrontNode | ItemNode)[];
  front: FrontNode;
  items: ItemNode[];
  back: FrontNode;
  facts: Facts;
}

/** Make a source block with nothing special about it. */
export function sourceBlock(start: number, end: number, more?: Partial<SourceBlock>): SourceBlock {
  const block: SourceBlock = {
    type: 'paragraph',
    start,
    end,
    depth: 0,
    markerEnd: null,
    boldEnd: start,
    indent: 0,
    gap: 0,
    cells: null,
    table: null,
    role: null,
  };
  return more ? Object.assign(block, more) : block;
}
