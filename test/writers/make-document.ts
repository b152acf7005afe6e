import type { Block, BlockType, Clause, Item, MinutesDocument, Resolution, Span } from '../../src/model/index.ts';
import { MinutesDocumentSchema } from '../../src/model/index.ts';

export type BlockRow = readonly [type: BlockType, text: string, more?: { label?: string; depth?: number }];
export interface ClauseRow {
  label?: string;
  text: string;
  clauses?: readonly ClauseRow[];
}
export interface DecisionRow extends Partial<Omit<Resolution, 'clauses' | 'text' | 'span'>> {
  text: string;
  clauses: readonly ClauseRow[];
}
export interface ItemRow extends Partial<Omit<Item, 'blocks' | 'span'>> {
  blocks: readonly BlockRow[];
}
export interface DocumentRow extends Partial<Omit<MinutesDocument, 'frontMatter' | 'items' | 'backMatter' | 'resolutions' | 'meeting'>> {
  meeting?: Partial<MinutesDocument['meeting']>;
  front?: readonly BlockRow[];
  items?: readonly ItemRow[];
  back?: readonly BlockRow[];
  decisions?: readonly DecisionRow[];
}

/** A validated document from little: blocks are laid one after another, decisions and clauses are found in their text. */
export function makeDocument(row: DocumentRow): MinutesDocument {
  let text = '';
  const spanOf = (start: number, end: number): Span => {
    const before = text.slice(0, start).split('\n');
    return { start, end, line: before.length, column: (before.at(-1) as string).length + 1, page: null };
  };
  const layBlock = ([type, words, more]: BlockRow): Block => {
    const start = text === '' ? 0 : text.length + 2;
    text += (text === '' ? '' : '\n\n') + words;
    return { type, label: more?.label ?? null, depth: more?.depth ?? 0, text: words, span: spanOf(start, text.length) };
  };
  const find = (words: string, from: number): Span => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`The text does not hold: ${words}`);
    return spanOf(start, start + words.length);
  };
  const clause = (one: ClauseRow, from: number): Clause => {
    const span = find(one.text, from);
    let at = span.end;
    const clauses = (one.clauses ?? []).map((sub) => {
      const made = clause(sub, at);
      at = made.span.end;
      return made;
    });
    return { label: one.label ?? null, text: one.text, action: null, clauses, span };
  };
  const frontMatter = (row.front ?? []).map(layBlock);
  const items = (row.items ?? []).map((item, i): Item => {
    const blocks = item.blocks.map(layBlock);
    const [first, last] = [blocks[0] as Block, blocks.at(-1) as Block];
    return {
      id: `i${i + 1}`,
      number: null,
      title: null,
      category: 'other',
      references: [],
      fields: {},
      purpose: null,
      attachments: [],
      meeting: null,
      truncated: false,
      exempt: false,
      ...item,
      blocks,
      span: spanOf(first.span.start, last.span.end),
    };
  });
  const backMatter = (row.back ?? []).map(layBlock);
  const resolutions = (row.decisions ?? []).map((decision, i): Resolution => {
    const span = find(decision.text, 0);
    let at = span.start + (decision.marker?.length ?? 0);
    const clauses = decision.clauses.map((one) => {
      const made = clause(one, at);
      at = made.span.end;
      return made;
    });
    const item = items.find((one) => one.span.start <= span.start && span.end <= one.span.end);
    return {
      id: `r${i + 1}`,
      item: item?.id ?? null,
      kind: 'resolved',
      marker: null,
      lead: null,
      stem: null,
      target: null,
      mover: null,
      seconder: null,
      vote: null,
      ...decision,
      clauses,
      span,
    };
  });
  const { meeting, front: _front, back: _back, decisions: _decisions, ...rest } = row;
  return MinutesDocumentSchema.parse({
    schemaVersion: '1',
    generator: { name: 'minutebook', version: '0.0.0' },
    source: { path: null, format: 'text', layout: 'generic', encoding: 'utf-8', bytes: text.length, sha256: '0'.repeat(64) },
    money: [],
    dates: [],
    pilots: [],
    people: [],
    actions: [],
    diagnostics: [],
    ...rest,
    meeting: {
      organisation: null,
      body: null,
      title: null,
      date: null,
      startTime: null,
      endTime: null,
      venue: null,
      contact: null,
      ...meeting,
    },
    frontMatter,
    items,
    backMatter,
    resolutions,
  });
}
