import { InputError } from '../errors.ts';
import { workerArguments } from './engine.ts';
import { type Fatal, failedResult, type Task, type TaskResult } from './result.ts';

/** Converts files, several at once or one by one. */
export interface Runner {
  run(task: Task): Promise<TaskResult | Fatal>;
  close(): Promise<void>;
}

export interface PoolOptions {
  jobs: number;
  timeoutMs: number;
  /** Environment of the workers. */
  env: Readonly<Record<string, string | undefined>>;
}

/** Converts in this process, without protection from files that hang or crash. */
export const hereRunner: Runner = {
  run: async (task) => (await import('./task.ts')).convertFile(task),
  close: async () => {},
};

/** The worker's file in the bundle, seen from any chunk of it. */
const WORKER = new URL('../batch/worker.js', import.meta.url);

/** Workers that do one kind of task. */
export interface Workers<Input, Output> {
  run(task: Input): Promise<Output>;
  close(): Promise<void>;
}

/** Start workers that convert. */
export const startPool = (options: PoolOptions, worker = WORKER, heap?: number): Promise<Runner> =>
  startWorkers<Task, TaskResult | Fatal>('convertFile', (error) => failedResult(error, null), options, worker, heap);

/**
 * Start worker processes for one of the worker's functions. Processes, not threads: one that runs out of memory or crashes takes nothing with it.
 *
 * A file that takes longer than the timeout, or ends its worker, fails alone, and another worker takes the place.
 */
export async function startWorkers<Input, Output>(
  name: string,
  failed: (error: InputError) => Output,
  { jobs, timeoutMs, env }: PoolOptions,
  worker = WORKER,
  heap?: number,
): Promise<Workers<Input, Output>> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: worker.href,
    name,
    runtime: 'child_process',
    minThreads: jobs,
    maxThreads: jobs,
    env: Object.fromEntries(Object.entries(env).filter((pair): pair is [string, string] => pair[1] !== undefined)),
    execArgv: workerArguments(heap),
  });
  let closing: Promise<void> | null = null;
  // A worker that dies between two files is replaced; nothing was lost.
  pool.on('error', () => {});
  return {
    async run(task) {
      const control = new AbortController();
      const timer = setTimeout(() => control.abort(), timeoutMs);
      try {
        return await pool.run(task, { signal: control.signal });
      } catch (error) {
        return failed(control.signal.aborted ? timedOut(timeoutMs) : crashed(error));
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => {
      closing ??= pool.destroy();
      return closing;
    },
  };
}

export const timedOut = (ms: number): InputError =>
  new InputError('unreadable', `It took longer than ${ms / 1000} s, and was given up`, 'Allow more with `--timeout`, or look at the file.');

export const crashed = (cause: unknown): InputError =>
  new InputError('unreadable', 'Its conversion ended the worker: too little memory, or a crash', 'Split the file, or report it.', {
    cause,
  });
