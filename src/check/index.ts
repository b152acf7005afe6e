import type { VFile } from 'vfile';
import type { MinutesRoot } from '../tree/nodes.ts';
import { report } from '../tree/report.ts';
import { moverIsSeconder } from './mover-is-seconder.ts';
import type { Rule } from './rule.ts';
import { textOutsideItems } from './text-outside-items.ts';

/** The rules, in the order in which they are run. */
const RULES: readonly Rule[] = [textOutsideItems, moverIsSeconder];

/** Look over the finished facts and report what a careful clerk would. */
export function checkDocument(root: MinutesRoot, file: VFile, text: string): void {
  for (const rule of RULES) for (const finding of rule(root, text)) report(file, finding);
}
