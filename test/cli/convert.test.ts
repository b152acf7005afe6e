import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passOver } from '../../src/batch/find.ts';
import { MinutesDocumentSchema } from '../../src/model/index.ts';
import { FORMATS } from '../../src/model/names.ts';
import { type Ran, runInProcess, SHORT_MINUTES, temporaryFolder, type World } from './run-in-process.ts';

/** Write files into a folder of the test's own; content by path. */
function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Files below a folder, those that the run keeps for itself left out. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .filter((name) => !name.startsWith('.minutebook'))
    .sort();

const convert = (folder: string, argv: readonly string[] = [], world?: World): Promise<Ran> =>
  runInProcess(['convert', join(folder, 'in'), '--out-dir', join(folder, 'out'), '--jobs', '0', ...argv], world);

const SUMMARIES = ['summary.csv', 'summary.html', 'summary.json'];
const content = (folder: string): Record<string, string> =>
  Object.fromEntries(filesOf(join(folder, 'out')).map((name) => [name, readFileSync(join(folder, 'out', name), 'latin1')]));

const EXEMPT = `${SHORT_MINUTES}
3. Exclusion of the press and public

RESOLVED that the press and public be excluded from the meeting during the following item of business.

4. Rent arrears (exempt)

The clerk reported that the tenant of plot 9 owed £450.
`;

describe('convert', () => {
  it('writes outputs next to each other, with the inputs’ paths', async () => {
    const folder = folderOf({ 'in/a.txt': SHORT_MINUTES, 'in/2019/b.txt': SHORT_MINUTES });
    const { status, stdout, stderr } = await convert(folder);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(filesOf(join(folder, 'out'))).toEqual(['2019/b.json', '2019/b.md', 'a.json', 'a.md', ...SUMMARIES]);
    const document = MinutesDocumentSchema.parse(JSON.parse(readFileSync(join(folder, 'out/2019/b.json'), 'utf8')));
    expect(document.source.path).toBe('2019/b.txt');
    expect(stderr).toContain('2 documents done');
  });

  it('writes tables for each document, and of the whole run', async () => {
    const folder = folderOf({ 'in/a.txt': SHORT_MINUTES, 'in/b.txt': SHORT_MINUTES });
    await convert(folder, ['--to', 'csv,xlsx', '--table', 'items,money']);
    expect(filesOf(join(folder, 'out'))).toEqual([
      'a.items.csv',
      'a.xlsx',
      'b.items.csv',
      'b.xlsx',
      ...SUMMARIES,
      'tables.xlsx',
      'tables/items.csv',
      'tables/money.csv',
    ]);
    const [head, ...rows] = readFileSync(join(folder, 'out/tables/items.csv'), 'utf8').trimEnd().split('\r\n');
    expect(head).toMatch(/^document,/);
    expect(rows.map((row) => row.split(',')[0])).toEqual([
      ...rows.slice(0, rows.length / 2).map(() => 'a.txt'),
      ...rows.slice(rows.length / 2).map(() => 'b.txt'),
    ]);
  });

  it('passes over what no one means, and counts it', async () => {
    const folder = folderOf({
      'in/a.txt': SHORT_MINUTES,
      'in/~$a.docx': 'x',
      'in/.hidden.txt': 'x',
      'in/.git/x.txt': 'x',
      'in/photo.jpg': 'x',
    });
    const { status, stderr } = await convert(folder);
    expect(status).toBe(0);
    expect(stderr).toContain('4 files passed over (2 hidden, 1 lock file of Word or LibreOffice, 1 that is no document)');
    expect(JSON.parse(readFileSync(join(folder, 'out/summary.json'), 'utf8')).totals.passedOver).toEqual({ hidden: 2, lock: 1, other: 1 });
  });

  it('takes from a folder whatever there is a reader for', () => {
    const inputs = readdirSync('fixtures', { recursive: true, encoding: 'utf8' }).filter((path) => basename(path).startsWith('input.'));
    const endings = new Set(inputs.map((path) => extname(path)));
    expect(endings.size).toBeGreaterThanOrEqual(FORMATS.length);
    for (const ending of endings) expect([ending, passOver(`june${ending}`)]).toEqual([ending, null]);
  });

  it.each<[string, (folder: string) => string[], World, string[]]>([
    ['globs', (folder) => [join(folder, 'in/**/*.txt')], {}, ['2019/b.json', 'a.json']],
    ['a list', (folder) => ['--files-from', join(folder, 'list')], {}, ['2019/b.json', 'a.json']],
    [
      'names parted by NUL, piped in',
      () => ['--files-from', '-'],
      { stdin: 'FOLDER/in/a.txt\0FOLDER/in/2019/b.txt\0' },
      ['2019/b.json', 'a.json'],
    ],
  ])('takes %s', async (_why, argv, world, expected) => {
    const folder = folderOf({ 'in/a.txt': SHORT_MINUTES, 'in/2019/b.txt': SHORT_MINUTES });
    writeFileSync(join(folder, 'list'), `${join(folder, 'in/a.txt')}\r\n${join(folder, 'in/2019/b.txt')}\r\n`);
    const stdin = typeof world.stdin === 'string' ? { stdin: world.stdin.replaceAll('FOLDER', folder) } : {};
    const { status, stderr } = await runInProcess(
      ['convert', ...argv(folder), '-o', join(folder, 'out'), '-j', '0', '--to', 'json'],
      stdin,
    );
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(filesOf(join(folder, 'out'))).toEqual([...expected, ...SUMMARIES]);
  });

  it('goes on after what fails, names it, and tells of it in the summary', async () => {
    const folder = folderOf({ 'in/a.txt': '', 'in/b.txt': SHORT_MINUTES });
    const { status, stderr } = await convert(folder, ['--quiet']);
    expect(status).toBe(3);
    expect(stderr).toBe(
      'Could not be converted:\n  a.txt  The file is empty. Check that it was copied whole; a cloud drive may not have fetched it yet.\n',
    );
    const { totals, files } = JSON.parse(readFileSync(join(folder, 'out/summary.json'), 'utf8'));
    expect(totals.states).toMatchObject({ failed: 1 });
    expect(files[0]).toMatchObject({ name: 'a.txt', state: 'failed', error: { code: 'input:empty' }, outputs: [] });
    expect(files[1]).toMatchObject({ name: 'b.txt', outputs: ['b.json', 'b.md'] });
  });

  it('tells of inputs that are not there', async () => {
    const folder = folderOf({ 'in/a.txt': SHORT_MINUTES });
    const { status, stderr } = await convert(folder, [join(folder, 'nowhere.txt'), join(folder, '*.none')]);
    expect(status).toBe(3);
    expect(stderr).toContain('nowhere.txt  There is no such file');
    expect(stderr).toContain('*.none  There is no such file');
  });

  it('stops at the first failure where asked to', async () => {
    const folder = folderOf({ 'in/a.txt': '', 'in/b.txt': SHORT_MINUTES });
    const { status, stderr } = await convert(folder, ['--fail-fast']);
    expect(status).toBe(3);
    expect(stderr).toContain('--fail-fast');
    expect(filesOf(join(folder, 'out'))).toEqual([]);
  });

  it('only says what it would do', async () => {
    const folder = folderOf({ 'in/a.txt': SHORT_MINUTES });
    const { status, stderr } = await convert(folder, ['--dry-run']);
    expect(status).toBe(0);
    expect(stderr).toContain('would convert a.txt to a.*');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('does not take its own outputs for inputs, nor write over inputs', async () => {
    const folder = folderOf({ 'in/a.txt': SHORT_MINUTES, 'in/a.md': SHORT_MINUTES });
    for (let round = 0; round < 2; round++) {
      const { stderr } = await runInProcess(['convert', join(folder, 'in'), '-o', join(folder, 'in'), '-j', '0']);
      expect(stderr).toContain(round === 0 ? '2 documents done' : '0 documents done, 2 up to date');
    }
    expect(filesOf(join(folder, 'in'))).toEqual(['a.md', 'a.md.json', 'a.md.md', 'a.txt', 'a.txt.json', 'a.txt.md', ...SUMMARIES]);
    expect(readFileSync(join(folder, 'in/a.md'), 'utf8')).toBe(SHORT_MINUTES);
  });

  it('shows odd names and runs nothing of them, follows links to files only, and says which lead nowhere', async () => {
    const folder = folderOf({
      'in/esc\u001b[31m.txt': SHORT_MINUTES,
      'in/new\nline.txt': SHORT_MINUTES,
      'in/gpj\u202etxt.txt': SHORT_MINUTES,
      'in/$(touch pwned).txt': SHORT_MINUTES,
      'in/sub/a.txt': SHORT_MINUTES,
    });
    symlinkSync('sub/a.txt', join(folder, 'in/link.txt'));
    symlinkSync('.', join(folder, 'in/loop'));
    symlinkSync('self.txt', join(folder, 'in/self.txt'));
    symlinkSync('nowhere', join(folder, 'in/gone.txt'));
    const { status, stderr } = await convert(folder, ['--to', 'json']);
    expect(status).toBe(3);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    for (const shown of [
      'esc\\x1b[31m.txt',
      'new\\nline.txt',
      'gpj\\u{202e}txt.txt',
      'gone.txt  The link leads nowhere',
      'self.txt  The link',
    ])
      expect(stderr).toContain(shown);
    expect(filesOf(join(folder, 'out'))).toEqual(
      ['$(touch pwned).json', 'esc_[31m.json', 'gpj_txt.json', 'link.json', 'new_line.json', 'sub/a.json', ...SUMMARIES].sort(),
    );
    for (const text of Object.values(content(folder)))
      for (const raw of ['\u001b', '\r']) expect(text.replaceAll('\r\n', '')).not.toContain(raw);
  });

  it.each<[string, string[], string]>([
    ['through a link to the output folder', ['in'], 'link'],
    ['with a glob that reaches over the output folder', ['in/**/*.{txt,md}'], 'in/out'],
    ['with a glob inside the output folder', ['in/*.{txt,md}'], 'in'],
  ])('nor %s', async (_why, inputs, out) => {
    const folder = folderOf({ 'in/a.txt': SHORT_MINUTES, 'in/b.md': SHORT_MINUTES });
    symlinkSync(join(folder, 'in'), join(folder, 'link'), 'dir');
    for (let round = 0; round < 2; round++) {
      const { stderr } = await runInProcess(['convert', ...inputs.map((one) => join(folder, one)), '-o', join(folder, out), '-j', '0']);
      expect(stderr).toContain(round === 0 ? '2 documents done' : '0 documents done, 2 up to date');
    }
    expect(readFileSync(join(folder, 'in/b.md'), 'utf8')).toBe(SHORT_MINUTES);
  });

  it('leaves an output folder inside the input folder alone', async () => {
    const folder = folderOf({ 'in/a.txt': SHORT_MINUTES });
    for (let round = 0; round < 2; round++) await runInProcess(['convert', join(folder, 'in'), '-o', join(folder, 'in/out'), '-j', '0']);
    expect(filesOf(join(folder, 'in/out'))).toEqual(['a.json', 'a.md', ...SUMMARIES]);
  });
});

describe('what is up to date', () => {
  const start = async (argv: string[] = []): Promise<string> => {
    const folder = folderOf({ 'in/a.txt': SHORT_MINUTES, 'in/b.txt': SHORT_MINUTES, 'in/bad.txt': '' });
    await convert(folder, argv);
    return folder;
  };
  const again = async (folder: string, argv: string[] = []): Promise<string | undefined> =>
    /(\d+) documents? done/.exec((await convert(folder, argv)).stderr)?.[1];

  it('is not done again, and nothing is written', async () => {
    const folder = await start();
    const before = filesOf(join(folder, 'out')).map((name) => statSync(join(folder, 'out', name)).mtimeMs);
    expect(await again(folder)).toBe('0');
    expect(filesOf(join(folder, 'out')).map((name) => statSync(join(folder, 'out', name)).mtimeMs)).toEqual(before);
  });

  it.each<[string, (folder: string) => void, string[], string]>([
    ['its content changed', (folder) => writeFileSync(join(folder, 'in/a.txt'), `${SHORT_MINUTES}\nMore.\n`), [], '1'],
    ['only its time changed', (folder) => utimesSync(join(folder, 'in/a.txt'), 1, 1), [], '0'],
    ['an output has gone', (folder) => rmSync(join(folder, 'out/a.md')), [], '1'],
    ['an output was cut', (folder) => writeFileSync(join(folder, 'out/a.json'), '{'), [], '1'],
    ['other formats are asked for', () => {}, ['--to', 'json'], '3'],
    ['other settings', () => {}, ['--include-text'], '3'],
    ['it is forced', () => {}, ['--force'], '3'],
    ['a summary has gone', (folder) => rmSync(join(folder, 'out/summary.html')), [], '0'],
  ])('%s', async (_why, change, argv, expected) => {
    const folder = await start();
    change(folder);
    expect(await again(folder, argv)).toBe(expected);
    expect(filesOf(join(folder, 'out'))).toEqual(expect.arrayContaining(['a.json', 'b.json', ...SUMMARIES]));
  });

  it('is the same as done anew, however it came about', async () => {
    const folder = await start();
    writeFileSync(join(folder, 'in/bad.txt'), SHORT_MINUTES);
    rmSync(join(folder, 'in/b.txt'));
    await convert(folder);
    const after = content(folder);
    rmSync(join(folder, 'out'), { recursive: true });
    await convert(folder);
    // What was written for an input that has gone stays: it may be all that is left of it.
    expect(Object.fromEntries(Object.entries(after).filter(([name]) => !name.startsWith('b.')))).toEqual(content(folder));
  });

  it('drops the outputs of what now fails, or has another name', async () => {
    const folder = await start();
    writeFileSync(join(folder, 'in/a.txt'), '');
    writeFileSync(join(folder, 'in/b.md'), SHORT_MINUTES);
    await convert(folder);
    expect(filesOf(join(folder, 'out'))).toEqual(['b.md.json', 'b.md.md', 'b.txt.json', 'b.txt.md', ...SUMMARIES]);
  });

  it('survives a journal that was cut in the middle of a line, or is no journal', async () => {
    const folder = await start();
    const journal = join(folder, 'out/.minutebook/journal');
    const whole = content(folder);
    writeFileSync(journal, readFileSync(journal).subarray(0, 300));
    await convert(folder);
    expect(content(folder)).toEqual(whole);
    writeFileSync(journal, '\0\xff{"name":"a.txt"}\tx\n[]\n\t\n');
    await convert(folder);
    expect(content(folder)).toEqual(whole);
  });

  it('clears away what a killed run left unfinished', async () => {
    const folder = await start();
    writeFileSync(join(folder, 'out/.minutebook/unfinished/rest'), 'half');
    writeFileSync(join(folder, 'out/.minutebook/lock'), '{"pid":999999999,"host":"nowhere"}');
    utimesSync(join(folder, 'out/.minutebook/lock'), 1, 1);
    expect(await again(folder)).toBe('0');
    expect(readdirSync(join(folder, 'out/.minutebook/unfinished'))).toEqual([]);
    expect(existsSync(join(folder, 'out/.minutebook/lock'))).toBe(false);
  });
});

describe('exempt items', () => {
  it('are warned of once', async () => {
    const { stderr } = await convert(folderOf({ 'in/a.txt': EXEMPT, 'in/b.txt': EXEMPT }));
    expect(stderr.match(/warning: .*exempt/g)).toEqual([expect.stringContaining('2 exempt items in 2 documents')]);
  });

  it('are left out where asked to, text and facts', async () => {
    const folder = folderOf({ 'in/a.txt': EXEMPT });
    const { stderr } = await convert(folder, ['--exclude-exempt', '--include-text', '--to', 'json,markdown,csv']);
    expect(stderr).toContain('Left out the text and facts of 1 exempt item in 1 document');
    for (const [name, text] of Object.entries(content(folder)))
      expect([name, text.includes('plot 9'), text.includes('450')]).toEqual([name, false, false]);
    const document = MinutesDocumentSchema.parse(JSON.parse(readFileSync(join(folder, 'out/a.json'), 'utf8')));
    expect(document.source.text).toHaveLength(EXEMPT.length);
    for (const { text, span } of document.resolutions) expect(document.source.text?.slice(span.start, span.end)).toBe(text);
    expect(document.items.at(-1)).toMatchObject({ exempt: true, blocks: [] });
  });
});

describe('an output folder that can not be written', () => {
  it.each<[string, (folder: string) => void]>([['a file of that name', (folder) => writeFileSync(join(folder, 'out'), 'x')]])(
    '%s',
    async (_why, make) => {
      const folder = folderOf({ 'in/a.txt': SHORT_MINUTES });
      make(folder);
      const { status, stderr } = await convert(folder);
      expect(status).toBe(3);
      expect(stderr).toMatch(/^error: Cannot write /);
      expect(stderr).not.toMatch(/\n\s+at /);
    },
  );

  it.skipIf(process.getuid?.() === 0)('no right to write', async () => {
    const folder = folderOf({ 'in/a.txt': SHORT_MINUTES });
    mkdirSync(join(folder, 'out'));
    chmodSync(join(folder, 'out'), 0o500);
    const { status, stderr } = await convert(folder);
    expect({ status, stderr }).toEqual({ status: 3, stderr: expect.stringContaining('no right to write there') });
  });

  it('a folder where an output should be', async () => {
    const folder = folderOf({ 'in/a.txt': SHORT_MINUTES });
    mkdirSync(join(folder, 'out/a.json'), { recursive: true });
    const { status, stderr } = await convert(folder);
    expect(status).toBe(3);
    expect(stderr).toContain('a folder has that name');
  });

  it('is left to another run that is at work there', async () => {
    const folder = folderOf({ 'in/a.txt': SHORT_MINUTES });
    mkdirSync(join(folder, 'out/.minutebook'), { recursive: true });
    writeFileSync(join(folder, 'out/.minutebook/lock'), JSON.stringify({ pid: process.ppid, host: (await import('node:os')).hostname() }));
    const { status, stderr } = await convert(folder);
    expect(status).toBe(3);
    expect(stderr).toContain('another run');
  });
});

describe('the summary page', () => {
  it('shows every file with its findings beside the words, and runs nothing', async () => {
    const folder = folderOf({
      'in/<b>a&b.txt': `${SHORT_MINUTES}\n3. Next\n\nThe next meeting is on 31/02/2019 at the forge.\n`,
      'in/bad.txt': '',
    });
    await convert(folder);
    const html = readFileSync(join(folder, 'out/summary.html'), 'utf8');
    expect(html).not.toMatch(/<script|\son\w+=|<b>|javascript:/i);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<bdi>&lt;b&gt;a&amp;b.txt</bdi>');
    expect(html).toContain('<blockquote><p><bdi>The next meeting is on 31/02/2019 at the forge.</bdi></p></blockquote>');
    expect(html).toContain('<strong>The file is empty.</strong>');
    expect(html).toContain('<a href="_b_a%26b.json" aria-label="_b_a&amp;b.json"><bdi>json</bdi></a>');
  });

  it('opens in Excel: a byte order mark, a row a file', async () => {
    const folder = folderOf({ 'in/=1+1.txt': SHORT_MINUTES });
    await convert(folder);
    const csv = readFileSync(join(folder, 'out/summary.csv'), 'utf8');
    expect(csv).toMatch(/^\ufefffile,state,/);
    expect(csv).toContain("\r\n'=1+1.txt,");
  });
});

describe('wrong calls', () => {
  it.each([
    ['no output folder', ['convert', 'a.txt'], '--out-dir'],
    ['no input', ['convert', '-o', 'out'], 'Cannot convert without an input'],
    ['an unknown format, nearly right', ['convert', 'a.txt', '-o', 'out', '--to', 'jsno'], 'did you mean json?'],
    ['an unknown table', ['convert', 'a.txt', '-o', 'out', '--table', 'money,x'], 'Cannot use `x` in `--table`'],
    ['jobs that are no number', ['convert', 'a.txt', '-o', 'out', '--jobs', 'all'], '`--jobs`: expected a number'],
    ['no time at all', ['convert', 'a.txt', '-o', 'out', '--timeout', '0'], 'above 0'],
    ['watching without doing', ['convert', 'a.txt', '-o', 'out', '--watch', '--dry-run'], 'cannot be used with option'],
    ['a list that is not there', ['convert', '-o', 'out', '--files-from', '/nowhere/list'], 'Cannot read the list'],
    ['an empty list', ['convert', '-o', 'out', '--files-from', '-'], 'it is empty'],
  ])('end with status 2: %s', async (_why, argv, words) => {
    const { status, stderr } = await runInProcess(argv, { stdin: '' });
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});
