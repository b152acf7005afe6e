import { type Block, type Diagnostic, DiagnosticSchema, type MinutesDocument } from '../../model/index.ts';
import { column, describing, makeTable, place } from './columns.ts';
import type { FactRow } from './types.ts';

const says = describing(DiagnosticSchema);
type Row = FactRow<Diagnostic>;

export const diagnosticsTable = makeTable<Diagnostic>({
  description: 'What a person should look at, one row a finding.',
  facts: ({ diagnostics }) => diagnostics,
  item: ({ span }, { items }) => (span && items.find((item) => holds(item, span.start))?.id) || null,
  columns: [
    column('severity', 'text', says('severity'), ({ fact }: Row) => fact.severity),
    column('code', 'text', says('code'), ({ fact }: Row) => fact.code),
    column('message', 'text', says('message'), ({ fact }: Row) => fact.message),
    column('hint', 'text', says('hint'), ({ fact }: Row) => fact.hint),
    column('text', 'text', 'The sentence it is about, white space folded.', ({ fact, minutes }: Row) => passageOf(fact, minutes)),
    ...place<Diagnostic>(({ span }) => span),
  ],
});

const holds = ({ span }: { span: { start: number; end: number } }, at: number): boolean => span.start <= at && at < span.end;

/** Longest passage that is shown. */
const MAX_PASSAGE = 400;

/** Give the sentence a finding is about, from the block it stands in; null for findings on the whole document. */
export function passageOf({ span }: Diagnostic, minutes: MinutesDocument): string | null {
  const block = span && blockAt(minutes, span.start);
  if (!block) return null;
  const [start, end] = [span.start - block.span.start, Math.max(span.start + 1, Math.min(span.end, block.span.end)) - block.span.start];
  const before = block.text.slice(Math.max(0, start - MAX_PASSAGE / 2), start);
  const after = block.text.slice(end, end + MAX_PASSAGE / 2);
  return lastSentence(before) + block.text.slice(start, Math.min(end, start + MAX_PASSAGE)) + firstSentence(after);
}

function blockAt({ frontMatter, items, backMatter }: MinutesDocument, at: number): Block | undefined {
  const item = items.find((one) => holds(one, at));
  return [...frontMatter, ...(item?.blocks ?? []), ...backMatter].find((block) => holds(block, at));
}

/** What follows the last end of a sentence. */
function lastSentence(text: string): string {
  const ends = [...text.matchAll(/[.!?]\s/g)];
  return text.slice(ends.length > 0 ? (ends.at(-1)?.index ?? 0) + 2 : 0);
}

/** What stands before the first end of a sentence, that end included. */
function firstSentence(text: string): string {
  const end = text.search(/[.!?](?:\s|$)/);
  return end < 0 ? text : text.slice(0, end + 1);
}
