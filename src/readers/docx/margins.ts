import { foldSpace } from '../../tree/text.ts';
import type { TreeBuilder } from '../builder.ts';
import { type Block, textOf } from './blocks.ts';
import { PAGE_MARK, type WordDocument } from './document.ts';

/** "Page 3 of 12", "- 3 -", "Tudalen 3": the number with the words that are only there for it. */
const PAGE_NUMBER = new RegExp(
  `[-–—] {0,3}${PAGE_MARK} {0,3}[-–—]|` +
    `(?:\\b(?:page|pg|p|tudalen|leathanach|duilleag)\\b[.:]? {0,3})?${PAGE_MARK}(?: {0,3}(?:of|o|/|\\|) {0,3}${PAGE_MARK})?`,
  'gi',
);
const LONELY = /^[\s\-–—|/.,:()[\]]*$/;

/** Which headers and footers a person sees: all by default, those of first pages where there are title pages, of even ones where they differ. */
export function shownMargins({ margins, titlePages }: WordDocument, evenDiffer: boolean): string[] {
  const shown = margins.filter(({ type }) => (type === 'first' ? titlePages : type === 'even' ? evenDiffer : true));
  const ordered = [...shown.filter(({ element }) => element === 'header'), ...shown.filter(({ element }) => element === 'footer')];
  return [...new Set(ordered.map(({ id }) => id))];
}

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
