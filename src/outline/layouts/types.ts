import type { Layout } from '../../model/source.ts';
import type { MeetingNode } from '../../tree/nodes.ts';
import type { Line } from '../lines.ts';
import type { Opener, Profile } from '../sections.ts';

/** What a layout makes of the lines: where items open, and what it knows of the meeting. */
export interface LayoutReading {
  openers: Opener[];
  meeting: Partial<MeetingNode>;
  profile: Profile;
  /** Lines before the first item that are page furniture rather than front matter. */
  furniture?: ReadonlySet<number>;
}

/** One sign that a document has a layout: what was seen, and what it is worth. */
export interface Evidence {
  why: string;
  weight: number;
}

/**
 * A known kind of page or document.
 *
 * `evidence` is asked of every layout and the heaviest sum wins; it must be cheap. `read` finds the items; it never throws, and gives no opener
 * where it finds none. Register a new one in `layouts/index.ts`.
 */
export interface LayoutRule {
  name: Layout;
  evidence(lines: readonly Line[], text: string): Evidence[];
  read(lines: readonly Line[], text: string): LayoutReading;
}
