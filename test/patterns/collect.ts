import { join } from 'node:path';
import ts from 'typescript';
import { makeAll } from '../../src/tree/lazy.ts';
import { ROOT, type SourceFile } from '../sources.ts';

export interface Pattern {
  source: string;
  flags: string;
  /** Where it stands: "src/tree/text.ts:12". */
  at: string;
}

/** Every regular expression of the program: written as such, or put together from parts when its module is loaded. */
export async function collectPatterns(files: readonly SourceFile[]): Promise<Pattern[]> {
  const patterns = [...files.flatMap(literalsOf), ...(await builtPatterns(files))];
  return [...new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values()];
}

function literalsOf({ path, text }: SourceFile): Pattern[] {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), at: `${path}:${line}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Listen to the constructor while all modules are loaded. */
async function builtPatterns(files: readonly SourceFile[]): Promise<Pattern[]> {
  const built: Pattern[] = [];
  const Original = globalThis.RegExp;
  const record = ([source, flags]: [string | RegExp, string?]) => {
    const caller = new Error().stack?.split('\n').slice(3, 5).join('\n') ?? '';
    const at = /src\/[\w./-]+\.ts:\d+/.exec(caller)?.[0];
    if (at) built.push({ source: source instanceof Original ? source.source : String(source), flags: flags ?? '', at });
  };
  globalThis.RegExp = new Proxy(Original, {
    construct(target, parts: [string | RegExp, string?]) {
      record(parts);
      return new target(...parts);
    },
    apply(target, _self, parts: [string | RegExp, string?]) {
      record(parts);
      return target(...parts);
    },
  });
  try {
    for (const { path } of files) await import(join(ROOT, path));
    makeAll();
  } finally {
    globalThis.RegExp = Original;
  }
  return built;
}
