import { type FontKind, kindOfFont } from './characters.ts';

/** What of a font matters for reading. */
export interface Font {
  kind: FontKind;
  bold: boolean;
  italic: boolean;
  /** From the font's own units to those of its size, along the line; mostly a thousandth. */
  scale: number;
  vertical: boolean;
}

/** The font as pdf.js hands it over. */
export interface LoadedFont {
  name?: string;
  bold?: boolean;
  black?: boolean;
  italic?: boolean;
  vertical?: boolean;
  fontMatrix?: readonly number[];
  data?: Uint8Array;
}

export const PLAIN_FONT: Font = { kind: 'text', bold: false, italic: false, scale: 0.001, vertical: false };

export const BOLD_NAME = /bold|black|heavy|demi(?!light)/i;
export const ITALIC_NAME = /italic|oblique/i;

/** Read the look of a font from its flags, its name and, where the name says nothing ("CIDFont+F1"), from the font file's own header. */
export function readFont(loaded: LoadedFont): Font {
  const name = (loaded.name ?? '').replace(/^[A-Z]{6}\+/, '');
  const style = macStyle(loaded.data);
  return {
    kind: kindOfFont(name),
    bold: loaded.bold === true || loaded.black === true || BOLD_NAME.test(name) || (style & 1) === 1,
    italic: loaded.italic === true || ITALIC_NAME.test(name) || (style & 2) === 2,
    scale: loaded.fontMatrix?.[0] || 0.001,
    vertical: loaded.vertical === true,
  };
}

/** `macStyle` of the OpenType table `head`: bit 0 bold, bit 1 italic; 0 where there is none. */
export function macStyle(data: Uint8Array | undefined): number {
  if (!data || data.length < 12) return 0;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const tables = Math.min(view.getUint16(4), 64);
  for (let i = 0; i < tables; i++) {
    const at = 12 + 16 * i;
    if (at + 16 > data.length) return 0;
    if (view.getUint32(at) !== 0x68656164) continue; // "head"
    const head = view.getUint32(at + 8);
    return head + 46 <= data.length ? view.getUint16(head + 44) : 0;
  }
  return 0;
}
