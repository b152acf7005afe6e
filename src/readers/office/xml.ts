import { StringDecoder } from 'node:string_decoder';
import { SaxesParser } from 'saxes';
import { InputError } from '../../errors.ts';

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(value: string): void;
}

/** Namespace URIs with the prefix by which the program knows each: what a document itself calls it does not matter. */
export type Namespaces = ReadonlyMap<string, string>;

/** Deepest nesting that is followed; honest documents stay under a hundred. */
export const MAX_DEPTH = 300;
/** Elements that may be open at once: the parser holds them all. */
const MAX_OPEN = 250_000;
/** Faults after which reading on is of no use. */
const MAX_FAULTS = 1000;
/** Prefixes of a document's own that are translated. */
const MAX_PREFIXES = 200;
/** Characters of a fault that are told: it may quote the document. */
const MAX_FAULT = 200;
/** Bytes decoded at once, and characters that may go by without a single tag. */
const CHUNK = 1 << 20;
const MAX_SILENCE = 32 << 20;

/** Thrown from within the parser to end it; never leaves this file. */
class Stop extends Error {}

/**
 * Read XML as a stream of tags and text, names with the program's own prefixes.
 *
 * Returns the first fault of the XML, null where there is none; what could be read before and after it is handed on. Refuses a DOCTYPE:
 * no office format has one, and entities are made there.
 */
export function readXml(bytes: Uint8Array, namespaces: Namespaces, handler: XmlHandler, maxDepth = MAX_DEPTH): string | null {
  const names = new NameTable(namespaces);
  const parser = new SaxesParser({ xmlns: false, position: false });
  let fault: string | null = null;
  let faults = 0;
  let depth = 0;
  let events = 0;
  const stop = (reason: string): never => {
    fault ??= reason;
    throw new Stop(reason);
  };
  parser.on('doctype', () => {
    throw new InputError('damaged', 'The document declares a DOCTYPE, as no office document does', 'Open it in Word and save it anew.');
  });
  parser.on('error', (error) => {
    fault ??= error.message.slice(0, MAX_FAULT);
    if (++faults > MAX_FAULTS) stop(error.message);
  });
  parser.on('attribute', (attribute) => {
    if (attribute.name.startsWith('xmlns')) names.declared = true;
  });
  parser.on('opentag', (tag) => {
    events++;
    if (++depth > maxDepth) {
      names.declared = false;
      fault ??= `elements nest deeper than ${maxDepth}: what is inside is left out`;
      if (depth > MAX_OPEN) stop(`more than ${MAX_OPEN} elements are open`);
      return;
    }
    names.enter(depth, tag.attributes);
    handler.open(names.ofElement(tag.name), names.ofAttributes(tag.attributes));
  });
  parser.on('closetag', (tag) => {
    events++;
    if (depth > maxDepth) {
      depth--;
      return;
    }
    handler.close(names.ofElement(tag.name));
    names.leave(depth);
    depth--;
  });
  const text = (value: string): void => {
    if (depth <= maxDepth) handler.text(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  try {
    let before = 0;
    let silence = 0;
    for (const chunk of decodeXml(bytes)) {
      parser.write(chunk);
      silence = events === before ? silence + chunk.length : 0;
      if (silence > MAX_SILENCE) stop('a tag or text of immoderate length');
      before = events;
    }
    parser.close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
  }
  return fault;
}

/** Decode piece by piece: XML of office formats is UTF-8 or UTF-16 (ECMA-376 part 2). */
function* decodeXml(bytes: Uint8Array): Generator<string> {
  const [a, b] = bytes;
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) {
    yield new TextDecoder('utf-16be').decode(bytes);
    return;
  }
  const decoder = new StringDecoder((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0) ? 'utf16le' : 'utf8');
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const text = decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(CHUNK, bytes.length - at)));
    yield at === 0 && text.startsWith('\ufeff') ? text.slice(1) : text;
  }
  yield decoder.end();
}

type Translation = ReadonlyMap<string, string> | null;

/** Turns the prefixes of a document into the program's own, scope by scope. Nearly every document uses those already: then it does nothing. */
class NameTable {
  /** Whether the tag that is being read declares namespaces. */
  declared = false;
  private translation: Translation = null;
  private readonly scopes: { depth: number; before: Translation }[] = [];
  private readonly known: ReadonlySet<string>;

  constructor(private readonly namespaces: Namespaces) {
    this.known = new Set(namespaces.values());
  }

  enter(depth: number, attributes: Attributes): void {
    if (!this.declared) return;
    this.declared = false;
    const table = new Map(this.translation ?? []);
    for (const [name, uri] of Object.entries(attributes)) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice(6);
      const own = this.ownPrefix(prefix, uri ?? '');
      if (own === prefix) table.delete(prefix);
      else if (table.size < MAX_PREFIXES) table.set(prefix, own);
    }
    this.scopes.push({ depth, before: this.translation });
    this.translation = table.size > 0 ? table : null;
  }

  /** A prefix that the program knows, bound to a namespace that it does not, must not pass for the known one. */
  private ownPrefix(prefix: string, uri: string): string {
    return this.namespaces.get(uri) ?? (this.known.has(prefix) ? `other-${prefix}` : prefix);
  }

  leave(depth: number): void {
    if (this.scopes.at(-1)?.depth !== depth) return;
    this.translation = this.scopes.pop()?.before ?? null;
  }

  ofElement(name: string): string {
    if (!this.translation) return name;
    const colon = name.indexOf(':');
    const own = this.translation.get(colon < 0 ? '' : name.slice(0, colon));
    return own === undefined ? name : own === '' ? name.slice(colon + 1) : `${own}:${name.slice(colon + 1)}`;
  }

  /** The default namespace does not hold for attributes. */
  ofAttributes(attributes: Attributes): Attributes {
    if (!this.translation) return attributes;
    const translated: Record<string, string | undefined> = {};
    for (const [name, value] of Object.entries(attributes)) translated[name.includes(':') ? this.ofElement(name) : name] = value;
    return translated;
  }
}

export interface XmlElement {
  name: string;
  attributes: Attributes;
  children: XmlElement[];
  text: string;
}

/** Most elements that are kept as a tree: styles, lists and the like; text goes by as a stream. */
const MAX_ELEMENTS = 1_000_000;

/** Read a small part as a tree. The root has no name; its children are what the part holds. */
export function readXmlTree(bytes: Uint8Array, namespaces: Namespaces): { root: XmlElement; fault: string | null } {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  let elements = 0;
  const fault = readXml(bytes, namespaces, {
    open(name, attributes) {
      if (++elements > MAX_ELEMENTS)
        throw new InputError(
          'too-large',
          `A part of the document has more than ${MAX_ELEMENTS} elements`,
          'Save it anew in Word, or split it.',
        );
      const element: XmlElement = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close() {
      if (open.length > 1) open.pop();
    },
    text(value) {
      const element = open.at(-1);
      if (element) element.text += value;
    },
  });
  return { root, fault };
}

/** First child of that name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** All children of that name. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];
