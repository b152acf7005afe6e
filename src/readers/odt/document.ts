import type { Block } from '../office/blocks.ts';
import type { OdtNotices } from './notices.ts';

/** Headers and footers of one kind of page. */
export interface MasterPage {
  next: string | null;
  headers: Block[];
  footers: Block[];
}

/** What all parts of one document share. */
export interface OdtDocument {
  notices: OdtNotices;
  /** Foot- and endnotes in the order of the text. */
  notes: { kind: 'footnote' | 'endnote'; blocks: Block[] }[];
  masterPages: Map<string, MasterPage>;
  title: string | null;
  pictures: number;
  /** Deepest nesting that is followed. */
  maxDepth: number;
}

/** Which headers and footers a person sees: of the standard page, of those that paragraphs begin, and of those that follow them. */
export function shownMargins({ masterPages }: OdtDocument, begun: readonly string[]): Block[] {
  const names = new Set<string>();
  const first = masterPages.has('Standard') ? 'Standard' : masterPages.keys().next().value;
  for (const start of [first, ...begun])
    for (let name = start; name !== undefined && !names.has(name); name = masterPages.get(name)?.next ?? undefined) names.add(name);
  const shown = [...names].flatMap((name) => masterPages.get(name) ?? []);
  return [...shown.flatMap(({ headers }) => headers), ...shown.flatMap(({ footers }) => footers)];
}
