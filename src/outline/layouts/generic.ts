import { printed } from './printed.ts';
import type { LayoutRule } from './types.ts';

/** Any numbered or headed minutes: the layout that is left when no other has enough evidence. */
export const generic: LayoutRule = {
  name: 'generic',
  evidence: () => [{ why: 'no other layout fits better', weight: 2 }],
  read: (lines, text) => printed.read(lines, text),
};
