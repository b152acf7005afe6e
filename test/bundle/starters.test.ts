import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../cli/run-in-process.ts';
import { CMD, readMe, SH } from './starters.js';

/** A bundle whose program shows its arguments. */
function bundle(): string {
  const folder = join(temporaryFolder(), 'the program');
  mkdirSync(join(folder, 'program'), { recursive: true });
  writeFileSync(join(folder, 'minutebook.sh'), SH, { mode: 0o755 });
  writeFileSync(join(folder, 'program/minutebook.mjs'), 'console.log(JSON.stringify(process.argv.slice(2)));\nprocess.exitCode = 3;\n');
  return folder;
}

describe.skipIf(process.platform === 'win32')('the starter for macOS and Linux', () => {
  const argv = ['convert', 'a b', '*', "it's", '$HOME', ''];

  it.each<[string, (folder: string) => string]>([
    ['from elsewhere', (folder) => join(folder, 'minutebook.sh')],
    [
      'through a link',
      (folder) => {
        symlinkSync('the program/minutebook.sh', join(folder, '../minutebook'));
        return join(folder, '../minutebook');
      },
    ],
  ])('hands on arguments and status %s', (_why, starter) => {
    const { status, stdout } = spawnSync(starter(bundle()), argv, { cwd: '/', encoding: 'utf8' });
    expect({ status, argv: JSON.parse(stdout) }).toEqual({ status: 3, argv });
  });

  it('takes the Node.js beside it first, and says what is needed where there is none', () => {
    const folder = bundle();
    writeFileSync(join(folder, 'node'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    const { status, stderr } = spawnSync(join(folder, 'minutebook.sh'), { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('needs Node.js 20 or newer') });
  });
});

describe('what Windows reads', () => {
  it.each([
    ['the starter', CMD],
    ['the page of instructions', readMe('1.2.3')],
  ])('%s has its line ends', (_why, text) => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('the starter closes its only block where it should', () => {
    expect(CMD.match(/\((?=\r)[\s\S]*?\)/)?.[0]).toMatch(/exit \/b 2\r\n\)$/);
  });
});
