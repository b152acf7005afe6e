import { wordTable } from '../../tree/table.ts';
import {
  CELL_PROPERTIES,
  GRID,
  PARAGRAPH_PROPERTIES,
  ROW_PROPERTIES,
  RUN_PROPERTIES,
  SECTION_PROPERTIES,
  tracked,
  type WordRule,
  type WordVocabulary,
} from './property-rules.ts';
import type { Story } from './story.ts';

/** A tracked change of what stands in it: taken out. */
const removed: WordRule = {
  open(reading) {
    tracked(reading);
    return false;
  },
};

const character = (value: string): WordRule => ({ open: ({ story }) => story.writeCharacter(value) });

const run: WordRule = { open: ({ story }) => story.openRun(), close: ({ story }) => story.closeRun() };

const text: WordRule = {
  open: ({ story }, attributes) => story.openText(attributes['xml:space'] === 'preserve'),
  text: ({ story }, value) => story.addToText(value),
  close: ({ story }) => story.closeText(),
};

const note = (kind: 'footnote' | 'endnote'): WordRule => ({
  open: ({ story }, attributes) => story.addNote(kind, attributes['w:id'] ?? ''),
});

/** Pictures are not read, but a document of nothing else is a scan. */
const picture: WordRule = {
  open({ story }) {
    story.document.pictures++;
    return false;
  },
};

const FIELD_PARTS = wordTable<(story: Story) => void>({
  begin: (story) => story.beginField(),
  separate: (story) => story.separateField(),
  end: (story) => story.endField(),
});

/** First table: elements that make text, or decide what becomes of it. */
export const HANDLED: Readonly<Record<string, WordRule>> = {
  'w:p': { open: ({ story }) => story.openParagraph(), close: ({ story }) => story.closeParagraph() },
  'w:pPr': { inside: PARAGRAPH_PROPERTIES },
  'w:r': run,
  'm:r': run,
  'w:rPr': {
    open(reading) {
      reading.run = reading.story.openRunProperties();
    },
    inside: RUN_PROPERTIES,
  },
  'w:t': text,
  'm:t': text,
  'w:tab': character('\t'),
  'w:ptab': character('\t'),
  'w:br': character('\n'),
  'w:cr': character('\n'),
  'w:noBreakHyphen': character('-'),
  'w:sym': {
    open: ({ story }, attributes) => story.writeSymbol(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16)),
  },
  'w:footnoteReference': note('footnote'),
  'w:endnoteReference': note('endnote'),
  'w:commentReference': { open: ({ story }, attributes) => story.document.notices.add('comments', attributes['w:id'] ?? '') },
  'w:footnote': { open: ({ openNote }, attributes) => openNote(attributes) },
  'w:endnote': { open: ({ openNote }, attributes) => openNote(attributes) },
  'w:hyperlink': { open: ({ story }) => story.openLink(), close: ({ story }) => story.closeLink() },
  'w:fldChar': { open: ({ story }, attributes) => FIELD_PARTS[attributes['w:fldCharType'] ?? '']?.(story) },
  'w:instrText': { text: ({ story }, value) => story.instructField(value) },
  'w:fldSimple': {
    open({ story }, attributes) {
      story.beginField(attributes['w:instr'] ?? '');
      story.separateField();
    },
    close: ({ story }) => story.endField(),
  },
  'w:ins': { open: tracked },
  'w:moveTo': { open: tracked },
  'w:del': removed,
  'w:moveFrom': removed,
  'w:tbl': { open: ({ story }) => story.flows.openTable(), close: ({ story }) => story.flows.closeTable() },
  'w:tblGrid': { inside: GRID },
  'w:tr': { open: ({ story }) => story.flows.openRow(), close: ({ story }) => story.flows.closeRow() },
  'w:trPr': { inside: ROW_PROPERTIES },
  'w:tc': { open: ({ story }) => story.flows.openCell(), close: ({ story }) => story.flows.closeCell() },
  'w:tcPr': { inside: CELL_PROPERTIES },
  'w:txbxContent': { open: ({ story }) => story.flows.openBox(), close: ({ story }) => story.flows.closeBox() },
  'v:textpath': {
    open({ story }, { string }) {
      if (string) story.flows.addBox(string);
    },
  },
  'w:sectPr': { inside: SECTION_PROPERTIES },
  'pic:pic': picture,
  'v:imagedata': picture,
  'mc:AlternateContent': {
    open: ({ story }) => story.alternatives.push(false),
    close: ({ story }) => void story.alternatives.pop(),
  },
  'mc:Choice': { open: ({ story }, { Requires }) => takeAlternative(story, Requires ?? '') },
  'mc:Fallback': { open: ({ story }) => takeAlternative(story, '') },
  'w:altChunk': embedded(),
  'w:subDoc': embedded(),
};

function embedded(): WordRule {
  return {
    open({ story }) {
      story.document.notices.add('embedded-document');
      return false;
    },
  };
}

/** What a choice may require for this reader to take it; all of them are drawings around the same paragraphs. */
const UNDERSTOOD = /^(?:wps|wpg|wpc|wpi|wp14|w14|w15|w16\w*|v|o|a14|am3d|aink|cx\d*)$/;

/** Take the first alternative that is understood, else the fallback, and never two. */
function takeAlternative(story: Story, requires: string): boolean {
  const last = story.alternatives.length - 1;
  if (last < 0) return true;
  if (story.alternatives[last] || !requires.split(/\s+/).every((name) => name === '' || UNDERSTOOD.test(name))) return false;
  story.alternatives[last] = true;
  return true;
}

/** Second table: elements left out on purpose, with all that is in them. */
export const IGNORED: readonly string[] = (
  'w:delText w:delInstrText w:softHyphen w:tblPr w:tblPrEx w:sdtPr w:sdtEndPr w:smartTagPr w:customXmlPr w:rubyPr w:rt ' +
  'w:bookmarkStart w:bookmarkEnd w:commentRangeStart w:commentRangeEnd w:proofErr w:permStart w:permEnd w:lastRenderedPageBreak ' +
  'w:moveFromRangeStart w:moveFromRangeEnd w:moveToRangeStart w:moveToRangeEnd w:customXmlInsRangeStart w:customXmlInsRangeEnd ' +
  'w:customXmlDelRangeStart w:customXmlDelRangeEnd w:customXmlMoveFromRangeStart w:customXmlMoveFromRangeEnd ' +
  'w:customXmlMoveToRangeStart w:customXmlMoveToRangeEnd w:annotationRef w:footnoteRef w:endnoteRef w:separator ' +
  'w:continuationSeparator w:pgNum w:dayShort w:dayLong w:monthShort w:monthLong w:yearShort w:yearLong w:ffData w:fldData ' +
  'w:numberingChange w:background w:docVars w:divId w:control w:movie w:contentPart w:bookmark w:printerSettings ' +
  'o:OLEObject m:rPr m:ctrlPr m:oMathParaPr'
).split(' ');

/** Elements that only hold others: their content is read as if they were not there. */
export const HOLDERS: readonly string[] = (
  'w:document w:body w:hdr w:ftr w:footnotes w:endnotes w:sdt w:sdtContent w:smartTag w:customXml w:dir w:bdo w:ruby w:rubyBase ' +
  'w:drawing w:pict w:object'
).split(' ');

/** Vocabularies of drawings and formulas: none of their elements has text of its own but those handled above. */
const DRAWINGS = /^(?:a|pic|wp|wps|wpg|wpc|wpi|wp14|v|o|w10|w14|w15|w16\w*|m|mc|c|cx\d*|dgm|sl|am3d|aink|a14|asvg|wne|lc|r):/;

/** Content of the body, of notes, headers and footers. The third table, of what is unknown, is filled while reading. */
export const CONTENT: WordVocabulary = {
  rules: new Map<string, WordRule>([
    ...IGNORED.map((name) => [name, { open: () => false }] as const),
    ...HOLDERS.map((name) => [name, {}] as const),
    ...Object.entries(HANDLED),
  ]),
  enterOther({ story }, name) {
    if (!DRAWINGS.test(name)) story.document.notices.add('unknown-element', name.slice(0, 80));
    return true;
  },
};
