/**
 * Words with what a table says of them, looked up where they stand in a text.
 *
 * Looking a word up in a Map takes a string cut out of the text, one in small letters, and the hash of that one: several times what this takes,
 * which reads the characters where they stand. Capital letters from A to Z count as small ones; the words of the table are written in small letters.
 */

interface Slot<T> {
  word: string;
  value: T;
  next: Slot<T> | null;
}

export class Lexicon<T> {
  private readonly slots: (Slot<T> | null)[];
  private readonly mask: number;

  constructor(words: ReadonlyMap<string, T>) {
    let size = 1;
    while (size < words.size * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Array<Slot<T> | null>(size).fill(null);
    for (const [word, value] of words) {
      const at = hashOf(word, 0, word.length) & this.mask;
      this.slots[at] = { word, value, next: this.slots[at] ?? null };
    }
  }

  /** What the table says of the word that stands from `start` to `end`, the whole text if not told. */
  find(text: string, start = 0, end = text.length): T | undefined {
    let slot = this.slots[hashOf(text, start, end) & this.mask] ?? null;
    while (slot && !stands(slot.word, text, start, end)) slot = slot.next;
    return slot?.value;
  }
}

/** Capital letters from A to Z as small ones. */
const small = (code: number): number => (code >= 65 && code <= 90 ? code | 32 : code);

/** Letters at the beginning that count towards the slot, beside the last one and how many there are: enough to tell nearly all words apart. */
const HEAD = 3;

function hashOf(text: string, start: number, end: number): number {
  const stop = Math.min(end, start + HEAD);
  let hash = end - start;
  for (let at = start; at < stop; at++) hash = Math.imul(hash, 31) + small(text.charCodeAt(at));
  hash = Math.imul(hash, 31) + small(text.charCodeAt(end - 1));
  return hash ^ (hash >>> 9);
}

function stands(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== small(text.charCodeAt(start + i))) return false;
  return true;
}
