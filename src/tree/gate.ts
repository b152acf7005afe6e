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

  constructor(triggers: Triggers) {
    for (const [word, bit] of Object.entries(triggers)) {
      const key = keyOf(word);
      const slot = slotOf(key);
      this.slots[slot] = { key, rest: word.slice(HEAD), bit, next: this.slots[slot] ?? null };
    }
  }

  /** The bits of all triggers that words of the stretch begin with. */
  mask(text: string, start = 0, end = text.length): number {
    let found = 0;
    let at = start;
    while (at < end) {
      let unit = LETTERS[text.charCodeAt(at)] ?? 0;
      if (unit === 0) {
        at++;
        continue;
      }
      let key = 0;
      let length = 0;
      do {
        if (length < HEAD) key = (key << 7) | unit;
        length++;
        at++;
        unit = at < end ? (LETTERS[text.charCodeAt(at)] ?? 0) : 0;
      } while (unit !== 0);
      for (let entry = this.slots[slotOf(key)] ?? null; entry; entry = entry.next)
        if (entry.key === key && goesOn(text, at - length + HEAD, at, entry.rest)) found |= entry.bit;
    }
    return found;
  }
}

/** Lower-case code of ASCII letters and digits, 0 for everything else. */
const LETTERS = new Uint8Array(128);
for (const [from, to] of ['az', '09'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)] as const))
  for (let code = from; code <= to; code++) {
    LETTERS[code] = code;
    if (code >= 97) LETTERS[code - 32] = code;
  }

function keyOf(word: string): number {
  let key = 0;
  for (let i = 0; i < Math.min(HEAD, word.length); i++) key = (key << 7) | (LETTERS[word.charCodeAt(i)] ?? 0);
  return key;
}

const slotOf = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> 23) & (SLOTS - 1);

function goesOn(text: string, start: number, end: number, rest: string): boolean {
  if (rest === '') return true;
  if (end - start < rest.length) return false;
  for (let i = 0; i < rest.length; i++) if (LETTERS[text.charCodeAt(start + i)] !== rest.charCodeAt(i)) return false;
  return true;
}
