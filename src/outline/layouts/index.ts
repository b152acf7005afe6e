import type { Layout } from '../../model/source.ts';
import type { Line } from '../lines.ts';
import { agendaItem } from './agenda-item.ts';
import { cmisMeeting } from './cmis.ts';
import { decisionPage } from './decision.ts';
import { generic } from './generic.ts';
import { issuePage } from './issue.ts';
import { meetingPage } from './meeting.ts';
import { printed } from './printed.ts';
import type { Evidence, LayoutRule } from './types.ts';

/** Every layout by its name. */
export const LAYOUT_RULES = {
  'moderngov-agenda-item': agendaItem,
  'moderngov-meeting': meetingPage,
  'moderngov-issue': issuePage,
  'moderngov-decision': decisionPage,
  'cmis-meeting': cmisMeeting,
  'printed-minutes': printed,
  generic,
} satisfies Record<Layout, LayoutRule>;

export interface Detection {
  rule: LayoutRule;
  evidence: Evidence[];
  score: number;
}

/** Weigh the evidence for every layout; the heaviest wins, the earlier in the table on a tie. */
export function detectLayout(lines: readonly Line[], text: string): Detection {
  let best: Detection | null = null;
  for (const rule of Object.values(LAYOUT_RULES)) {
    const evidence = rule.evidence(lines, text);
    const score = evidence.reduce((sum, sign) => sum + sign.weight, 0);
    if (!best || score > best.score) best = { rule, evidence, score };
  }
  return best as Detection;
}
