import { VFile } from 'vfile';
import { odtReader } from '../../src/readers/odt/index.ts';
import type { Reading } from '../../src/tree/reading.ts';
import { textsOf } from './docx.ts';
import { writeZip, type ZipEntry } from './zip.ts';

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMESPACES = [
  ...['office', 'style', 'text', 'table', 'form', 'script', 'meta', 'manifest'].map((name) => `xmlns:${name}="${OASIS}:${name}:1.0"`),
  `xmlns:draw="${OASIS}:drawing:1.0"`,
  `xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${OASIS}:svg-compatible:1.0"`,
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** The inner XML of the parts of a document; every one but the body may be left out. */
export interface OdtParts {
  body: string;
  /** Automatic styles of the text. */
  automatic?: string;
  /** Styles of the document. */
  styles?: string;
  masterPages?: string;
  title?: string;
  manifest?: string;
}

const wrap = (element: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${element} ${NAMESPACES}>${content}</${element}>`;

/** The entries of a document, as LibreOffice names them. */
export function odtEntries({ body, automatic = '', styles = '', masterPages = '', title, manifest }: OdtParts): ZipEntry[] {
  const content = `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`;
  const common = `<office:styles>${styles}</office:styles><office:master-styles>${masterPages}</office:master-styles>`;
  return [
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'content.xml', content: wrap('office:document-content', content) },
    { name: 'styles.xml', content: wrap('office:document-styles', common) },
    ...(title === undefined
      ? []
      : [{ name: 'meta.xml', content: wrap('office:document-meta', `<office:meta><dc:title>${title}</dc:title></office:meta>`) }]),
    ...(manifest === undefined ? [] : [{ name: 'META-INF/manifest.xml', content: wrap('manifest:manifest', manifest) }]),
  ];
}

export const writeOdt = (parts: OdtParts): Uint8Array => writeZip(odtEntries(parts));

/** Read a document, given as its parts, its entries or its bytes; `codes` are the findings. */
export async function readOdt(input: OdtParts | ZipEntry[] | Uint8Array): Promise<Reading & { codes: string[]; file: VFile }> {
  const bytes = input instanceof Uint8Array ? input : Array.isArray(input) ? writeZip(input) : writeOdt(input);
  const file = new VFile();
  const reading = await odtReader.read(bytes, file, { path: null, maxBytes: 1e9 });
  return { ...reading, codes: file.messages.map((message) => message.ruleId ?? ''), file };
}

/** Read a body and give the texts of its blocks. */
export const bodyTexts = async (body: string, more: Partial<OdtParts> = {}): Promise<string[]> => textsOf(await readOdt({ body, ...more }));

// XML in short

export const par = (content = '', style = 'Standard'): string => `<text:p text:style-name="${style}">${content}</text:p>`;
export const heading = (level: number, content: string, more = ''): string =>
  `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}" ${more}>${content}</text:h>`;
export const span = (style: string, content: string): string => `<text:span text:style-name="${style}">${content}</text:span>`;
/** A list of items; each is text, or the XML inside the item. */
export const list = (style: string | null, items: readonly string[], more = ''): string =>
  `<text:list ${style === null ? '' : `text:style-name="${style}"`} ${more}>${items.map((one) => (one.startsWith('<text:list-') ? one : item(one))).join('')}</text:list>`;
export const item = (content: string, more = ''): string =>
  `<text:list-item ${more}>${content.startsWith('<') ? content : par(content)}</text:list-item>`;
export const level = (at: number, format: string, more = ''): string =>
  `<text:list-level-style-number text:level="${at}" style:num-format="${format}" ${more}><style:list-level-properties/></text:list-level-style-number>`;
export const bullet = (at: number, character: string): string =>
  `<text:list-level-style-bullet text:level="${at}" text:bullet-char="${character}"/>`;
export const listStyle = (name: string, ...levels: string[]): string =>
  `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;
export const style = (name: string, properties: string, more = '', family = 'paragraph'): string =>
  `<style:style style:name="${name}" style:family="${family}" ${more}>${properties}</style:style>`;
export const letters = (attributes: string): string => `<style:text-properties ${attributes}/>`;
export const row = (...cells: string[]): string =>
  `<table:table-row>${cells.map((one) => (one.startsWith('<table:') ? one : cell(one))).join('')}</table:table-row>`;
export const cell = (content = '', more = ''): string =>
  `<table:table-cell ${more}>${content.startsWith('<') ? content : par(content)}</table:table-cell>`;
export const table = (columns: number, ...rows: string[]): string =>
  `<table:table><table:table-column table:number-columns-repeated="${columns}"/>${rows.join('')}</table:table>`;
