import { InputError } from '../../errors.ts';
import { blankBombs } from './bombs.ts';
import { dropFontFiles } from './font-files.ts';
import type { LoadedFont } from './fonts.ts';
import type { OperatorList } from './operators.ts';
import { fillInTransfer } from './shim.ts';

/** As much of a page of pdf.js as is used here. */
export interface SourcePage {
  view: readonly number[];
  getViewport(parameters: { scale: number }): { transform: readonly number[]; width: number; height: number };
  getOperatorList(parameters: { annotationMode: number }): Promise<OperatorList>;
  commonObjs: Store;
  objs: Store;
  cleanup(): unknown;
}
interface Store {
  has(id: string): boolean;
  get(id: string): unknown;
}

/** As much of a document of pdf.js as is used here. */
export interface SourceDocument {
  numPages: number;
  getPage(number: number): Promise<SourcePage>;
  getMetadata(): Promise<{ info: object }>;
  destroy(): Promise<unknown>;
}

export interface OpenDocument {
  source: SourceDocument;
  /** Names of the drawing operators by their code. */
  operators: readonly (string | undefined)[];
  /** Streams left out because they would take all memory. */
  blanked: number;
}

/**
 * How pdf.js is run: nothing evaluated, nothing fetched, nothing printed; no image is decoded, for none is read; what font files there are
 * is kept, for their headers say what is bold.
 */
const SETTINGS = {
  isEvalSupported: false,
  verbosity: 0,
  maxImageSize: 0,
  disableFontFace: true,
  useSystemFonts: true,
  fontExtraProperties: true,
  disableAutoFetch: true,
  enableXfa: false,
};

/** Open a PDF; encrypted and damaged ones are refused. */
export async function openPdf(bytes: Uint8Array): Promise<OpenDocument> {
  fillInTransfer();
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const operators: string[] = [];
  for (const [name, code] of Object.entries(OPS)) operators[code as number] = name;
  try {
    // pdf.js takes the bytes for itself, and they are the caller's; it refuses a Buffer.
    const own = new Uint8Array(bytes);
    const buffer = Buffer.from(own.buffer);
    dropFontFiles(buffer);
    const blanked = blankBombs(buffer);
    const source = (await getDocumentProxy(own, SETTINGS)) as unknown as SourceDocument;
    return { source, operators, blanked };
  } catch (error) {
    throw refusal(error);
  }
}

/** What pdf.js refuses is either locked or broken. */
function refusal(cause: unknown): InputError {
  if (cause instanceof Error && cause.name === 'PasswordException')
    return new InputError(
      'encrypted',
      'The PDF is encrypted: it needs a password',
      'Open it with its password and save it without one, for example `qpdf --decrypt --password=… in.pdf out.pdf`.',
      { cause },
    );
  return damaged(cause);
}

export const damaged = (cause: unknown): InputError =>
  new InputError(
    'damaged',
    'Cannot read the PDF: it is damaged or incomplete',
    'Fetch it again; `qpdf in.pdf out.pdf` or printing it to a new PDF may repair it.',
    { cause },
  );

/** The font of a page by the name that its operators use, or null where pdf.js could not load it. */
export function fontOfPage(page: SourcePage, id: string): LoadedFont | null {
  for (const store of [page.commonObjs, page.objs]) if (store.has(id)) return store.get(id) as LoadedFont | null;
  return null;
}
