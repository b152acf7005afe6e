/**
 * The one pass over the whole text: every place that may be money, in order. Cheap, and sure of nothing: each hit is looked at by the finder
 * of its kind. It walks from word to word by hand, which takes half the time of a pattern that is tried at every character.
 */
import { SIGNS, UNITS } from './currencies.ts';

/** What stands at a hit: a currency sign, a "p" behind a figure, an ISO code, or the name of a unit. */
export type HitKind = 'sign' | 'pence' | 'code' | 'unit';

export interface Hit {
  at: number;
  word: string;
  kind: HitKind;
}

export function findHits(text: string): Hit[] {
  const hits: Hit[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const kind = KINDS[text.charCodeAt(at)] as number;
    if (kind < DIGIT) {
      if (kind === SIGN) hits.push({ at, word: text.charAt(at), kind: 'sign' });
      at++;
      continue;
    }
    const start = at++;
    while (at < length && (KINDS[text.charCodeAt(at)] as number) >= DIGIT) at++;
    if (kind === OPENING) addWord(hits, text, start, at);
    if (text.charCodeAt(at - 1) === SMALL_P && at - start > 1 && KINDS[text.charCodeAt(at - 2)] === DIGIT)
      hits.push({ at: at - 1, word: 'p', kind: 'pence' });
  }
  return hits;
}

/** Names of units as they are printed: in small letters, with a capital, or all in capitals; "Dollars" and its like not all in capitals. */
const UNIT = /^(?:[Pp](?:ounds?|ence|OUNDS?|ENCE)|[Ee]uros?|[Dd]ollars?|[Cc]ents?)$/;
const CODE = /^(?:GBP|EUR|USD)(?![A-Za-z])/;
const CODE_LENGTH = 3;
const LONGEST_UNIT = Math.max(...Object.keys(UNITS).map(({ length }) => length));

/** A word that begins with the first letter of a code or a unit. */
function addWord(hits: Hit[], text: string, start: number, end: number): void {
  if (end - start < CODE_LENGTH) return;
  const word = text.slice(start, Math.min(end, start + LONGEST_UNIT + 1));
  if (UNIT.test(word)) hits.push({ at: start, word, kind: 'unit' });
  else if (CODE.test(word)) hits.push({ at: start, word: word.slice(0, CODE_LENGTH), kind: 'code' });
}

const SIGN = 1;
const DIGIT = 2;
const LETTER = 3;
/** A letter that a code or the name of a unit begins with. */
const OPENING = 4;
const SMALL_P = 112;

/** What each UTF-16 code unit is to the walk; 0 for what ends a word. */
const KINDS = new Uint8Array(0x10000);
KINDS.fill(DIGIT, 48, 58);
KINDS.fill(LETTER, 65, 91);
KINDS.fill(LETTER, 97, 123);
for (const [kind, characters] of [
  [LETTER, '_'],
  [OPENING, 'GEUPpeDdCc'],
  [SIGN, Object.keys(SIGNS).join('')],
] as const)
  for (const character of characters) KINDS[character.charCodeAt(0)] = kind;
