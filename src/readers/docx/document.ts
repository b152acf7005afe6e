import type { Notices } from './notices.ts';
import type { List } from './numbering.ts';
import type { Styles } from './styles.ts';

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
