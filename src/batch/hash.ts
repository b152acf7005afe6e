import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** What is read at a time, whatever the size of the file. */
const CHUNK = Buffer.allocUnsafeSlow(1 << 20);

/** Hash what a file holds now. The answer is null for what can not be read, is no plain file (a pipe would be emptied), or is too large. */
export function hashFile(path: string, maxBytes: number): string | null {
  try {
    const descriptor = openSync(path, 'r');
    try {
      const status = fstatSync(descriptor);
      return status.isFile() && status.size <= maxBytes ? hashOpen(descriptor, status.size) : null;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return null;
  }
}

function hashOpen(descriptor: number, size: number): string {
  const hash = createHash('sha256');
  // A file that is written to meanwhile is read no further than it was; its hash is then another one, and the file is converted.
  for (let left = size; left > 0; ) {
    const read = readSync(descriptor, CHUNK, 0, Math.min(left, CHUNK.length), null);
    if (read === 0) break;
    hash.update(CHUNK.subarray(0, read));
    left -= read;
  }
  return hash.digest('hex');
}
