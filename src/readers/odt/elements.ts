import type { Rule, Vocabulary } from '../office/walk.ts';
import type { Attributes } from '../office/xml.ts';
import { type HeadingAttributes, Story } from './story.ts';
import { FONTS, STYLES, type StyleReading } from './style-rules.ts';
import { wholeNumber } from './values.ts';

/** What the element tables work on: the story, and the styles that are being filled. */
export interface OdtReading extends StyleReading {
  story: Story;
  /** Styles of the document and of this file; which of them are being filled is `styles`. */
  common: StyleReading['styles'];
  automatic: StyleReading['styles'];
  /** Page whose headers and footers come now. */
  masterPage: string;
}

export type OdtRule = Rule<OdtReading>;
export type OdtVocabulary = Vocabulary<OdtReading>;

const none: OdtRule = { open: () => false };
const holder: OdtRule = {};
const text: OdtRule = { text: ({ story }, value) => story.write(value) };

const only = (rules: Record<string, OdtRule>): OdtVocabulary => ({ rules: new Map(Object.entries(rules)), enterOther: () => false });

/** What is not displayed: a section or words that are hidden. */
const isHidden = (attributes: Attributes): boolean => attributes['text:is-hidden'] === 'true' || attributes['text:display'] === 'none';

const TRACKED: OdtRule = {
  open({ story }) {
    story.document.notices.add('tracked-changes');
    return false;
  },
};

const CHANGES = only({ 'text:changed-region': holder, 'text:insertion': TRACKED, 'text:deletion': TRACKED });

const headingOf = (attributes: Attributes): HeadingAttributes => ({
  level: Math.max(1, wholeNumber(attributes['text:outline-level']) ?? 1),
  isListHeader: attributes['text:is-list-header'] === 'true',
  restart: attributes['text:restart-numbering'] === 'true',
  start: wholeNumber(attributes['text:start-value']),
});

const continued = (value: string | undefined): boolean | null => (value === undefined ? null : value === 'true');

const listOf = (attributes: Attributes) => ({
  id: attributes['xml:id'] ?? attributes['text:id'] ?? null,
  style: attributes['text:style-name'] ?? null,
  continues: attributes['text:continue-list'] ?? null,
  continued: continued(attributes['text:continue-numbering']),
});

const item = (header: boolean): OdtRule => ({
  open: ({ story }, attributes) =>
    story.openItem(wholeNumber(attributes['text:start-value']), attributes['text:style-override'] ?? null, header),
  close: ({ story }) => story.closeItem(),
});

const pageNumber: OdtRule = { open: ({ story }) => story.openPageNumber(), text: ({ story }, value) => story.write(value) };

const openCell = ({ story }: OdtReading, attributes: Attributes, covered: boolean): void => {
  story.flows.openCell();
  const cell = story.flows.outerCell;
  if (!cell) return;
  cell.merged = covered;
  cell.span = wholeNumber(attributes['table:number-columns-repeated']) ?? 1;
};

const cell = (covered: boolean): OdtRule => ({
  open: (reading, attributes) => openCell(reading, attributes, covered),
  close: ({ story }) => story.flows.closeCell(),
});

const box: OdtRule = { open: ({ story }) => story.flows.openBox(), close: ({ story }) => story.flows.closeBox() };

/** Pictures are not read, but a document of nothing else is a scan. */
const picture: OdtRule = {
  open({ story }) {
    story.document.pictures++;
    return false;
  },
};

const SHAPES = 'draw:text-box draw:custom-shape draw:rect draw:ellipse draw:circle draw:line draw:connector draw:polygon draw:path';

/** First table: elements that make text, or decide what becomes of it. */
export const HANDLED: Readonly<Record<string, OdtRule>> = {
  'text:p': {
    open: ({ story }, attributes) => story.openParagraph(attributes['text:style-name'] ?? ''),
    text: ({ story }, value) => story.write(value),
    close: ({ story }) => story.closeParagraph(),
  },
  'text:h': {
    open: ({ story }, attributes) => story.openParagraph(attributes['text:style-name'] ?? '', headingOf(attributes)),
    text: ({ story }, value) => story.write(value),
    close: ({ story }) => story.closeParagraph(),
  },
  'text:span': {
    open: ({ story }, attributes) => story.openSpan(attributes['text:style-name']),
    text: ({ story }, value) => story.write(value),
    close: ({ story }) => story.closeSpan(),
  },
  'text:a': {
    open: ({ story }) => story.openLink(),
    text: ({ story }, value) => story.write(value),
    close: ({ story }) => story.closeLink(),
  },
  'text:s': { open: ({ story }, attributes) => story.writeCharacter(' ', wholeNumber(attributes['text:c']) ?? 1) },
  'text:tab': { open: ({ story }) => story.writeCharacter('\t') },
  'text:line-break': { open: ({ story }) => story.writeCharacter('\n') },
  'text:list': { open: ({ story }, attributes) => story.openList(listOf(attributes)), close: ({ story }) => story.closeList() },
  'text:list-item': item(false),
  'text:list-header': item(true),
  'text:numbered-paragraph': {
    open({ story }, attributes) {
      const list = { ...listOf(attributes), continues: attributes['text:list-id'] ?? null, id: attributes['text:list-id'] ?? null };
      story.openList(list, Math.max(0, (wholeNumber(attributes['text:level']) ?? 1) - 1));
      story.openItem(wholeNumber(attributes['text:start-value']), null, false);
    },
    close: ({ story }) => story.closeList(),
  },
  'text:note': {
    open: ({ story }, attributes) => story.openNote(attributes['text:note-class'] === 'endnote' ? 'endnote' : 'footnote'),
    close: ({ story }) => story.closeNote(),
  },
  'text:section': { open: (_reading, attributes) => !isHidden(attributes) },
  'text:hidden-paragraph': {
    open({ story }, attributes) {
      if (isHidden(attributes)) story.hideParagraph();
      return false;
    },
  },
  'text:hidden-text': { ...text, open: (_reading, attributes) => !isHidden(attributes) },
  'text:variable-set': { ...text, open: (_reading, attributes) => !isHidden(attributes) },
  'text:page-number': pageNumber,
  'text:page-count': pageNumber,
  'text:page-continuation': pageNumber,
  'text:tracked-changes': { inside: CHANGES },
  'office:annotation': {
    open({ story }) {
      story.document.notices.add('comments');
      return false;
    },
  },
  'table:table': { open: ({ story }) => story.flows.openTable(), close: ({ story }) => story.flows.closeTable() },
  'table:table-column': {
    open({ story }, attributes) {
      if (story.flows.table) story.flows.table.columns += wholeNumber(attributes['table:number-columns-repeated']) ?? 1;
    },
  },
  'table:table-row': {
    open({ story }, attributes) {
      story.flows.openRow();
      const row = story.flows.table?.row;
      if (row) row.gone = (attributes['table:visibility'] ?? 'visible') !== 'visible';
    },
    close: ({ story }) => story.flows.closeRow(),
  },
  'table:table-cell': cell(false),
  'table:covered-table-cell': cell(true),
  'draw:image': picture,
  ...Object.fromEntries(SHAPES.split(' ').map((name) => [name, box])),
};

/** Words that a field shows stand in the document as they were last worked out. */
const FIELDS = (
  'text:date text:time text:title text:subject text:description text:keywords text:author-name text:author-initials text:file-name ' +
  'text:sender-firstname text:sender-lastname text:sender-title text:sender-position text:sender-company text:sender-email ' +
  'text:sender-street text:sender-city text:sender-postal-code text:sender-country text:sender-phone-private text:sender-phone-work ' +
  'text:initial-creator text:creator text:creation-date text:creation-time text:modification-date text:modification-time ' +
  'text:print-date text:print-time text:printed-by text:editing-cycles text:editing-duration text:template-name text:chapter ' +
  'text:user-defined text:user-field-get text:variable-get text:variable-input text:text-input text:user-field-input text:expression ' +
  'text:sequence text:sequence-ref text:bookmark-ref text:reference-ref text:note-ref text:conditional-text text:placeholder ' +
  'text:drop-down text:database-display text:database-name text:measure text:word-count text:paragraph-count text:character-count ' +
  'text:table-count text:image-count text:object-count text:page-variable-get text:dde-connection text:meta-field text:ruby-base text:meta'
).split(' ');

/** Second table: elements left out on purpose, with all that is in them. */
export const IGNORED: readonly string[] = (
  'text:sequence-decls text:variable-decls text:user-field-decls text:dde-connection-decls text:alphabetical-index-auto-mark-file ' +
  'text:number text:note-citation text:ruby-text text:soft-page-break text:bookmark text:bookmark-start text:bookmark-end ' +
  'text:reference-mark text:reference-mark-start text:reference-mark-end text:toc-mark text:toc-mark-start text:toc-mark-end ' +
  'text:user-index-mark text:user-index-mark-start text:user-index-mark-end text:alphabetical-index-mark ' +
  'text:alphabetical-index-mark-start text:alphabetical-index-mark-end text:bibliography-mark text:change text:change-start ' +
  'text:change-end text:section-source text:table-of-content-source text:illustration-index-source text:table-index-source ' +
  'text:object-index-source text:user-index-source text:alphabetical-index-source text:bibliography-source text:script ' +
  'text:execute-macro text:database-row-select text:database-next text:page-variable-set text:tab-ref office:annotation-end ' +
  'office:forms office:scripts office:event-listeners office:dde-source office:settings table:table-source table:dde-link ' +
  'table:scenario table:shapes table:desc table:title draw:object draw:object-ole draw:plugin draw:applet draw:floating-frame ' +
  'draw:image-map draw:contour-polygon draw:contour-path draw:glue-point draw:control draw:enhanced-geometry svg:title svg:desc ' +
  'form:form dr3d:scene loext:content-control-properties'
).split(' ');

/** Elements that only hold others: their content is read as if they were not there. */
export const HOLDERS: readonly string[] = (
  'office:text text:index-body text:index-title text:note-body text:ruby text:table-of-content text:illustration-index text:table-index ' +
  'text:object-index text:user-index text:alphabetical-index text:bibliography table:table-header-rows table:table-rows ' +
  'table:table-row-group table:table-columns table:table-header-columns table:table-column-group draw:frame draw:g draw:a ' +
  'text:page-sequence text:page loext:content-control loext:p'
).split(' ');

/** Content of the body, of notes, headers and footers. The third table, of what is unknown, is filled while reading. */
const CONTENT: OdtVocabulary = {
  rules: new Map<string, OdtRule>([
    ...IGNORED.map((name) => [name, none] as const),
    ...HOLDERS.map((name) => [name, holder] as const),
    ...FIELDS.map((name) => [name, text] as const),
    ...Object.entries(HANDLED),
  ]),
  enterOther({ story }, name) {
    story.document.notices.add('unknown-element', name.slice(0, 80));
    return true;
  },
  // What stands in a span or field of a kind that is not known is words all the same.
  other: text,
};

/** Headers and footers; those of first and left pages by names of their own. */
const margin = (kind: 'headers' | 'footers'): OdtRule => ({
  open(reading, attributes) {
    if (attributes['style:display'] === 'false') return false;
    const { document } = reading.story;
    const blocks = document.masterPages.get(reading.masterPage)?.[kind];
    reading.story = new Story(document, reading.automatic, (block) => blocks?.push(block), true);
    return true;
  },
  close: ({ story }) => story.flows.end(),
  inside: CONTENT,
});

const MASTER_PAGE = only({
  'style:header': margin('headers'),
  'style:header-first': margin('headers'),
  'style:header-left': margin('headers'),
  'loext:header-first': margin('headers'),
  'style:footer': margin('footers'),
  'style:footer-first': margin('footers'),
  'style:footer-left': margin('footers'),
  'loext:footer-first': margin('footers'),
});

const MASTER_PAGES = only({
  'style:master-page': {
    open(reading, attributes) {
      reading.masterPage = attributes['style:name'] ?? '';
      const next = attributes['style:next-style-name'] ?? null;
      reading.story.document.masterPages.set(reading.masterPage, { next, headers: [], footers: [] });
    },
    inside: MASTER_PAGE,
  },
});

const fill =
  (which: 'common' | 'automatic') =>
  (reading: OdtReading): void => {
    reading.styles = reading[which];
  };

/** What the body may hold; a spreadsheet or presentation has another element there. */
const BODY = only({ 'office:text': { inside: CONTENT } });

/** Both files of a document: `content.xml` and `styles.xml`. */
export const DOCUMENT = only({
  'office:document-content': holder,
  'office:document-styles': holder,
  'office:font-face-decls': { open: fill('automatic'), inside: FONTS },
  'office:styles': { open: fill('common'), inside: STYLES },
  'office:automatic-styles': { open: fill('automatic'), inside: STYLES },
  'office:master-styles': { inside: MASTER_PAGES },
  'office:body': { inside: BODY },
});
