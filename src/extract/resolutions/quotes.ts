/** Quoted passages of a section: what a motion or a letter says in quotation marks is not said by the meeting. */
import type { Range } from '../../tree/nodes.ts';
import type { Section } from './draft.ts';

/** Longest passage; a quotation mark that nothing closes opens none. */
const MAX_QUOTE = 3000;
/** Shorter ones are single words and names. */
const MIN_QUOTE = 30;

/** Whether an offset lies inside a passage between curly quotation marks. */
export function isQuoted(section: Section, offset: number): boolean {
  section.quotes ??= quotesIn(section);
  return section.quotes.some((quote) => quote.start < offset && offset < quote.end);
}

function quotesIn({ text, blocks }: Section): Range[] {
  const found: Range[] = [];
  const start = blocks[0]?.start ?? 0;
  const end = blocks.at(-1)?.end ?? 0;
  for (let at = text.indexOf('“', start); at >= 0 && at < end; at = text.indexOf('“', at + 1)) {
    const close = text.indexOf('”', at);
    if (close < 0) break;
    if (close < end && close - at >= MIN_QUOTE && close - at <= MAX_QUOTE) found.push({ start: at, end: close + 1 });
  }
  return found;
}
