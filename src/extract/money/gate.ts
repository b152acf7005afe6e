/**
 * The one pass over the whole text: every place that may be money, in order. Cheap, and sure of nothing: each hit is looked at by the finder
 * of its kind.
 */

/** What stands at a hit: a currency sign, a "p" behind a figure, an ISO code, or the name of a unit. */
export type HitKind = 'sign' | 'pence' | 'code' | 'unit';

export interface Hit {
  at: number;
  word: string;
  kind: HitKind;
}

const GATE =
  /[£€$\uffe1\u20a4]|\dp\b|\b(?:GBP|EUR|USD)(?![A-Za-z])|\b[Pp](?:ounds?|ence|OUNDS?|ENCE)\b|\b[Ee]uros?\b|\b[Dd]ollars?\b|\b[Cc]ents?\b/g;

export function findHits(text: string): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(GATE)) {
    const kind = kindOf(match[0]);
    // The figure before the "p" is read by the finder.
    const skip = kind === 'pence' ? 1 : 0;
    hits.push({ at: match.index + skip, word: match[0].slice(skip), kind });
  }
  return hits;
}

function kindOf(word: string): HitKind {
  if (word.length === 1) return 'sign';
  if (/^\d/.test(word)) return 'pence';
  return /^[A-Z]{3}$/.test(word) ? 'code' : 'unit';
}
