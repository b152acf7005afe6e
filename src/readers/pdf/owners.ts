import { readLabel } from '../../tree/labels.ts';
import type { Flow, Metrics } from './metrics.ts';
import { gapBefore, type Line, type Page, textOf, type Word } from './page.ts';

/** A possible owner: the last words of a line from `from` on, or (0) a line of its own. */
export interface Candidate {
  page: Page;
  line: Line;
  from: number;
  x0: number;
  text: string;
  /** Stands wide apart from the text; others count only where the document has such a column. */
  clear: boolean;
}

/** Gaps that set an owner off, in font sizes: clearly, or where bold type begins after the end of a sentence. */
const CLEAR_GAP = 1.5;
const BOLD_GAP = 0.42;
const COLUMN_GAP = 0.6;
/** How many times as wide as every other gap of the line a clear one is: lines filled to the margin have wide gaps too. */
const TIMES_WIDER = 2.5;
/** Share of the text's width to the right of which owners begin. */
const FURTHEST_LEFT = 0.55;
const MAX_OWNER = 40;

/** The head of an actions column. */
export const HEADER = /^(?:for )?(?:action|actions|action by|action point|who|whom|by whom|owner|responsible|initials)s?:?$/i;
export const SIGNING = /^(?:signed?|chair|date)|[_.…]{6}/i;

/** The possible owner on a line, in a list that is empty where there is none. */
export function candidateOf(page: Page, line: Line, metrics: Metrics): Candidate[] {
  const { left, right } = metrics.flows.get(page.number) as Flow;
  const width = right - left;
  const from = ownerStart(line);
  if (from < 0) return [];
  const words = line.words.slice(from);
  const x0 = (words[0] as Word).x0;
  const text = textOf(words);
  if (x0 < left + FURTHEST_LEFT * width || text.length > MAX_OWNER || HEADER.test(text) || SIGNING.test(textOf(line.words))) return [];
  return [{ page, line, from, x0, text, clear: from === 0 || isClear(line, from) }];
}

function isClear(line: Line, from: number): boolean {
  const gap = gapBefore(line.words, from);
  const label = readLabel(textOf(line.words)) ? 1 : 0;
  return (
    gap >= CLEAR_GAP * line.size && line.words.every((_, i) => i === from || i <= label || gapBefore(line.words, i) * TIMES_WIDER < gap)
  );
}

/** Index of the word at which an owner may begin: 0 for the whole line, -1 for none. */
function ownerStart(line: Line): number {
  const { words, size } = line;
  for (let i = words.length - 1; i > 0; i--) {
    const gap = gapBefore(words, i);
    if (gap < BOLD_GAP * size) continue;
    if (gap >= COLUMN_GAP * size) return hasOneColumn(words.slice(0, i), size) ? i : -1;
    if (isBoldEnd(line, i)) return i;
  }
  return 0;
}

/** Bold type from the word on, after the end of a sentence. */
export function isBoldEnd({ words }: Line, from: number): boolean {
  const before = words[from - 1];
  return before !== undefined && /[.!?:;)]["'’”]?$/.test(before.text) && !before.bold && words.slice(from).every((word) => word.bold);
}

/** Whether words are one column of text, a number or bullet in front apart. */
function hasOneColumn(words: readonly Word[], size: number): boolean {
  const label = readLabel(textOf(words));
  let length = 0;
  return words.every((word, i) => {
    const ok = i === 0 || gapBefore(words, i) < 1.5 * size || length <= Math.max(label?.mark ?? 0, 4);
    length += word.text.length + 1;
    return ok;
  });
}
