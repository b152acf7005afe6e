import { type Block, type Piece, plainParagraph } from './blocks.ts';
import { cleanText, trimXmlSpace } from './clean.ts';
import { Container } from './container.ts';
import { Fields } from './fields.ts';
import { ListCounter, type ListLabel } from './list-counter.ts';
import type { Notices } from './notices.ts';
import { isKnownFormat } from './number-format.ts';
import type { List } from './numbering.ts';
import { carriesOn, finishParagraph, isNumbered, type OpenParagraph, openParagraph, resolveStyle } from './paragraph.ts';
import { type ParagraphProperties, paragraphProperties, type RunProperties, runProperties } from './properties.ts';
import type { Look, Styles } from './styles.ts';
import { readSymbol } from './symbols.ts';
import { closeRow, type OpenCell, type OpenTable, openCell, openRow, openTable } from './table.ts';

/** What all parts of one document share. */
export interface WordDocument {
  styles: Styles;
  lists: ReadonlyMap<number, List>;
  notices: Notices;
  /** Foot- and endnotes in the order in which the text refers to them. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
  /** Headers and footers that the sections show. */
  margins: { element: 'header' | 'footer'; type: string; id: string }[];
  titlePages: boolean;
  pictures: number;
}

/** Stands for a page number in a header or footer until the text is complete; no document holds this character. */
export const PAGE_MARK = '\u0001';

interface OpenRun {
  properties: RunProperties | null;
  look: Look | null;
}

/** What is open in one flow of paragraphs; a text box opens a flow of its own within a run. */
interface Flow {
  container: Container;
  fields: Fields;
  tables: OpenTable[];
  paragraphs: OpenParagraph[];
  runs: OpenRun[];
  links: number;
}

const ORDINAL = /^(?:st|nd|rd|th)(?![a-z])/i;

/**
 * One part of the document while it is read: body, notes, a header or footer.
 *
 * The element tables call its methods in the order of the XML; finished blocks go to the sink at once.
 */
export class Story {
  readonly alternatives: boolean[] = [];
  private readonly counter: ListCounter;
  private readonly outer: Flow[] = [];
  private flow: Flow;
  private text = '';
  private preserve = false;

  constructor(
    readonly document: WordDocument,
    sink: (block: Block) => void,
    private readonly inMargin = false,
  ) {
    this.counter = new ListCounter(document.lists);
    this.flow = newFlow(sink);
  }

  end(): void {
    this.flow.container.end();
  }

  /** Send what follows to another sink: a note of its own. */
  redirect(sink: (block: Block) => void): void {
    this.flow.container.end();
    this.flow.container = new Container(sink);
  }

  // Paragraphs

  openParagraph(): void {
    this.flow.paragraphs.push(openParagraph(this.document.styles));
  }

  get paragraphProperties(): ParagraphProperties {
    return this.flow.paragraphs.at(-1)?.properties ?? paragraphProperties();
  }

  /** All properties are known, the text is to come: find the style, count the list. */
  private begin(paragraph: OpenParagraph): void {
    if (paragraph.begun) return;
    paragraph.begun = true;
    resolveStyle(paragraph, this.document.styles);
    if (!this.isGone() && isNumbered(paragraph, this.document.styles)) paragraph.label = this.countList(paragraph);
  }

  private countList({ properties, style }: OpenParagraph): ListLabel | null {
    const numId = properties.numId ?? style.numId;
    if (numId === null || numId === 0) return null;
    if (!this.counter.has(numId)) {
      this.document.notices.add('unknown-list', String(numId));
      return null;
    }
    const label = this.counter.next(numId, properties.level ?? this.counter.levelOfStyle(numId, style.chain) ?? 0);
    if (label && !isKnownFormat(label.level.format)) this.document.notices.add('unknown-number-format', label.level.format);
    return label;
  }

  closeParagraph(): void {
    const open = this.flow.paragraphs.pop();
    if (!open) return;
    this.flow.fields.endParagraph();
    // A paragraph that only ends a section has no number, whatever its style says.
    if (open.properties.hasSection) resolveStyle(open, this.document.styles);
    else this.begin(open);
    const paragraph = finishParagraph(open, this.document.styles);
    const carries = carriesOn(open, this.document.styles);
    if (carries === null) this.flow.container.add(paragraph);
    else if (paragraph.pieces.length > 0 || paragraph.boxes.length > 0 || carries === 'first')
      this.flow.container.carry({ paragraph, keeps: carries });
  }

  // Runs and their text

  openRun(): void {
    this.flow.runs.push({ properties: null, look: null });
    const paragraph = this.flow.paragraphs.at(-1);
    if (paragraph && !paragraph.properties.hasSection) this.begin(paragraph);
  }

  closeRun(): void {
    this.flow.runs.pop();
  }

  /** Properties of the open run, to be filled; what stands outside of any run is filled in vain. */
  openRunProperties(): RunProperties {
    const properties = runProperties();
    const run = this.flow.runs.at(-1);
    if (run) {
      run.properties = properties;
      run.look = null;
    }
    return properties;
  }

  private look(paragraph: OpenParagraph): Look {
    const run = this.flow.runs.at(-1);
    if (!run) return paragraph.style.look;
    run.look ??= this.document.styles.lookOf(paragraph.style, run.properties);
    return run.look;
  }

  openText(preserve: boolean): void {
    this.text = '';
    this.preserve = preserve;
  }

  addToText(value: string): void {
    this.text += value;
  }

  closeText(): void {
    const text = this.preserve ? this.text : trimXmlSpace(this.text);
    if (text !== '') this.write(text);
  }

  /** Write the text of a run as it is displayed. */
  private write(raw: string): void {
    const paragraph = this.flow.paragraphs.at(-1);
    if (!paragraph || this.isUnseen()) return;
    this.begin(paragraph);
    const look = this.look(paragraph);
    if (look.hidden) return;
    const clean = cleanText(raw, look.font);
    const text = look.caps ? clean.toUpperCase() : clean;
    if (look.raised && ORDINAL.test(text)) joinNumber(paragraph.pieces);
    this.addPiece(paragraph, text, look);
  }

  private addPiece(paragraph: OpenParagraph, text: string, look: Look): void {
    const { fields, links } = this.flow;
    const bold = look.bold || (look.underline && links === 0 && !fields.within('link'));
    paragraph.pieces.push({ text, bold });
  }

  /** Write a character that stands as an element of its own: a tab, a line break, a hyphen. */
  writeCharacter(character: string): void {
    const paragraph = this.flow.paragraphs.at(-1);
    if (!paragraph || this.isUnseen()) return;
    this.begin(paragraph);
    const look = this.look(paragraph);
    if (!look.hidden) this.addPiece(paragraph, character, look);
  }

  writeSymbol(font: string, code: number): void {
    if (code > 0 && code <= 0xffff) this.writeCharacter(readSymbol(font, code));
  }

  private isUnseen(): boolean {
    const { fields } = this.flow;
    return fields.inCode || (this.inMargin && fields.within('page-number'));
  }

  addNote(kind: 'footnote' | 'endnote', id: string): void {
    const paragraph = this.flow.paragraphs.at(-1);
    if (paragraph && !this.isUnseen() && !this.isGone() && !this.look(paragraph).hidden) this.document.notes.push({ kind, id });
  }

  // Fields and links

  openLink(): void {
    this.flow.links++;
  }

  closeLink(): void {
    this.flow.links--;
  }

  beginField(code?: string): void {
    this.flow.fields.begin(code);
  }

  instructField(text: string): void {
    this.flow.fields.instruct(text);
  }

  separateField(): void {
    if (this.flow.fields.separate() === 'page-number') this.markPage();
  }

  endField(): void {
    const { kind, bare } = this.flow.fields.end();
    if (!bare) return;
    if (kind === 'page-number') this.markPage();
    if (kind === 'paragraph-number') this.document.notices.add('number-field');
  }

  private markPage(): void {
    const paragraph = this.flow.paragraphs.at(-1);
    if (this.inMargin && paragraph) paragraph.pieces.push({ text: PAGE_MARK, bold: false });
  }

  // Tables

  get table(): OpenTable | undefined {
    return this.flow.tables.at(-1);
  }

  /** The cell whose content is being read. */
  get outerCell(): OpenCell | null {
    return this.outer.at(-1)?.tables.at(-1)?.row?.cell ?? null;
  }

  openTable(): void {
    this.flow.tables.push(openTable());
  }

  openRow(): void {
    if (this.table) this.table.row = openRow();
  }

  openCell(): void {
    const row = this.table?.row;
    if (!row) return;
    const cell = openCell();
    row.cell = cell;
    row.cells.push(cell);
    this.enter((block) => cell.blocks.push(block));
  }

  closeCell(): void {
    if (!this.outerCell) return;
    this.leave();
    const row = this.table?.row;
    if (row) row.cell = null;
  }

  closeRow(): void {
    const table = this.table;
    if (!table?.row) return;
    for (const block of closeRow(table, table.row)) this.flow.container.add(block);
    table.row = null;
  }

  closeTable(): void {
    this.flow.tables.pop();
  }

  /** Whether a row or cell around takes what is in it out of sight. */
  private isGone(): boolean {
    return this.outer.some(({ tables }) => {
      const row = tables.at(-1)?.row;
      return row?.gone || row?.cell?.merged || row?.cell?.deleted;
    });
  }

  // Flows within the flow

  openBox(): void {
    const owner = this.flow.paragraphs.at(-1);
    const container = this.flow.container;
    this.enter((block) => (owner ? owner.boxes.push(block) : container.add(block)));
  }

  closeBox(): void {
    this.leave();
  }

  /** Text of a drawing that is no paragraph of Word's. */
  addBox(text: string): void {
    this.openBox();
    this.flow.container.add(plainParagraph(text));
    this.closeBox();
  }

  private enter(sink: (block: Block) => void): void {
    this.outer.push(this.flow);
    this.flow = newFlow(sink);
  }

  private leave(): void {
    this.flow.container.end();
    this.flow = this.outer.pop() ?? this.flow;
  }
}

const newFlow = (sink: (block: Block) => void): Flow => ({
  container: new Container(sink),
  fields: new Fields(),
  tables: [],
  paragraphs: [],
  runs: [],
  links: 0,
});

/** A raised ordinal set apart from its number by a space belongs to it all the same. */
function joinNumber(pieces: readonly Piece[]): void {
  const last = pieces.at(-1);
  const trimmed = last?.text.trimEnd();
  if (last && trimmed && /\d$/.test(trimmed)) last.text = trimmed;
}
