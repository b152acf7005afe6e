import { closeSync, openSync } from 'node:fs';
import { devNull } from 'node:os';

/**
 * Let a worker print nothing on standard error: what the engine says when it runs out of memory is pages long, and would stand in the middle
 * of the progress of the run. That the worker ended, and over which file, is told by the run.
 */
export function beQuiet(): void {
  try {
    closeSync(2);
    // The lowest number that is free: 2.
    openSync(devNull, 'w');
  } catch {
    // Where this can not be done it is only less pretty.
  }
}
