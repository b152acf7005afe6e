import type { PassedOver } from '../find.ts';
import type { Told } from '../result.ts';

/** One input in the summary. */
export interface FileRow extends Told {
  name: string;
  sha256: string | null;
  /** Files written for it, below the output folder. */
  outputs: readonly string[];
}

/** What the summaries are made of; the files are read anew each time, so that none are held. */
export interface Summary {
  files(): Iterable<FileRow>;
  passedOver: PassedOver;
  excludeExempt: boolean;
}

export const FILE_STATES = ['failed', 'errors', 'warnings', 'ok'] as const;
export type FileState = (typeof FILE_STATES)[number];

/** How a file stands: the worst that is to be said of it. */
export function stateOf({ error, severities }: FileRow): FileState {
  if (error) return 'failed';
  if (severities.error > 0) return 'errors';
  return severities.warning > 0 ? 'warnings' : 'ok';
}

export interface Totals {
  files: number;
  states: Record<FileState, number>;
  findings: { error: number; warning: number; info: number };
  exempt: { items: number; files: number };
}

export function totalsOf(summary: Summary): Totals {
  const totals: Totals = {
    files: 0,
    states: { failed: 0, errors: 0, warnings: 0, ok: 0 },
    findings: { error: 0, warning: 0, info: 0 },
    exempt: { items: 0, files: 0 },
  };
  for (const file of summary.files()) {
    totals.files++;
    totals.states[stateOf(file)]++;
    for (const severity of ['error', 'warning', 'info'] as const) totals.findings[severity] += file.severities[severity];
    totals.exempt.items += file.exempt;
    if (file.exempt > 0) totals.exempt.files++;
  }
  return totals;
}
