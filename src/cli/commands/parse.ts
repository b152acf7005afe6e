import { ignoring } from '../../batch/ignore.ts';
import { OutputFile } from '../../batch/output.ts';
import { parseInputs } from '../../batch/parse.ts';
import { expandGlobs, isSingle, type Planned, planInputs } from '../../batch/plan.ts';
import { OptionsError } from '../../errors.ts';
import { loadPrinter } from '../../writers/index.ts';
import { fitting } from '../columns.ts';
import { type Configuration, loadConfiguration, withConfiguration } from '../config/load.ts';
import { type Exit, exitCode } from '../exit-codes.ts';
import { type Io, Sink } from '../io.ts';
import { type ParseSettings, resolveParse } from '../options.ts';
import { Report } from '../report.ts';
import { visibleText } from '../terminal.ts';

/** Where documents go: standard output or a file. */
interface Target {
  readonly closed?: boolean;
  write(text: string): Promise<void>;
  writeBytes(bytes: Uint8Array): Promise<void>;
  flush(): Promise<void>;
}

/** Parse the inputs and print the documents, in order; the answer is the exit status. */
export async function runParse(inputs: readonly string[], flags: Readonly<Record<string, unknown>>, io: Io): Promise<number> {
  const named = inputs.length > 0 ? inputs : pipedInput(io);
  const given = resolveParse(flags, !isSingle(named), io);
  const configuration = await loadConfiguration(given.config);
  const settings = { ...given, batch: withConfiguration(given.batch, configuration) };
  const sources = await keep(planInputs(await expandGlobs(named), settings.output), configuration);
  if (settings.output === null) {
    const shown = io.stdout.isTTY === true ? visibleText : undefined;
    return (await parseTo(new Sink(io.stdout, shown), sources, settings, io)).status;
  }
  let file: OutputFile | null = null;
  const release = whenStopped(() => file?.discard());
  try {
    file = new OutputFile(settings.output);
    const { status, written } = await parseTo(file, sources, settings, io);
    if (written > 0) await file.commit();
    return status;
  } finally {
    file?.discard();
    release();
  }
}

/** Ctrl-C ends the run as it would without this, but takes the unfinished file along; what was there before stays. */
function whenStopped(discard: () => void): () => void {
  const stops = (['SIGINT', 'SIGTERM'] as const).map((name) => {
    const stop = (): void => {
      discard();
      process.kill(process.pid, name);
    };
    process.once(name, stop);
    return () => process.off(name, stop);
  });
  return () => {
    for (const off of stops) off();
  };
}

function pipedInput(io: Io): string[] {
  if (io.stdin.isTTY)
    throw new OptionsError('Cannot parse without an input: expected files, folders, or text piped in (see `minutebook parse --help`)');
  return ['-'];
}

/** Leave out what the configuration says is never read. */
async function keep(sources: Iterable<Planned>, { config, root }: Configuration): Promise<Iterable<Planned>> {
  if (config.ignore.length === 0) return sources;
  const isIgnored = await ignoring(config.ignore, root);
  return [...sources].filter(({ path }) => path === null || !isIgnored(path));
}

async function parseTo(target: Target, sources: Iterable<Planned>, settings: ParseSettings, io: Io) {
  const printer = await loadPrinter(settings.format, settings);
  const report = new Report(settings);
  const messages = new Sink(io.stderr, fitting(io.stderr));
  const happened: Exit[] = [];
  for await (const outcome of parseInputs(sources, settings.batch, io.stdin, settings.timeoutMs)) {
    if (outcome.state === 'parsed') for (const text of printer.print(outcome.document)) await target.write(text);
    await target.flush();
    // The reader has gone away (`| head`): it has what it wanted.
    if (target.closed) return { status: exitCode('ok'), written: 0 };
    if (outcome.state === 'failed') happened.push('input');
    if (outcome.state === 'bug') happened.push('bug');
    await messages.write(report.add(outcome));
    await messages.flush();
  }
  const rest = await printer.end();
  if (typeof rest === 'string') await target.write(rest);
  else await target.writeBytes(rest);
  await target.flush();
  await messages.write(report.summary());
  await messages.flush();
  if (settings.failOn !== null && report.reached(settings.failOn)) happened.push('findings');
  return { status: exitCode(...happened), written: printer.printed };
}
