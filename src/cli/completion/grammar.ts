/**
 * What can be typed, read off the commander program: so completion can never be out of date.
 *
 * What a value is, is told by its name in the flags: `<file>`, `<folder>`, `<list>` of files; by choices where it has some, several of them
 * where its name is in the plural: `--to <formats>`.
 */
import type { Argument, Command, Option } from 'commander';

/** What may stand as a value. */
export type Value = { kind: 'file' | 'folder' | 'free' } | { kind: 'choice'; choices: readonly string[]; several: boolean };

export interface CompletedOption {
  /** "-f" and "--format", or one of them. */
  names: readonly string[];
  description: string;
  /** Null for a switch. */
  value: Value | null;
}

export interface CompletedCommand {
  name: string;
  description: string;
  options: readonly CompletedOption[];
  /** What its arguments are; null where it takes none. */
  argument: Value | null;
}

export interface Grammar {
  options: readonly CompletedOption[];
  commands: readonly CompletedCommand[];
}

/** Values by their name in flags and arguments. */
const KINDS: Readonly<Record<string, 'file' | 'folder'>> = { file: 'file', list: 'file', inputs: 'file', folder: 'folder', config: 'file' };

/** Read the grammar off a program. */
export function readGrammar(program: Command): Grammar {
  const help = program.createHelp();
  const commands = help.visibleCommands(program).map((command): CompletedCommand => {
    const own = [...help.visibleOptions(command), ...command.createHelp().visibleGlobalOptions(command)];
    const isHelp = command.name() === 'help';
    return {
      name: command.name(),
      description: help.subcommandDescription(command),
      options: own.map(readOption),
      argument: isHelp
        ? { kind: 'choice', choices: program.commands.map((one) => one.name()), several: false }
        : readArgument(command.registeredArguments[0]),
    };
  });
  return { options: help.visibleOptions(program).map(readOption), commands };
}

function readOption(option: Option): CompletedOption {
  const names = [option.short, option.long].filter((name) => name !== undefined);
  return { names, description: option.description, value: option.required || option.optional ? readValue(option) : null };
}

function readValue({ flags, argChoices }: Option): Value {
  const name = /[<[]([\w-]{1,40})/.exec(flags)?.[1] ?? '';
  if (argChoices) return { kind: 'choice', choices: argChoices, several: name.endsWith('s') };
  return { kind: KINDS[name] ?? 'free' };
}

function readArgument(argument: Argument | undefined): Value | null {
  if (!argument) return null;
  if (argument.argChoices) return { kind: 'choice', choices: argument.argChoices, several: false };
  return { kind: KINDS[argument.name()] ?? 'free' };
}
