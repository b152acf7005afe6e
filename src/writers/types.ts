import type { MinutesDocument } from '../model/index.ts';

export interface WriteStyle {
  /** Whether JSON is indented. */
  pretty: boolean;
}

/**
 * A writer turns one document into text, in pieces, so that no text need be held whole.
 *
 * Writers know the model and nothing else: what is not in a document can not be written. JSON quotes exactly; writers for people fold
 * white space. Register a new one in `writers/index.ts`.
 */
export interface Writer {
  /** What stands around several documents; a document alone is followed by a line end and nothing else. */
  frame: {
    open: string;
    between: string;
    after: string;
    close: string;
    /** All of the output where there are several inputs and none gave a document. */
    empty: string;
  };
  /** The text of one document, without a line end behind it. */
  write(document: MinutesDocument, style: WriteStyle): Iterable<string>;
}

/** Prints documents one after another; each is complete when it has been printed. */
export interface Printer {
  /** Documents so far. */
  readonly printed: number;
  print(document: MinutesDocument): Iterable<string>;
  /** What comes after the last document; all of it for a workbook. */
  end(): string | Promise<Uint8Array>;
}
