import type { VFile } from 'vfile';
import type { Format } from '../model/source.ts';
import type { SourceRoot } from './nodes.ts';
import type { Places } from './places.ts';

/** What a document says about itself outside its text; used only where the text is silent. */
export interface ReadingHints {
  /** Title in front matter or document properties. */
  title: string | null;
  /** ISO date in front matter that is said to be the meeting's own, or in the file's name. A publication date is none. */
  date: string | null;
}

/** What a reader makes of one input. */
export interface Reading {
  /** The source text: what a person would read, lines ending in LF. */
  text: string;
  tree: SourceRoot;
  places: Places;
  encoding: string | null;
  hints: ReadingHints;
  /** The text goes on, but a limit was reached. */
  cut?: boolean;
}

/** Bounds of what is read of one input, so that no file can take all memory; what lies beyond is left out, with a finding. */
export interface ReadLimits {
  /** Bytes that the parts of an archive unpack to, together: more is refused. */
  unpacked: number;
  /** Elements within elements. */
  depth: number;
  /** Pages of a PDF. */
  pages: number;
  /** Characters of text, but for plain text, which is as long as its file. */
  text: number;
}

const MEBIBYTE = 1024 * 1024;
export const DEFAULT_LIMITS: ReadLimits = { unpacked: 128 * MEBIBYTE, depth: 300, pages: 5000, text: 5_000_000 };

/** What reading is told about its input. */
export interface ReadSettings {
  path: string | null;
  /** Largest input in bytes. */
  maxBytes: number;
  /** Those that are left out are as usual. */
  limits?: { [Name in keyof ReadLimits]?: number | undefined };
}

/** The limits of a reading, each with a value. */
export const limitsOf = ({ limits = {} }: ReadSettings): ReadLimits => ({
  unpacked: limits.unpacked ?? DEFAULT_LIMITS.unpacked,
  depth: limits.depth ?? DEFAULT_LIMITS.depth,
  pages: limits.pages ?? DEFAULT_LIMITS.pages,
  text: limits.text ?? DEFAULT_LIMITS.text,
});

/**
 * A reader turns the bytes of one file format into source text and the shared tree.
 *
 * Readers know nothing of agendas, money or dates. What a reader can not place it reports as a message on the file (`report`), so that
 * nothing is dropped in silence; bytes that are damaged, encrypted or hold no text are an `InputError`.
 * Register a new one in `readers/index.ts`.
 */
export interface Reader {
  format: Format;
  /** Lower-case file name extensions, without the dot. */
  extensions: readonly string[];
  read(bytes: Uint8Array, file: VFile, settings: ReadSettings): Reading | Promise<Reading>;
}

declare module 'vfile' {
  interface DataMap {
    /** Set by `readSource`; the parser takes its tree from here. */
    reading?: Reading;
    format?: Format;
  }
}
