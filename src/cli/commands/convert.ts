import { readFileSync } from 'node:fs';
import { type ConvertResult, convert } from '../../batch/convert.ts';
import { readList } from '../../batch/find.ts';
import { hereRunner, startPool } from '../../batch/pool.ts';
import { readFailure, readStream } from '../../batch/read.ts';
import { OptionsError, OutputError } from '../../errors.ts';
import { closing, exemptWords, lookAt } from '../closing.ts';
import { fitting } from '../columns.ts';
import { loadConfiguration, withConfiguration } from '../config/load.ts';
import { type ConvertCall, resolveConvert } from '../convert-options.ts';
import { type Exit, exitCode } from '../exit-codes.ts';
import { type Io, Sink } from '../io.ts';
import type { Progress } from '../progress.ts';
import { visibleLine } from '../terminal.ts';

/** Convert the inputs into files below the output folder; the answer is the exit status. */
export async function runConvert(inputs: readonly string[], flags: Readonly<Record<string, unknown>>, io: Io): Promise<number> {
  const call = resolveConvert(inputs, flags, io);
  const listed = call.filesFrom === null ? [] : await readInputs(call.filesFrom, io);
  const configuration = await loadConfiguration(call.config);
  const settings = {
    ...call.settings,
    inputs: [...inputs, ...listed],
    ignore: { globs: configuration.config.ignore, root: configuration.root },
    parse: withConfiguration(call.settings.parse, configuration),
  };
  const messages = new Sink(io.stderr, fitting(io.stderr));
  const say = async (text: string): Promise<void> => {
    await messages.write(text);
    await messages.flush();
  };
  const control = stopOnSignals();
  try {
    if (call.watch) return await watchAndConvert({ ...call, settings }, control.signal, io, say);
    const { result, look } = await convertOnce({ ...call, settings }, control.signal, io, await chooseProgress(call, io));
    await say(closing(result, call, look));
    return statusOf(result, call);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    await say(`error: ${visibleLine(error.message)}\n`);
    return exitCode('input');
  } finally {
    control.release();
  }
}

/** One run, with lines on what could not be converted, and those among them that are news. */
async function convertOnce(call: ConvertCall, signal: AbortSignal, io: Io, progress: Progress | null) {
  const look: string[] = [];
  const failures: string[] = [];
  try {
    const result = await convert(call.settings, {
      jobs: call.jobs,
      start: async () => (call.jobs === 0 ? hereRunner : startPool({ jobs: call.jobs, timeoutMs: call.timeoutMs, env: io.env })),
      signal,
      pid: process.pid,
      isAlive,
      tell: (event) => {
        progress?.tell(event);
        const lines = lookAt(event);
        look.push(...lines);
        if (event.type === 'finished') failures.push(...lines);
      },
    });
    return { result, look, failures };
  } finally {
    progress?.stop();
  }
}

/** Convert all, then what changes, until a signal. Later rounds tell only of what they did. */
async function watchAndConvert(call: ConvertCall, signal: AbortSignal, io: Io, say: (text: string) => Promise<void>): Promise<number> {
  const { watchInputs } = await import('../../batch/watch.ts');
  const { settings, quiet } = call;
  const watching = await watchInputs(settings.inputs, settings.outDir, signal);
  try {
    const first = await convertOnce(call, signal, io, await chooseProgress(call, io));
    await say(closing(first.result, call, first.look));
    if (!quiet && !signal.aborted) await say('Watching for changes; Ctrl-C ends it.\n');
    let warned = first.result.exempt.items > 0;
    const later = { ...call, settings: { ...settings, force: false } };
    while (await watching.change()) {
      const { result, failures } = await convertOnce(later, signal, io, await lineProgress(call, io));
      if (quiet) await say(failures.join(''));
      else if (!warned) await say(exemptWords(result.exempt, settings.excludeExempt));
      warned ||= result.exempt.items > 0;
    }
    return exitCode('stopped');
  } finally {
    await watching.close();
  }
}

/** Read the inputs from a list in a file or on standard input. */
async function readInputs(list: string, io: Io): Promise<string[]> {
  try {
    const bytes = list === '-' ? await readStream(io.stdin, Number.POSITIVE_INFINITY) : readFileSync(list);
    const names = readList(new TextDecoder().decode(bytes));
    if (names.length > 0) return names;
  } catch (error) {
    const { message } = readFailure(error);
    throw new OptionsError(`Cannot read the list \`${list}\`: ${message}`, { cause: error });
  }
  throw new OptionsError(`Cannot convert what \`${list}\` lists: it is empty`);
}

async function chooseProgress(call: ConvertCall, io: Io): Promise<Progress | null> {
  const isTerminal = io.stderr.isTTY === true && io.env.TERM !== 'dumb';
  if (!isTerminal || call.quiet || call.settings.dryRun) return lineProgress(call, io);
  const { BarProgress } = await import('../progress.ts');
  return new BarProgress(io.stderr);
}

async function lineProgress({ quiet }: ConvertCall, io: Io): Promise<Progress | null> {
  if (quiet) return null;
  const { LineProgress } = await import('../progress.ts');
  return new LineProgress((text) => io.stderr.write(text));
}

/** Ctrl-C once ends the run in good order, twice at once. */
function stopOnSignals(): { signal: AbortSignal; release(): void } {
  const control = new AbortController();
  const stop = (): void => control.abort();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, stop);
  return {
    signal: control.signal,
    release: () => {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, stop);
    },
  };
}

/** Whether a process is there: signal 0 only asks. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function statusOf(result: ConvertResult, { failOn }: ConvertCall): number {
  const happened: Exit[] = [];
  if (result.stopped === 'signal') happened.push('stopped');
  if (result.failed > 0 || result.blocked.length > 0) happened.push('input');
  if (result.bugs > 0) happened.push('bug');
  if (failOn && (result.withErrors > 0 || (failOn === 'warning' && result.withWarnings > 0))) happened.push('findings');
  return exitCode(...happened);
}
