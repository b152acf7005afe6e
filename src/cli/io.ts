import { OptionsError } from '../errors.ts';

/** What a run may touch of the outside world; handed in, so that a run can be tested inside a process. */

export interface Output extends NodeJS.WritableStream {
  isTTY?: boolean;
  columns?: number;
}

export interface Io {
  readonly stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Errors of a stream whose other end is gone: `minutebook … | head`. */
const GONE = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'EOF']);

/** Characters gathered before they are handed to the stream. */
const CHUNK = 64 * 1024;

/**
 * Writes to a stream and waits for it, so that nothing is cut at the end and nothing piles up in memory.
 *
 * `closed` turns true when the reader has gone away; from then on writing does nothing, quietly.
 */
export class Sink {
  closed = false;
  private pending = '';

  constructor(
    private readonly stream: Output,
    /** Applied to all that is written. */
    private readonly filter: (text: string) => string = (text) => text,
  ) {
    // The callback of `write` gets the error; without a listener it would be thrown as well.
    stream.on('error', () => {});
  }

  async write(text: string): Promise<void> {
    this.pending += text;
    if (this.pending.length >= CHUNK) await this.flush();
  }

  /** Write bytes as they are, after all that was written before. */
  async writeBytes(bytes: Uint8Array): Promise<void> {
    await this.flush();
    await this.send(bytes);
  }

  async flush(): Promise<void> {
    const text = this.filter(this.pending);
    this.pending = '';
    if (text !== '') await this.send(text);
  }

  private async send(data: string | Uint8Array): Promise<void> {
    if (this.closed) return;
    await new Promise<void>((resolve, reject) => {
      this.stream.write(data, (error?: NodeJS.ErrnoException | null) => {
        if (!error) resolve();
        else if (GONE.has(error.code ?? '')) {
          this.closed = true;
          resolve();
        } else reject(new OptionsError(`Cannot write the output: ${error.message}`, { cause: error }));
      });
    });
  }
}
