/**
 * Where the time goes: each stage of the pipeline by itself, beside chrono-node over the same text; warm, one process, CPU time.
 *
 *   npm run bench -- stages             the sources of this checkout
 *   npm run bench -- stages --src D     those of another one
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { generateSet } from './generate.js';
import { median } from './measure.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What is asked: at least as fast as chrono alone. */
const SIZES = [
  [2_000, 120],
  [20_000, 24],
  [200_000, 4],
];

const ENTRY = `
export { EXTRACTORS, emptyFacts } from './extract/index.ts';
export { ExtractContext } from './extract/context.ts';
export { minutesCheck, minutesCompile, minutesOutline, parseMinutes } from './pipeline.ts';
export { readSource } from './readers/index.ts';
export { resolveSettings } from './settings.ts';
export { MinutesDocumentSchema } from './model/index.ts';
export { writeMinutes } from './writers/index.ts';
`;

/** Bundle the sources with a door to each stage; the bundle is under the checkout, where its packages are. */
export async function loadStages(root = ROOT) {
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const outdir = mkdtempSync(join(cache, 'stages-'));
  await build({
    stdin: { contents: ENTRY, resolveDir: join(root, 'src'), loader: 'ts' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    supported: { 'regexp-unicode-property-escapes': true },
    outdir,
    logLevel: 'error',
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
  const stages = await import(pathToFileURL(join(outdir, 'stdin.js')).href);
  return { stages, discard: () => rmSync(outdir, { recursive: true, force: true }) };
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** One document through the stages by hand; the time of each is added to `times`. */
async function walk(stages, VFile, text, times) {
  const timed = async (name, action) => {
    const start = cpu();
    const pending = action();
    const result = pending instanceof Promise ? await pending : pending;
    times[name] = (times[name] ?? 0) + cpu() - start;
    return result;
  };
  const settings = stages.resolveSettings({});
  const bytes = new TextEncoder().encode(text);
  const file = new VFile({ value: bytes });
  const reading = await timed('read', () => stages.readSource(file, bytes, settings));
  const root = await timed('outline', () => stages.minutesOutline(settings)(reading.tree, file));
  root.facts = stages.emptyFacts();
  const context = await timed('context', () => new stages.ExtractContext(reading.text, root, file, null));
  for (const extract of stages.EXTRACTORS) await timed(extract.name, () => extract(context));
  await timed('check', () => stages.minutesCheck()(root, file));
  const processor = {};
  stages.minutesCompile.call(processor, settings);
  const document = await timed('compile and validate', () => processor.compiler(root, file));
  await timed('(of it validate)', () => stages.MinutesDocumentSchema.parse(document));
  await timed('(write JSON)', () => stages.writeMinutes(document, 'json'));
}

/** A row a size: milliseconds of each stage for all documents of a round, medians of rounds taken in turns. */
export async function measureStages({ rounds, root = ROOT }) {
  const { stages, discard } = await loadStages(root);
  try {
    const { VFile } = await import('vfile');
    const chrono = await import('chrono-node');
    const rows = [];
    for (const [size, count] of SIZES) {
      const texts = generateSet({ count, size });
      const parse = async () => {
        for (const text of texts) await stages.parseMinutes(text);
      };
      const chronoAll = () => texts.forEach((text) => void chrono.en.GB.parse(text));
      for (let i = 0; i < 3; i++) await parse();
      chronoAll();
      const [whole, alone, ratios, perStage] = [[], [], [], []];
      for (let round = 0; round < rounds; round++) {
        let start = cpu();
        await parse();
        whole.push(cpu() - start);
        start = cpu();
        chronoAll();
        alone.push(cpu() - start);
        ratios.push(alone.at(-1) / whole.at(-1));
        const times = {};
        for (const text of texts) await walk(stages, VFile, text, times);
        perStage.push(times);
      }
      rows.push({
        documents: count,
        size,
        bytes: Buffer.byteLength(texts.join('')),
        parseMs: median(whole),
        chronoMs: median(alone),
        timesChrono: median(ratios),
        stages: Object.fromEntries(Object.keys(perStage[0]).map((name) => [name, median(perStage.map((times) => times[name]))])),
      });
    }
    return rows;
  } finally {
    discard();
  }
}

/** The results as lines for people: microseconds for each KB of text. */
export function showStages(rows) {
  const perKb = (ms, row) => ((ms * 1e6) / row.bytes).toFixed(1).padStart(10);
  const lines = [`microseconds a KB    ${rows.map(({ documents, size }) => `${documents} × ${size / 1000} KB`.padStart(12)).join('')}`, ''];
  const line = (name, of) => lines.push(`  ${name.padEnd(20)}${rows.map((row) => `  ${of(row)}`).join('')}`);
  for (const name of Object.keys(rows[0].stages)) line(name, (row) => perKb(row.stages[name], row));
  lines.push('');
  line('parseMinutes (CPU)', (row) => perKb(row.parseMs, row));
  line('chrono alone (CPU)', (row) => perKb(row.chronoMs, row));
  line('times as fast', (row) => `×${row.timesChrono.toFixed(2)}`.padStart(10));
  return `${lines.join('\n')}\n`;
}

export const stagesRoot = (folder) => (folder ? resolve(folder) : ROOT);
