import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedSince } from '../../src/batch/changed.ts';
import { fingerprints } from '../../src/batch/fingerprint.ts';
import { ignoring } from '../../src/batch/ignore.ts';
import { inOrder } from '../../src/batch/in-order.ts';
import { OptionsError } from '../../src/errors.ts';
import { parseMinutes } from '../../src/index.ts';
import { temporaryFolder } from '../cli/run-in-process.ts';

describe('work in order', () => {
  const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

  it('gives results in the order of the inputs, whichever is done first, and no more at once than is allowed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        async (pauses, atOnce) => {
          let running = 0;
          const results: number[] = [];
          const work = async (i: number): Promise<number> => {
            expect(++running).toBeLessThanOrEqual(atOnce);
            await wait(pauses[i] ?? 0);
            running--;
            return i;
          };
          for await (const i of inOrder([...pauses.keys()], atOnce, work)) results.push(i);
          expect(results).toEqual([...pauses.keys()]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('ends with the first error, and where no more is wanted', async () => {
    const started: number[] = [];
    const work = async (i: number): Promise<number> => {
      started.push(i);
      await wait(1);
      if (i === 2) throw new Error('two');
      return i;
    };
    await expect(async () => {
      for await (const _ of inOrder([0, 1, 2, 3, 4, 5, 6, 7], 2, work));
    }).rejects.toThrow('two');
    expect(started.length).toBeLessThan(6);
    started.length = 0;
    for await (const i of inOrder([0, 1, 3, 4, 5, 6], 1, work)) if (i === 1) break;
    expect(started.length).toBeLessThan(5);
  });
});

describe('what is ignored', () => {
  it.each([
    ['a name at any depth', 'a.txt', ['a.txt', 'x/a.txt', 'x/y/a.txt'], ['b.txt', 'a.txt.md']],
    ['a folder at any depth', 'drafts', ['drafts/a.txt', 'x/drafts/y/a.txt'], ['draft/a.txt', 'drafts.txt']],
    ['a folder, with a slash', 'drafts/', ['drafts/a.txt', 'x/drafts/a.txt'], ['x.txt']],
    ['a path from the root', '/drafts', ['drafts/a.txt'], ['x/drafts/a.txt']],
    ['a path', 'x/*.txt', ['x/a.txt'], ['a.txt', 'x/y/a.txt']],
    ['a path at any depth', '**/y/*.txt', ['y/a.txt', 'x/y/a.txt'], ['x/a.txt']],
    ['hidden names', '*.tmp', ['.a.tmp', 'x/.b.tmp'], ['a.txt']],
    ['nothing outside', '*', ['a.txt'], ['../a.txt']],
  ])('%s', async (_why, glob, yes, no) => {
    const isIgnored = await ignoring([glob], resolve('/root/of'));
    for (const way of yes) expect(isIgnored(resolve('/root/of', way)), way).toBe(true);
    for (const way of no) expect(isIgnored(resolve('/root/of', way)), way).toBe(false);
  });

  it('is nothing where nothing is said', async () => {
    expect((await ignoring([], '/'))('/a')).toBe(false);
  });
});

describe('fingerprints', () => {
  const HEAD = 'Minutes of the Hill Committee held on Tuesday 4 May 2021\n\n';
  const item = (n: number, text: string): string => `${n}. Item ${'ABCDEFGH'[n]}\n\n${text}\n\n`;
  const FAULT = 'The hall will open on 31 June 2021.';
  const namesOf = async (text: string, document = 'a.txt'): Promise<string[]> => {
    const minutes = await parseMinutes(text, { includeText: true });
    const found = minutes.diagnostics.filter(({ code }) => code === 'dates:impossible');
    return fingerprints(found, document, minutes);
  };

  it('are those of the words, not of the place', async () => {
    const [name] = await namesOf(HEAD + item(1, FAULT));
    const fillers = fc.array(fc.constantFrom('The clerk spoke.', 'Nobody came.', 'The barn burnt down in the night.'), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fillers, fillers, fc.integer({ min: 1, max: 4 }), async (before, after, gap) => {
        const lines = '\n'.repeat(gap + 1);
        const text = [...before, FAULT, ...after].join(lines);
        expect(await namesOf(HEAD + item(1, text))).toEqual([name]);
      }),
      { numRuns: 25 },
    );
  });

  it('tell apart equals, documents and words', async () => {
    const names = [
      ...(await namesOf(HEAD + item(1, FAULT) + item(2, FAULT))),
      ...(await namesOf(HEAD + item(1, FAULT), 'b.txt')),
      ...(await namesOf(HEAD + item(1, FAULT.replace('hall', 'barn')))),
      ...(await namesOf(HEAD + item(1, FAULT.replace('31 June', '31 April')))),
    ];
    expect(new Set(names).size).toBe(5);
    for (const name of names) expect(name).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('what changed in git', () => {
  const git = (folder: string, ...argv: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'init.defaultBranch=main', ...argv], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  function repository(): string {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'x'));
    for (const name of ['same.txt', 'edited.txt', 'staged.txt', 'gone.txt', 'moved.txt', 'x/é "q".txt', 'told.txt'])
      writeFileSync(join(folder, name), `${name}\n`);
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-qm', 'one');
    return folder;
  }
  const isIn = async (folder: string, ref: string) => {
    const changed = await changedSince(ref, folder);
    return (name: string): boolean => changed(join(folder, name));
  };

  it('is edited, staged, committed, added or told of anew; not what is the same, gone or ignored', async () => {
    const folder = repository();
    git(folder, 'checkout', '-qb', 'branch');
    writeFileSync(join(folder, 'x/é "q".txt'), 'new\n');
    git(folder, 'commit', '-qam', 'two');
    // What the other branch does meanwhile is no change of this one.
    git(folder, 'checkout', '-q', 'main');
    writeFileSync(join(folder, 'same.txt'), 'other\n');
    git(folder, 'commit', '-qam', 'three');
    git(folder, 'checkout', '-q', 'branch');
    writeFileSync(join(folder, 'edited.txt'), 'new\n');
    writeFileSync(join(folder, 'staged.txt'), 'new\n');
    git(folder, 'add', 'staged.txt');
    rmSync(join(folder, 'gone.txt'));
    renameSync(join(folder, 'moved.txt'), join(folder, 'x/moved.txt'));
    writeFileSync(join(folder, 'told.txt.minutebook.json'), '{}');
    writeFileSync(join(folder, '.gitignore'), 'secret.txt\n');
    writeFileSync(join(folder, 'secret.txt'), 'x\n');
    const changed = await isIn(folder, 'main');
    const names = ['same.txt', 'edited.txt', 'staged.txt', 'gone.txt', 'moved.txt', 'x/moved.txt', 'x/é "q".txt', 'told.txt', 'secret.txt'];
    expect(names.filter(changed)).toEqual(['edited.txt', 'staged.txt', 'x/moved.txt', 'x/é "q".txt', 'told.txt']);
  });

  it('is seen from a folder inside, and through links', async () => {
    const folder = repository();
    writeFileSync(join(folder, 'edited.txt'), 'new\n');
    const link = join(temporaryFolder(), 'link');
    symlinkSync(folder, link);
    expect((await changedSince('HEAD', join(link, 'x')))(join(link, 'edited.txt'))).toBe(true);
  });

  it.each([
    ['an option in place of a branch', '--output=x', /expected a branch/],
    ['an option of one letter', '-x', /expected a branch/],
    ['nothing', '', /expected a branch/],
    ['a branch that is not there', 'nowhere', /git knows no `nowhere`/],
    ['what is no commit', 'HEAD:same.txt', /git knows no/],
  ])('can not be asked since %s', async (_why, ref, told) => {
    const folder = repository();
    const asked = changedSince(ref, folder);
    await expect(asked).rejects.toThrow(OptionsError);
    await expect(asked).rejects.toThrow(told);
  });

  it('can not be asked outside a repository', async () => {
    await expect(changedSince('main', temporaryFolder())).rejects.toThrow(/in no git repository/);
  });
});
