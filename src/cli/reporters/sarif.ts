import type { CheckFinding } from '../../batch/checked.ts';
import { DIAGNOSTICS } from '../../check/registry.ts';
import type { Severity } from '../../model/index.ts';
import { VERSION } from '../../version.ts';
import { visibleLine } from '../terminal.ts';
import { type CheckRun, type ReportedFile, withPage } from './types.ts';
import { wellFormed } from './well-formed.ts';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** Results that GitHub shows of one run. */
const MOST_RESULTS = 5000;

/** SARIF 2.1.0, as code scanning takes it. More results than are shown there are left out, the mildest first, and a notification says so. */
export function* reportSarif(run: CheckRun): Generator<string> {
  const kept = severest(run.files, MOST_RESULTS);
  const results = run.files.flatMap((file) =>
    file.findings.filter((finding) => kept === null || kept.has(finding)).map((finding) => resultOf(file, finding)),
  );
  const total = run.files.reduce((sum, { findings }) => sum + findings.length, 0);
  const left = total - results.length + run.leftOut.error + run.leftOut.warning + run.leftOut.info;
  const notifications = [
    ...run.files.flatMap(({ path, failure }) =>
      failure
        ? [
            {
              level: 'error',
              message: { text: visibleLine(`${failure.message}. ${failure.hint}`) },
              descriptor: { id: failure.code },
              locations: [{ physicalLocation: { artifactLocation: locationOf(path) } }],
            },
          ]
        : [],
    ),
    ...(left > 0 ? [{ level: 'warning', message: { text: `${left} more findings are left out` }, descriptor: { id: 'left-out' } }] : []),
  ];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'minutebook', version: VERSION, semanticVersion: VERSION, rules: RULES } },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: run.failed === 0, toolExecutionNotifications: notifications }],
        results,
      },
    ],
  };
  yield `${JSON.stringify(log)}\n`;
}

const RULES = DIAGNOSTICS.map(({ code, level, sentence, remedy, reason }) => ({
  id: code,
  shortDescription: { text: sentence },
  fullDescription: { text: reason ? `${sentence} ${reason}` : sentence },
  help: { text: remedy, markdown: remedy },
  defaultConfiguration: level === 'off' ? { enabled: false, level: 'warning' } : { level: LEVELS[level] },
}));
const INDEX = new Map(DIAGNOSTICS.map(({ code }, i) => [code, i]));

/** The findings to keep where there are too many, the severest first; null where all are kept. */
function severest(files: readonly ReportedFile[], most: number): ReadonlySet<CheckFinding> | null {
  const all = files.flatMap(({ findings }) => findings);
  if (all.length <= most) return null;
  const ranked = (['error', 'warning', 'info'] as const).flatMap((severity) => all.filter((finding) => finding.severity === severity));
  return new Set(ranked.slice(0, most));
}

/** A path as a relative reference of a URI; what lies elsewhere is a file URI. */
function locationOf(path: string): { uri: string; uriBaseId?: string } {
  const encoded = wellFormed(path).split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return { uri: `file://${encoded}` };
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${encoded.replace('%3A', ':')}` };
  return { uri: encoded, uriBaseId: '%SRCROOT%' };
}

function resultOf({ path }: ReportedFile, { code, severity, message, hint, span, end, quote, fingerprint }: CheckFinding) {
  const ruleIndex = INDEX.get(code);
  const region = span
    ? {
        startLine: span.line,
        startColumn: span.column,
        ...(end ? { endLine: end.line, endColumn: end.column } : {}),
        ...(quote ? { snippet: { text: quote } } : {}),
      }
    : { startLine: 1 };
  return {
    ruleId: code,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: visibleLine([withPage(message, span?.page), hint].filter(Boolean).join('. ')) },
    locations: [{ physicalLocation: { artifactLocation: locationOf(path), region } }],
    partialFingerprints: { 'minutebook/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    ...(span?.page ? { properties: { page: span.page } } : {}),
  };
}
