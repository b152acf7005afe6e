/**
 * Words broken at a line's end.
 *
 * Accepts: "commit-" + "tee" where the text has "committee", "co-" + "opted" where it has "co-opted", "Ashby-" + "Elmham"
 * Refuses: "two-" + "and three-bedroom", "2018-" + "19"
 */

/** Longest part of a word that is looked at. */
const MAX_PART = 40;
const CONTINUED = /^\p{L}+/u;
/** "two- and three-bedroom": the hyphen waits for a later word. */
const SUSPENDED = /^(?:and|or|to|nor|but)$/i;

/** How two parts of a word join: with or without their hyphen, or null where they are no broken word. */
export function joinBrokenWord(left: string, right: string, words: () => ReadonlySet<string>): 'with' | 'without' | null {
  const before = partBefore(left);
  const after = CONTINUED.exec(right.slice(0, MAX_PART))?.[0];
  if (!before || !after || SUSPENDED.test(after)) return null;
  const known = words();
  const [first, second] = [before.toLowerCase(), after.toLowerCase()];
  if (known.has(`${first}-${second}`)) return 'with';
  if (known.has(first + second)) return 'without';
  // A capital after the hyphen is a name of two parts; one that is capitals throughout tells nothing.
  return /^\p{Lu}/u.test(after) && (/\p{Ll}/u.test(after) || /^\p{Lu}{2}/u.test(before)) ? 'with' : 'without';
}

/** The letters, and hyphens among them, before a hyphen at the end of a line; '' where it ends with none. */
function partBefore(line: string): string {
  const tail = line.slice(-MAX_PART);
  if (!/\p{L}[-‐]$/u.test(tail)) return '';
  let start = tail.length - 1;
  while (start > 0 && /[\p{L}-]/u.test(tail[start - 1] as string)) start--;
  return tail.slice(start, -1).replace(/^-/, '');
}

const WORD = /\p{L}+(?:[-‐]\p{L}+)*/gu;

/** Collect the words of a text in lower case, hyphened ones whole. */
export function collectWords(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const word of text.match(WORD) ?? []) words.add(word.toLowerCase().replaceAll('‐', '-'));
  return words;
}
