import { CommanderError } from 'commander';
import { OptionsError } from '../errors.ts';
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
    return status;
  } catch (error) {
    return explain(error, argv, io);
  }
}

/** Say what went wrong: in one line for a wrong call, with its stack for a bug. */
function explain(error: unknown, argv: readonly string[], io: Io): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCode('ok');
    if (error.code === 'commander.unknownCommand' && looksLikeFile(argv[0])) say(io, '(Did you mean `minutebook parse …`?)');
    return exitCode('usage');
  }
  if (error instanceof OptionsError) {
    say(io, `error: ${error.message}`);
    return exitCode('usage');
  }
  say(io, bugText(error));
  return exitCode('bug');
}

const looksLikeFile = (argument: string | undefined): boolean => /[./\\]|^-$/.test(argument ?? '');

function say(io: Io, text: string): void {
  io.stderr.write(`${visibleText(text)}\n`);
}

/** The words for an error that should not have happened. */
export function bugText(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? String(error)) : String(error);
  return `bug: minutebook failed where it should not have. Please report this, with the document if you may share it:\n${stack}`;
}
