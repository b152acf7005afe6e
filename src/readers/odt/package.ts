import { InputError } from '../../errors.ts';
import { childOf, childrenOf, readXmlTree, type XmlElement } from '../office/xml.ts';
import type { Archive } from '../office/zip.ts';
import { ODF_NAMESPACES } from './namespaces.ts';
import type { OdtNotices } from './notices.ts';

const CONTENT = 'content.xml';
const AGAIN = 'Open it in LibreOffice or Word and save it anew.';

/** Read the text of the document; without it there is no document. */
export async function readContent(archive: Archive, notices: OdtNotices): Promise<Uint8Array> {
  if (await isEncrypted(archive, notices))
    throw new InputError('encrypted', 'The document is encrypted', 'Open it with its password and save a copy without one.');
  const bytes = await archive.read(CONTENT);
  if (bytes) return bytes;
  throw new InputError('damaged', `Cannot find \`${CONTENT}\` in the archive: it is no OpenDocument text, or not all of one`, AGAIN);
}

/** A damaged part beside the text costs what stands in it, not the whole document. */
export async function readBeside(archive: Archive, name: string, notices: OdtNotices): Promise<Uint8Array | null> {
  try {
    return await archive.read(name);
  } catch (error) {
    if (!(error instanceof InputError) || error.code !== 'damaged') throw error;
    notices.add('damaged-part', name);
    return null;
  }
}

async function readTree(archive: Archive, name: string, notices: OdtNotices): Promise<XmlElement | undefined> {
  const bytes = await readBeside(archive, name, notices);
  if (!bytes) return undefined;
  const { root, fault } = readXmlTree(bytes, ODF_NAMESPACES);
  if (fault !== null) notices.add('malformed-xml', fault);
  return root;
}

/** Title in the document's properties, null where it has none. */
export async function readTitle(archive: Archive, notices: OdtNotices): Promise<string | null> {
  const root = await readTree(archive, 'meta.xml', notices);
  return childOf(childOf(childOf(root, 'office:document-meta'), 'office:meta'), 'dc:title')?.text.trim() || null;
}

/** Whether the manifest says that the text is encrypted. */
async function isEncrypted(archive: Archive, notices: OdtNotices): Promise<boolean> {
  const manifest = childOf(await readTree(archive, 'META-INF/manifest.xml', notices), 'manifest:manifest');
  return childrenOf(manifest, 'manifest:file-entry').some(
    (entry) => entry.attributes['manifest:full-path'] === CONTENT && childOf(entry, 'manifest:encryption-data') !== undefined,
  );
}
