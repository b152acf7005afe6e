import type { Severity } from '../model/diagnostic.ts';
import type { MinutesRoot, Range } from '../tree/nodes.ts';

/** How loud a code is: the severity of its findings, or none of them. */
export type Level = Severity | 'off';

/** What rules may be told. Data only, so that it can be written in a file and sent to a worker. */
export interface CheckSettings {
  /** `reading`: what tells how well the document was read (for `parse` and `convert`). `all`: whatever a careful clerk would look at. */
  rules: 'reading' | 'all';
  /** Levels by code, where they are not to be the code's own. Heeded for every diagnostic, the readers' included. */
  severities: Readonly<Record<string, Level>>;
  /** Full units of money from which a decision counts as a key decision; null where the council has not said. */
  keyDecision: number | null;
  /** Names of the council's bodies; empty where it has not said. */
  bodies: readonly string[];
}

/** A code that a diagnostic may have, told for people: `minutebook rules`, README and machine formats are made from this. */
export interface Described {
  /** Stable, `folder:what`. */
  code: string;
  /** Default level; a rule that is right less than nine times in ten is off. */
  level: Level;
  /** One sentence: what it finds. */
  sentence: string;
  /** What to do about a finding. */
  remedy: string;
  /** Minutes that make it speak; null where it takes more than text (a Word file, a damaged PDF). Also its test. */
  example: string | null;
  /** Minutes much like them that must not; null as above. */
  counter: string | null;
  /** Why it is off, where it is. */
  reason?: string;
}

/** What a rule has to say; its code, level and remedy are added where it is run. */
export interface Problem {
  message: string;
  /** What to do, where the rule's own remedy is too general. */
  hint?: string;
  /** Offsets into the source text; left out for the whole document. */
  at?: Range;
}

/**
 * A rule looks over the finished tree and says what a careful clerk would look at again. It changes nothing.
 *
 * Precise before eager: what it can not be sure of it leaves alone. Problems come in the order of the text.
 * One file a rule; register a new one in `registry.ts`, and its example and counterexample are run by the tests.
 */
export interface Rule extends Described {
  /** Whether it tells how well the document was read, and so runs with every `parse`. */
  reading?: true;
  example: string;
  counter: string;
  /** What the rule must be told for its examples. */
  told?: Partial<CheckSettings>;
  find(root: MinutesRoot, text: string, settings: CheckSettings): Problem[];
}
