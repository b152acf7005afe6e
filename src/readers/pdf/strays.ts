import host from 'node:process';

/**
 * Errors that pdf.js leaves lying about.
 *
 * For a document with a damaged page it begins to fetch all pages and then awaits only some: a rejection that no one handles, by which Node
 * ends the program. The page itself is reported when it is read, so while a document is open such rejections, and only those, are let go.
 */

/** Names of the errors that pdf.js throws over a damaged document. */
const OF_PDF: ReadonlySet<unknown> = new Set([
  'AbortException',
  'DocException',
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'PasswordException',
  'RenderingCancelledException',
  'ResponseException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
]);

export const isStray = (reason: unknown): boolean => reason instanceof Error && OF_PDF.has(reason.name);

let open = 0;

/** Another's rejection ends the program as it would without this listener, unless another listens too. */
function letGo(reason: unknown): void {
  if (!isStray(reason) && host.listenerCount('unhandledRejection') === 1) throw reason;
}

/** Let strays go while this works, and until those that it left have come up. */
export async function withoutStrays<T>(work: () => Promise<T>): Promise<T> {
  if (open++ === 0) host.on('unhandledRejection', letGo);
  try {
    return await work();
  } finally {
    await new Promise((resolve) => setImmediate(resolve));
    if (--open === 0) host.off('unhandledRejection', letGo);
  }
}
