/** Many files looked over, by workers where there are many; results come in the order of the inputs. */
import { relative, sep } from 'node:path';
import type { CheckedFile, CheckTask } from './checked.ts';
import { uncheckedFile } from './checked.ts';
import { findSources, type Missing, type PassedOver } from './find.ts';
import { maybePdf, PDF_HEAD, startGuarded } from './guarded.ts';
import { type IsIgnored, ignoring } from './ignore.ts';
import { inOrder } from './in-order.ts';
import type { BatchOptions } from './parse.ts';
import { type PoolOptions, startWorkers } from './pool.ts';
import { readHead } from './read.ts';
import { SIDECAR } from './sidecar.ts';

/** What a run of `check` needs to know. */
export interface CheckSettings {
  /** Files, folders, globs. */
  inputs: readonly string[];
  parse: BatchOptions;
  /** Globs of files to be left alone, and the folder that they and fingerprints start from. */
  ignore: readonly string[];
  root: string;
  /** Only files of which this holds, where there is one. */
  only: ((file: string) => boolean) | null;
}

export interface Plan {
  tasks: CheckTask[];
  missing: readonly Missing[];
  passedOver: PassedOver & { ignored: number; unchanged: number };
}

/** Find the files. */
export async function planCheck({ inputs, parse, ignore, root, only }: CheckSettings): Promise<Plan> {
  // A list of changed files names the sidecars too: what they are about is meant.
  const meant = inputs.map((input) => (input.endsWith(SIDECAR) ? input.slice(0, -SIDECAR.length) : input));
  const { found, missing, passedOver } = await findSources(meant, () => false);
  const isIgnored: IsIgnored = await ignoring(ignore, root);
  const kept = found.filter(({ file }) => !isIgnored(file));
  const changed = only ? kept.filter(({ file }) => only(file)) : kept;
  return {
    tasks: changed.map(({ file }) => ({ file, name: shownPath(file), document: slashed(relative(root, file)), parse })),
    missing,
    passedOver: { ...passedOver, ignored: found.length - kept.length, unchanged: kept.length - changed.length },
  };
}

const slashed = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

/** A path as reports have it: from the current folder where it is below it, with slashes. */
function shownPath(file: string): string {
  const way = relative('.', file);
  return slashed(way === '' || way.startsWith(`..${sep}`) || way === '..' ? file : way);
}

/** Files up to which starting workers takes longer than doing without. */
const FEW = 4;

/** Look over the files; each result comes with its task. */
export async function* checkFiles(tasks: readonly CheckTask[], options: PoolOptions): AsyncGenerator<[CheckTask, CheckedFile]> {
  const alone = options.jobs === 0 || tasks.length <= FEW;
  const { run, close } = alone
    ? await here(options.jobs === 0 ? null : options.timeoutMs)
    : await startWorkers<CheckTask, CheckedFile>('checkFile', uncheckedFile, options);
  try {
    yield* inOrder(tasks, alone ? 1 : options.jobs, async (task) => [task, await run(task)] as [CheckTask, CheckedFile]);
  } finally {
    await close();
  }
}

/** Without workers; a PDF in a thread that is ended where it takes too long. */
async function here(timeoutMs: number | null) {
  const guarded = timeoutMs === null ? null : startGuarded(timeoutMs);
  const run = async (task: CheckTask): Promise<CheckedFile> => {
    if (!guarded || !maybePdf(readHead(task.file, PDF_HEAD), task.file, task.parse.inputFormat ?? null))
      return (await import('./check-file.ts')).checkFile(task);
    try {
      return (await guarded.run({ work: 'check', input: task })) as CheckedFile;
    } catch (error) {
      return uncheckedFile(error);
    }
  };
  return { run, close: async () => guarded?.close() };
}
