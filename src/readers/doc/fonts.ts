import { type Bytes, OutOfBytes } from './bytes.ts';

const MAX_FONTS = 4096;
/** Where the name begins within a font. */
const NAME = 39;

/** Read the names of the fonts, in the order in which symbols refer to them; what is cut short costs the fonts behind it. */
export function readFonts(table: Bytes | null): string[] {
  const names: string[] = [];
  try {
    if (!table) return names;
    const count = Math.min(MAX_FONTS, table.u16(0));
    for (let i = 0, at = 4; i < count; i++) {
      const size = table.u8(at);
      const name = table.slice(at + 1 + NAME, Math.max(0, size - NAME) & ~1);
      names.push(name.utf16(0, name.length / 2).split('\0')[0] ?? '');
      at += 1 + size;
    }
  } catch (error) {
    if (!(error instanceof OutOfBytes)) throw error;
  }
  return names;
}
