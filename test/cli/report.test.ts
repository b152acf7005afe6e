import { afterEach, describe, expect, it, vi } from 'vitest';
import { Report } from '../../src/cli/report.ts';
import { InputError } from '../../src/errors.ts';
import type { Diagnostic } from '../../src/model/index.ts';
import { makeDocument } from '../writers/make-document.ts';
import { runInProcess, SHORT_MINUTES } from './run-in-process.ts';

const span = { start: 4, end: 9, line: 12, column: 3, page: null };
const finding = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'date:impossible',
  severity: 'warning',
  message: 'There is no 31 February',
  hint: 'Check the day.',
  span,
  ...more,
});
const parsed = (...diagnostics: Diagnostic[]) => ({ name: 'a.txt', state: 'parsed' as const, document: makeDocument({ diagnostics }) });
const plain = { color: false, quiet: false, several: false };

describe('Report', () => {
  it('gives each finding a line with file, line and column, and its hint beneath', () => {
    expect(new Report(plain).add(parsed(finding(), finding({ severity: 'error', span: null, hint: null })))).toBe(
      'a.txt:12:3  warning  There is no 31 February  date:impossible\n  Check the day.\na.txt       error    There is no 31 February  date:impossible\n',
    );
  });

  it('names the page where there are pages', () => {
    expect(new Report(plain).add(parsed(finding({ span: { ...span, page: 7 } })))).toContain('31 February (page 7)  date');
  });

  it('shows hostile words and names as they are', () => {
    const text = new Report(plain).add({ ...parsed(finding({ message: 'a\x1b[2Jb\nc' })), name: 'x\r\u202ey.txt' });
    expect(text).toContain('x\\r\\u{202e}y.txt:12:3  warning  a\\x1b[2Jb\\nc  date');
  });

  it('keeps the severest where there are too many, and says how many are left out', () => {
    const many = [
      ...Array.from({ length: 40 }, () => finding({ severity: 'info', hint: null })),
      finding({ severity: 'error', hint: null }),
    ];
    const lines = new Report(plain)
      .add(parsed(...many))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(26);
    expect(lines[24]).toContain('error');
    expect(lines[25]).toBe('a.txt  16 more findings: see `diagnostics` in the output');
  });

  it.each([
    ['nothing for one document without findings', { several: false }, [parsed()], ''],
    ['findings of one document', {}, [parsed(finding(), finding(), finding({ severity: 'error' }))], '1 error, 2 warnings\n'],
    ['what became of several', { several: true }, [parsed(), parsed(finding())], '2 documents parsed, 1 warning\n'],
    ['nothing when quiet', { several: true, quiet: true }, [parsed(finding())], ''],
  ])('sums up: %s', (_why, settings, outcomes, expected) => {
    const report = new Report({ ...plain, ...settings });
    for (const outcome of outcomes) report.add(outcome);
    expect(report.summary()).toBe(expected);
  });

  it('is quiet about findings and not about failures', () => {
    const report = new Report({ ...plain, quiet: true });
    expect(report.add(parsed(finding()))).toBe('');
    expect(report.add({ name: 'b.txt', state: 'failed', error: new InputError('empty', 'The file is empty', 'Copy it again.') })).toBe(
      'b.txt  error  The file is empty  input:empty\n  Copy it again.\n',
    );
  });

  it.each([
    ['an error reaches warning', 'error', 'warning', true],
    ['a warning reaches warning', 'warning', 'warning', true],
    ['a warning does not reach error', 'warning', 'error', false],
    ['an info reaches neither', 'info', 'warning', false],
  ] as const)('%s', (_why, severity, threshold, expected) => {
    const report = new Report(plain);
    report.add(parsed(finding({ severity })));
    expect(report.reached(threshold)).toBe(expected);
  });
});

describe('colour', () => {
  it.each([
    ['none where nobody looks', [], {}, false, false],
    ['on a terminal', [], {}, true, true],
    ['not on a dumb one', [], { TERM: 'dumb' }, true, false],
    ['not with NO_COLOR', [], { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR says nothing', [], { NO_COLOR: '' }, true, true],
    ['with FORCE_COLOR', [], { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR over NO_COLOR', [], { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
    ['not with FORCE_COLOR=0', [], { FORCE_COLOR: '0' }, true, false],
    ['with --color', ['--color'], { NO_COLOR: '1' }, false, true],
    ['not with --no-color', ['--no-color'], { FORCE_COLOR: '1' }, true, false],
  ] as const)('%s', async (_why, flags, env, terminal, expected) => {
    const { stderr } = await runInProcess(['parse', '-', ...flags], { stdin: '\n', env, terminal });
    expect(stderr.includes('\x1b[31m')).toBe(expected);
  });

  it('may be asked for before the command too', async () => {
    expect((await runInProcess(['--color', 'parse', '-'], { stdin: '\n' })).stderr).toContain('\x1b[31m');
  });
});

describe('exit statuses of findings and bugs', () => {
  afterEach(() => {
    vi.doUnmock('../../src/pipeline.ts');
    vi.resetModules();
  });

  /** Run with a pipeline that finds what it is told to, or breaks. */
  async function runWith(argv: string[], parse: () => unknown) {
    vi.resetModules();
    vi.doMock('../../src/pipeline.ts', () => ({ parseMinutes: async () => parse() }));
    const { runInProcess: runAgain } = await import('./run-in-process.ts');
    return runAgain(argv, { stdin: SHORT_MINUTES });
  }

  it.each([
    ['off by default', [], 'error', 0],
    ['an error, asked for errors', ['--fail-on', 'error'], 'error', 1],
    ['a warning, asked for errors', ['--fail-on', 'error'], 'warning', 0],
    ['a warning, asked for warnings, quietly', ['--fail-on', 'warning', '-q'], 'warning', 1],
    ['an info, asked for warnings', ['--fail-on', 'warning'], 'info', 0],
  ] as const)('--fail-on: %s', async (_why, flags, severity, expected) => {
    const { status, stdout } = await runWith(['parse', '-', ...flags], () => makeDocument({ diagnostics: [finding({ severity })] }));
    expect(status).toBe(expected);
    expect(JSON.parse(stdout).diagnostics).toHaveLength(1);
  });

  it('a bug prints its stack, asks to be reported, and costs one input only', async () => {
    let call = 0;
    const { status, stdout, stderr } = await runWith(['parse', '-', 'package.json', 'nowhere.txt', '--fail-on', 'error'], () => {
      if (call++ === 0) throw new TypeError('Bug: no such thing');
      return makeDocument({ diagnostics: [finding({ severity: 'error' })] });
    });
    expect(status).toBe(70);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/<stdin> {2}error {2}bug: .*report this/);
    expect(stderr).toMatch(/TypeError: Bug: no such thing\n\s+at /);
  });
});
