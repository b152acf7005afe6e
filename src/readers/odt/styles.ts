import { type Letters, type Look, NO_LETTERS } from '../office/look.ts';
import type { ListStyle } from './list-styles.ts';

/** A style of paragraphs or of text. */
export interface Style extends Letters {
  name: string;
  displayName: string;
  parent: string | null;
  /** List style of the paragraphs; '' where they shall have none. */
  listStyle: string | null;
  masterPage: string | null;
  /** Indents in inches; `first` is negative where the first line hangs. */
  left: number | null;
  first: number | null;
}

export interface ResolvedStyle extends Omit<Style, 'parent'> {
  look: Look;
  /** Names of the style and of all it is based on, nearest first. */
  names: readonly string[];
}

export type Family = 'paragraph' | 'text';

export const newStyle = (name = '', parent: string | null = null): Style => ({
  name,
  displayName: name,
  parent,
  listStyle: null,
  masterPage: null,
  left: null,
  first: null,
  ...NO_LETTERS,
});

const PLAIN: Look = { bold: false, underline: false, caps: false, hidden: false, raised: false, font: null };

/** Styles that one may be based on, and they on others. */
const MAX_CHAIN = 30;

/** What is said of letters, over how they look without it. */
export const lookWith = (look: Look, letters: Letters): Look => ({
  bold: letters.bold ?? look.bold,
  underline: letters.underline ?? look.underline,
  caps: letters.caps ?? look.caps,
  hidden: look.hidden || (letters.hidden ?? false),
  raised: letters.raised ?? look.raised,
  font: letters.font ?? look.font,
});

/** The styles of one file; the automatic ones stand over those of the document. */
export class Styles {
  private readonly families: Record<Family, Map<string, Style>> = { paragraph: new Map(), text: new Map() };
  private readonly resolved = new Map<string, ResolvedStyle>();
  private readonly listStyles = new Map<string, ListStyle>();
  private readonly fonts = new Map<string, string>();
  private readonly base: Styles | null;
  /** What paragraphs look like of which no style says anything. */
  private readonly defaults = newStyle();
  /** Numbers of headings. */
  private ownOutline: ListStyle | null = null;

  constructor(base: Styles | null = null) {
    this.base = base;
  }

  add(family: Family, style: Style): void {
    this.families[family].set(style.name, style);
  }

  addFont(name: string, family: string): void {
    this.fonts.set(name, family);
  }

  addListStyle(name: string, style: ListStyle): void {
    this.listStyles.set(name, style);
  }

  setOutline(style: ListStyle): void {
    this.ownOutline = style;
  }

  /** The style of all paragraphs of which nothing else is said, to be filled. */
  get defaultStyle(): Style {
    return this.base?.defaultStyle ?? this.defaults;
  }

  get outline(): ListStyle | null {
    return this.ownOutline ?? this.base?.outline ?? null;
  }

  listStyle(name: string): ListStyle | null {
    return this.listStyles.get(name) ?? this.base?.listStyle(name) ?? null;
  }

  fontFamily(name: string): string {
    return this.fonts.get(name) ?? this.base?.fontFamily(name) ?? name;
  }

  /** Pages that paragraphs of these styles begin. */
  get masterPages(): string[] {
    return [...this.families.paragraph.values()].flatMap(({ masterPage }) => masterPage || []);
  }

  private find(family: Family, name: string): Style | undefined {
    return this.families[family].get(name) ?? this.base?.find(family, name);
  }

  /** The style and those it is based on, nearest first; a circle ends where it closes. */
  private chainOf(family: Family, name: string): Style[] {
    const chain: Style[] = [];
    const seen = new Set<Style>();
    for (let style = this.find(family, name); style && !seen.has(style) && chain.length < MAX_CHAIN; ) {
      seen.add(style);
      chain.push(style);
      style = this.find(family, style.parent ?? '');
    }
    return chain;
  }

  /** Resolve a style of paragraphs. */
  paragraph(name: string): ResolvedStyle {
    return this.once('paragraph', name, (chain) => this.take([...chain, this.defaultStyle]));
  }

  /** Resolve a style of text: only what it says itself and by what it is based on. */
  text(name: string): ResolvedStyle {
    return this.once('text', name, (chain) => this.take(chain));
  }

  private once(family: Family, name: string, resolve: (chain: readonly Style[]) => ResolvedStyle): ResolvedStyle {
    const key = `${family} ${name}`;
    const known = this.resolved.get(key);
    if (known) return known;
    const resolved = resolve(this.chainOf(family, name));
    this.resolved.set(key, resolved);
    return resolved;
  }

  private take(chain: readonly Style[]): ResolvedStyle {
    const pick = <Key extends keyof Style>(key: Key): Style[Key] | null => chain.find((style) => style[key] !== null)?.[key] ?? null;
    const font = pick('font');
    const letters: Letters = {
      bold: pick('bold'),
      underline: pick('underline'),
      caps: pick('caps'),
      hidden: pick('hidden'),
      raised: pick('raised'),
      font: font === null ? null : this.fontFamily(font),
    };
    return {
      ...letters,
      name: chain[0]?.name ?? '',
      displayName: chain[0]?.displayName ?? '',
      names: chain.map((style) => style.displayName),
      listStyle: pick('listStyle'),
      masterPage: pick('masterPage'),
      left: pick('left'),
      first: pick('first'),
      look: lookWith(PLAIN, letters),
    };
  }
}
