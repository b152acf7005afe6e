#!/usr/bin/env node
/**
 * Changes the program in small ways, one at a time, and tells which changes no test notices.
 *
 *   npm run mutants -- votes              money, dates, votes or check
 *   npm run mutants -- money --every 6    a sixth of them, in groups taken all over
 *   npm run mutants -- votes --show 50    with the first so many survivors
 *
 * The mutants are Stryker's; they are tried in one process by the area's own tests, which takes milliseconds each where Stryker's runner takes
 * a second. What is decided when a module is loaded (tables) can not be switched later, and is left out. What was tried is kept in
 * .cache/mutants, and tried again only where the sources or tests of its area changed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

/** Pinned, and kept apart from the dependencies: a run needs it, an install does not. */
const PACKAGES = ['@stryker-mutator/instrumenter@9.6.1', 'typed-inject@5.0.0'];

/** Sources and tests of each area. */
const AREAS = {
  money: { sources: ['src/extract/money'], folder: 'test/extract', tests: /^money/ },
  dates: { sources: ['src/extract/dates'], folder: 'test/extract', tests: /^dates/ },
  votes: {
    sources: ['src/extract/resolutions/votes.ts', 'src/extract/resolutions/divisions.ts'],
    folder: 'test/extract',
    tests: /^(?:resolutions|votes)/,
  },
  check: { sources: ['src/check'], folder: 'test/check', tests: /^(?:rules|cases)/ },
};
/** Mutants tried by one process. */
const GROUP = 60;

const { values, positionals } = parseArgs({
  options: { every: { type: 'string', default: '1' }, show: { type: 'string', default: '0' } },
  allowPositionals: true,
});
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KEPT = join(ROOT, '.cache/mutants');
const COPY = join(KEPT, 'copy');
const RESULT = join(KEPT, 'result.json');
const [name = 'votes'] = positionals;
const area = AREAS[name];
if (!area) throw new Error(`Expected one of ${Object.keys(AREAS).join(', ')}`);

const filesIn = (path) =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(join(ROOT, path), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.name.endsWith('.ts'))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(ROOT.length))
        .sort();
const sources = area.sources.flatMap(filesIn);
const tests = readdirSync(join(ROOT, area.folder))
  .filter((file) => area.tests.test(file) && file.endsWith('.test.ts'))
  .map((file) => `${area.folder}/${file}`);

// Rows may stand in files beside the tests, and belong to them.
const rows = readdirSync(join(ROOT, area.folder))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => `${area.folder}/${file}`);
const state = createHash('sha256');
for (const file of [...sources, ...tests, ...rows]) state.update(file).update(readFileSync(join(ROOT, file)));
const digest = state.digest('hex');

/** Make the mutants, and a copy of the project in which each can be switched on. */
async function makeMutants() {
  mkdirSync(KEPT, { recursive: true });
  if (!existsSync(join(KEPT, 'node_modules/typed-inject')))
    execFileSync('npm', ['install', '--prefix', KEPT, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...PACKAGES], {
      stdio: 'ignore',
    });
  const load = (id) => import(pathToFileURL(createRequire(join(KEPT, 'x.js')).resolve(id)).href);
  const [{ createInstrumenter }, { createInjector }] = [await load('@stryker-mutator/instrumenter'), await load('typed-inject')];
  const quiet = () => {};
  const logger = { debug: quiet, info: quiet, warn: quiet, trace: quiet, error: quiet, isDebugEnabled: () => false };
  const instrumenter = createInjector().provideValue('logger', logger).provideValue('options', {}).injectFunction(createInstrumenter);
  const given = sources.map((file) => ({ name: file, mutate: true, content: readFileSync(join(ROOT, file), 'utf8') }));
  const { files, mutants } = await instrumenter.instrument(given, { plugins: null, excludedMutations: [], ignorers: [] });
  rmSync(COPY, { recursive: true, force: true });
  for (const folder of ['src', 'test', 'fixtures']) cpSync(join(ROOT, folder), join(COPY, folder), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(COPY, 'node_modules'));
  for (const file of ['package.json', 'package-lock.json', 'README.md', 'tsconfig.json']) cpSync(join(ROOT, file), join(COPY, file));
  // Without the promise that nothing has side effects: the tests are loaded for theirs.
  writeFileSync(join(COPY, 'package.json'), readFileSync(join(COPY, 'package.json'), 'utf8').replace('"sideEffects": false,', ''));
  for (const { name: file, content } of files) writeFileSync(join(COPY, file), content);
  writeFileSync(join(COPY, 'test/mutants/tests.js'), tests.map((file) => `import '../../${file}';\n`).join(''));
  await build({
    entryPoints: [join(COPY, 'test/mutants/run.js')],
    outfile: join(KEPT, 'run.js'),
    absWorkingDir: COPY,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    alias: { vitest: join(COPY, 'test/mutants/shim.js') },
    // What vitest is made of stands beside it.
    nodePaths: [join(ROOT, 'node_modules'), join(ROOT, 'node_modules/vitest/node_modules')],
    external: ['typescript', 'esbuild'],
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
  writeFileSync(join(KEPT, 'mutants.json'), JSON.stringify(mutants));
  return mutants;
}

const run = (from, to) => {
  const call = [join(KEPT, 'run.js'), join(KEPT, 'mutants.json'), String(from), String(to), RESULT];
  return spawnSync(process.execPath, call, { stdio: 'ignore', timeout: 60_000 + (to - from) * 3000, cwd: COPY }).status === 0;
};

/** Try a stretch of mutants in a process; one that ends it, or leaves something behind, is tried by itself. */
function tryStretch(from, to, fates, mutants) {
  const said = run(from, to) ? JSON.parse(readFileSync(RESULT, 'utf8')) : null;
  if (said && (said.spoilt === 0 || to - from === 1)) Object.assign(fates, said.fates);
  else if (to - from === 1) {
    if (!run(0, 0)) throw new Error('Cannot run the tests without any change either: nothing that was found out so far can be trusted');
    fates[mutants[from].id] = 'killed';
  } else {
    const middle = (from + to) >> 1;
    tryStretch(from, middle, fates, mutants);
    tryStretch(middle, to, fates, mutants);
  }
}

const memory = join(KEPT, `${name}.json`);
const before = existsSync(memory) ? JSON.parse(readFileSync(memory, 'utf8')) : null;
const mutants = await makeMutants();
const fates = before?.digest === digest ? before.fates : {};
for (let group = 0; group * GROUP < mutants.length; group++) {
  const from = group * GROUP;
  if (group % Number(values.every) !== 0 || fates[mutants[from].id]) continue;
  tryStretch(from, Math.min(mutants.length, from + GROUP), fates, mutants);
  writeFileSync(memory, JSON.stringify({ digest, fates }));
}

function counted(of) {
  const counts = {};
  for (const { id } of of) counts[fates[id]] = (counts[fates[id]] ?? 0) + 1;
  return counts;
}
const share = ({ killed = 0, survived = 0, untouched = 0 }) => Math.round((1000 * killed) / (killed + survived + untouched)) / 10;
const tried = mutants.filter(({ id }) => fates[id]);
for (const file of sources) {
  const counts = counted(tried.filter(({ fileName }) => fileName === file));
  if (counts.killed || counts.survived || counts.untouched) process.stdout.write(`${String(share(counts)).padStart(6)} %  ${file}\n`);
}
const all = counted(tried);
process.stdout.write(`${name}: ${share(all)} % killed; ${tried.length} of ${mutants.length} mutants tried: ${JSON.stringify(all)}\n`);

const place = ({ fileName, location }) => {
  const line = readFileSync(join(ROOT, fileName), 'utf8').split('\n')[location.start.line] ?? '';
  const end = location.end.line === location.start.line ? location.end.column : undefined;
  return `${fileName}:${location.start.line + 1}  ${line.slice(location.start.column, end).trim()}`;
};
for (const mutant of tried.filter(({ id }) => /survived|untouched/.test(fates[id])).slice(0, Number(values.show)))
  process.stdout.write(`  ${place(mutant)}  →  ${mutant.replacement.replace(/\s+/g, ' ').slice(0, 80)}\n`);
