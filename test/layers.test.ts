import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type SourceFile, sourceFiles } from './sources.ts';

/**
 * Who may import whom. A room may import itself and what stands beside its name; the five in the middle never one another.
 * Files directly in src are rooms of their own, by their names.
 */
const FOUNDATION = ['model', 'tree', 'errors', 'version'];
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  version: [],
  model: [],
  tree: ['model'],
  settings: ['model', 'errors'],
  readers: FOUNDATION,
  outline: FOUNDATION,
  extract: FOUNDATION,
  check: FOUNDATION,
  writers: FOUNDATION,
  compile: [...FOUNDATION, 'settings'],
  pipeline: [...FOUNDATION, 'settings', 'compile', 'readers', 'outline', 'extract', 'check'],
  batch: [...FOUNDATION, 'settings', 'pipeline', 'check', 'writers'],
  cli: [...FOUNDATION, 'settings', 'batch', 'check', 'writers'],
  index: [...FOUNDATION, 'settings', 'pipeline', 'readers', 'check', 'writers'],
};

/** The home of each dependency: the folders or files that may name it. */
const HOMES: Readonly<Record<string, readonly string[]>> = {
  chalk: ['src/cli/report.ts', 'src/cli/reporters/pretty.ts'],
  chokidar: ['src/batch/watch.ts'],
  'cli-progress': ['src/cli/progress.ts'],
  'chrono-node': ['src/extract/dates/'],
  commander: ['src/cli/'],
  'csv-stringify': ['src/writers/tables/csv.ts'],
  compromise: ['src/extract/'],
  'iconv-lite': ['src/readers/encoding.ts'],
  lilconfig: ['src/cli/config/load.ts'],
  mdast: ['src/readers/', 'src/writers/markdown/'],
  picomatch: ['src/batch/ignore.ts'],
  parse5: ['src/readers/html/'],
  'remark-gfm': ['src/readers/markdown/', 'src/writers/markdown/'],
  'remark-parse': ['src/readers/markdown/'],
  'remark-stringify': ['src/writers/markdown/'],
  saxes: ['src/readers/'],
  tinyglobby: ['src/batch/glob.ts'],
  tinypool: ['src/batch/pool.ts'],
  unified: ['src/pipeline.ts', 'src/readers/markdown/', 'src/writers/markdown/'],
  unist: ['src/tree/'],
  unpdf: ['src/readers/pdf/'],
  vfile: ['src/'],
  'write-excel-file': ['src/writers/tables/xlsx.ts'],
  yauzl: ['src/readers/'],
  zod: ['src/model/', 'src/settings.ts', 'src/cli/config/', 'src/batch/baseline.ts', 'src/batch/suppressions.ts'],
  'node:crypto': ['src/compile.ts', 'src/batch/', 'src/cli/reporters/gitlab.ts'],
  'node:child_process': ['src/batch/changed.ts'],
  'node:events': ['src/batch/guarded.ts'],
  'node:fs': ['src/cli/', 'src/batch/'],
  'node:os': ['src/cli/', 'src/batch/'],
  'node:module': ['src/batch/compiled.ts'],
  'node:path': ['src/cli/', 'src/batch/'],
  'node:url': ['src/batch/compiled.ts'],
  'node:util': ['src/batch/changed.ts'],
  'node:readline': ['src/batch/'],
  'node:timers': ['src/batch/'],
  // Only to let go what pdf.js leaves lying about.
  'node:process': ['src/readers/pdf/strays.ts', 'src/batch/compiled.ts', 'src/batch/engine.ts'],
  'node:string_decoder': ['src/readers/'],
  'node:v8': ['src/batch/engine.ts'],
  'node:vm': ['src/batch/compiled.ts'],
  // A thread has one channel to who started it.
  'node:worker_threads': ['src/batch/guarded.ts', 'src/batch/thread.ts'],
  'node:zlib': ['src/readers/'],
};

/** Libraries that cost start-up time and are loaded when first needed. */
const LAZY = [
  'chalk',
  'chokidar',
  'chrono-node',
  'cli-progress',
  'compromise',
  'csv-stringify',
  'iconv-lite',
  'parse5',
  'picomatch',
  'remark-gfm',
  'remark-parse',
  'remark-stringify',
  'saxes',
  'tinyglobby',
  'tinypool',
  'unpdf',
  'write-excel-file',
  'yauzl',
];

/** Names that only the command line may touch. */
const OUTSIDE = ['process', 'console', '__dirname'];

const files = sourceFiles();

const roomOf = (path: string): string => path.split('/')[1]?.replace(/\.ts$/, '') as string;

/** Modules a file names: by `import`, `export … from`, `import()`. */
function importsOf({ path, text }: SourceFile): string[] {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => (fileName.startsWith('.') ? posix.join(posix.dirname(path), fileName) : fileName));
}

const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

/** Go over all files; a rule gives the names that break it. */
const breaches = (rule: (file: SourceFile) => readonly string[]): string[] =>
  files.flatMap((file) => rule(file).map((name) => `${file.path}: ${name}`));

describe('the walls between the rooms', () => {
  it('every room is in the table', () => {
    expect(breaches(({ path }) => (roomOf(path) in MAY_IMPORT ? [] : [roomOf(path)]))).toEqual([]);
  });

  it('a file imports only what its room may', () => {
    const mayImport = (path: string) => [roomOf(path), ...(MAY_IMPORT[roomOf(path)] ?? [])];
    expect(
      breaches((file) => importsOf(file).filter((name) => name.startsWith('src/') && !mayImport(file.path).includes(roomOf(name)))),
    ).toEqual([]);
  });

  it('the five in the middle never import one another', () => {
    const middle = ['readers', 'outline', 'extract', 'check', 'writers'];
    for (const room of middle) expect(MAY_IMPORT[room]?.filter((name) => middle.includes(name))).toEqual([]);
  });

  it('no extractor imports the index of another room, no room imports src/index.ts', () => {
    for (const file of files) if (file.path !== 'src/index.ts') expect(importsOf(file)).not.toContain('src/index.ts');
  });
});

describe('dependencies', () => {
  it('are named only where they are at home', () => {
    const atHome = (name: string, path: string) => HOMES[packageOf(name)]?.some((home) => path.startsWith(home)) ?? false;
    expect(breaches((file) => importsOf(file).filter((name) => !name.startsWith('src/') && !atHome(name, file.path)))).toEqual([]);
  });

  it('every dependency of the package is used', async () => {
    const { default: manifest } = await import('../package.json', { with: { type: 'json' } });
    const used = new Set(files.flatMap(importsOf).map(packageOf));
    for (const name of Object.keys(manifest.dependencies)) expect(used).toContain(name);
  });

  it('heavy ones are not loaded by what every run loads', () => {
    const eager = reachable('src/pipeline.ts');
    const heavy = [...eager].flatMap((path) => {
      const file = files.find((one) => one.path === path);
      return file ? staticImports(file).filter((name) => LAZY.includes(packageOf(name))) : [];
    });
    expect(heavy).toEqual([]);
  });

  it('help and version load neither zod nor unified', () => {
    const loaded = [...reachable('src/cli/main.ts'), ...reachable('src/cli/run.ts')];
    const names = loaded.flatMap((path) => {
      const file = files.find((one) => one.path === path);
      return file ? staticImports(file).filter((name) => !name.startsWith('src/')) : [];
    });
    expect([...new Set(names)].sort()).toEqual(['commander']);
  });
});

/** Modules a file loads at once: neither types nor `import()`. */
function staticImports({ path, text }: SourceFile): string[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext);
  return tree.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) {
      const clause = statement.importClause;
      const bindings = clause?.namedBindings;
      const onlyTypes =
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (clause && !clause.name && bindings && ts.isNamedImports(bindings) && bindings.elements.every((element) => element.isTypeOnly));
      return onlyTypes ? [] : [resolve(path, statement.moduleSpecifier)];
    }
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier && !statement.isTypeOnly)
      return [resolve(path, statement.moduleSpecifier)];
    return [];
  });
}

function resolve(path: string, specifier: ts.Expression): string {
  const name = ts.isStringLiteral(specifier) ? specifier.text : '';
  return name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
}

function reachable(from: string, seen = new Set<string>()): Set<string> {
  const file = files.find((one) => one.path === from);
  if (!file || seen.has(from)) return seen;
  seen.add(from);
  for (const name of staticImports(file)) reachable(name, seen);
  return seen;
}

describe('the outside world', () => {
  it('is touched by the command line alone: process, console', () => {
    expect(breaches(({ path, text }) => (path.startsWith('src/cli/') ? [] : globalsOf(path, text)))).toEqual([]);
  });

  it('only the command line ends the program, and it never calls process.exit', () => {
    for (const { text } of files) expect(text).not.toMatch(/process\.exit\(/);
  });
});

/** Names used in a file that are neither properties nor declared there. */
function globalsOf(path: string, text: string): string[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && OUTSIDE.includes(node.text)) {
      const { parent } = node;
      const property = ts.isPropertyAccessExpression(parent) && parent.name === node;
      const named = (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name === node;
      if (!property && !named) found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
