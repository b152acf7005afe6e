import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { InputError, OutputError } from '../errors.ts';

/** What hinders one file only, because another program has it open (Excel, Word, a virus scanner). */
const IN_USE = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);

/** What hinders the whole run. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is used up',
  EROFS: 'the disk can only be read',
  ENOENT: 'the folder has gone',
  ENOTDIR: 'part of the path is a file, not a folder',
  EACCES: 'no right to write there',
  EPERM: 'no right to write there',
  EIO: 'the disk does not answer',
};

/** Word a failure to write. */
export function outputFailure(path: string, error: unknown): OutputError {
  const { code, message } = error as NodeJS.ErrnoException;
  return new OutputError(`Cannot write \`${path}\`: ${REASONS[code ?? ''] ?? message}`, { cause: error });
}

/**
 * Make a folder and those above it. Step by step: the recursive form of Node's own never ends where a folder that is there says that it is not,
 * as in /proc.
 */
export function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && dirname(path) !== path && !existsSync(dirname(path))) {
      makeFolder(dirname(path));
      makeFolder(path);
    } else if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** Waits between tries to put a file in its place, in ms. */
const TRIES = [0, 50, 200, 500];

/**
 * A file that appears under its name only when all of it is written.
 *
 * Until then it lies in a folder for such files, which the next run empties; what had the name before stays.
 */
export class AtomicFile {
  size = 0;
  private readonly temporary: string;
  private readonly descriptor: number;

  constructor(
    private readonly target: string,
    temporaryFolder: string,
  ) {
    this.temporary = join(temporaryFolder, randomUUID());
    this.descriptor = attempt(target, () => openSync(this.temporary, 'wx'));
  }

  write(data: string | Uint8Array): void {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    attempt(this.target, () => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at);
    });
    this.size += bytes.length;
  }

  /** Put the file in its place. A file that is in use there is tried again for a moment, then reported. */
  async commit(): Promise<void> {
    attempt(this.target, () => closeSync(this.descriptor));
    for (const [i, pause] of TRIES.entries()) {
      await wait(pause);
      try {
        makeFolder(dirname(this.target));
        renameSync(this.temporary, this.target);
        return;
      } catch (error) {
        if (IN_USE.has((error as NodeJS.ErrnoException).code ?? '') && i < TRIES.length - 1) continue;
        rmSync(this.temporary, { force: true });
        throw this.failure(error);
      }
    }
  }

  private failure(error: unknown): Error {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR')
      return new InputError('unreadable', `Cannot write \`${this.target}\`: a folder has that name`, 'Rename the folder.', {
        cause: error,
      });
    if (!IN_USE.has((error as NodeJS.ErrnoException).code ?? '')) return outputFailure(this.target, error);
    const hint = 'Close it there; the next run will write it.';
    return new InputError('unreadable', `Cannot write \`${this.target}\`: it is in use by another program, or protected`, hint, {
      cause: error,
    });
  }

  discard(): void {
    try {
      closeSync(this.descriptor);
    } catch {
      // Closed already.
    }
    rmSync(this.temporary, { force: true });
  }
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw outputFailure(path, error);
  }
}

/** Write a whole file atomically; the answer is its size. */
export async function writeAtomic(target: string, temporaryFolder: string, pieces: Iterable<string | Uint8Array>): Promise<number> {
  const file = new AtomicFile(target, temporaryFolder);
  try {
    for (const piece of pieces) file.write(piece);
    await file.commit();
    return file.size;
  } catch (error) {
    file.discard();
    throw error;
  }
}
