/**
 * Many files at once: find, name, pass over what is up to date, convert the rest by workers, sum up.
 *
 * Every file is written whole or not at all; what was done is in the journal as soon as it is done. Stopped anywhere, the next run finishes
 * the rest. Outputs do not depend on timing, nor on how often a run was stopped.
 */
import { rmSync, statSync } from 'node:fs';
import path, { join } from 'node:path';
import { type InputError, OutputError } from '../errors.ts';
import { type Found, findSources, type Missing, type PassedOver } from './find.ts';
import { OutputFolder, STATE_FOLDER, SUMMARIES, TABLES_FOLDER, WORKBOOK } from './folder.ts';
import { allSuffixes, isTabular } from './formats.ts';
import { hashFile } from './hash.ts';
import { ignoring } from './ignore.ts';
import { type Head, Journal } from './journal.ts';
import { Lock } from './lock.ts';
import { foldName, type Named, planNames } from './names.ts';
import type { Runner } from './pool.ts';
import type { Task, TaskResult } from './result.ts';
import { type ConvertSettings, settingsDigest } from './settings.ts';
import { sumUp } from './sum-up.ts';

/** What happens during a run, for whoever shows it. */
export type ConvertEvent =
  | { type: 'planned'; total: number; passedOver: PassedOver; missing: readonly Missing[] }
  | { type: 'started'; name: string }
  | { type: 'finished'; name: string; state: TaskResult['state']; problem: Problem | null; found: Head['found']; exempt: number }
  | { type: 'unchanged'; name: string; state: TaskResult['state']; found: Head['found']; exempt: number }
  | { type: 'would-convert'; name: string; stem: string };

/** Why a file was not converted, and what to do about it. */
export interface Problem {
  message: string;
  hint: string | null;
}

/** What a run may touch beside the disk. */
export interface World {
  jobs: number;
  /** Starts the workers, when the first file needs one. */
  start(): Promise<Runner>;
  /** Ends the run when it is aborted. */
  signal: AbortSignal;
  pid: number;
  isAlive(pid: number): boolean;
  tell(event: ConvertEvent): void;
}

/** How a run ended. */
export interface ConvertResult {
  total: number;
  done: number;
  unchanged: number;
  failed: number;
  bugs: number;
  withErrors: number;
  withWarnings: number;
  exempt: { items: number; files: number };
  missing: readonly Missing[];
  passedOver: PassedOver;
  /** What of the whole run could not be written, because another program has it open. */
  blocked: readonly InputError[];
  /** Why not all was done. */
  stopped: 'signal' | 'fail-fast' | null;
}

/** Convert all inputs; the answer is how it ended. */
export async function convert(settings: ConvertSettings, world: World): Promise<ConvertResult> {
  const folder = new OutputFolder(settings.outDir);
  if (settings.dryRun) return new Run(settings, world, folder, folder.exists ? new Journal(folder.journal) : null).rehearse();
  folder.create();
  const lock = new Lock(folder.lock, world.pid, world.isAlive);
  try {
    folder.clean();
    const journal = new Journal(folder.journal);
    try {
      return await new Run(settings, world, folder, journal).perform(journal);
    } finally {
      journal.close();
    }
  } finally {
    // Workers that were ended at work, by the user or for a file that hung, leave what they had begun.
    folder.sweep();
    lock.release();
  }
}

class Run {
  private readonly digest: string;
  private readonly suffixes: string[];
  private runner: Promise<Runner> | null = null;
  private fatal: Error | null = null;
  private pipes: ReadonlySet<string> = new Set();
  private readonly result: ConvertResult = {
    total: 0,
    done: 0,
    unchanged: 0,
    failed: 0,
    bugs: 0,
    withErrors: 0,
    withWarnings: 0,
    exempt: { items: 0, files: 0 },
    missing: [],
    passedOver: { hidden: 0, lock: 0, other: 0 },
    blocked: [],
    stopped: null,
  };

  constructor(
    private readonly settings: ConvertSettings,
    private readonly world: World,
    private readonly folder: OutputFolder,
    private readonly journal: Journal | null,
  ) {
    this.digest = settingsDigest(settings);
    this.suffixes = allSuffixes(settings.to, settings.tables);
  }

  /** Say what would be done, and do nothing. */
  async rehearse(): Promise<ConvertResult> {
    for (const named of await this.plan()) {
      const head = this.journal?.get(named.name);
      if (head && this.isUpToDate(named, head)) this.pass(head);
      else this.world.tell({ type: 'would-convert', name: named.name, stem: named.stem });
    }
    this.journal?.close();
    return this.result;
  }

  async perform(journal: Journal): Promise<ConvertResult> {
    const plan = await this.plan();
    this.world.signal.addEventListener('abort', () => this.runner?.then((runner) => runner.close()), { once: true });
    try {
      await this.convertAll(plan, journal);
    } finally {
      await (await this.runner)?.close();
    }
    if (this.fatal) throw this.fatal;
    if (this.result.stopped) return this.result;
    const names = plan.map(({ name }) => name);
    this.result.blocked = await sumUp({
      names,
      journal,
      folder: this.folder,
      settings: this.settings,
      missing: this.result.missing,
      passedOver: this.result.passedOver,
    });
    await journal.tidy(names, this.folder.temporary);
    return this.result;
  }

  private async plan(): Promise<Named[]> {
    const { inputs, ignore } = this.settings;
    const written = (): string[] => [...(this.journal?.heads() ?? [])].flatMap((head) => head.written.map(([file]) => file));
    const { found: all, missing, passedOver, pipes } = await findSources(inputs, this.folder.ownership(inputs, written));
    const isIgnored = await ignoring(ignore.globs, ignore.root);
    const found = all.filter(({ file }) => !isIgnored(file));
    this.pipes = pipes;
    const named = planNames(found, this.reserved(found), path);
    Object.assign(this.result, { total: named.length, missing, passedOver, failed: missing.length });
    this.world.tell({ type: 'planned', total: named.length, passedOver, missing });
    return named;
  }

  /** Outputs keep clear of what the run writes for itself, and of the inputs. */
  private reserved(found: readonly Found[]) {
    const inputs = found.flatMap(({ file }) => (this.folder.holds(file) ? [this.folder.below(file) as string] : []));
    const files = new Set([...Object.values(SUMMARIES), WORKBOOK, ...inputs]);
    return { suffixes: this.suffixes, files, folders: new Set([STATE_FOLDER, TABLES_FOLDER]) };
  }

  private async convertAll(plan: readonly Named[], journal: Journal): Promise<void> {
    const claimed = lazily(() => new Set(plan.map(({ stem }) => foldName(stem))));
    const running = new Set<Promise<void>>();
    for (const named of plan) {
      if (this.isOver()) break;
      const head = journal.get(named.name);
      if (head && this.isUpToDate(named, head)) {
        this.pass(head);
        continue;
      }
      while (running.size >= Math.max(1, this.world.jobs)) await Promise.race(running);
      if (this.isOver()) break;
      const work: Promise<void> = this.convertOne(named, journal, claimed).finally(() => running.delete(work));
      running.add(work);
    }
    await Promise.all(running);
    if (this.world.signal.aborted) this.result.stopped = 'signal';
  }

  private isOver(): boolean {
    return this.fatal !== null || this.result.stopped !== null || this.world.signal.aborted;
  }

  private isUpToDate({ file, name, stem }: Named, head: Head): boolean {
    if (this.settings.force || head.again || head.settings !== this.digest || head.sha256 === null) return false;
    const isMine = (way: string): boolean => this.suffixes.some((suffix) => way === stem + suffix) || way === this.folder.rowsOf(name);
    return (
      head.written.every(([way, size]) => isMine(way) && sizeOf(`${this.folder.path}/${way}`) === size) &&
      !this.pipes.has(file) &&
      hashFile(file, this.settings.parse.maxBytes) === head.sha256
    );
  }

  private pass({ name, state, found, exempt }: Head): void {
    this.result.unchanged++;
    this.count(state, found, exempt);
    this.world.tell({ type: 'unchanged', name, state, found, exempt });
  }

  private count(state: TaskResult['state'], [errors, warnings]: Head['found'], exempt: number): void {
    this.result.done++;
    if (state !== 'converted') this.result.failed++;
    if (state === 'bug') this.result.bugs++;
    if (errors > 0) this.result.withErrors++;
    else if (warnings > 0) this.result.withWarnings++;
    if (exempt > 0) this.result.exempt.files++;
    this.result.exempt.items += exempt;
  }

  private async convertOne(named: Named, journal: Journal, claimed: () => ReadonlySet<string>): Promise<void> {
    const { name } = named;
    this.world.tell({ type: 'started', name });
    this.runner ??= this.world.start();
    const result = await (await this.runner).run(this.taskOf(named));
    if (this.world.signal.aborted && (!('state' in result) || result.state !== 'converted')) return;
    if ('fatal' in result) {
      this.fatal ??= new OutputError(result.fatal);
      return;
    }
    const { state, again, sha256, written, told } = result;
    const found = [told.severities.error, told.severities.warning] as const;
    this.dropOld(journal.get(name), written, named.stem, claimed());
    try {
      journal.add({ name, sha256, settings: this.digest, state, again, written, found, exempt: told.exempt }, told);
    } catch (error) {
      this.fatal ??= error as Error;
      return;
    }
    this.count(state, found, told.exempt);
    this.world.tell({ type: 'finished', name, state, problem: told.error, found, exempt: told.exempt });
    if (state !== 'converted' && this.settings.failFast) this.result.stopped ??= 'fail-fast';
  }

  private taskOf({ file, name, stem }: Named): Task {
    const { to, tables, style, pretty, parse, excludeExempt } = this.settings;
    const rows = to.some(isTabular) ? this.folder.rowsOf(name) : null;
    const plan = { outDir: this.folder.path, temporary: this.folder.temporary, rows, to, tables, style, pretty };
    return { file, name, stem, plan, parse, excludeExempt };
  }

  /** Remove what an earlier run wrote for a file and this one did not, unless it is another file's now. */
  private dropOld(before: Head | undefined, written: TaskResult['written'], stem: string, claimed: ReadonlySet<string>): void {
    const kept = new Set(written.map(([way]) => way));
    const isOthers = (way: string): boolean =>
      this.suffixes.some((suffix) => {
        const owner = way.endsWith(suffix) ? foldName(way.slice(0, -suffix.length)) : '';
        return owner !== foldName(stem) && claimed.has(owner);
      });
    for (const [way] of before?.written ?? []) {
      const old = join(this.folder.path, way);
      // The journal lies where others may write: nothing outside the folder is removed, whatever it says.
      if (!kept.has(way) && !isOthers(way) && this.folder.below(old) !== null) rmSync(old, { force: true });
    }
  }
}

/** Make a value when it is first asked for. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function sizeOf(file: string): number | null {
  try {
    return statSync(file, { throwIfNoEntry: false })?.size ?? null;
  } catch {
    return null;
  }
}
