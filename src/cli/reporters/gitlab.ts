import { createHash } from 'node:crypto';
import type { Severity } from '../../model/index.ts';
import { visibleLine } from '../terminal.ts';
import { type CheckRun, withPage } from './types.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's code quality report: an array of issues. Fingerprints tell the widget which are new. */
export function* reportGitlab({ files }: CheckRun): Generator<string> {
  let first = true;
  yield '[';
  for (const { path, findings, failure } of files) {
    const issues = findings.map(({ code, severity, message, hint, span, end, fingerprint }) => ({
      description: visibleLine([withPage(message, span?.page), hint].filter(Boolean).join('. ')),
      check_name: code,
      fingerprint,
      severity: SEVERITIES[severity],
      location: { path, lines: { begin: span?.line ?? 1, ...(span && end ? { end: end.line } : {}) } },
    }));
    const failures = failure
      ? [
          {
            description: visibleLine(`${failure.message}. ${failure.hint}`),
            check_name: failure.code,
            fingerprint: createHash('sha256')
              .update(JSON.stringify([failure.code, path]))
              .digest('hex')
              .slice(0, 32),
            severity: 'blocker',
            location: { path, lines: { begin: 1 } },
          },
        ]
      : [];
    for (const issue of [...failures, ...issues]) {
      yield `${first ? '\n' : ',\n'}${JSON.stringify(issue)}`;
      first = false;
    }
  }
  yield '\n]\n';
}
