import { foldSpace } from '../../tree/text.ts';
import type { TreeBuilder } from '../builder.ts';
import { type Block, textOf } from './blocks.ts';

/** Stands for a page number in a header or footer until the text is complete; no document holds this character. */
export const PAGE_MARK = '\u0001';

/** "Page 3 of 12", "- 3 -", "Tudalen 3": the number with the words that are only there for it. */
const PAGE_NUMBER = new RegExp(
  `[-–—] {0,3}${PAGE_MARK} {0,3}[-–—]|` +
    `(?:\\b(?:page|pg|p|tudalen|leathanach|duilleag)\\b[.:]? {0,3})?${PAGE_MARK}(?: {0,3}(?:of|o|/|\\|) {0,3}${PAGE_MARK})?`,
  'gi',
);
const LONELY = /^[\s\-–—|/.,:()[\]]*$/;

/** Write headers and footers as furniture: each text once, page numbers left out. */
export function writeMargins(builder: TreeBuilder, blocks: readonly Block[]): void {
  const seen = new Set<string>();
  for (const block of blocks) {
    const text = textOf(block).replace(PAGE_NUMBER, '').trim();
    const key = foldSpace(text);
    if (LONELY.test(text) || seen.has(key)) continue;
    seen.add(key);
    builder.open({ type: 'furniture' });
    builder.run(text);
    builder.close();
  }
}
