import type { VFile } from 'vfile';
import { InputError } from '../errors.ts';
import type { Format } from '../model/source.ts';
import type { Reader, Reading, ReadSettings } from '../tree/reading.ts';
import { report } from '../tree/report.ts';
import { findSignature, headOf, looksLikeMarkdown, type Signature } from './detect.ts';

/** How to load each reader. Loading is lazy: a text file never pays for the PDF library. A new format is a new row. */
const READERS: Partial<Record<Format, () => Promise<Reader>>> = {
  text: async () => (await import('./text.ts')).textReader,
  html: async () => (await import('./html/index.ts')).htmlReader,
  markdown: async () => (await import('./markdown/index.ts')).markdownReader,
  docx: async () => (await import('./docx/index.ts')).docxReader,
  pdf: async () => (await import('./pdf/index.ts')).pdfReader,
  odt: async () => (await import('./odt/index.ts')).odtReader,
  mhtml: async () => (await import('./mhtml/index.ts')).mhtmlReader,
  doc: async () => (await import('./doc/index.ts')).docReader,
};

/** Readers that are loaded: even a module that is there takes its time to be asked for again. */
const loaded = new Map<Format, Reader>();

async function readerOf(format: Format): Promise<Reader> {
  const known = loaded.get(format);
  if (known) return known;
  const load = READERS[format];
  if (!load) throw new InputError('unsupported', `Cannot read ${format} yet`, 'Save it as text, Markdown or HTML.');
  const reader = await load();
  loaded.set(format, reader);
  return reader;
}

/** Extensions by format, for the case that the content says nothing (text or Markdown?) and for the finding on a wrong one. */
const EXTENSIONS: Record<string, Format> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  asp: 'html',
  aspx: 'html',
  php: 'html',
  mht: 'mhtml',
  mhtml: 'mhtml',
  docx: 'docx',
  docm: 'docx',
  odt: 'odt',
  doc: 'doc',
  pdf: 'pdf',
};

/** What can not be read, and what to do instead. */
const REFUSED: Partial<Record<Signature, readonly [string, string]>> = {
  rtf: ['Cannot read RTF', 'Open it in Word or LibreOffice and save it as .docx.'],
  image: ['Cannot read an image', 'Run text recognition (OCR) on it and give the resulting text or PDF.'],
  binary: ['Cannot read as text: the content is binary', 'Give a text, Markdown, HTML, Word (.docx) or PDF file.'],
};

export const extensionOf = (path: string | null): string => /\.([a-z0-9]{1,8})$/i.exec(path ?? '')?.[1]?.toLowerCase() ?? '';

/** Choose the format: by content first, by extension where the content leaves it open. */
export function detectFormat(bytes: Uint8Array, path: string | null, file: VFile): Format {
  const signature = findSignature(bytes);
  const refused = signature && REFUSED[signature];
  if (refused) throw new InputError('unsupported', refused[0], refused[1]);
  const expected = EXTENSIONS[extensionOf(path)] ?? null;
  const format = formatOf(signature, expected, bytes);
  if (expected && expected !== format && !(expected === 'text' && format === 'markdown'))
    report(file, {
      code: 'read:wrong-extension',
      severity: 'info',
      message: `The name says ${expected}, the content is ${format}: read as ${format}`,
      hint: 'Rename the file, or give `--input-format` to overrule.',
    });
  return format;
}

function formatOf(signature: Signature | null, expected: Format | null, bytes: Uint8Array): Format {
  if (signature === 'zip') return zipFormat(bytes, expected);
  if (signature === 'ole') return 'doc';
  if (signature === 'pdf') return 'pdf';
  if (signature === 'mhtml') return 'mhtml';
  if (signature === 'html') return expected === 'markdown' ? 'markdown' : 'html';
  if (expected === 'markdown' || expected === 'html') return expected;
  return expected === null && looksLikeMarkdown(headOf(bytes)) ? 'markdown' : 'text';
}

/** Which of the zip formats: the names of the first entries stand in clear near the start, those of the rest in the directory at the end. */
function zipFormat(bytes: Uint8Array, expected: Format | null): Format {
  const latin1 = new TextDecoder('latin1');
  const names = latin1.decode(bytes.subarray(0, 65_536)) + latin1.decode(bytes.subarray(-65_536));
  if (names.includes('word/')) return 'docx';
  if (names.includes('opendocument.text') || (names.includes('content.xml') && names.includes('mimetype'))) return 'odt';
  if (expected === 'docx' || expected === 'odt') return expected;
  throw new InputError('unsupported', 'Cannot read this archive: it is no Word document', 'Unpack it and give the documents inside.');
}

export interface ReadOptions extends ReadSettings {
  inputFormat: Format | null;
}

/** Read bytes into source text and tree, and leave the reading on the file for the parser. */
export async function readSource(file: VFile, bytes: Uint8Array, options: ReadOptions): Promise<Reading> {
  if (bytes.length === 0)
    throw new InputError('empty', 'The file is empty', 'Check that it was copied whole; a cloud drive may not have fetched it yet.');
  if (bytes.length > options.maxBytes)
    throw new InputError(
      'too-large',
      `The file has ${bytes.length} bytes, more than the limit of ${options.maxBytes}`,
      'Raise the limit with `--max-size`, or split the file.',
    );
  const format = options.inputFormat ?? detectFormat(bytes, options.path, file);
  const reader = await readerOf(format);
  file.data.format = format;
  const reading = await reader.read(bytes, file, options);
  file.data.reading = reading;
  if (reading.cut)
    report(file, {
      code: 'read:cut-short',
      severity: 'warning',
      message: `Read only the first ${reading.text.length} characters: the document is longer than the limit`,
      hint: 'Raise the limit with `--limit text=…`, or split the file.',
    });
  if (reading.tree.children.length === 0)
    throw new InputError('blank', 'The file holds no text: only white space', 'Check that it was saved with its content.');
  return reading;
}
