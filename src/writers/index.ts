import type { MinutesDocument } from '../model/index.ts';
import type { OutputFormat } from './formats.ts';
import type { Writer, WriteStyle } from './types.ts';

/** How to load the writer of each format; loading is lazy, so that JSON never pays for Markdown. A new format is a new row. */
export const WRITERS = {
  json: async () => (await import('./json.ts')).jsonWriter,
  ndjson: async () => (await import('./ndjson.ts')).ndjsonWriter,
  markdown: async () => (await import('./markdown/index.ts')).markdownWriter,
} satisfies Record<OutputFormat, () => Promise<Writer>>;

export function loadWriter(format: OutputFormat): Promise<Writer> {
  return WRITERS[format]();
}

/** Puts documents one after another: alone, or with the frame that several have. Each is complete when it has been printed. */
export class DocumentPrinter {
  printed = 0;

  constructor(
    private readonly writer: Writer,
    private readonly style: WriteStyle & { several: boolean },
  ) {}

  *print(document: MinutesDocument): Generator<string> {
    const { open, between, after } = this.writer.frame;
    if (this.style.several) yield this.printed === 0 ? open : between;
    this.printed++;
    yield* this.writer.write(document, this.style);
    yield this.style.several ? after : '\n';
  }

  /** What comes after the last document. */
  end(): string {
    const { empty, close } = this.writer.frame;
    if (!this.style.several) return '';
    return this.printed === 0 ? empty : close;
  }
}

/** Write documents as text: one alone where one is given, several with what the format puts around them. */
export async function writeMinutes(
  documents: MinutesDocument | readonly MinutesDocument[],
  format: OutputFormat,
  style: Partial<WriteStyle> = {},
): Promise<string> {
  const several = Array.isArray(documents);
  const printer = new DocumentPrinter(await loadWriter(format), { pretty: false, ...style, several });
  const pieces: string[] = [];
  for (const document of [documents].flat() as MinutesDocument[]) pieces.push(...printer.print(document));
  return pieces.join('') + printer.end();
}
