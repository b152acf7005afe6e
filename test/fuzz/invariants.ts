import { type Clause, type MinutesDocument, MinutesDocumentSchema, type Span } from '../../src/index.ts';
import { isBlank } from '../../src/tree/text.ts';

/** What the contract promises of any document does not hold. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

function hold(condition: boolean, say: () => string): void {
  if (!condition) throw new Broken(say());
}

interface Quote {
  path: string;
  text: string;
  span: Span;
}

/** Every row of the document that quotes the source. */
function* quotes(value: unknown, path: string): Generator<Quote> {
  if (typeof value !== 'object' || value === null) return;
  const { text, span } = value as { text?: unknown; span?: unknown };
  if (typeof text === 'string' && span) yield { path, text, span: span as Span };
  for (const [key, part] of Object.entries(value)) yield* quotes(part, `${path}.${key}`);
}

/** Check a document, made with its source text, against what the contract promises of any. */
export function checkDocument(document: MinutesDocument): void {
  MinutesDocumentSchema.parse(document);
  const source = document.source.text;
  if (source === undefined) throw new Broken('a document without its source text');
  for (const { path, text, span } of quotes(document, ''))
    hold(source.slice(span.start, span.end) === text, () => `${path.replace(/\d+/g, '#')}: the text is not what stands at its span`);
  checkTiling(document, source);
  checkIds(document);
  for (const { clauses, span } of document.resolutions) checkClauses(clauses, span);
  for (const { start, end, edtf } of document.dates)
    hold((start === null) === (end === null) && (start ?? '') <= (end ?? ''), () => `a date that ends before it begins: ${edtf}`);
  for (const { value, max, text } of document.money)
    hold(Number.isFinite(value) && (max === null || Number.isFinite(max)), () => `no number: ${text}`);
}

/** Each non-blank character is in exactly one block. */
function checkTiling({ frontMatter, items, backMatter }: MinutesDocument, source: string): void {
  let at = 0;
  const expectBlank = (end: number): void => {
    for (let i = at; i < end; i++) hold(isBlank(source.charCodeAt(i)), () => 'a character is in no block');
  };
  for (const { span } of [frontMatter, ...items.map((item) => item.blocks), backMatter].flat()) {
    hold(span.start >= at, () => 'blocks overlap, or are out of order');
    expectBlank(span.start);
    at = span.end;
  }
  expectBlank(source.length);
}

function checkIds({ items, resolutions, money, dates, pilots, people, actions }: MinutesDocument): void {
  const known = new Set(items.map(({ id }) => id));
  hold(known.size === items.length, () => 'two items of one id');
  const facts = { resolutions, money, dates, pilots, people, actions };
  for (const [name, rows] of Object.entries(facts)) {
    hold(new Set(rows.map(({ id }) => id)).size === rows.length, () => `${name}: two rows of one id`);
    for (const { item } of rows) hold(item === null || known.has(item), () => `${name}: a row of an item that is not there`);
  }
}

/** Clauses lie inside their decision, in order; what is below a clause lies behind its own text. */
function checkClauses(clauses: readonly Clause[], around: Span): void {
  let at = around.start;
  for (const { span, clauses: below } of clauses) {
    hold(span.start >= at && span.end <= around.end, () => 'a clause outside its decision, or out of order');
    at = span.end;
    if (below.length > 0) {
      checkClauses(below, { ...around, start: at });
      at = Math.max(...below.map((clause) => endOf(clause)));
    }
  }
}

const endOf = ({ span, clauses }: Clause): number => Math.max(span.end, ...clauses.map(endOf));
