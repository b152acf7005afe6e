import type { BlockContent, Blockquote, PhrasingContent } from 'mdast';
import type { Clause, Resolution, Vote } from '../../model/index.ts';
import { type Entry, makeList } from './lists.ts';
import { emphasis, hasWords, paragraph, plain, strong, text } from './text.ts';

/** Set a decision off as a quotation: the words that announce it in bold, its clauses as a list, mover and vote beneath. */
export function makeDecision(resolution: Resolution): Blockquote {
  const [first] = resolution.clauses;
  const listed = first !== undefined && (resolution.clauses.length > 1 || first.label !== null || first.clauses.length > 0);
  const children: BlockContent[] = listed ? listedDecision(resolution) : [paragraph(...opening(resolution, resolution.text))];
  const outcome = outcomeOf(resolution);
  return { type: 'blockquote', children: outcome === '' ? children : [...children, paragraph(emphasis(outcome))] };
}

/** The first words, with the marker in bold; a decision that no marker opens is named for what it is. */
function opening({ marker, kind }: Resolution, words: string): PhrasingContent[] {
  const shown = plain(words);
  const bold = plain(marker ?? '');
  if (bold === '' || !shown.startsWith(bold)) return [strong(`Decision (${kind}):`), text(` ${shown}`)];
  return shown === bold ? [strong(bold)] : [strong(bold), text(shown.slice(bold.length))];
}

/** Lead, clauses, and whatever stands between and after them, so that no word of the decision is lost. */
function listedDecision(resolution: Resolution): BlockContent[] {
  const between = (from: number, to: number) => resolution.text.slice(from - resolution.span.start, to - resolution.span.start);
  const blocks: BlockContent[] = [];
  let run: Entry[] = [];
  let at = resolution.span.start;
  const closeRun = () => {
    if (run.length > 0) blocks.push(makeList(run));
    run = [];
  };
  for (const clause of resolution.clauses) {
    const { words, printed } = splitTrailingLabel(between(at, clause.span.start), clause.label);
    if (blocks.length === 0 && run.length === 0) blocks.push(paragraph(...opening(resolution, words)));
    else if (hasWords(words)) {
      closeRun();
      blocks.push(paragraph(text(plain(words))));
    }
    run.push(clauseEntry(clause, printed, between));
    at = endOf(clause);
  }
  closeRun();
  const rest = between(at, resolution.span.end);
  if (hasWords(rest)) blocks.push(paragraph(text(plain(rest))));
  return blocks;
}

function clauseEntry(clause: Clause, printed: string, between: (from: number, to: number) => string): Entry {
  let at = clause.span.end;
  let words = clause.text;
  const children: Entry[] = [];
  for (const sub of clause.clauses) {
    // A sub-clause may lie within its parent's span or behind it.
    const gap = splitTrailingLabel(sub.span.start > at ? between(at, sub.span.start) : '', sub.label);
    if (hasWords(gap.words)) appendWords(gap.words);
    children.push(clauseEntry(sub, gap.printed || printedLabel(sub.label), between));
    at = Math.max(at, endOf(sub));
  }
  return { label: clause.label, printed: printed || printedLabel(clause.label), words, children };

  function appendWords(more: string): void {
    const last = children.at(-1);
    if (last) last.words += ` ${more}`;
    else words += ` ${more}`;
  }
}

const printedLabel = (label: string | null): string => (label === null ? '' : `(${label})`);

/** Where a clause ends, its sub-clauses included. */
function endOf(clause: Clause): number {
  return Math.max(clause.span.end, ...clause.clauses.map(endOf));
}

/** Part the words before a clause from the label printed for it. */
export function splitTrailingLabel(words: string, label: string | null): { words: string; printed: string } {
  const trimmed = words.trimEnd();
  const printed = label === null ? null : (/\S{1,20}$/.exec(trimmed)?.[0] ?? null);
  if (label === null || printed === null || printed.replace(/^[([]|[.):\]]{1,3}$/g, '') !== label) return { words, printed: '' };
  return { words: trimmed.slice(0, trimmed.length - printed.length), printed };
}

/** Mover, seconder and vote in words; '' where nothing is known of them. */
function outcomeOf({ mover, seconder, vote }: Resolution): string {
  const moved = [mover && `moved by ${plain(mover)}`, seconder && `seconded by ${plain(seconder)}`].filter(Boolean).join(', ');
  const parts = [moved, vote === null ? '' : voteWords(vote)].filter((part) => part !== '');
  return parts.map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`).join(' ');
}

function voteWords(vote: Vote): string {
  const counts = [
    vote.for !== null && `${vote.for} for`,
    vote.against !== null && `${vote.against} against`,
    vote.abstentions !== null && `${vote.abstentions} abstaining`,
  ].filter((count) => count !== false);
  const how = [vote.result, vote.method && (vote.method === 'assent' ? 'by assent' : `${vote.method} vote`)].filter((word) => word);
  return [how.join(', '), counts.join(', ')].filter((part) => part !== '').join(': ');
}
