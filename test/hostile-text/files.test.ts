/** Files, names, links and devices that are not what they seem. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { runInProcess, SHORT_MINUTES, temporaryFolder } from '../cli/run-in-process.ts';
import { docxEntries, par, writeDocx } from '../helpers/docx.ts';
import { writeZip } from '../helpers/zip.ts';

// The first run loads all of the program, and a machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const onUnix = describe.skipIf(process.platform === 'win32');

/** A folder with a file of minutes in it. */
function folderWith(name = 'a.txt'): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', name), SHORT_MINUTES);
  return folder;
}

const makePipe = (path: string): string => {
  execFileSync('mkfifo', [path]);
  return path;
};

async function makeSocket(path: string): Promise<void> {
  const server = createServer().listen(path);
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
}

const convert = (folder: string, ...argv: string[]) =>
  runInProcess(['convert', join(folder, 'in'), '-o', join(folder, 'out'), '-j', '0', '--to', 'json', ...argv]);

onUnix('devices and pipes', () => {
  it.each([
    ['one that never ends is read to the limit', '/dev/zero', /limit of 1000000/],
    ['one that holds nothing', '/dev/null', /is empty/],
  ])('as an input: %s', async (_why, path, said) => {
    const { status, stdout, stderr } = await runInProcess(['parse', path, '--max-size', '1MB']);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toMatch(said);
  });

  it('a pipe that is named is read like a file', async () => {
    const pipe = makePipe(join(temporaryFolder(), 'pipe'));
    const [{ status, stdout }] = await Promise.all([
      runInProcess(['parse', pipe, '--quiet']),
      import('node:fs/promises').then(({ writeFile }) => writeFile(pipe, SHORT_MINUTES)),
    ]);
    expect({ status, items: JSON.parse(stdout).items.length }).toEqual({ status: 0, items: 2 });
  });

  it('a socket that is named can not be read, and says so', async () => {
    const path = join(temporaryFolder(), 'socket');
    await makeSocket(path);
    const { status, stderr } = await runInProcess(['parse', path]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/^\S+socket {2}error/);
  });

  it('in a folder are passed over', async () => {
    const folder = folderWith();
    makePipe(join(folder, 'in/pipe.txt'));
    await makeSocket(join(folder, 'in/socket.txt'));
    symlinkSync('/dev/zero', join(folder, 'in/zero.txt'));
    symlinkSync('pipe.txt', join(folder, 'in/link.txt'));
    const parsed = await runInProcess(['parse', join(folder, 'in'), '--quiet']);
    expect({ status: parsed.status, lines: parsed.stdout.trim().split('\n').length }).toEqual({ status: 0, lines: 1 });
    const { status, stderr } = await convert(folder);
    expect(status).toBe(0);
    expect(stderr).toContain('4 files passed over');
  });

  it('as an output are written to, and never replaced', async () => {
    const { status } = await runInProcess(['parse', join(folderWith(), 'in/a.txt'), '--quiet', '-o', '/dev/null']);
    expect(status).toBe(0);
    expect(readFileSync('/dev/null').length).toBe(0);
  });
});

onUnix('links in the output folder', () => {
  it('that lead out of it are not written through', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, 'in/sub/deep'), { recursive: true });
    writeFileSync(join(folder, 'in/sub/b.txt'), SHORT_MINUTES);
    writeFileSync(join(folder, 'in/sub/deep/c.txt'), SHORT_MINUTES);
    mkdirSync(join(folder, 'elsewhere'));
    mkdirSync(join(folder, 'out'));
    symlinkSync('../elsewhere', join(folder, 'out/sub'));
    const { status, stderr } = await convert(folder);
    expect(status).toBe(3);
    expect(stderr).toContain('leads out of the output folder');
    expect(readdirSync(join(folder, 'elsewhere'))).toEqual([]);
    expect(existsSync(join(folder, 'out/a.json'))).toBe(true);
  });

  it('that stand where a file goes are replaced, and what they lead to is left alone', async () => {
    const folder = folderWith();
    writeFileSync(join(folder, 'precious.txt'), 'mine');
    mkdirSync(join(folder, 'out'));
    for (const name of ['a.json', 'summary.html']) symlinkSync('../precious.txt', join(folder, 'out', name));
    expect((await convert(folder)).status).toBe(0);
    expect(readFileSync(join(folder, 'precious.txt'), 'utf8')).toBe('mine');
    expect(JSON.parse(readFileSync(join(folder, 'out/a.json'), 'utf8')).schemaVersion).toBe('1');
  });

  it('are no hindrance where the folder itself is one', async () => {
    const folder = folderWith();
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('elsewhere', join(folder, 'out'));
    expect((await convert(folder)).status).toBe(0);
    expect(readdirSync(join(folder, 'elsewhere'))).toContain('a.json');
  });
});

describe('names', () => {
  const NAMES = [
    ['a line end', 'new\nline.txt'],
    ['a carriage return', 'cr\rback.txt'],
    ['an escape', 'esc\u001b[31m.txt'],
    ['markup', '<img src=x onerror=alert(1)>.txt'],
    ['a formula', '=1+1.txt'],
    ['an option', '--output.txt'],
    ['quotes', `"it's".txt`],
    ['a format', '%s%n $& .txt'],
    ['a star', 'a*b?.txt'],
    ['every object knows', '__proto__.txt'],
    ['dots', 'a..txt..txt'],
  ] as const;

  onUnix('of files', () => {
    it.each(NAMES)('can hold anything: %s', async (_why, name) => {
      const folder = folderWith(name);
      const parsed = await runInProcess(['parse', join(folder, 'in'), '--format', 'ndjson']);
      const lines = parsed.stdout.trim().split('\n');
      expect({ status: parsed.status, lines: lines.length }).toEqual({ status: 0, lines: 1 });
      expect(JSON.parse(lines[0] as string).source.path).toBe(join(folder, 'in', name));
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
      expect(parsed.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
      const { status, stderr } = await convert(folder);
      expect(status).toBe(0);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
      expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
      const { files } = JSON.parse(readFileSync(join(folder, 'out/summary.json'), 'utf8'));
      expect(files.map((file: { name: string }) => file.name)).toEqual([name]);
      expect(readFileSync(join(folder, 'out/summary.csv'), 'utf8')).not.toMatch(/(?:^|,|\n)=/);
      expect(readFileSync(join(folder, 'out/summary.html'), 'utf8')).not.toContain('<img');
    });

    it('are told apart by NUL in a list', async () => {
      const folder = folderWith('new\nline.txt');
      const list = `${join(folder, 'in/new\nline.txt')}\0`;
      const ran = await runInProcess(['convert', '--files-from', '-', '-o', join(folder, 'out'), '-j', '0', '--to', 'json'], {
        stdin: list,
      });
      expect(ran.status).toBe(0);
      expect(readdirSync(join(folder, 'out'))).toContain('new_line.json');
    });
  });

  it.each([
    ['upwards', '../../escaped.xml'],
    ['from the root', '/etc/escaped.xml'],
    ['by a drive', 'C:\\escaped.xml'],
    ['upwards, backwards', '..\\..\\escaped.xml'],
    ['that no object should have', '__proto__'],
    ['twice the same', 'word/document.xml'],
  ])('in an archive are never paths: %s', async (_why, name) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    const entries = [...docxEntries({ body: par('1. Drains') + par('RESOLVED that the pump be bought.') }), { name, content: '<x/>' }];
    writeFileSync(join(folder, 'in/a.docx'), writeZip(entries));
    const { status } = await convert(folder);
    expect(status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['in', 'out']);
    expect(JSON.parse(readFileSync(join(folder, 'out/a.json'), 'utf8')).resolutions.length).toBe(1);
  });

  it('of outside resources in a document are never asked for', async () => {
    const body = `<w:p><w:hyperlink r:id="rId9"><w:r><w:t>1. Drains</w:t></w:r></w:hyperlink></w:p>${par('See file:///etc/passwd and http://127.0.0.1:9/x')}`;
    const { status, stdout } = await runInProcess(['parse', '-', '--quiet', '--include-text'], { stdin: writeDocx({ body }) });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).source.text).toContain('file:///etc/passwd');
  });
});
