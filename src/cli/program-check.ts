/** The commands of the gate: `check`, `rules`, `init`. As in `program.ts`, nothing heavy is imported. */
import { Command } from 'commander';
import { FORMATS, LAYOUTS } from '../model/names.ts';
import { choice, limitOption } from './choice.ts';
import type { Io } from './io.ts';
import { REPORTER_NAMES } from './reporters/names.ts';

export const CHECK_FAIL_ON = ['error', 'warning', 'info', 'none'] as const;
const LEVELS = ['error', 'warning', 'info'] as const;

const CHECK_EXAMPLES = `
Examples:
  minutebook check Minutes
  minutebook check 'Minutes/**/*.docx' --fail-on warning
  minutebook check Minutes --changed-since origin/main --reporter github
  minutebook check Minutes --write-baseline baseline.json
  minutebook check Minutes --baseline baseline.json --reporter sarif --output minutebook.sarif

The report goes to standard output, all else to standard error. Findings that may stand are told in a file
beside the minutes, FILE.minutebook.json: { "suppress": [{ "code": "…", "reason": "…", "quote": "…" }] }.`;

export function checkCommand(io: Io, done: (code: number) => void): Command {
  return new Command('check')
    .summary('look minutes over before they are published')
    .description('Look minutes over as a careful clerk would, and exit with status 1 where something is wrong.')
    .argument('[inputs...]', 'files, folders (all documents below them), or globs')
    .addOption(choice('--reporter <name>', 'how to report (default: pretty)', REPORTER_NAMES))
    .option('-o, --output <file>', 'write the report to a file instead of standard output')
    .addOption(choice('--fail-on <severity>', 'exit with status 1 on findings of this severity or worse (default: error)', CHECK_FAIL_ON))
    .addOption(choice('--level <severity>', 'report findings of this severity or worse (default: warning)', LEVELS))
    .option('--max-findings <number>', 'report no more than these, the severest, and say how many are left out')
    .option('--baseline <file>', 'leave out the findings that this file knows')
    .option('--write-baseline <file>', 'write a file that knows all findings there are now, and exit with status 0')
    .option('--changed-since <ref>', 'look only at files that git knows as changed since this branch, tag or commit')
    .option('--files-from <list>', 'read inputs from a file, or - for standard input: one a line, or parted by NUL')
    .option('--config <file>', 'read this configuration instead of the nearest minutebook.json')
    .option('--no-config', 'read no configuration')
    .option('-j, --jobs <number>', 'workers (default: one a core; 0: none, all in this process)')
    .option('--timeout <seconds>', 'give up a file that takes longer (default: 120)')
    .option('--reference-date <yyyy-mm-dd>', 'day of the meeting, for documents that state none')
    .addOption(choice('--layout <name>', 'overrule the detected layout', LAYOUTS))
    .addOption(choice('--input-format <name>', 'overrule the detected file format', FORMATS))
    .option('--max-size <size>', 'refuse larger inputs (default: 200MiB)')
    .addOption(limitOption())
    .option('-q, --quiet', 'print no summary, only the report and what failed')
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (inputs: string[], flags: Record<string, unknown>, command: Command) => {
      const { runCheck } = await import('./commands/check.ts');
      done(await runCheck(inputs, { ...flags, ...command.parent?.opts() }, io));
    });
}

export function rulesCommand(io: Io, done: (code: number) => void): Command {
  return new Command('rules')
    .summary('list what is checked')
    .description('List every finding there may be: its code, its severity, what it finds. With a code: its remedy and an example too.')
    .argument('[code]', 'code of one finding')
    .option('--json', 'print the list as JSON')
    .addHelpText('after', '\nExamples:\n  minutebook rules\n  minutebook rules check:mover-is-seconder\n  minutebook rules --json')
    .action(async (code: string | undefined, flags: { json?: boolean }) => {
      const { runRules } = await import('./commands/rules.ts');
      done(await runRules(code ?? null, flags.json === true, io));
    });
}

export function initCommand(io: Io, done: (code: number) => void): Command {
  return new Command('init')
    .summary('write a configuration to begin with')
    .description('Write minutebook.json into the current folder, with every setting at its default. A file that is there stays as it is.')
    .addHelpText('after', '\nExample:\n  minutebook init')
    .action(async () => {
      const { runInit } = await import('./commands/init.ts');
      done(await runInit(io));
    });
}
