import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { ROOT, sourceFiles } from '../sources.ts';
import { SHORT_MINUTES, temporaryFolder } from './run-in-process.ts';

const BIN = join(ROOT, 'bin/minutebook.js');
const BUILT = join(ROOT, 'dist/cli/main.js');

/** What runs is the built program, so it has to be there and newer than its sources. */
function builtState(): string | null {
  if (!existsSync(BUILT)) return 'there is no dist/';
  const newest = Math.max(...sourceFiles().map(({ path }) => statSync(join(ROOT, path)).mtimeMs));
  return statSync(BUILT).mtimeMs < newest ? 'dist/ is older than src/' : null;
}

const missing = builtState();

/** Run a line of shell in which $minutebook is the program. */
function shell(line: string, input?: string | Uint8Array) {
  const program = `"${process.execPath}" "${BIN}"`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line.replaceAll('$minutebook', program)], { input, maxBuffer: 1e9 });
  return { status, stdout: stdout.toString(), stderr: stderr.toString() };
}

describe.skipIf(missing !== null)(`the built program${missing ? ` (skipped: ${missing}; run \`npm run build\`)` : ''}`, () => {
  it('gives its version', () => {
    expect(shell('$minutebook --version')).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it('reads what is piped in', () => {
    const { status, stdout } = shell('$minutebook parse --quiet', SHORT_MINUTES);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).source.bytes).toBe(SHORT_MINUTES.length);
  });

  it('ends quietly when the reader goes away', () => {
    const file = join(temporaryFolder(), 'long.txt');
    writeFileSync(file, `1. Costs\n\n${'The clerk said so. '.repeat(40_000)}\n`);
    const inputs = Array.from({ length: 6 }, () => file).join(' ');
    const { stdout, stderr } = shell(`$minutebook parse --quiet --include-text ${inputs} | head -c 10 | wc -c; echo "\${PIPESTATUS[0]}"`);
    expect({ lines: stdout.trim().split(/\s+/), stderr }).toEqual({ lines: ['10', '0'], stderr: '' });
  });

  it('does not cut long output, however slow the reader', () => {
    const text = `1. Costs\n\n${'The clerk said so. '.repeat(100_000)}\n`;
    const { stdout } = shell('$minutebook parse --quiet --include-text | (sleep 0.3; cat)', text);
    expect(JSON.parse(stdout).source.text).toBe(text);
  });

  it.each([
    ['a wrong call', '$minutebook parse --nonsense', 2],
    ['an input that is not there', '$minutebook parse nowhere.txt', 3],
    ['nothing piped in', '$minutebook parse < /dev/null', 3],
    ['a full disk', '$minutebook schema > /dev/full', 2],
  ])('exits with its status: %s', (_why, line, expected) => {
    const { status, stderr } = shell(line);
    expect(status).toBe(expected);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('loads for help neither zod nor unified', () => {
    const loaded = shell(`NODE_DEBUG=esm $minutebook --help 2>&1 >/dev/null | grep -o 'chunks/[A-Za-z0-9_-]*\\.js' | sort -u`)
      .stdout.trim()
      .split('\n');
    const sizes = loaded.map((path) => statSync(join(ROOT, 'dist', path)).size);
    expect(loaded.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
    expect(readdirSync(join(ROOT, 'dist/chunks')).length).toBeGreaterThan(loaded.length);
  });
});
