/**
 * The way through the house: bytes ─ reader ▶ tree ─ outline ▶ items ─ extract ▶ facts ─ check ▶ diagnostics ─ compile ▶ MinutesDocument.
 *
 * It is a unified processor. Reading is asynchronous for some formats and unified's parsers are not, so the bytes are read onto the file
 * first (`readSource`) and the parser hands over the tree found there.
 */
import { type Processor, unified } from 'unified';
import { VFile } from 'vfile';
import { checkDocument } from './check/index.ts';
import { compileDocument } from './compile.ts';
import { extractFacts } from './extract/index.ts';
import type { MinutesDocument } from './model/index.ts';
import { outlineDocument } from './outline/index.ts';
import { readSource } from './readers/index.ts';
import { type ParseOptions, resolveSettings, type Settings } from './settings.ts';
import type { MinutesRoot, SourceRoot } from './tree/nodes.ts';
import type { Reading } from './tree/reading.ts';

declare module 'unified' {
  interface CompileResultMap {
    MinutesDocument: MinutesDocument;
  }
}

/** The reading a file carries; without it a processor was run on a file that never went through `readSource`. */
export function readingOf(file: VFile): Reading {
  const reading = file.data.reading;
  if (!reading) throw new Error('Cannot go on without a reading: call `readSource` on the file first');
  return reading;
}

/** Plugin: the parser, which takes the tree that `readSource` left on the file. */
export function minutesParse(this: Processor): void {
  this.parser = (_document, file) => readingOf(file).tree;
}

/** Plugin: source tree to front matter, items and back matter. */
export function minutesOutline(settings: Settings) {
  return (tree: SourceRoot, file: VFile): MinutesRoot => outlineDocument(tree, file, readingOf(file), settings.layout, settings.house);
}

/** Plugin: facts onto the tree. */
export function minutesExtract(settings: Settings) {
  return (tree: MinutesRoot, file: VFile): Promise<void> =>
    extractFacts(tree, file, readingOf(file).text, settings.referenceDate, settings.house);
}

/** Plugin: diagnostics onto the file. */
export function minutesCheck(settings?: Settings) {
  return (tree: MinutesRoot, file: VFile): Promise<void> => checkDocument(tree, file, readingOf(file).text, settings?.check);
}

/** Plugin: the compiler, tree to validated document. */
export function minutesCompile(this: Processor, settings: Settings): void {
  this.compiler = (tree, file) => compileDocument(tree as MinutesRoot, file, settings);
}

/** Make the processor whose parts the pipeline is; put your own transformer between with `.use`. */
export function minutesProcessor(settings: Settings) {
  return unified()
    .use(minutesParse)
    .use(minutesOutline as never, settings)
    .use(minutesExtract as never, settings)
    .use(minutesCheck as never, settings)
    .use(minutesCompile as never, settings);
}

/**
 * Turn one document into validated minutes.
 *
 * Takes the bytes of a file (any supported format) or text. Throws `InputError` for input that can not be read, `OptionsError` for options that
 * make no sense; all that is doubtful about the content is in `diagnostics`. Prints nothing, touches no disk.
 */
export async function parseMinutes(input: Uint8Array | string, options: ParseOptions = {}): Promise<MinutesDocument> {
  const settings = resolveSettings(options);
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const file = new VFile({ value: bytes, ...(settings.path ? { path: settings.path } : {}) });
  const reading = await readSource(file, bytes, settings);
  // Step by step: what the compiler throws inside `process` would reach nobody, and `parse` would make a string of all the bytes first.
  const processor = minutesProcessor(settings).freeze();
  const tree = await processor.run(reading.tree, file);
  return processor.stringify(tree, file) as unknown as MinutesDocument;
}
