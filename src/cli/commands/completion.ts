import type { Command } from 'commander';
import { bashCompletion } from '../completion/bash.ts';
import { fishCompletion } from '../completion/fish.ts';
import { type Grammar, readGrammar } from '../completion/grammar.ts';
import { powershellCompletion } from '../completion/powershell.ts';
import type { Shell } from '../completion/shells.ts';
import { zshCompletion } from '../completion/zsh.ts';
import { exitCode } from '../exit-codes.ts';
import { type Io, Sink } from '../io.ts';

const WRITERS: Readonly<Record<Shell, (grammar: Grammar) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
};

/** Print the script that completes commands, options and values in a shell. */
export async function runCompletion(shell: Shell, program: Command, io: Io): Promise<number> {
  const output = new Sink(io.stdout);
  await output.write(WRITERS[shell](readGrammar(program)));
  await output.flush();
  return exitCode('ok');
}
