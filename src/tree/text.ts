/** Whether one UTF-16 code unit is white space or invisible; as minutes have it: no-break spaces, zero-width characters and byte order marks included. */
export function isBlank(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0x1680) return code === 0x85 || code === 160;
  return code >= 0x2000 && code <= 0x206f
    ? code <= 0x200d || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x2060
    : code === 0x1680 || code === 0x3000 || code === 0xfeff;
}

/** Move `start` and `end` inwards over white space; an all-blank range comes back empty. */
export function trimRange(text: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

/** Fold every run of white space to one space and trim: for values and for people, never for quotes. */
export function foldSpace(text: string): string {
  return isFolded(text) ? text : text.replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, ' ').trim();
}

/** Whether single spaces are all the white space there is: true of most short lines, and quick to tell. */
function isFolded(text: string): boolean {
  let space = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 32 || (code >= 160 && isBlank(code)) || (code === 32 && space)) return false;
    space = code === 32;
  }
  return !space || text.length === 0;
}

/** Whether a line is written in capitals: at least two letters, none of them lower case. */
export function isCapitals(text: string): boolean {
  return /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text);
}
