import { inflateRawSync } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import type { ZipEntry } from '../helpers/zip.ts';

/** Unpack all of an honest zip file. */
export async function unpack(bytes: Uint8Array): Promise<ZipEntry[]> {
  const buffer = Buffer.from(bytes);
  const zip = await fromBufferPromise(buffer);
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    entries.push({ name: entry.fileName, content: entry.compressionMethod === 0 ? packed : inflateRawSync(packed) });
  }
  return entries;
}
