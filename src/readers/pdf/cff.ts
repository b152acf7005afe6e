/**
 * As much of the Compact Font Format as tells whether its charset, the table that names a font's letters, is whole (Adobe Technical Note 5176).
 */

/** Operators of the top dictionary. */
const CHARSET = 15;
const CHAR_STRINGS = 17;
/** Charsets up to this one are known by their number. */
const LAST_PREDEFINED = 2;
/** The format of charsets in which a byte says how many letters follow one. */
const RANGES = 1;

/** Whether the charset of a font names all its letters before the file ends. What can not be read counts as whole: pdf.js refuses it. */
export function hasWholeCharset(font: Buffer): boolean {
  if (font.length < 8) return true;
  const names = endOfIndex(font, font[2] as number);
  const dictionary = names === null ? null : dictionaryAt(font, names);
  const charset = dictionary?.get(CHARSET) ?? 0;
  const letters = countAt(font, dictionary?.get(CHAR_STRINGS) ?? 0);
  if (charset <= LAST_PREDEFINED || letters === null) return true;
  return endsWithin(font, charset, letters);
}

/** How many entries an index has. */
const countAt = (font: Buffer, at: number): number | null => (at > 0 && at + 2 <= font.length ? font.readUInt16BE(at) : null);

/** Place of an entry of an index, by its offsets; null beyond the end of the file. */
function placeIn(font: Buffer, at: number, entry: number): number | null {
  const count = countAt(font, at);
  if (count === null) return null;
  if (count === 0) return at + 2;
  const size = font[at + 2] as number;
  const offset = at + 3 + entry * size;
  if (size < 1 || size > 4 || offset + size > font.length) return null;
  return at + 2 + (count + 1) * size + font.readUIntBE(offset, size);
}

const endOfIndex = (font: Buffer, at: number): number | null => placeIn(font, at, countAt(font, at) ?? 0);

/** The first top dictionary, by operator, with the last operand of each. */
function dictionaryAt(font: Buffer, index: number): Map<number, number> | null {
  const start = placeIn(font, index, 0);
  const end = placeIn(font, index, 1);
  if (start === null || end === null || end > font.length) return null;
  const values = new Map<number, number>();
  let last = 0;
  for (let at = start; at < end; ) {
    const code = font[at] as number;
    if (code <= 21) {
      values.set(code === 12 ? 1200 + (font[at + 1] ?? 0) : code, last);
      at += code === 12 ? 2 : 1;
      continue;
    }
    const [value, length] = operandAt(font, at, code);
    last = value;
    at += length;
  }
  return values;
}

/** A number and how many bytes it takes; fractions are not read but passed over. */
function operandAt(font: Buffer, at: number, code: number): [number, number] {
  if (code === 28 && at + 3 <= font.length) return [font.readInt16BE(at + 1), 3];
  if (code === 29 && at + 5 <= font.length) return [font.readInt32BE(at + 1), 5];
  if (code === 30) {
    let end = at + 1;
    while (end < font.length && ((font[end] as number) & 15) !== 15 && (font[end] as number) >> 4 !== 15) end++;
    return [0, end + 1 - at];
  }
  if (code >= 32 && code <= 246) return [code - 139, 1];
  if (code >= 247 && code <= 250) return [(code - 247) * 256 + (font[at + 1] ?? 0) + 108, 2];
  if (code >= 251 && code <= 254) return [-(code - 251) * 256 - (font[at + 1] ?? 0) - 108, 2];
  return [0, 1];
}

/** Whether a charset for so many letters, the first of which has no name, ends before the file does; of the three formats, where it matters. */
function endsWithin(font: Buffer, charset: number, letters: number): boolean {
  if (font[charset] !== RANGES) return true;
  let named = 1;
  for (let at = charset + 1; named < letters; at += 3) {
    const more = font[at + 2];
    if (more === undefined) return false;
    named += 1 + more;
  }
  return true;
}
