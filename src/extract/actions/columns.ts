/**
 * Columns of actions in tables: under "Action", "By whom", "Who".
 *
 * Accepts: a row "5.2 | The hedge is overgrown. | Clerk" under "Action"; "Send minutes | Clerk | 1 March 2021" under "Action | By whom | By when"
 * Refuses: "Noted", "None", a column under "Officer" in a list of attendance
 */
import type { ItemNode, Range } from '../../tree/nodes.ts';
import { foldSpace, trimRange } from '../../tree/text.ts';
import { type ExtractContext, sentenceBounds } from '../context.ts';
import { tokenize } from '../tokens.ts';
import { cellDate, readDeadline } from './deadline.ts';
import { isOwnerList, type Known, ownerText } from './owners.ts';
import type { Draft } from './rows.ts';
import { readAsks, stretchOf } from './sentences.ts';
import { ACTION_VERBS } from './words.ts';

const OWNER_HEAD =
  /^(?:actions? by|action(?:ed)? by whom|by whom|who|whom|owner|action owner|lead|lead officer|officer|responsib(?:le|ility)(?: officer| person)?|person(?:\(s\)|s)? responsible|assigned to|initials|action for)$/;
const ACTION_HEAD = /^(?:actions?|actions? (?:required|to be taken|points?|arising|agreed|log|item|needed))$/;
const WHEN_HEAD = /^(?:by when|when|deadline|due(?: date| by)?|target(?: date)?|timescales?|date due|completion date|by)$/;

interface Header {
  table: number | null;
  width: number;
  owner: number;
  /** Column of the action's own words; -1 where the longest cell is it. */
  text: number;
  when: number;
  /** The owner's column may hold whole actions ("Clerk to write"). */
  mixed: boolean;
}

export function columnActions(context: ExtractContext, known: Known): Draft[] {
  const drafts: Draft[] = [];
  let header: Header | null = null;
  for (const { block, item } of context.placed) {
    const { cells, table } = block.source;
    if (!cells) continue;
    const found = readHeader(context.text, cells, table);
    if (found) header = found;
    else if (header && (header.table === table || header.width === cells.length))
      drafts.push(...readRow(context, known, header, cells, item));
    else header = null;
  }
  return drafts;
}

function readHeader(text: string, cells: readonly Range[], table: number | null): Header | null {
  const heads = cells.map(({ start, end }) => (end - start > 40 ? '' : headWords(text.slice(start, end))));
  const action = heads.findIndex((head) => ACTION_HEAD.test(head));
  const owner = heads.findIndex((head) => OWNER_HEAD.test(head));
  const when = heads.findIndex((head) => WHEN_HEAD.test(head));
  const base = { table, width: cells.length, when };
  // "Officer" or "Lead" alone may head a list of attendance.
  if (owner >= 0 && (action >= 0 || when >= 0 || /^(?:actions? by|by whom|action)/.test(heads[owner] ?? '')))
    return { ...base, owner, text: action, mixed: false };
  return action >= 0 && cells.length > 1 ? { ...base, owner: action, text: -1, mixed: true } : null;
}

const headWords = (words: string): string =>
  foldSpace(words)
    .toLowerCase()
    .replace(/[:.?*]/g, '');

function readRow(context: ExtractContext, known: Known, header: Header, cells: readonly Range[], item: ItemNode | null): Draft[] {
  // A row with fewer cells than its head has lost empty ones; the last cell is still the last.
  const at = header.owner === header.width - 1 ? cells.length - 1 : header.owner;
  const cell = cells[at];
  if (!cell || cell.start === cell.end || cells.length < 2) return [];
  const words = foldSpace(context.text.slice(cell.start, cell.end));
  const source = 'column' as const;
  const when = cells[header.when];
  const deadline = when ? cellDate(when, context.root.facts.dates) : undefined;
  const id = item?.id ?? null;
  if (isOwnerList(words, null) && !isCrowd(words)) {
    const range = header.text >= 0 ? cells[header.text] : longest(cells, [at, header.when]);
    if (!range || range.start === range.end) return [];
    const stretch = header.mixed ? toldIn(context, known, range, words) : range;
    return [{ item: id, owner: words, source, ...stretch, ...(deadline !== undefined && { deadline }) }];
  }
  return header.mixed ? wholeActions(context, known, cell, id) : [];
}

/** "PN KN NC NC": a cell that holds the owners of many rows is no owner of one. */
const isCrowd = (words: string): boolean => words.split(/[\s/,&]+/).length > 3 && /^(?:\p{Lu}{2,3}[\s/,&]*)+$/u.test(words);

function longest(cells: readonly Range[], without: readonly number[]): Range | undefined {
  return [...cells].filter((_, i) => !without.includes(i)).sort((a, b) => b.end - b.start - (a.end - a.start))[0];
}

/** The sentence of a cell that tells the owner what to do; the last one where none does. */
export function toldIn(context: ExtractContext, known: Known, range: Range, owner: string): Range {
  const bounds = sentenceBounds(context.text, range.start, range.end);
  const sentences = bounds.slice(0, -1).map((start, i) => trimRange(context.text, start, bounds[i + 1] ?? range.end));
  for (const sentence of sentences) {
    const tokens = tokenize(context.text, sentence);
    const asks = readAsks(tokens, known);
    const index = asks.findIndex((ask) => shares(ownerText(context.text, tokens, ask.owner).words, owner));
    if (index >= 0) return stretchOf(tokens, asks, index, sentence);
  }
  return sentences.filter(({ start, end }) => end > start).at(-1) ?? range;
}

function shares(a: string, b: string): boolean {
  const [one, two] = [a, b].map((owner) => owner.toLowerCase());
  return Boolean(one && two && (one.includes(two) || two.includes(one)));
}

/** A cell that says it all: "Clerk to place on website", "Write to the owner". */
function wholeActions(context: ExtractContext, known: Known, cell: Range, item: string | null): Draft[] {
  const tokens = tokenize(context.text, cell);
  const asks = readAsks(tokens, known);
  if (asks.length > 0)
    return asks.map((ask, i) => ({
      item,
      owner: ownerText(context.text, tokens, ask.owner).words,
      source: 'column',
      ...stretchOf(tokens, asks, i, cell),
    }));
  const first = tokens[0];
  if (!first || !ACTION_VERBS.has(first.lower) || tokens.length < 3) return [];
  return [{ item, owner: null, source: 'column', ...cell, deadline: readDeadline(context.text, cell, context.root.facts.dates) }];
}
