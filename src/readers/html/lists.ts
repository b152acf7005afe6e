import { writeLetters, writeRoman } from '../../tree/labels.ts';
import { wordTable } from '../../tree/table.ts';
import { attribute, elementsIn, type HtmlElement, hasAttribute } from './parse.ts';

/** Numbers and bullets of lists, as a browser writes them: "3. ", "c. ", "iii. ", "· ". */
export type Numbering = 'decimal' | 'lower-alpha' | 'upper-alpha' | 'lower-roman' | 'upper-roman' | 'bullet' | 'none';

export interface List {
  numbering: Numbering;
  next: number;
  step: 1 | -1;
}

/** Class names of the style sheets in common use that take the markers off a list. */
const UNMARKED = /(?:^|\s)(?:unstyled|list-unstyled|no-?bullets?|list-none|no-?list|plain-?list|list-inline|list-reset)(?:\s|$)/i;
const STYLE = /list-style(?:-type)?\s{0,4}:([^;]{0,60})/i;
const STYLE_NAME = /\b(?:none|decimal|(?:lower|upper)-(?:alpha|latin|roman|greek)|disc|circle|square)\b/i;

const BY_TYPE = wordTable<Numbering>({
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
  disc: 'bullet',
  circle: 'bullet',
  square: 'bullet',
});

const BY_STYLE = wordTable<Numbering>({
  none: 'none',
  decimal: 'decimal',
  'lower-alpha': 'lower-alpha',
  'lower-latin': 'lower-alpha',
  'lower-greek': 'lower-alpha',
  'upper-alpha': 'upper-alpha',
  'upper-latin': 'upper-alpha',
  'lower-roman': 'lower-roman',
  'upper-roman': 'upper-roman',
  disc: 'bullet',
  circle: 'bullet',
  square: 'bullet',
});

/** Numbering that an element asks for by type or style, or null. */
function askedFor(node: HtmlElement): Numbering | null {
  if (node.attributes.length === 0 && node.style === '') return null;
  const style = STYLE_NAME.exec(STYLE.exec(node.style)?.[1] ?? '');
  if (style) return BY_STYLE[style[0].toLowerCase()] ?? null;
  const type = attribute(node, 'type');
  return BY_TYPE[type] ?? BY_TYPE[type.toLowerCase()] ?? null;
}

/** Begin a list: `ol` with its start, type and direction, `ul` and `menu` with bullets. */
export function startList(node: HtmlElement): List {
  const unmarked = node.words !== '' && UNMARKED.test(node.words);
  const ordered = node.name === 'ol';
  const numbering = unmarked ? 'none' : (askedFor(node) ?? (ordered ? 'decimal' : 'bullet'));
  const reversed = ordered && hasAttribute(node, 'reversed');
  const start = integer(attribute(node, 'start'));
  const first = start ?? (reversed ? elementsIn(node).filter((child) => child.name === 'li').length : 1);
  return { numbering, next: first, step: reversed ? -1 : 1 };
}

/** The marker of the next item, '' where the list shows none. */
export function nextMarker(list: List, item: HtmlElement): string {
  const value = integer(attribute(item, 'value'));
  if (value !== null) list.next = value;
  const number = list.next;
  list.next += list.step;
  const numbering = askedFor(item) ?? list.numbering;
  if (numbering === 'none') return '';
  return numbering === 'bullet' ? '· ' : `${writeNumber(number, numbering)}. `;
}

function integer(value: string): number | null {
  return /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : null;
}

/** Write a number in letters or romans; those have no nought and no end, so beyond their range it stays a figure, as in a browser. */
export function writeNumber(value: number, numbering: Numbering): string {
  if (value < 1 || numbering === 'decimal' || (numbering.endsWith('roman') && value > 3999)) return String(value);
  const text = numbering.endsWith('roman') ? writeRoman(value) : writeLetters(value);
  return numbering.startsWith('upper') ? text.toUpperCase() : text;
}
