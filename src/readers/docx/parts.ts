import { InputError } from '../../errors.ts';
import { childOf, childrenOf, readXmlTree, type XmlElement } from '../office/xml.ts';
import type { Archive } from '../office/zip.ts';
import { WORD_NAMESPACES } from './namespaces.ts';
import type { WordNotices } from './notices.ts';

/** What one part says of the parts it uses. */
interface Relation {
  id: string;
  /** Last word of the type: "styles", "footer"; the transitional and the strict form differ only before it. */
  type: string;
  target: string;
}

/** The parts of a Word document, found by their relations, else by the names that Word gives them. */
export class Parts {
  private constructor(
    private readonly archive: Archive,
    private readonly notices: WordNotices,
    readonly document: string,
    private readonly packageRelations: readonly Relation[],
    private readonly relations: readonly Relation[],
  ) {}

  static async find(archive: Archive, notices: WordNotices): Promise<Parts> {
    const packageRelations = await readRelations(archive, '');
    const related = packageRelations.find(({ type }) => type === 'officeDocument')?.target;
    const document = related && archive.has(related) ? related : 'word/document.xml';
    if (/^(?:xl|ppt)\//i.test(document))
      throw new InputError('unsupported', 'Cannot read this Office file: it is no Word document', 'Save the minutes as .docx or PDF.');
    return new Parts(archive, notices, document, packageRelations, await readRelations(archive, document));
  }

  /** Read the main text; without it there is no document. */
  async readDocument(): Promise<Uint8Array> {
    const bytes = await this.archive.read(this.document);
    if (bytes) return bytes;
    throw new InputError(
      'damaged',
      `Cannot find \`${this.document}\` in the archive: it is no Word document, or not all of one`,
      'Open it in Word or LibreOffice and save it anew.',
    );
  }

  /** Read a part that the document uses at most once. */
  async read(type: string): Promise<Uint8Array | null> {
    return this.archive.read(
      this.relations.find((relation) => relation.type === type)?.target ?? resolveTarget(this.document, `${type}.xml`),
    );
  }

  /** Read a part that the text refers to by the id of a relation. */
  async readById(id: string): Promise<Uint8Array | null> {
    const target = this.relations.find((relation) => relation.id === id)?.target;
    return target === undefined ? null : this.readBeside(target);
  }

  async readTree(type: string): Promise<XmlElement | undefined> {
    return this.tree(await this.read(type));
  }

  /** Title in the document's properties, null where it has none. */
  async readTitle(): Promise<string | null> {
    const target = this.packageRelations.find((relation) => relation.type === 'core-properties')?.target ?? 'docProps/core.xml';
    const properties = childOf(this.tree(await this.readBeside(target)), 'cp:coreProperties');
    return childOf(properties, 'dc:title')?.text.trim() || null;
  }

  /** A damaged part beside the main text costs what stands in it, not the whole document. */
  private async readBeside(target: string): Promise<Uint8Array | null> {
    try {
      return await this.archive.read(target);
    } catch (error) {
      if (!(error instanceof InputError) || error.code !== 'damaged') throw error;
      this.notices.add('damaged-part', target);
      return null;
    }
  }

  private tree(bytes: Uint8Array | null): XmlElement | undefined {
    if (!bytes) return undefined;
    const { root, fault } = readXmlTree(bytes, WORD_NAMESPACES);
    if (fault !== null) this.notices.add('malformed-xml', fault);
    return root;
  }
}

async function readRelations(archive: Archive, part: string): Promise<Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const bytes = await archive.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
  if (!bytes) return [];
  const { root } = readXmlTree(bytes, WORD_NAMESPACES);
  return childrenOf(childOf(root, 'rel:Relationships'), 'rel:Relationship').flatMap(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    if (TargetMode === 'External') return [];
    return [{ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolveTarget(part, Target) }];
  });
}

/** Find the name of a part from what another one calls it. */
function resolveTarget(from: string, target: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
