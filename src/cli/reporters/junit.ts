import type { CheckFinding } from '../../batch/checked.ts';
import { visibleLine } from '../terminal.ts';
import { type CheckRun, isAtLeast, type ReportedFile, withPage } from './types.ts';
import { wellFormed } from './well-formed.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text for an attribute or an element on one line: no mark-up, and nothing that XML 1.0 can not hold. */
const xml = (text: string): string =>
  wellFormed(visibleLine(text))
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);

/**
 * JUnit's XML: a suite a file, a test a finding, and one that passes where a file has none.
 *
 * JUnit knows failures only. Findings that fail the run are failures; the others are tests that pass and say their words on `system-out`,
 * so that warnings are in the report and do not turn it red.
 */
export function* reportJunit(run: CheckRun): Generator<string> {
  const fails = (finding: CheckFinding): boolean => isAtLeast(finding.severity, run.failOn);
  const total = run.files.reduce((sum, file) => sum + testsOf(file), 0);
  const failures = run.files.reduce((sum, { findings }) => sum + findings.filter(fails).length, 0);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="minutebook" tests="${total}" failures="${failures}" errors="${run.failed}">\n`;
  for (const file of run.files) yield suite(file, fails);
  yield '</testsuites>\n';
}

const testsOf = ({ findings, failure }: ReportedFile): number => Math.max(1, findings.length + (failure ? 1 : 0));

function suite(file: ReportedFile, fails: (finding: CheckFinding) => boolean): string {
  const { path, findings, failure } = file;
  const name = xml(path);
  const cases = findings.map((finding) => testCase(name, finding, fails(finding)));
  if (failure)
    cases.unshift(
      `    <testcase name="${xml(failure.code)}" classname="${name}">\n      <error type="${xml(failure.code)}" message="${xml(failure.message)}">${xml(failure.hint)}</error>\n    </testcase>\n`,
    );
  if (cases.length === 0) cases.push(`    <testcase name="no findings" classname="${name}"/>\n`);
  const failed = findings.filter(fails).length;
  return `  <testsuite name="${name}" tests="${cases.length}" failures="${failed}" errors="${failure ? 1 : 0}">\n${cases.join('')}  </testsuite>\n`;
}

function testCase(name: string, { code, severity, message, hint, span, quote }: CheckFinding, fails: boolean): string {
  const place = span ? `line ${span.line}, column ${span.column}` : 'the whole document';
  const words = [withPage(place, span?.page), ...(quote ? [quote] : []), ...(hint ? [hint] : [])].map(xml).join('\n');
  const told = fails
    ? `<failure type="${severity}" message="${xml(message)}">${words}</failure>`
    : `<system-out>${severity}: ${xml(message)}\n${words}</system-out>`;
  return `    <testcase name="${xml(`${code}: ${message}`)}" classname="${name}">\n      ${told}\n    </testcase>\n`;
}
