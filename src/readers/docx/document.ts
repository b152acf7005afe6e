import type { WordNotices } from './notices.ts';
import type { List } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What all parts of one document share. */
export interface WordDocument {
  styles: Styles;
  lists: ReadonlyMap<number, List>;
  notices: WordNotices;
  /** Foot- and endnotes in the order in which the text refers to them. */
  notes: { kind: 'footnote' | 'endnote'; id: string }[];
  /** Headers and footers that the sections show. */
  margins: { element: 'header' | 'footer'; type: string; id: string }[];
  titlePages: boolean;
  pictures: number;
  /** Deepest nesting that is followed. */
  maxDepth: number;
}
