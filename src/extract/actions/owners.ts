/**
 * Owners of actions as minutes print them, read from the right end of what stands before a verb, or from a cell of a table.
 *
 * Accepts: "the |Clerk|", "|Cllr. J. Davies|", "|GE and KN|" (initials that the attendance list gives), "|Director of Adult Services|", "|Clerk/Cllr Low|", "|All|"
 * Refuses: "Noted", "the applicant", "SBC" (a body), "it", "Cold Ashby"
 */
import type { Range } from '../../tree/nodes.ts';
import { foldSpace } from '../../tree/text.ts';
import { isTitleWord, pluralTitle } from '../people/titles.ts';
import { isMark, isWord, lowerAt, type Token } from '../tokens.ts';
import { GROUPS, NO_OWNERS, POST_MODIFIERS, POST_PAIRS, POSTS } from './words.ts';

/** Names and initials of the persons the document lists. */
export interface Known {
  /** Words of their names, lower case: first names and surnames. */
  names: ReadonlySet<string>;
  initials: ReadonlySet<string>;
}

export interface Owner {
  /** Tokens, end exclusive, the article left out. */
  from: number;
  to: number;
  /** First token with the article. */
  edge: number;
  /** Only groups such as "Members", which own nothing unless asked. */
  group: boolean;
}

const MAX_WORDS = 14;

/** Read the owner whose last token is right before `end`; null where no person or post stands there. */
export function ownerBefore(tokens: readonly Token[], end: number, known: Known): Owner | null {
  let unit = unitBefore(tokens, end, known);
  if (!unit) return null;
  const to = unit.to;
  let { from, group } = unit;
  for (;;) {
    const joint = jointBefore(tokens, withoutArticle(tokens, from));
    if (joint < 0 || to - from > MAX_WORDS) break;
    unit = unitBefore(tokens, joint, known);
    if (!unit) break;
    from = unit.from;
    group = false;
  }
  return { from, to, edge: withoutArticle(tokens, from), group };
}

const withoutArticle = (tokens: readonly Token[], from: number): number =>
  /^(?:the|our|a|an)$/.test(lowerAt(tokens, from - 1)) ? from - 1 : from;

/** Index at which another owner may end before "and", "&", "/" or a comma; -1 where none does. */
function jointBefore(tokens: readonly Token[], from: number): number {
  const word = lowerAt(tokens, from - 1);
  if (word === 'and' || isMark(tokens[from - 1], '&/')) return isMark(tokens[from - 2], ',') ? from - 2 : from - 1;
  return isMark(tokens[from - 1], ',') ? from - 1 : -1;
}

interface Unit {
  from: number;
  to: number;
  group: boolean;
}

function unitBefore(tokens: readonly Token[], end: number, known: Known): Unit | null {
  let last = end - 1;
  // "the Clerk (Mrs Bell)": what stands in brackets is no part of the owner.
  if (isMark(tokens[last], ')')) {
    while (last > 0 && !isMark(tokens[last], '(') && end - last < MAX_WORDS) last--;
    last--;
  }
  if (isMark(tokens[last], '.')) last--;
  if (!isWord(tokens[last])) return null;
  return (
    postBefore(tokens, last) ??
    initialsBefore(tokens, last, known) ??
    nameBefore(tokens, last, known) ??
    longPostBefore(tokens, last) ??
    everyone(tokens, last)
  );
}

/** "Deputy Town Clerk", "Vice Chairman", "councillors". */
function postBefore(tokens: readonly Token[], last: number): Unit | null {
  const word = lowerAt(tokens, last);
  if (!isPost(tokens, last) && !POSTS.has(word.replace(/^.*[-/]/, ''))) return null;
  const lowerCase = !tokens[last]?.capital;
  let from = last;
  while (from > 0 && last - from < 6 && isModifier(tokens[from - 1], lowerCase)) from--;
  return { from, to: last + 1, group: GROUPS.has(word) };
}

/** "Clerk", "Cabinet Member". */
const isPost = (tokens: readonly Token[], at: number): boolean =>
  POSTS.has(lowerAt(tokens, at)) || POST_PAIRS.get(lowerAt(tokens, at))?.has(lowerAt(tokens, at - 1)) === true;

const isModifier = (token: Token | undefined, lowerCase: boolean): boolean =>
  isWord(token) && (token.capital || lowerCase || token.lower === '151') && POST_MODIFIERS.has(token.lower.replace(/'s$/, ''));

/** "Director of Adult Services", "Head of Finance and Procurement": the subject of a post. */
function longPostBefore(tokens: readonly Token[], last: number): Unit | null {
  for (let i = last; i > 0 && last - i < 9; i--) {
    const token = tokens[i];
    if (!token) return null;
    const joins = ['of', 'for', 'and', 'the', '&', 'to'].includes(token.lower) || isMark(token, ',&');
    if ((token.lower === 'of' || token.lower === 'for' || isMark(token, ',')) && isPost(tokens, i - 1)) {
      const post = postBefore(tokens, i - 1);
      return post && { from: post.from, to: last + 1, group: false };
    }
    if (!joins && !token.capital) return null;
  }
  return null;
}

const INITIALS = /^\p{Lu}[\p{Lu}\p{Ll}]?\p{Lu}?[\p{Lu}\p{Ll}]?(?:\/\p{Lu}{2,3})*$/u;

/** "JB", "PWh", "JB/KN": initials that the document gives to a person. */
function initialsBefore(tokens: readonly Token[], last: number, known: Known): Unit | null {
  const text = tokens[last]?.text ?? '';
  if (!INITIALS.test(text) || !text.split('/').every((part) => known.initials.has(part))) return null;
  return { from: last, to: last + 1, group: false };
}

/** "Cllr. G. Evans", "Mrs Bell", "Jo Bruce" (where the document lists a person of that name). */
function nameBefore(tokens: readonly Token[], last: number, known: Known): Unit | null {
  if (!tokens[last]?.capital || NO_OWNERS.has(lowerAt(tokens, last))) return null;
  let from = last;
  let listed = known.names.has(lowerAt(tokens, last));
  while (from > 0 && last - from < 7) {
    const at = isMark(tokens[from - 1], '.') ? from - 2 : from - 1;
    const token = tokens[at];
    if (!isWord(token)) break;
    if (isTitleWord(token.text) || pluralTitle(token.text)) return { from: titleFrom(tokens, at), to: last + 1, group: false };
    if (!token.capital && !/^(?:de|van|von|ap|ab|le|la)$/.test(token.lower)) break;
    if (isMark(tokens[from - 1], '.') && token.text.length > 2) break;
    if (!known.names.has(token.lower) && token.text.length > 1) listed = listed && known.names.has(token.lower);
    from = at;
  }
  if (!listed) return null;
  while (from < last && !known.names.has(lowerAt(tokens, from))) from++;
  return { from, to: last + 1, group: false };
}

/** "County Councillor", "Cllr Mrs". */
function titleFrom(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0) {
    const before = isMark(tokens[from - 1], '.') ? from - 2 : from - 1;
    const token = tokens[before];
    if (!isWord(token) || !(isTitleWord(token.text) || /^(?:County|Borough|District|Town|City|Ward)$/.test(token.text))) return from;
    from = before;
  }
  return from;
}

const EVERYONE = new Set(['all', 'everyone', 'everybody', 'members']);

function everyone(tokens: readonly Token[], last: number): Unit | null {
  if (!EVERYONE.has(lowerAt(tokens, last)) || (lowerAt(tokens, last) === 'members' && lowerAt(tokens, last + 1) === 'of')) return null;
  const from =
    lowerAt(tokens, last - 1) === 'committee' && lowerAt(tokens, last - 2) === 'all'
      ? last - 2
      : lowerAt(tokens, last - 1) === 'all'
        ? last - 1
        : last;
  return { from, to: last + 1, group: true };
}

const MAX_CELL = 80;
const CELL_PART = / ?(?:[/,&+]|\band\b) ?/;
/** A person's name or a post without any listing to check it against. */
const CELL_OWNER =
  /^(?:(?:The )?(?:\p{Lu}[\p{L}’'.-]*)(?: (?:\p{Lu}[\p{L}’'.-]*|of|for|and|the|to|de|van)){0,5}|\p{Lu}{2,4}|all|clerk|chair)$/u;

/** Whether the words of a cell or a margin name owners and nothing else. `known` null: any name will do, since a heading says so. */
export function isOwnerList(words: string, known: Known | null): boolean {
  const text = foldSpace(words);
  if (text === '' || text.length > MAX_CELL || text.endsWith(':') || NO_OWNERS.has(text.toLowerCase().replace(/\.$/, ''))) return false;
  return text.split(CELL_PART).every((part) => isOwnerWord(part, known));
}

function isOwnerWord(part: string, known: Known | null): boolean {
  const text = part.trim().replace(/[.:;]$/, '');
  if (!CELL_OWNER.test(text) || NO_OWNERS.has(text.toLowerCase())) return false;
  if (!known) return true;
  const words = text.replaceAll('.', ' ').split(/\s+/).filter(Boolean);
  const lower = words.map((word) => word.toLowerCase());
  if (words.length === 1 && known.initials.has(text)) return true;
  if (isTitleWord(words[0] ?? '') || pluralTitle(words[0] ?? '')) return words.length > 1;
  if (lower.length === 1 && lower[0] === 'all') return true;
  if (POSTS.has(lower.at(-1) ?? '') || POSTS.has(lower[0] ?? '')) return true;
  return words.length > 1 && lower.every((word) => known.names.has(word));
}

export const ownerText = (
  text: string,
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
): Range & { words: string } => {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { start, end, words: text.slice(start, end) };
};
