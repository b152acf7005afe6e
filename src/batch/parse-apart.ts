/** Parsing in another thread: what goes wrong is told in plain values there, for errors lose their kind on the way, and made errors again here. */
import { InputError, type InputFailure, OptionsError } from '../errors.ts';
import type { MinutesDocument } from '../model/index.ts';
import { parseMinutes } from '../pipeline.ts';
import type { ParseOptions } from '../settings.ts';

export interface ParseJob {
  bytes: Uint8Array;
  options: ParseOptions;
}

export type Parsed =
  | { state: 'parsed'; document: MinutesDocument }
  | { state: 'failed'; code: InputFailure; message: string; hint: string }
  | { state: 'bug'; message: string; stack: string | null };

export async function parseApart({ bytes, options }: ParseJob): Promise<Parsed> {
  try {
    return { state: 'parsed', document: await parseMinutes(bytes, options) };
  } catch (error) {
    if (error instanceof OptionsError) throw error;
    if (error instanceof InputError) return { state: 'failed', code: error.code, message: error.message, hint: error.hint };
    return error instanceof Error
      ? { state: 'bug', message: error.message, stack: error.stack ?? null }
      : { state: 'bug', message: String(error), stack: null };
  }
}
