import { ListCounter, type ListLabel } from '../docx/list-counter.ts';
import { type Block, type Paragraph, type Piece, plainParagraph } from '../office/blocks.ts';
import { cleanText } from '../office/clean.ts';
import { Container } from '../office/container.ts';
import { type FieldKind, Fields } from '../office/fields.ts';
import type { Look } from '../office/look.ts';
import { PAGE_MARK } from '../office/margins.ts';
import { readSymbol } from '../office/symbols.ts';
import { closeRow, type OpenRow, openCell, openRow, openTable } from '../office/table.ts';
import type { DocDocument } from './document.ts';
import { type DocRun, docParagraph, docRun } from './properties.ts';
import { findStretch, type StyledParagraph } from './runs.ts';
import { type Segment, segmentsOf } from './segments.ts';
import type { ResolvedStyle } from './styles.ts';

/** What stands in the text as one character and is none ([MS-DOC] 2.4.1); what has no row is not displayed. */
const CHARACTERS: Readonly<Record<string, string>> = { '\t': '\t', '\v': '\n', '\u001e': '-' };
const ENDS = new Set(['\r', '\u0007', '\f']);
const CELL_MARK = '\u0007';
const PICTURES = new Set(['\u0001', '\b']);
const SYMBOL = '(';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const MARKS = /[\u0000-\u001f]/;
/** Beyond it the number says that there is no list. */
const LAST_LIST = 0x7fe;
const TWIPS_PER_COLUMN = 120;
const ORDINAL = /^(?:st|nd|rd|th)(?![a-z])/i;
const NOTHING: StyledParagraph = { style: 0, ...docParagraph() };

const PLAIN_RUN = docRun();

interface Waiting {
  text: string;
  run: DocRun;
  /** It stands in a link, which is underlined so that it can be clicked. */
  linked: boolean;
}

type DocLook = Pick<Look, 'bold' | 'caps' | 'hidden'>;

/**
 * One part of the document while it is read: body, notes, a header or footer.
 *
 * The text comes as it lies in the file; what a paragraph is stands at its end. Finished blocks go to the sink at once, tables when they end.
 */
export class Story {
  private readonly counter: ListCounter;
  private readonly fields = new Fields();
  private readonly container: Container;
  private waiting: Waiting[] = [];
  private rows: OpenRow[] = [];
  private row: OpenRow | null = null;

  constructor(
    private readonly document: DocDocument,
    sink: (block: Block) => void,
    private readonly inMargin = false,
  ) {
    this.counter = new ListCounter(document.lists);
    this.container = new Container(sink);
  }

  /** Read the text between two characters of the document. */
  read(from: number, to: number): void {
    for (const segment of segmentsOf(this.document, from, to)) this.take(segment);
    if (this.waiting.length > 0) this.endParagraph(NOTHING, null, '\r');
    this.endTable();
    this.container.end();
  }

  private take({ text, run, offset, width }: Segment): void {
    if (run.deleted || run.inserted) this.document.notices.add('tracked-changes');
    for (let at = 0; at < text.length; ) {
      const character = text.charAt(at);
      if (run.special && run.symbol && character === SYMBOL) this.addSymbol(run);
      else if (!MARKS.test(character)) {
        const length = plainLength(text, at);
        this.add(text.slice(at, at + length), run);
        at += length;
        continue;
      } else if (ENDS.has(character)) this.endAt(offset + at * width, run, character);
      else this.mark(character, run);
      at++;
    }
  }

  private addSymbol(run: DocRun): void {
    const { font, code } = run.symbol ?? { font: 0, code: 0 };
    this.add(readSymbol(this.document.fonts[font] ?? '', code), run);
  }

  private add(text: string, run: DocRun): void {
    if (this.fields.inCode) this.fields.instruct(text);
    else if (!run.deleted && !(this.inMargin && this.fields.within('page-number')))
      this.waiting.push({ text, run, linked: this.fields.within('link') });
  }

  /** A character that stands for something else. */
  private mark(character: string, run: DocRun): void {
    if (character === '\u0013') this.fields.begin();
    else if (character === '\u0014') this.page(this.fields.separate());
    else if (character === '\u0015') this.endField();
    else if (PICTURES.has(character)) this.document.pictures++;
    else {
      const shown = CHARACTERS[character];
      if (shown) this.add(shown, run);
    }
  }

  private endField(): void {
    const { kind, bare } = this.fields.end();
    if (bare) this.page(kind);
    if (bare && kind === 'paragraph-number') this.document.notices.add('number-field');
  }

  private page(kind: FieldKind): void {
    if (kind === 'page-number' && this.inMargin) this.waiting.push({ text: PAGE_MARK, run: PLAIN_RUN, linked: false });
  }

  // Paragraphs

  private endAt(place: number, run: DocRun, character: string): void {
    this.fields.endParagraph();
    const stretches = this.document.paragraphs;
    const stretch = stretches[findStretch(stretches, place)];
    this.endParagraph(stretch && stretch.start <= place ? stretch.value : NOTHING, run, character);
  }

  private endParagraph(properties: StyledParagraph, mark: DocRun | null, character: string): void {
    const style = this.document.styles.resolve(properties.style);
    const rowEnd = properties.rowEnd && properties.depth <= 1;
    if (rowEnd) {
      this.waiting = [];
      this.closeRow();
      return;
    }
    if (!properties.inTable) this.endTable();
    const paragraph = this.finish(properties, style, mark);
    const cell = properties.inTable ? this.cell() : null;
    if (cell) cell.blocks.push(paragraph);
    else if (mark?.deleted) this.container.carry({ paragraph, keeps: 'next' });
    else this.container.add(paragraph);
    if (cell && character === CELL_MARK && this.row) this.row.cell = null;
  }

  private finish(properties: StyledParagraph, style: ResolvedStyle, mark: DocRun | null): Paragraph {
    const markLook = this.look(mark ?? PLAIN_RUN, style);
    const label = mark?.deleted || markLook.hidden ? null : this.label(properties, style);
    const pieces: Piece[] = [];
    for (const one of this.waiting) this.write(pieces, one, style);
    this.waiting = [];
    const base = {
      ...plainParagraph(),
      indent: Math.max(0, Math.round(indentOf(properties, style, label) / TWIPS_PER_COLUMN)),
      marker: label === null || label.level.run.hidden ? '' : label.text,
      markerBold: label?.level.run.bold ?? markLook.bold,
      pieces,
    };
    const rank = properties.outline === null || properties.outline > 8 ? style.heading : Math.min(6, properties.outline + 1);
    if (rank > 0) return { ...base, type: 'heading', depth: rank };
    return label && base.marker !== '' ? { ...base, type: 'listItem', depth: label.depth } : base;
  }

  private write(pieces: Piece[], { text: raw, run, linked }: Waiting, style: ResolvedStyle): void {
    const look = this.look(run, style);
    if (look.hidden) return;
    const clean = raw === PAGE_MARK || raw === '\t' || raw === '\n' ? raw : cleanText(raw, null);
    const text = look.caps ? clean.toUpperCase() : clean;
    const last = pieces.at(-1);
    const trimmed = last?.text.trimEnd();
    // A raised ordinal set apart from its number by a space belongs to it all the same.
    if (run.raised && last && trimmed && /\d$/.test(trimmed) && ORDINAL.test(text)) last.text = trimmed;
    pieces.push({ text, bold: look.bold || (!linked && (run.underline ?? style.run.underline ?? false)) });
  }

  /** Bold upon bold is plain: styles of paragraph and characters cancel each other, what the run says itself stands. */
  private look(run: DocRun, style: ResolvedStyle): DocLook {
    const character = run.charStyle === null ? PLAIN_RUN : this.document.styles.resolve(run.charStyle).run;
    const toggle = (key: 'bold' | 'caps' | 'hidden'): boolean => run[key] ?? (style.run[key] ?? false) !== (character[key] ?? false);
    return { bold: toggle('bold'), caps: toggle('caps'), hidden: toggle('hidden') };
  }

  private label(properties: StyledParagraph, style: ResolvedStyle): ListLabel | null {
    const list = properties.list ?? style.paragraph.list ?? 0;
    if (list === 0 || list > LAST_LIST) return null;
    if (!this.counter.has(list)) {
      this.document.notices.add('unknown-list', String(list));
      return null;
    }
    return this.counter.next(list, properties.level ?? style.paragraph.level ?? 0);
  }

  // Tables

  private cell() {
    this.row ??= openRow();
    if (!this.row.cell) {
      this.row.cell = openCell();
      this.row.cells.push(this.row.cell);
    }
    return this.row.cell;
  }

  private closeRow(): void {
    if (this.row) this.rows.push(this.row);
    this.row = null;
  }

  private endTable(): void {
    this.closeRow();
    if (this.rows.length === 0) return;
    const table = openTable();
    for (const { cells } of this.rows) table.columns = Math.max(table.columns, cells.length);
    for (const row of this.rows) for (const block of closeRow(table, row)) this.container.add(block);
    this.rows = [];
  }
}

/** Characters from there on that stand for themselves. */
function plainLength(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) > 0x1f && text.charAt(at) !== SYMBOL) at++;
  return at - from;
}

/** Indent of the first line; a list applied by hand comes before the style. */
function indentOf(properties: StyledParagraph, { paragraph: style }: ResolvedStyle, label: ListLabel | null): number {
  const level = label?.level;
  const byHand = properties.list !== null;
  const left = properties.left ?? (byHand ? (level?.left ?? style.left) : (style.left ?? level?.left)) ?? 0;
  const first = properties.first ?? (byHand ? (level?.first ?? style.first) : (style.first ?? level?.first)) ?? 0;
  return left + first;
}
