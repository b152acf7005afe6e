import type { OpenDocument } from './open.ts';
import { type Page, textOf } from './page.ts';

/** Most characters of a title worth giving. */
const MAX_TITLE = 300;

/**
 * Read the title from the document's properties, if it is of any use: its words have to stand on the first page. Word leaves the file name
 * there, or the title of the minutes that these were typed over.
 */
export async function readTitle({ source }: OpenDocument, first: Page | undefined): Promise<string | null> {
  const { info } = await source.getMetadata().catch(() => ({ info: {} }));
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.replace(/\s+/g, ' ').trim() : '';
  if (title.length > MAX_TITLE || !/\p{L}\s+\p{L}/u.test(title) || !first) return null;
  const shown = new Set(first.lines.flatMap((line) => wordsOf(textOf(line.words))));
  return wordsOf(title).every((word) => shown.has(word)) ? title : null;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
