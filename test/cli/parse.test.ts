import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MinutesDocumentSchema } from '../../src/model/index.ts';
import { runInProcess, SHORT_MINUTES, temporaryFolder } from './run-in-process.ts';

/** Write files into a folder of the test's own; content by path. */
function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const paths = (ndjson: string): string[] =>
  ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).source.path);

describe('inputs', () => {
  it('prints one document for one file', async () => {
    const file = join(folderOf({ 'a.txt': SHORT_MINUTES }), 'a.txt');
    const { status, stdout } = await runInProcess(['parse', file]);
    expect(status).toBe(0);
    const document = MinutesDocumentSchema.parse(JSON.parse(stdout));
    expect(document.source.path).toBe(file);
    expect(document.source.text).toBeUndefined();
  });

  it.each([
    ['a dash', ['parse', '-']],
    ['no argument, something piped in', ['parse']],
  ])('reads standard input: %s', async (_why, argv) => {
    const { status, stdout } = await runInProcess(argv, { stdin: SHORT_MINUTES });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).source.path).toBeNull();
  });

  it('asks for an input where nothing is piped in', async () => {
    const { status, stdout, stderr } = await runInProcess(['parse']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('expected files, folders, or text piped in');
  });

  it('takes the files of a folder in order, those of its folders too, and passes over hidden and lock files', async () => {
    const folder = folderOf({
      'b.txt': SHORT_MINUTES,
      'a.txt': SHORT_MINUTES,
      'B.txt': SHORT_MINUTES,
      'old/c.txt': SHORT_MINUTES,
      '.hidden.txt': SHORT_MINUTES,
      '.git/config': 'x',
      '~$minutes.docx': 'lock',
      'Thumbs.db': 'x',
      'desktop.ini': 'x',
    });
    const { status, stdout } = await runInProcess(['parse', folder]);
    expect(status).toBe(0);
    expect(paths(stdout)).toEqual(['B.txt', 'a.txt', 'b.txt', 'old/c.txt'].map((name) => join(folder, name)));
  });

  it('takes globs that no shell expanded, as that of Windows', async () => {
    const folder = folderOf({ 'b.txt': SHORT_MINUTES, 'a.txt': SHORT_MINUTES, 'c.md': SHORT_MINUTES, '~$a.txt': 'x' });
    const { status, stdout } = await runInProcess(['parse', join(folder, '*.txt')]);
    expect({ status, paths: paths(stdout) }).toEqual({ status: 0, paths: [join(folder, 'a.txt'), join(folder, 'b.txt')] });
    expect((await runInProcess(['parse', join(folder, '*.odt')])).stderr).toContain('There is no such file');
  });

  it('follows links to files and not to folders', async () => {
    const folder = folderOf({ 'a.txt': SHORT_MINUTES });
    symlinkSync(folder, join(folder, 'loop'));
    symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
    const { stdout } = await runInProcess(['parse', folder]);
    expect(paths(stdout)).toEqual([join(folder, 'a.txt'), join(folder, 'b.txt')]);
  });

  it('keeps the order of several inputs', async () => {
    const folder = folderOf({ 'b.txt': SHORT_MINUTES, 'a.txt': SHORT_MINUTES });
    const { stdout } = await runInProcess(['parse', join(folder, 'b.txt'), '-', join(folder, 'a.txt')], { stdin: SHORT_MINUTES });
    expect(paths(stdout)).toEqual([join(folder, 'b.txt'), null, join(folder, 'a.txt')]);
  });

  it.each([
    ['standard input twice', ['parse', '-', '-'], 'give `-` once'],
    ['an empty name', ['parse', ''], 'without a name'],
  ])('refuses %s', async (_why, argv, words) => {
    const { status, stderr } = await runInProcess(argv, { stdin: SHORT_MINUTES });
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});

const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

describe('input that can not be read', () => {
  it.each([
    ['no such file', null, 'There is no such file'],
    ['an empty file', '', 'The file is empty'],
    ['white space only', ' \r\n\t\u00a0\n', 'only white space'],
    ['a binary file', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, ...new Array(64).fill(0)]), 'binary'],
    ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'image'],
    ['RTF', '{\\rtf1 Minutes}', 'Cannot read RTF'],
  ])('names the file and what to do: %s', async (_why, content, words) => {
    const folder = folderOf(content === null ? {} : { 'bad.txt': content });
    const file = join(folder, 'bad.txt');
    const { status, stdout, stderr } = await runInProcess(['parse', file]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    const [first, hint] = stderr.split('\n');
    expect(first).toContain(`${file}  error`);
    expect(first).toContain(words);
    expect(hint?.trim().length).toBeGreaterThan(10);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('says that a folder without files has none', async () => {
    const folder = folderOf({ '.hidden': 'x', 'sub/~$a.docx': 'x' });
    const { status, stderr } = await runInProcess(['parse', folder]);
    expect(status).toBe(3);
    expect(stderr).toContain(`${folder}  error  The folder holds no files to read`);
  });

  it.skipIf(process.getuid?.() === 0)('says that a file may not be read', async () => {
    const file = join(folderOf({ 'a.txt': SHORT_MINUTES }), 'a.txt');
    chmodSync(file, 0);
    const { status, stderr } = await runInProcess(['parse', file]);
    expect(status).toBe(3);
    expect(stderr).toContain('The file may not be read');
  });

  it('goes on with the others', async () => {
    const folder = folderOf({ 'a.txt': SHORT_MINUTES, 'b.txt': '', 'c.txt': SHORT_MINUTES });
    const { status, stdout, stderr } = await runInProcess(['parse', folder, join(folder, 'nowhere.txt')]);
    expect(status).toBe(3);
    expect(paths(stdout)).toEqual([join(folder, 'a.txt'), join(folder, 'c.txt')]);
    expect(stderr).toContain('2 documents parsed, 2 failed');
  });

  it('refuses a file over the limit without reading it', async () => {
    const file = join(folderOf({ 'a.txt': SHORT_MINUTES }), 'a.txt');
    const { status, stderr } = await runInProcess(['parse', file, '--max-size', '100']);
    expect(status).toBe(3);
    expect(stderr).toContain('more than the limit of 100');
    expect(stderr).toContain('--max-size');
  });

  it('stops reading standard input at the limit', async () => {
    const { status, stderr } = await runInProcess(['parse', '--max-size', '0.1k'], { stdin: SHORT_MINUTES });
    expect(status).toBe(3);
    expect(stderr).toContain('<stdin>  error');
  });
});

describe('awkward input', () => {
  it.each([
    ['text that is no minutes', 'Beat two eggs.\nAdd 200 g of flour.\n', null],
    ['source code', 'export const x = (a) => a + 1; // £5\n', null],
    ['NUL characters', `${SHORT_MINUTES}\0\0`, 'control character'],
    ['bytes that are no UTF-8', Buffer.concat([Buffer.from(SHORT_MINUTES), Buffer.from([0xa3, 0x35, 0x30])]), 'windows-1252'],
    ['UTF-16 with a mark, as PowerShell writes it', utf16(SHORT_MINUTES), null],
    ['CR LF', SHORT_MINUTES.replaceAll('\n', '\r\n'), null],
    ['lone CR', SHORT_MINUTES.replaceAll('\n', '\r'), null],
  ])('gives a valid document: %s', async (_why, content, words) => {
    const { status, stdout, stderr } = await runInProcess(['parse', '--include-text'], { stdin: content });
    expect(status).toBe(0);
    const document = MinutesDocumentSchema.parse(JSON.parse(stdout));
    expect(document.source.text?.length).toBeGreaterThan(20);
    if (words) expect(stderr).toContain(words);
  });
});

describe('output', () => {
  it.each([
    ['json, one document', ['-f', 'json', 'a.txt'], (out: string) => JSON.parse(out).schemaVersion === '1'],
    ['json, several', ['-f', 'json', 'a.txt', 'b.txt'], (out: string) => JSON.parse(out).length === 2],
    ['json, several of which none can be read', ['-f', 'json', 'x.txt', 'y.txt'], (out: string) => JSON.parse(out).length === 0],
    ['ndjson, one document', ['-f', 'ndjson', 'a.txt'], (out: string) => /^\{.*\}\n$/.test(out)],
    ['ndjson, several', ['a.txt', 'b.txt'], (out: string) => /^\{.*\}\n\{.*\}\n$/.test(out)],
    ['a folder of one is still several', ['.'], (out: string) => /^(?:\{.*\}\n)+$/.test(out)],
    ['markdown', ['-f', 'markdown', 'a.txt'], (out: string) => /^# .*\n/.test(out) && out.endsWith('\n')],
    ['markdown, several', ['-f', 'markdown', 'a.txt', 'b.txt'], (out: string) => out.split('\n***\n\n# ').length === 2],
    ['compact by default', ['a.txt'], (out: string) => out.split('\n').length === 2],
    ['pretty on demand', ['a.txt', '--pretty'], (out: string) => out.startsWith('{\n  "schemaVersion": "1",\n')],
    ['with the source text', ['a.txt', '--include-text'], (out: string) => JSON.parse(out).source.text === SHORT_MINUTES],
    [
      'the layout that was asked for',
      ['a.txt', '--layout', 'printed-minutes'],
      (out: string) => JSON.parse(out).source.layout === 'printed-minutes',
    ],
    ['the format that was asked for', ['a.txt', '--input-format', 'text'], (out: string) => JSON.parse(out).source.format === 'text'],
  ])('prints %s', async (_why, argv, isRight) => {
    const folder = folderOf({ 'a.txt': SHORT_MINUTES, 'b.txt': SHORT_MINUTES });
    const inputs = argv.map((argument) => (argument === '.' || /\.txt$/.test(argument) ? join(folder, argument) : argument));
    const { stdout } = await runInProcess(['parse', ...inputs]);
    expect(stdout).toSatisfy(isRight);
  });

  it('is pretty on a terminal, unless told otherwise', async () => {
    const pretty = await runInProcess(['parse', '-'], { stdin: SHORT_MINUTES, terminal: true });
    const compact = await runInProcess(['parse', '-', '--compact'], { stdin: SHORT_MINUTES, terminal: true });
    expect(pretty.stdout).toMatch(/^\{\n {2}"/);
    expect(compact.stdout).toMatch(/^\{"/);
  });

  it('shows control characters on a terminal instead of sending them there', async () => {
    const hostile = `1. Reports\n\nThe \x1b[31mred\x1b]0;title\x07 line, \u202egnol and \u009b2J.\n`;
    for (const format of ['json', 'markdown']) {
      const { stdout, stderr } = await runInProcess(['parse', '-f', format], { stdin: hostile, terminal: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not come through
      expect(stdout + stderr.replace(/\x1b\[\d+m/g, '')).not.toMatch(/[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]/);
    }
  });

  it('stops quietly when the reader goes away', async () => {
    const folder = folderOf({ 'a.txt': SHORT_MINUTES, 'b.txt': SHORT_MINUTES, 'c.txt': SHORT_MINUTES });
    const { status, stdout, stderr } = await runInProcess(['parse', folder, '--quiet'], { closeAfter: 1 });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(paths(stdout)).toEqual([join(folder, 'a.txt')]);
  });
});

describe('standard output that can not be written', () => {
  it('is a failure of the call, in one line', async () => {
    const { status, stderr } = await runInProcess(['parse', '-', '--quiet'], { stdin: SHORT_MINUTES, closeAfter: 0, writeError: 'ENOSPC' });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'error: Cannot write the output: write ENOSPC\n' });
  });
});

describe('--output', () => {
  it('writes the file and nothing to standard output', async () => {
    const folder = folderOf({ 'a.txt': SHORT_MINUTES });
    const { status, stdout } = await runInProcess(['parse', join(folder, 'a.txt'), '-o', join(folder, 'a.json')]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')).schemaVersion).toBe('1');
    expect(readdirSync(folder)).toEqual(['a.json', 'a.txt']);
  });

  it('leaves the old file where nothing could be parsed', async () => {
    const folder = folderOf({ 'a.txt': '', 'a.json': 'old' });
    const { status } = await runInProcess(['parse', join(folder, 'a.txt'), '-o', join(folder, 'a.json')]);
    expect(status).toBe(3);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.json', 'a.txt']);
  });

  it('does not read its own output when that lies in the folder', async () => {
    const folder = folderOf({ 'a.txt': SHORT_MINUTES });
    for (let round = 0; round < 2; round++) await runInProcess(['parse', folder, '-o', join(folder, 'all.ndjson')]);
    expect(paths(readFileSync(join(folder, 'all.ndjson'), 'utf8'))).toEqual([join(folder, 'a.txt')]);
  });

  it('writes through a link and to a device', async () => {
    const folder = folderOf({ 'a.txt': SHORT_MINUTES, 'real.json': 'old' });
    symlinkSync(join(folder, 'real.json'), join(folder, 'link.json'));
    expect((await runInProcess(['parse', join(folder, 'a.txt'), '-o', join(folder, 'link.json')])).status).toBe(0);
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toMatch(/^\{/);
    expect((await runInProcess(['parse', join(folder, 'a.txt'), '-o', '/dev/null'])).status).toBe(0);
    expect(existsSync('/dev/null')).toBe(true);
  });

  it.each([
    ['a folder', '.', 'it is a folder'],
    ['a folder that is not there', 'nowhere/a.json', 'its folder does not exist'],
    ['an input', 'a.txt', 'it is one of the inputs'],
  ])('refuses to write to %s', async (_why, output, words) => {
    const folder = folderOf({ 'a.txt': SHORT_MINUTES });
    const { status, stderr } = await runInProcess(['parse', join(folder, 'a.txt'), '--output', join(folder, output)]);
    expect(status).toBe(2);
    expect(stderr).toContain(words);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(SHORT_MINUTES);
  });
});

describe('wrong calls', () => {
  it.each([
    ['an unknown command, nearly right', ['prase', 'a.txt'], '(Did you mean parse?)'],
    ['a file without a command', ['minutes.txt'], 'Did you mean `minutebook parse'],
    ['a folder without a command', ['fixtures'], 'Did you mean `minutebook convert fixtures --out-dir Data`?'],
    ['no folder to write to', ['convert', 'fixtures'], 'minutebook convert Minutes --out-dir Data'],
    ['a dash that Word made', ['convert', 'fixtures', '–out-dir', 'Data'], 'type `--out-dir`'],
    ['quotation marks that Word made', ['parse', '“C:\\Minutes”', '--table', 'x'], 'type straight ones'],
    ['quotation marks that Windows leaves', ['convert', "'C:\\My", "Minutes'"], 'type double ones'],
    ['what Windows makes of "C:\\In\\"', ['convert', 'C:\\In" --out-dir Data'], 'leave that off'],
    ['no command', [], 'Usage: minutebook'],
    ['an unknown option, nearly right', ['parse', '--fromat', 'json'], '(Did you mean --format?)'],
    ['an unknown format, nearly right', ['parse', '--format', 'markdwon'], '(Did you mean markdown?)'],
    ['an unknown format, the beginning of one', ['parse', '--format', 'mark'], '(Did you mean markdown?)'],
    ['an unknown layout', ['parse', '--layout', 'modern'], 'Expected one of moderngov-agenda-item'],
    ['an unknown input format', ['parse', '--input-format', 'word'], 'Expected one of text, markdown'],
    ['a format without its value', ['parse', '-', '--format'], 'argument missing'],
    ['a day that is none', ['parse', '-', '--reference-date', '2019-02-30'], '`--reference-date`: expected a day'],
    ['a day in another form', ['parse', '-', '--reference-date', '24/01/2019'], '`--reference-date`: expected a day'],
    ['a size that is none', ['parse', '-', '--max-size', 'big'], '`--max-size`: expected a size'],
    ['pretty and compact', ['parse', '-', '--pretty', '--compact'], 'cannot be used with'],
    ['pretty Markdown', ['parse', '-', '--pretty', '-f', 'markdown'], 'Cannot use `--pretty` with markdown'],
    ['pretty for several', ['parse', '-', 'a.txt', '--pretty'], 'Cannot use `--pretty` with ndjson'],
    ['an argument that schema does not take', ['schema', 'x'], 'too many arguments'],
  ])('end with status 2 and say what would be right: %s', async (_why, argv, words) => {
    const { status, stdout, stderr } = await runInProcess(argv, { stdin: SHORT_MINUTES });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('show what was typed without obeying it', async () => {
    const { stderr } = await runInProcess(['parse', '--\x1b[31mred']);
    expect(stderr).toContain('--\\x1b[31mred');
  });
});

describe('help', () => {
  it.each([
    ['the program', ['--help'], ['parse [options]', 'schema', 'Examples:', 'Exit status:']],
    ['a command', ['parse', '--help'], ['--reference-date', 'Examples:', '--no-color']],
    ['help on a command', ['help', 'schema'], ['JSON Schema']],
  ])('tells of %s', async (_why, argv, words) => {
    const { status, stdout, stderr } = await runInProcess(argv);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const word of words) expect(stdout).toContain(word);
  });

  it('gives the version', async () => {
    expect(await runInProcess(['--version'])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});
