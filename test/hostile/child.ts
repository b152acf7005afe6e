/** Reads files as the program does and prints what became of each, with its figures. Run by hostile.test.ts, bundled. */
import dns from 'node:dns';
import { readFileSync } from 'node:fs';
import net from 'node:net';
import { parseMinutes } from '../../src/index.ts';

let connections = 0;
const refuse = (): never => {
  connections++;
  throw new Error('No network');
};
net.Socket.prototype.connect = refuse;
dns.lookup = refuse as never;
globalThis.fetch = refuse;

/** A file, and the settings that it is read with. */
export type Task = readonly [path: string, options: Record<string, unknown>];

async function read([path, options]: Task): Promise<object> {
  const bytes = readFileSync(path);
  const before = process.cpuUsage();
  const outcome = await parseMinutes(bytes, { path, includeText: true, ...options }).then(
    ({ source, diagnostics }) => ({
      refused: null,
      findings: [...new Set(diagnostics.map(({ code }) => code))],
      text: `${source.text?.slice(0, 300)}…${source.text?.slice(-300)}`,
      length: source.text?.length ?? 0,
    }),
    (error: Error & { code?: string }) => ({
      refused: error.name === 'InputError' ? error.code : `${error.name}: ${error.message}`,
      findings: [],
      text: '',
      length: 0,
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return { ...outcome, cpu: (user + system) / 1e6, rss: process.resourceUsage().maxRSS / 1024, connections };
}

const reports: object[] = [];
for (const task of JSON.parse(process.argv[2] ?? '[]') as Task[]) reports.push(await read(task));
process.stdout.write(JSON.stringify(reports));
