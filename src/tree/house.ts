import type { Category } from '../model/item.ts';
import type { ResolutionKind } from '../model/resolution.ts';

/** What a council has said of its own minutes: names and words, as data. None of it is ever read as a pattern. */
export interface House {
  /** Names of the council. They fill a name that the text leaves out, and never replace one that it gives. */
  readonly organisations: readonly string[];
  /** Names of its committees and other bodies; the same holds. */
  readonly bodies: readonly string[];
  /** Words that announce a decision, beside those that all use, with the kind of decision each announces. */
  readonly decisionWords: Readonly<Record<string, ResolutionKind>>;
  /** Headings under which items stand, beside those that all use, with what each is about. */
  readonly headings: Readonly<Record<string, Category>>;
}

export const NO_HOUSE: House = { organisations: [], bodies: [], decisionWords: {}, headings: {} };
