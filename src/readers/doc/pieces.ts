import { InputError } from '../../errors.ts';
import { loadWindows1252 } from '../encoding.ts';
import type { Bytes } from './bytes.ts';
import type { WordFile } from './fib.ts';

/** A stretch of text as it lies in the file. */
export interface Piece {
  /** First character of it, counted over the document. */
  start: number;
  text: string;
  /** Where it begins in the stream, and how many bytes a character takes. */
  offset: number;
  width: 1 | 2;
}

const PROPERTIES = 1;
const TABLE = 2;
const COMPRESSED = 0x40000000;

const decodeWide = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf16le');

const damaged = (): InputError =>
  new InputError(
    'damaged',
    'Cannot read the document: the table of its text is damaged',
    'Open it in Word or LibreOffice and save it as .docx.',
  );

/** Read the text in the order of the document: a file that was saved fast has it in pieces. */
export async function readPieces(file: WordFile): Promise<Piece[]> {
  const table = findTable(file.structure('pieces'));
  const count = Math.floor((table.length - 4) / 12);
  const decodeNarrow = await loadWindows1252();
  const pieces: Piece[] = [];
  // Pieces that lie over one another would make more text than there are bytes.
  let budget = file.main.length;
  for (let i = 0; i < count; i++) {
    const start = table.u32(i * 4);
    const length = table.u32(i * 4 + 4) - start;
    const place = table.u32((count + 1) * 4 + i * 8 + 2);
    const width = place & COMPRESSED ? 1 : 2;
    const offset = width === 1 ? (place & ~COMPRESSED) >>> 1 : place;
    budget -= length;
    if (length < 0 || budget < 0) throw damaged();
    const { array } = file.main.slice(offset, Math.max(0, Math.min(length * width, file.main.length - offset)));
    pieces.push({ start, text: width === 1 ? decodeNarrow(array) : decodeWide(array), offset, width });
  }
  return pieces;
}

/** Pass over the properties that stand before the table. */
function findTable(clx: Bytes | null): Bytes {
  if (!clx) throw damaged();
  let at = 0;
  while (clx.u8(at) === PROPERTIES) at += 3 + clx.u16(at + 1);
  if (clx.u8(at) !== TABLE) throw damaged();
  return clx.slice(at + 5, Math.min(clx.u32(at + 1), clx.length - at - 5));
}
