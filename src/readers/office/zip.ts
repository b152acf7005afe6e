import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { InputError } from '../../errors.ts';

export interface ZipLimits {
  /** Entries in the directory. */
  entries: number;
  /** Unpacked bytes of one entry, and of all that are read together. */
  entryBytes: number;
  totalBytes: number;
  /** How many times its packed size an entry may unpack to, once it is bigger than `ratioFrom` bytes. */
  ratio: number;
  ratioFrom: number;
}

const MEGABYTE = 1024 * 1024;
export const ZIP_LIMITS: ZipLimits = {
  entries: 20_000,
  entryBytes: 200 * MEGABYTE,
  totalBytes: 200 * MEGABYTE,
  // Deflate ends at about 1030; the most repetitive of honest documents stay under 200.
  ratio: 400,
  ratioFrom: 16 * MEGABYTE,
};

/** Limits of an archive of which all parts together may unpack to so many bytes. */
export const unpackedTo = (bytes: number): Partial<ZipLimits> => ({ entryBytes: bytes, totalBytes: bytes });

/** The named parts of a zip file, each unpacked when it is asked for. */
export interface Archive {
  has(name: string): boolean;
  /** Unpack one part; null where there is none of that name. Names are compared without case, as OPC does. */
  read(name: string): Promise<Uint8Array | null>;
}

const DEFLATED = 8;
/** Bytes unpacked at once; the default of Node makes hundreds of small pieces of a large part. */
const UNPACKED_CHUNK = MEGABYTE;
const AGAIN = 'Get the file again from where it came from, or open it in Word or LibreOffice and save it anew.';

const damaged = (message: string, cause?: unknown): InputError => new InputError('damaged', message, AGAIN, { cause });
const tooLarge = (message: string): InputError =>
  new InputError(
    'too-large',
    message,
    'Check where the file comes from; if it is honest, split it, or raise the limit with `--limit unpacked=…`.',
  );

/** Find entries by a name as written in the directory: no leading slash, forward slashes, lower case. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/**
 * Open a zip file that is in memory.
 *
 * Refuses what is cut short, encrypted, lies about its sizes or unpacks beyond all measure. Names of entries are only looked up, never
 * used as paths.
 */
export async function openArchive(bytes: Uint8Array, given: Partial<ZipLimits> = {}): Promise<Archive> {
  const limits = { ...ZIP_LIMITS, ...given };
  const buffer = withoutTail(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const { zip, entries } = await readDirectory(buffer, limits);
  let total = 0;
  return {
    has: (name) => entries.has(keyOf(name)),
    async read(name) {
      const entry = entries.get(keyOf(name));
      if (!entry) return null;
      checkSize(name, entry, limits);
      total += entry.uncompressedSize;
      if (total > limits.totalBytes) throw tooLarge(`The document unpacks to more than ${limits.totalBytes} bytes`);
      return unpack(name, entry, await packedBytes(name, buffer, zip, entry));
    },
  };
}

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

/** Cut off what a server or mail program added behind the end of the archive. */
function withoutTail(buffer: Buffer): Buffer {
  const at = buffer.lastIndexOf(END_OF_DIRECTORY);
  if (at < 0 || at + 22 > buffer.length) return buffer;
  const end = at + 22 + buffer.readUInt16LE(at + 20);
  return end < buffer.length ? buffer.subarray(0, end) : buffer;
}

async function readDirectory(buffer: Buffer, limits: ZipLimits): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  try {
    // Without `decodeStrings` a strange name is only a name that nobody asks for.
    const zip = await fromBufferPromise(buffer, { decodeStrings: false });
    if (zip.entryCount > limits.entries)
      throw tooLarge(`The archive has ${zip.entryCount} entries, more than the limit of ${limits.entries}`);
    for await (const entry of zip.eachEntry()) {
      const key = keyOf(entry.fileNameRaw.toString('utf8'));
      if (!entries.has(key)) entries.set(key, entry);
    }
    return { zip, entries };
  } catch (error) {
    if (error instanceof InputError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    if (/encrypt/i.test(reason)) throw encrypted(error);
    throw damaged(`Cannot open the file as an archive: ${reason}`, error);
  }
}

const encrypted = (cause?: unknown): InputError =>
  new InputError('encrypted', 'The archive is encrypted', 'Open it with its password and save a copy without one.', { cause });

function checkSize(name: string, entry: Entry, limits: ZipLimits): void {
  const size = entry.uncompressedSize;
  if (size > limits.entryBytes) throw tooLarge(`\`${name}\` unpacks to ${size} bytes, more than the limit of ${limits.entryBytes}`);
  if (size > limits.ratioFrom && size > limits.ratio * entry.compressedSize)
    throw tooLarge(
      `\`${name}\` unpacks to ${Math.round(size / entry.compressedSize)} times its size, as only an archive made to do harm does`,
    );
}

async function packedBytes(name: string, buffer: Buffer, zip: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.isEncrypted()) throw encrypted();
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    return buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  } catch (error) {
    throw damaged(`Cannot find \`${name}\` in the archive`, error);
  }
}

function unpack(name: string, entry: Entry, packed: Buffer): Uint8Array {
  const content = entry.compressionMethod === 0 ? packed : inflate(name, entry, packed);
  if (content.length !== entry.uncompressedSize)
    throw damaged(`\`${name}\` holds ${content.length} bytes where the directory says ${entry.uncompressedSize}`);
  // Node has crc32 from 20.15 on.
  if (typeof crc32 === 'function' && crc32(content) !== entry.crc32) throw damaged(`\`${name}\` does not match its checksum`);
  return content;
}

function inflate(name: string, entry: Entry, packed: Buffer): Buffer {
  if (entry.compressionMethod !== DEFLATED)
    throw new InputError('unsupported', `\`${name}\` is packed by a method no Word document uses (${entry.compressionMethod})`, AGAIN);
  try {
    // More than the directory promises is an error, not a reason to go on.
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.uncompressedSize), chunkSize: UNPACKED_CHUNK });
  } catch (error) {
    throw damaged(`Cannot unpack \`${name}\``, error);
  }
}
