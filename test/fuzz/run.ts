/** The work of one process: a stretch of inputs, one after another. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { isStray } from '../../src/readers/pdf/strays.ts';
import { attempt, digestOf, type Fault } from './attempt.ts';
import { type Case, makeCase } from './cases.ts';
import { gatherPool, type Pool } from './pool.ts';
import type { Reader } from './readers.ts';
import { keepFault } from './regressions.ts';

export interface Stretch {
  reader: Reader;
  seed: number;
  first: number;
  /** Every how many-th input is this process's own. */
  step: number;
  runs: number;
  /** When to stop, in ms of the clock. */
  until: number;
  /** Folders with documents to spoil. */
  folders: readonly string[];
  /** Where faults are kept. */
  kept: string;
  /** File in which the number of the input at work always stands, for whoever watches. */
  at: string | null;
}

export interface Tally {
  done: number;
  refused: number;
  bytes: number;
  /** Of all outputs together: the same for the same seed and documents. */
  digest: number;
  slowest: { seconds: number; index: number };
  faults: Record<string, { count: number; file: string }>;
}

/** Inputs after which some are parsed again, in another order. */
const ROUND = 64;
const AGAIN = 4;
/** Every how many-th document is written, in all the ways there are. */
const WRITTEN = 40;

/** Who ends a run early is told what was done. */
const STOPS = ['SIGTERM', 'SIGINT'] as const;

export const emptyTally = (): Tally => ({ done: 0, refused: 0, bytes: 0, digest: 0, slowest: { seconds: 0, index: -1 }, faults: {} });

class Run {
  readonly tally = emptyTally();
  private before: { given: Case; digest: string; index: number }[] = [];

  constructor(
    private readonly stretch: Stretch,
    private readonly pool: Pool,
  ) {}

  async take(index: number): Promise<void> {
    const { reader, seed } = this.stretch;
    const given = makeCase(reader, this.pool, seed, index);
    const { fault, digest, seconds } = await attempt(reader, given, index % WRITTEN === 0);
    const { tally } = this;
    tally.done++;
    tally.bytes += given.bytes.length;
    tally.digest = (tally.digest ^ Number.parseInt(digest.slice(0, 8), 16)) >>> 0;
    if (seconds > tally.slowest.seconds) tally.slowest = { seconds, index };
    if (fault) await this.keep(given, fault, index);
    else this.before.push({ given, digest, index });
    if (this.before.length >= ROUND) await this.again();
  }

  /** Parse some inputs again, the last first: what came between must make no difference. */
  private async again(): Promise<void> {
    for (const { given, digest, index } of this.before.slice(-AGAIN).reverse())
      if ((await digestOf(given)) !== digest) await this.keep(given, { sign: 'not the same again', detail: '' }, index);
    this.before = [];
  }

  async keepStray(error: unknown, index: number): Promise<void> {
    const { reader, seed } = this.stretch;
    const detail = error instanceof Error ? (error.stack ?? '') : '';
    await this.keep(makeCase(reader, this.pool, seed, index), { sign: `stray: ${String(error).slice(0, 100)}`, detail }, index);
  }

  async keep(given: Case, fault: Fault, index: number): Promise<void> {
    const { reader, seed, kept } = this.stretch;
    const known = this.tally.faults[fault.sign];
    if (known) known.count++;
    else this.tally.faults[fault.sign] = { count: 1, file: await keepFault(kept, reader, given, fault, `${seed}-${index}`) };
  }
}

/** Try all inputs of a stretch; `tell` hears of it every now and then. */
export async function runStretch(stretch: Stretch, tell: (tally: Tally, next: number) => void = () => {}): Promise<Tally> {
  const pool = await gatherPool(stretch.folders);
  const run = new Run(stretch, pool);
  const at = stretch.at === null ? null : openSync(stretch.at, 'w');
  let current: number = stretch.first;
  const strays: unknown[] = [];
  const onStray = (error: unknown): void => {
    if (!isStray(error)) strays.push(error);
  };
  let stopped = false;
  const onStop = (): void => {
    stopped = true;
  };
  process.on('unhandledRejection', onStray);
  for (const signal of STOPS) process.on(signal, onStop);
  try {
    for (let i = 0; i < stretch.runs && Date.now() < stretch.until && !stopped; i++) {
      current = stretch.first + i * stretch.step;
      if (at !== null) writeSync(at, `${String(current).padStart(15)}\n`, 0);
      await run.take(current);
      // What is told from outside, and what no one handles, is heard between two inputs only.
      await setImmediate();
      for (const error of strays.splice(0)) await run.keepStray(error, current);
      if (i % 500 === 499) tell(run.tally, current + stretch.step);
    }
    tell(run.tally, current + stretch.step);
    return run.tally;
  } finally {
    process.off('unhandledRejection', onStray);
    for (const signal of STOPS) process.off(signal, onStop);
    if (at !== null) closeSync(at);
  }
}
