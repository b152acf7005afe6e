import { CommanderError } from 'commander';
import { OptionsError } from '../errors.ts';
import { fitting } from './columns.ts';
import { exitCode } from './exit-codes.ts';
import type { Io } from './io.ts';
import { makeProgram } from './program.ts';
import { visibleText } from './terminal.ts';

/** Run the program on its arguments (without `node` and the script); the answer is the exit status. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let status = exitCode('ok');
  const program = makeProgram(io, (code) => {
    status = code;
  });
  for (const stream of [io.stdout, io.stderr]) stream.on('error', () => {});
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    status = await explain(error, argv, io);
  }
  if (status !== exitCode('usage') && status !== exitCode('input')) return status;
  const { slipsOf } = await import('./slips.ts');
  for (const words of slipsOf(argv)) say(io, words);
  return status;
}

/** Say what went wrong: in one line for a wrong call, with its stack for a bug. */
async function explain(error: unknown, argv: readonly string[], io: Io): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCode('ok');
    const { adviceOn } = await import('./slips.ts');
    const advice = adviceOn(error, argv);
    if (advice) say(io, advice);
    return exitCode('usage');
  }
  if (error instanceof OptionsError) {
    say(io, `error: ${error.message}`);
    return exitCode('usage');
  }
  say(io, bugText(error));
  return exitCode('bug');
}

function say(io: Io, text: string): void {
  io.stderr.write(fitting(io.stderr)(`${visibleText(text)}\n`));
}

/** The words for an error that should not have happened. */
export function bugText(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  return `bug: minutebook failed where it should not have. Please report this, with the document if you may share it:\n${stack}`;
}
