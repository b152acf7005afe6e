import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Output } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

export interface Ran {
  status: number;
  stdout: string;
  stderr: string;
}

export interface World {
  /** What is piped in; left out, standard input is a terminal. */
  stdin?: string | Uint8Array;
  env?: Record<string, string>;
  /** Whether standard output and error are a terminal. */
  terminal?: boolean;
  /** Fail every write to standard output from this one on, */
  closeAfter?: number;
  /** with this error; EPIPE where nothing else is said. */
  writeError?: string;
}

function gather(world: World, failFrom = Number.POSITIVE_INFINITY): { stream: Output; text: () => string } {
  const chunks: Buffer[] = [];
  const code = world.writeError ?? 'EPIPE';
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (chunks.length >= failFrom) done(Object.assign(new Error(`write ${code}`), { code }));
      else {
        chunks.push(chunk);
        done();
      }
    },
  });
  if (world.terminal) Object.assign(stream, { isTTY: true, columns: 80 });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}

/** Run the program inside this process, on streams of its own. */
export async function runInProcess(argv: readonly string[], world: World = {}): Promise<Ran> {
  const out = gather(world, world.closeAfter);
  const err = gather(world);
  const stdin = world.stdin === undefined ? Object.assign(Readable.from([]), { isTTY: true }) : Readable.from([Buffer.from(world.stdin)]);
  const status = await run(argv, { stdin, stdout: out.stream, stderr: err.stream, env: world.env ?? {} });
  return { status, stdout: out.text(), stderr: err.text() };
}

/** A folder for one test, gone when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Minutes short enough for tests of everything around them. */
export const SHORT_MINUTES = `Minutes of the Allotments Committee

Held at the Old Forge on Tuesday 4 June 2019 at 7.00 pm

1. Apologies

Apologies were received from Councillor Brindle.

2. Water supply

The clerk reported a leak at plot 14.

RESOLVED that a plumber be appointed.
`;
