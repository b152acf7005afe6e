import { VERSION } from '../version.ts';
import type { Io } from './io.ts';

/** Where these stand no document is read, and the engine is well as it is. */
const HELP: ReadonlySet<string> = new Set(['--help', '-h', 'help']);

/** Entry of the program: answers `--version` at once, loads the rest for all else. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.stdout.on('error', () => {});
    io.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const { run } = await (argv.some((argument) => HELP.has(argument)) ? import('./run.ts') : loadRun(argv));
  return run(argv, io);
}

/** Load all that reads documents, quickest where the build left it in one piece. */
async function loadRun(argv: readonly string[]): Promise<typeof import('./run.ts')> {
  const [{ loadCompiled }, { isShortWork, tuneEngine, tuneForShortWork }] = await Promise.all([
    import('../batch/compiled.ts'),
    import('../batch/engine.ts'),
  ]);
  tuneEngine();
  const whole = loadCompiled<typeof import('./whole.ts')>('call');
  // Not before: the record of the engine holds for the flags that it was made with.
  if (isShortWork(argv)) tuneForShortWork();
  return whole ? whole.loadRun() : import('./run.ts');
}
