import type { Format } from '../model/source.ts';
import { isWebArchive } from './mhtml/mime.ts';

/** What the first bytes say the input is; `null` where they say nothing and the extension decides. */
export type Signature = Format | 'rtf' | 'zip' | 'ole' | 'image' | 'binary';

const MAGIC: readonly (readonly [readonly number[], Signature])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'], // %PDF-
  [[0x50, 0x4b, 0x03, 0x04], 'zip'],
  [[0x50, 0x4b, 0x05, 0x06], 'zip'], // an empty archive
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'ole'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'], // {\rtf
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [[0x47, 0x49, 0x46, 0x38], 'image'],
  [[0x49, 0x49, 0x2a, 0x00], 'image'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image'],
  [[0x7f, 0x45, 0x4c, 0x46], 'binary'],
  [[0x1f, 0x8b], 'binary'],
];

/** Bytes of the head that are looked at for markup and for binary content. */
const HEAD = 4096;

const startsWith = (bytes: Uint8Array, magic: readonly number[], at = 0): boolean => magic.every((byte, i) => bytes[at + i] === byte);

/** The first bytes, a character each. */
export function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD)).toString('latin1');
}

/** Find the signature of the bytes, `null` for text that says no more than that it is text. */
export function findSignature(bytes: Uint8Array): Signature | null {
  for (const [magic, signature] of MAGIC) if (magic[0] === bytes[0] && startsWith(bytes, magic)) return signature;
  const head = headOf(bytes);
  // A PDF may have junk before its header (ISO 32000 Annex H, 3.4.1).
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (isWebArchive(head)) return 'mhtml';
  if (isMarkup(head)) return 'html';
  return null;
}

/** Names that open a web page or a fragment of one; a bare `<b>` in text or Markdown is none. */
const PAGE_OPENING = /^[^<]{0,40}<(?:!doctype html|html|head|body|\?xml[^>]{0,200}>\s*<(?:!doctype html|html))[\s>]/i;
const BLOCK_OPENING =
  /^\s*(?:<!--[^>]{0,400}-->\s*)?<(?:div|table|section|article|main|header|p|h[1-6]|ul|ol|style|script|span|link|meta|title)(?:\s[^>]{0,400})?>/i;

function isMarkup(head: string): boolean {
  if (!head.includes('<')) return false;
  const text = head.replace(/\0/g, '').replace(/^\ufeff|^\u00ef\u00bb\u00bf/, '');
  if (PAGE_OPENING.test(text)) return true;
  // A fragment counts when it goes on as it began: closing tags, and many of them for its length.
  return BLOCK_OPENING.test(text) && (text.match(/<\/[a-z][a-z0-9]*>/gi)?.length ?? 0) >= 2;
}

/** Front matter, headings by `#`, escaped list numbers, emphasis: signs of Markdown in text of no telling extension. */
const FRONT_MATTER = /^---\n[\s\S]{0,2000}?\n---\n/;
/** Each with letters that it can not do without. */
const MARKDOWN_SIGNS: readonly (readonly [needs: string, pattern: RegExp])[] = [
  ['#', /^#{1,6} \S/m],
  ['\\', /^\s{0,3}\d{1,3}\\[.)] /m],
  ['**', /\*\*[^*\n]{2,120}\*\*/],
  ['|', /^\|(?: *:?-+:? *\|)+$/m],
  [']: ', /^\[[^\]\n]{1,80}\]: \S/m],
];

/** Whether text looks like Markdown: two different signs of it, or front matter. */
export function looksLikeMarkdown(head: string): boolean {
  const text = head.includes('\r') ? head.slice(0, HEAD).replace(/\r\n?/g, '\n') : head.slice(0, HEAD);
  return FRONT_MATTER.test(text) || MARKDOWN_SIGNS.filter(([needs, pattern]) => text.includes(needs) && pattern.test(text)).length >= 2;
}
