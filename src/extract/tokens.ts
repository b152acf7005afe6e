/** Words and marks of a sentence with their offsets: what the phrase readers walk along. */
import type { Range } from '../tree/nodes.ts';

export interface Token extends Range {
  text: string;
  lower: string;
  kind: 'word' | 'mark';
  /** Begins with a capital letter or is a road number ("A303"). */
  capital: boolean;
}

/** A word keeps inner apostrophes, hyphens, full stops and strokes ("O’Connell", "e-scooter", "33/34"); a mark is one character. */
const TOKEN = /\d{1,3}(?:,\d{3})+|[\p{L}\p{N}]+(?:['’\-‑./&][\p{L}\p{N}]+)*|[^\s\u00a0\p{L}\p{N}]|\t/gu;

export function tokenize(text: string, range: Range): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(range.start, range.end).matchAll(TOKEN)) {
    const word = match[0];
    const start = range.start + match.index;
    const lower = word.toLowerCase();
    tokens.push({
      text: word,
      lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
      start,
      end: start + word.length,
      kind: word.length > 1 || LETTER.test(word) ? 'word' : 'mark',
      capital: CAPITAL.test(word),
    });
  }
  return tokens;
}

const LETTER = /[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;

export const isWord = (token: Token | undefined): token is Token => token?.kind === 'word';
export const isMark = (token: Token | undefined, marks: string): boolean => token?.kind === 'mark' && marks.includes(token.text);
/** Lower-case form of the token at an index, '' outside the sentence. */
export const lowerAt = (tokens: readonly Token[], index: number): string => tokens[index]?.lower ?? '';
export const isNumber = (token: Token | undefined): boolean => token !== undefined && /^\d[\d,.]*$/.test(token.text);
