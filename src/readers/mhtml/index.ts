import type { VFile } from 'vfile';
import { InputError } from '../../errors.ts';
import { placesOfLines } from '../../tree/places.ts';
import { limitsOf, type Reader, type Reading, type ReadSettings } from '../../tree/reading.ts';
import { report } from '../../tree/report.ts';
import { readPage } from '../html/index.ts';
import { decodeBody, type MimePart, readMime } from './mime.ts';

/**
 * A web page in a single file (.mht, .mhtml), as browsers and Word save it: the page itself, read as HTML. Its pictures and style sheets, and
 * pages that stand in frames, are left out. Lines are counted in the source text: those of the file are cut to fit the mail.
 */
export const mhtmlReader: Reader = {
  format: 'mhtml',
  extensions: ['mht', 'mhtml'],
  async read(bytes: Uint8Array, file: VFile, settings: ReadSettings): Promise<Reading> {
    const { parts, start, whole } = readMime(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const page = findPage(parts, start);
    if (!page)
      throw new InputError(
        'unsupported',
        'Cannot find a web page in the file: it holds other parts only',
        'Save the page anew as "Web page, single file", or as HTML.',
      );
    if (!whole)
      report(file, {
        code: 'mhtml:cut-short',
        severity: 'warning',
        message: 'The file ends before its last part does',
        hint: 'Save the page anew, or copy the file again.',
      });
    const reading = await readPage(decodeBody(page), file, limitsOf(settings), page.parameters.get('charset')?.toLowerCase() ?? null);
    return { ...reading, places: placesOfLines(reading.text) };
  },
};

const PAGES = new Set(['text/html', 'application/xhtml+xml']);

/** The part that the head names as the root, else the first page. */
function findPage(parts: readonly MimePart[], start: string | null): MimePart | undefined {
  const pages = parts.filter(({ type }) => PAGES.has(type));
  return pages.find(({ id }) => id !== null && id === start) ?? pages[0];
}
