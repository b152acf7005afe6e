import type { VFile } from 'vfile';
import { InputError } from '../../errors.ts';
import { limitsOf, type Reader, type Reading, type ReadSettings } from '../../tree/reading.ts';
import { TreeBuilder } from '../builder.ts';
import { type Block, BlockWriter } from '../office/blocks.ts';
import { writeMargins } from '../office/margins.ts';
import { walkXml } from '../office/walk.ts';
import { type Attributes, childOf } from '../office/xml.ts';
import { openArchive, unpackedTo } from '../office/zip.ts';
import type { WordDocument } from './document.ts';
import { CONTENT } from './elements.ts';
import { shownMargins } from './margins.ts';
import { WORD_NAMESPACES } from './namespaces.ts';
import { wordNotices } from './notices.ts';
import { readNumbering } from './numbering.ts';
import { Parts } from './parts.ts';
import { runProperties } from './properties.ts';
import { Story } from './story.ts';
import { Styles } from './styles.ts';
import { isOn } from './values.ts';

/**
 * Word documents (.docx), as a person reads them in Word: automatic numbers written out, tracked changes accepted, fields by their results.
 *
 * The text comes first, then foot- and endnotes in the order in which it refers to them, then headers and footers as furniture. Limits:
 * bold that a table style gives is not seen, nor text that stands in charts and diagrams.
 */
export const docxReader: Reader = { format: 'docx', extensions: ['docx', 'docm', 'dotx', 'dotm'], read: readDocx };

async function readDocx(bytes: Uint8Array, file: VFile, settings: ReadSettings): Promise<Reading> {
  const limits = limitsOf(settings);
  const notices = wordNotices();
  const parts = await Parts.find(await openArchive(bytes, unpackedTo(limits.unpacked)), notices);
  const main = await parts.readDocument();
  const styles = new Styles(await parts.readTree('styles'));
  const lists = readNumbering(await parts.readTree('numbering'), styles);
  const document: WordDocument = { styles, lists, notices, notes: [], margins: [], titlePages: false, pictures: 0, maxDepth: limits.depth };
  const builder = new TreeBuilder(limits.text);
  const writer = new BlockWriter(builder);
  readPart(main, document, (block) => writer.write(block));
  for (const block of await readNotes(parts, document)) writer.write(block);
  writeMargins(builder, await readMargins(parts, document));
  const reading = builder.finish({ title: await parts.readTitle() });
  notices.report(file);
  if (reading.tree.children.length === 0) refuseEmpty(parts, document);
  return reading;
}

/** A document without text has a reason that its owner can do something about; one that is merely blank is told elsewhere. */
function refuseEmpty(parts: Parts, { notices, pictures }: WordDocument): void {
  if (notices.has('malformed-xml'))
    throw new InputError(
      'damaged',
      `Cannot read \`${parts.document}\`: it is no XML, or not all of it`,
      'Open it in Word and save it anew.',
    );
  if (pictures > 0)
    throw new InputError(
      'image-only',
      'The document holds pictures only, no text',
      'Run text recognition (OCR) on it, for example with ocrmypdf.',
    );
}

/** Read one part into a sink; `openNote` says what becomes of a note that begins. */
function readPart(bytes: Uint8Array, document: WordDocument, sink: (block: Block) => void, more: PartOptions = {}): void {
  const story = new Story(document, sink, more.inMargin);
  const openNote = more.openNote ?? (() => true);
  const fault = walkXml(
    bytes,
    WORD_NAMESPACES,
    CONTENT,
    {
      story,
      run: runProperties(),
      openNote: (attributes) => openNote(attributes, story),
    },
    document.maxDepth,
  );
  story.flows.end();
  if (fault !== null) document.notices.add('malformed-xml', fault);
}

interface PartOptions {
  inMargin?: boolean;
  openNote?: (attributes: Attributes, story: Story) => boolean;
}

/** Read the notes that the text refers to, in the order in which it does. */
async function readNotes(parts: Parts, document: WordDocument): Promise<Block[]> {
  const wanted = [...document.notes];
  const found = new Map<string, Block[]>();
  for (const kind of ['footnote', 'endnote'] as const) {
    if (!wanted.some((note) => note.kind === kind)) continue;
    const bytes = await parts.read(`${kind}s`);
    if (!bytes) continue;
    readPart(bytes, document, () => {}, {
      openNote(attributes, story) {
        const blocks: Block[] = [];
        found.set(`${kind} ${attributes['w:id'] ?? ''}`, blocks);
        story.flows.redirect((block) => blocks.push(block));
        // Separators are notes by form only.
        return (attributes['w:type'] ?? 'normal') === 'normal';
      },
    });
  }
  const ordered = ['footnote', 'endnote'].flatMap((kind) => wanted.filter((note) => note.kind === kind));
  return [...new Set(ordered.map(({ kind, id }) => `${kind} ${id}`))].flatMap((key) => found.get(key) ?? []);
}

async function readMargins(parts: Parts, document: WordDocument): Promise<Block[]> {
  const evenDiffer = document.margins.some(({ type }) => type === 'even') && (await hasEvenMargins(parts));
  const blocks: Block[] = [];
  for (const id of shownMargins(document, evenDiffer)) {
    const bytes = await parts.readById(id);
    if (bytes) readPart(bytes, document, (block) => blocks.push(block), { inMargin: true });
  }
  return blocks;
}

async function hasEvenMargins(parts: Parts): Promise<boolean> {
  const setting = childOf(childOf(await parts.readTree('settings'), 'w:settings'), 'w:evenAndOddHeaders');
  return setting !== undefined && isOn(setting.attributes);
}
