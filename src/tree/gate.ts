/**
 * One pass over a stretch of text that tells which of a set of trigger words it holds.
 *
 * A finder asks the gate before it runs its patterns: most stretches hold none of its words, and the pass costs a fraction of one pattern.
 * A trigger of four letters or more stands for every word that begins with it, in any case ("resol": "RESOLVED", "resolution"); a shorter
 * one for itself alone. A word begins behind anything that is no ASCII letter or digit. Gates only open: what they let through is judged by patterns.
 */

/** Triggers to the bit that each sets; several may share one. */
export type Triggers = Readonly<Record<string, number>>;

interface Entry {
  key: number;
  /** Letters of the trigger behind the first four. */
  rest: string;
  bit: number;
  next: Entry | null;
}

const HEAD = 4;
const SLOTS = 512;

export class Gate {
  private readonly slots: (Entry | null)[] = new Array<Entry | null>(SLOTS).fill(null);
  /** Whether a trigger begins with two letters: by them alone most words are seen off. */
  private readonly openings = new Uint8Array(1 << 12);

  constructor(triggers: Triggers) {
    for (const [word, bit] of Object.entries(triggers)) {
      const key = keyOf(word, 0, word.length);
      const slot = slotOf(key);
      this.slots[slot] = { key, rest: word.slice(HEAD), bit, next: this.slots[slot] ?? null };
      this.openings[openingOf(letterAt(word, 0), word.length > 1 ? letterAt(word, 1) : 0)] = 1;
    }
  }

  /** The bits of all triggers that words of the stretch begin with. */
  mask(text: string, start = 0, end = text.length): number {
    let found = 0;
    let at = start;
    while (at < end) {
      const first = letterAt(text, at);
      if (first === 0) {
        at++;
        continue;
      }
      const word = at++;
      const second = at < end ? letterAt(text, at) : 0;
      while (at < end && letterAt(text, at) !== 0) at++;
      if (this.openings[openingOf(first, second)] === 1) found |= this.bitsOf(text, word, at);
    }
    return found;
  }

  /** The bits of the triggers that the word from `start` to `end` begins with. */
  private bitsOf(text: string, start: number, end: number): number {
    const key = keyOf(text, start, end);
    let found = 0;
    for (let entry = this.slots[slotOf(key)] ?? null; entry; entry = entry.next)
      if (entry.key === key && goesOn(text, start + HEAD, end, entry.rest)) found |= entry.bit;
    return found;
  }
}

const openingOf = (first: number, second: number): number => ((first & 63) << 6) | (second & 63);

/** Lower-case code of ASCII letters and digits, 0 for everything else. */
const LETTERS = new Uint8Array(0x10000);
for (const [from, to] of ['az', '09'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const))
  for (let code = from; code <= to; code++) {
    LETTERS[code] = code;
    if (code >= 97) LETTERS[code - 32] = code;
  }

const letterAt = (text: string, at: number): number => LETTERS[text.charCodeAt(at)] as number;

/** The first four letters of a word in one number. */
function keyOf(text: string, start: number, end: number): number {
  let key = 0;
  for (let at = start; at < end && at < start + HEAD; at++) key = (key << 7) | letterAt(text, at);
  return key;
}

const slotOf = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> 23) & (SLOTS - 1);

function goesOn(text: string, start: number, end: number, rest: string): boolean {
  if (rest === '') return true;
  if (end - start < rest.length) return false;
  for (let i = 0; i < rest.length; i++) if (letterAt(text, start + i) !== rest.charCodeAt(i)) return false;
  return true;
}
