/**
 * The program in one piece, with what the engine made of it when it was built.
 *
 * Half of a short run goes into loading some fifty modules and compiling their functions. So the build leaves a second copy of the program beside
 * the modules, in one file, and the engine's own record of its compiled functions. The record holds for one program, one release of Node and one
 * kind of machine: its name and its first bytes say which. Where there is none that fits, the modules are loaded as ever; nothing is written here.
 */
import { readFileSync } from 'node:fs';
import * as modules from 'node:module';
import { arch, platform, version } from 'node:process';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

/** Who starts: a call of the program, or a worker, whose engine has other flags. */
export type Use = 'call' | 'worker';

/** Characters of the stamp in the program's first line and at the begin of each record. */
export const STAMP = 16;

/** The program, seen from any file of the bundle. */
export const PROGRAM = new URL('../chunks/whole.cjs', import.meta.url);

/** Name of a record beside the program. */
export const recordName = (use: Use): string => `whole.${use}.${version}-${platform}-${arch}.bin`;

/** Load the program in one piece; null where no record of it fits. */
export function loadCompiled<Whole>(use: Use, program = PROGRAM): Whole | null {
  const found = findRecord(use, program);
  if (!found) {
    keepCompiled();
    return null;
  }
  const script = new Script(found.source, { filename: fileURLToPath(program), cachedData: found.record });
  const load = (path: string): Promise<unknown> => import(new URL(path, program).href);
  return script.runInThisContext()(modules.createRequire(program), load, program.href) as Whole;
}

function findRecord(use: Use, program: URL): { source: string; record: Buffer } | null {
  try {
    const bytes = readFileSync(new URL(recordName(use), program));
    // All its characters are ASCII.
    const source = readFileSync(program, 'latin1');
    return source.startsWith(`/*${bytes.toString('latin1', 0, STAMP)}*/`) ? { source, record: bytes.subarray(STAMP) } : null;
  } catch {
    return null;
  }
}

/** Let newer releases of Node keep what they compile, in their own place. */
function keepCompiled(): void {
  if ('enableCompileCache' in modules && typeof modules.enableCompileCache === 'function') modules.enableCompileCache();
}
