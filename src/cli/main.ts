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
  const { run } = await import('./run.ts');
  if (!argv.some((argument) => HELP.has(argument))) (await import('../batch/engine.ts')).tuneEngine();
  return run(argv, io);
}
