import type { Block, Paragraph, Piece } from '../office/blocks.ts';
import { cleanText } from '../office/clean.ts';
import { type BaseFlow, Flows } from '../office/flows.ts';
import type { Look } from '../office/look.ts';
import { PAGE_MARK } from '../office/margins.ts';
import type { OdtDocument } from './document.ts';
import { Counts, countParagraph, ListCounter, type OpenList, openItem } from './list-counter.ts';
import { isKnownFormat, type Level, type ListStyle, labelText } from './list-styles.ts';
import { lookWith, type ResolvedStyle, type Styles } from './styles.ts';

/** The number or bullet of a paragraph. */
interface Label {
  text: string;
  level: Level;
  depth: number;
}

interface OpenParagraph {
  style: ResolvedStyle;
  /** Rank of a heading, 0 for text. */
  heading: number;
  label: Label | null;
  pieces: Piece[];
  boxes: Block[];
  /** How letters look here, the innermost last. */
  looks: Look[];
  links: number;
  hidden: boolean;
}

interface OdtFlow {
  paragraphs: OpenParagraph[];
  lists: OpenList[];
}

export interface HeadingAttributes {
  level: number;
  isListHeader: boolean;
  restart: boolean;
  start: number | null;
}

const MAX_RANK = 6;
/** Named by use, not by rank. */
const TITLES: ReadonlyMap<string, number> = new Map([
  ['title', 1],
  ['subtitle', 2],
]);
const HEADING_NAME = /^heading ([1-9])$/i;

/** Rank by the names of a paragraph's styles; 0 for text. */
function rankByName(names: readonly string[]): number {
  for (const name of names) {
    const rank = TITLES.get(name.toLowerCase()) ?? Number(HEADING_NAME.exec(name)?.[1] ?? 0);
    if (rank > 0) return Math.min(MAX_RANK, rank);
  }
  return 0;
}

/** A twelfth of an inch: about a letter of ordinary text. */
const COLUMNS_PER_INCH = 12;
const MAX_SPACES = 200;
const SPACES = /[ \t\r\n]+/g;
const ORDINAL = /^(?:st|nd|rd|th)(?![a-z])/i;

/**
 * One part of the document while it is read: body, a header or footer.
 *
 * The element tables call its methods in the order of the XML; finished blocks go to the sink at once.
 */
export class Story {
  readonly flows: Flows<OdtFlow>;
  private readonly lists = new ListCounter();
  private readonly outline = new Counts();

  constructor(
    readonly document: OdtDocument,
    private readonly styles: Styles,
    sink: (block: Block) => void,
    private readonly inMargin = false,
  ) {
    this.flows = new Flows(sink, () => ({ paragraphs: [], lists: [] }));
  }

  private get flow(): BaseFlow & OdtFlow {
    return this.flows.current;
  }

  private get paragraph(): OpenParagraph | undefined {
    return this.flow.paragraphs.at(-1);
  }

  // Lists

  openList(attributes: Parameters<ListCounter['open']>[0], level?: number): void {
    this.flow.lists.push(this.lists.open(attributes, level === undefined ? this.flow.lists.at(-1) : undefined, level));
  }

  closeList(): void {
    this.flow.lists.pop();
  }

  openItem(start: number | null, style: string | null, header: boolean): void {
    const list = this.flow.lists.at(-1);
    if (list) list.item = openItem(start, style, header);
  }

  closeItem(): void {
    const list = this.flow.lists.at(-1);
    if (list) list.item = null;
  }

  private label(style: ResolvedStyle, heading: HeadingAttributes | null): Label | null {
    if (this.flows.isGone()) return null;
    const list = this.flow.lists.at(-1);
    if (list) return this.listLabel(list, style);
    if (!heading || heading.isListHeader || style.listStyle === '') return null;
    const outline = this.styles.outline;
    const at = heading.level - 1;
    if (!outline?.[at]) return null;
    const start = heading.restart ? (heading.start ?? outline[at]?.start ?? 1) : null;
    return this.makeLabel(outline, at, this.outline.next(outline, at, start));
  }

  private listLabel(list: OpenList, style: ResolvedStyle): Label | null {
    const name = list.item?.style ?? list.style ?? style.listStyle;
    const listStyle = name ? this.styles.listStyle(name) : null;
    if (!listStyle) {
      if (list.item && !list.item.header && !list.item.counted) this.document.notices.add('unknown-list', name ?? '');
      return null;
    }
    const counts = countParagraph(this.flow.lists, listStyle);
    return counts && this.makeLabel(listStyle, list.level, counts);
  }

  private makeLabel(style: ListStyle, at: number, counts: readonly (number | null)[]): Label | null {
    const level = style[at];
    if (!level) return null;
    if (level.kind === 'number' && !isKnownFormat(level.format)) this.document.notices.add('unknown-number-format', level.format);
    return { text: labelText(style, at, counts), level, depth: at };
  }

  // Paragraphs

  openParagraph(styleName: string, heading: HeadingAttributes | null = null): void {
    const style = this.styles.paragraph(styleName);
    const label = this.label(style, heading);
    this.flow.paragraphs.push({
      style,
      heading: heading ? Math.min(MAX_RANK, Math.max(1, heading.level)) : rankByName(style.names),
      label,
      pieces: [],
      boxes: [],
      looks: [style.look],
      links: 0,
      hidden: false,
    });
  }

  closeParagraph(): void {
    const open = this.flow.paragraphs.pop();
    if (open) this.flow.container.add(finish(open, this.labelLook(open)));
  }

  /** The label looks like its paragraph, but for what its level says. */
  private labelLook({ style, label }: OpenParagraph): Look {
    if (!label) return style.look;
    const { textStyle, letters } = label.level;
    const look = textStyle ? lookWith(style.look, this.styles.text(textStyle)) : style.look;
    return { ...look, bold: letters.bold ?? look.bold, caps: letters.caps ?? look.caps, hidden: letters.hidden ?? look.hidden };
  }

  /** Hide the paragraph that is being read. */
  hideParagraph(): void {
    if (this.paragraph) this.paragraph.hidden = true;
  }

  // Text and its letters

  openSpan(styleName: string | undefined): void {
    const looks = this.paragraph?.looks;
    const look = looks?.at(-1);
    if (look) looks?.push(styleName === undefined ? look : lookWith(look, this.styles.text(styleName)));
  }

  closeSpan(): void {
    const looks = this.paragraph?.looks;
    if (looks && looks.length > 1) looks.pop();
  }

  openLink(): void {
    if (this.paragraph) this.paragraph.links++;
  }

  closeLink(): void {
    if (this.paragraph) this.paragraph.links--;
  }

  /** Write text as it is displayed: white space of the XML folds, over the edges of spans too. */
  write(raw: string): void {
    const folded = raw.replace(SPACES, ' ');
    this.add(folded.startsWith(' ') && this.endsWithSpace() ? folded.slice(1) : folded);
  }

  private endsWithSpace(): boolean {
    const pieces = this.paragraph?.pieces ?? [];
    const last = pieces[pieces.length - 1];
    return !last || /\s$/.test(last.text);
  }

  /** Write characters that stand as elements of their own: spaces, a tab, a line break. */
  writeCharacter(character: string, count = 1): void {
    this.add(character.repeat(Math.min(MAX_SPACES, Math.max(0, count))), true);
  }

  private add(raw: string, verbatim = false): void {
    const open = this.paragraph;
    const look = open?.looks.at(-1);
    if (!open || !look || look.hidden || raw === '') return;
    const clean = verbatim ? raw : cleanText(raw, look.font);
    const text = look.caps ? clean.toUpperCase() : clean;
    if (text === '') return;
    if (look.raised && ORDINAL.test(text)) joinNumber(open.pieces);
    open.pieces.push({ text, bold: look.bold || (look.underline && open.links === 0) });
  }

  /** A page number: words of the body, but only a mark in headers and footers. Whether its text is to be read. */
  openPageNumber(): boolean {
    if (!this.inMargin) return true;
    this.paragraph?.pieces.push({ text: PAGE_MARK, bold: false });
    return false;
  }

  // Notes

  openNote(kind: 'footnote' | 'endnote'): void {
    const blocks: Block[] = [];
    const look = this.paragraph?.looks.at(-1);
    if (!look?.hidden && !this.flows.isGone()) this.document.notes.push({ kind, blocks });
    this.flows.enter((block) => blocks.push(block));
  }

  closeNote(): void {
    this.flows.leave();
  }
}

/** A raised ordinal set apart from its number by a space belongs to it all the same. */
function joinNumber(pieces: readonly Piece[]): void {
  const last = pieces.at(-1);
  const trimmed = last?.text.trimEnd();
  if (last && trimmed && /\d$/.test(trimmed)) last.text = trimmed;
}

/** Turn what was read of a paragraph into a block. */
function finish(open: OpenParagraph, labelLook: Look): Paragraph {
  const { label, boxes, heading } = open;
  const marker = label && !labelLook.hidden && !open.hidden ? label.text : '';
  const base = {
    kind: 'paragraph',
    indent: Math.max(0, Math.round(indentOf(open) * COLUMNS_PER_INCH)),
    marker: labelLook.caps ? marker.toUpperCase() : marker,
    markerBold: labelLook.bold || labelLook.underline,
    pieces: open.hidden ? [] : open.pieces,
    boxes,
  } as const;
  if (heading > 0) return { ...base, type: 'heading', depth: heading };
  if (label && marker !== '') return { ...base, type: 'listItem', depth: label.depth };
  return { ...base, type: 'paragraph', depth: 0 };
}

/** Indent of the first line: what the paragraph's styles say, else its list level. */
function indentOf({ style, label }: OpenParagraph): number {
  if (label && style.left === null) return label.level.indent ?? 0;
  return (style.left ?? 0) + (style.first ?? 0);
}
