import type { Block, Paragraph, Piece } from '../office/blocks.ts';
import type { Carried } from '../office/container.ts';
import type { Look } from '../office/look.ts';
import type { ListLabel } from './list-counter.ts';
import { type ParagraphProperties, paragraphProperties } from './properties.ts';
import { outlineRank, type ResolvedStyle, type Styles } from './styles.ts';

/** A paragraph while it is read. */
export interface OpenParagraph {
  properties: ParagraphProperties;
  style: ResolvedStyle;
  label: ListLabel | null;
  /** Its properties are complete, and it is counted in its list. */
  begun: boolean;
  pieces: Piece[];
  boxes: Block[];
}

export const openParagraph = (styles: Styles): OpenParagraph => ({
  properties: paragraphProperties(),
  style: styles.paragraph(null),
  label: null,
  begun: false,
  pieces: [],
  boxes: [],
});

/** Find the style, once the paragraph has named it. */
export function resolveStyle(paragraph: OpenParagraph, styles: Styles): void {
  if (paragraph.properties.style !== null) paragraph.style = styles.paragraph(paragraph.properties.style);
}

/** How the paragraph's mark looks; its label looks the same. */
const markLook = ({ style, properties }: OpenParagraph, styles: Styles): Look => styles.lookOf(style, properties.mark);

/** Whether the number of the paragraph shows: it goes with the mark where that is hidden or taken by a tracked change. */
export function isNumbered(paragraph: OpenParagraph, styles: Styles): boolean {
  const mark = paragraph.properties.mark;
  return !mark?.markDeleted && (mark?.styleSeparator === true || !markLook(paragraph, styles).hidden);
}

/** Whether the text goes on in the next paragraph, and which of the two gives its kind and label; null where it does not. */
export function carriesOn(open: OpenParagraph, styles: Styles): Carried['keeps'] | null {
  const { mark, dropCap } = open.properties;
  const hidden = mark !== null && markLook(open, styles).hidden;
  if (hidden && mark?.styleSeparator) return 'first';
  return hidden || mark?.markDeleted || dropCap ? 'next' : null;
}

/** Turn what was read of a paragraph into a block. */
export function finishParagraph(open: OpenParagraph, styles: Styles): Paragraph {
  const { label, pieces, boxes, properties, style } = open;
  const rank = properties.outline === null ? style.heading : outlineRank(properties.outline);
  const indent = Math.max(0, Math.round(indentOf(open) / TWIPS_PER_COLUMN));
  const { marker, markerBold } = label ? markerOf(open, label, styles) : NO_MARKER;
  const base = { kind: 'paragraph', indent, marker, markerBold, pieces, boxes } as const;
  if (rank > 0) return { ...base, type: 'heading', depth: rank };
  if (label && marker !== '') return { ...base, type: 'listItem', depth: label.depth };
  return { ...base, type: 'paragraph', depth: 0 };
}

const NO_MARKER = { marker: '', markerBold: false };

/** The label looks like the mark of its paragraph, but for what its level says. */
function markerOf(open: OpenParagraph, { level, text }: ListLabel, styles: Styles): { marker: string; markerBold: boolean } {
  const look = markLook(open, styles);
  const hidden = level.run.hidden ?? (look.hidden && !open.properties.mark?.styleSeparator);
  if (hidden) return NO_MARKER;
  return {
    marker: (level.run.caps ?? look.caps) ? text.toUpperCase() : text,
    markerBold: (level.run.bold ?? look.bold) || (level.run.underline ?? look.underline),
  };
}

/** A twelfth of an inch: about a letter of ordinary text. */
const TWIPS_PER_COLUMN = 120;

/** Indent of the first line: what the paragraph says, else its style, else its list level; a list applied by hand comes before the style. */
function indentOf({ properties, style, label }: OpenParagraph): number {
  const level = label?.level;
  const byHand = properties.numId !== null;
  const left = properties.left ?? (byHand ? (level?.left ?? style.left) : (style.left ?? level?.left)) ?? 0;
  const first = properties.first ?? (byHand ? (level?.first ?? style.first) : (style.first ?? level?.first)) ?? 0;
  return left + first;
}
