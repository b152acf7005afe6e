import crypto, { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** What is read at a time, whatever the size of the file. */
const CHUNK = Buffer.allocUnsafeSlow(1 << 20);

/** Quicker for small files; Node has it from 20.12 on. */
const hashAtOnce: typeof crypto.hash | undefined = crypto.hash;

/**
 * Hash what a plain file holds now; null for what can not be read, or is too large. No more calls of the system than it takes: with thousands
 * of files that are up to date they are most of the work.
 */
export function hashFile(path: string, maxBytes: number): string | null {
  try {
    const descriptor = openSync(path, 'r');
    try {
      return hashOpen(descriptor, maxBytes);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return null;
  }
}

function hashOpen(descriptor: number, maxBytes: number): string | null {
  let read = readSync(descriptor, CHUNK, 0, CHUNK.length, null);
  if (read > maxBytes) return null;
  if (read < CHUNK.length && hashAtOnce) return hashAtOnce('sha256', CHUNK.subarray(0, read));
  const hash = createHash('sha256').update(CHUNK.subarray(0, read));
  for (let size = read; read === CHUNK.length; ) {
    read = readSync(descriptor, CHUNK, 0, CHUNK.length, null);
    size += read;
    if (size > maxBytes) return null;
    hash.update(CHUNK.subarray(0, read));
  }
  return hash.digest('hex');
}
