/** Fonts whose letters are pictures: what they show has no meaning as text but for the few signs below. */
const PICTURE_FONT = /wingding|webding|dingbat/i;
const SYMBOL_FONT = /symbol/i;

export type FontKind = 'text' | 'symbol' | 'pictures';

export const kindOfFont = (name: string): FontKind => (PICTURE_FONT.test(name) ? 'pictures' : SYMBOL_FONT.test(name) ? 'symbol' : 'text');

/** Signs of picture fonts by their low byte (ticks, crosses, arrows); every other is a bullet. */
const PICTURES: Readonly<Record<number, string>> = {
  32: ' ',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  168: '☐',
  111: '☐',
  224: '→',
};

/** Signs of the Symbol font by their low byte. */
const SYMBOLS: Readonly<Record<number, string>> = { 32: ' ', 45: '-', 180: '×', 184: '÷', 177: '±', 174: '→' };

const BULLET = '·';
/** A character whose meaning the font does not tell. */
export const UNKNOWN = '\ufffd';
/** Mark of a hyphen that stands only because the line ends there; the join of lines takes it out. */
export const SOFT_HYPHEN = '\u00ad';

/** Say what a glyph means as text: one or more characters, a space for any white space, '' for what can not be seen. */
export function readGlyph(unicode: string, kind: FontKind): string {
  const code = unicode.length === 1 ? unicode.charCodeAt(0) : (unicode.codePointAt(0) ?? 0);
  if (kind === 'pictures' && unicode.length === 1) return PICTURES[code & 0xff] ?? (code === 0xa0 ? ' ' : BULLET);
  if (code > 32 && code < 127) return unicode;
  if (unicode.length > 1 && code < 0xd800) return Array.from(unicode, (character) => readGlyph(character, kind)).join('');
  return special(code, unicode, kind);
}

function special(code: number, unicode: string, kind: FontKind): string {
  if (isSpace(code)) return ' ';
  if (isInvisible(code)) return '';
  if (code < 32 || (code >= 127 && code < 160)) return UNKNOWN;
  if (code >= 0xfb00 && code <= 0xfb06) return unicode.normalize('NFKC');
  if (code >= 0xf000 && code <= 0xf0ff) return readPrivate(code & 0xff, kind);
  if (code >= 0xe000 && code <= 0xf8ff) return UNKNOWN;
  return unicode;
}

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 160 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x3000;

const isInvisible = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f) || (code >= 0x2028 && code <= 0x202e) || code === 0x2060 || code === 0xfeff;

/** U+F000 to U+F0FF: a byte of a font with its own encoding. In a text font the byte is mostly the letter itself. */
function readPrivate(byte: number, kind: FontKind): string {
  if (kind === 'symbol') return SYMBOLS[byte] ?? BULLET;
  if (byte === 0x20) return ' ';
  return byte > 0x20 && byte < 0x7f && byte !== 0x6f && byte !== 0x76 ? String.fromCharCode(byte) : BULLET;
}
