import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, planNames, safePart } from '../../src/batch/names.ts';

const RESERVED = {
  suffixes: ['.json', '.md', '.money.csv'],
  files: new Set(['summary.json', 'notes.md']),
  folders: new Set(['.minutebook', 'tables']),
};

/** Stems for files, each found from a folder: `[base, file]`. */
const stems = (files: readonly (readonly [string, string])[], how: path.PlatformPath): string[] =>
  planNames(
    files.map(([base, file]) => ({ base, file })),
    RESERVED,
    how,
  ).map(({ stem }) => stem);

describe('safePart', () => {
  it.each([
    ['plain words stay', 'Minutes 4 June', 'Minutes 4 June'],
    ['letters beyond ASCII stay', 'Cofnodion ŵ £5', 'Cofnodion ŵ £5'],
    ['letters and their marks are joined, as Windows shows them', 'e\u0301', 'é'],
    ['what Windows refuses', 'a<b>:"|?*\\c', 'a_b_______c'],
    ['control characters', 'a\nb\x7f', 'a_b_'],
    ['a dot at the end', 'minutes.', 'minutes_'],
    ['a blank at the end', 'minutes ', 'minutes_'],
    ['a blank at the start', ' minutes', '_minutes'],
    ['a device', 'con', 'con_'],
    ['a device in capitals, with more behind it', 'NUL.2019', 'NUL_.2019'],
    ['a numbered device', 'com1', 'com1_'],
    ['a device by a raised number', 'LPT²', 'LPT²_'],
    ['no device: more letters', 'console', 'console'],
    ['no device: another number', 'com10', 'com10'],
    ['the folder above', '..', '._'],
    ['nothing', '', '_'],
  ])('%s', (_why, part, expected) => {
    expect(safePart(part)).toBe(expected);
  });

  it('is legal everywhere, whatever comes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (part) => {
        const safe = safePart(part);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come through
        expect(safe).not.toMatch(/[<>:"/\\|?*\x00-\x1f]|[. ]$|^\.{1,2}$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(190);
        expect(safe.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('planNames', () => {
  it.each<[string, [string, string][], string[]]>([
    [
      'one folder: below it',
      [
        ['/m', '/m/2019/a.docx'],
        ['/m', '/m/b.pdf'],
      ],
      ['2019/a', 'b'],
    ],
    [
      'two folders: below what they share',
      [
        ['/m/2019', '/m/2019/a.txt'],
        ['/m/2020', '/m/2020/a.txt'],
      ],
      ['2019/a', '2020/a'],
    ],
    ['one file: its name', [['/m/2019', '/m/2019/a.txt']], ['a']],
    [
      'one stem, two extensions: both keep theirs',
      [
        ['/m', '/m/a.docx'],
        ['/m', '/m/a.pdf'],
      ],
      ['a.docx', 'a.pdf'],
    ],
    [
      'the same in another order',
      [
        ['/m', '/m/a.pdf'],
        ['/m', '/m/a.docx'],
      ],
      ['a.pdf', 'a.docx'],
    ],
    [
      'letters of another case are the same on Windows',
      [
        ['/m', '/m/A.txt'],
        ['/m', '/m/a.md'],
      ],
      ['A.txt', 'a.md'],
    ],
    [
      'and where the extensions do not help either',
      [
        ['/m', '/m/A.txt'],
        ['/m', '/m/a.txt'],
      ],
      ['A~', 'a~'],
    ],
    [
      'a name that another needs for its extension',
      [
        ['/m', '/m/a.txt'],
        ['/m', '/m/a.pdf'],
        ['/m', '/m/a.txt.md'],
      ],
      ['a~', 'a.pdf', 'a.txt.md'],
    ],
    ['a name of the run’s own', [['/m', '/m/summary.docx']], ['summary.docx']],
    ['a file that is an input below the output folder', [['/m', '/m/notes.txt']], ['notes.txt']],
    [
      'a folder of the run’s own',
      [
        ['/m', '/m/tables/a.txt'],
        ['/m', '/m/b.txt'],
      ],
      ['tables_/a', 'b'],
    ],
    [
      'a file where others have a folder',
      [
        ['/m', '/m/a.txt'],
        ['/m', '/m/a.json/b.txt'],
      ],
      ['a.txt', 'a.json/b'],
    ],
    ['a device', [['/m', '/m/aux.txt']], ['aux_']],
    ['dots in the name', [['/m', '/m/12.03.19 Minutes.docx']], ['12.03.19 Minutes']],
    ['a name that is all extension', [['/m', '/m/.txt']], ['.txt']],
    [
      'what only Windows refuses',
      [
        ['/m', '/m/10:30?.txt'],
        ['/m', '/m/a\\b.txt'],
      ],
      ['10_30_', 'a_b'],
    ],
  ])('%s', (_why, files, expected) => {
    const named = stems(files, path.posix);
    expect(named.map((stem, i) => (expected[i]?.endsWith('~') ? stem.slice(0, expected[i]?.length) : stem))).toEqual(expected);
  });

  it.each<[string, [string, string][], string[]]>([
    ['a folder', [['C:\\M', 'C:\\M\\2019\\a.docx']], ['2019/a']],
    [
      'a drive itself',
      [
        ['C:\\', 'C:\\a.docx'],
        ['C:\\', 'C:\\x\\b.docx'],
      ],
      ['a', 'x/b'],
    ],
    [
      'two drives',
      [
        ['C:\\M', 'C:\\M\\a.docx'],
        ['D:\\M', 'D:\\M\\a.docx'],
      ],
      ['C/M/a', 'D/M/a'],
    ],
    ['a share', [['\\\\srv\\docs', '\\\\srv\\docs\\x\\a.docx']], ['x/a']],
    [
      'a share beside a drive',
      [
        ['\\\\srv\\docs', '\\\\srv\\docs\\a.docx'],
        ['C:\\M', 'C:\\M\\a.docx'],
      ],
      ['srv/docs/a', 'C/M/a'],
    ],
    [
      'folders whose case differs',
      [
        ['C:\\Minutes', 'C:\\Minutes\\a.docx'],
        ['c:\\minutes\\x', 'c:\\minutes\\x\\a.docx'],
      ],
      ['a', 'x/a'],
    ],
    ['a long path', [['\\\\?\\C:\\M', '\\\\?\\C:\\M\\a.docx']], ['a']],
  ])('on Windows: %s', (_why, files, expected) => {
    expect(stems(files, path.win32)).toEqual(expected);
  });

  it('tells names by forward slashes', () => {
    expect(planNames([{ base: 'C:\\M', file: 'C:\\M\\x\\a b.docx' }], RESERVED, path.win32)[0]?.name).toBe('x/a b.docx');
  });

  it('shortens what is too long for Windows', () => {
    const deep = `${'folder with a long name/'.repeat(12)}minutes.txt`;
    const [stem = ''] = stems([['/m', `/m/${deep}`]], path.posix);
    expect(stem).toMatch(/^long\/[0-9a-f]{16}-minutes$/);
  });

  it('gives every input a name of its own, below the folder, in any order', () => {
    const part = fc.oneof(
      fc.constantFrom('a', 'A', 'a.txt', 'a.txt.json', 'con', '..', 'summary', 'tables', 'x.json', 'b.pdf', 'a~'),
      fc.string({ maxLength: 6 }).map((text) => text.replace(/[/\0]/g, '_') || '_'),
    );
    const file = fc
      .array(part, { minLength: 1, maxLength: 3 })
      .map((parts) => parts.map((one) => (/^\.+$/.test(one) ? 'dots' : one)).join('/'));
    fc.assert(
      fc.property(fc.uniqueArray(file, { minLength: 1, maxLength: 12 }), (files) => {
        const named = (list: readonly string[]) =>
          new Map(
            planNames(
              list.map((one) => ({ base: '/m', file: `/m/${one}` })),
              RESERVED,
              path.posix,
            ).map(({ file: from, stem }) => [from, stem]),
          );
        const once = named(files);
        const outputs = [...once.values()].map(foldName);
        expect(new Set(outputs).size).toBe(files.length);
        for (const stem of outputs) {
          expect(path.posix.join('/out', stem)).toBe(`/out/${stem}`);
          expect(stem.startsWith('.minutebook/')).toBe(false);
        }
        expect(named([...files].reverse())).toEqual(new Map([...once].reverse()));
      }),
      { numRuns: 300 },
    );
  });
});
