import { hasWholeCharset } from './cff.ts';
import { BOLD_NAME, ITALIC_NAME, macStyle } from './fonts.ts';
import { blank, type Stream, streamsOf, unpack } from './streams.ts';

/**
 * Take the font files out of a PDF that reading does not need.
 *
 * pdf.js works through each of them letter by letter, to draw it; that is a quarter of its time, and a damaged one can keep it busy for good.
 * What letters mean mostly stands outside the files, in a table or an encoding that goes by a name; how wide they are always does.
 *
 * Stays: all files, where a font of the document does not say what its letters mean; a file that alone says that its font is bold or italic
 * ("CIDFont+F1"). A damaged table of letters goes in any case. Encrypted documents are left as they are.
 */
export function dropFontFiles(buffer: Buffer): void {
  if (buffer.includes('/Encrypt')) return;
  const { objects, files, isWhole } = survey(buffer);
  if (files.size === 0) return;
  const isTold = isWhole && saysAllLetters(objects);
  const looks = isTold ? looksOf(objects) : new Map<number, Looks>();
  for (const [number, file] of files)
    if ((isTold && !isNeeded(buffer, file, looks.get(number))) || isDamaged(buffer, file)) blank(buffer, file);
}

/** All objects of a document as text, its font files by the number of their object, and whether all objects could be read. */
function survey(buffer: Buffer): { objects: string[]; files: Map<number, Stream>; isWhole: boolean } {
  const objects: string[] = [];
  const files = new Map<number, Stream>();
  let isWhole = true;
  const outside = (text: string): void => {
    for (const object of text.split('endobj')) objects.push(object);
  };
  for (const stream of streamsOf(buffer, outside)) {
    if (FONT_FILE.test(stream.dictionary)) files.set(stream.object, stream);
    if (!OBJECT_STREAM.test(stream.dictionary)) continue;
    const packed = objectsIn(buffer, stream);
    isWhole &&= packed !== null;
    for (const object of packed ?? []) objects.push(object);
  }
  return { objects, files, isWhole };
}

/** A font file by its lengths or its kind; pictures and colours have neither. */
const FONT_FILE = /\/Length1\b|\/Subtype\s*\/(?:Type1C|CIDFontType0C|OpenType)\b/;
const OBJECT_STREAM = /\/Type\s*\/ObjStm\b/;
/** Most bytes that objects or a font may unpack to. */
const MAX_UNPACKED = 32 * 1024 * 1024;

/** Objects that are packed into a stream, or null where it can not be read. */
function objectsIn(buffer: Buffer, stream: Stream): string[] | null {
  const bytes = unpack(buffer, stream, MAX_UNPACKED);
  const text = bytes ? Buffer.from(bytes).toString('latin1') : undefined;
  const first = Number(/\/First\s{1,9}(\d{1,9})/.exec(stream.dictionary)?.[1] ?? 'NaN');
  if (text === undefined || !(first < text.length)) return null;
  const starts = text
    .slice(0, first)
    .trim()
    .split(/\s+/)
    .filter((_, i) => i % 2 === 1)
    .map((offset) => first + Number(offset));
  return starts.map((start, i) => text.slice(start, starts[i + 1]));
}

const FONT = /\/Type\s*\/Font(?![A-Za-z])/g;
const DESCENDANT = /\/Subtype\s*\/CIDFontType[02](?![A-Za-z0-9])/g;
const NAMED_ENCODING = /\/Encoding\s*\/(?:WinAnsi|MacRoman)Encoding\b/;

/** Whether all fonts say by themselves what their letters mean. */
function saysAllLetters(objects: readonly string[]): boolean {
  let fonts = 0;
  for (const object of objects) {
    const count = object.match(FONT)?.length ?? 0;
    if (count === 0) continue;
    const own = count - (object.match(DESCENDANT)?.length ?? 0);
    fonts += own;
    if (own > 1 || (own === 1 && !saysLetters(object))) return false;
  }
  return fonts > 0;
}

function saysLetters(font: string): boolean {
  if (font.includes('/ToUnicode') || /\/Subtype\s*\/Type3\b/.test(font)) return true;
  if (font.includes('/DescendantFonts')) return false;
  if (!font.includes('/FontDescriptor') || NAMED_ENCODING.test(font)) return true;
  return font.includes('/Encoding') && /\/Subtype\s*\/TrueType\b/.test(font);
}

/** What the descriptor of a font says of its look. */
interface Looks {
  name: string;
  slanted: boolean;
}

/** The looks of fonts by the number of their file. */
function looksOf(objects: readonly string[]): Map<number, Looks> {
  const looks = new Map<number, Looks>();
  for (const object of objects)
    for (const descriptor of object.includes('/FontFile') ? object.split('/FontDescriptor') : []) {
      const file = /\/FontFile[23]?\s{1,9}(\d{1,9})\s/.exec(descriptor)?.[1];
      if (file === undefined) continue;
      const name = /\/FontName\s*\/([^\s/<>[\]()]{1,200})/.exec(descriptor)?.[1] ?? '';
      const angle = /\/ItalicAngle\s{1,9}(-?\d{1,4})/.exec(descriptor)?.[1];
      looks.set(Number(file), { name, slanted: Number(angle ?? 0) !== 0 });
    }
  return looks;
}

/** Whether a font's file says more of its look than its name does. */
function isNeeded(buffer: Buffer, file: Stream, looks: Looks | undefined): boolean {
  if (!looks) return true;
  const bold = BOLD_NAME.test(looks.name);
  const italic = ITALIC_NAME.test(looks.name);
  if (bold && italic) return false;
  if (!/\/Length1\b/.test(file.dictionary) || /\/Length2\b/.test(file.dictionary)) return looks.slanted && !italic;
  const style = macStyle(unpack(buffer, file, MAX_UNPACKED) ?? undefined);
  return ((style & 1) === 1 && !bold) || ((style & 2) === 2 && !italic);
}

/** Whether a font file of the compact format breaks off in the table that names its letters, over which pdf.js never ends. */
function isDamaged(buffer: Buffer, file: Stream): boolean {
  if (!/\/Subtype\s*\/(?:Type1C|CIDFontType0C)\b/.test(file.dictionary)) return false;
  const font = unpack(buffer, file, MAX_UNPACKED);
  return font !== null && !hasWholeCharset(Buffer.from(font));
}
