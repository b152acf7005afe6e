/**
 * Makes the inputs of fixtures/parity anew; needs `soffice` (libreoffice-writer-nogui) and `pandoc`.
 *
 *   node_modules/.bin/esbuild test/parity/make.ts --bundle --packages=external --platform=node --format=esm | node --input-type=module - [case …]
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { writeDocx } from '../helpers/docx.ts';
import { writeMhtml } from '../helpers/mhtml.ts';
import { SETS } from './cases/index.ts';
import type { Minutes } from './model.ts';
import { writeText } from './text.ts';
import { writeChanges, writeSite } from './web.ts';
import { toDocxParts } from './word.ts';

const wanted = process.argv.slice(2);
const work = mkdtempSync(join(tmpdir(), 'minutebook-parity-'));
try {
  for (const minutes of SETS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) make(minutes);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function make(minutes: Minutes): void {
  const folder = join('fixtures/parity', minutes.name);
  mkdirSync(folder, { recursive: true });
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
  // Changes are shown in the Word document alone: the others are made of it as it reads once they are taken.
  const taken = join(work, `${minutes.name}.docx`);
  writeFileSync(taken, writeDocx(toDocxParts(minutes, false)));
  put('input.txt', writeText(minutes));
  put('input.docx', writeDocx(toDocxParts(minutes, true)));
  put('input.pdf', office(taken, 'pdf'));
  const page = web(minutes, taken);
  put('input.html', page);
  put('input.mhtml', writeMhtml([{ type: 'text/html; charset="utf-8"', body: page }]));
  put('input.odt', office(join(folder, 'input.docx'), 'odt'));
  const apart = join(work, `${minutes.name}-apart.docx`);
  writeFileSync(apart, writeDocx(toDocxParts(minutes, true, true)));
  put('input.doc', office(apart, 'doc'));
  put('input.md', pandoc(join(folder, 'input.docx'), minutes.markdown, '--wrap=none'));
}

function web(minutes: Minutes, docx: string): string | Uint8Array {
  if (minutes.web === 'libreoffice') return office(docx, 'html');
  if (minutes.web === 'changes') return writeChanges(minutes);
  if (minutes.web === 'site') return writeSite(minutes, pandoc(docx, 'html'));
  return pandoc(docx, 'html', '--standalone', `--metadata=title:${minutes.name}`, '--template', emptyTemplate());
}

/** A template without the style sheet of pandoc's own. */
function emptyTemplate(): string {
  const file = join(work, 'template.html');
  writeFileSync(
    file,
    '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8" />\n<title>Minutes</title>\n</head>\n<body>\n$body$\n</body>\n</html>\n',
  );
  return file;
}

function pandoc(docx: string, to: string, ...more: string[]): string {
  return execFileSync('pandoc', ['--from=docx', `--to=${to}`, ...more, docx], { encoding: 'utf8' });
}

function office(docx: string, format: string): Uint8Array {
  execFileSync('soffice', [`-env:UserInstallation=file://${work}/profile`, '--headless', '--convert-to', format, '--outdir', work, docx], {
    stdio: 'ignore',
  });
  return readFileSync(join(work, basename(docx).replace(/docx$/, format)));
}
