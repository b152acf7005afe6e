import { VERSION } from '../version.ts';
import type { Io } from './io.ts';

/** Entry of the program: answers `--version` at once, loads the rest for all else. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    io.stdout.on('error', () => {});
    io.stdout.write(`${VERSION}\n`);
    return 0;
  }
  const [{ run }, { tuneEngine }] = await Promise.all([import('./run.ts'), import('../batch/engine.ts')]);
  tuneEngine();
  return run(argv, io);
}
