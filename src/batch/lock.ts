import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { OutputError } from '../errors.ts';
import { outputFailure } from './atomic.ts';

/** How often a run says that it is still there, and after how long one that says nothing is taken for dead, in ms. */
const BEAT = 5_000;
const DEAD = 60_000;

/**
 * Keeps two runs out of one folder. It is a courtesy: all that a run writes is whole and the same whoever writes it.
 *
 * A run that was killed leaves its lock; the next one takes it over, since the process is gone.
 */
export class Lock {
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly path: string,
    pid: number,
    isAlive: (pid: number) => boolean,
  ) {
    if (!this.take(pid)) {
      const owner = readOwner(path);
      if (owner && isFresh(path) && (owner.host !== hostname() || isAlive(owner.pid)))
        throw new OutputError(
          `Cannot write to the output folder: another run (process ${owner.pid} on ${owner.host}) is at work there; wait for it, or stop it`,
        );
      rmSync(path, { force: true });
      if (!this.take(pid)) throw new OutputError('Cannot write to the output folder: another run has just begun there');
    }
    this.timer = setInterval(() => this.beat(), BEAT);
    this.timer.unref();
  }

  private take(pid: number): boolean {
    try {
      const descriptor = openSync(this.path, 'wx');
      writeSync(descriptor, JSON.stringify({ pid, host: hostname() }));
      closeSync(descriptor);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw outputFailure(this.path, error);
    }
  }

  private beat(): void {
    try {
      utimesSync(this.path, new Date(), new Date());
    } catch {
      // The folder has gone; the next write will say so.
    }
  }

  release(): void {
    clearInterval(this.timer);
    rmSync(this.path, { force: true });
  }
}

function readOwner(path: string): { pid: number; host: string } | null {
  try {
    const owner = JSON.parse(readFileSync(path, 'utf8'));
    return Number.isInteger(owner.pid) && typeof owner.host === 'string' ? owner : null;
  } catch {
    return null;
  }
}

const isFresh = (path: string): boolean => {
  const status = statSync(path, { throwIfNoEntry: false });
  return status !== undefined && Date.now() - status.mtimeMs < DEAD;
};
