import { InputError, OptionsError } from '../errors.ts';
import type { MinutesDocument } from '../model/index.ts';
import type { ParseOptions } from '../settings.ts';
import { type Guarded, maybePdf, startGuarded } from './guarded.ts';
import type { Parsed, ParseJob } from './parse-apart.ts';
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

/** Parse the sources one after another, in order. What goes wrong with one is its outcome, and the others go on; so a PDF that takes too long. */
export async function* parseInputs(
  sources: Iterable<Planned>,
  options: BatchOptions,
  stdin: NodeJS.ReadableStream,
  timeoutMs: number,
): AsyncGenerator<Outcome> {
  const guarded = startGuarded(timeoutMs);
  try {
    for (const source of sources) yield { name: source.name, ...(await parseSource(source, options, stdin, guarded)) };
  } finally {
    await guarded?.close();
  }
}

type Result = Outcome extends infer One ? (One extends { name: string } ? Omit<One, 'name'> : never) : never;

async function parseSource(source: Planned, options: BatchOptions, stdin: NodeJS.ReadableStream, guarded: Guarded | null): Promise<Result> {
  try {
    if (source.error) throw source.error;
    const { maxBytes } = options;
    const bytes = source.path === null ? await readStream(stdin, maxBytes) : await readInput(source.path, maxBytes);
    const job: ParseJob = { bytes, options: { ...options, path: source.path } };
    if (guarded && maybePdf(bytes, source.path, options.inputFormat ?? null))
      return outcomeOf((await guarded.run({ work: 'parse', input: job })) as Parsed);
    const { parseMinutes } = await import('../pipeline.ts');
    return { state: 'parsed', document: await parseMinutes(bytes, job.options) };
  } catch (error) {
    if (error instanceof OptionsError) throw error;
    if (error instanceof InputError) return { state: 'failed', error };
    return { state: 'bug', error };
  }
}

/** Make errors again of what the thread tells of them. */
function outcomeOf(parsed: Parsed): Result {
  if (parsed.state === 'parsed') return parsed;
  if (parsed.state === 'failed') return { state: 'failed', error: new InputError(parsed.code, parsed.message, parsed.hint) };
  return { state: 'bug', error: Object.assign(new Error(parsed.message), parsed.stack === null ? {} : { stack: parsed.stack }) };
}
