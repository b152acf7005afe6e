import { childOf, childrenOf, type XmlElement } from '../xml.ts';
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
  const abstracts = new Map<number, XmlElement>();
  for (const element of childrenOf(numbering, 'w:abstractNum')) {
    const id = wholeNumber(element.attributes['w:abstractNumId']);
    if (id !== null) abstracts.set(id, element);
  }
  const numbers = new Map<number, XmlElement>();
  for (const element of childrenOf(numbering, 'w:num')) {
    const id = wholeNumber(element.attributes['w:numId']);
    if (id !== null) numbers.set(id, element);
  }
  const lists = new Map<number, List>();
  for (const [id, element] of numbers) {
    const abstractId = abstractOf(element);
    if (abstractId === null) continue;
    lists.set(id, readList(id, abstractId, element, definingList(abstractId, abstracts, numbers, styles)));
  }
  return lists;
}

const abstractOf = (num: XmlElement | undefined): number | null => wholeNumber(childOf(num, 'w:abstractNumId')?.attributes['w:val']);

/** Follow `numStyleLink` to the abstract list that defines the levels: by way of the numbering style and its list. A circle has no levels. */
function definingList(
  id: number,
  abstracts: ReadonlyMap<number, XmlElement>,
  numbers: ReadonlyMap<number, XmlElement>,
  styles: Styles,
): XmlElement | undefined {
  const seen = new Set<number>();
  let at: number | null = id;
  while (at !== null && !seen.has(at)) {
    seen.add(at);
    const abstract = abstracts.get(at);
    const link = childOf(abstract, 'w:numStyleLink')?.attributes['w:val'];
    if (link === undefined) return abstract;
    const numId = styles.numberingOf(link);
    at = numId === null ? null : abstractOf(numbers.get(numId));
  }
  return undefined;
}

function readList(id: number, abstractId: number, element: XmlElement, abstract: XmlElement | undefined): List {
  const levels: (Level | null)[] = new Array(LEVELS).fill(null);
  const startOverrides: (number | null)[] = new Array(LEVELS).fill(null);
  const put = (level: XmlElement, at: number | null): void => {
    if (at !== null && at >= 0 && at < LEVELS) levels[at] = readLevel(level);
  };
  for (const level of childrenOf(abstract, 'w:lvl')) put(level, wholeNumber(level.attributes['w:ilvl']));
  for (const override of childrenOf(element, 'w:lvlOverride')) {
    const at = wholeNumber(override.attributes['w:ilvl']);
    const level = childOf(override, 'w:lvl');
    if (level) put(level, at);
    const start = wholeNumber(childOf(override, 'w:startOverride')?.attributes['w:val']);
    if (at !== null && at >= 0 && at < LEVELS) startOverrides[at] = start;
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
    text: value('w:lvlText') ?? '',
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
