import type { Nodes, Parents, Root } from 'mdast';
import type { BlockOptions, Origin } from '../builder.ts';
import { type Draft, DraftSink } from '../draft.ts';
import { LineIndex, parseHtml } from '../html/parse.ts';
import { surveyPage } from '../html/survey.ts';
import { walkHtml } from '../html/walk.ts';
import { endsSentence, isUnfinished, startsLower } from '../lines.ts';

/** What nodes hand down to the text inside them. */
interface State {
  bold: boolean;
  indent: number;
}

interface Frame {
  node: Parents;
  next: number;
  state: State;
}

/** A list item whose first block is still to come. */
interface PendingItem {
  /** As typed: "3. ", "· ". */
  marker: string;
  depth: number;
  origin: Origin;
}

/** Walk a Markdown tree, without recursion, and make drafts of its text in reading order. */
export function walkMarkdown(root: Root, source: string): { drafts: Draft[]; furniture: Draft[] } {
  return new Walker(source).walk(root);
}

class Walker {
  private readonly source: string;
  private readonly lines: LineIndex;
  private readonly main = new DraftSink();
  private readonly back: Draft[] = [];
  private sink: DraftSink = this.main;
  private row: Draft[][] | null = null;
  private item: PendingItem | null = null;
  private lists = 0;
  private tables = 0;
  /** Tags of raw HTML in a line that are open: bold, deleted, raised. */
  private inline = { bold: 0, gone: 0, raised: false };
  /** Whether asterisks that Markdown left as text have turned bold on. */
  private stars = false;
  private lastLine = 0;
  /** Whether a block is open that the next paragraph goes on from. */
  private continued = false;
  private readonly paged: boolean;

  constructor(source: string) {
    this.source = source;
    this.lines = new LineIndex(source);
    this.paged = isPaged(source);
  }

  walk(root: Root): { drafts: Draft[]; furniture: Draft[] } {
    const frames: Frame[] = [{ node: root, next: 0, state: { bold: false, indent: 0 } }];
    while (frames.length > 0) {
      const frame = frames.at(-1) as Frame;
      const child = frame.node.children[frame.next++] as Nodes | undefined;
      if (!child) {
        frames.pop();
        this.leave(frame.node);
        continue;
      }
      if (child.type === 'html' && this.blockHtml(child, frame)) continue;
      const state = this.enter(child, frame.state, frame.node);
      if (state && 'children' in child) frames.push({ node: child, next: 0, state });
    }
    this.main.close();
    return { drafts: this.main.drafts, furniture: this.back };
  }

  /** Open a node: the state for its children, or null where it has none to be read. */
  private enter(node: Nodes, state: State, parent: Parents): State | null {
    switch (node.type) {
      case 'heading':
        return this.startHeading(node, state);
      case 'paragraph':
        if (this.isSourceLink(node)) return this.furnish(node);
        if (parent.type === 'listItem' || this.sink === this.main) this.startBlock(node, state, null);
        return state;
      case 'blockquote':
        return { ...state, indent: state.indent + 4 };
      case 'list':
        this.lists++;
        return state;
      case 'listItem':
        this.startItem(node, parent);
        return state;
      case 'table':
        this.startTable(node);
        return state;
      case 'tableRow':
        this.row = [];
        return state;
      case 'tableCell':
        this.sink = new DraftSink();
        this.sink.start({ type: 'paragraph' });
        return state;
      case 'thematicBreak':
        this.sink.addRule();
        this.lastLine = node.position?.end.line ?? this.lastLine;
        return null;
      case 'strong':
        return { ...state, bold: true };
      case 'emphasis':
      case 'link':
      case 'linkReference':
      case 'footnoteDefinition':
        return state;
      case 'delete':
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        return null;
      case 'text':
      case 'inlineCode':
        this.text(node.value, state, node);
        return null;
      case 'code':
        this.code(node, state);
        return null;
      case 'break':
        this.sink.hardBreak();
        return null;
      case 'html':
        this.inlineHtml(node.value);
        return null;
      case 'definition':
        this.definition(node, state);
        return null;
      default:
        return state;
    }
  }

  private leave(node: Parents): void {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
        if (this.row === null) this.endBlock(node);
        if (node.type === 'heading' && this.isBroken(node)) this.sink.addRule();
        return;
      case 'list':
        this.lists--;
        return;
      case 'listItem':
        this.endItem();
        return;
      case 'tableCell':
        this.sink.close();
        this.row?.push(this.sink.drafts);
        this.sink = this.main;
        this.resetInline();
        return;
      case 'tableRow':
        this.endRow();
        return;
      case 'table':
        this.lastLine = node.position?.end.line ?? this.lastLine;
        return;
    }
  }

  private resetInline(): void {
    this.inline = { bold: 0, gone: 0, raised: false };
    this.stars = false;
  }

  private startBlock(node: Nodes, state: State, options: BlockOptions | null): void {
    const first = node.position?.start.line ?? 0;
    if (this.continued) {
      this.continued = false;
      return;
    }
    if (this.lastLine > 0 && first - this.lastLine > 2) this.main.addGap(first - this.lastLine - 2);
    const indent = state.indent > 0 ? { indent: state.indent } : {};
    const { item } = this;
    this.item = null;
    const marker = item ? { marker: item.marker } : {};
    if (options) this.main.start({ ...options, ...indent, ...marker });
    else if (item) this.main.start({ type: 'listItem', depth: item.depth, ...indent, ...marker });
    else this.main.start({ type: 'paragraph', ...indent });
  }

  private startHeading(node: Extract<Nodes, { type: 'heading' }>, state: State): State {
    if (this.isBroken(node)) {
      this.startBlock(node, state, null);
      return state;
    }
    this.startBlock(node, state, { type: 'heading', depth: node.depth });
    return { ...state, bold: true };
  }

  private endBlock(node: Nodes): void {
    this.main.close();
    this.resetInline();
    this.lastLine = node.position?.end.line ?? this.lastLine;
  }

  /** A number is what its author typed, not what Markdown would count; and a year that begins a line is no number of a list. */
  private startItem(node: Nodes, list: Parents): void {
    const { line, column, offset } = node.position?.start ?? { line: 1, column: 1, offset: 0 };
    const origin = { line, column };
    const typed = /^(\d{1,9})([.)])/.exec(this.source.slice(offset ?? 0, (offset ?? 0) + 12));
    const outer = this.item && /\d/.test(this.item.marker) ? this.item.marker : '';
    const marker = list.type === 'list' && list.ordered && typed ? `${typed[1]}${typed[2]} ` : '· ';
    this.item = { marker: outer + marker, depth: Math.max(0, this.lists - 1), origin };
    if (!typed || !isYear(Number(typed[1])) || !(list.type === 'list' && list.children.length === 1)) return;
    this.item = null;
    this.main.start({ type: 'paragraph' });
    this.main.addText(marker.trim(), false, origin);
    this.main.addSpace();
    this.continued = true;
  }

  /** A number that stands alone is text: what it counts follows in a paragraph of its own. */
  private endItem(): void {
    const { item } = this;
    this.item = null;
    if (!item || !/\d/.test(item.marker)) return;
    this.main.start({ type: 'paragraph' });
    this.main.addText(item.marker.trim(), false, item.origin);
    this.main.close();
    this.lastLine = item.origin.line;
  }

  private startTable(node: Nodes): void {
    this.main.close();
    this.tables++;
    this.lastLine = node.position?.end.line ?? this.lastLine;
  }

  private endRow(): void {
    const cells = (this.row ?? []).map((drafts) => drafts.flatMap((draft) => draft.lines));
    this.row = null;
    this.item = null;
    const hard = cells.map((lines) =>
      lines.map((line) => ({ ...line, parting: line.parting === 'soft' ? line.parting : ('hard' as const) })),
    );
    this.main.add({ options: { type: 'tableRow', table: this.tables - 1 }, lines: [], cells: hard, rule: false });
  }

  /** One text node, its line ends soft. */
  private text(value: string, state: State, node: Nodes): void {
    if (this.inline.gone > 0) return;
    const { start, end } = node.position ?? { start: { line: 1, column: 1, offset: 0 }, end: { offset: 0 } };
    const escaped = value.includes('**') && this.source.slice(start.offset ?? 0, end.offset ?? 0).includes('\\*');
    const starred = node.type === 'text' && value.includes('**') && !escaped;
    value.split('\n').forEach((line, i) => {
      if (i > 0) this.sink.softBreak();
      const origin = i === 0 ? { line: start.line, column: start.column } : this.placeOf(line, start.line + i);
      if (!starred) this.words(line, state, origin);
      else
        line.split(/\*{2,}/).forEach((piece, k) => {
          if (k > 0) this.stars = !this.stars;
          this.words(piece, state, k === 0 ? origin : null);
        });
    });
  }

  private words(text: string, state: State, origin: Origin | null): void {
    const words = trimSpaces(text);
    if (/^[ \t]/.test(text)) this.sink.addSpace();
    if (words === '') return;
    if (this.inline.raised && /^(?:st|nd|rd|th)\b/i.test(words) && /\d$/.test(this.sink.lastCharacter)) this.sink.dropSpace();
    const shift = text.indexOf(words);
    this.sink.addText(
      words,
      state.bold || this.stars || this.inline.bold > 0,
      origin && { line: origin.line, column: origin.column + shift },
    );
    if (/[ \t]$/.test(text)) this.sink.addSpace();
  }

  /** Where a later line of a text node stands: the containers' marks before it are skipped. */
  private placeOf(text: string, line: number): Origin {
    const start = this.lines.startOf(line - 1);
    const stop = this.source.indexOf('\n', start);
    const words = text.trimStart().slice(0, 16);
    const at = this.source.slice(start, stop < 0 ? this.source.length : stop).indexOf(words);
    return { line, column: Math.max(0, at) + 1 };
  }

  /** A block of code is text that was set in: each line as it stands. */
  private code(node: Extract<Nodes, { type: 'code' }>, state: State): void {
    this.startBlock(node, { ...state, indent: state.indent + 4 }, null);
    const start = node.position?.start;
    const fenced = start ? /^\s{0,3}(?:`|~)/.test(this.source.slice(start.offset ?? 0, (start.offset ?? 0) + 4)) : false;
    const first = (start?.line ?? 1) + (fenced ? 1 : 0);
    node.value.split('\n').forEach((line, i) => {
      if (i > 0) this.main.hardBreak();
      if (line.trim() !== '') this.main.addText(line.trim(), false, this.placeOf(line, first + i));
    });
    this.endBlock(node);
  }

  /** "[Note]: Agreed." looks like the definition of a link; it is one only where it points somewhere. */
  private definition(node: Extract<Nodes, { type: 'definition' }>, state: State): void {
    if (/[/#@.:]/.test(node.url) && !/[.:]$/.test(node.url)) return;
    this.startBlock(node, state, null);
    const { start, end } = node.position ?? { start: undefined, end: undefined };
    const origin = start ? { line: start.line, column: start.column } : null;
    this.main.addText(this.source.slice(start?.offset ?? 0, end?.offset ?? 0).replace(/\s+/g, ' '), false, origin);
    this.endBlock(node);
  }

  /** Raw HTML in a line: what it does to the text around it. */
  private inlineHtml(value: string): void {
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(value);
    if (!tag) return;
    const by = tag[1] === '/' ? -1 : 1;
    switch ((tag[2] as string).toLowerCase()) {
      case 'br':
        this.sink.hardBreak();
        return;
      case 'b':
      case 'strong':
      case 'u':
        this.inline.bold = Math.max(0, this.inline.bold + by);
        return;
      case 'del':
      case 's':
      case 'strike':
      case 'script':
      case 'style':
        this.inline.gone = Math.max(0, this.inline.gone + by);
        return;
      case 'sup':
        this.inline.raised = by > 0;
        return;
    }
  }

  /** A block of raw HTML is read as HTML; a table that blank lines tore apart is put together first. */
  private blockHtml(node: Extract<Nodes, { type: 'html' }>, frame: Frame): boolean {
    if (!FLOW.has(frame.node.type)) return false;
    const last = this.endOfTable(node, frame);
    const { start } = node.position ?? { start: { line: 1, column: 1, offset: 0 } };
    const whole = last === node ? node.value : this.source.slice(start.offset ?? 0, last.position?.end.offset ?? 0);
    const { root } = parseHtml(whole);
    surveyPage(root);
    const read = walkHtml({
      root,
      lines: new LineIndex(whole),
      base: { line: start.line - 1, column: start.column - 1 },
      tables: this.tables,
    });
    this.tables = read.tables;
    const { item } = this;
    const [head] = read.drafts;
    if (item && head?.options.type === 'paragraph') {
      head.options = { ...head.options, type: 'listItem', depth: item.depth, marker: item.marker };
      this.item = null;
    }
    for (const draft of read.drafts) this.main.add(draft);
    this.lastLine = last.position?.end.line ?? this.lastLine;
    return true;
  }

  private endOfTable(node: Extract<Nodes, { type: 'html' }>, frame: Frame): Nodes {
    if (!isOpen(node.value)) return node;
    let depth = tableDepth(node.value);
    for (let i = frame.next; i < frame.node.children.length; i++) {
      const sibling = frame.node.children[i] as Nodes;
      if (sibling.type !== 'html') continue;
      depth += tableDepth(sibling.value);
      if (depth > 0) continue;
      frame.next = i + 1;
      return sibling;
    }
    return node;
  }

  /** A line of text above a line of hyphens is a heading to Markdown; in a document cut into pages it is the last line of one. */
  private isBroken(node: Extract<Nodes, { type: 'heading' }>): boolean {
    const { start, end } = node.position ?? { start: undefined, end: undefined };
    if (node.depth !== 2 || !start || !end) return false;
    const raw = this.source.slice(start.offset ?? 0, end.offset ?? 0);
    if (!/\n[ \t>]{0,12}-+[ \t]*$/.test(raw)) return false;
    return this.paged || isBodyText(raw.slice(0, raw.lastIndexOf('\n')));
  }

  /** At the top, a link to the file that the text was taken from. */
  private isSourceLink(node: Extract<Nodes, { type: 'paragraph' }>): boolean {
    const [only] = node.children;
    if (this.main.drafts.length > 0 || node.children.length !== 1 || only?.type !== 'link') return false;
    return /\.(?:pdf|docx?|odt|rtf)(?:[?#]|$)/i.test(only.url);
  }

  private furnish(node: Extract<Nodes, { type: 'paragraph' }>): null {
    const sink = new DraftSink();
    sink.start({ type: 'furniture' });
    const start = node.position?.start;
    const link = node.children[0];
    const words = link && 'children' in link ? link.children.map((child) => ('value' in child ? child.value : '')).join('') : '';
    sink.addText(words, false, start ? { line: start.line, column: start.column + 1 } : null);
    sink.close();
    this.back.push(...sink.drafts);
    this.lastLine = node.position?.end.line ?? this.lastLine;
    return null;
  }
}

/** Whether text above a line of hyphens is no heading: it is long, or begins or ends in mid-sentence. */
function isBodyText(source: string): boolean {
  const text = source.replace(/[*_]+/g, '').trim();
  return text.length > 90 || startsLower(text) || isUnfinished(text) || (endsSentence(text) && text.length > 40);
}

/** Fewest page ends that show a document to be cut into pages. */
const MIN_PAGE_ENDS = 2;

/** Whether lines of hyphens part pages: numbers stand below them, or the ends of sentences above. */
function isPaged(source: string): boolean {
  let ends = 0;
  for (const match of source.matchAll(/\n([^\n]{0,300})\n-{3,}[ \t]*\n(?:[ \t]*\n)?([^\n]{0,12})/g)) {
    const [, above, below] = match as unknown as [string, string, string];
    if (/^\s*\d{1,3}\s*$/.test(below) || (above.trim() !== '' && isBodyText(above))) ends++;
  }
  return ends >= MIN_PAGE_ENDS;
}

/** Trim spaces and tabs, but no no-break spaces. */
function trimSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && (text[start] === ' ' || text[start] === '\t')) start++;
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text.slice(start, end);
}

const isYear = (value: number): boolean => value >= 1900 && value <= 2100;

/** Nodes whose children are blocks. */
const FLOW = new Set<Nodes['type']>(['root', 'blockquote', 'listItem', 'footnoteDefinition']);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const tableDepth = (value: string): number => count(value, /<table\b/gi) - count(value, /<\/table\b/gi);

const isOpen = (value: string): boolean => tableDepth(value) > 0;
