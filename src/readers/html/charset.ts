/** How far into a page its encoding is declared (the standard says 1,024 bytes; many pages take longer). */
const HEAD = 4096;

const DECLARED = /\bcharset\s{0,4}=\s{0,4}["']?\s{0,4}([a-z0-9_:-]{2,40})/i;
const XML_DECLARED = /^\s*<\?xml[^>]{0,100}?encoding\s{0,4}=\s{0,4}["']([a-z0-9_:-]{2,40})/i;

/** Find the encoding that a page says it is written in, by `<meta charset>` or its XML declaration; null where it says none. */
export function findCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return (XML_DECLARED.exec(head) ?? DECLARED.exec(head))?.[1]?.toLowerCase() ?? null;
}
