import type { VFile } from 'vfile';
import { InputError } from '../../errors.ts';
import { limitsOf, type Reader, type Reading, type ReadSettings } from '../../tree/reading.ts';
import { TreeBuilder } from '../builder.ts';
import { type Block, BlockWriter } from '../office/blocks.ts';
import { writeMargins } from '../office/margins.ts';
import { walkXml } from '../office/walk.ts';
import { openArchive, unpackedTo } from '../office/zip.ts';
import { type OdtDocument, shownMargins } from './document.ts';
import { DOCUMENT } from './elements.ts';
import { ODF_NAMESPACES } from './namespaces.ts';
import { odtNotices } from './notices.ts';
import { readBeside, readContent, readTitle } from './package.ts';
import { Story } from './story.ts';
import { styleReading } from './style-rules.ts';
import { Styles } from './styles.ts';

/**
 * OpenDocument text (.odt), as a person reads it in LibreOffice: numbers of lists and headings written out, tracked changes accepted, fields by
 * their results.
 *
 * The text comes first, then foot- and endnotes in the order in which it refers to them, then headers and footers as furniture. Limits: bold
 * that a table style gives is not seen, nor text that stands in charts, formulas and documents within the document.
 */
export const odtReader: Reader = { format: 'odt', extensions: ['odt', 'ott'], read: readOdt };

async function readOdt(bytes: Uint8Array, file: VFile, settings: ReadSettings): Promise<Reading> {
  const limits = limitsOf(settings);
  const notices = odtNotices();
  const archive = await openArchive(bytes, unpackedTo(limits.unpacked));
  const content = await readContent(archive, notices);
  const styles = await readBeside(archive, 'styles.xml', notices);
  const document: OdtDocument = {
    notices,
    notes: [],
    masterPages: new Map(),
    title: await readTitle(archive, notices),
    pictures: 0,
    maxDepth: limits.depth,
  };
  const common = new Styles();
  const automatic = new Styles(common);
  const builder = new TreeBuilder(limits.text);
  const writer = new BlockWriter(builder);
  if (styles) readPart(styles, document, common, new Styles(common), () => {});
  readPart(content, document, common, automatic, (block) => writer.write(block));
  for (const kind of ['footnote', 'endnote'] as const)
    for (const note of document.notes) if (note.kind === kind) for (const block of note.blocks) writer.write(block);
  writeMargins(builder, shownMargins(document, automatic.masterPages));
  const reading = builder.finish({ title: document.title });
  notices.report(file);
  if (reading.tree.children.length === 0) refuseEmpty(document);
  return reading;
}

/** Read one of the two files into a sink, its styles and its text. */
function readPart(bytes: Uint8Array, document: OdtDocument, common: Styles, automatic: Styles, sink: (block: Block) => void): void {
  const story = new Story(document, automatic, sink);
  const fault = walkXml(
    bytes,
    ODF_NAMESPACES,
    DOCUMENT,
    { ...styleReading(automatic), story, common, automatic, masterPage: '' },
    document.maxDepth,
  );
  story.flows.end();
  if (fault !== null) document.notices.add('malformed-xml', fault);
}

/** A document without text has a reason that its owner can do something about; one that is merely blank is told elsewhere. */
function refuseEmpty({ notices, pictures }: OdtDocument): void {
  if (notices.has('malformed-xml'))
    throw new InputError(
      'damaged',
      'Cannot read `content.xml`: it is no XML, or not all of it',
      'Open it in LibreOffice and save it anew.',
    );
  if (pictures > 0)
    throw new InputError(
      'image-only',
      'The document holds pictures only, no text',
      'Run text recognition (OCR) on it, for example with ocrmypdf.',
    );
}
