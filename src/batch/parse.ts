import { InputError, OptionsError } from '../errors.ts';
import type { MinutesDocument } from '../model/index.ts';
import { parseMinutes } from '../pipeline.ts';
import type { ParseOptions } from '../settings.ts';
import type { Planned } from './plan.ts';
import { readInput, readStream } from './read.ts';

/** What became of one input. */
export type Outcome = { name: string } & (
  | { state: 'parsed'; document: MinutesDocument }
  | { state: 'failed'; error: InputError }
  | { state: 'bug'; error: unknown }
);

/** Options of every parse of a batch; the path is each input's own. */
export type BatchOptions = Omit<ParseOptions, 'path' | 'maxBytes'> & { maxBytes: number };

/** Parse the sources one after another, in order. What goes wrong with one is its outcome, and the others go on. */
export async function* parseInputs(
  sources: Iterable<Planned>,
  options: BatchOptions,
  stdin: NodeJS.ReadableStream,
): AsyncGenerator<Outcome> {
  for (const source of sources) yield { name: source.name, ...(await parseSource(source, options, stdin)) };
}

type Result = Outcome extends infer One ? (One extends { name: string } ? Omit<One, 'name'> : never) : never;

async function parseSource(source: Planned, options: BatchOptions, stdin: NodeJS.ReadableStream): Promise<Result> {
  try {
    if (source.error) throw source.error;
    const { maxBytes } = options;
    const bytes = source.path === null ? await readStream(stdin, maxBytes) : await readInput(source.path, maxBytes);
    return { state: 'parsed', document: await parseMinutes(bytes, { ...options, path: source.path }) };
  } catch (error) {
    if (error instanceof OptionsError) throw error;
    if (error instanceof InputError) return { state: 'failed', error };
    return { state: 'bug', error };
  }
}
