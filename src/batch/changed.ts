/** Asks git which files changed. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { OptionsError } from '../errors.ts';
import { realPath } from './find.ts';
import { SIDECAR } from './sidecar.ts';

const run = promisify(execFile);

/** Nothing of the repository's own configuration is run on the way. */
const QUIET = ['--no-optional-locks', '-c', 'core.fsmonitor=false'];

/** Most characters that git may answer. */
const MOST = 256 * 1024 * 1024;

async function git(folder: string, ...argv: string[]): Promise<string> {
  const { stdout } = await run('git', [...QUIET, ...argv], { cwd: folder, maxBuffer: MOST, encoding: 'utf8', windowsHide: true });
  return stdout;
}

/**
 * Files that are not as they were where the branch left `ref`: changed, added, or not yet known to git. A file whose suppressions changed is
 * one of them.
 */
export async function changedSince(ref: string, folder = '.'): Promise<(file: string) => boolean> {
  if (ref === '' || ref.startsWith('-'))
    throw new OptionsError('Cannot use the value of `--changed-since`: expected a branch, tag or commit');
  const top = (await ask(() => git(folder, 'rev-parse', '--show-toplevel'), explainNoRepository)).replace(/\n$/, '');
  const commit = (
    await ask(
      () => git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`),
      () => unknownRef(ref),
    )
  ).trim();
  const base = (
    await ask(
      () => git(top, 'merge-base', commit, 'HEAD'),
      () => noBase(ref),
    )
  ).trim();
  const changed = await git(
    top,
    'diff',
    '--name-only',
    '-z',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--diff-filter=d',
    base,
    '--',
  );
  const unknown = await git(top, 'ls-files', '--others', '--exclude-standard', '-z', '--');
  const names = `${changed}${unknown}`.split('\0').filter((name) => name !== '');
  const files = new Set(names.map((name) => realPath(resolve(top, name.endsWith(SIDECAR) ? name.slice(0, -SIDECAR.length) : name))));
  return (file) => files.has(realPath(file));
}

async function ask(question: () => Promise<string>, explain: (error: unknown) => string): Promise<string> {
  try {
    return await question();
  } catch (error) {
    throw new OptionsError(`Cannot tell what changed: ${explain(error)}`, { cause: error });
  }
}

function explainNoRepository(error: unknown): string {
  const { code, stderr = '' } = error as { code?: string; stderr?: string };
  if (code === 'ENOENT') return '`--changed-since` needs git, which is not installed';
  if (/dubious ownership/.test(stderr))
    return 'git does not trust this folder, which belongs to someone else (see `safe.directory` in its manual)';
  return 'this folder is in no git repository';
}

const unknownRef = (ref: string): string => `git knows no \`${ref}\`; fetch it first (in a job, fetch the whole history: depth 0)`;
const noBase = (ref: string): string =>
  `the current branch and \`${ref}\` have nothing in common here; fetch the whole history (in a job: depth 0)`;
