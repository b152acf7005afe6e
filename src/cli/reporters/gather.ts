import type { Plan } from '../../batch/check.ts';
import type { CheckedFile, CheckFinding, CheckTask } from '../../batch/checked.ts';
import type { Severity } from '../../model/index.ts';
import { type CheckRun, type Counts, isAtLeast, type ReportedFile } from './types.ts';

/** How findings are sifted before they are reported. */
export interface Sifting {
  baseline: ReadonlyMap<string, string> | null;
  level: Severity;
  maxFindings: number;
  failOn: Severity | null;
  color: boolean;
  width: number;
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

function countOf(findings: Iterable<CheckFinding>): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Put a run together: what the baseline knows is taken out, then what is below the level, then what is too many. All of it is counted. */
export function gather(checked: readonly (readonly [CheckTask, CheckedFile])[], plan: Plan, sifting: Sifting): CheckRun {
  const { baseline, level, maxFindings, failOn, color, width } = sifting;
  const all = checked.flatMap(([, { findings }]) => findings);
  const fresh = new Set(baseline ? all.filter(({ fingerprint }) => !baseline.has(fingerprint)) : all);
  const told = [...fresh].filter(({ severity }) => isAtLeast(severity, level));
  const kept = severest(told, maxFindings);
  const present = new Set(all.map(({ fingerprint }) => fingerprint));
  // Of documents that were not looked at nothing is known.
  const looked = new Set(checked.filter(([, { state }]) => state === 'checked').map(([{ document }]) => document));
  const missing = plan.missing.map(
    ({ name, error }): ReportedFile => ({
      path: name,
      format: null,
      findings: [],
      suppressed: [],
      failure: { code: `input:${error.code}`, message: error.message, hint: error.hint },
    }),
  );
  const files = checked.map(
    ([{ name }, { format, findings, suppressed, problem }]): ReportedFile => ({
      path: name,
      format,
      findings: findings.filter((one) => kept.has(one)),
      suppressed,
      failure: problem,
    }),
  );
  return {
    files: [...missing, ...files],
    found: countOf(fresh),
    leftOut: countOf(told.filter((one) => !kept.has(one))),
    quiet: fresh.size - told.length,
    known: all.length - fresh.size,
    gone: baseline ? [...baseline].filter(([one, document]) => looked.has(document) && !present.has(one)).length : 0,
    suppressed: checked.reduce((sum, [, { suppressed }]) => sum + suppressed.length, 0),
    failed: [...missing, ...files].filter(({ failure }) => failure !== null).length,
    ignored: plan.passedOver.ignored,
    unchanged: plan.passedOver.unchanged,
    failOn,
    color,
    width,
  };
}

/** The findings to keep where no more than so many are wanted: the severest, the earlier first. */
export function severest(findings: readonly CheckFinding[], most: number): ReadonlySet<CheckFinding> {
  if (findings.length <= most) return new Set(findings);
  const ranked = SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  return new Set(ranked.slice(0, most));
}
