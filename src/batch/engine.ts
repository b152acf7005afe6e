import { statSync } from 'node:fs';
import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** Last releases of Node whose engine is known to have the flags; one that has them not would complain on standard error. */
const LAST_KNOWN = 24;
const LAST_KNOWN_BUDGET = 22;

/**
 * Let the engine compile each regular expression once: by default it makes bytecode of it, runs that once, and then makes machine code of it
 * all the same. The program has some five hundred, and most documents need most of them. And let it wait four times as long before it
 * optimises a function: it has seen more of what comes by then, and does not have to do it again.
 */
export function tuneEngine(): void {
  setFlags(LAST_KNOWN, '--no-regexp-tier-up');
  setFlags(LAST_KNOWN_BUDGET, '--interrupt-budget=300000');
}

/**
 * Spare the engine what pays off in longer work only: to compile functions anew once they have run some thousand times, and to look for the
 * quickest machine code of each regular expression. For one short document that is a quarter of all the time.
 */
export function tuneForShortWork(): void {
  setFlags(LAST_KNOWN_BUDGET, '--interrupt-budget=1000000', '--no-sparkplug', '--no-regexp-optimization');
}

function setFlags(lastKnown: number, ...flags: readonly string[]): void {
  if (isKnown(lastKnown)) for (const flag of flags) setFlagsFromString(flag);
}

const isKnown = (last: number): boolean => Number.parseInt(versions.node, 10) <= last;

/** Up to here, measured on one document, the engine's usual ways cost more than they gain. */
const SHORT_BYTES = 256 * 1024;
const FEW = 30;

/** Whether a call parses little: a few files, small ones, or standard input. */
export function isShortWork([command, ...rest]: readonly string[]): boolean {
  if (command !== 'parse' || rest.length > FEW) return false;
  try {
    const found = rest.map((argument) => statSync(argument, { throwIfNoEntry: false })).filter((one) => one !== undefined);
    return found.every((one) => one.isFile()) && found.reduce((sum, { size }) => sum + size, 0) <= SHORT_BYTES;
  } catch {
    return false;
  }
}

/**
 * Heap at which a worker looks through old objects for the first time, in MB, and by how many percent of what is left it may grow until the next
 * look: the engine's own looks come so late that workers only grow.
 */
const FIRST_LOOK_MB = 24;
const GROWTH_PERCENT = 30;

/** Arguments of Node for a worker; its heap is large enough for the largest documents, little enough that a runaway ends early. */
export const workerArguments = (heapMb = 2048): string[] => [
  `--max-old-space-size=${heapMb}`,
  ...(isKnown(LAST_KNOWN) ? [`--initial-old-space-size=${FIRST_LOOK_MB}`, `--heap-growing-percent=${GROWTH_PERCENT}`] : []),
];
