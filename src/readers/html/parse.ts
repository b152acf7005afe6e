import { html, Parser, type Token, type TreeAdapter } from 'parse5';
import { InputError } from '../../errors.ts';

/** An element, or a piece of text (`name` '#text'). One shape for both, so that the walks stay fast. */
export interface HtmlNode {
  /** Tag name in lower case, '#text', or '#document'. */
  name: string;
  attributes: readonly { name: string; value: string }[];
  children: HtmlNode[];
  parent: HtmlNode | null;
  /** Namespace, which tells parse5 where a drawing ends. */
  namespace: html.NS;
  /** Text of a text node. */
  value: string;
  /** Offset of a text node's first character in the (LF) input; 0 for elements. */
  offset: number;
  /** Filled in by `surveyPage`. */
  survey: Survey | null;
}

/** What stands inside an element, all levels counted. */
export interface Survey {
  /** Visible characters, white space at the ends of text nodes left out. */
  length: number;
  /** Those of them inside links. */
  linked: number;
  /** Paragraph-like elements and line breaks. */
  blocks: number;
  /** Lists and headings, the content that no table of data has. */
  structures: number;
  /** Visible characters inside tables. */
  tabled: number;
  /** Headings of the first and of the second rank. */
  titles: number;
  subtitles: number;
  /** Kept from the reader of the page. */
  hidden: boolean;
}

interface NodeMap {
  node: HtmlNode;
  parentNode: HtmlNode;
  childNode: HtmlNode;
  document: HtmlNode;
  documentFragment: HtmlNode;
  element: HtmlNode;
  commentNode: HtmlNode;
  textNode: HtmlNode;
  template: HtmlNode;
  documentType: HtmlNode;
}

const NONE: readonly never[] = [];

const makeNode = (name: string, namespace: html.NS = html.NS.HTML, attributes: HtmlNode['attributes'] = NONE): HtmlNode => ({
  name,
  attributes,
  children: [],
  parent: null,
  namespace,
  value: '',
  offset: 0,
  survey: null,
});

const makeText = (value: string, offset: number): HtmlNode => ({
  name: '#text',
  attributes: NONE,
  children: NONE as unknown as HtmlNode[],
  parent: null,
  namespace: html.NS.HTML,
  value,
  offset,
  survey: null,
});

/** Value of an attribute, '' where there is none. */
export function attribute(node: HtmlNode, name: string): string {
  for (const each of node.attributes) if (each.name === name) return each.value;
  return '';
}

/** Whether an attribute stands at all. */
export const hasAttribute = (node: HtmlNode, name: string): boolean => node.attributes.some((each) => each.name === name);

/** Where the parser is: offset of the text it hands over next. */
interface Cursor {
  offset: number;
}

/** Most nodes a page may have for each of its characters: misnested formatting can multiply without end. */
const MAX_NODES_PER_CHARACTER = 1;

function makeAdapter(cursor: Cursor, maxNodes: number): TreeAdapter<NodeMap> {
  let made = 0;
  const append = (parent: HtmlNode, node: HtmlNode): void => {
    parent.children.push(node);
    node.parent = parent;
  };
  return {
    createDocument: () => makeNode('#document'),
    createDocumentFragment: () => makeNode('#document'),
    createElement: (name, namespace, attributes) => {
      if (++made > maxNodes)
        throw new InputError(
          'damaged',
          'Cannot read the HTML: its formatting is nested without end',
          'Open the page in a browser and save it again, or copy its text into a text file.',
        );
      return makeNode(name, namespace, attributes.length === 0 ? NONE : attributes);
    },
    createCommentNode: () => makeNode('#comment'),
    createTextNode: (value) => makeText(value, cursor.offset),
    appendChild: (parent, node) => {
      if (node.name !== '#comment') append(parent, node);
    },
    insertBefore: (parent, node, reference) => {
      if (node.name === '#comment') return;
      parent.children.splice(parent.children.indexOf(reference), 0, node);
      node.parent = parent;
    },
    setTemplateContent: (template, content) => append(template, content),
    getTemplateContent: (template) => template.children[0] as HtmlNode,
    setDocumentType: () => {},
    setDocumentMode: () => {},
    getDocumentMode: () => html.DOCUMENT_MODE.NO_QUIRKS,
    detachNode: (node) => {
      if (!node.parent) return;
      const siblings = node.parent.children;
      const at = siblings.lastIndexOf(node);
      if (at >= 0) siblings.splice(at, 1);
      node.parent = null;
    },
    insertText: (parent, value) => {
      const last = parent.children[parent.children.length - 1];
      if (last?.name === '#text') last.value += value;
      else append(parent, makeText(value, cursor.offset));
    },
    insertTextBefore: (parent, value, reference) => {
      const at = parent.children.indexOf(reference);
      const before = parent.children[at - 1];
      if (before?.name === '#text') {
        before.value += value;
        return;
      }
      const text = makeText(value, cursor.offset);
      parent.children.splice(at, 0, text);
      text.parent = parent;
    },
    adoptAttributes: (recipient, attributes) => {
      const known = new Set(recipient.attributes.map((each) => each.name));
      recipient.attributes = [...recipient.attributes, ...attributes.filter((each) => !known.has(each.name))];
    },
    getFirstChild: (node) => node.children[0] ?? null,
    getChildNodes: (node) => node.children,
    getParentNode: (node) => node.parent,
    getAttrList: (element) => element.attributes as Token.Attribute[],
    getTagName: (element) => element.name,
    getNamespaceURI: (element) => element.namespace,
    getTextNodeContent: (node) => node.value,
    getCommentNodeContent: () => '',
    getDocumentTypeNodeName: () => 'html',
    getDocumentTypeNodePublicId: () => '',
    getDocumentTypeNodeSystemId: () => '',
    isTextNode: (node): node is HtmlNode => node.name === '#text',
    isCommentNode: (node): node is HtmlNode => node.name === '#comment',
    isDocumentTypeNode: (_node): _node is HtmlNode => false,
    isElementNode: (node): node is HtmlNode => !node.name.startsWith('#'),
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
class PlacingParser extends Parser<NodeMap> {
  private next = 0;
  private readonly cursor: Cursor;

  constructor(cursor: Cursor, adapter: TreeAdapter<NodeMap>) {
    super({ treeAdapter: adapter });
    this.cursor = cursor;
  }

  private pass(token: Token.CharacterToken): void {
    this.cursor.offset = this.next;
    this.next += token.chars.length;
  }

  private passTag(): void {
    this.next = this.tokenizer.preprocessor.offset + 1;
  }

  override onCharacter(token: Token.CharacterToken): void {
    this.pass(token);
    super.onCharacter(token);
  }

  override onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.pass(token);
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

/** Parse a page, or a piece of one, whose line ends are LF. */
export function parseHtml(source: string): HtmlNode {
  const cursor = { offset: 0 };
  const parser = new PlacingParser(cursor, makeAdapter(cursor, 1000 + source.length * MAX_NODES_PER_CHARACTER));
  parser.tokenizer.write(source, true);
  return parser.document;
}

/** Offsets at which the lines begin, to turn offsets into line and column. */
export class LineIndex {
  private readonly starts: number[] = [0];
  private last = 0;

  constructor(source: string) {
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
}
