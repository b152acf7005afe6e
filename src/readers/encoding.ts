import type { VFile } from 'vfile';
import { InputError } from '../errors.ts';
import { report } from '../tree/report.ts';

export interface Decoded {
  text: string;
  encoding: string;
}

/** Share of NUL and control characters above which bytes are no text. */
const BINARY_SHARE = 0.1;

const BOMS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * Decode text: by its byte order mark, else as strict UTF-8, else by the encoding that it declares (a web page may), else as windows-1252
 * with a finding that says so.
 *
 * Node's own `windows-1252` gives C1 controls for curly quotes, so iconv-lite does that one; it is loaded only when needed.
 */
export async function decodeText(bytes: Uint8Array, file: VFile, declared: string | null = null): Promise<Decoded> {
  for (const [bom, encoding] of BOMS) {
    if (!bom.every((byte, i) => bytes[i] === byte)) continue;
    const text = new TextDecoder(encoding).decode(bytes);
    return { text: checkText(text, file), encoding };
  }
  const wide = guessUtf16(bytes);
  if (wide) {
    report(file, {
      code: 'read:encoding-assumed',
      severity: 'warning',
      message: `Assumed ${wide}: every other byte is zero`,
      hint: 'Save the file as UTF-8 to be sure.',
    });
    return { text: checkText(new TextDecoder(wide).decode(bytes), file), encoding: wide };
  }
  try {
    return { text: checkText(strict.decode(bytes), file), encoding: 'utf-8' };
  } catch (error) {
    if (error instanceof InputError) throw error;
  }
  const { default: iconv } = await import('iconv-lite');
  const named =
    declared && !/^utf-?(?:8|16|32)/.test(declared) && iconv.encodingExists(declared) ? (LATIN1.get(declared) ?? declared) : null;
  if (named)
    return { text: checkText(iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), named), file), encoding: named };
  const text = checkText(iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'windows-1252'), file);
  report(file, {
    code: 'read:encoding-assumed',
    severity: 'warning',
    message: 'Assumed windows-1252: the bytes are not valid UTF-8',
    hint: 'Check quotes, dashes and pound signs; save the file as UTF-8 to be sure.',
  });
  return { text, encoding: 'windows-1252' };
}

/** Load what decodes windows-1252: one byte a character. */
export async function loadWindows1252(): Promise<(bytes: Uint8Array) => string> {
  const { default: iconv } = await import('iconv-lite');
  return (bytes) => iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'windows-1252');
}

/** What the web calls Latin 1 is windows-1252 (WHATWG Encoding, 4.2). */
const LATIN1: ReadonlyMap<string, string> = new Map(
  ['iso-8859-1', 'iso8859-1', 'latin1', 'us-ascii', 'ascii', 'cp1252'].map((name) => [name, 'windows-1252']),
);

/** UTF-16 without a mark: nearly all of the odd (or even) bytes of the head are zero. */
function guessUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2048);
  if (head.length < 8 || head.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < head.length; i += 2) {
    if (head[i] === 0) even++;
    if (head[i + 1] === 0) odd++;
  }
  const half = head.length / 2;
  if (odd > half * 0.8 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.8 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/** How many characters are control characters, white space and escape aside. */
function countControls(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 && (code < 9 || (code > 13 && code !== 27))) count++;
  }
  return count;
}

/** Refuse what is no text, and report control characters and characters already lost before they came here. */
function checkText(text: string, file: VFile): string {
  const controls = countControls(text);
  if (controls > Math.max(8, text.length * BINARY_SHARE))
    throw new InputError('binary', 'Cannot read as text: the content is binary', 'Give a text, Markdown, HTML, Word (.docx) or PDF file.');
  if (controls > 0)
    report(file, {
      code: 'read:control-characters',
      severity: 'info',
      message: `Found ${controls} control character${controls === 1 ? '' : 's'} in the text`,
      hint: 'They are kept; spans count them.',
    });
  const lost = text.includes('\ufffd') ? text.split('\ufffd').length - 1 : 0;
  if (lost > 0)
    report(file, {
      code: 'read:characters-lost',
      severity: 'warning',
      message: `Found ${lost} replacement character${lost === 1 ? '' : 's'} (\ufffd): text was lost before it came here`,
      hint: 'Go back to the original file and save it again as UTF-8.',
    });
  return text;
}
