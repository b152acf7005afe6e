import type { BlockOptions } from '../builder.ts';
import { type Draft, type DraftLine, textOfDraft } from '../draft.ts';
import { isLabelOnly } from '../lines.ts';

/**
 * Make table rows of cells that were read as paragraphs.
 *
 * One row of the page may hold several minutes: numbers stacked in its first cell, a paragraph for each beside them, initials for the action
 * somewhere below. Where the counts agree it becomes a row for each number.
 */
export function makeRows(cells: readonly Draft[][], options: BlockOptions): Draft[] {
  return splitByNumbers(cells).map((row) => ({ options: { ...options }, lines: [], cells: row.map(toLines), rule: false }));
}

/** The paragraphs of a cell as lines, with their list markers written out. */
function toLines(drafts: readonly Draft[]): DraftLine[] {
  const lines: DraftLine[] = [];
  for (const draft of drafts) {
    const own = draft.cells ? [joinCells(draft.cells)] : draft.lines;
    own.forEach((line, i) => {
      const marker = i === 0 ? (draft.options.marker ?? '') : '';
      const runs = marker === '' ? line.runs : [{ text: marker, bold: false, origin: line.runs[0]?.origin ?? null }, ...line.runs];
      lines.push({ runs, parting: i === 0 ? 'hard' : line.parting });
    });
  }
  return lines;
}

/** A row of a table inside a cell: one line of it. */
function joinCells(cells: readonly DraftLine[][]): DraftLine {
  const space = { text: ' ', bold: false, origin: null };
  const runs = cells.flat().flatMap((line, i) => (i === 0 ? line.runs : [space, ...line.runs]));
  return { runs, parting: 'hard' };
}

function splitByNumbers(cells: readonly Draft[][]): Draft[][][] {
  const whole = [cells.map((cell) => [...cell])];
  const at = cells.findIndex(isStackOfNumbers);
  const numbers = cells[at];
  const texts = cells[at + 1];
  if (!numbers || !texts) return whole;
  const groups = groupsOf(texts, numbers.length);
  if (!groups) return whole;
  const places = placesOf(numbers);
  return numbers.map((number, k) =>
    cells.map((cell, column) => {
      if (column === at) return [number];
      if (column === at + 1) return groups[k] as Draft[];
      return besides(cell, places, k);
    }),
  );
}

/** Whether a cell holds several numbers of items, no two alike. */
function isStackOfNumbers(cell: readonly Draft[]): boolean {
  const labels = cell.map((draft) => textOfDraft(draft).trim());
  return labels.length > 1 && labels.every(isLabelOnly) && new Set(labels).size === labels.length;
}

/** The paragraphs of a cell in as many groups as there are numbers: parted by blank paragraphs, or one by one. */
function groupsOf(drafts: readonly Draft[], count: number): Draft[][] | null {
  const groups: Draft[][] = [];
  for (const draft of drafts) {
    const open = groups.at(-1);
    if (open && (draft.options.gap ?? 0) === 0) open.push(draft);
    else groups.push([draft]);
  }
  if (groups.length === count) return groups;
  return drafts.length === count ? drafts.map((draft) => [draft]) : null;
}

/** Place of each paragraph in its stack, blank ones counted. */
function placesOf(drafts: readonly Draft[]): number[] {
  let place = -1;
  return drafts.map((draft) => {
    place += 1 + (draft.options.gap ?? 0);
    return place;
  });
}

/** What stands in another cell beside the k-th number: as many paragraphs as numbers go one by one, others by their height. */
function besides(cell: readonly Draft[], places: readonly number[], k: number): Draft[] {
  if (cell.length === places.length) return [cell[k] as Draft];
  const from = k === 0 ? 0 : (places[k] as number);
  const to = places[k + 1] ?? Number.POSITIVE_INFINITY;
  const heights = placesOf(cell);
  return cell.filter((_, i) => (heights[i] as number) >= from && (heights[i] as number) < to);
}
