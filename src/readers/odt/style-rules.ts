import { wordTable } from '../../tree/table.ts';
import type { Letters } from '../office/look.ts';
import type { Rule, Vocabulary } from '../office/walk.ts';
import type { Attributes } from '../office/xml.ts';
import { emptyListStyle, LEVELS, type Level, type ListStyle } from './list-styles.ts';
import { newStyle, type Style, type Styles } from './styles.ts';
import { inches, wholeNumber } from './values.ts';

/** What the tables of styles work on. */
export interface StyleReading {
  /** Where the styles that come now belong. */
  styles: Styles;
  /** What is being filled. */
  style: Style;
  listStyle: ListStyle;
  level: Level | null;
}

export const styleReading = (styles: Styles): StyleReading => ({
  styles,
  style: newStyle(),
  listStyle: emptyListStyle(),
  level: null,
});

type StyleRule = Rule<StyleReading>;
const only = (rules: Record<string, StyleRule>): Vocabulary<StyleReading> => ({
  rules: new Map(Object.entries(rules)),
  enterOther: () => false,
});

const isBold = (weight: string | undefined): boolean | null =>
  weight === undefined ? null : weight === 'bold' || Number.parseInt(weight, 10) >= 600;

/** "super 58%", or a rise in percent of the font's height. */
const isRaised = (position: string | undefined): boolean | null =>
  position === undefined ? null : position.startsWith('super') || Number.parseFloat(position) > 0;

function setLetters(letters: Letters, attributes: Attributes): void {
  const underline = attributes['style:text-underline-style'];
  const transform = attributes['fo:text-transform'];
  const display = attributes['text:display'];
  letters.bold = isBold(attributes['fo:font-weight']) ?? letters.bold;
  letters.underline = underline === undefined ? letters.underline : underline !== 'none';
  letters.caps = transform === undefined ? letters.caps : transform === 'uppercase';
  letters.hidden = display === undefined ? letters.hidden : display === 'none';
  letters.raised = isRaised(attributes['style:text-position']) ?? letters.raised;
  letters.font = attributes['style:font-name'] ?? attributes['fo:font-family'] ?? letters.font;
}

const PROPERTIES = only({
  'style:text-properties': { open: ({ style }, attributes) => setLetters(style, attributes) },
  'style:paragraph-properties': {
    open({ style }, attributes) {
      style.left = inches(attributes['fo:margin-left']) ?? style.left;
      style.first = inches(attributes['fo:text-indent']) ?? style.first;
    },
  },
});

/** Links are underlined so that they can be clicked, not because they matter. */
const LINK_STYLES = new Set(['internet link', 'visited internet link', 'hyperlink', 'followedhyperlink', 'followed hyperlink']);

const FAMILIES = wordTable<'paragraph' | 'text' | undefined>({ paragraph: 'paragraph', text: 'text' });

const style: StyleRule = {
  open(reading, attributes) {
    const family = FAMILIES[attributes['style:family'] ?? ''];
    if (!family) return false;
    const made = newStyle(attributes['style:name'], attributes['style:parent-style-name'] ?? null);
    made.displayName = attributes['style:display-name'] ?? made.name.replaceAll('_20_', ' ');
    made.listStyle = attributes['style:list-style-name'] ?? null;
    made.masterPage = attributes['style:master-page-name'] ?? null;
    reading.style = made;
    reading.styles.add(family, made);
    return true;
  },
  close({ style }) {
    if (LINK_STYLES.has(style.displayName.toLowerCase())) style.underline = null;
  },
  inside: PROPERTIES,
};

const LEVEL_PROPERTIES = only({
  'style:list-level-properties': {
    open({ level }, attributes) {
      if (level) level.indent = inches(attributes['text:space-before']) ?? level.indent;
    },
  },
  'style:list-level-label-alignment': {
    open({ level }, attributes) {
      if (!level) return;
      level.followedBy = attributes['text:label-followed-by'] ?? '';
      const left = inches(attributes['fo:margin-left']);
      if (left !== null) level.indent = left + (inches(attributes['fo:text-indent']) ?? 0);
    },
  },
  'style:text-properties': {
    open({ level }, attributes) {
      if (level) setLetters(Object.assign(level.letters, { underline: null, raised: null, font: null }), attributes);
    },
  },
});

const level = (kind: Level['kind']): StyleRule => ({
  open(reading, attributes) {
    const at = (wholeNumber(attributes['text:level']) ?? 0) - 1;
    if (at < 0 || at >= LEVELS) return false;
    reading.level = {
      kind,
      format: attributes['style:num-format'] ?? '',
      lettersInStep: attributes['style:num-letter-sync'] === 'true',
      prefix: attributes['style:num-prefix'] ?? '',
      suffix: attributes['style:num-suffix'] ?? '',
      pattern: attributes['loext:num-list-format'] ?? null,
      shown: Math.min(at + 1, Math.max(1, wholeNumber(attributes['text:display-levels']) ?? 1)),
      start: wholeNumber(attributes['text:start-value']) ?? 1,
      bullet: attributes['text:bullet-char'] ?? '•',
      followedBy: '',
      textStyle: attributes['text:style-name'] ?? null,
      letters: { bold: null, caps: null, hidden: null },
      indent: null,
    };
    reading.listStyle[at] = reading.level;
    return true;
  },
  inside: LEVEL_PROPERTIES,
});

const LIST_LEVELS = only({
  'text:list-level-style-number': level('number'),
  'text:list-level-style-bullet': level('bullet'),
  'text:list-level-style-image': level('bullet'),
  'text:outline-level-style': level('number'),
});

/** What stands in `office:styles` and `office:automatic-styles`. All else there says nothing of text. */
export const STYLES = only({
  'style:style': style,
  'style:default-style': {
    open(reading, attributes) {
      if (attributes['style:family'] !== 'paragraph') return false;
      reading.style = reading.styles.defaultStyle;
      return true;
    },
    inside: PROPERTIES,
  },
  'text:list-style': {
    open(reading, attributes) {
      reading.listStyle = emptyListStyle();
      reading.styles.addListStyle(attributes['style:name'] ?? '', reading.listStyle);
    },
    inside: LIST_LEVELS,
  },
  'text:outline-style': {
    open(reading) {
      reading.listStyle = emptyListStyle();
      reading.styles.setOutline(reading.listStyle);
    },
    inside: LIST_LEVELS,
  },
});

/** Names of fonts in quotation marks. */
const QUOTES = /^['"]|['"]$/g;

export const FONTS = only({
  'style:font-face': {
    open({ styles }, attributes) {
      const family = attributes['svg:font-family'];
      if (family) styles.addFont(attributes['style:name'] ?? '', family.replace(QUOTES, ''));
    },
  },
});
