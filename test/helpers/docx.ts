import { VFile } from 'vfile';
import { docxReader } from '../../src/readers/docx/index.ts';
import type { Reading } from '../../src/tree/reading.ts';
import { writeZip, type ZipEntry } from './zip.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${R}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ');

/** The inner XML of the parts of a document; every one but the body may be left out. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  settings?: string;
  /** Headers and footers by the id of their relation. */
  headers?: Record<string, string>;
  footers?: Record<string, string>;
  title?: string;
}

const wrap = (element: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${element} ${NAMESPACES}>${content}</w:${element}>`;

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`;
const relations = (content: string): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const contentType = (id: string, type: string): string => `<Override PartName="/word/${id}.xml" ContentType="${WORD_TYPE}.${type}+xml"/>`;
const contentTypes = (content: string): string =>
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  `${contentType('document', 'document.main')}${content}</Types>`;

/** The entries of a Word document, as Word names them. */
export function docxEntries(parts: DocxParts): ZipEntry[] {
  const entries: ZipEntry[] = [{ name: 'word/document.xml', content: wrap('document', `<w:body>${parts.body}</w:body>`) }];
  const types: string[] = [];
  const links: string[] = [];
  const add = (id: string, type: string, element: string, content: string | undefined): void => {
    if (content === undefined) return;
    links.push(relation(id, type, `${id}.xml`));
    types.push(contentType(id, type));
    entries.push({ name: `word/${id}.xml`, content: wrap(element, content) });
  };
  add('styles', 'styles', 'styles', parts.styles);
  add('numbering', 'numbering', 'numbering', parts.numbering);
  add('footnotes', 'footnotes', 'footnotes', parts.footnotes);
  add('endnotes', 'endnotes', 'endnotes', parts.endnotes);
  add('settings', 'settings', 'settings', parts.settings);
  for (const [id, content] of Object.entries(parts.headers ?? {})) add(id, 'header', 'hdr', content);
  for (const [id, content] of Object.entries(parts.footers ?? {})) add(id, 'footer', 'ftr', content);
  entries.push({ name: 'word/_rels/document.xml.rels', content: relations(links.join('')) });
  entries.push({ name: '_rels/.rels', content: relations(relation('rId1', 'officeDocument', 'word/document.xml')) });
  entries.push({ name: '[Content_Types].xml', content: contentTypes(types.join('')) });
  if (parts.title !== undefined)
    entries.push({
      name: 'docProps/core.xml',
      content:
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
        `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${parts.title}</dc:title></cp:coreProperties>`,
    });
  return entries;
}

export const writeDocx = (parts: DocxParts): Uint8Array => writeZip(docxEntries(parts));

/** Read a document, given as its parts, its entries or its bytes; `codes` are the findings. */
export async function readDocx(input: DocxParts | ZipEntry[] | Uint8Array): Promise<Reading & { codes: string[]; file: VFile }> {
  const bytes = input instanceof Uint8Array ? input : Array.isArray(input) ? writeZip(input) : writeDocx(input);
  const file = new VFile();
  const reading = await docxReader.read(bytes, file, { path: null, maxBytes: 1e9 });
  return { ...reading, codes: file.messages.map((message) => message.ruleId ?? ''), file };
}

/** The texts of all blocks. */
export const textsOf = ({ tree, text }: Reading): string[] => tree.children.map((block) => text.slice(block.start, block.end));

/** Read a body and give the texts of its blocks. */
export const bodyTexts = async (body: string, more: Partial<DocxParts> = {}): Promise<string[]> =>
  textsOf(await readDocx({ body, ...more }));

// XML in short

const keep = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
/** A run: text, and the elements of its properties. */
export const run = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${keep(text)}</w:r>`;
/** A paragraph of runs (or of plain text), and the elements of its properties. */
export const par = (content = '', properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content === '' || content.startsWith('<') ? content : run(content)}</w:p>`;
export const inList = (numId: number, level = 0): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
/** A list paragraph. */
export const item = (numId: number, level = 0, text = 'x'): string => par(text, inList(numId, level));
export const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
/** A cell of paragraphs (or of plain text). */
export const cell = (content = '', properties = ''): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : par(content)}</w:tc>`;
export const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:t') ? one : cell(one))).join('')}</w:tr>`;
export const table = (columns: number, ...rows: string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;

/** One level of a list: its text, its format and more. */
export const level = (at: number, text: string, format = 'decimal', more = '', start = 1): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
export const abstractList = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
export const list = (id: number, abstractId: number, more = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`;
export const startOverride = (at: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
export const style = (id: string, content: string, type = 'paragraph', more = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}" ${more}><w:name w:val="${id}"/>${content}</w:style>`;
