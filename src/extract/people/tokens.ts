import type { Range } from '../../tree/nodes.ts';
import { isBlank } from '../../tree/text.ts';
import { isTitleWord, pluralTitle } from './titles.ts';

/**
 * What a list of persons is made of. `line` is a line end (or a bullet), `gap` white space as wide as between columns, `group` a pair of
 * brackets with all that is inside, `other` an address or a sign of no use.
 */
export type TokenKind = 'word' | 'number' | 'group' | 'comma' | 'semi' | 'colon' | 'stop' | 'dash' | 'and' | 'line' | 'gap' | 'other';

export interface Token extends Range {
  kind: TokenKind;
  text: string;
}

/** Longest stretch inside one pair of brackets. */
const MAX_GROUP = 300;
const WIDE = 3;

const WORD = /\p{L}[\p{L}\p{M}\d'’‘`/&\u00ad\u2010\u2011-]*/uy;
const BROKEN = /[-\u2010\u2011]\s{0,3}\n\s{0,8}(?=\p{Lu}\p{L})/uy;
const NUMBER = /\d[\d.,:/]*\p{L}{0,3}/uy;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s,;)]+|[\w.+-]{1,64}@[\w.-]+/y;
/** "…SmithCouncillor Jones": a title glued to the name before it. */
const GLUED = /^(.*\p{Ll})((?:County )?Councillors?|Cllrs?|Mrs|Miss|Alderman)$/u;
const DOTTED =
  /^(?:\p{Lu}|Mr|Ms|Mx|Dr|St|Cr|Fr|Lt|Mrs|Cllrs?|Clr|Prof|Rev|Revd|Hon|Capt|Col|Insp|Supt|Sgt|Ald|Cyngh?|Esq|Messrs|Ll|Wm|Jas|Geo|Chas|Thos|Robt|Jos|Alex|Edw)$/u;
const SIGNS = new Map<string, TokenKind>([
  [',', 'comma'],
  ['،', 'comma'],
  [';', 'semi'],
  [':', 'colon'],
  ['.', 'stop'],
  ['!', 'stop'],
  ['?', 'stop'],
  ['&', 'and'],
  ['+', 'and'],
  ['/', 'comma'],
  ['|', 'gap'],
  ['–', 'dash'],
  ['—', 'dash'],
  ['-', 'dash'],
  ['―', 'dash'],
  ['•', 'line'],
  ['·', 'line'],
  ['●', 'line'],
  ['▪', 'line'],
  ['*', 'line'],
]);
const CLOSING: Record<string, string> = { '(': ')', '[': ']', '{': '}' };
const JOINERS = new Set(['and', 'agus', 'plus']);

/** Cut a stretch of text into tokens, in one pass. */
export function readTokens(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  const push = (kind: TokenKind, from: number, to: number): number => {
    tokens.push({ kind, start: from, end: to, text: text.slice(from, to) });
    return to;
  };
  const addresses = /[@/]|www\./.test(text.slice(start, end));
  let at = start;
  while (at < end) {
    const sign = text[at] as string;
    if (isBlank(text.charCodeAt(at))) at = readSpace(text, at, end, push);
    else if (sign in CLOSING) at = readGroup(text, at, end, push);
    else {
      const stop = addresses ? matchAt(ADDRESS, text, at, end) : at;
      if (stop > at) at = push('other', at, stop);
      else
        at =
          readWord(text, at, end, push) ?? readNumber(text, at, end, push, tokens.at(-1)) ?? push(SIGNS.get(sign) ?? 'other', at, at + 1);
    }
  }
  return tokens.filter((token) => token.kind !== 'other' || token.text.length > 1);
}

type Push = (kind: TokenKind, from: number, to: number) => number;

/** End of what a sticky pattern matches at an offset, the offset itself where it does not. */
function matchAt(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? Math.min(at + match[0].length, end) : at;
}

function readSpace(text: string, at: number, end: number, push: Push): number {
  let stop = at;
  let line = false;
  let tab = false;
  while (stop < end && isBlank(text.charCodeAt(stop))) {
    const code = text.charCodeAt(stop);
    if (code === 10 || code === 13 || code === 0x2028) line = true;
    if (code === 9) tab = true;
    stop++;
  }
  if (line) push('line', at, stop);
  else if (tab || stop - at >= WIDE) push('gap', at, stop);
  return stop;
}

/** A pair of brackets; one that is never closed ends with the last bracket that is, or is passed over. */
function readGroup(text: string, at: number, end: number, push: Push): number {
  const limit = Math.min(end, at + MAX_GROUP);
  let depth = 0;
  let last = -1;
  for (let i = at; i < limit; i++) {
    const sign = text[i] as string;
    if (sign in CLOSING) depth++;
    else if (sign === ')' || sign === ']' || sign === '}') {
      depth--;
      last = i;
      if (depth === 0) break;
    }
  }
  return last > 0 ? push('group', at, last + 1) : at + 1;
}

function readWord(text: string, at: number, end: number, push: Push): number | null {
  let stop = matchAt(WORD, text, at, end);
  if (stop === at) return null;
  while (stop > at + 1 && /[-/&'’‘`\u2010\u2011]/.test(text[stop - 1] as string)) stop--;
  const broken = matchAt(BROKEN, text, stop, end);
  if (broken > stop) stop = matchAt(WORD, text, broken, end);
  const word = text.slice(at, stop);
  // Welsh "a" and "ac" join names; an English article never stands between two capitals.
  if (
    (word === 'a' || word === 'ac') &&
    at > 0 &&
    /^\s+\p{Lu}/u.test(text.slice(stop, stop + 3)) &&
    /[\p{L})]\s$/u.test(text.slice(Math.max(0, at - 2), at))
  )
    return push('and', at, stop);
  if (joinsAside(text, word, stop)) return push('and', at, word.length === 4 ? stop : stop + 5);
  if (JOINERS.has(word.toLowerCase()) && !/^\p{Lu}\p{Ll}/u.test(word)) return push('and', at, stop);
  const glued = GLUED.exec(word);
  if (glued && !isTitleWord(word) && !pluralTitle(word)) {
    const cut = at + (glued[1] as string).length;
    push('word', at, cut);
    return push('word', cut, stop);
  }
  if (text[stop] === '.' && stop < end && (DOTTED.test(word) || (STATUTE.test(word) && /\s?\d/.test(text.slice(stop + 1, stop + 3)))))
    stop++;
  return push('word', at, stop);
}

/** "…, Moss. Also Mrs Day", "…, Moss; together with Mrs Day": words that add a person to a list. */
function joinsAside(text: string, word: string, stop: number): boolean {
  if (/^also$/i.test(word)) return /^\s{1,3}(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor|Rev)\b/.test(text.slice(stop, stop + 16));
  return /^together$/i.test(word) && /^\s+with\b/.test(text.slice(stop, stop + 6));
}

/** The section of an act that an officer answers for is a part of the post: "S.151 Officer", "Services/S.151 Officer", "Section 73 Officer". */
const STATUTE = /(?:^|\/)(?:s|sec|sect|section)\.?$/i;

/** Officers of the police stand with their number: "PC 771 Wray". */
const NUMBERED = /^(?:PC|PCSO|PS|WPC|DC|Sgt|Constable)\.?$/;

function readNumber(text: string, at: number, end: number, push: Push, last: Token | undefined): number | null {
  const stop = matchAt(NUMBER, text, at, end);
  if (stop === at) return null;
  if (last?.kind === 'word' && STATUTE.test(last.text)) return push('word', at, stop);
  return NUMBERED.test(last?.text ?? '') ? stop : push('number', at, stop);
}
