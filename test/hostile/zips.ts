import { crc32, createDeflateRaw } from 'node:zlib';
import { type DocxParts, docxEntries } from '../helpers/docx.ts';
import { type OdtParts, odtEntries } from '../helpers/odt.ts';
import type { ZipEntry } from '../helpers/zip.ts';

/** A piece of a part, and how often it stands there one after the other. */
export type Piece = readonly [text: string, times: number];

interface Packed {
  name: string;
  packed: Buffer;
  size: number;
  crc: number;
  /** Method in the directory; 8 is deflated. */
  method: number;
}

/** Pack a part that is too long to be held: piece by piece. */
export async function pack(name: string, pieces: readonly Piece[]): Promise<Packed> {
  const deflate = createDeflateRaw({ level: 6 });
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  let size = 0;
  let crc = 0;
  for (const [text, times] of pieces) {
    const many = Math.max(1, Math.floor(65_536 / Math.max(1, text.length)));
    for (let left = times; left > 0; left -= many) {
      const bytes = Buffer.from(text.repeat(Math.min(left, many)));
      size += bytes.length;
      crc = crc32(bytes, crc);
      if (!deflate.write(bytes)) await new Promise((resolve) => deflate.once('drain', resolve));
    }
  }
  await new Promise<void>((resolve) => {
    deflate.once('end', resolve);
    deflate.end();
  });
  return { name, packed: Buffer.concat(chunks), size, crc, method: 8 };
}

export interface Lies {
  /** Size that the directory claims. */
  size?: number;
  /** Entries of the directory that all point to the first part. */
  copies?: number;
}

/** Write an archive of packed parts. */
export function writeArchive(parts: readonly Packed[], lies: Lies = {}): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const point = (part: Packed, name: string, at: number): void => {
    const head = Buffer.alloc(46);
    head.write('PK\x01\x02', 'latin1');
    fields(part, Buffer.byteLength(name), lies.size ?? part.size).copy(head, 6);
    head.writeUInt32LE(at, 42);
    directory.push(head, Buffer.from(name));
  };
  for (const part of parts) {
    const head = Buffer.alloc(30);
    head.write('PK\x03\x04', 'latin1');
    fields(part, Buffer.byteLength(part.name), part.size).copy(head, 4);
    point(part, part.name, offset);
    files.push(head, Buffer.from(part.name), part.packed);
    offset += head.length + Buffer.byteLength(part.name) + part.packed.length;
  }
  const [first] = parts;
  for (let i = 0; first && i < (lies.copies ?? 0); i++) point(first, `word/copy${i}.xml`, 0);
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  const count = Math.min(0xffff, directory.length / 2);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

/** What the local head and the directory share, from the version needed to the length of the extra field. */
function fields(part: Packed, nameLength: number, size: number): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(part.method, 4);
  bytes.writeUInt32LE(part.crc >>> 0, 10);
  bytes.writeUInt32LE(part.packed.length, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(nameLength, 22);
  return bytes;
}

const MARK = 'BODY';

/** Put pieces where the body of a document stands, between what a writer puts around it. */
async function withBody(entries: readonly ZipEntry[], main: string, body: readonly Piece[], lies: Lies): Promise<Buffer> {
  const ordered = [...entries].sort((a, b) => Number(b.name === main) - Number(a.name === main));
  const parts: Packed[] = [];
  for (const { name, content } of ordered) {
    const text = String(content);
    const [before = '', after = ''] = text.split(MARK);
    parts.push(await pack(name, name === main ? [[before, 1], ...body, [after, 1]] : [[text, 1]]));
  }
  return writeArchive(parts, lies);
}

export const hugeDocx = (body: readonly Piece[], more: Partial<DocxParts> = {}, lies: Lies = {}): Promise<Buffer> =>
  withBody(docxEntries({ ...more, body: MARK }), 'word/document.xml', body, lies);

export const hugeOdt = (body: readonly Piece[], more: Partial<OdtParts> = {}, lies: Lies = {}): Promise<Buffer> =>
  withBody(odtEntries({ ...more, body: MARK }), 'content.xml', body, lies);
