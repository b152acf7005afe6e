import { jsonPieces } from './json.ts';
import type { Writer } from './types.ts';

/** A document a line. */
export const ndjsonWriter: Writer = {
  frame: { open: '', between: '', after: '\n', close: '', empty: '' },
  write: (document) => jsonPieces(document, false),
};
