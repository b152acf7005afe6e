import { type Letters, NO_LETTERS } from '../office/look.ts';
import type { Attributes, XmlElement } from '../office/xml.ts';
import { isOn, twips, wholeNumber } from './values.ts';

/** What a run, the mark of a paragraph or a style says of its letters; null where it says nothing. */
export interface RunProperties extends Letters {
  style: string | null;
  /** Of a paragraph's mark only: a tracked deletion took it, so that the next paragraph goes on in this one. */
  markDeleted: boolean;
  /** Of a paragraph's mark only: it is hidden so that a heading and the text after it share a line. */
  styleSeparator: boolean;
}

export interface ParagraphProperties {
  style: string | null;
  numId: number | null;
  level: number | null;
  outline: number | null;
  /** Indents in twips; `first` is negative where the first line hangs. */
  left: number | null;
  first: number | null;
  dropCap: boolean;
  hasSection: boolean;
  mark: RunProperties | null;
}

export const runProperties = (): RunProperties => ({
  style: null,
  ...NO_LETTERS,
  markDeleted: false,
  styleSeparator: false,
});

export const paragraphProperties = (): ParagraphProperties => ({
  style: null,
  numId: null,
  level: null,
  outline: null,
  left: null,
  first: null,
  dropCap: false,
  hasSection: false,
  mark: null,
});

type Setter<Properties> = (properties: Properties, attributes: Attributes) => void;

const flag =
  (key: 'bold' | 'underline' | 'caps' | 'hidden' | 'styleSeparator'): Setter<RunProperties> =>
  (run, attributes) => {
    run[key] = isOn(attributes);
  };

const number =
  (key: 'numId' | 'level' | 'outline'): Setter<ParagraphProperties> =>
  (paragraph, attributes) => {
    paragraph[key] = wholeNumber(attributes['w:val']);
  };

const setStyle = (properties: { style: string | null }, attributes: Attributes): void => {
  properties.style = attributes['w:val'] ?? null;
};

const setDeleted: Setter<RunProperties> = (run) => {
  run.markDeleted = true;
};

const setRaised: Setter<RunProperties> = (run, attributes) => {
  run.raised = attributes['w:val'] === 'superscript';
};

const setFont: Setter<RunProperties> = (run, attributes) => {
  run.font = attributes['w:ascii'] ?? attributes['w:hAnsi'] ?? run.font;
};

const setFrame: Setter<ParagraphProperties> = (paragraph, attributes) => {
  paragraph.dropCap = attributes['w:dropCap'] === 'drop' || attributes['w:dropCap'] === 'margin';
};

/** Elements inside `w:rPr` that change what a person reads. */
export const RUN_SETTERS: ReadonlyMap<string, Setter<RunProperties>> = new Map<string, Setter<RunProperties>>([
  ['w:rStyle', setStyle],
  ['w:b', flag('bold')],
  ['w:u', flag('underline')],
  ['w:caps', flag('caps')],
  ['w:vanish', flag('hidden')],
  ['w:specVanish', flag('styleSeparator')],
  ['w:vertAlign', setRaised],
  ['w:rFonts', setFont],
  ['w:del', setDeleted],
  ['w:moveFrom', setDeleted],
]);

/** Elements inside `w:pPr` that change what a person reads; `w:numPr` is entered for its two children. */
export const PARAGRAPH_SETTERS: ReadonlyMap<string, Setter<ParagraphProperties>> = new Map<string, Setter<ParagraphProperties>>([
  ['w:pStyle', setStyle],
  ['w:numId', number('numId')],
  ['w:ilvl', number('level')],
  ['w:outlineLvl', number('outline')],
  ['w:framePr', setFrame],
  ['w:ind', setIndent],
]);

function setIndent(paragraph: ParagraphProperties, attributes: Attributes): void {
  const hanging = twips(attributes['w:hanging']);
  paragraph.left = twips(attributes['w:left'] ?? attributes['w:start']) ?? paragraph.left;
  paragraph.first = (hanging === null ? twips(attributes['w:firstLine']) : -hanging) ?? paragraph.first;
}

/** Read `w:rPr` from a tree. */
export function readRunProperties(element: XmlElement | undefined): RunProperties {
  const properties = runProperties();
  for (const child of element?.children ?? []) RUN_SETTERS.get(child.name)?.(properties, child.attributes);
  return properties;
}

/** Read `w:pPr` from a tree. */
export function readParagraphProperties(element: XmlElement | undefined): ParagraphProperties {
  const properties = paragraphProperties();
  for (const child of element?.children ?? [])
    for (const setting of child.name === 'w:numPr' ? child.children : [child])
      PARAGRAPH_SETTERS.get(setting.name)?.(properties, setting.attributes);
  return properties;
}
