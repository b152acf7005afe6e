/** Options that commands have in common, each declared once: a command takes the groups that it needs. What they mean is in `flags.ts`. */
import type { Command } from 'commander';
import { FORMATS, LAYOUTS } from '../model/names.ts';
import { choice, limitOption } from './choice.ts';

export const FAIL_ON = ['error', 'warning'] as const;

/** How CSV is written, and whether the text comes along; of commands that write data. */
export function addWriting(command: Command): Command {
  return command
    .option('--bom', 'begin CSV with a byte order mark, for Excel')
    .option('--delimiter <character>', 'part the cells of CSV by this instead of a comma')
    .option('--include-text', 'include the source text that all spans point into');
}

export const failOnOption = () => choice('--fail-on <severity>', 'exit with status 1 on findings of this severity or worse', FAIL_ON);

/** Where inputs come from and who reads them; of commands that take many. */
export function addMany(command: Command): Command {
  return command
    .option('--files-from <list>', 'read inputs from a file, or - for standard input: one a line, or parted by NUL')
    .option('-j, --jobs <number>', 'workers (default: one a core; 0: none, all in this process)')
    .option('--timeout <seconds>', 'give up a file that takes longer (default: 120)');
}

/** How each document is read; of every command that reads minutes, under a heading of its own. */
export function addReading(command: Command): Command {
  return command
    .optionsGroup('How documents are read:')
    .option('--reference-date <yyyy-mm-dd>', 'day of the meeting, for documents that state none')
    .addOption(choice('--layout <name>', 'overrule the detected layout', LAYOUTS))
    .addOption(choice('--input-format <name>', 'overrule the detected file format', FORMATS))
    .option('--max-size <size>', 'refuse larger inputs (default: 200MiB)')
    .addOption(limitOption())
    .option('--config <file>', 'read this configuration instead of the nearest minutebook.json')
    .option('--no-config', 'read no configuration');
}
