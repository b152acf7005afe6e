import type { WordDocument } from './document.ts';

/** Which headers and footers a person sees: all by default, those of first pages where there are title pages, of even ones where they differ. */
export function shownMargins({ margins, titlePages }: WordDocument, evenDiffer: boolean): string[] {
  const shown = margins.filter(({ type }) => (type === 'first' ? titlePages : type === 'even' ? evenDiffer : true));
  const ordered = [...shown.filter(({ element }) => element === 'header'), ...shown.filter(({ element }) => element === 'footer')];
  return [...new Set(ordered.map(({ id }) => id))];
}
