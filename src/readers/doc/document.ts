import type { List } from '../docx/numbering.ts';
import type { DocNotices } from './notices.ts';
import type { Piece } from './pieces.ts';
import type { DocRun } from './properties.ts';
import type { Stretch, StyledParagraph } from './runs.ts';
import type { Styles } from './styles.ts';

/** A document taken apart: its text in pieces, and what is said of each stretch of it. */
export interface DocDocument {
  pieces: readonly Piece[];
  runs: readonly Stretch<DocRun>[];
  paragraphs: readonly Stretch<StyledParagraph>[];
  styles: Styles;
  lists: ReadonlyMap<number, List>;
  /** Names of the fonts that symbols refer to. */
  fonts: readonly string[];
  notices: DocNotices;
  pictures: number;
}
