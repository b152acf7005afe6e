/**
 * Watches the inputs of a run, and says when it is worth to run again.
 *
 * Which files are meant, and which of them changed, is the run's business: it finds them anew and knows by content what is up to date. Here
 * it is enough to notice, and to wait until a file that is being saved or copied is whole.
 */
import { existsSync, lstatSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { OutputError } from '../errors.ts';
import { passOver } from './find.ts';
import { OutputFolder } from './folder.ts';
import { globBase, isGlob } from './glob.ts';

/** How long a file must have kept still, and how long after the last change a run begins, in ms. */
const STILL = 300;
const DEBOUNCE = 200;

/** Changes of inputs since they were last asked for. */
export interface Watching {
  /** Wait for a change, or the end; the answer is false at the end. */
  change(): Promise<boolean>;
  close(): Promise<void>;
}

/** Begin to watch; what the run writes, hidden files and what is no document are left alone. */
export async function watchInputs(inputs: readonly string[], outDir: string, signal: AbortSignal): Promise<Watching> {
  const { watch } = await import('chokidar');
  const folder = new OutputFolder(outDir);
  const roots = new Set(inputs.map(watched));
  const watcher = watch([...roots], {
    ignoreInitial: true,
    followSymlinks: true,
    awaitWriteFinish: { stabilityThreshold: STILL, pollInterval: 100 },
    ignored: (path, stats) => {
      const whole = resolve(path);
      if (roots.has(whole) || stats === undefined) return false;
      return stats.isDirectory() ? isLeftAlone(whole, folder) : passOver(basename(whole)) !== null;
    },
  });
  let changed = false;
  let failure: Error | null = null;
  let wake = (): void => {};
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (event) => {
    if (event === 'addDir' || event === 'unlinkDir') return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed = true;
      wake();
    }, DEBOUNCE);
  });
  watcher.on('error', (error) => {
    failure = watchFailure(error);
    wake();
  });
  signal.addEventListener('abort', () => wake(), { once: true });
  await new Promise<void>((done) => {
    wake = done;
    watcher.on('ready', done);
    if (signal.aborted) done();
  });
  return {
    async change() {
      while (!changed && !failure && !signal.aborted)
        await new Promise<void>((done) => {
          wake = done;
        });
      if (failure) throw failure;
      changed = false;
      return !signal.aborted;
    },
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

/** Links to folders are not entered by a run either. */
const isLeftAlone = (path: string, folder: OutputFolder): boolean =>
  basename(path).startsWith('.') || folder.is(path) || lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/** What to watch for an input: of a glob the folder that all its files are in; what is not there yet may come. */
const watched = (input: string): string => (isGlob(input) && !existsSync(input) ? globBase(input) : resolve(input));

function watchFailure(error: unknown): Error {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason = code === 'ENOSPC' || code === 'EMFILE' ? 'the system can watch no more files' : message;
  return new OutputError(`Cannot watch the inputs: ${reason}; run without \`--watch\` from time to time instead`, { cause: error });
}
