/**
 * Columns of actions in tables: under "Action", "By whom", "Who".
 *
 * Accepts: a row "5.2 | The hedge is overgrown. | Clerk" under "Action"; "Send minutes | Clerk | 1 March 2021" under "Action | By whom | By when"
 * Refuses: "Noted", "None", a column under "Officer" in a list of attendance
 */
import { ASIDE_INDENT, type ItemNode, type MinuteBlock, type Range } from '../../tree/nodes.ts';
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
  /** Columns counted from the right, from 0: rows lose empty cells on their left. -1 where there is none. */
  owner: number;
  text: number;
  when: number;
  /** The owner's column may hold whole actions ("Clerk to write"). */
  mixed: boolean;
  /** No row has come yet. */
  fresh: boolean;
}

export function columnActions(context: ExtractContext, known: Known): Draft[] {
  const drafts: Draft[] = [];
  let header: Header | null = null;
  let row = -1;
  for (const { block, item } of context.placed) {
    const { cells, table } = block.source;
    if (!cells) {
      header = readPrintedHeader(context.text, block) ?? header;
      continue;
    }
    // A row may be cut into several blocks.
    if (cells[0]?.start === row) continue;
    row = cells[0]?.start ?? -1;
    const found = readHeader(
      cells.map(({ start, end }) => context.text.slice(start, Math.min(end, start + MAX_HEAD))),
      table,
    );
    // A head whose cells do not agree with its rows stands right above them, as a table of its own.
    if (header?.fresh) header = { ...header, table, width: cells.length, fresh: false };
    if (found) header = found;
    else if (header && (header.table === table || header.width === cells.length))
      drafts.push(...readRow(context, known, header, cells, item));
    else header = null;
  }
  return drafts;
}

const MAX_HEAD = 40;

/** A head that lost its cells: "ITEM	BY WHOM	BY WHEN", "Action". */
function readPrintedHeader(text: string, block: MinuteBlock): Header | null {
  if (block.end - block.start > 3 * MAX_HEAD) return null;
  const words = text.slice(block.start, block.end);
  return words.includes('\t') || block.source.type === 'tableRow' ? readHeader(words.split('\t'), null) : null;
}

function readHeader(cells: readonly string[], table: number | null): Header | null {
  const heads = cells.map(headWords);
  const fromRight = (index: number): number => (index < 0 ? -1 : heads.length - 1 - index);
  const action = heads.findIndex((head) => ACTION_HEAD.test(head));
  const owner = heads.findIndex((head) => OWNER_HEAD.test(head));
  const when = heads.findIndex((head) => WHEN_HEAD.test(head));
  const base = { table, width: cells.length, when: fromRight(when), fresh: true };
  // "Officer" or "Lead" alone may head a list of attendance.
  if (owner >= 0 && (action >= 0 || when >= 0 || /^(?:actions? by|by whom|action)/.test(heads[owner] ?? '')))
    return { ...base, owner: fromRight(owner), text: fromRight(action), mixed: false };
  return action >= 0 && (cells.length > 1 || table === null) ? { ...base, owner: fromRight(action), text: -1, mixed: true } : null;
}

const headWords = (words: string): string =>
  foldSpace(words)
    .toLowerCase()
    .replace(/[:.?*]/g, '');

function readRow(context: ExtractContext, known: Known, header: Header, cells: readonly Range[], item: ItemNode | null): Draft[] {
  const at = (fromRight: number): number => (fromRight < 0 ? -1 : cells.length - 1 - fromRight);
  const cell = cells[at(header.owner)];
  if (!cell || cell.start === cell.end || cells.length < 2) return [];
  const words = foldSpace(context.text.slice(cell.start, cell.end));
  if (!isOwnerList(words, null)) return header.mixed ? wholeActions(context, known, cell, item?.id ?? null) : [];
  const range = cells[at(header.text)] ?? longest(cells, [at(header.owner), at(header.when)]);
  if (!range || range.start === range.end) return [];
  const when = cells[at(header.when)];
  const deadline = when ? { deadline: cellDate(when, context.root.facts.dates) } : {};
  const several = header.mixed ? asksOf(context, known, range, words, item) : [];
  if (several.length > 1) return several;
  return ownersOf(words).map((owner) => ({
    item: item?.id ?? null,
    owner,
    source: 'column' as const,
    ...(header.mixed ? toldIn(context, known, range, owner) : range),
    ...deadline,
  }));
}

/** What a cell asks of the owners that its row names: "NC/JB" beside "NC to ask for quotes. JB to ring." are two. */
function asksOf(context: ExtractContext, known: Known, range: Range, owners: string, item: ItemNode | null): Draft[] {
  return sentencesOf(context.text, range).flatMap((sentence) => {
    const tokens = tokenize(context.text, sentence);
    const asks = readAsks(tokens, known);
    return asks.flatMap((ask, i): Draft[] => {
      const owner = ownerText(context.text, tokens, ask.owner).words;
      return shares(owner, owners) ? [{ item: item?.id ?? null, owner, source: 'column', ...stretchOf(tokens, asks, i, sentence) }] : [];
    });
  });
}

function sentencesOf(text: string, range: Range): Range[] {
  const bounds = sentenceBounds(text, range.start, range.end);
  return bounds
    .slice(0, -1)
    .map((start, i) => trimRange(text, start, bounds[i + 1] ?? range.end))
    .filter(({ start, end }) => end > start);
}

const MAX_OWNERS = 3;
const INITIALS = /^\p{Lu}{2,3}$/u;

/** "JB KN" are two; "JB KN ML ML" are the owners of many rows in one cell, and of this one none. */
function ownersOf(words: string): string[] {
  const parts = words.split(' ');
  if (parts.length === 1 || !parts.every((part) => INITIALS.test(part))) return [words];
  return parts.length > MAX_OWNERS ? [] : parts;
}

function longest(cells: readonly Range[], without: readonly number[]): Range | undefined {
  return [...cells].filter((_, i) => !without.includes(i)).sort((a, b) => b.end - b.start - (a.end - a.start))[0];
}

/** The sentence that tells the owner what to do; else one that speaks of the owner, else the last that tells nobody else. */
export function toldIn(context: ExtractContext, known: Known, range: Range, owner: string): Range {
  const read = sentencesOf(context.text, range).map((sentence) => readTold(context, known, sentence, owner));
  const own = read.find(({ told }) => told)?.told ?? read.find(({ speaks }) => speaks)?.sentence;
  return own ?? [...read].reverse().find(({ free }) => free)?.sentence ?? read.at(-1)?.sentence ?? range;
}

interface Told {
  sentence: Range;
  /** The stretch that tells the owner. */
  told: Range | null;
  /** It has the owner's name. */
  speaks: boolean;
  /** It tells nobody. */
  free: boolean;
}

function readTold(context: ExtractContext, known: Known, sentence: Range, owner: string): Told {
  const tokens = tokenize(context.text, sentence);
  const asks = readAsks(tokens, known);
  const index = asks.findIndex((ask) => shares(ownerText(context.text, tokens, ask.owner).words, owner));
  const speaks = tokens.some(({ text }) => text === owner);
  return { sentence, told: index < 0 ? null : stretchOf(tokens, asks, index, sentence), speaks, free: asks.length === 0 };
}

const shares = (a: string, b: string): boolean => {
  const [one, two] = [a.toLowerCase(), b.toLowerCase()];
  return one !== '' && two !== '' && (one.includes(two) || two.includes(one));
};

/** Whole actions in the right margin of a page: "Clerk to write to the contractor". */
export function asideActions(context: ExtractContext, known: Known): Draft[] {
  return context.placed.flatMap(({ block, item }) =>
    item && block.source.indent >= ASIDE_INDENT && block.source.cells === null && block.type === 'paragraph'
      ? wholeActions(context, known, { start: block.body, end: block.end }, item.id).filter(({ owner }) => owner !== null)
      : [],
  );
}

/** A cell that says it all: "Clerk to put on website", "Write to the owner". */
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
