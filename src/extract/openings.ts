/**
 * The first letters that words must have for a pattern to match there: what lets a table of many patterns be looked through by the words of
 * a sentence, and each pattern be tried only where one of its first words stands.
 *
 * Accepts: patterns that open with letters and groups of them: "(?:is|are) (?:also )?part", "under ?way", "re-?open"
 * Refuses: a pattern that can open with anything but two letters (throws)
 */

/** Letters that a key has. */
const KEY = 2;

/** The keys of all alternatives of a pattern, lower case. */
export function openingsOf(source: string): Set<string> {
  const openings = new Set(new Opening(source).read());
  for (const opening of openings) if (opening.length < KEY) throw new Error(`Cannot tell how this pattern opens: ${source}`);
  return openings;
}

/** A number for the two letters at an offset; -1 where none stand. Capitals count as small letters. */
export function keyAt(text: string, at: number): number {
  const first = (text.charCodeAt(at) | 32) - 97;
  const second = (text.charCodeAt(at + 1) | 32) - 97;
  return first >= 0 && first < 26 && second >= 0 && second < 26 ? first * 26 + second : -1;
}

export const KEYS = 26 * 26;

/** Walks the first letters of a pattern. */
class Opening {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Alternatives up to the end of the group. */
  read(): string[] {
    const found = this.sequence();
    while (this.source[this.at] === '|') {
      this.at++;
      found.push(...this.sequence());
    }
    return found;
  }

  /** Openings of one alternative. */
  private sequence(): string[] {
    let open = [''];
    const done: string[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source[this.at] as string)) {
      const part = this.part();
      const optional = this.optional();
      if (part === null) {
        done.push(...open);
        open = [];
        continue;
      }
      const longer = open.flatMap((start) => part.map((end) => (start + end).slice(0, KEY)));
      const still = optional ? [...open, ...longer] : longer;
      done.push(...still.filter((text) => text.length >= KEY));
      open = still.filter((text) => text.length < KEY);
    }
    return [...done, ...open];
  }

  /** A letter or a group; null for all that is neither. */
  private part(): string[] | null {
    if (this.source.startsWith('(?:', this.at)) {
      this.at += 3;
      const inside = this.read();
      this.at++;
      return inside;
    }
    const character = this.source[this.at] as string;
    if (character === '(') {
      this.skipGroup();
      return null;
    }
    if (character === '[') this.at = this.source.indexOf(']', this.at);
    if (character === '\\') this.at++;
    this.at++;
    return keyAt(character + character, 0) < 0 ? null : [character.toLowerCase()];
  }

  private skipGroup(): void {
    let depth = 0;
    do {
      if (this.source[this.at] === '\\') this.at++;
      else if (this.source[this.at] === '(') depth++;
      else if (this.source[this.at] === ')') depth--;
      this.at++;
    } while (depth > 0 && this.at < this.source.length);
  }

  private optional(): boolean {
    const mark = this.source.charAt(this.at);
    if (mark === '{') {
      const least = this.source.charAt(this.at + 1);
      this.at = this.source.indexOf('}', this.at) + 1;
      return least === '0';
    }
    if (mark === '?' || mark === '*' || mark === '+') this.at++;
    return mark === '?' || mark === '*';
  }
}
