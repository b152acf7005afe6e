/** A name for comparison: lower case, initials without stops and apart, one kind of apostrophe and hyphen. */
export function fold(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\./g, ' ')
    .replace(/\b(mc|mac|o) (?=\p{L}{2})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
