import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckFinding } from '../../src/batch/checked.ts';
import { loadReporter } from '../../src/cli/reporters/index.ts';
import { REPORTER_NAMES, type ReporterName } from '../../src/cli/reporters/names.ts';
import { summaryLine } from '../../src/cli/reporters/summary.ts';
import type { CheckRun, ReportedFile } from '../../src/cli/reporters/types.ts';
import { gitlabFaults, junitFaults, sarifFaults } from './schemas/validate.ts';

const finding = (more: Partial<CheckFinding> = {}): CheckFinding => ({
  code: 'dates:impossible',
  severity: 'warning',
  message: 'There is no 31 June',
  hint: 'Look it up.',
  span: { start: 10, end: 17, line: 3, column: 11, page: null },
  fingerprint: 'a'.repeat(32),
  quote: '31 June',
  before: 'It opens on ',
  after: ' at noon.',
  end: { line: 3, column: 18 },
  ...more,
});

const file = (more: Partial<ReportedFile> = {}): ReportedFile => ({
  path: 'Minutes/june.txt',
  format: 'text',
  findings: [finding()],
  suppressed: [],
  failure: null,
  ...more,
});

const runOf = (files: readonly ReportedFile[], more: Partial<CheckRun> = {}): CheckRun => ({
  files,
  found: { error: 0, warning: 1, info: 0 },
  leftOut: { error: 0, warning: 0, info: 0 },
  quiet: 0,
  known: 0,
  gone: 0,
  suppressed: 0,
  failed: files.filter(({ failure }) => failure).length,
  ignored: 0,
  unchanged: 0,
  failOn: 'error',
  color: false,
  width: 80,
  ...more,
});

async function report(name: ReporterName, run: CheckRun): Promise<string> {
  return [...(await loadReporter(name))(run)].join('');
}

/** All that a report may have to carry: hostile names and words, whole documents, pages, failures, nothing. */
const HOSTILE = 'a\u001b[31m\r\n::error::%0A\u202e]]>&<"\u0000\ud800\uffff\u0085';
const AWKWARD: readonly ReportedFile[] = [
  file(),
  file({
    path: `Min utes/50%,é:${HOSTILE}.txt`,
    findings: [finding({ message: HOSTILE, hint: HOSTILE, quote: HOSTILE, before: HOSTILE, after: HOSTILE })],
  }),
  file({
    path: '/elsewhere/c.pdf',
    format: 'pdf',
    findings: [finding({ severity: 'error', span: { start: 0, end: 3, line: 1, column: 1, page: 7 } })],
  }),
  file({
    path: 'C:/Minutes/d.html',
    format: 'html',
    findings: [finding({ severity: 'info', end: null }), finding({ span: null, quote: null, end: null, hint: null })],
  }),
  file({
    path: 'gone.txt',
    format: null,
    findings: [],
    failure: { code: 'input:not-found', message: HOSTILE, hint: 'Check the spelling.' },
  }),
  file({ path: 'clean.txt', findings: [] }),
];

describe('a report for machines holds to its schema', () => {
  it.each([
    ['of all that is awkward', AWKWARD],
    ['of one clean file', [file({ findings: [] })]],
    ['of nothing', []],
  ])('%s', async (_why, files) => {
    expect(sarifFaults(await report('sarif', runOf(files)))).toEqual([]);
    expect(gitlabFaults(await report('gitlab', runOf(files)))).toEqual([]);
    expect(await junitFaults(await report('junit', runOf(files)))).toEqual([]);
    expect(JSON.parse(await report('json', runOf(files))).files).toHaveLength(files.length);
  });

  it('whatever the words are', async () => {
    const words = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(HOSTILE, '', ' ', ']]>', '%0A::error::x', '\u{10ffff}'),
    );
    const told = words.map((text) => text || 'x');
    const files = fc
      .record({ path: told, message: told, hint: words, quote: words, line: fc.integer({ min: 1, max: 9 }) })
      .map(({ path, message, hint, quote, line }): ReportedFile => {
        const span = { start: 0, end: 1, line, column: 1, page: line };
        return file({ path, findings: [finding({ message, hint, quote, before: hint, after: message, span, end: null })] });
      });
    // Many in one run: the judge of XML takes its time to start.
    await fc.assert(
      fc.asyncProperty(fc.array(files, { minLength: 15, maxLength: 25 }), async (several) => {
        const run = runOf(several);
        expect(sarifFaults(await report('sarif', run))).toEqual([]);
        expect(gitlabFaults(await report('gitlab', run)).filter((fault) => !fault.includes('/path'))).toEqual([]);
        expect(await junitFaults(await report('junit', run))).toEqual([]);
        expect((await report('github', run)).split(/[\r\n]/)).toHaveLength(several.length + 1);
        expect((await report('compact', run)).split(/[\r\n]/)).toHaveLength(several.length + 1);
      }),
      { numRuns: 4 },
    );
  }, 30_000);

  it('and the schemas refuse what is wrong', async () => {
    expect(sarifFaults('{"version":"2.1.0","runs":[{"results":[]}]}')).not.toEqual([]);
    expect(gitlabFaults('[{"description":"x"}]')).not.toEqual([]);
    expect(await junitFaults('<testsuites><testcase name="a" classname="b"/></testsuites>')).not.toEqual([]);
  });
});

describe('SARIF', () => {
  const parse = async (run: CheckRun) => JSON.parse(await report('sarif', run)).runs[0];

  it('tells the rules with their words and levels, and points to them', async () => {
    const { tool, results } = await parse(runOf(AWKWARD));
    const { rules } = tool.driver;
    for (const result of results) expect(rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(rules[results[0].ruleIndex]).toMatchObject({
      id: 'dates:impossible',
      shortDescription: { text: expect.stringMatching(/\.$/) },
      help: { text: expect.stringMatching(/\.$/) },
      defaultConfiguration: { level: 'warning' },
    });
  });

  it('gives places, levels and fingerprints', async () => {
    const { results, columnKind } = await parse(runOf(AWKWARD));
    expect(columnKind).toBe('utf16CodeUnits');
    expect(results[0]).toMatchObject({
      level: 'warning',
      partialFingerprints: { 'minutebook/v1': 'a'.repeat(32), primaryLocationLineHash: `${'a'.repeat(32)}:1` },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'Minutes/june.txt', uriBaseId: '%SRCROOT%' },
            region: { startLine: 3, startColumn: 11, endLine: 3, endColumn: 18 },
          },
        },
      ],
    });
    expect(results.map(({ level }: { level: string }) => level)).toEqual(['warning', 'warning', 'error', 'note', 'warning']);
    expect(results[2].locations[0].physicalLocation.artifactLocation.uri).toBe('file:///elsewhere/c.pdf');
    expect(results[3].locations[0].physicalLocation.artifactLocation.uri).toBe('file:///C:/Minutes/d.html');
  });

  it('names files that could not be read', async () => {
    const { invocations } = await parse(runOf(AWKWARD));
    expect(invocations[0].executionSuccessful).toBe(false);
    expect(invocations[0].toolExecutionNotifications[0].descriptor.id).toBe('input:not-found');
  });

  it('stays within the results that are shown: the severest, in their order, and says how many are left out', async () => {
    const many = Array.from({ length: 5200 }, (_, i) => finding({ severity: i % 100 === 0 ? 'error' : i % 2 ? 'info' : 'warning' }));
    const { results, invocations } = await parse(runOf([file({ findings: many })], { leftOut: { error: 0, warning: 0, info: 3 } }));
    expect(results).toHaveLength(5000);
    expect(results.filter(({ level }: { level: string }) => level === 'error')).toHaveLength(52);
    expect(results[0].level).toBe('error');
    expect(invocations[0].toolExecutionNotifications[0].message.text).toBe('203 more findings are left out');
  });
});

describe('JUnit', () => {
  it('fails what fails the run, and keeps the rest as tests that pass', async () => {
    const findings = [finding({ severity: 'error' }), finding(), finding({ severity: 'info' })];
    const strict = await report('junit', runOf([file({ findings })], { failOn: 'warning' }));
    expect(strict).toContain('<testsuites name="minutebook" tests="3" failures="2" errors="0">');
    expect(strict.match(/<failure /g)).toHaveLength(2);
    expect(strict.match(/<system-out>/g)).toHaveLength(1);
    const lax = await report('junit', runOf([file({ findings })], { failOn: null }));
    expect(lax).toContain('failures="0"');
    expect(lax.match(/There is no 31 June<|: There is no 31 June\n/g)).toHaveLength(3);
  });
});

describe('GitHub annotations', () => {
  it('escape all that would end or part a command, so that a document can not give one', async () => {
    const text = await report('github', runOf(AWKWARD));
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:]*::[^\p{Cc}\p{Cf}]*$/u);
    expect(lines[1]).toContain('file=Min utes/50%25%2Cé%3Aa\\x1b[31m\\r\\n%3A%3Aerror%3A%3A%250A');
  });

  it('give columns for findings on one line only', async () => {
    const long = finding({ end: { line: 5, column: 2 } });
    const lines = (await report('github', runOf([file({ findings: [finding(), long] })]))).split('\n');
    expect(lines[0]).toBe(
      '::warning file=Minutes/june.txt,line=3,endLine=3,col=11,endColumn=18,title=dates%3Aimpossible::There is no 31 June. Look it up.',
    );
    expect(lines[1]).toContain('line=3,endLine=5,title=');
  });
});

describe('the pretty report', () => {
  it('marks the words in their line', async () => {
    expect(await report('pretty', runOf([file()]))).toBe(
      [
        'Minutes/june.txt',
        '  3:11  warning  There is no 31 June  dates:impossible',
        '      It opens on 31 June at noon.',
        '                  ^^^^^^^',
        '      Look it up.',
        '',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['cuts long lines around the words', { before: 'x'.repeat(100), quote: 'y'.repeat(20), after: 'z'.repeat(100) }, /^ {6}…x+y{20}z+…$/m],
    ['cuts long words', { before: '', quote: 'y'.repeat(200), after: '' }, /^ {6}y+…$/m],
    ['shows one line of several', { quote: '31\nJune', after: '' }, /^ {6}It opens on 31 …$/m],
    ['puts marks under wide signs', { before: '会議 ', quote: '六月', after: '' }, /^ {11}\^{4}$/m],
    ['makes a blank of a tab', { before: 'a\tb ' }, /^ {6}a b 31 June at noon\.$/m],
  ])('%s', async (_why, more, expected) => {
    const text = await report('pretty', runOf([file({ findings: [finding(more)] })]));
    expect(text).toMatch(expected);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('shows what would steer a terminal, and colours only where it is asked to', async () => {
    const plain = await report('pretty', runOf(AWKWARD));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(plain).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(plain).toContain('\\u{202e}');
    const coloured = await report('pretty', runOf(AWKWARD, { color: true }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are taken off
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(coloured).not.toBe(plain);
  });
});

describe('the compact report', () => {
  it('gives a line a finding', async () => {
    expect(await report('compact', runOf([file()]))).toBe('Minutes/june.txt:3:11: warning: There is no 31 June [dates:impossible]\n');
    expect((await report('compact', runOf(AWKWARD))).trimEnd().split('\n')).toHaveLength(6);
  });
});

describe('every reporter', () => {
  it.each(REPORTER_NAMES)('%s leaves nothing out: each finding and each failure is told', async (name) => {
    const text = await report(name, runOf(AWKWARD, { failOn: 'info' }));
    const told = {
      pretty: /^ {2}(?:\d+:\d+ {2})?(?:error|warning|info) {2}/gm,
      compact: /^.+: (?:error|warning|info): /gm,
      json: /"code":/g,
      github: /^::/gm,
      gitlab: /"check_name"/g,
      junit: /<failure |<error /g,
      sarif: /"ruleId"|"input:/g,
    }[name];
    expect(text.match(told)).toHaveLength(6);
  });
});

describe('the summary', () => {
  const settings = { level: 'warning', maxFindings: 10 } as const;

  it('counts what was looked at and found', () => {
    expect(summaryLine(runOf([file()]), settings)).toBe('1 document checked, 1 warning\n');
    expect(summaryLine(runOf([file()], { found: { error: 0, warning: 0, info: 0 } }), settings)).toBe('1 document checked, no findings\n');
  });

  it('says all that is not in the report', () => {
    const run = runOf([file(), file({ failure: { code: 'input:empty', message: 'x', hint: 'y' } })], {
      found: { error: 2, warning: 1, info: 4 },
      leftOut: { error: 1, warning: 1, info: 0 },
      quiet: 4,
      known: 7,
      gone: 1,
      suppressed: 3,
      ignored: 1,
      unchanged: 2,
    });
    expect(summaryLine(run, settings)).toBe(
      [
        '1 document checked, 1 could not be read, 2 errors, 1 warning, 4 notes, 7 known from the baseline, 3 suppressed, 1 file ignored, 2 files unchanged',
        'Left out by --max-findings 10: 1 error, 1 warning',
        'Below --level warning, and not shown: 4 findings',
        '1 finding of the baseline is gone: write it anew to keep it tight',
        '',
      ].join('\n'),
    );
  });
});
