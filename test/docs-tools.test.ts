/** The one-liners of README for other programs: each runs where its program is there, and prints what README shows. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInProcess, SHORT_MINUTES } from './cli/run-in-process.ts';
import { ROOT } from './sources.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const BLOCKS = [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', code = '']) => ({ language, code }));

/** Lines for these programs, with what README shows below them. */
const TOOLS = ['jq', 'duckdb', 'mlr', 'soffice'];
const LINES = BLOCKS.flatMap(({ language, code }, i) =>
  language === 'sh'
    ? code
        .trimEnd()
        .split('\n')
        .filter((line) => TOOLS.includes(line.split(' ')[0] ?? '') || / \| jq /.test(line))
        .map((line) => ({ line, shown: BLOCKS[i + 1]?.language === 'text' ? (BLOCKS[i + 1]?.code ?? null) : null }))
    : [],
);

const has = (tool: string, ...argv: string[]): boolean => spawnSync(tool, argv.length > 0 ? argv : ['--version']).status === 0;
const PYTHON = ['python3', '/usr/bin/python3'].find((python) => has(python, '-c', 'import pandas'));

const folder = mkdtempSync(join(tmpdir(), 'minutebook-'));
let said = '';
const EMOJI = SHORT_MINUTES.replace('a leak at plot 14', 'a leak 🚰🚰 at plot 14, of £120 a week');

beforeAll(async () => {
  const inputs = readdirSync(join(ROOT, 'fixtures/printed-minutes')).map((name) =>
    join(ROOT, 'fixtures/printed-minutes', name, 'input.txt'),
  );
  const { status, stderr } = await runInProcess(['convert', ...inputs, '-o', join(folder, 'Data'), '--to', 'csv,ndjson,xlsx', '-j', '0']);
  expect(status).toBe(0);
  said = stderr.replaceAll(`${folder}/`, '');
  writeFileSync(join(folder, 'emoji.txt'), EMOJI);
  const parsed = await runInProcess(['parse', ...inputs, join(folder, 'emoji.txt'), '--include-text', '--format', 'ndjson']);
  writeFileSync(join(folder, 'meetings.ndjson'), parsed.stdout);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Figures change as documents are read better; what README shows is else what is printed. */
const shape = (text: string): string => text.replace(/\d+(?:\.\d+)?/g, '#').replace(/ {2,}/g, ' ');

function run(command: string, ...argv: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, argv, { cwd: folder, encoding: 'utf8', env: { ...process.env, HOME: folder } });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('in README', () => {
  it('convert says what it says', () => {
    expect(BLOCKS.filter(({ language }) => language === 'text').map(({ code }) => code)).toContain(said);
  });

  it('there is a line for each program', () => {
    expect(TOOLS.filter((tool) => !LINES.some(({ line }) => line.includes(`${tool} `)))).toEqual([]);
  });

  for (const { line, shown } of LINES) {
    const piped = line.includes(' | jq ');
    const tool = piped ? 'jq' : (line.split(' ')[0] as string);
    const isThere = has(tool);
    it.skipIf(!isThere)(`${isThere ? 'works' : `is not tried, for want of ${tool}`}: ${line}`, { timeout: 60_000 }, async () => {
      if (!piped) {
        const printed = run('sh', '-c', line);
        if (shown !== null) expect(shape(printed)).toBe(shape(shown));
        expect(printed).not.toBe('');
        return;
      }
      const input = join(ROOT, 'fixtures/printed-minutes/pond-committee/input.txt');
      const { stdout } = await runInProcess(['parse', input, '--quiet']);
      writeFileSync(join(folder, 'piped'), stdout);
      expect(run('sh', '-c', `${line.slice(line.indexOf(' | jq ') + 3)} < piped`)).not.toBe('');
    });
  }

  it.skipIf(!has('duckdb'))('DuckDB reads whole documents', () => {
    const sql = BLOCKS.find(({ language }) => language === 'sql')?.code ?? '';
    expect(run('duckdb', '-csv', '-c', sql)).toContain('pond-committee');
  });

  it.skipIf(PYTHON === undefined)('pandas finds the words of spans, behind emoji too', () => {
    const code = BLOCKS.find(({ language }) => language === 'python')?.code ?? '';
    writeFileSync(join(folder, 'spans.py'), `${code}\nassert '£120' in set(money.text), money.text\n`);
    expect(run(PYTHON as string, 'spans.py')).toContain('saving');
  });
});
