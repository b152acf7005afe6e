import type { VFile } from 'vfile';
import { InputError } from '../../errors.ts';
import { limitsOf, type Reader, type Reading, type ReadLimits, type ReadSettings } from '../../tree/reading.ts';
import { TreeBuilder } from '../builder.ts';
import { type Block, BlockWriter } from '../office/blocks.ts';
import { writeMargins } from '../office/margins.ts';
import { OutOfBytes } from './bytes.ts';
import type { DocDocument } from './document.ts';
import { type Lengths, openWord, type WordFile } from './fib.ts';
import { readFonts } from './fonts.ts';
import { readLists } from './lists.ts';
import { docNotices } from './notices.ts';
import { readPieces } from './pieces.ts';
import { readParagraphs, readRuns } from './runs.ts';
import { Story } from './story.ts';
import { Styles } from './styles.ts';

/**
 * Word documents of 97 to 2003 (.doc), as a person reads them in Word: automatic numbers written out, tracked changes accepted, fields by their
 * results.
 *
 * The text comes first, then text boxes, foot- and endnotes, then headers and footers as furniture. Limits: a table within a cell becomes lines
 * of that cell; cells that were merged downwards are empty.
 */
export const docReader: Reader = { format: 'doc', extensions: ['doc', 'dot'], read: readDoc };

async function readDoc(bytes: Uint8Array, file: VFile, settings: ReadSettings): Promise<Reading> {
  try {
    return await readWord(openWord(bytes), file, limitsOf(settings));
  } catch (error) {
    if (!(error instanceof OutOfBytes)) throw error;
    throw new InputError('damaged', 'Cannot read the document: a part of it is cut short', 'Open it in Word and save it as .docx.', {
      cause: error,
    });
  }
}

async function readWord(word: WordFile, file: VFile, limits: ReadLimits): Promise<Reading> {
  const document: DocDocument = {
    pieces: await readPieces(word),
    runs: readRuns(word),
    paragraphs: readParagraphs(word),
    styles: new Styles(word.structure('styles')),
    lists: readLists(word),
    fonts: readFonts(word.structure('fonts')),
    notices: docNotices(),
    pictures: 0,
  };
  const builder = new TreeBuilder(limits.text);
  const writer = new BlockWriter(builder);
  const starts = startsOf(word.lengths);
  for (const part of ['body', 'boxes', 'footnotes', 'endnotes'] as const) {
    const from = starts[part];
    new Story(document, (block) => writer.write(block)).read(from, from + word.lengths[part]);
  }
  writeMargins(builder, readMargins(word, document, starts.headers));
  if (word.lengths.comments > 0) document.notices.add('comments');
  const reading = builder.finish();
  document.notices.report(file);
  if (reading.tree.children.length === 0 && document.pictures > 0)
    throw new InputError(
      'image-only',
      'The document holds pictures only, no text',
      'Run text recognition (OCR) on it, for example with ocrmypdf.',
    );
  return reading;
}

/** First character of each part: they follow each other. */
function startsOf(lengths: Lengths): Lengths {
  let at = 0;
  const starts = { ...lengths };
  for (const part of ['body', 'footnotes', 'headers', 'comments', 'endnotes', 'boxes', 'headerBoxes'] as const) {
    starts[part] = at;
    at += lengths[part];
  }
  return starts;
}

/** Each section has six: even, odd and first pages', headers and footers; before them stand the lines above notes. */
const KINDS = 6;
const HEADERS: readonly number[] = [0, 1, 4];
/** More sections than that repeat what is known. */
const MAX_STORIES = 600;

function readMargins(word: WordFile, document: DocDocument, from: number): Block[] {
  const table = word.structure('headers');
  const headers: Block[] = [];
  const footers: Block[] = [];
  const count = table ? Math.min(MAX_STORIES, Math.floor(table.length / 4) - 1) : 0;
  for (let i = KINDS; table && i < count; i++) {
    const sink = HEADERS.includes(i % KINDS) ? headers : footers;
    const end = Math.min(table.u32(i * 4 + 4), word.lengths.headers);
    new Story(document, (block) => sink.push(block), true).read(from + table.u32(i * 4), from + end);
  }
  return [...headers, ...footers];
}
