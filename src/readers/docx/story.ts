import type { Block, Piece } from '../office/blocks.ts';
import { cleanText, trimXmlSpace } from '../office/clean.ts';
import type { Flows } from '../office/flows.ts';
import type { Look } from '../office/look.ts';
import { PAGE_MARK } from '../office/margins.ts';
import { isKnownFormat } from '../office/number-format.ts';
import { readSymbol } from '../office/symbols.ts';
import type { WordDocument } from './document.ts';
import { type Flow, type WordFlow, wordFlows } from './flow.ts';
import { ListCounter, type ListLabel } from './list-counter.ts';
import { carriesOn, finishParagraph, isNumbered, type OpenParagraph, openParagraph, resolveStyle } from './paragraph.ts';
import { type ParagraphProperties, paragraphProperties, type RunProperties, runProperties } from './properties.ts';

const ORDINAL = /^(?:st|nd|rd|th)(?![a-z])/i;

/**
 * One part of the document while it is read: body, notes, a header or footer.
 *
 * The element tables call its methods in the order of the XML; finished blocks go to the sink at once.
 */
export class Story {
  readonly alternatives: boolean[] = [];
  private readonly counter: ListCounter;
  readonly flows: Flows<WordFlow>;
  private text = '';
  private preserve = false;

  constructor(
    readonly document: WordDocument,
    sink: (block: Block) => void,
    private readonly inMargin = false,
  ) {
    this.counter = new ListCounter(document.lists);
    this.flows = wordFlows(sink);
  }

  private get flow(): Flow {
    return this.flows.current;
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
    if (!this.flows.isGone() && isNumbered(paragraph, this.document.styles)) paragraph.label = this.countList(paragraph);
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
    if (paragraph && !this.isUnseen() && !this.flows.isGone() && !this.look(paragraph).hidden) this.document.notes.push({ kind, id });
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
}

/** A raised ordinal set apart from its number by a space belongs to it all the same. */
function joinNumber(pieces: readonly Piece[]): void {
  const last = pieces.at(-1);
  const trimmed = last?.text.trimEnd();
  if (last && trimmed && /\d$/.test(trimmed)) last.text = trimmed;
}
