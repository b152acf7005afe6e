import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** Last release of Node whose engine is known to have the flag; one that has it not would complain on standard error. */
const LAST_KNOWN = 24;

/**
 * Let the engine compile each regular expression once: by default it makes bytecode of it, runs that once, and then makes machine code of it
 * all the same. The program has some five hundred, and most documents need most of them.
 */
export function tuneEngine(): void {
  if (Number.parseInt(versions.node, 10) <= LAST_KNOWN) setFlagsFromString('--no-regexp-tier-up');
}
