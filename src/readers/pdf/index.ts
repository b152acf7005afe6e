import type { VFile } from 'vfile';
import { InputError } from '../../errors.ts';
import { limitsOf, type Reader, type Reading, type ReadLimits } from '../../tree/reading.ts';
import { report } from '../../tree/report.ts';
import { TreeBuilder } from '../builder.ts';
import { arrange } from './arrange.ts';
import type { TextBlock } from './blocks.ts';
import { MAX_CONTENT } from './bombs.ts';
import { compose } from './compose.ts';
import type { Font } from './fonts.ts';
import { takeFurniture } from './furniture.ts';
import { damaged, type OpenDocument, openPdf } from './open.ts';
import { MAX_GLYPHS } from './operators.ts';
import type { Line } from './page.ts';
import { type ReadPage, readPage } from './read-page.ts';
import { withoutStrays } from './strays.ts';
import { type Vocabulary, vocabularyOf } from './text.ts';
import { readTitle } from './title.ts';
import { writeBlocks } from './write.ts';

/** Finding a page takes a step for each that there is. */
const MAX_STEPS = 10_000_000;
/** Share of letters without a meaning from which on the text is suspect. */
const UNKNOWN_SHARE = 0.05;

/** PDF with a text layer: lines, paragraphs, tables and furniture are worked out from where the letters stand. */
export const pdfReader: Reader = {
  format: 'pdf',
  extensions: ['pdf'],
  read: (bytes, file, settings) => withoutStrays(() => readPdf(bytes, file, limitsOf(settings))),
};

async function readPdf(bytes: Uint8Array, file: VFile, limits: ReadLimits): Promise<Reading> {
  const document = await openPdf(bytes);
  try {
    const pages = await readPages(document, file, limits.pages);
    checkText(pages, file);
    const lines = pages.map(({ page }) => page);
    const all = lines.flatMap((page) => page.lines);
    let words: Vocabulary | null = null;
    const vocabulary = (): Vocabulary => {
      words ??= vocabularyOf(all);
      return words;
    };
    const title = await readTitle(document, lines[0]);
    const furniture = takeFurniture(lines);
    const builder = new TreeBuilder(limits.text);
    writeBlocks(builder, compose(arrange(lines)), vocabulary);
    writeBlocks(builder, [...furniture, ...pages.flatMap(({ stamps }) => stamps)].map(toFurniture), vocabulary);
    return builder.finish({ title });
  } finally {
    await document.source.destroy();
  }
}

const toFurniture = (line: Line): TextBlock => ({ kind: 'text', type: 'furniture', depth: 0, parts: [[line]], indent: 0, gap: 0 });

async function readPages(document: OpenDocument, file: VFile, maxPages: number): Promise<ReadPage[]> {
  const { numPages } = document.source;
  const most = numPages > maxPages ? Math.min(maxPages, Math.ceil(MAX_STEPS / numPages)) : maxPages;
  if (document.blanked > 0)
    report(file, {
      code: 'pdf:page-too-full',
      severity: 'warning',
      message: `Left out what is drawn on ${document.blanked === 1 ? 'a page' : `${document.blanked} pages`}: it unpacks to more than ${MAX_CONTENT} bytes`,
      hint: 'Such a page is seldom minutes; look at it.',
    });
  if (numPages > maxPages)
    report(file, {
      code: 'pdf:too-many-pages',
      severity: 'warning',
      message: `Read ${most} of ${numPages} pages`,
      hint: 'Raise the limit with `--limit pages=…`, or split the file; a set of minutes is seldom longer than a hundred pages.',
    });
  const fonts = new Map<string, Font>();
  const pages: ReadPage[] = [];
  for (let number = 1; number <= Math.min(numPages, most); number++)
    try {
      pages.push(await readPage(document, number, fonts));
    } catch (cause) {
      if (numPages === 1) throw damaged(cause);
      report(file, {
        code: 'pdf:unreadable-page',
        severity: 'error',
        message: `Cannot read page ${number}: it is damaged`,
        hint: 'Fetch the file again; its text is missing here.',
      });
    }
  if (pages.length === 0) throw damaged(null);
  return pages;
}

/** Refuse what holds pictures only, and say what could not be read. */
function checkText(pages: readonly ReadPage[], file: VFile): void {
  const bare = pages.filter((page) => page.glyphs === 0 && page.pictured);
  if (pages.every((page) => page.glyphs === 0) && bare.length > 0)
    throw new InputError(
      'image-only',
      'The PDF has no text: its pages are pictures',
      'It needs text recognition (OCR): run `ocrmypdf in.pdf out.pdf` and give the result.',
    );
  if (bare.length > 0)
    report(file, {
      code: 'pdf:page-without-text',
      severity: 'warning',
      message: `Found no text on ${bare.length === 1 ? 'page' : 'pages'} ${bare.map(({ page }) => page.number).join(', ')}: only pictures`,
      hint: 'If they are scanned pages, run `ocrmypdf --skip-text in.pdf out.pdf` and give the result.',
    });
  const cut = pages.filter((page) => page.cut);
  if (cut.length > 0)
    report(file, {
      code: 'pdf:page-too-full',
      severity: 'warning',
      message: `Read only the first ${MAX_GLYPHS} letters of page ${cut.map(({ page }) => page.number).join(', ')}`,
      hint: 'Such a page is seldom minutes; look at it.',
    });
  const unknown = pages.reduce((sum, page) => sum + page.unknown, 0);
  const glyphs = pages.reduce((sum, page) => sum + page.glyphs, 0);
  if (unknown > UNKNOWN_SHARE * glyphs)
    report(file, {
      code: 'pdf:unmapped-font',
      severity: 'warning',
      message: `Cannot tell what ${unknown} of ${glyphs} letters mean: their fonts carry no map to Unicode`,
      hint: 'Copying from the PDF gives the same garbage; run `ocrmypdf --force-ocr in.pdf out.pdf` and give the result.',
    });
}
