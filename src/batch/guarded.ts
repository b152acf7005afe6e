/**
 * Work on PDFs in a thread that is ended when it takes too long.
 *
 * pdf.js has loops that a damaged font keeps from ending; they never let go, so that no timer of the same thread would come to run. Other
 * formats need no such care and are read at once, without the time that a thread takes to start.
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { OptionsError } from '../errors.ts';
import type { Format } from '../model/index.ts';
import { crashed, timedOut } from './pool.ts';

/** What a thread is told to do: one of its works, by name, and what to do it on. */
export interface Job {
  work: 'parse' | 'check';
  input: unknown;
}

/** What it answers: the result, or what is wrong with the call. */
export type Answer = { result: unknown } | { wrongCall: string };

export interface Guarded {
  /** Do the work; throws `InputError` where it takes longer than the time given, or ends its thread. */
  run(job: Job): Promise<unknown>;
  close(): Promise<void>;
}

/** The thread's file in the bundle, seen from any chunk of it. */
const THREAD = new URL('../batch/thread.js', import.meta.url);

/** Start guarded work, or null where the program is run from its sources, which have no bundle. The thread starts with the first job. */
export function startGuarded(timeoutMs: number, file = THREAD): Guarded | null {
  if (!existsSync(file)) return null;
  let thread: Worker | null = null;
  const close = async (): Promise<void> => {
    const ended = thread;
    thread = null;
    await ended?.terminate();
  };
  return {
    async run(job) {
      thread ??= new Worker(file);
      try {
        return resultOf(await ask(thread, job, timeoutMs));
      } catch (error) {
        await close();
        throw error;
      }
    },
    close,
  };
}

async function ask(thread: Worker, job: Job, timeoutMs: number): Promise<Answer> {
  const control = new AbortController();
  const { signal } = control;
  const timer = setTimeout(() => control.abort(), timeoutMs);
  try {
    const answered = once(thread, 'message', { signal });
    const left = once(thread, 'exit', { signal }).then(([code]) => {
      throw new Error(`The thread ended with ${code}`);
    });
    thread.postMessage(job);
    const [answer] = await Promise.race([answered, left]);
    return answer;
  } catch (error) {
    throw signal.aborted ? timedOut(timeoutMs) : crashed(error);
  } finally {
    clearTimeout(timer);
    control.abort();
  }
}

function resultOf(answer: Answer): unknown {
  if ('wrongCall' in answer) throw new OptionsError(answer.wrongCall);
  return answer.result;
}

/** Bytes in which the header of a PDF stands, junk before it included (ISO 32000 Annex H, 3.4.1). */
export const PDF_HEAD = 1024;

/** Whether the input will be read as PDF, or may be. */
export function maybePdf(bytes: Uint8Array, path: string | null, inputFormat: Format | null): boolean {
  if (inputFormat !== null) return inputFormat === 'pdf';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, PDF_HEAD));
  return head.includes('%PDF-') || /\.pdf$/i.test(path ?? '');
}
