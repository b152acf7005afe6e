import { readFileSync } from 'node:fs';
import { type ConvertEvent, type ConvertResult, convert } from '../../batch/convert.ts';
import { readList } from '../../batch/find.ts';
import { hereRunner, startPool } from '../../batch/pool.ts';
import { readFailure, readStream } from '../../batch/read.ts';
import { type InputError, OptionsError, OutputError } from '../../errors.ts';
import { type ConvertCall, resolveConvert } from '../convert-options.ts';
import { type Exit, exitCode } from '../exit-codes.ts';
import { type Io, Sink } from '../io.ts';
import type { Progress } from '../progress.ts';
import { visibleLine } from '../terminal.ts';

/** Files that the end of a run names. */
const MAX_NAMED = 20;

/** Convert the inputs into files below the output folder; the answer is the exit status. */
export async function runConvert(inputs: readonly string[], flags: unknown, io: Io): Promise<number> {
  const call = resolveConvert(inputs, flags, io);
  const listed = call.filesFrom === null ? [] : await readInputs(call.filesFrom, io);
  const settings = { ...call.settings, inputs: [...inputs, ...listed] };
  const messages = new Sink(io.stderr);
  const say = async (text: string): Promise<void> => {
    await messages.write(text);
    await messages.flush();
  };
  const look: string[] = [];
  const progress = await chooseProgress(call, io);
  const control = stopOnSignals();
  try {
    const result = await convert(settings, {
      jobs: call.jobs,
      start: async () => (call.jobs === 0 ? hereRunner : startPool({ jobs: call.jobs, timeoutMs: call.timeoutMs, env: io.env })),
      signal: control.signal,
      pid: process.pid,
      isAlive,
      tell: (event) => {
        progress?.tell(event);
        look.push(...lookAt(event));
      },
    });
    progress?.stop();
    await say(closing(result, call, look));
    return statusOf(result, call);
  } catch (error) {
    progress?.stop();
    if (!(error instanceof OutputError)) throw error;
    await say(`error: ${visibleLine(error.message)}\n`);
    return exitCode('input');
  } finally {
    control.release();
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

async function chooseProgress({ quiet, settings }: ConvertCall, io: Io): Promise<Progress | null> {
  if (quiet) return null;
  const { BarProgress, LineProgress } = await import('../progress.ts');
  const isTerminal = io.stderr.isTTY === true && io.env.TERM !== 'dumb';
  return isTerminal && !settings.dryRun ? new BarProgress(io.stderr) : new LineProgress((text) => io.stderr.write(text));
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

/** Lines on what needs a look, from what happened. */
function lookAt(event: ConvertEvent): string[] {
  if (event.type === 'planned') return event.missing.map(({ name, error }) => lookLine(name, error));
  if (event.type === 'finished' && event.problem !== null) return [`  ${visibleLine(event.name)}  ${visibleLine(event.problem)}\n`];
  if (event.type === 'unchanged' && event.state !== 'converted')
    return [`  ${visibleLine(event.name)}  failed before, and has not changed\n`];
  return [];
}

const lookLine = (name: string, error: InputError): string =>
  `  ${visibleLine(name)}  ${visibleLine(error.message)}. ${visibleLine(error.hint)}\n`;

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** What is said at the end: what was done, what needs a look, and where to read on. */
function closing(result: ConvertResult, { quiet, settings }: ConvertCall, look: readonly string[]): string {
  const { total, done, unchanged, failed, withErrors, withWarnings, passedOver, exempt, stopped } = result;
  const failures = look.length > 0 ? `Could not be converted:\n${look.slice(0, MAX_NAMED).join('')}${moreThan(look.length)}` : '';
  if (quiet) return failures;
  const passed = passedOver.hidden + passedOver.lock + passedOver.other;
  const parts = [
    settings.dryRun ? `${count(total - unchanged, 'document')} to convert` : `${count(done - unchanged, 'document')} done`,
    ...(unchanged > 0 ? [`${unchanged} up to date`] : []),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(withErrors > 0 ? [`${withErrors} with errors`] : []),
    ...(withWarnings > 0 ? [`${withWarnings} with warnings`] : []),
    ...(passed > 0
      ? [`${count(passed, 'file')} passed over (${passedOver.hidden} hidden, ${passedOver.lock} locks, ${passedOver.other} no documents)`]
      : []),
  ];
  return `${failures}${exemptWords(exempt, settings.excludeExempt)}${parts.join(', ')}\n${endWords(stopped, settings)}`;
}

const moreThan = (length: number): string => (length > MAX_NAMED ? `  and ${length - MAX_NAMED} more: see the summary\n` : '');

function exemptWords({ items, files }: ConvertResult['exempt'], excluded: boolean): string {
  if (items === 0) return '';
  const what = `${count(items, 'exempt item')} in ${count(files, 'document')}`;
  if (excluded) return `Left out the text and facts of ${what}.\n`;
  return `warning: ${what}, taken with press and public excluded, ${items === 1 ? 'is' : 'are'} in the outputs; \`--exclude-exempt\` leaves them out\n`;
}

function endWords(stopped: ConvertResult['stopped'], { outDir, dryRun }: ConvertCall['settings']): string {
  if (dryRun) return '';
  if (stopped === 'signal') return 'Stopped. Run the same again to finish the rest.\n';
  if (stopped === 'fail-fast') return 'Stopped at the first failure (`--fail-fast`). Run again to finish the rest.\n';
  return `See ${visibleLine(outDir.replace(/[\\/]{1,40}$/, ''))}/summary.html\n`;
}

function statusOf(result: ConvertResult, { failOn }: ConvertCall): number {
  const happened: Exit[] = [];
  if (result.stopped === 'signal') happened.push('stopped');
  if (result.failed > 0) happened.push('input');
  if (result.bugs > 0) happened.push('bug');
  if (failOn && (result.withErrors > 0 || (failOn === 'warning' && result.withWarnings > 0))) happened.push('findings');
  return exitCode(...happened);
}
