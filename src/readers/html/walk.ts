import type { Role } from '../../tree/nodes.ts';
import { settleDrafts } from '../breaks.ts';
import type { BlockOptions, Origin } from '../builder.ts';
import { type Draft, DraftSink } from '../draft.ts';
import { classLooks, styleLooks } from './elements.ts';
import { type List, nextMarker, startList } from './lists.ts';
import { type HtmlElement, type HtmlNode, type HtmlText, isText, type LineIndex } from './parse.ts';
import { isFileSize, roleOfClass } from './roles.ts';
import { makeRows } from './rows.ts';
import { headingRank, textWithin } from './survey.ts';
import { cellsOf, columnSpan, isStacked, planTable, rowSpan, type TablePlan } from './tables.ts';

/** What elements hand down to the text inside them. */
interface State {
  bold: boolean;
  pre: boolean;
  role: Role | null;
  furniture: boolean;
  indent: number;
  /** Rank of the heading around, 0 outside one. */
  rank: number;
}

/** A table whose rows are being read. */
interface OpenTable {
  plan: TablePlan;
  number: number;
  /** Cells of the row that is open; null between rows and in rows that are read as blocks. */
  cells: Draft[][] | null;
  /** Rows that a cell above still reaches into, by column. */
  reach: number[];
}

/** A list item whose first block is still to come: it gets the marker. */
interface PendingItem {
  marker: string;
  depth: number;
}

export interface WalkInput {
  root: HtmlElement;
  lines: LineIndex;
  /** Where the HTML begins in the input file, where it is part of one (from 0). */
  base?: { line: number; column: number };
  /** Whether classes make letters bold, by the style sheets of the page. */
  boldClasses?: ((words: string) => boolean) | null;
  /** Number of the first table. */
  tables?: number;
}

export interface WalkResult {
  drafts: Draft[];
  furniture: Draft[];
  tables: number;
}

/** Walk a parsed page, without recursion, and make drafts of its text in reading order. */
export function walkHtml(input: WalkInput): WalkResult {
  return new Walker(input).walk();
}

class Walker {
  private readonly input: WalkInput;
  private readonly main = new DraftSink();
  private readonly back = new DraftSink();
  /** Sinks of the cells that are open, the innermost last. */
  private readonly cells: DraftSink[] = [];
  private readonly lists: List[] = [];
  private readonly tables: OpenTable[] = [];
  private item: PendingItem | null = null;
  private tableCount: number;

  constructor(input: WalkInput) {
    this.input = input;
    this.tableCount = input.tables ?? 0;
  }

  walk(): WalkResult {
    const state: State = { bold: false, pre: false, role: null, furniture: false, indent: 0, rank: 0 };
    const { root } = this.input;
    /** States of the elements that are open, the innermost last. */
    const states: State[] = [state];
    let node: HtmlNode | null = root.first;
    let around: HtmlElement = root;
    while (states.length > 0) {
      if (node === null) {
        this.leave(around, states.pop() as State);
        node = around.next;
        around = around.parent ?? root;
        continue;
      }
      const current = states[states.length - 1] as State;
      const inner: State | null = isText(node) ? null : this.enter(node, current);
      if (isText(node)) this.text(node, current);
      else if (inner) {
        states.push(inner);
        around = node;
        node = node.first;
        continue;
      }
      node = node.next;
    }
    this.main.close();
    this.back.close();
    return { drafts: this.main.drafts, furniture: this.back.drafts, tables: this.tableCount };
  }

  private sink(state: State): DraftSink {
    return state.furniture ? this.back : (this.cells.at(-1) ?? this.main);
  }

  /** Open an element: the state for what is inside, or null where nothing inside is to be read. */
  private enter(node: HtmlElement, state: State): State | null {
    if (node.hidden) return null;
    if (node.name === 'br') {
      this.sink(state).hardBreak();
      return null;
    }
    if (node.name === 'hr') {
      this.sink(state).addRule();
      return null;
    }
    if (node.name === 'sup' && this.raised(node, state)) return null;
    const { display } = node.traits;
    if (display === 'drop') return null;
    const inner = this.inherit(node, state);
    if (inner.furniture !== state.furniture) this.back.close();
    if (isFileSize(node)) this.sink(inner).addSpace();
    if (display === 'block') this.enterBlock(node, inner);
    return inner;
  }

  private inherit(node: HtmlElement, state: State): State {
    const { traits } = node;
    if (
      node.words === '' &&
      node.style === '' &&
      node.attributes.length === 0 &&
      !node.aside &&
      !traits.bold &&
      traits.rank === 0 &&
      traits.indent === 0 &&
      !traits.preformatted
    )
      return state;
    const style = node.style === '' ? null : styleLooks(node.style);
    const words = node.words;
    const furniture = state.furniture || node.aside;
    const bold = (style?.bold ?? (state.bold || traits.bold || (words !== '' && this.isBold(words)))) && !furniture;
    const rank = headingRank(node) || state.rank;
    const role = state.role === 'item-number' || words === '' ? state.role : (roleOfClass(words) ?? state.role);
    const pre = state.pre || traits.preformatted || (style?.preformatted ?? false);
    const indent = state.indent + traits.indent + (style?.indent ?? 0);
    const same = bold === state.bold && rank === state.rank && role === state.role;
    if (same && furniture === state.furniture && pre === state.pre && indent === state.indent) return state;
    return { bold, pre, role, furniture, indent, rank };
  }

  private isBold(words: string): boolean {
    return classLooks(words).bold || (this.input.boldClasses?.(words) ?? false);
  }

  private enterBlock(node: HtmlElement, state: State): void {
    this.sink(state).close();
    switch (node.name) {
      case 'ol':
      case 'ul':
      case 'menu':
      case 'dir':
        this.lists.push(startList(node));
        break;
      case 'li':
        this.enterItem(node);
        break;
      case 'table':
        this.enterTable(node, state);
        break;
      case 'tr':
        this.enterRow(node, state);
        break;
      case 'td':
      case 'th':
        this.enterCell(node, state);
        break;
    }
  }

  private leave(node: HtmlElement, state: State): void {
    if (node.traits.display !== 'block') {
      if (node.aside) this.back.close();
      return;
    }
    this.sink(state).close();
    switch (node.name) {
      case 'ol':
      case 'ul':
      case 'menu':
      case 'dir':
        this.lists.pop();
        break;
      case 'li':
        this.item = null;
        break;
      case 'table':
        this.tables.pop();
        break;
      case 'tr':
        this.leaveRow(state);
        break;
      case 'td':
      case 'th':
        this.leaveCell(node, state);
        break;
    }
  }

  private enterItem(node: HtmlElement): void {
    const list = this.lists.at(-1);
    const marker = list ? nextMarker(list, node) : '· ';
    // An item that begins with a list of its own: both numbers stand on one line.
    const outer = this.item && /[\da-z]/i.test(this.item.marker) ? this.item.marker : '';
    this.item = { marker: outer + marker, depth: Math.max(0, this.lists.length - 1) };
  }

  private enterTable(node: HtmlElement, state: State): void {
    const plan: TablePlan = state.furniture ? { kind: 'layout', padded: false } : planTable(node);
    this.tables.push({ plan, number: plan.kind === 'layout' ? -1 : this.tableCount++, cells: null, reach: [] });
  }

  /** In a table of items, only a row of headings is a row, or one that holds several items. */
  private enterRow(node: HtmlElement, state: State): void {
    const table = this.tables.at(-1);
    if (!table || state.furniture || table.plan.kind === 'layout') return;
    const cells = cellsOf(node);
    const heads = cells.length > 1 && cells.every((cell) => cell.name === 'th');
    if (table.plan.kind === 'rows' || heads || isStacked(node)) table.cells = [];
  }

  private leaveRow(state: State): void {
    const table = this.tables.at(-1);
    if (!table?.cells) return;
    const cells = table.cells;
    table.cells = null;
    this.fillReached(table, cells);
    const options: BlockOptions = { type: 'tableRow', table: table.number, role: state.role };
    for (const row of makeRows(cells, options)) this.sink(state).add(row);
  }

  private enterCell(node: HtmlElement, state: State): void {
    const table = this.tables.at(-1);
    if (!table?.cells || state.furniture) return;
    this.fillReached(table, table.cells);
    const at = table.cells.length;
    const rows = rowSpan(node);
    for (let i = 0; i < columnSpan(node); i++) table.reach[at + i] = rows;
    this.cells.push(new DraftSink());
  }

  private leaveCell(node: HtmlElement, state: State): void {
    const table = this.tables.at(-1);
    const sink = table?.cells && !state.furniture ? this.cells.pop() : undefined;
    if (!table?.cells || !sink) return;
    sink.close();
    table.cells.push(settleDrafts(sink.drafts));
    if (table.plan.padded) for (let i = 1; i < columnSpan(node); i++) table.cells.push([]);
  }

  /** Empty cells for columns that a cell of a row above reaches into. */
  private fillReached(table: OpenTable, cells: Draft[][]): void {
    if (!table.plan.padded) return;
    for (let reach = table.reach[cells.length] ?? 0; reach > 1; reach = table.reach[cells.length] ?? 0) {
      table.reach[cells.length] = reach - 1;
      cells.push([]);
    }
  }

  /** Raised ordinals join their number; a raised figure behind a figure stays apart from it. */
  private raised(node: HtmlElement, state: State): boolean {
    if (node.length > 4) return false;
    const text = textWithin(node, 12);
    const sink = this.sink(state);
    if (!/\d$/.test(sink.lastCharacter)) return false;
    const inner = this.inherit(node, state);
    if (/^(?:st|nd|rd|th)$/i.test(text)) {
      sink.dropSpace();
      sink.addText(text, inner.bold, null);
      return true;
    }
    if (!/^\d{1,3}$/.test(text)) return false;
    sink.addText(
      text.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] as string),
      inner.bold,
      null,
    );
    return true;
  }

  private text(node: HtmlText, state: State): void {
    const { value } = node;
    const sink = this.sink(state);
    if (!ROUGH.test(value)) {
      this.smooth(sink, value, node.offset, state);
      return;
    }
    if (!sink.isOpen && isSpaceOnly(value)) return;
    const { lines } = this.input;
    let offset = node.offset;
    let from = 0;
    for (;;) {
      const end = value.indexOf('\n', from);
      this.piece(sink, end < 0 ? value.slice(from) : value.slice(from, end), offset, state);
      if (end < 0) return;
      if (state.pre) sink.hardBreak();
      else sink.softBreak();
      from = end + 1;
      // The next line of the source is found by counting: entities make a text shorter than its source.
      offset = lines.wordsOf(lines.lineOf(offset) + 1);
    }
  }

  /** Text on one source line whose white space is single spaces: nearly all there is. */
  private smooth(sink: DraftSink, value: string, offset: number, state: State): void {
    const start = value.charCodeAt(0) === 32 ? 1 : 0;
    const end = value.charCodeAt(value.length - 1) === 32 ? value.length - 1 : value.length;
    if (start > 0) sink.addSpace();
    if (start >= end) return;
    const words = end - start === value.length ? value : value.slice(start, end);
    if (!this.begin(sink, words, state)) return;
    sink.addText(words, state.bold, this.origin(offset + start));
    if (end < value.length) sink.addSpace();
  }

  /** One source line of a text node, from the offset on. */
  private piece(sink: DraftSink, text: string, offset: number, state: State): void {
    const clean = INVISIBLE.test(text) ? text.replace(/[\u00ad\u200b\ufeff]/g, '') : text;
    if (state.pre) {
      if (clean.trim() === '') return;
      this.begin(sink, clean, state);
      sink.addText(clean.trimEnd(), state.bold, this.origin(offset));
      return;
    }
    let at = 0;
    while (at < clean.length) {
      SPACES.lastIndex = at;
      const gap = SPACES.exec(clean);
      const end = gap ? gap.index : clean.length;
      if (end > at) this.smooth(sink, clean.slice(at, end), offset + at, state);
      if (!gap) return;
      sink.addSpace();
      at = end + gap[0].length;
    }
  }

  /** Open a block for text that needs one. White space that can not break is no reason to use up a list item's marker. */
  private begin(sink: DraftSink, text: string, state: State): boolean {
    if (sink.isOpen) return true;
    if (this.item && !state.furniture && /^\u00a0*$/.test(text)) return false;
    sink.start(this.optionsFor(text, state));
    return true;
  }

  private optionsFor(text: string, state: State): BlockOptions {
    const indent = state.indent + leadingColumns(text);
    if (state.furniture) return { type: 'furniture', indent };
    const { item } = this;
    this.item = null;
    const marker = item && item.marker !== '' ? { marker: item.marker } : {};
    if (state.rank > 0) return { type: 'heading', depth: Math.min(6, state.rank), indent, role: state.role, ...marker };
    if (item) return { type: 'listItem', depth: item.depth, indent, role: state.role, ...marker };
    return { type: 'paragraph', indent, role: state.role };
  }

  private origin(offset: number): Origin {
    const { lines, base } = this.input;
    const line = lines.lineOf(offset);
    const column = offset - lines.startOf(line) + 1;
    return { line: line + 1 + (base?.line ?? 0), column: column + (line === 0 ? (base?.column ?? 0) : 0) };
  }
}

/** Characters that show only when a line is broken at them, if then. */
const INVISIBLE = /[\u00ad\u200b\ufeff]/;

/** Text that is more than words parted by single spaces. */
const ROUGH = /[\t\n\f\r\u00ad\u200b\ufeff]| {2}/;
/** White space that folds into one space, where it is more than one space: its length shifts the columns behind it. */
const SPACES = /[ \t\f\r]{2,}|[\t\f\r]/g;

const isSpaceOnly = (value: string): boolean => {
  for (let i = 0; i < value.length; i++) if (value.charCodeAt(i) > 32) return false;
  return true;
};

/** No-break spaces that a block begins with, as an indent. */
function leadingColumns(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === 160 || text.charCodeAt(at) === 32) at++;
  return at;
}
