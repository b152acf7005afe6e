import * as crypto from 'node:crypto';
import type { VFile } from 'vfile';
import { testOf } from './model/guard.ts';
import {
  type Action,
  type Block,
  type Clause,
  type Item,
  type MinuteDate,
  type MinutesDocument,
  MinutesDocumentSchema,
  type Money,
  type Person,
  type Pilot,
  type Resolution,
  SCHEMA_VERSION,
  type Span,
} from './model/index.ts';
import type { Settings } from './settings.ts';
import type { Found, FoundClause, FoundResolution, ItemNode, MinuteBlock, MinutesRoot, Range } from './tree/nodes.ts';
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

  quote({ start, end }: Range): string {
    if (!(start >= 0 && end > start && end <= this.text.length))
      throw new Error(`Bug: a row has the impossible range ${start}-${end} in a text of ${this.text.length}`);
    return this.text.slice(start, end);
  }

  // Fields are named one by one below: copying the rest of an object costs several times as much.

  block(block: MinuteBlock): Block {
    return { type: block.type, label: block.label, depth: block.depth, text: this.quote(block), span: this.span(block) };
  }

  clause(clause: FoundClause): Clause {
    const { label, action } = clause;
    return { label, text: this.quote(clause), action, clauses: clause.clauses.map((sub) => this.clause(sub)), span: this.span(clause) };
  }

  resolution(row: FoundResolution, i: number): Resolution {
    const { item, kind, marker, lead, stem, target, mover, seconder, vote } = row;
    const clauses = row.clauses.map((clause) => this.clause(clause));
    const [text, span] = [this.quote(row), this.span(row)];
    return { id: `r${i + 1}`, item, kind, marker, lead, stem, clauses, target, mover, seconder, vote, text, span };
  }

  money(row: Found<Money>, i: number): Money {
    const { item, value, currency, max, qualifier, per, role, sentence } = row;
    const [text, span] = [this.quote(row), this.span(row)];
    return { id: `m${i + 1}`, item, text, value, currency, max, qualifier, per, role, sentence, span };
  }

  date({ at, item, edtf, start, end, precision, approximate, inferred, time, role }: Found<MinuteDate>, i: number): MinuteDate {
    const [text, span] = [this.quote(at), this.span(at)];
    return { id: `d${i + 1}`, item, text, edtf, start, end, precision, approximate, inferred, time, role, span };
  }

  pilot({ at, item, name, programme, places, status, start, end, duration }: Found<Pilot>, i: number): Pilot {
    const [text, span] = [this.quote(at), this.span(at)];
    return { id: `p${i + 1}`, item, name, programme, places, status, start, end, duration, text, span };
  }

  person(row: Found<Person>, i: number): Person {
    const { item, name, title, role, organisation, status } = row;
    return { id: `n${i + 1}`, item, name, title, role, organisation, status, text: this.quote(row), span: this.span(row) };
  }

  action(row: Found<Action>, i: number): Action {
    const { item, owner, deadline, source } = row;
    return { id: `a${i + 1}`, item, owner, text: this.quote(row), deadline, source, span: this.span(row) };
  }
}

/** The digest of all bytes at once where this Node knows how (20.12 on): a stream of them takes longer to make than a short document to digest. */
const sha256 = (bytes: Uint8Array): string =>
  crypto.hash ? crypto.hash('sha256', bytes) : crypto.createHash('sha256').update(bytes).digest('hex');

/** Compile the tree to the document, check it against itself, and validate it against its schema. */
export function compileDocument(tree: MinutesRoot, file: VFile, settings: Settings): MinutesDocument {
  const reading = file.data.reading as Reading;
  const rows = new Rows(reading.text, reading.places);
  const { facts } = tree;
  checkTiling(tree, reading.text);
  const bytes = file.value as Uint8Array;
  const document: MinutesDocument = {
    schemaVersion: SCHEMA_VERSION,
    generator: { name: 'minutebook', version: VERSION },
    source: {
      path: settings.path,
      format: file.data.format ?? 'text',
      layout: tree.layout,
      encoding: reading.encoding,
      bytes: bytes.length,
      sha256: sha256(bytes),
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
    money: facts.money.map((row, i) => rows.money(row, i)),
    dates: facts.dates.map((row, i) => rows.date(row, i)),
    pilots: facts.pilots.map((row, i) => rows.pilot(row, i)),
    people: facts.people.map((row, i) => rows.person(row, i)),
    actions: facts.actions.map((row, i) => rows.action(row, i)),
    diagnostics: toDiagnostics(file),
  };
  return validate(document);
}

const isDocument = testOf(MinutesDocumentSchema);

/** What is right goes out as it is; for all else zod says what is wrong with it. */
function validate(document: MinutesDocument): MinutesDocument {
  return isDocument(document) ? document : MinutesDocumentSchema.parse(document, { jitless: true });
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
