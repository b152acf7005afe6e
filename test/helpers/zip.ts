import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  name: string;
  content: string | Uint8Array;
  /** Stored as it is, not deflated. */
  stored?: boolean;
  /** What the directory is to claim, for archives that lie. */
  claims?: { size?: number; crc?: number; flags?: number; method?: number };
}

/** Write a zip file; as small as will do for tests. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, stored, claims = {} } of entries) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const fields = header({
      flags: claims.flags ?? 0,
      method: claims.method ?? (stored ? 0 : 8),
      crc: claims.crc ?? crc32(bytes),
      packed: packed.length,
      size: claims.size ?? bytes.length,
      name: Buffer.byteLength(name),
    });
    const local = Buffer.concat([Buffer.from('PK\x03\x04\x14\x00', 'latin1'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00\x14\x00', 'latin1'), fields, tail, Buffer.from(name)]));
    files.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

/** The fields that the local header and the directory share, from the flags to the length of the extra field. */
function header(fields: { flags: number; method: number; crc: number; packed: number; size: number; name: number }): Buffer {
  const bytes = Buffer.alloc(24);
  bytes.writeUInt16LE(fields.flags, 0);
  bytes.writeUInt16LE(fields.method, 2);
  bytes.writeUInt32LE(fields.crc, 8);
  bytes.writeUInt32LE(fields.packed, 12);
  bytes.writeUInt32LE(fields.size, 16);
  bytes.writeUInt16LE(fields.name, 20);
  return bytes;
}
