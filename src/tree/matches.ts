/**
 * All matches of a global pattern, in order.
 *
 * `String.prototype.matchAll` makes a new RegExp of the pattern at every call, which costs several times what a short text costs to search.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
    match = pattern.exec(text);
  }
  return found;
}

const NONE: readonly RegExpExecArray[] = [];
