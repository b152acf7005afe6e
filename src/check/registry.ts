import { moverIsSeconder } from './mover-is-seconder.ts';
import { READING } from './reading.ts';
import type { Described, Rule } from './rule.ts';
import { textOutsideItems } from './text-outside-items.ts';

/** The rules, in the order in which they are run and told. */
export const RULES: readonly Rule[] = [textOutsideItems, moverIsSeconder];

/** Every code that a diagnostic may have: those of reading, then the rules. */
export const DIAGNOSTICS: readonly Described[] = [...READING, ...RULES];
