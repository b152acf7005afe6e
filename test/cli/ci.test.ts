/** The jobs and the hook in README, run as they are written, by the built program in repositories of their own. */
import { execFileSync, execSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from '../sources.ts';
import { temporaryFolder } from './run-in-process.ts';
import { gitlabFaults, junitFaults, sarifFaults } from './schemas/validate.ts';

vi.setConfig({ testTimeout: 120_000 });

const BUILT = join(ROOT, '.cache/test-check');
const BIN = join(BUILT, 'bin.mjs');

beforeAll(() => {
  execSync(`node test/bundle/modules.js ${BUILT}`, { cwd: ROOT });
  writeFileSync(
    BIN,
    "#!/usr/bin/env node\nimport { main } from './cli/main.js';\nprocess.exitCode = await main(process.argv.slice(2), process);\n",
  );
  chmodSync(BIN, 0o755);
}, 60_000);

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocksOf = (language: string): string[] =>
  [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].filter((match) => match[1] === language).map((match) => match[2] as string);

const CLEAN =
  'Minutes of the Hill Committee held on Tuesday 4 May 2021\n\n1. Apologies\n\nNone.\n\n2. Gate\n\nRESOLVED that the gate be mended.\n';
const FAULTY = CLEAN.replace('None.', 'None. The hall will open on 31 June 2021.');

interface Repository {
  folder: string;
  run(script: string, more?: Record<string, string>): { status: number | null; stdout: string; stderr: string };
  write(name: string, content: string): void;
  commit(): void;
}

/** A repository with minutes in it, cloned from another, with the program among what it has installed. */
function repository({ realNpx = false } = {}): Repository {
  const origin = temporaryFolder();
  const folder = temporaryFolder();
  const tools = temporaryFolder();
  // What `npm ci` would do is done below, so that the test needs no registry.
  const tool = (name: string, script: string): void => writeFileSync(join(tools, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  tool('npm', 'echo "npm $*"');
  // npx takes longer to start than the program: one test has the real one.
  if (!realNpx) tool('npx', 'command=$1; shift; exec node_modules/.bin/"$command" "$@"');
  const env: Record<string, string | undefined> = {
    ...process.env,
    PATH: `${tools}${delimiter}${process.env.PATH}`,
    GIT_AUTHOR_NAME: 't',
    GIT_AUTHOR_EMAIL: 't@example.org',
    GIT_COMMITTER_NAME: 't',
    GIT_COMMITTER_EMAIL: 't@example.org',
  };
  const run: Repository['run'] = (script, more = {}) => {
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd: folder,
      env: { ...env, ...more },
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };
  const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);
  const commit = (): void => {
    execFileSync('git', ['add', '.'], { cwd: folder, env });
    execFileSync('git', ['commit', '-qm', 'x', '--no-verify'], { cwd: folder, env });
  };
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main'], { cwd: origin });
  execFileSync('git', ['clone', '-q', origin, '.'], { cwd: folder, stdio: 'ignore' });
  execFileSync('git', ['checkout', '-qB', 'main'], { cwd: folder });
  mkdirSync(join(folder, 'Minutes'));
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(BIN, join(folder, 'node_modules/.bin/minutebook'));
  write('package.json', '{"private":true}');
  write('.gitignore', 'node_modules\n');
  write('Minutes/april.txt', FAULTY);
  write('Minutes/may.txt', CLEAN);
  commit();
  execFileSync('git', ['push', '-q', 'origin', 'main'], { cwd: folder, stdio: 'ignore' });
  return { folder, run, write, commit };
}

/** A repository whose archive has an old fault, known to its baseline by the command in README. */
function withBaseline(): Repository {
  const one = repository();
  const command = /`(npx minutebook check Minutes --write-baseline [^`]+)`/.exec(README)?.[1] as string;
  expect(one.run(command)).toMatchObject({ status: 0 });
  one.commit();
  execFileSync('git', ['push', '-q', 'origin', 'main'], { cwd: one.folder, stdio: 'ignore' });
  return one;
}

interface Step {
  name?: string;
  uses?: string;
  if?: string;
  run?: string;
  with?: Record<string, unknown>;
}

const [github, gitlab] = blocksOf('yaml').map((text) => parse(text)) as [
  { on: Record<string, unknown>; permissions: Record<string, string>; jobs: { check: { steps: Step[] } } },
  { minutes: { script: string[]; artifacts: { when: string; reports: Record<string, string> } } },
];
const [hook] = blocksOf('bash') as [string];

describe('the job for GitHub', () => {
  const { steps } = github.jobs.check;
  const script = (name: string): string => steps.find((step) => step.name === name)?.run as string;

  it('is a workflow: actions with their versions, or scripts', () => {
    expect(Object.keys(github.on)).toEqual(['pull_request', 'push']);
    expect(github.permissions['security-events']).toBe('write');
    for (const { uses, run } of steps) {
      expect([uses, run].filter((one) => one !== undefined)).toHaveLength(1);
      if (uses) expect(uses).toMatch(/^[\w-]+(?:\/[\w-]+)+@v\d+$/);
    }
    // Without the whole history there is nothing to compare with.
    expect(steps[0]?.with?.['fetch-depth']).toBe(0);
  });

  it('annotates what a pull request changes, and nothing else', () => {
    const { run, write, commit } = repository();
    expect(run('git checkout -qb branch && npm ci').status).toBe(0);
    const env = { GITHUB_BASE_REF: 'main' };
    write('Minutes/june.txt', CLEAN);
    commit();
    expect(run(script('Check what the pull request changes'), env)).toMatchObject({ status: 0, stdout: '' });
    write('Minutes/july.txt', FAULTY);
    commit();
    const { status, stdout } = run(script('Check what the pull request changes'), env);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::warning file=Minutes\/july\.txt,line=5,endLine=5,col=\d+,endColumn=\d+,title=dates%3Aimpossible::[^\n]+\n$/);
  });

  it('writes what code scanning takes, less what the baseline knows', () => {
    const { folder, run, write } = withBaseline();
    write('Minutes/july.txt', FAULTY);
    expect(run(script('Check everything')).status).toBe(0);
    const file = steps.at(-1)?.with?.sarif_file as string;
    const text = readFileSync(join(folder, file), 'utf8');
    expect(sarifFaults(text)).toEqual([]);
    const { results } = JSON.parse(text).runs[0];
    expect(
      results.map(
        (one: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
          one.locations[0]?.physicalLocation.artifactLocation.uri,
      ),
    ).toEqual(['Minutes/july.txt']);
  });
});

describe('the job for GitLab', () => {
  const { script, artifacts } = gitlab.minutes;

  it('passes where nothing is new, fails where something is, and leaves its reports either way', async () => {
    const { folder, run, write } = withBaseline();
    expect(run(script.join('\n')).status).toBe(0);
    write('Minutes/july.txt', FAULTY);
    expect(run(script.join('\n')).status).toBe(1);
    expect(artifacts.when).toBe('always');
    const [quality, junit] = [artifacts.reports.codequality, artifacts.reports.junit].map((name) =>
      readFileSync(join(folder, name as string), 'utf8'),
    ) as [string, string];
    expect(gitlabFaults(quality)).toEqual([]);
    expect(JSON.parse(quality).map(({ location }: { location: { path: string } }) => location.path)).toEqual([
      'Minutes/april.txt',
      'Minutes/july.txt',
    ]);
    expect(await junitFaults(junit)).toEqual([]);
    expect(junit.match(/<failure /g)).toHaveLength(1);
  });
});

describe('the hook', () => {
  it('lets clean minutes and everything else be committed, and stops what is at fault', () => {
    const { folder, run, write } = repository({ realNpx: true });
    const file = join(folder, '.git/hooks/pre-commit');
    writeFileSync(file, hook);
    chmodSync(file, 0o755);
    write('notes.txt', FAULTY);
    expect(run('git add notes.txt && git commit -qm one').status).toBe(0);
    write('Minutes/a name with blanks.txt', CLEAN);
    expect(run('git add . && git commit -qm two').status).toBe(0);
    write('Minutes/july.txt', FAULTY);
    const stopped = run('git add . && git commit -qm three');
    expect(stopped.status).not.toBe(0);
    expect(`${stopped.stdout}${stopped.stderr}`).toContain('31 June 2021');
    write('Minutes/july.txt.minutebook.json', '{ "suppress": [{ "code": "dates:impossible", "reason": "So printed." }] }');
    expect(run('git add . && git commit -qm four').status).toBe(0);
  });
});

describe('many files', () => {
  it('are looked over by workers, with the report that one process makes', () => {
    const { run, write } = repository();
    for (let i = 0; i < 12; i++) write(`Minutes/${i}.txt`, i % 3 ? CLEAN : `${FAULTY}${'The clerk spoke. '.repeat((12 - i) * 50)}\n`);
    write('Minutes/empty.txt', '');
    const reports = ['0', '2'].map((jobs) => run(`node_modules/.bin/minutebook check Minutes --reporter json --jobs ${jobs}`));
    for (const { status, stdout } of reports) {
      expect(status).toBe(3);
      expect(stdout).toBe(reports[0]?.stdout);
    }
    expect(JSON.parse(reports[0]?.stdout as string).summary).toMatchObject({ documents: 15, failed: 1, found: { warning: 5 } });
  });
});
