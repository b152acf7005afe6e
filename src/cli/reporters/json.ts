import type { CheckFinding } from '../../batch/checked.ts';
import { VERSION } from '../../version.ts';
import type { CheckRun } from './types.ts';

const row = ({ code, severity, message, hint, span, quote, fingerprint }: CheckFinding) => ({
  code,
  severity,
  message,
  hint,
  span,
  quote,
  fingerprint,
});

/** All of it as one JSON object: the counts, then each file with its findings. Fields may be added; none is renamed. */
export function* reportJson(run: CheckRun): Generator<string> {
  const { found, leftOut, quiet, known, gone, suppressed, failed, ignored, unchanged } = run;
  const summary = { documents: run.files.length, failed, found, leftOut, belowLevel: quiet, known, gone, suppressed, ignored, unchanged };
  yield `{"version":1,"generator":${JSON.stringify({ name: 'minutebook', version: VERSION })},"summary":${JSON.stringify(summary)},"files":[`;
  for (const [i, { path, format, findings, suppressed: covered, failure }] of run.files.entries())
    yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify({
      path,
      format,
      failure,
      findings: findings.map(row),
      suppressed: covered.map(({ finding, reason }) => ({ ...row(finding), reason })),
    })}`;
  yield '\n]}\n';
}
