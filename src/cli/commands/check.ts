import { readFileSync } from 'node:fs';
import { readBaseline, writeBaseline } from '../../batch/baseline.ts';
import { checkFiles, type Plan, planCheck } from '../../batch/check.ts';
import type { CheckedFile, CheckFinding, CheckTask } from '../../batch/checked.ts';
import { readList } from '../../batch/find.ts';
import { OutputFile } from '../../batch/output.ts';
import { readFailure, readStream } from '../../batch/read.ts';
import { OptionsError } from '../../errors.ts';
import { type CheckCall, resolveCheck } from '../check-options.ts';
import { fitting } from '../columns.ts';
import { type Configuration, loadConfiguration, withConfiguration } from '../config/load.ts';
import { type Exit, exitCode } from '../exit-codes.ts';
import { type Io, Sink } from '../io.ts';
import { gather } from '../reporters/gather.ts';
import { loadReporter } from '../reporters/index.ts';
import { leftOutLine, summaryLine } from '../reporters/summary.ts';
import { type CheckRun, isAtLeast } from '../reporters/types.ts';
import { bugText } from '../run.ts';
import { visibleLine, visibleText } from '../terminal.ts';

/** Look over the inputs and report; the answer is the exit status. */
export async function runCheck(inputs: readonly string[], flags: Readonly<Record<string, unknown>>, io: Io): Promise<number> {
  const call = resolveCheck(inputs, flags, io);
  const configuration = await loadConfiguration(call.config);
  const baseline = call.baseline === null ? null : readBaseline(call.baseline);
  const reporter = await loadReporter(call.reporter);
  const plan = await planFor(call, inputs, configuration, io);
  const files = await checkAll(call, plan, io);
  const messages = new Sink(io.stderr, fitting(io.stderr));
  await messages.write(bugsOf(files));
  const status: Exit[] = statusOf(files, plan);
  if (call.writeBaseline !== null) {
    const findings = files.flatMap(([task, { findings }]) => findings.map((finding): [string, CheckFinding] => [task.document, finding]));
    await writeBaseline(call.writeBaseline, findings);
    await messages.write(failureLines(files, plan));
    if (!call.quiet) await messages.write(`Wrote a baseline of ${findings.length} findings to ${visibleLine(call.writeBaseline)}\n`);
    await messages.flush();
    return exitCode(...status);
  }
  const run = gather(files, plan, { ...call, baseline, width: io.stdout.columns ?? 100 });
  await print(reporter(run), call, io);
  await messages.write(call.quiet ? leftOutLine(run, call.maxFindings) : summaryLine(run, call));
  await messages.flush();
  if (isFailing(run)) status.push('findings');
  return exitCode(...status);
}

async function planFor(call: CheckCall, inputs: readonly string[], configuration: Configuration, io: Io): Promise<Plan> {
  const listed = call.filesFrom === null ? [] : await readInputs(call.filesFrom, io);
  const only = call.changedSince === null ? null : await (await import('../../batch/changed.ts')).changedSince(call.changedSince);
  const { root, config } = configuration;
  return planCheck({
    inputs: [...inputs, ...listed],
    parse: withConfiguration(call.parse, configuration),
    ignore: config.ignore,
    root,
    only,
  });
}

/** Read the inputs from a list in a file or on standard input; it may be empty, as where no minutes changed. */
async function readInputs(list: string, io: Io): Promise<string[]> {
  try {
    const bytes = list === '-' ? await readStream(io.stdin, Number.POSITIVE_INFINITY) : readFileSync(list);
    return readList(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new OptionsError(`Cannot read the list \`${list}\`: ${readFailure(error).message}`, { cause: error });
  }
}

/** Files from which on a terminal is shown how the run goes on. */
const MANY = 20;

async function checkAll(call: CheckCall, { tasks, missing, passedOver }: Plan, io: Io): Promise<[CheckTask, CheckedFile][]> {
  const isShown = io.stderr.isTTY === true && io.env.TERM !== 'dumb' && !call.quiet && tasks.length >= MANY;
  const progress = isShown ? new (await import('../progress.ts')).BarProgress(io.stderr) : null;
  progress?.tell({ type: 'planned', total: tasks.length, passedOver, missing });
  const files: [CheckTask, CheckedFile][] = [];
  try {
    for await (const pair of checkFiles(tasks, { jobs: call.jobs, timeoutMs: call.timeoutMs, env: io.env })) {
      files.push(pair);
      const [{ name }, { state, findings, problem }] = pair;
      const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
      progress?.tell({
        type: 'finished',
        name,
        state: state === 'checked' ? 'converted' : state,
        problem,
        found: [count('error'), count('warning')],
        exempt: 0,
      });
    }
  } finally {
    progress?.stop();
  }
  return files;
}

function statusOf(files: readonly [CheckTask, CheckedFile][], { missing }: Plan): Exit[] {
  const failed = missing.length > 0 || files.some(([, { state }]) => state === 'failed');
  return [...(failed ? (['input'] as const) : []), ...(files.some(([, { state }]) => state === 'bug') ? (['bug'] as const) : [])];
}

const isFailing = ({ found, failOn }: CheckRun): boolean =>
  (['error', 'warning', 'info'] as const).some((severity) => found[severity] > 0 && isAtLeast(severity, failOn));

const bugsOf = (files: readonly [CheckTask, CheckedFile][]): string =>
  files.map(([{ name }, { state, problem }]) => (state === 'bug' ? visibleText(`${name}: ${bugText(problem?.message)}\n`) : '')).join('');

/** Lines on what could not be looked over, for a run without a report. */
function failureLines(files: readonly [CheckTask, CheckedFile][], { missing }: Plan): string {
  const failed = files.flatMap(([{ name }, { problem }]) => (problem ? [[name, problem.message] as const] : []));
  return [...missing.map(({ name, error }) => [name, error.message] as const), ...failed]
    .map(([name, message]) => `${visibleLine(name)}  error  ${visibleLine(message)}\n`)
    .join('');
}

async function print(pieces: Iterable<string>, { output, reporter }: CheckCall, io: Io): Promise<void> {
  if (output === null) {
    // The pretty report escapes what steers a terminal itself, and its colours steer it; the others are escaped where one is there.
    const shown = io.stdout.isTTY === true ? visibleText : undefined;
    const sink = new Sink(io.stdout, reporter === 'pretty' ? fitting(io.stdout) : shown);
    for (const piece of pieces) await sink.write(piece);
    await sink.flush();
    return;
  }
  const file = new OutputFile(output);
  try {
    for (const piece of pieces) await file.write(piece);
    await file.commit();
  } finally {
    file.discard();
  }
}
