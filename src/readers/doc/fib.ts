import { InputError } from '../../errors.ts';
import { Bytes } from './bytes.ts';
import { CompoundFile } from './ole.ts';

const MAGIC = 0xa5ec;
/** Word 97 is the first whose files are laid out like this. */
const WORD_97 = 0x00c1;
const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;
/** Where the pairs of place and length begin. */
const PAIRS = 0x9a;

/** Number of each pair that is used ([MS-DOC] 2.5.6). */
const PAIR = {
  styles: 1,
  commentReferences: 4,
  headers: 11,
  runs: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  lists: 73,
  listUses: 74,
} as const;
type Pair = keyof typeof PAIR;

/** Lengths in characters of the parts of the text, in their order. */
export interface Lengths {
  body: number;
  footnotes: number;
  headers: number;
  comments: number;
  endnotes: number;
  boxes: number;
  headerBoxes: number;
}

/** The streams of a Word document with the table of contents at the head of the first. */
export interface WordFile {
  main: Bytes;
  lengths: Lengths;
  /** Bytes of the table stream from where a structure begins; null where there is none. */
  structure(pair: Pair): Bytes | null;
  /** All of the table stream from there on: lists are longer than they say. */
  from(pair: Pair): Bytes | null;
}

/** Streams by which other programs' files are told, and what those are. */
const OTHERS: readonly (readonly [string, string])[] = [
  ['Workbook', 'an Excel workbook'],
  ['Book', 'an Excel workbook'],
  ['PowerPoint Document', 'a PowerPoint presentation'],
  ['VisioDocument', 'a Visio drawing'],
  ['__properties_version1.0', 'an Outlook message'],
];

const SAVE = 'Open it in Word or LibreOffice and save it as .docx.';

/** Open a Word document of 97 to 2003; refuses what is none. */
export function openWord(array: Uint8Array): WordFile {
  const file = CompoundFile.open(array);
  const main = file.read('WordDocument');
  if (!main) throw refuse(file);
  if (main.length < PAIRS || main.u16(0) !== MAGIC)
    throw new InputError('damaged', 'Cannot read the document: its head is not that of Word', SAVE);
  const flags = main.u16(0x0a);
  if (flags & ENCRYPTED)
    throw new InputError('encrypted', 'The document is encrypted', 'Open it with its password and save a copy without one.');
  if (main.u16(2) < WORD_97) throw new InputError('unsupported', 'Cannot read a document older than Word 97', SAVE);
  const table = file.read(flags & TABLE_1 ? '1Table' : '0Table');
  if (!table) throw new InputError('damaged', 'Cannot find the tables of the document', SAVE);
  const placeOf = (pair: Pair): readonly [number, number] => {
    const at = PAIRS + PAIR[pair] * 8;
    return at + 8 <= main.length ? [main.u32(at), main.u32(at + 4)] : [0, 0];
  };
  return {
    main,
    lengths: readLengths(main),
    structure(pair) {
      const [at, size] = placeOf(pair);
      return size > 0 ? table.slice(at, size) : null;
    },
    from(pair) {
      const [at, size] = placeOf(pair);
      return size > 0 && at < table.length ? new Bytes(table.array.subarray(at)) : null;
    },
  };
}

function refuse(file: CompoundFile): InputError {
  if (file.has('EncryptedPackage'))
    return new InputError('encrypted', 'The document is encrypted', 'Open it with its password and save a copy without one.');
  const other = OTHERS.find(([name]) => file.has(name))?.[1] ?? 'no Word document';
  return new InputError('unsupported', `Cannot read this file: it is ${other}`, 'Save the minutes as .docx or PDF.');
}

/** Lengths are counted in characters; one that is beyond all measure is none. */
function readLengths(main: Bytes): Lengths {
  const length = (at: number): number => Math.min(Math.max(0, main.i32(at)), main.length);
  return {
    body: length(0x4c),
    footnotes: length(0x50),
    headers: length(0x54),
    comments: length(0x5c),
    endnotes: length(0x60),
    boxes: length(0x64),
    headerBoxes: length(0x68),
  };
}
