import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readGrammar } from '../../src/cli/completion/grammar.ts';
import { SHELLS } from '../../src/cli/completion/shells.ts';
import { makeProgram } from '../../src/cli/program.ts';
import { runInProcess, temporaryFolder } from './run-in-process.ts';

const has = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** Write the script for a shell into a folder that has files to complete. */
async function scriptFor(shell: string): Promise<{ folder: string; script: string }> {
  const folder = temporaryFolder();
  const { status, stdout } = await runInProcess(['completion', shell]);
  expect(status).toBe(0);
  const script = join(folder, `_${shell}`);
  writeFileSync(script, stdout);
  mkdirSync(join(folder, 'May minutes'));
  writeFileSync(join(folder, 'May *.txt'), '');
  writeFileSync(join(folder, 'list'), '');
  return { folder, script };
}

const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
const program = makeProgram({ stdin: Readable.from([]), stdout: silent, stderr: silent, env: {} }, () => {});
const grammar = readGrammar(program);

describe('what can be typed', () => {
  it('has every command with all of its options', () => {
    expect(grammar.commands.map(({ name }) => name)).toEqual([...program.commands.map((command) => command.name()), 'help']);
    for (const command of program.commands) {
      const known = grammar.commands.find(({ name }) => name === command.name())?.options.flatMap(({ names }) => names);
      for (const option of command.options) expect(known).toContain(option.long);
      expect(known).toContain('--help');
    }
  });

  it('has no two options that differ by case only, which PowerShell would mix up', () => {
    for (const { name, options } of grammar.commands) {
      const names = options.flatMap((option) => option.names).map((one) => one.toLowerCase());
      expect([name, new Set(names).size]).toEqual([name, names.length]);
    }
  });

  it.each(SHELLS)('is all in the script for %s', async (shell) => {
    const { stdout } = await runInProcess(['completion', shell]);
    const bare = shell === 'fish' ? (flag: string) => `-l ${flag.slice(2)}` : (flag: string) => flag;
    for (const { name, options } of grammar.commands) {
      expect(stdout).toContain(name);
      for (const { names } of options) for (const flag of names.filter((one) => one.startsWith('--'))) expect(stdout).toContain(bare(flag));
    }
    for (const format of ['ndjson', 'printed-minutes', 'resolutions']) expect(stdout).toContain(format);
  });

  it('is told for known shells only', async () => {
    const { status, stderr } = await runInProcess(['completion', 'tcsh']);
    expect(status).toBe(2);
    expect(stderr).toContain('bash, zsh, fish, powershell');
  });
});

/** What is typed, its words as bash parts them, and what is offered. */
const TYPED: readonly (readonly [why: string, words: readonly string[], offered: readonly string[]])[] = [
  ['a command', ['minutebook', 'conv'], ['convert']],
  ['an option', ['minutebook', 'convert', '--exc'], ['--exclude-exempt']],
  ['an option of another command', ['minutebook', 'schema', '--exc'], []],
  ['no choice that there is not', ['minutebook', 'parse', '--format', 'zz'], []],
  ['the rest of a choice', ['minutebook', 'parse', '--format', 'ma'], ['markdown']],
  ['a choice behind =', ['minutebook', 'parse', '--format', '=', 'nd'], ['ndjson']],
  ['the short name', ['minutebook', 'parse', '-f', 'x'], ['xlsx']],
  ['one of several', ['minutebook', 'convert', '--to', 'json,ma'], ['json,markdown']],
  ['a table after another option', ['minutebook', 'convert', '--force', '--table', 'pil'], ['pilots']],
  ['files', ['minutebook', 'parse', 'May'], ['May *.txt', 'May minutes']],
  ['folders only', ['minutebook', 'convert', '--out-dir', 'May'], ['May minutes']],
  ['a file behind -', ['minutebook', 'convert', '--files-from', 'li'], ['list']],
  ['nothing for a number', ['minutebook', 'convert', '--jobs', ''], []],
  ['a shell', ['minutebook', 'completion', 'f'], ['fish']],
  ['a command to have help on', ['minutebook', 'help', 'sch'], ['schema']],
  ['a command behind an option', ['minutebook', '--no-color', 'pa'], ['parse']],
];

describe.skipIf(!has('bash'))('bash', () => {
  it.each(TYPED)('offers %s', async (_why, words, offered) => {
    const { folder, script } = await scriptFor('bash');
    const typed = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`;
    const code = `source ${script}; ${typed}; _minutebook; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-u', '-c', code], { cwd: folder, encoding: 'utf8' });
    expect({ offered: stdout.split('\n').filter(Boolean).sort(), stderr }).toEqual({ offered: [...offered].sort(), stderr: '' });
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  it.each(TYPED.filter(([, words]) => !words.includes('=')))('offers %s', async (_why, words, offered) => {
    const { folder, script } = await scriptFor('fish');
    const line = words.join(' ');
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', `source ${script}; complete -C '${line}'`], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, HOME: folder },
    });
    const told = stdout
      .split('\n')
      .filter(Boolean)
      .map((row) => row.split('\t')[0]?.replace(/\/$/, '').replaceAll('\\', ''));
    expect({ offered: told.sort(), stderr }).toEqual({ offered: [...offered].sort(), stderr: '' });
  });
});

describe.skipIf(!has('zsh'))('zsh', () => {
  it('can read the script, and takes the function for its own', async () => {
    const { script } = await scriptFor('zsh');
    const code = `autoload -Uz compinit && compinit -u -D && source ${script} && print -r -- $_comps[minutebook]`;
    const { stdout, stderr } = spawnSync('zsh', ['-f', '-c', code], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '_minutebook\n', stderr: '' });
  });
});

describe.skipIf(!has('pwsh'))('PowerShell', () => {
  it('can read the script', async () => {
    const { script } = await scriptFor('powershell');
    const code = `Get-Content -Raw '${script}' | Invoke-Expression; (TabExpansion2 'minutebook conv' 15).CompletionMatches.CompletionText`;
    expect(spawnSync('pwsh', ['-NoProfile', '-Command', code], { encoding: 'utf8' }).stdout).toBe('convert\n');
  });
});
