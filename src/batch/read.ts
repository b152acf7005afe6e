import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { InputError, type InputFailure } from '../errors.ts';

/** What the system says, and what to do about it. */
const FAILURES: Readonly<Record<string, readonly [InputFailure, string, string]>> = {
  ENOENT: ['not-found', 'There is no such file', 'Check the spelling; put names with blanks in quotes.'],
  ENOTDIR: ['not-found', 'There is no such file', 'Part of the path is a file, not a folder.'],
  EACCES: ['unreadable', 'The file may not be read', 'Ask for the right to read it, or copy it to a place of your own.'],
  EPERM: ['unreadable', 'The file may not be read', 'Ask for the right to read it, or copy it to a place of your own.'],
  EBUSY: ['unreadable', 'The file is in use by another program', 'Close it there and try again.'],
  ELOOP: ['unreadable', 'The file is a link that leads back to itself', 'Give the file that was meant.'],
  ENAMETOOLONG: ['not-found', 'There is no such file: the name is too long', 'Give the path of a file, or pipe text in.'],
};

/** Turn an error of the file system into one about the input. */
export function readFailure(error: unknown): InputError {
  if (error instanceof InputError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const known = FAILURES[code ?? ''];
  if (known) return new InputError(known[0], known[1], known[2], { cause: error });
  if (code === undefined) throw error;
  return new InputError('unreadable', `Cannot read the file: ${message}`, 'Check the disk or network drive it is on.', { cause: error });
}

/** Read a file whole; pipes and devices too, up to the limit. Large files are refused before they are read. */
export async function readInput(path: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const status = statSync(path);
    if (!status.isFile()) return await readStream(createReadStream(path), maxBytes);
    if (status.size > maxBytes) throw tooLarge(status.size, maxBytes);
    return readFileSync(path);
  } catch (error) {
    throw readFailure(error);
  }
}

/** Read the first bytes of a file; none of what is no file or can not be read, which reading it whole will tell. */
export function readHead(path: string, size: number): Uint8Array {
  try {
    if (!statSync(path).isFile()) return new Uint8Array();
    const file = openSync(path, 'r');
    try {
      const head = new Uint8Array(size);
      return head.subarray(0, readSync(file, head));
    } finally {
      closeSync(file);
    }
  } catch {
    return new Uint8Array();
  }
}

/** Read a stream to its end, or to the limit. */
export async function readStream(stream: NodeJS.ReadableStream, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    chunks.push(bytes);
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(null, maxBytes);
  }
  return Buffer.concat(chunks);
}

function tooLarge(size: number | null, maxBytes: number): InputError {
  return new InputError(
    'too-large',
    `The input has ${size === null ? 'more bytes than' : `${size} bytes, more than`} the limit of ${maxBytes}`,
    'Raise the limit with `--max-size`, or split the file.',
  );
}
