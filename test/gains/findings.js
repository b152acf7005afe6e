#!/usr/bin/env node
/**
 * Every finding of every rule over folders of documents, with its words marked, so that a person can judge it. Needs no network.
 *
 *   node test/gains/findings.js                       seeds and corpus in ../shared
 *   node test/gains/findings.js --folder /some/where  other folders
 *   node test/gains/findings.js check:clause          codes that begin like this
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOCUMENT = /\.(?:txt|md|html?|mht|docx?|odt|pdf)$/;
/** Says how a document was read, of every document. */
const OF_EVERY = 'outline:layout';
const AROUND = 50;
const LONGEST = 160;

const { values: options, positionals: codes } = parseArgs({
  options: { folder: { type: 'string', multiple: true, default: ['../shared/seeds', '../shared/corpus'] } },
  allowPositionals: true,
});

const outfile = join(ROOT, '.cache', `findings-${process.pid}.mjs`);
await build({
  entryPoints: [join(ROOT, 'src/index.ts')],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
});
const { parseMinutes } = await import(pathToFileURL(outfile).href);
rmSync(outfile);

const found = new Map();
let documents = 0;
for (const path of options.folder.flatMap(documentsIn)) await look(path);
for (const [code, lines] of [...found].sort()) process.stdout.write(`\n${code}: ${lines.length}\n${lines.join('')}`);
process.stdout.write(
  `\n${documents} documents: ${[...found]
    .sort()
    .map(([code, lines]) => `${code} ${lines.length}`)
    .join(', ')}\n`,
);

function documentsIn(folder) {
  const path = join(ROOT, folder);
  const at = existsSync(path) ? path : folder;
  if (!existsSync(at)) return [];
  return readdirSync(at)
    .filter((name) => DOCUMENT.test(name))
    .map((name) => join(at, name))
    .sort();
}

async function look(path) {
  documents++;
  const document = await parseMinutes(readFileSync(path), { path, includeText: true, check: { rules: 'all' } });
  for (const { code, message, span } of document.diagnostics) {
    if (code === OF_EVERY || (codes.length > 0 && !codes.some((one) => code.startsWith(one)))) continue;
    const words = span ? `      ${marked(document.source.text, span)}\n` : '';
    found.set(code, [...(found.get(code) ?? []), `  ${relative(ROOT, path)}:${span?.line ?? ''} ${message}\n${words}`]);
  }
}

function marked(text, { start, end }) {
  const inside = text.slice(start, Math.min(end, start + LONGEST));
  return `${text.slice(Math.max(0, start - AROUND), start)}⟦${inside}⟧${text.slice(end, end + AROUND)}`.replace(/\s+/g, ' ');
}
