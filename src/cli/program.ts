/**
 * Commands, options and help.
 *
 * Nothing heavy is imported here: each command loads its own code when it runs, so that help and mistyped options answer at once.
 */
import { Argument, Command, Option } from 'commander';
import { CONVERT_FORMATS } from '../batch/formats.ts';
import { VERSION } from '../version.ts';
import { OUTPUT_FORMATS } from '../writers/formats.ts';
import { TABLE_NAMES, type TableName } from '../writers/tables/names.ts';
import { choice, several } from './choice.ts';
import { fitting } from './columns.ts';
import { SHELLS, type Shell } from './completion/shells.ts';
import { EXIT_STATUSES } from './exit-codes.ts';
import type { Io } from './io.ts';
import { checkCommand, initCommand, rulesCommand } from './program-check.ts';
import { addMany, addReading, addWriting, failOnOption } from './shared-options.ts';
import { visibleText } from './terminal.ts';

const PARSE_EXAMPLES = `
Examples:
  minutebook parse minutes.docx
  minutebook parse minutes.txt --format markdown --output minutes.md
  minutebook parse 2019/ --format ndjson > 2019.ndjson
  minutebook parse 2019/ --format csv --table money > money.csv
  minutebook parse 2019/ --format xlsx --output 2019.xlsx
  pdftotext -layout minutes.pdf - | minutebook parse --reference-date 2019-01-24

Data goes to standard output, all else to standard error.`;

function exitStatusHelp(): string {
  const rows = [...EXIT_STATUSES].sort((a, b) => a.code - b.code).map(({ code, meaning }) => `  ${String(code).padEnd(4)}${meaning}`);
  return `\nExit status:\n${rows.join('\n').replaceAll('`', '')}`;
}

function parseCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command('parse')
    .summary('turn minutes into data')
    .description('Turn minutes into data: agenda items, decisions, money, dates, pilots and people, each with the words it came from.')
    .argument('[inputs...]', 'files, folders (all files in them), globs, or - for standard input')
    .addOption(choice('-f, --format <format>', 'what to print (default: json for one document, ndjson for several)', OUTPUT_FORMATS))
    .addOption(choice('--table <name>', 'the table that csv, tsv or ndjson holds; xlsx holds all of them', TABLE_NAMES))
    .option('-o, --output <file>', 'write to a file instead of standard output; it is replaced only when all is written')
    .addOption(new Option('--pretty', 'indent JSON (default on a terminal)').conflicts('compact'))
    .option('--compact', 'print JSON without white space (default elsewhere)');
  addWriting(command)
    .addOption(failOnOption())
    .option('--timeout <seconds>', 'give up a PDF that takes longer (default: 120)')
    .option('-q, --quiet', 'do not print findings, only what failed');
  return addReading(command)
    .addHelpText('after', PARSE_EXAMPLES)
    .action(async (inputs: string[], flags: Record<string, unknown>) => {
      const { runParse } = await import('./commands/parse.ts');
      done(await runParse(inputs, { ...flags, ...command.parent?.opts() }, io));
    });
}

const CONVERT_EXAMPLES = `
Examples:
  minutebook convert Minutes --out-dir Data
  minutebook convert Minutes --out-dir Data --to json,markdown,xlsx --exclude-exempt
  minutebook convert "Minutes/**/*.docx" --out-dir Data --to csv --table money,dates
  find . -name '*.pdf' -print0 | minutebook convert --files-from - --out-dir Data

What is up to date is not done again. Stopped anywhere, the next run finishes the rest.
The output folder gets summary.html, summary.csv and summary.json, and tables of the whole run.`;

function convertCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command('convert')
    .summary('turn a folder of minutes into a folder of data')
    .description('Turn many documents into files next to each other below an output folder, by several workers.')
    .argument('[inputs...]', 'files, folders (all documents below them), or globs')
    .requiredOption('-o, --out-dir <folder>', 'folder for all that is written')
    .addOption(several('--to <formats>', 'what to write, parted by commas (default: json,markdown)', CONVERT_FORMATS))
    .addOption(several('--table <names>', 'tables for csv, tsv, ndjson and xlsx, parted by commas (default: all)', TABLE_NAMES))
    .option('--exclude-exempt', 'leave out the text and facts of items taken with press and public excluded')
    .option('--force', 'convert again what is up to date')
    .option('--dry-run', 'only say what would be done')
    .addOption(new Option('--watch', 'go on until Ctrl-C: convert what changes or comes').conflicts(['dryRun', 'failFast']))
    .option('--fail-fast', 'stop at the first file that fails')
    .option('--pretty', 'indent JSON');
  addMany(addWriting(command)).addOption(failOnOption()).option('-q, --quiet', 'show no progress, only what failed');
  return addReading(command)
    .addHelpText('after', CONVERT_EXAMPLES)
    .action(async (inputs: string[], flags: Record<string, unknown>) => {
      const { runConvert } = await import('./commands/convert.ts');
      done(await runConvert(inputs, { ...flags, ...command.parent?.opts() }, io));
    });
}

function schemaCommand(io: Io, done: (code: number) => void): Command {
  return new Command('schema')
    .summary('print the JSON Schema of the output')
    .description('Print the JSON Schema (draft 2020-12) that every document printed by `parse` holds to, or the columns of a table.')
    .addOption(choice('--table <name>', 'print the data dictionary of a table (a Table Schema) instead', TABLE_NAMES).conflicts('config'))
    .option('--config', 'print the JSON Schema of minutebook.json instead')
    .addHelpText('after', '\nExamples:\n  minutebook schema > minutes.schema.json\n  minutebook schema --table money')
    .action(async ({ table, config }: { table?: TableName; config?: boolean }) => {
      const { runSchema } = await import('./commands/schema.ts');
      done(await runSchema(config ? 'config' : (table ?? null), io));
    });
}

const COMPLETION_EXAMPLES = `
Examples:
  bash        source <(minutebook completion bash)            in ~/.bashrc
  zsh         source <(minutebook completion zsh)             in ~/.zshrc, after compinit
  fish        minutebook completion fish | source             in ~/.config/fish/config.fish
  PowerShell  minutebook completion powershell | Out-String | Invoke-Expression    in $PROFILE`;

function completionCommand(io: Io, done: (code: number) => void): Command {
  return new Command('completion')
    .summary('print the script that completes words in a shell')
    .description('Print the script that makes a shell complete commands, options and their values.')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText('after', COMPLETION_EXAMPLES)
    .action(async (shell: Shell, _flags: unknown, command: Command) => {
      const { runCompletion } = await import('./commands/completion.ts');
      done(await runCompletion(shell, command.parent ?? command, io));
    });
}

/** Build the program; `done` gets the exit status of the command that ran. */
export function makeProgram(io: Io, done: (code: number) => void): Command {
  const program = new Command('minutebook')
    .description('Turn committee minutes into data people can trust.')
    .version(VERSION, '-V, --version', 'print the version')
    .option('--color', 'colour messages (default on a terminal; NO_COLOR and FORCE_COLOR are heeded)')
    .option('--no-color', 'do not colour messages')
    .helpCommand('help [command]', 'print help on a command')
    .addHelpText('after', exitStatusHelp())
    .addHelpText(
      'after',
      '\nExamples:\n  minutebook parse minutes.txt\n  minutebook parse minutes.docx --format markdown\n  minutebook convert Minutes --out-dir Data\n  minutebook schema\n\nRun `minutebook help parse` for all options.',
    );
  for (const make of [parseCommand, convertCommand, checkCommand, rulesCommand, initCommand, schemaCommand, completionCommand])
    program.addCommand(make(io, done));
  for (const command of [program, ...program.commands])
    command
      .helpOption('-h, --help', 'print help')
      .exitOverride()
      .configureHelp({ showGlobalOptions: true })
      .configureOutput({
        writeOut: (text) => io.stdout.write(text),
        writeErr: (text) => io.stderr.write(fitting(io.stderr)(visibleText(text))),
        getOutHelpWidth: () => io.stdout.columns ?? 100,
        getErrHelpWidth: () => io.stderr.columns ?? 100,
        getOutHasColors: () => false,
        getErrHasColors: () => false,
      });
  return program;
}
