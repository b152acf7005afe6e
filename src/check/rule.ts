import type { MinutesRoot } from '../tree/nodes.ts';
import type { Finding } from '../tree/report.ts';

/** A rule looks over the finished tree and says what a careful clerk would look at again. It changes nothing. */
export type Rule = (root: MinutesRoot, text: string) => Finding[];
