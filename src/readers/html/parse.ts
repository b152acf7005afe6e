import { html, InsertionMode, Parser, type Token, type TreeAdapter } from 'parse5';
import { InputError } from '../../errors.ts';
import { type Traits, traitsOf } from './elements.ts';
import { isSpace } from './scan.ts';
import { type Reception, Stop, SwiftTokenizer } from './tokenizer.ts';

/** A piece of text. */
export interface HtmlText {
  name: '#text';
  value: string;
  /** Its visible characters. */
  length: number;
  /** Offset of its first character in the (LF) input. */
  offset: number;
  parent: HtmlElement | null;
  previous: HtmlNode | null;
  next: HtmlNode | null;
}

export type HtmlNode = HtmlElement | HtmlText;

type Attributes = readonly { name: string; value: string }[];

const NONE: Attributes = [];

/** An element, with room for what `surveyPage` and `markFurniture` find out about it. */
export class HtmlElement {
  /** Children hang on a chain: an array for each element would take more room than the page. */
  first: HtmlNode | null = null;
  last: HtmlNode | null = null;
  parent: HtmlElement | null = null;
  previous: HtmlNode | null = null;
  next: HtmlNode | null = null;
  readonly traits: Traits;
  /** Class and style, '' where there is none. */
  words = '';
  style = '';
  /** Visible characters inside. */
  length = 0;
  /** Those of them inside links. */
  linked = 0;
  /** Those of them inside tables. */
  tabled = 0;
  /** Paragraph-like elements and line breaks inside. */
  blocks = 0;
  /** Lists, headings and tables inside. */
  structures = 0;
  /** Headings of the first and of the second rank inside. */
  titles = 0;
  subtitles = 0;
  /** Kept from the reader of the page. */
  hidden = false;
  /** Part of the page and not of its article: what is inside goes to the end of the text. */
  aside = false;
  readonly name: string;
  readonly namespace: html.NS;
  attributes: Attributes;

  constructor(name: string, namespace: html.NS = html.NS.HTML, attributes: Attributes = NONE) {
    this.name = name;
    this.namespace = namespace;
    this.traits = traitsOf(name);
    let kept = 0;
    for (const each of attributes) {
      if (each.name === 'class') this.words = each.value;
      else if (each.name === 'style') this.style = each.value;
      else if (isKept(each)) kept++;
    }
    this.attributes = kept === 0 ? NONE : attributes.filter(isKept);
  }
}

export const isText = (node: HtmlNode): node is HtmlText => node.name === '#text';

/** The children of an element that are elements. */
export function elementsIn(node: HtmlElement): HtmlElement[] {
  const elements: HtmlElement[] = [];
  for (let child = node.first; child; child = child.next) if (!isText(child)) elements.push(child);
  return elements;
}

function childrenOf(node: HtmlElement): HtmlNode[] {
  const children: HtmlNode[] = [];
  for (let child = node.first; child; child = child.next) children.push(child);
  return children;
}

/** Hang a node before another, or behind all where that is null. */
function insert(parent: HtmlElement, node: HtmlNode, before: HtmlNode | null): void {
  const previous = before ? before.previous : parent.last;
  node.parent = parent;
  node.previous = previous;
  node.next = before;
  if (previous) previous.next = node;
  else parent.first = node;
  if (before) before.previous = node;
  else parent.last = node;
}

function detach(node: HtmlNode): void {
  const { parent, previous, next } = node;
  if (!parent) return;
  if (previous) previous.next = next;
  else parent.first = next;
  if (next) next.previous = previous;
  else parent.last = previous;
  node.parent = null;
  node.previous = null;
  node.next = null;
}

/** Value of an attribute, '' where there is none. */
export function attribute(node: HtmlElement, name: string): string {
  for (const each of node.attributes) if (each.name === name) return each.value;
  return '';
}

/** Whether an attribute stands at all. */
export const hasAttribute = (node: HtmlElement, name: string): boolean => node.attributes.some((each) => each.name === name);

interface NodeMap {
  node: HtmlNode;
  parentNode: HtmlElement;
  childNode: HtmlNode;
  document: HtmlElement;
  documentFragment: HtmlElement;
  element: HtmlElement;
  commentNode: HtmlElement;
  textNode: HtmlText;
  template: HtmlElement;
  documentType: HtmlElement;
}

/** Attributes that tell something of the text; the rest is let go at once. */
const KEPT = new Set([
  'id',
  'role',
  'hidden',
  'aria-hidden',
  'aria-level',
  'href',
  'type',
  'start',
  'value',
  'reversed',
  'colspan',
  'rowspan',
  'encoding',
]);

const isKept = (each: { name: string }): boolean => KEPT.has(each.name);

/** Visible characters of a piece of text; those of words that a no-break space begins are looked at one by one. */
function visible(value: string): number {
  let count = 0;
  for (let at = 0; at < value.length; at++) {
    if (isSpace(value.charCodeAt(at))) continue;
    const start = at;
    while (at < value.length && !isSpace(value.charCodeAt(at))) at++;
    count += value.charCodeAt(start) === 160 ? value.slice(start, at).replace(/[\s\u200b-\u200d\ufeff]/g, '').length : at - start;
  }
  return count;
}

function append(node: HtmlText, value: string): void {
  node.value += value;
  node.length += visible(value);
}

/** Where the parser is: offset of the text it hands over next. */
interface Cursor {
  offset: number;
}

/** Most nodes a page may have for each of its characters: misnested formatting can multiply without end. */
const MAX_NODES_PER_CHARACTER = 1;

/** Text that is kept, by the nodes that are: white space between tags included. */
const CHARACTERS_PER_NODE = 40;

function makeAdapter(cursor: Cursor, maxNodes: number, maxElements: number): TreeAdapter<NodeMap> {
  let made = 0;
  let texts = 0;
  let characters = 0;
  /** As much of a text as is kept still. */
  const count = (value: string): string => {
    const left = maxNodes * CHARACTERS_PER_NODE - characters;
    characters += value.length;
    return value.length <= left ? value : value.slice(0, left);
  };
  const makeText = (value: string): HtmlText => {
    if (++texts + made > maxNodes) throw new Stop();
    return { name: '#text', value, length: visible(value), offset: cursor.offset, parent: null, previous: null, next: null };
  };
  const add = (parent: HtmlElement, value: string, before: HtmlNode | null): void => {
    const kept = count(value);
    const neighbour = before ? before.previous : parent.last;
    if (neighbour && isText(neighbour)) append(neighbour, kept);
    else if (kept !== '') insert(parent, makeText(kept), before);
    if (kept.length < value.length) throw new Stop();
  };
  return {
    createDocument: () => new HtmlElement('#document'),
    createDocumentFragment: () => new HtmlElement('#document'),
    createElement: (name, namespace, attributes) => {
      if (++made + texts > maxNodes) throw new Stop();
      if (made > maxElements)
        throw new InputError(
          'damaged',
          'Cannot read the HTML: its formatting is nested without end',
          'Open the page in a browser and save it again, or copy its text into a text file.',
        );
      return new HtmlElement(name, namespace, attributes);
    },
    createCommentNode: () => new HtmlElement('#comment'),
    createTextNode: makeText,
    appendChild: (parent, node) => {
      if (node.name !== '#comment') insert(parent, node, null);
    },
    insertBefore: (parent, node, reference) => {
      if (node.name !== '#comment') insert(parent, node, reference);
    },
    setTemplateContent: (template, content) => insert(template, content, null),
    getTemplateContent: (template) => template.first as HtmlElement,
    setDocumentType: () => {},
    setDocumentMode: () => {},
    getDocumentMode: () => html.DOCUMENT_MODE.NO_QUIRKS,
    detachNode: detach,
    insertText: (parent, value) => add(parent, value, null),
    insertTextBefore: (parent, value, reference) => add(parent, value, reference),
    adoptAttributes: (recipient, attributes) => {
      const known = new Set(recipient.attributes.map((each) => each.name));
      recipient.attributes = [...recipient.attributes, ...attributes.filter((each) => !known.has(each.name))];
    },
    getFirstChild: (node) => node.first,
    getChildNodes: childrenOf,
    getParentNode: (node) => node.parent,
    getAttrList: (element) => element.attributes as Token.Attribute[],
    getTagName: (element) => element.name,
    getNamespaceURI: (element) => element.namespace,
    getTextNodeContent: (node) => node.value,
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => 'html',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: isText,
    isCommentNode: (node): node is HtmlElement => node.name === '#comment',
    isDocumentTypeNode: (_node): _node is HtmlElement => false,
    isElementNode: (node): node is HtmlElement => !node.name.startsWith('#'),
    setNodeSourceCodeLocation: () => {},
    getNodeSourceCodeLocation: () => null,
    updateNodeSourceCodeLocation: () => {},
  };
}

/**
 * parse5's parser, noting where each piece of text begins.
 *
 * Its own `sourceCodeLocationInfo` keeps places of all tags, attributes and words and takes twice the time. Text begins where the tag before
 * it ended, or where the text before it did, so one number does.
 */
class PlacingParser extends Parser<NodeMap> implements Reception {
  private next = 0;
  private readonly cursor: Cursor;

  constructor(cursor: Cursor, adapter: TreeAdapter<NodeMap>, isSwift: boolean) {
    super({ treeAdapter: adapter });
    this.cursor = cursor;
    this.tokenizer = new SwiftTokenizer(this, isSwift);
  }

  private pass(token: Token.CharacterToken): void {
    this.cursor.offset = this.next;
    this.next += token.chars.length;
  }

  private passTag(): void {
    this.next = this.tokenizer.preprocessor.offset + 1;
  }

  takesProse(): boolean {
    return PROSE.has(this.insertionMode) && !this.skipNextNewLine;
  }

  isWanted(name: string): boolean {
    return name === 'class' || name === 'style' || KEPT.has(name);
  }

  /** Of white space with line ends, the line ends are all that matters. */
  override onCharacter(token: Token.CharacterToken): void {
    this.pass(token);
    if (token.chars.includes('\n')) token.chars = foldLineEnds(token.chars);
    super.onCharacter(token);
  }

  override onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.pass(token);
    if (token.chars.length > 1) token.chars = lineEndsOf(token.chars);
    super.onWhitespaceCharacter(token);
  }

  override onStartTag(token: Token.TagToken): void {
    this.passTag();
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    this.passTag();
    super.onEndTag(token);
  }

  override onComment(token: Token.CommentToken): void {
    this.passTag();
    super.onComment(token);
  }

  override onDoctype(token: Token.DoctypeToken): void {
    this.passTag();
    super.onDoctype(token);
  }
}

/** Modes in which white space beside words is text as they are. */
const PROSE: ReadonlySet<InsertionMode> = new Set([
  InsertionMode.IN_BODY,
  InsertionMode.IN_CELL,
  InsertionMode.IN_CAPTION,
  InsertionMode.IN_TABLE,
  InsertionMode.IN_TABLE_TEXT,
  InsertionMode.IN_TABLE_BODY,
  InsertionMode.IN_ROW,
]);

/** Text whose white space with line ends is only these. */
function foldLineEnds(text: string): string {
  let folded = '';
  let from = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
    let end = at;
    while (end > from && isSpace(text.charCodeAt(end - 1))) end--;
    let next = at + 1;
    let ends = 1;
    for (; isSpace(text.charCodeAt(next)); next++) if (text.charCodeAt(next) === 10) ends++;
    folded += text.slice(from, end) + (ends === 1 ? '\n' : '\n'.repeat(ends));
    from = next;
  }
  return from === 0 ? text : folded + text.slice(from);
}

function lineEndsOf(space: string): string {
  let count = 0;
  for (let at = space.indexOf('\n'); at >= 0; at = space.indexOf('\n', at + 1)) count++;
  return count === 0 ? space : count === 1 ? '\n' : '\n'.repeat(count);
}

/** Parse a page, or a piece of one, whose line ends are LF; `cut` where it has more nodes than are kept. */
export function parseHtml(source: string, maxNodes = Number.POSITIVE_INFINITY): { root: HtmlElement; cut: boolean } {
  const cursor = { offset: 0 };
  const parser = new PlacingParser(
    cursor,
    makeAdapter(cursor, maxNodes, 1000 + source.length * MAX_NODES_PER_CHARACTER),
    !source.includes('\0'),
  );
  try {
    parser.tokenizer.write(source, true);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { root: parser.document, cut: true };
  }
  return { root: parser.document, cut: false };
}

/** Offsets at which the lines begin, to turn offsets into line and column. */
export class LineIndex {
  private readonly source: string;
  private readonly starts: number[] = [0];
  private last = 0;

  constructor(source: string) {
    this.source = source;
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** Index of the line an offset is on, from 0. Offsets that rise are found at once. */
  lineOf(offset: number): number {
    const { starts } = this;
    let at = this.last;
    if ((starts[at] as number) > offset) {
      let low = 0;
      let high = at;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle - 1;
      }
      at = low;
    } else while (at + 1 < starts.length && (starts[at + 1] as number) <= offset) at++;
    this.last = at;
    return at;
  }

  startOf(line: number): number {
    return this.starts[Math.min(line, this.starts.length - 1)] as number;
  }

  /** Offset of the first character of a line that is no white space. */
  wordsOf(line: number): number {
    let at = this.startOf(line);
    for (let code = this.source.charCodeAt(at); code === 32 || code === 9; code = this.source.charCodeAt(at)) at++;
    return at;
  }
}
