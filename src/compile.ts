import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import {
  type Block,
  type Clause,
  type Item,
  type MinutesDocument,
  MinutesDocumentSchema,
  SCHEMA_VERSION,
  type Span,
} from './model/index.ts';
import type { Settings } from './settings.ts';
import type { FoundClause, FoundResolution, ItemNode, MinuteBlock, MinutesRoot, Range } from './tree/nodes.ts';
import type { Places } from './tree/places.ts';
import type { Reading } from './tree/reading.ts';
import { toDiagnostics } from './tree/report.ts';
import { isBlank } from './tree/text.ts';
import { VERSION } from './version.ts';

/** Makes rows from offsets: one place where spans and quotes come from, so that they agree. */
class Rows {
  constructor(
    readonly text: string,
    readonly places: Places,
  ) {}

  span(range: Range): Span {
    return this.places.span(range.start, range.end);
  }

  quote(range: Range): { text: string; span: Span } {
    if (!(range.start >= 0 && range.end > range.start && range.end <= this.text.length))
      throw new Error(`Bug: a row has the impossible range ${range.start}-${range.end} in a text of ${this.text.length}`);
    return { text: this.text.slice(range.start, range.end), span: this.span(range) };
  }

  list<Row extends Range>(prefix: string, rows: readonly Row[]): (Omit<Row, 'start' | 'end'> & { id: string; text: string; span: Span })[] {
    return rows.map(({ start, end, ...row }, i) => ({ id: `${prefix}${i + 1}`, ...row, ...this.quote({ start, end }) }));
  }

  /** The same for rows that keep their place under `at`, because they have a start and an end of their own. */
  listAt<Row extends { at: Range }>(prefix: string, rows: readonly Row[]): (Omit<Row, 'at'> & { id: string; text: string; span: Span })[] {
    return rows.map(({ at, ...row }, i) => ({ id: `${prefix}${i + 1}`, ...row, ...this.quote(at) }));
  }

  block(block: MinuteBlock): Block {
    return { type: block.type, label: block.label, depth: block.depth, ...this.quote(block) };
  }

  clause(clause: FoundClause): Clause {
    const { text, span } = this.quote(clause);
    return { label: clause.label, text, action: clause.action, clauses: clause.clauses.map((sub) => this.clause(sub)), span };
  }

  resolution(row: FoundResolution, i: number) {
    const { start, end, clauses, ...rest } = row;
    return { id: `r${i + 1}`, ...rest, clauses: clauses.map((clause) => this.clause(clause)), ...this.quote({ start, end }) };
  }
}

/** Compile the tree to the document, check it against itself, and validate it against its schema. */
export function compileDocument(tree: MinutesRoot, file: VFile, settings: Settings): MinutesDocument {
  const reading = file.data.reading as Reading;
  const rows = new Rows(reading.text, reading.places);
  const { facts } = tree;
  checkTiling(tree, reading.text);
  const bytes = file.value as Uint8Array;
  return MinutesDocumentSchema.parse({
    schemaVersion: SCHEMA_VERSION,
    generator: { name: 'minutebook', version: VERSION },
    source: {
      path: settings.path,
      format: file.data.format ?? 'text',
      layout: tree.layout,
      encoding: reading.encoding,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      ...(settings.includeText ? { text: reading.text } : {}),
    },
    meeting: {
      organisation: tree.meeting.organisation,
      body: tree.meeting.body,
      title: tree.meeting.title,
      date: facts.meetingDate,
      startTime: facts.startTime,
      endTime: facts.endTime,
      venue: tree.meeting.venue,
      contact: tree.meeting.contact,
    },
    frontMatter: tree.front.children.map((block) => rows.block(block)),
    items: tree.items.map((item) => compileItem(item, tree, rows)),
    backMatter: tree.back.children.map((block) => rows.block(block)),
    resolutions: facts.resolutions.map((row, i) => rows.resolution(row, i)),
    money: rows.list('m', facts.money),
    dates: rows.listAt('d', facts.dates),
    pilots: rows.listAt('p', facts.pilots),
    people: rows.list('n', facts.people),
    actions: rows.list('a', facts.actions),
    diagnostics: toDiagnostics(file),
  });
}

function compileItem(item: ItemNode, tree: MinutesRoot, rows: Rows): Item {
  return {
    id: item.id,
    number: item.number,
    title: item.title,
    category: item.category,
    references: item.references,
    fields: item.fields,
    purpose: item.purpose,
    blocks: item.children.map((block) => rows.block(block)),
    attachments: item.attachments,
    meeting: item.meeting && { body: item.meeting.body, date: tree.facts.itemDates.get(item.id) ?? null, number: item.meeting.number },
    truncated: item.truncated,
    exempt: item.exempt,
    span: rows.span(item),
  };
}

/** Every non-blank character is in exactly one block; anything else is an error in the program, and a loud one. */
function checkTiling(tree: MinutesRoot, text: string): void {
  let at = 0;
  for (const section of tree.children)
    for (const block of section.children) {
      if (block.start < at) throw new Error(`Bug: blocks overlap at offset ${block.start}`);
      expectBlank(text, at, block.start);
      at = block.end;
    }
  expectBlank(text, at, text.length);
}

function expectBlank(text: string, start: number, end: number): void {
  for (let i = start; i < end; i++) if (!isBlank(text.charCodeAt(i))) throw new Error(`Bug: the character at offset ${i} is in no block`);
}
