import { LEVELS, type Level, type List } from '../docx/numbering.ts';
import { type Bytes, OutOfBytes } from './bytes.ts';
import type { WordFile } from './fib.ts';
import { readParagraph, readRun } from './properties.ts';

const LIST = 28;
const LEVEL_HEAD = 28;
const USE = 16;
/** Lists that are read; Word itself allows no more. */
const MAX_LISTS = 2050;
const SIMPLE = 1;
const LEGAL = 4;
const NO_RESTART = 8;
const MAX_TEXT = 255;

/** Formats of numbers ([MS-OSHARED] 2.2.1.3) by the names that newer documents have for them. */
const FORMATS: ReadonlyMap<number, string> = new Map([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [5, 'ordinal'],
  [6, 'cardinalText'],
  [7, 'ordinalText'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [255, 'none'],
]);
const SUFFIXES = ['tab', 'space', 'nothing'] as const;

interface Cursor {
  bytes: Bytes;
  at: number;
}

/** Read the lists of a document by the numbers that paragraphs know them by; what is cut short costs the lists behind it. */
export function readLists(file: WordFile): Map<number, List> {
  const lists = new Map<number, List>();
  try {
    const defined = readDefinitions(file.from('lists'));
    const uses = file.from('listUses');
    if (uses) readUses(uses, defined, lists);
  } catch (error) {
    if (!(error instanceof OutOfBytes)) throw error;
  }
  return lists;
}

/** The levels of each list; they stand behind the table of all lists. */
function readDefinitions(bytes: Bytes | null): Map<number, (Level | null)[]> {
  const defined = new Map<number, (Level | null)[]>();
  if (!bytes) return defined;
  const count = Math.min(MAX_LISTS, bytes.u16(0));
  const cursor: Cursor = { bytes, at: 2 + count * LIST };
  for (let i = 0; i < count; i++) {
    const at = 2 + i * LIST;
    const levels: (Level | null)[] = new Array<Level | null>(LEVELS).fill(null);
    const used = bytes.u8(at + 26) & SIMPLE ? 1 : LEVELS;
    for (let level = 0; level < used; level++) levels[level] = readLevel(cursor);
    defined.set(bytes.i32(at), levels);
  }
  return defined;
}

function readLevel(cursor: Cursor): Level {
  const { bytes, at } = cursor;
  const flags = bytes.u8(at + 5);
  const runSize = bytes.u8(at + 24);
  const paragraphSize = bytes.u8(at + 25);
  const paragraph = readParagraph(bytes.slice(at + LEVEL_HEAD, paragraphSize));
  const run = readRun(bytes.slice(at + LEVEL_HEAD + paragraphSize, runSize));
  const textAt = at + LEVEL_HEAD + paragraphSize + runSize;
  const length = bytes.u16(textAt);
  const text = bytes.utf16(textAt + 2, length);
  cursor.at = textAt + 2 + length * 2;
  const format = bytes.u8(at + 4);
  return {
    start: bytes.i32(at),
    format: FORMATS.get(format) ?? 'decimal',
    text: placeholders(text),
    suffix: SUFFIXES[bytes.u8(at + 15)] ?? 'tab',
    legal: (flags & LEGAL) !== 0,
    restart: flags & NO_RESTART ? bytes.u8(at + 26) : null,
    style: null,
    left: paragraph.left,
    first: paragraph.first,
    run,
  };
}

/** A character below 9 stands for the number of that level. */
const placeholders = (text: string): string =>
  Array.from(text.slice(0, MAX_TEXT), (character) => (character < '\t' ? `%${character.charCodeAt(0) + 1}` : character)).join('');

/** The lists as paragraphs use them, with the numbers that they begin at anew. */
function readUses(bytes: Bytes, defined: ReadonlyMap<number, (Level | null)[]>, lists: Map<number, List>): void {
  const count = Math.min(MAX_LISTS, bytes.u32(0));
  const cursor: Cursor = { bytes, at: 4 + count * USE };
  for (let i = 0; i < count; i++) {
    const at = 4 + i * USE;
    const id = bytes.i32(at);
    const list = {
      id: i + 1,
      abstractId: id,
      levels: [...(defined.get(id) ?? [])],
      startOverrides: new Array<number | null>(LEVELS).fill(null),
    };
    lists.set(i + 1, list);
    cursor.at += 4;
    for (let level = 0; level < bytes.u8(at + 12); level++) readOverride(cursor, list);
  }
}

const STARTS = 0x10;
const FORMATS_ANEW = 0x20;

function readOverride(cursor: Cursor, list: { levels: (Level | null)[]; startOverrides: (number | null)[] }): void {
  const start = cursor.bytes.i32(cursor.at);
  const flags = cursor.bytes.u32(cursor.at + 4);
  const at = flags & 0xf;
  cursor.at += 8;
  const level = flags & FORMATS_ANEW ? readLevel(cursor) : null;
  if (at >= LEVELS) return;
  if (level) list.levels[at] = level;
  if (flags & STARTS) list.startOverrides[at] = level?.start ?? start;
}
