import { childOf, childrenOf, type XmlElement } from '../office/xml.ts';
import { type RunProperties, readParagraphProperties, readRunProperties } from './properties.ts';
import type { Styles } from './styles.ts';
import { isOn, wholeNumber } from './values.ts';

/** Lists have nine levels. */
export const LEVELS = 9;

export interface Level {
  start: number;
  format: string;
  /** "%1.%2" and the like; `%n` stands for the number of level n, counted from 1. */
  text: string;
  suffix: 'tab' | 'space' | 'nothing';
  /** Every number of the label is written in figures. */
  legal: boolean;
  /** Level (from 1) whose use starts this one again; 0 for never, null for any above. */
  restart: number | null;
  /** Paragraph style that goes with the level. */
  style: string | null;
  left: number | null;
  first: number | null;
  run: RunProperties;
}

/** A list as paragraphs refer to it (`w:num`). */
export interface List {
  id: number;
  /** Lists of one abstract list count on from each other. */
  abstractId: number;
  levels: readonly (Level | null)[];
  startOverrides: readonly (number | null)[];
}

/** Turn the tree of numbering.xml into lists by their id. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Map<number, List> {
  const numbering = childOf(root, 'w:numbering');
  const abstracts = byId(numbering, 'w:abstractNum', 'w:abstractNumId');
  const numbers = byId(numbering, 'w:num', 'w:numId');
  const levels = new Map<number, readonly (Level | null)[]>();
  const lists = new Map<number, List>();
  for (const [id, element] of numbers) {
    const abstractId = abstractOf(element);
    if (abstractId === null) continue;
    const own = levels.get(abstractId) ?? readLevels(definingList(abstractId, abstracts, numbers, styles));
    levels.set(abstractId, own);
    lists.set(id, readList(id, abstractId, element, own));
  }
  return lists;
}

function byId(numbering: XmlElement | undefined, name: string, attribute: string): Map<number, XmlElement> {
  const elements = new Map<number, XmlElement>();
  for (const element of childrenOf(numbering, name)) {
    const id = wholeNumber(element.attributes[attribute]);
    if (id !== null) elements.set(id, element);
  }
  return elements;
}

const abstractOf = (num: XmlElement | undefined): number | null => wholeNumber(childOf(num, 'w:abstractNumId')?.attributes['w:val']);

/** Word makes one link. */
const MAX_LINKS = 10;
/** Characters of a level's text; Word allows no more. */
const MAX_TEXT = 255;

/** Follow `numStyleLink` to the abstract list that defines the levels: by way of the numbering style and its list. A circle has no levels. */
function definingList(
  id: number,
  abstracts: ReadonlyMap<number, XmlElement>,
  numbers: ReadonlyMap<number, XmlElement>,
  styles: Styles,
): XmlElement | undefined {
  const seen = new Set<number>();
  let at: number | null = id;
  while (at !== null && !seen.has(at) && seen.size < MAX_LINKS) {
    seen.add(at);
    const abstract = abstracts.get(at);
    const link = childOf(abstract, 'w:numStyleLink')?.attributes['w:val'];
    if (link === undefined) return abstract;
    const numId = styles.numberingOf(link);
    at = numId === null ? null : abstractOf(numbers.get(numId));
  }
  return undefined;
}

const levelAt = (element: XmlElement): number | null => {
  const at = wholeNumber(element.attributes['w:ilvl']);
  return at !== null && at >= 0 && at < LEVELS ? at : null;
};

function readLevels(abstract: XmlElement | undefined): (Level | null)[] {
  const levels: (Level | null)[] = new Array(LEVELS).fill(null);
  for (const element of childrenOf(abstract, 'w:lvl')) {
    const at = levelAt(element);
    if (at !== null) levels[at] = readLevel(element);
  }
  return levels;
}

function readList(id: number, abstractId: number, element: XmlElement, own: readonly (Level | null)[]): List {
  const levels = [...own];
  const startOverrides: (number | null)[] = new Array(LEVELS).fill(null);
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const at = levelAt(override);
    if (at === null) continue;
    const level = childOf(override, 'w:lvl');
    if (level) levels[at] = readLevel(level);
    startOverrides[at] = wholeNumber(childOf(override, 'w:startOverride')?.attributes['w:val']);
  }
  return { id, abstractId, levels, startOverrides };
}

function readLevel(element: XmlElement): Level {
  const value = (name: string): string | undefined => childOf(element, name)?.attributes['w:val'];
  const suffix = value('w:suff');
  const legal = childOf(element, 'w:isLgl');
  const { left, first } = readParagraphProperties(childOf(element, 'w:pPr'));
  return {
    start: wholeNumber(value('w:start')) ?? 0,
    format: readFormat(element),
    text: (value('w:lvlText') ?? '').slice(0, MAX_TEXT),
    suffix: suffix === 'space' || suffix === 'nothing' ? suffix : 'tab',
    legal: legal !== undefined && isOn(legal.attributes),
    restart: wholeNumber(value('w:lvlRestart')),
    style: value('w:pStyle') ?? null,
    left,
    first,
    run: readRunProperties(childOf(element, 'w:rPr')),
  };
}

/** Newer formats stand in an alternative: "custom" with an example of its figures, for which older programs get plain ones. */
function readFormat(element: XmlElement): string {
  const alternative = childOf(element, 'mc:AlternateContent');
  const format = childOf(element, 'w:numFmt') ?? childOf(childOf(alternative, 'mc:Choice'), 'w:numFmt');
  const name = format?.attributes['w:val'] ?? 'decimal';
  return name === 'custom' ? (format?.attributes['w:format'] ?? 'decimal') : name;
}
