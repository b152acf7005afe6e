/**
 * The readers beside what they stand on: DOCX beside mammoth, PDF beside bare unpdf, HTML beside bare parse5; ratios are medians of paired runs.
 *
 *   npm run bench -- readers            the built program
 *   npm run bench -- readers --dist D   a build in another folder
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDocx, writePage } from './documents.js';
import { compare } from './measure.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PDF_FOLDERS = ['../shared/corpus', 'fixtures/parity'];

/** What is asked of each reader. */
const BOUNDS = { docx: { atLeast: 3 }, pdf: { atMost: 1.3 }, html: { atMost: 1.5 } };

/** Measure all readers of the build in a folder. */
export async function measureReaders({ dist = join(ROOT, 'dist'), rounds }) {
  const { readSource, resolveSettings } = await import(join(dist, 'index.js'));
  const { VFile } = await import('vfile');
  const read = (inputFormat) => {
    const settings = resolveSettings({ inputFormat });
    return (bytes) => readSource(new VFile(), bytes, settings);
  };
  return { docx: await docx(read('docx'), rounds), pdf: await pdf(read('pdf'), rounds), html: await html(read('html'), rounds) };
}

/** Our reader beside mammoth, which gives the bare text in one and HTML in the other. */
async function docx(read, rounds) {
  const { default: mammoth } = await import('mammoth');
  const bytes = writeDocx(4000);
  const buffer = Buffer.from(bytes);
  const times = await run(
    { ours: () => read(bytes), text: () => mammoth.extractRawText({ buffer }), html: () => mammoth.convertToHtml({ buffer }) },
    rounds,
  );
  return { bytes: bytes.length, ours: times.ours.ms, mammothText: times.text.ms, mammothHtml: times.html.ms, ratio: times.text.ratio };
}

/** Our reader beside the text as unpdf gives it: runs as they come, without lines, columns or furniture. */
async function pdf(read, rounds) {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const files = pdfFiles();
  const bare = async (bytes) => {
    const proxy = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      await extractText(proxy, { mergePages: true });
    } finally {
      await proxy.destroy();
    }
  };
  const all = (action) => async () => {
    for (const bytes of files) await action(bytes);
  };
  const times = await run({ bare: all(bare), ours: all(read) }, rounds);
  return { files: files.length, ours: times.ours.ms, bare: times.bare.ms, ratio: times.ours.ratio };
}

/** PDFs of the corpus where they are, else those of the fixtures. */
function pdfFiles() {
  for (const folder of PDF_FOLDERS.map((name) => join(ROOT, name)).filter(existsSync)) {
    const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.pdf'));
    if (names.length > 0) return names.map((name) => readFileSync(join(folder, name)));
  }
  return [];
}

/** Our reader beside the tree that parse5 builds of a page. */
async function html(read, rounds) {
  const { parse } = await import('parse5');
  const page = writePage(1_500_000);
  const bytes = new TextEncoder().encode(page);
  const times = await run({ bare: () => parse(page), ours: () => read(bytes) }, rounds);
  return { bytes: bytes.length, ours: times.ours.ms, bare: times.bare.ms, ratio: times.ours.ratio };
}

/** Warm up, then measure in turns. */
async function run(actions, rounds) {
  for (const action of Object.values(actions)) await action();
  return compare(actions, rounds);
}

/** The results as lines for people. */
export function showReaders({ docx, pdf, html }) {
  const row = (name, text, ratio, { atLeast, atMost }) => {
    const kept = atLeast === undefined ? ratio <= atMost : ratio >= atLeast;
    return `  ${name.padEnd(6)} ${text}: ×${ratio.toFixed(2)} (${atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`}${kept ? '' : ': NOT KEPT'})`;
  };
  const kb = (bytes) => `${Math.round(bytes / 1000)} KB`;
  const ms = (time) => `${time.toFixed(0)} ms`;
  return [
    'Readers (medians of paired runs)',
    '',
    row(
      'docx',
      `${kb(docx.bytes)}, ${ms(docx.ours)}; mammoth ${ms(docx.mammothText)} for text, ${ms(docx.mammothHtml)} for HTML; times as fast as text`,
      docx.ratio,
      BOUNDS.docx,
    ),
    row('pdf', `${pdf.files} files, ${ms(pdf.ours)}; bare unpdf ${ms(pdf.bare)}; times its time`, pdf.ratio, BOUNDS.pdf),
    row('html', `${kb(html.bytes)}, ${ms(html.ours)}; bare parse5 ${ms(html.bare)}; times its time`, html.ratio, BOUNDS.html),
    '',
  ].join('\n');
}
