import type { Look } from '../office/look.ts';
import { childOf, childrenOf, type XmlElement } from '../office/xml.ts';
import { type ParagraphProperties, type RunProperties, readParagraphProperties, readRunProperties, runProperties } from './properties.ts';

interface Style {
  id: string;
  name: string;
  basedOn: string | null;
  paragraph: ParagraphProperties;
  run: RunProperties;
}

/** What a paragraph style comes to with all that it is based on. */
export interface ResolvedStyle {
  /** The style and what it is based on, nearest first, each with what it says itself of numbering. */
  chain: readonly { id: string; level: number | null }[];
  numId: number | null;
  /** Rank of a heading from 1; 0 for text. */
  heading: number;
  left: number | null;
  first: number | null;
  /** What the style chain says of letters, for toggling by a character style. */
  run: RunProperties;
  look: Look;
}

const HEADING_NAME = /^heading ([1-9])$/i;
const HEADING_ID = /^heading_?([1-9])$/i;
/** Named by use, not by rank. */
const TITLES: ReadonlyMap<string, number> = new Map([
  ['title', 1],
  ['subtitle', 2],
]);
const MAX_RANK = 6;
/** Styles that one may be based on, and they on others; Word itself makes a few. */
const MAX_CHAIN = 30;
/** Links are underlined so that they can be clicked, not because they matter. */
const LINK_STYLES = new Set(['hyperlink', 'followedhyperlink', 'internet link']);

/** The styles of a document, resolved through what they are based on, each once. */
export class Styles {
  private readonly styles = new Map<string, Style>();
  private readonly resolved = new Map<string, ResolvedStyle>();
  private readonly characterRuns = new Map<string, RunProperties>();
  private readonly defaults: RunProperties;
  private defaultParagraph = '';

  /** Reads the tree of styles.xml; a document without that part has plain styles. */
  constructor(root?: XmlElement) {
    const styles = childOf(root, 'w:styles');
    this.defaults = readRunProperties(childOf(childOf(childOf(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr'));
    for (const element of childrenOf(styles, 'w:style')) this.add(element);
  }

  private add(element: XmlElement): void {
    const id = element.attributes['w:styleId'];
    if (id === undefined) return;
    const name = childOf(element, 'w:name')?.attributes['w:val'] ?? '';
    const style: Style = {
      id,
      name,
      basedOn: childOf(element, 'w:basedOn')?.attributes['w:val'] ?? null,
      paragraph: readParagraphProperties(childOf(element, 'w:pPr')),
      run: readRunProperties(childOf(element, 'w:rPr')),
    };
    if (LINK_STYLES.has(name.toLowerCase().replace(/(?<=d) /, ''))) style.run.underline = null;
    this.styles.set(id, style);
    const isDefault = element.attributes['w:default'] === '1' || element.attributes['w:default'] === 'true';
    if (isDefault && element.attributes['w:type'] === 'paragraph') this.defaultParagraph = id;
  }

  /** The style and those it is based on, nearest first; a circle ends where it closes. */
  private chainOf(id: string): Style[] {
    const chain: Style[] = [];
    const seen = new Set<string>();
    for (
      let style = this.styles.get(id);
      style && !seen.has(style.id) && chain.length < MAX_CHAIN;
      style = this.styles.get(style.basedOn ?? '')
    ) {
      seen.add(style.id);
      chain.push(style);
    }
    return chain;
  }

  /** Resolve a paragraph style; null is the default one. */
  paragraph(id: string | null): ResolvedStyle {
    const key = id !== null && (this.styles.has(id) || HEADING_ID.test(id)) ? id : this.defaultParagraph;
    const known = this.resolved.get(key);
    if (known) return known;
    const resolved = this.resolve(key);
    this.resolved.set(key, resolved);
    return resolved;
  }

  private resolve(id: string): ResolvedStyle {
    const chain = this.chainOf(id);
    const run = mergeRuns(chain);
    return {
      chain: chain.map((style) => ({ id: style.id, level: style.paragraph.level })),
      numId: nearest(chain, (style) => style.paragraph.numId),
      heading: chain.length === 0 ? rankByName(HEADING_ID, id) : headingRank(chain),
      left: nearest(chain, (style) => style.paragraph.left),
      first: nearest(chain, (style) => style.paragraph.first),
      run,
      look: this.look(run, null),
    };
  }

  /** List numbering that a numbering style stands for. */
  numberingOf(id: string): number | null {
    return nearest(this.chainOf(id), (style) => style.paragraph.numId);
  }

  /** Take style of the paragraph, style of the run and the run's own properties together. */
  lookOf(paragraph: ResolvedStyle, run: RunProperties | null): Look {
    return run ? this.look(paragraph.run, run) : paragraph.look;
  }

  private look(paragraph: RunProperties, run: RunProperties | null): Look {
    const character = run?.style ? this.character(run.style) : NOTHING;
    const defaults = this.defaults;
    const own = run ?? NOTHING;
    return {
      bold: toggle(own.bold, paragraph.bold, character.bold, defaults.bold),
      caps: toggle(own.caps, paragraph.caps, character.caps, defaults.caps),
      hidden: toggle(own.hidden, paragraph.hidden, character.hidden, defaults.hidden),
      underline: own.underline ?? character.underline ?? paragraph.underline ?? defaults.underline ?? false,
      raised: own.raised ?? character.raised ?? paragraph.raised ?? defaults.raised ?? false,
      font: own.font ?? character.font ?? paragraph.font ?? defaults.font,
    };
  }

  private character(id: string): RunProperties {
    const known = this.characterRuns.get(id);
    if (known) return known;
    const run = mergeRuns(this.chainOf(id));
    this.characterRuns.set(id, run);
    return run;
  }
}

const NOTHING = runProperties();

/** Bold upon bold is plain: styles of paragraph and run cancel each other, what the run says itself stands (ECMA-376 part 1, 17.7.3). */
const toggle = (own: boolean | null, paragraph: boolean | null, character: boolean | null, defaults: boolean | null): boolean =>
  own ?? (defaults === true || (paragraph ?? false) !== (character ?? false));

function nearest<Value>(chain: readonly Style[], pick: (style: Style) => Value | null): Value | null {
  for (const style of chain) {
    const value = pick(style);
    if (value !== null) return value;
  }
  return null;
}

function mergeRuns(chain: readonly Style[]): RunProperties {
  return {
    ...runProperties(),
    bold: nearest(chain, (style) => style.run.bold),
    underline: nearest(chain, (style) => style.run.underline),
    caps: nearest(chain, (style) => style.run.caps),
    hidden: nearest(chain, (style) => style.run.hidden),
    raised: nearest(chain, (style) => style.run.raised),
    font: nearest(chain, (style) => style.run.font),
  };
}

const rankByName = (pattern: RegExp, name: string): number => Math.min(MAX_RANK, Number(pattern.exec(name)?.[1] ?? 0));

/** Outline level 9 is body text. Names of built-in styles are English in every language of Word; only their ids are translated. */
export const outlineRank = (outline: number): number => (outline < 0 || outline > 8 ? 0 : Math.min(MAX_RANK, outline + 1));

function headingRank(chain: readonly Style[]): number {
  return (
    nearest(chain, (style) => {
      if (style.paragraph.outline !== null) return outlineRank(style.paragraph.outline);
      return TITLES.get(style.name.toLowerCase()) ?? (rankByName(HEADING_NAME, style.name) || null);
    }) ?? 0
  );
}
