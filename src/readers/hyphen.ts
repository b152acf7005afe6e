/**
 * Words broken at a line's end.
 *
 * Accepts: "commit-" + "tee" where the text has "committee", "co-" + "opted" where it has "co-opted", "Adare-" + "Rathkeale"
 * Refuses: "two-" + "and three-bedroom", "2018-" + "19"
 */

const BROKEN_END = /(\p{L}+(?:-\p{L}+)*)[-‐]$/u;
const CONTINUED = /^\p{L}+/u;
/** "two- and three-bedroom": the hyphen waits for a later word. */
const SUSPENDED = /^(?:and|or|to|nor|but)$/i;

/** How two parts of a word join: with or without their hyphen, or null where they are no broken word. */
export function joinBrokenWord(left: string, right: string, words: () => ReadonlySet<string>): 'with' | 'without' | null {
  const before = BROKEN_END.exec(left.slice(-60))?.[1];
  const after = CONTINUED.exec(right.slice(0, 60))?.[0];
  if (!before || !after || SUSPENDED.test(after)) return null;
  const known = words();
  const [first, second] = [before.toLowerCase(), after.toLowerCase()];
  if (known.has(`${first}-${second}`)) return 'with';
  if (known.has(first + second)) return 'without';
  // A capital after the hyphen is a name of two parts; one that is capitals throughout tells nothing.
  return /^\p{Lu}/u.test(after) && (/\p{Ll}/u.test(after) || /^\p{Lu}{2}/u.test(before)) ? 'with' : 'without';
}

const WORD = /\p{L}+(?:[-‐]\p{L}+)*/gu;

/** Collect the words of a text in lower case, hyphened ones whole. */
export function collectWords(texts: Iterable<string>): Set<string> {
  const words = new Set<string>();
  for (const text of texts) for (const match of text.matchAll(WORD)) words.add(match[0].toLowerCase().replace(/‐/g, '-'));
  return words;
}
