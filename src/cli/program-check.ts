/** The commands of the gate: `check`, `rules`, `init`. As in `program.ts`, nothing heavy is imported. */
import { Command } from 'commander';
import { choice } from './choice.ts';
import type { Io } from './io.ts';
import { REPORTER_NAMES } from './reporters/names.ts';
import { addMany, addReading } from './shared-options.ts';

export const CHECK_FAIL_ON = ['error', 'warning', 'info', 'none'] as const;
const LEVELS = ['error', 'warning', 'info'] as const;

const CHECK_EXAMPLES = `
Examples:
  minutebook check Minutes
  minutebook check "Minutes/**/*.docx" --fail-on warning
  minutebook check Minutes --changed-since origin/main --reporter github
  minutebook check Minutes --write-baseline baseline.json
  minutebook check Minutes --baseline baseline.json --reporter sarif --output minutebook.sarif

The report goes to standard output, all else to standard error. Findings that may stand are told in a file
beside the minutes, FILE.minutebook.json: { "suppress": [{ "code": "…", "reason": "…", "quote": "…" }] }.`;

export function checkCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command('check')
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
    .option('--changed-since <ref>', 'look only at files that git knows as changed since this branch, tag or commit');
  addMany(command).option('-q, --quiet', 'print no summary, only the report and what failed');
  return addReading(command)
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (inputs: string[], flags: Record<string, unknown>) => {
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
