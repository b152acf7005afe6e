#!/usr/bin/env node
/**
 * Makes a folder, and a zip of it, that runs without npm: the program bundled, starters, licences. Then tries it, from another place.
 *
 *   npm run bundle                    into .cache/bundle
 *   npm run bundle -- --out DIR       elsewhere
 *   npm run bundle -- --node FILE     with this Node.js in it: node.exe of Windows, or node of the system it is for
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeModules } from './modules.js';
import { makeProgram } from './program.js';
import { CMD, readMe, SH } from './starters.js';
import { zip } from './zip.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MANIFEST = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const { values: options } = parseArgs({ options: { out: { type: 'string' }, node: { type: 'string' } } });
const out = resolve(options.out ?? join(ROOT, '.cache/bundle'));
const name = `minutebook-${MANIFEST.version}`;
const folder = join(out, name);

rmSync(folder, { recursive: true, force: true });
await build(join(folder, 'program'));
write('minutebook.cmd', CMD);
write('minutebook.sh', SH, 0o755);
write('README.txt', readMe(MANIFEST.version));
write('LICENCES.txt', licences());
if (options.node) {
  const copy = join(folder, basename(options.node).toLowerCase().endsWith('.exe') ? 'node.exe' : 'node');
  copyFileSync(options.node, copy);
  chmodSync(copy, 0o755);
}
writeFileSync(`${folder}.zip`, zip(filesOf(folder)));
tryOut();
process.stdout.write(`${folder}\n${folder}.zip (${(readFileSync(`${folder}.zip`).length / 1e6).toFixed(1)} MB)\n`);

function write(path, text, mode = 0o644) {
  writeFileSync(join(folder, path), text, { mode });
}

/** Bundle the program as `npm run build` does. */
async function build(program) {
  await makeModules(program);
  await makeProgram(program, options.node);
  rmSync(join(program, 'index.js'), { force: true });
  writeFileSync(join(program, 'package.json'), '{"type":"module"}\n');
  const start = "import { main } from './cli/main.js';\n\nprocess.exitCode = await main(process.argv.slice(2), process);\n";
  writeFileSync(join(program, 'minutebook.mjs'), start);
}

/** The licences of the program and of all that is bundled with it. */
function licences() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const bundled = Object.keys(packages).filter((path) => path === '' || (!packages[path].dev && existsSync(join(ROOT, path))));
  return bundled
    .map((path) => {
      const file = readdirSync(join(ROOT, path)).find((one) => /^licen[cs]e/i.test(one));
      const title = `${path.replace(/^.*node_modules\//, '') || 'minutebook'} ${packages[path].version} (${packages[path].license ?? 'see its text'})`;
      return `${title}\n\n${file ? readFileSync(join(ROOT, path, file), 'utf8').trim() : ''}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((path) => ({
      name: `${name}/${relative(folder, path).replaceAll('\\', '/')}`,
      bytes: readFileSync(path),
      isProgram: /(?:\.sh|[\\/]node)$/.test(path),
    }));
}

/** Convert documents of several formats with workers, from a place where nothing else is. */
function tryOut() {
  const place = mkdtempSync(join(tmpdir(), 'minutebook bundle '));
  try {
    const copy = join(place, 'the program');
    cpSync(folder, copy, { recursive: true });
    const inputs = join(place, 'in');
    const cases = readdirSync(join(ROOT, 'fixtures'), { withFileTypes: true, recursive: true }).filter(({ name }) => /^input\./.test(name));
    const formats = new Map(cases.map((entry) => [entry.name, join(entry.parentPath ?? entry.path, entry.name)]));
    mkdirSync(inputs);
    for (const [one, path] of formats) copyFileSync(path, join(inputs, `${one.replace('input.', '')} minutes${one.slice(5)}`));
    const start = process.platform === 'win32' ? ['cmd', '/c', join(copy, 'minutebook.cmd')] : ['sh', join(copy, 'minutebook.sh')];
    const argv = [...start.slice(1), 'convert', inputs, '--out-dir', join(place, 'out'), '--jobs', '2', '--to', 'json,markdown,csv,xlsx'];
    const { status, stderr } = spawnSync(start[0], argv, { cwd: place, encoding: 'utf8', env: { PATH: process.env.PATH } });
    const written = readdirSync(join(place, 'out')).filter((one) => one.endsWith('minutes.json')).length;
    if (status !== 0 || written !== formats.size)
      throw new Error(`The bundle does not run: status ${status}, ${written} of ${formats.size}\n${stderr}`);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
