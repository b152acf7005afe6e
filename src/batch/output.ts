import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OptionsError } from '../errors.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'part of the path is a file, not a folder',
  EACCES: 'no right to write there',
  EPERM: 'no right to write there',
  EROFS: 'the disk can only be read',
  ENOSPC: 'the disk is full',
  EBUSY: 'it is in use by another program',
  EISDIR: 'it is a folder; expected a file',
};

/** Characters gathered before they are written. */
const CHUNK = 64 * 1024;

/**
 * A file that appears under its name only when all of it is written; until then, and after `discard`, what was there stays.
 *
 * Devices and pipes (`/dev/null`) are written to directly, links are followed.
 */
export class OutputFile {
  private readonly descriptor: number;
  private readonly target: string;
  private readonly temporary: string | null;
  private pending = '';

  constructor(private readonly path: string) {
    const status = this.attempt(() => statSync(path, { throwIfNoEntry: false }));
    if (status?.isDirectory()) this.fail('EISDIR');
    this.target = status ? realpathSync(path) : path;
    this.temporary =
      status && !status.isFile() ? null : join(dirname(this.target), `.${basename(this.target)}.${randomUUID().slice(0, 8)}.tmp`);
    this.descriptor = this.attempt(() => this.open(status));
  }

  private open(status: Stats | undefined): number {
    if (this.temporary === null) return openSync(this.target, 'w');
    return openSync(this.temporary, 'wx', status ? status.mode & 0o777 : 0o666);
  }

  async write(text: string): Promise<void> {
    this.pending += text;
    if (this.pending.length >= CHUNK) await this.flush();
  }

  async writeBytes(bytes: Uint8Array): Promise<void> {
    await this.flush();
    this.put(bytes);
  }

  async flush(): Promise<void> {
    const bytes = Buffer.from(this.pending);
    this.pending = '';
    this.put(bytes);
  }

  private put(bytes: Uint8Array): void {
    this.attempt(() => {
      for (let at = 0; at < bytes.length; ) at += writeSync(this.descriptor, bytes, at);
    });
  }

  /** Put the file in its place. */
  async commit(): Promise<void> {
    await this.flush();
    this.attempt(() => {
      if (this.temporary !== null) fsyncSync(this.descriptor);
      closeSync(this.descriptor);
      if (this.temporary !== null) renameSync(this.temporary, this.target);
    });
  }

  /** Leave everything as it was. */
  discard(): void {
    try {
      closeSync(this.descriptor);
    } catch {
      // Closed already.
    }
    if (this.temporary !== null) rmSync(this.temporary, { force: true });
  }

  private attempt<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      return this.fail((error as NodeJS.ErrnoException).code ?? '', error);
    }
  }

  private fail(code: string, cause?: unknown): never {
    const reason = REASONS[code] ?? (cause instanceof Error ? cause.message : code);
    throw new OptionsError(`Cannot write \`${this.path}\`: ${reason}`, { cause });
  }
}
